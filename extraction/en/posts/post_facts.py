"""The posts of one person as facts: each once, with the years that the text gives it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from extraction.common import Phrases, Source, lazy, propose
from extraction.en.dates.dates import NOT_MONTH, dates, ranges
from extraction.en.dates.days import to_the_day
from extraction.en.posts.post import PostSpan
from extraction.en.posts.terms import GAP

PHRASES = Phrases("extraction.en", "post_facts")

MOST_POSTS = 6
REACH = 90
SHORT = {"da": "district attorney", "sgt.": "sergeant", "lt.": "lieutenant", "capt.": "captain", "det.": "detective", "cpl.": "corporal", "sen.": "senator", "rep.": "representative", "gov.": "governor"}  # fmt: skip
# one who sits in court has one office, however it is called
COURT = frozenset({"judge", "justice"})
# (unit) (ABC) from 2012 to 2015
FROM = lazy(
    rf"(?:{GAP})?(?:\s\([A-Z]{{2,8}}\))?,?\s(?:from|between)\s(?:at least\s|about\s|approximately\s)?"
)
# between a post and its unit: nothing that somebody did there
BETWEEN = PHRASES.compile(r"(?:,?\s\(?(?:[A-Z][\w.'’-]*\)?|‹between›)(?![\w'’-]))*,?\s")
# From 2002 to 2006, (name) was the …
SERVED = lazy(r",?\s(?:[\w.'-]+\s){1,5}?(?:was|served|worked|acted)\b[^.;]{0,40}$")
STOP = lazy(rf"[.;]{NOT_MONTH}\s|\n")


def post_facts(source: Source, found: list[PostSpan]) -> list[dict[str, Any]]:
    """Return each post once: the wording with a unit wins, a shorter wording of a longer one goes."""
    text = source.text
    kept: list[PostSpan] = []
    for post in sorted(found, key=lambda p: (p.unit is None, not p.step, p.position[0])):
        same = next((k for k in kept if _same(text, k, post)), None)
        propose(
            "post",
            *post.position,
            "en/posts.yaml",
            _words(text, post),
            "repeated" if same else None,
        )
        shorter = next((k for k in kept if same is None and _shorter(text, k, post)), None)
        if same is not None:
            # what is told of the post again may say when it was held
            kept[kept.index(same)] = _joined(text, same, post)
        elif shorter is not None:
            kept[kept.index(shorter)] = replace(
                post, unit=shorter.unit or post.unit, former=post.former or shorter.former
            )
        else:
            kept.append(post)
    held = [
        one
        for p in sorted(kept, key=lambda p: p.position)
        for one in (p, *(replace(p, unit=u, also=()) for u in p.also))
    ]
    return [_fact(source, p) for p in held[:MOST_POSTS]]


def _fact(source: Source, post: PostSpan) -> dict[str, Any]:
    """Return a post in the contract's form; one with an end is over."""
    held = _told(post) or _held(source.text, post)
    return {
        "position": source.mention(*post.position),
        "former": post.former or "end_date" in held,
        **({"unit": source.mention(*post.unit)} if post.unit else {}),
        **held,
    }


def _words(text: str, post: PostSpan) -> str:
    return text[slice(*post.position)].lower()


def _same(text: str, kept: PostSpan, post: PostSpan) -> bool:
    """Return whether two posts are one; steps of a career that began at different times are two."""
    one, other = _words(text, kept), _words(text, post)
    if kept.step and post.step and kept.position != post.position:
        apart = kept.start and post.start and kept.start != post.start
        units = {text[slice(*p.unit)] for p in (kept, post) if p.unit}
        return one == other and not apart and len(units) < 2
    return (
        one == other
        or (
            (one.endswith(" " + other) or one.startswith(other + " of "))
            and not (post.step and _elsewhere(text, kept, post))
        )
        or {one, other} == COURT
        or SHORT.get(one, one) == SHORT.get(other, other)
    )


def _elsewhere(text: str, kept: PostSpan, post: PostSpan) -> bool:
    """Return whether two posts are told to be of units of different names."""
    if kept.unit is None or post.unit is None:
        return False
    one, other = text[slice(*kept.unit)], text[slice(*post.unit)]
    return one not in other and other not in one


def _shorter(text: str, kept: PostSpan, post: PostSpan) -> bool:
    apart = kept.step and (post.step or _elsewhere(text, kept, post))
    short, whole_ = _words(text, kept), _words(text, post)
    return not apart and (whole_.endswith(" " + short) or whole_.startswith(short + " of "))


def _joined(text: str, kept: PostSpan, post: PostSpan) -> PostSpan:
    """Return a post with what is told of it a second time: when it was held, and that it is over."""
    told = _told(kept) or _told(post) or _held(text, kept) or _held(text, post)
    return replace(
        kept,
        start=told.get("start_date"),
        end=told.get("end_date"),
        former=kept.former or (post.former and (post.step or kept.step)),
        also=kept.also or post.also,
        step=kept.step or post.step,
    )


def _told(post: PostSpan) -> dict[str, str]:
    """Return the term that a career tells."""
    return {k: v for k, v in (("start_date", post.start), ("end_date", post.end)) if v}


def _held(text: str, post: PostSpan) -> dict[str, str]:
    """Return when a post was held: a range right behind it and its unit, or one that opens its sentence."""
    end = post.position[1]
    if post.unit and post.unit[1] > end and BETWEEN.fullmatch(text, end, post.unit[0]):
        end = post.unit[1]
    behind = dates(text, end, min(len(text), end + REACH))
    if (
        len(behind) > 1
        and 0 in ranges(text, behind)
        and (
            FROM.fullmatch(text, end, behind[0][2])
            or (text[end : behind[0][2]] == ", " and text.startswith(")", behind[1][3]))
        )
    ):
        return {"start_date": to_the_day(text, behind[0]), "end_date": to_the_day(text, behind[1])}
    stops = [m.end() for m in STOP.finditer(text, max(0, post.position[0] - 2 * REACH), post.position[0])]
    low = stops[-1] if stops else max(0, post.position[0] - 2 * REACH)
    ahead = dates(text, low, post.position[0])
    if len(ahead) == 2 and 0 in ranges(text, ahead) and SERVED.search(text, ahead[1][3], post.position[0]):
        return {"start_date": to_the_day(text, ahead[0]), "end_date": to_the_day(text, ahead[1])}
    return {}
