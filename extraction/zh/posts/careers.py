"""Posts of a career that goes on without the name: 2005年3月至2010年6月任某局副局长，2010年6月任…; who was named last."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from extraction.common import Mark, Phrases, lazy
from extraction.zh.posts import posts
from extraction.zh.posts.post import PostSpan
from extraction.zh.posts.resumes import rows
from extraction.zh.posts.served import TOOK, served
from extraction.zh.posts.within import of_post
from extraction.zh.units.unit_of_post import unit_ending
from extraction.zh.words.around import Around

PHRASES = Phrases("extraction.zh", "careers")

STEP = PHRASES.compile(
    r"(?<=[。；;，,：:\n])\s?(?P<date>(?:(?:19|20)\d{2}\s?[年.]|‹later›)[^。；;，,\n任]{0,26}?[,，]?)(?:‹who›)?(?:"
    + TOOK
    + r"|‹became›)"
)
# what may stand between the name and a step: particulars and earlier steps, no act
ACT = PHRASES.compile(r"‹act›")
# a term, or the beginning of one
TERM = lazy(r"[至到—~起-]|以来")
# the house that a step leads to
MOVED = PHRASES.compile(r"(?:‹moved›)([^。；;，,\n]{2,24}?)(?:工作)?[,，]")
# what tells, between a name and a step, that the name begins a career
FIRST = PHRASES.compile(r"‹first›")
# 历任某局科员、主任；某镇副镇长: posts without dates
BARE = PHRASES.compile(
    r"(?<=[。；;，,\n])(?:先后|曾)?(?:历任|(?<=先后)(?:担任|任))[:：]?"
    r"|(?<=[。；;\n])(?:(?P<past>曾(?:先后)?(?:担任|任))|(?:‹before›)(?:曾)?(?:担任|任|系|为))(?![务何意期职命])"
)
PIECE = lazy(r"([^；;，,]+?)(?:等职务?)?(?=[；;，,]|$)[；;，,]?")
# 接替老局长乙: whose post is taken begins no step
REPLACED = lazy(r"接替[^。；;，,\n]{0,14}$")
SENTENCE = lazy(r"[。\n]")
# in characters: no step is so far behind the name
REACH = 400


def careers(around: Around, marks: list[Mark], start: int, end: int) -> dict[str, list[PostSpan]]:
    """Return the posts of steps without a name in ``start``..``end`` by the name that was told last before them."""
    text = around.text
    found: dict[str, list[PostSpan]] = {}
    heads = [a for a, _, _ in marks]
    last = -1
    unit: tuple[int, int] | None = None
    for m in BARE.finditer(text, start, end):
        bearer = _bearer(text, marks, heads, m.start())
        if bearer is None:
            continue
        unit = None
        for piece in PIECE.finditer(text, m.end(), _sentence(text, m.end(), end)):
            here = posts.segments(text, *piece.span(1), unit)
            if not here or not here[-1].unit or here[-1].position[1] != piece.end(1):
                break
            unit, last = here[-1].unit, m.end()
            if m["past"]:
                # 曾任…等职: over
                here = [replace(p, former=True) for p in here]
            found.setdefault(bearer[2], []).extend(p for p in here if not around.next_has(p.position[1]))
    told: list[tuple[int, int]] = []
    found_steps = list(STEP.finditer(text, start, end))
    for i, m in enumerate(found_steps):
        bearer = _bearer(text, marks, heads, m.start())
        if bearer is None:
            continue
        if not TERM.search(m["date"]) and last < bearer[1] and not FIRST.search(text, bearer[1], m.start()):
            # 2013年任…: no step of a career that is told, but a date among others
            continue
        if last < bearer[1]:
            before = served(text, bearer[1], m.start())
            told = [p.unit for p in before if p.unit]
        last = m.end()
        name = bearer[2]
        stop = min([around.stop(m.end("date"), name), *(n.start() for n in found_steps[i + 1 : i + 2])])
        if joined := MOVED.search(text, m.start(), m.end()):
            # 调入某局，任办公室主任
            told += [u for u in [unit_ending(text, *joined.span(1))] if u]
        for p in served(text, m.end("date"), stop) if m.end() < stop else []:
            if not p.unit:
                # 2010年任副主任: of the house told in the step before
                p = replace(p, unit=of_post(text, told, text[slice(*p.position)]))
            told += [p.unit] if p.unit else []
            if p.unit and not around.next_has(p.position[1]):
                found.setdefault(name, []).append(p)
    _rows(around, marks, start, end, found)
    return found


def _bearer(text: str, marks: list[Mark], heads: list[int], at: int) -> Mark | None:
    """Return who was named last before a step, None where nobody is near or an act stands between."""
    i = bisect_right(heads, at) - 1
    while i > 0 and REPLACED.search(text, max(0, marks[i][0] - 16), marks[i][0]):
        i -= 1
    near = i >= 0 and at - marks[i][1] <= REACH
    return marks[i] if near and not ACT.search(text, marks[i][1], at) else None


def _sentence(text: str, start: int, end: int) -> int:
    """Return where a sentence ends that begins at ``start``."""
    stop = SENTENCE.search(text, start, end)
    return stop.start() if stop else end


def _rows(around: Around, marks: list[Mark], start: int, end: int, found: dict[str, list[PostSpan]]) -> None:
    """Add the posts of the rows of a life, each with its term; what has ended is former."""
    heads = [a for a, _, _ in marks]
    last = -1
    for row in rows(around.text, start, end):
        i = bisect_right(heads, row.start) - 1
        if i < 0 or row.start - max(marks[i][1], last) > REACH:
            continue
        last = row.stop
        found.setdefault(marks[i][2], []).extend(
            replace(p, former=p.former or row.over, term=(row.began, row.ended))
            for p in row.posts
            if not around.next_has(p.position[1])
        )
