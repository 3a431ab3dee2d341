"""When a post began or ended, told apart from the post: in a later sentence (she resigned in 2015), behind it (and held it until …)."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from extraction.common import Mark, Phrases, between, lazy
from extraction.en.names.person import Person, marks_of
from extraction.en.posts.careers import NOT_HE, bearer
from extraction.en.posts.terms import DAY, END, RANGE, term

PHRASES = Phrases("extraction.en", "leaving")

WHAT = PHRASES.fill(r"(?P<what>(?:(?!\b(?:‹not_when›)\b)[^.;:\n]){0,70}?)")
GONE = PHRASES.compile(rf"\b(?:‹gone›)\b{WHAT}\s(?:(?:‹day_on›)\s)?(?P<day>{DAY})")
# she resigned; he was let go: over, whenever it was
LEFT = PHRASES.compile(r"(?<!not )(?<!never )\b(?:‹left›)\b(?!\s(?:as|from)\s)")
KEPT = PHRASES.compile(rf"\b(?:‹kept›)\b{WHAT}\s(?:until|till|up\sto|through)\s(?P<day>{END})")

# who ran (the jail) from 2008 until 2015; her time as …, from May 2013 to June 2018
BEGAN = PHRASES.compile(rf"\b(?:‹began›){WHAT}\s(?:(?:in|on|from)\s)?(?P<day>{DAY})")
OWN = lazy(r"\b(?:[Hh]is|[Hh]er)\s(?:[a-z]+\s)?$")
RAN = PHRASES.compile(rf"\b(?:‹ran›)\b{WHAT}\s(?P<day>(?:(?:from|between)\s{RANGE}|since\s{DAY}))")
TIME_IN = PHRASES.compile(
    rf"\b(?:his|her)\s(?:‹time›)\sas\b(?P<what>[^.;:(\n]{{0,90}}?)(?:,\s(?:which\s(?:ran|lasted)\s)?|\s\(?)(?P<day>(?:(?:from|between)\s)?{RANGE})"
)

# (Mayor) (name) of (town) resigned; (name), the town's clerk, resigned
# what takes a post away: removed from office, dismissed
DISMISSALS = frozenset({"SN-G5", "SN-G6"})
DEMOTED = PHRASES.compile(r".*\b(?:‹demoted›)\b", re.I)
BESIDE = lazy(r"(?:\s(?:of|at|for)\s(?:the\s)?[A-Z][^.;,\n]{1,60}|,\s[^.;\n]{2,100},)\s")
WHO = lazy(r",?\swho\s(?:\w+\s){0,3}$")
# where it is told, in which words, the first day of the post and the last
Told = tuple[int, str, str | None, str | None]


def _began(post: dict[str, Any], day: str) -> bool:
    """Return whether a post may have been held on a day."""
    start = post.get("start_date", "")
    return bool(start[: len(day)] <= day[: len(start)])


class Leavings:
    """The days on which people left a post, by the sentences that tell it (``lines``)."""

    def __init__(self, text: str, named: list[Person], lines: list[tuple[int, int]]) -> None:
        self.text = text
        self.told: dict[str, list[Told]] = {}
        self.left: dict[str, list[int]] = {}
        hits = sorted(
            (m for p in (GONE, KEPT, BEGAN, RAN, TIME_IN, LEFT) for m in p.finditer(text)),
            key=lambda m: m.start(),
        )
        if not hits:
            return
        mentions = marks_of(named)
        silent = {p.name for p in named if p.announcing}
        begins = [a for a, _, _ in mentions]
        subjects = [p.name for p in named if p.subject]
        only = subjects[0] if len(subjects) == 1 else named[0].name if len(named) == 1 else None
        current = only
        starts = [m.start() for m in hits]
        for start, end in lines:
            here = mentions[between(begins, start, end)]
            for m in hits[bisect_left(starts, start) : bisect_left(starts, end)]:
                who = self._who(m, start, here, current, only)
                if m.re == LEFT:
                    if who is not None and who not in silent:
                        self.left.setdefault(who, []).append(m.start())
                    continue
                told = term(text, *m.span("day"))
                begun = None if m.re in (GONE, KEPT) else told.start
                day = told.end or (told.start if begun is None else None)
                # left in 2018 as director: a career, which tells of which post
                if (
                    who is not None
                    and who not in silent
                    and (day or begun)
                    and m.end() <= end
                    and not text.startswith(" as ", m.end())
                ):
                    self.told.setdefault(who, []).append((m.start("day"), m.group("what"), begun, day))
            current = next((n for a, _, n in here if not NOT_HE.search(text, max(start, a - 24), a)), current)

    def _who(
        self,
        m: re.Match[str],
        start: int,
        here: list[Mark],
        current: str | None,
        only: str | None,
    ) -> str | None:
        """Return who left: whom the verb is told of, whose time it was (during her time as …, his contract ended)."""
        if m.re == TIME_IN:
            return here[0][2] if here else current
        if OWN.search(self.text, start, m.start()):
            return None if m.re == LEFT else current
        ahead = [h for h in here if h[1] <= m.start()]
        if ahead and BESIDE.fullmatch(self.text, ahead[-1][1], m.start()):
            return ahead[-1][2]
        which = WHO.search(self.text, start, m.start())
        if which and not (ahead and which.start() - ahead[-1][1] <= 1):
            # an employee of the board who retired in …: somebody without a name
            return None
        return bearer(self.text, start, m, here, current, only)

    def dismissed(self, posts: list[dict[str, Any]], got: list[dict[str, Any]]) -> None:
        """End the one post of which the beginning is told on the day of a dismissal, where nothing else tells its end."""
        days = {s["date"] for s in got if s["id"] in DISMISSALS and "date" in s}
        still = [p for p in posts if "end_date" not in p]
        if (
            len(days) == 1
            and len(still) == len(posts) == 1
            and "start_date" in posts[0]
            and _began(posts[0], min(days))
        ):
            posts[0] |= {"end_date": min(days), "former": True}

    def over(self, name: str, posts: list[dict[str, Any]], got: list[dict[str, Any]]) -> None:
        """End the posts of one house that somebody left, or out of which a dismissal or a demotion took him, without a day."""
        ends = [s["start"] for s in got if s["id"] in DISMISSALS or DEMOTED.match(s["text"])]
        ends += self.left.get(name, [])
        still = [p for p in posts if not p["former"] and p["position"]["start"] < max(ends, default=-1)]
        houses = {p["unit"]["text"] for p in still if "unit" in p}
        if len(still) == 1 or len(houses) == 1:
            for p in still:
                p["former"] = True

    def close(self, name: str, posts: list[dict[str, Any]]) -> None:
        """Give the one post that is meant the days on which it began and ended."""
        for at, what, first, day in self.told.get(name, ()):
            open_posts = [
                p for p in posts
                if "end_date" not in p and p["position"]["start"] < at and _began(p, day or first or "")
            ]  # fmt: skip
            named = [p for p in open_posts if p["position"]["text"].lower() in what.lower()]
            if first:
                open_posts = [
                    p
                    for p in open_posts
                    if "start_date" not in p
                    and ("unit" not in p or not what.strip() or p["unit"]["text"] in what)
                ]
            begun = [p for p in open_posts if "start_date" in p]
            meant = named or begun[-1:] or open_posts
            if len(meant) == 1 and (named or " as " not in what):
                meant[0] |= ({"start_date": first} if first else {}) | ({"end_date": day} if day else {})
                meant[0]["former"] |= day is not None
