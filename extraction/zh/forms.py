"""The form of a Chinese report: its status and its source type."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy, propose, tells
from extraction.zh.mixed import settled, unproved

PHRASES = Phrases("extraction.zh", "forms")

STATUS = [
    ("CS-6", PHRASES.compile(r"‹cleared›")),
    ("CS-5", PHRASES.compile(r"‹judged›")),
    ("CS-4", PHRASES.compile(r"‹prosecuted›")),
    ("CS-3", PHRASES.compile(r"‹disciplined›")),
    ("CS-2", PHRASES.compile(r"‹under_review›")),
]  # fmt: skip
# an organ makes known what it has punished and need not say how
PUBLISHED = PHRASES.compile(r"‹published›")
# an indictment asks for a sentence; what stands in brackets is often told of somebody else (已判刑)
CHARGED = lazy(r"指控|公诉机关认为|提请.{0,6}(?:本院|判处)")
VERDICT = PHRASES.compile(r"‹verdict›")
BRACKETS = lazy(r"[(（][^()（）]{1,40}[)）]")
PENDING = lazy(
    r"群众(?:来电|来信)?(?:反映|举报)[^。]{0,40}(?:待核实|尚未核实|正在核实|已转办)|线索[^。]{0,20}(?:处置中|初步核实|谈话函询)|待核实|尚待核实|未经核实"
)
LEAD = lazy(rf"{PENDING.pattern}|诉求内容|来电人")
SOURCE = [
    ("ST-12", re.compile(r"(?<!\d)12345(?!\d)|热线|来电人|市民来电|信访件|留言")),
    ("ST-06", PHRASES.compile(r"审计(?:‹source›)")),
    ("ST-05", re.compile(r"巡视|巡察|整改(?:情况|进展|通报)")),
    ("ST-04", re.compile(r"本院(?:认为|查明)|公诉机关|指控|被告人|判决如下")),
    ("ST-02", re.compile(r"接受(?:纪律)?审查和?监察调查|涉嫌严重违纪违法")),
    ("ST-03", re.compile(r"被?开除党籍和公职|双开|开除党籍、开除公职")),
    ("ST-01", re.compile(r"受到[^。]{0,20}处分|通报")),
]  # fmt: skip

# calls and letters that nobody has verified
CALLS = "ST-12"
ENDED = PHRASES.compile(r"‹ended›")
HEARSAY = PHRASES.compile(r"‹hearsay›")

# 某镇纪委通报信访件办理情况: an office tells what came of letters
FOLLOWED = lazy(r"(?:纪委|监委)[^。\n]{0,12}通报[^。\n]{0,20}(?:办理|查处|核查)(?:情况|结果)")
OPENING = 80
# 经核查，…属实。处理结果：甲立案审查: what was found, and whom it befell; not what a caller asks for
VERIFIED = PHRASES.compile(r"‹verified›")
DEALT = PHRASES.compile(r"‹dealt›")
OPEN = PHRASES.compile(r"‹open›")
UNTRUE = PHRASES.compile(r"‹untrue›")


def followed(text: str) -> bool:
    """Return whether an office tells in a text what came of letters or calls, so that its cases are no mere leads."""
    if FOLLOWED.search(text, 0, OPENING):
        return True
    return bool(VERIFIED.search(text)) and not UNTRUE.search(text) and tells(text, "zh", DEALT, OPEN)


def status(text: str, *, followed: bool = False) -> str | None:
    """Return the case status as the text presents it, None where it presents no case of a person.

    ``followed``: the text tells what came of a call or a letter.
    """
    lead = (PENDING if followed else LEAD).search(text)
    if lead and not STATUS[3][1].search(text):
        propose("status", *lead.span(), "zh/forms.py: LEAD", "CS-0")
        return "CS-0"
    if (charge := CHARGED.search(text)) and not VERDICT.search(BRACKETS.sub("", text)):
        propose("status", *charge.span(), "zh/forms.py: CHARGED", "CS-4")
        return "CS-4"
    told = [(name, found.span()) for name, pattern in STATUS if (found := pattern.search(text))]
    if len(told) > 1 and told[0][0] == "CS-6" and settled(text):
        # one count of several was not proved
        told = [*told[1:], told[0]]
    if (not told or told[0][0] == "CS-2") and (untrue := unproved(text)):
        told = [("CS-6", untrue.span()), *told]
    for name, span in told:
        propose("status", *span, "zh/forms.py: STATUS", name, None if name == told[0][0] else "outcome")
    return told[0][0] if told else None


def made_known(text: str) -> str | None:
    """Return the status of what a text only says to have been made known as a typical case, None where it does not."""
    if found := PUBLISHED.search(text):
        propose("status", *found.span(), "zh/forms.py: PUBLISHED", "CS-3")
        return "CS-3"
    return None


def source_type(text: str) -> str | None:
    """Return the kind of source that the text itself shows; one that tells an outcome is no mere call or letter."""
    return next(
        (
            name
            for name, pattern in SOURCE
            if pattern.search(text) and not (name == CALLS and tells(text, "zh", ENDED, HEARSAY))
        ),
        None,
    )
