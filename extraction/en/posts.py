"""Posts in English: a head word (director, clerk), the words that belong to it, and the unit beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache

from extraction.common import data
from extraction.en.heads import heads
from extraction.en.orgs import DEFINED, Org
from extraction.en.places import Spot
from vocabulary import load

TOKEN = re.compile(r"(U\.S\.|[A-Za-z0-9][\w'&/-]*)[ ]$")
# a point inside a word (U.S.) or behind Inc. belongs to it, one that ends a sentence does not
_WORD = r"(?:(?:[A-Z]\.)+(?=\s)|(?:[A-Z]\.)*[A-Z][\w'&/-]*(?:\.\w+)*)"
CAPITAL = rf"{_WORD}(?:\s(?:of\s(?:the\s)?|and\s|for\s(?:the\s)?)?{_WORD}){{0,7}}"
ACRONYM = re.compile(r"\s\([A-Z&]{2,8}\)\s$")
ITS = re.compile(r"\b(?:its|their)\s(?:[a-z]+\s)?$")
LINK = re.compile(
    r"(?:,?\s(?:who\s(?:was|is|had been)\s)?(?:working|worked|employed|assigned|serving|served|based)(?:\sas\s[\w\s-]{1,30}?)?)?\s(?:of|for|at|with|in|within|to|from|on|by)\s(?:the\s)?|,\s(?=[A-Z])"
)
FIELD = re.compile(
    r"\sof\s((?:[A-Za-z][\w-]*)(?:\s(?:and\s)?[A-Za-z][\w-]*){0,3}?)(?=\s(?:for|at|with|in|of)\s(?:the\s)?[A-Z]|[,.;]|\s(?:was|is|has|and|who|from|announced|said)\b|$)"
)
OWNED = re.compile(rf"({CAPITAL})'s?\s(?:[a-z-]+\s){{0,2}}$")
TITLED = re.compile(
    r"(?:(?:Deputy|Assistant|Acting|Senior|First|Executive|Chief|Special|Unit|Bureau|Section|Principal|Associate|Supervising|Division)\s)*"
    r"(?:Chief|Inspector General|Attorney|Director|Commissioner|Agent|Investigator|Detective|Judge|Justice|Captain|Lieutenant|Sergeant|Counsel)(?![\w'])"
)
TRADE = re.compile(
    r"(?:[\w'&-]+\s){0,5}?(?:\([A-Z]{2,6}\)\s)?(?:company|companies|firms?|business(?:es)?|corporation|nonprofit|charity|subcontractor|contractor),?\s(?:called\s|named\s|known as\s)?(?=[A-Z])"
)
# president of “The 12 Club”
QUOTED = re.compile(r"[“\"]([A-Z\d][^”\"\n]{2,40})[”\"]")
REACH = 7
MOST_BETWEEN = 4
WORD = re.compile(r"([\w.-]+)\s")
BACK = 100


@dataclass(frozen=True)
class PostSpan:
    """One post: where its name stands, where its unit stands."""

    position: tuple[int, int]
    unit: tuple[int, int] | None
    former: bool
    public: bool


class Landmarks:
    """Where units and places begin and end, every occurrence."""

    def __init__(self, text: str, orgs: list[Org], spots: list[Spot], people: list[int]) -> None:
        self.people = people
        self.text = text
        spans = [(o.start, o.end) for o in orgs]
        self.orgs = frozenset(o.start for o in orgs)
        for name in {text[s.start : s.end] for s in spots}:
            spans += [m.span() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
        self.full: dict[str, tuple[int, int]] = {}
        for o in orgs:
            short = DEFINED.match(text, o.end)
            if short:
                self.full.setdefault(short.group(2).strip(), (o.start, o.end))
        self.met = sorted(spans)
        self.starts: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        for a, b in spans:
            self.starts[a] = max(b, self.starts.get(a, 0))
            self.ends[b] = min(a, self.ends.get(b, b))

    def in_org(self, start: int, end: int) -> bool:
        """Return whether a stretch lies inside the name of an organisation that goes on behind it (NB Builder|s)."""
        i = bisect_left(self.met, (start + 1, 0))
        return any(a in self.orgs and a < start and end < b for a, b in self.met[max(0, i - 3) : i])

    def before(self, at: int) -> tuple[int, int] | None:
        """Return the unit, or else the place, that was named last within a sentence's length before ``at``."""
        near = [
            (a, b)
            for a, b in self.met[: bisect_left(self.met, (at, 0))]
            if at - BACK < a and b <= at and not re.search(r"[.;]\s", self.text[b:at])
        ]
        return next((s for s in reversed(near) if s[0] in self.orgs), near[-1] if near else None)


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    d = data("extraction.en", "posts")
    return (
        frozenset(d["walls"]), frozenset(d["former"]), frozenset([*d["modifiers"], *d["areas"]]), frozenset(d["private"]),
    )  # fmt: skip


