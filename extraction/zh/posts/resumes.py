"""Rows of a life told in dates: 1993.07—2001.04 某县某局科员; when each post was held, and which dates are no acts'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extraction.common import Phrases, lazy
from extraction.zh.posts import posts
from extraction.zh.posts.post import PostSpan

PHRASES = Phrases("extraction.zh", "resumes")

DATE = r"(?:19|20)\d{2}(?:\s?年\s?(?:(?:1[0-2]|0?[1-9])\s?月(?:份)?)?|\s?[./]\s?(?:1[0-2]|0?[1-9])(?!\d))"
ROW = PHRASES.compile(
    rf"(?:^|(?<=[\n；;。，,（(：:]))[ \t\u3000◆●■▪•·]*(?P<begin>{DATE})"
    rf"(?:\s?(?P<dash>‹dash›)\s?(?:(?P<end>{DATE})|(?P<open>‹until›)|(?=[ \t\u3000，,]))|(?P<since>‹since›)|(?=[ \t\u3000，,：:]))"
    r"[ \t\u3000，,：:]{0,12}(?P<body>(?:[^。；;\n，,]|[，,](?!\s?(?:19|20)\d{2})){2,90})"
)
LEAD = PHRASES.compile(r"(?:在(?P<at>[^，,。；;\n]{2,24}?)(?:工作|任职|挂职)?[，,]?)?(?:‹lead›)[，,]?")
# the first piece of the row says so, no prose that goes on
ELSEWHERE = PHRASES.compile(r"[^，,()（）]{0,24}(?:‹elsewhere›)\s?(?=[，,()（）]|$)")
NO_ROW = PHRASES.compile(r"‹no_row›")
HEADING = PHRASES.compile(r"(?:‹heading›)[^\n。；;]{0,6}\n")
# 某局局长（其间：…）, 某局局长（正科级）, 某局局长等职: what the row says behind its posts
BEHIND = lazy(r"\s?[()（）]|\s?等职务?|\s?职务")
# in a further piece of a row: no post of this step
MORE = PHRASES.compile(r"‹more›")
BESIDE = PHRASES.compile(r"‹beside›")
# between two rows of one life, and between the heading or a name and the first, in characters
NEAR, FIRST = 60, 240


@dataclass(frozen=True)
class Row:
    """One step: where it stands, when it began and ended (``YYYY-MM``; None where untold), its posts, whether it is over."""

    start: int
    stop: int
    began: str
    ended: str | None
    posts: tuple[PostSpan, ...]
    body: int
    goes_on: bool
    over: bool = False


def rows(text: str, start: int, end: int) -> list[Row]:
    """Return the rows of lives told in dates: two that follow each other, or those under a heading."""
    kept: list[Row] = []
    run: list[Row] = []
    for row in _candidates(text, start, end):
        if run and (row.start - run[-1].stop > NEAR or NO_ROW.search(text, run[-1].stop, row.start)):
            kept += _life(text, start, run)
            run = []
        run.append(row)
    return kept + _life(text, start, run)


def _life(text: str, start: int, run: list[Row]) -> list[Row]:
    """Return a run of rows where it tells a life."""
    if not any(r.posts for r in run):
        return []
    headed = HEADING.search(text, max(start, run[0].start - FIRST), run[0].start)
    if len(run) < 2 and not headed:
        return []
    # a step that only begins ends where the next begins, unless that is held beside it
    follows = [*(not BESIDE.match(text, r.body) for r in run[1:]), False]
    return [
        replace(r, over=r.ended is not None or (f and not r.goes_on))
        for r, f in zip(run, follows, strict=True)
    ]


def _candidates(text: str, start: int, end: int) -> Iterator[Row]:
    at = start
    while m := ROW.search(text, at, end):
        at = m.start("body")
        if NO_ROW.search(text, *m.span("body")):
            continue
        found = _posts(text, *m.span("body"))
        other = ELSEWHERE.match(text, *m.span("body"))
        if not found and not other:
            continue
        stop = found[-1].position[1] if found else m.end()
        ended = _value(m["end"]) if m["end"] else None
        goes_on = bool(m["open"] or m["since"] or (m["dash"] and not ended))
        yield Row(m.start("begin"), stop, _value(m["begin"]), ended, tuple(found), m.start("body"), goes_on)
        at = max(at, stop)


def _posts(text: str, start: int, stop: int) -> list[PostSpan]:
    """Return the posts that a row names, none where it names anything else."""
    lead = LEAD.match(text, start, stop)
    unit = lead.span("at") if lead and lead["at"] else None
    start = lead.end() if lead else start
    behind = BEHIND.search(text, start, stop)
    stop = behind.start() if behind else stop
    found: list[PostSpan] = []
    for m in re.finditer(r"[^，,]+", text[start:stop]):
        if found and MORE.search(m.group()):
            break
        here = posts.segments(text, start + m.start(), start + m.end(), unit)
        if not here or here[-1].position[1] != start + m.end():
            return found if found and found[-1].unit else []
        found += here
        unit = found[-1].unit
    return found if found and any(p.unit for p in found) else []


def _value(date: str) -> str:
    """Return a date of a row as ``YYYY-MM`` or ``YYYY``."""
    year, *month = re.findall(r"\d+", date)
    return f"{year}-{int(month[0]):02d}" if month else year
