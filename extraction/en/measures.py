"""Remedies in English: what is recommended, ordered or promised; and every stretch that is aim, not finding."""

from __future__ import annotations

import re

from extraction.common import propose

OPEN = re.compile(
    r"\b(?:we (?:also |further )?recommend(?:ed)?\b|(?:it )?is recommended\b|recommend(?:s|ed)?\b|recommending\b|recommendations? (?:was|were|is|are|include[sd]?))"
    r"(?:,[^,]{0,60},)?(?:\s(?:that|to|for))?\s?:?",
    re.I,
)
PLEDGE = re.compile(
    r"\b(?:(?:has|have) (?:agreed|committed|undertaken|pledged|promised) to|(?:agreed|plans?|planned|committed|promised|pledged) to|should|must)\s",
    re.I,
)
ITEM = re.compile(r"(?:^|(?<=[\s;,:]))\(?(?:\d{1,2}|[a-h])\)\s|[•●▪]\s|(?<=\n)\s*[-*]\s")
ACTOR = re.compile(
    r"^\s*(?:that\s)?(?:[^,;:]{2,110}?\s)(?=(?:to|should|must|work|direct|consider|refund|develop|implement|ensure|establish|strengthen|improve|take|require|review|revise|update|provide|conduct|determine|recover|use|amend|adopt|continue|monitor|discontinue|coordinate|enhance|issue|return|make|complete|identify|reconcile|document|create|train|seek|reimburse|repay|follow|instruct|educate|claim|pay|design|perform|maintain|clarify|increase|obtain|remove|enforce|verify|adjust|correct|address|resolve|evaluate|report|collect|reduce|limit|include|assess|set|designate|institute|submit|work|consult|encourage|expand|modify)\b)",
    re.I,
)
LEAD = re.compile(r"^(?:that|to|should|must|and|or|:|,|;|\s)+\s*", re.I)
STOP = re.compile(r"\s(?:The|In|[A-Z][\w ]{2,60})\s(?:agency|concurred|agreed|generally|did not concur)")
VERB = re.compile(
    r"\s*(?:work|direct|consider|refund|develop|implement|ensure|establish|strengthen|improve|take|require|review|revise|update|provide|conduct|determine|recover|use|amend|adopt|continue|monitor|discontinue|coordinate|enhance|issue|return|make|complete|identify|reconcile|document|create|train|seek|reimburse|repay|follow|instruct|educate|claim|pay|design|perform|maintain|clarify|increase|obtain|remove|enforce|verify|adjust|correct|address|resolve|evaluate|report|collect|reduce|limit|include|assess|set|designate|institute|submit|work|consult|encourage|expand|modify)\b",
    re.I,
)
# the verb stands behind its circumstances: ACF, in determining whether ..., consider the report
ASIDE = re.compile(
    r"^\s*(?:[^,;:]{2,60},\s)?in (?:determining|assessing|evaluating|considering|light of)[^,]{0,160},\s"
)
CUT = re.compile(
    r"(?:[,;] (?:and|or|including|so that|as|with)\b|,? (?:so that|in order to|to (?:help )?ensure|as necessary|that (?:was|were|are|is|did|we)|for which|including|and (?:take|follow|require|make|adjust|refund|report|potentially|instruct))\b)"
)
# who may recommend in a case of persons: an organ, never the accused
PRIVATE = re.compile(r"\b(?:he|she|they|defendants?|who|[A-Z][a-z]+) (?:\w+ )?$")
SHORT = 25
LONG = 110
MOST = 4


def measures(
    text: str, sentences: list[tuple[int, int]], *, audit: bool
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return (quotable remedies, all stretches that are remedies); ``audit``: a report on units, where pledges are aims."""
    quoted: list[tuple[int, int]] = []
    stretches: list[tuple[int, int]] = []
    listing = False
    for start, end in sentences:
        opened = OPEN.search(text, start, end)
        if opened and not audit and PRIVATE.search(text[max(start, opened.start() - 30) : opened.start()]):
            opened = None
        if opened is None:
            # a list that an opened recommendation carries on over lines
            if listing and ITEM.match(text[start:end].lstrip()):
                stretches.append((start, end))
                quoted += _items(text, start, end)
            else:
                listing = False
                pledge = PLEDGE.search(text, start, end) if audit else None
                if pledge:
                    stretches.append((pledge.start(), end))
            continue
        stretches.append((opened.start(), end))
        listing = text[start:end].rstrip().endswith(":") or bool(ITEM.search(text, opened.end(), end))
        quoted += _items(text, opened.end(), end)
    kept: list[tuple[int, int]] = []
    for a, b in quoted:
        if b - a > 12 and not any(a < d and c < b for c, d in kept):
            kept.append((a, b))
    for i, (a, b) in enumerate(kept):
        propose("measure", a, b, "en/measures.py: recommendation", "", "limit" if i >= MOST else None)
    return kept[:MOST], stretches


def _items(text: str, start: int, end: int) -> list[tuple[int, int]]:
    marks = list(ITEM.finditer(text, start, end))
    if any(re.search(r"\d", m.group()) for m in marks):
        # letters below numbers only part an item
        marks = [m for m in marks if not re.search(r"[a-h]\)", m.group())]
    if marks:
        ends = [m.start() for m in marks[1:]] + [end]
        return [_clean(text, m.end(), e) for m, e in zip(marks, ends, strict=True)]
    while aside := ASIDE.match(text[start:end]):
        start += aside.end()
    actor = None if VERB.match(text[start:end]) else ACTOR.match(text[start:end])
    at = start + (actor.end() if actor else 0)
    parts = re.split(
        r"(;\s(?:and\s)?(?=(?:to\s)?(?:conduct|develop|implement|ensure|establish|refund|improve|strengthen|review|revise|update|require|provide|use|take|work|increase|reduce|recover|adjust|identify)\b)|,?\s(?:and\s(?:to\s)?(?=(?:conduct|develop|implement|ensure|establish|refund|improve|strengthen|review|revise|update|require|provide|use|take|work)\b)))",
        text[at:end],
    )
    if len(parts) > 1 and len(parts[0]) < SHORT:
        parts = ["".join(parts[:3]), *parts[3:]]
    found = []
    for i in range(0, len(parts), 2):
        found.append(_clean(text, at, at + len(parts[i])))
        at += len(parts[i]) + (len(parts[i + 1]) if i + 1 < len(parts) else 0)
    return found


def _clean(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    lead = LEAD.match(piece)
    start += lead.end() if lead else 0
    if end - start > LONG:
        cut = CUT.search(text, start + LONG // 2, end)
        end = cut.start() if cut else end
    tail = re.search(r"(?:[\s,;.]|\band)+$", text[start:end])
    end -= len(tail.group()) if tail else 0
    return start, max(start, end)