@cache
def _areas() -> frozenset[str]:
    return frozenset(data("extraction.en", "posts")["areas"])


@cache
def _cues() -> list[tuple[str, str]]:
    pairs = [(c.lower(), e.id) for e in load()["role"].values() for c in e.cues.en]
    return sorted(pairs, key=lambda p: (-len(p[0]), p[0]))


@lru_cache(maxsize=1024)
def role_of(position: str) -> str | None:
    """Return the kind of post by its longest cue."""
    low = position.lower()
    return next((i for c, i in _cues() if re.search(rf"(?<!\w){re.escape(c)}(?!\w)", low)), None)


def post_at(text: str, start: int, end: int, marks: Landmarks, after: int | None = None) -> PostSpan:
    """Return the post whose head stands at ``start``..``end``; ``after``: where a name between post and unit ends."""
    walls, formers, modifiers, private = _lists()
    if text.startswith(" in Charge", end):
        end += len(" in Charge")
    at, unit, former, foreign = start, None, False, ""
    head = text[start:end]
    for _ in range(REACH):
        if text[max(0, at - 14) : at] == "United States ":
            at = start = at - 14
            continue
        short = ACRONYM.search(text[max(0, at - 12) : at])
        if short and (low := marks.ends.get(at - len(short.group()))) is not None:
            unit = (low, at - len(short.group()))
            break
        place = marks.ends.get(at - 1) if at and text[at - 1] == " " else None
        owned = marks.ends.get(at - 3) if text[max(0, at - 3) : at] == "'s " else None
        if place is not None or owned is not None:
            unit = (place, at - 1) if place is not None else (owned or 0, at - 3)
            break
        m = TOKEN.search(text[max(0, at - 40) : at])
        if not m:
            break
        word = m.group(1)
        lead = marks.ends.get(at - len(m.group()) - 1)
        if lead is not None and text[lead:at] in (
            "New York City ",
            f"{text[lead : at - len(m.group()) - 1]} State ",
        ):
            # the word belongs to the place
            unit = (lead, at - 1)
            break
        if word == "Office" and text[: at - len(m.group())].endswith("Field "):
            break
        if head[0].isupper() and word[0].islower() and not word.endswith("'s"):
            break
        if word.lower() in walls or word[0].isdigit() or word.endswith(("-based", "-old", "-year")):
            break
        if word.endswith(("'s", "s'")):
            big = re.search(rf"({CAPITAL})'s?\s$", text[max(0, at - 90) : at])
            telling = big and (" " in big.group(1) or big.group(1).isupper())
            unit = (max(0, at - 90) + big.start(1), max(0, at - 90) + big.end(1)) if big and telling else None
            break
        if word[0].isupper() and word not in modifiers:
            foreign = word
            unit = (at - len(m.group()), unit[1] if unit else at - 1)
        elif foreign:
            break
        at -= len(m.group())
        if not foreign:
            start = at
    before = text[max(0, (unit[0] if unit else start) - 14) : unit[0] if unit else start].lower()
    former = any(re.search(rf"(?<!\w){re.escape(f)}[\s-]*$", before) for f in formers)
    if unit is None and former:
        # the Authority's former director
        owner = OWNED.search(text[max(0, start - 100) : start])
        if owner and (" " in owner.group(1) or owner.group(1).isupper()):
            unit = (max(0, start - 100) + owner.start(1), max(0, start - 100) + owner.end(1))
    if unit is None:
        its = ITS.search(text[max(0, start - 30) : start]) if head.lower() not in private else None
        unit = marks.before(start - len(its.group())) if its else None
    if unit is not None:
        unit = (unit[0], unit[0] + len(text[slice(*unit)].rstrip("'")))
        # ALBANY, NEW YORK- United States Attorney: the place of a dateline
        unit = None if text[slice(*unit)].endswith("-") else unit
    position = (start, end)
    base = end if after is None else after
    if unit is None or text[end : end + 4] == " of ":
        field = (FIELD.match(text, end) or _named_field(text, end, marks)) if after is None else None
        far = _unit_after(text, base, marks)
        if field and (unit or field.start(1) not in marks.starts):
            beyond = _unit_after(text, field.end(), marks)
            words = field.group(1).split()
            own = (
                words[-1] in _areas()
                or all(w in modifiers or w == "and" for w in words)
                or (
                    words[0][0].islower()
                    and len(words) < 3
                    and words[0] not in walls
                    and head.lower() not in private
                )
            )
            if own and (unit or beyond or far is None or far[0] == field.start(1)):
                position = (start, field.end())
                far = beyond
        unit = unit or far
    return PostSpan(position, unit, former, head.lower() not in private)


def _named_field(text: str, end: int, marks: Landmarks) -> re.Match[str] | None:
    """Return the field of an office that stands right before a name: Director of Public Works (name)."""
    near = bisect_left(marks.people, end)
    if near == len(marks.people) or marks.people[near] - end > 60:
        return None
    m = re.compile(r"\sof\s((?:[A-Z][\w-]*)(?:\s(?:and\s)?[A-Z][\w-]*){0,3})(?=,?\s$)").match(
        text, end, marks.people[near]
    )
    last = m.group(1).split()[-1] if m else ""
    return m if last in _areas() or last in _lists()[2] else None


def _unit_after(text: str, end: int, marks: Landmarks) -> tuple[int, int] | None:
    """Return the unit that a preposition joins to the right."""
    link = LINK.match(text, end)
    if not link:
        return None
    at = link.end()
    lead = re.compile(r"(?:a|an|his|her|its|their)\s").match(text, at)
    if lead:
        return None
    if at in marks.starts:
        return at, marks.starts[at]
    trade = TRADE.match(text, at)
    if trade:
        # owner of the home care company (name)
        at = trade.end()
        if at in marks.starts:
            return at, marks.starts[at]
    quoted = QUOTED.match(text, at)
    if quoted:
        return quoted.span(1)
    phrase = re.compile(CAPITAL).match(text, at)
    stop = min((a for a in marks.people if phrase and phrase.start() <= a < phrase.end()), default=len(text))
    phrase = re.compile(CAPITAL).match(text, at, stop) if phrase else None
    twin = re.search(r"\sand\s", phrase.group()) if phrase else None
    beyond = phrase.group()[twin.end() :] if phrase and twin else ""
    if phrase and twin and any(not beyond[m.end() :] or not m.start() for m in TITLED.finditer(beyond)):
        phrase = re.compile(CAPITAL).match(text, at, at + twin.start())
    if phrase and TITLED.match(phrase.group()):
        # another official, not a unit
        return None
    if phrase and " of " in text[end:at] and phrase.group().split()[-1] not in _areas():
        return phrase.span()
    if "," in link.group() and not (
        phrase and text[end - 1 : end].islower() and text[phrase.end() : phrase.end() + 1] in (".", ",")
    ):
        return None
    if phrase and (len(phrase.group().split()) > 1 or phrase.group().isupper()):
        return phrase.span()
    return None


def chain(text: str, m: re.Match[str], stop: int) -> re.Match[str]:
    """Return the last head of a run of heads: executive director, deputy police chief."""
    modifiers = _lists()[2]
    while True:
        at = m.end() + 1
        following = heads().match(text, at, stop) if text[m.end() : at] == " " else None
        for _ in range(MOST_BETWEEN):
            word = WORD.match(text, at, stop) if following is None else None
            if word is None or word.group(1).title() not in modifiers:
                break
            at = word.end()
            following = heads().match(text, at, stop)
        if following is None:
            return m
        m = following
