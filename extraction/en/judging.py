"""How an English case stands (charged, judged, cleared), and what kind of source tells it."""

from __future__ import annotations

import re

from extraction.en.clearing import clears, undone

STATUS = [
    ("CS-5", re.compile(r"\b(?:convicted|conviction|(?:was|were|been) (?:also )?sentenced|sentenced|pleaded guilty|pled guilty|pleads guilty|found guilty|guilty plea|plea of guilty|guilty verdict|verdicts? of guilty|convicts|convicting|(?:found|finding|finds|find) (?:[\w'’.-]+,? ){1,8}?guilty|(?<!not )guilty (?:of|on|to) (?:all|both|every|\w+ (?:felony |misdemeanor )?counts?)|(?:pleaded|pled|pleads|pleading) no contest|nolo contendere|(?:admitted|admits|admit) (?:guilt|in (?:U\.S\. |federal |superior |district |county |open )?(?:district )?court)|enter(?:ed|s|ing) (?:a )?(?:guilty|no-contest) pleas?|(?:will|must|to) (?:spend|serve) [^.;]{0,30}?(?:prison|jail)|(?:was|were|been) (?:placed on|given) [^.;]{0,24}probation|serving (?:a |federal )?[\w\s]{0,20}(?:sentence|prison))\b", re.I)),
    ("CS-4", re.compile(r"\b(?:charged|indicted|indictment|arraigned|arrested|arrests?|charges|complaint (?:was )?(?:filed|unsealed)|pleaded not guilty|accused of|grand jury|bound over|held (?:\w+ ){0,5}to answer|(?:stand|await\w*|awaiting) trial|will be tried|named in an? [\w-]+ (?:complaint|indictment)|alleged to have)\b", re.I)),
]  # fmt: skip
ELSEWHERE = re.compile(
    r"\b(?:if|when|upon|once)\s(?:he is |she is |they are |found )?$|(?:prior|previous(?:ly)?) $|\b(?:will|would|to|may|could|can) be (?:\w+ )?$|\b(?:is|are|be) $|\bof those $",
    re.I,
)
CHARGED_MONEY = re.compile(
    r"\b(?:improperly|was|were|costs?|expenditures|amounts?|overhead|fees?)\s(?:\w+\s)?$", re.I
)
SOURCE = [
    ("ST-12", re.compile(r"\bhotline call|\bpetition from|\bcaller (?:says|said|reports)", re.I)),
    ("ST-06", re.compile(r"\b(?:we (?:reviewed|recommend(?:ed)?|found|determined|estimated?|conducted|tested|selected|counted|reported)|our (?:review|audit|objective|sample)|audit (?:observed|found|report|noticed|scrutiny))\b", re.I)),
    ("ST-11", re.compile(r"\b(?:announced|District Attorney|U\.S\. Attorney|United States Attorney|Attorney General|pleaded|sentenced|indicted)\b")),
]  # fmt: skip


def status(text: str, kind: str | None, *, cleared: bool | None = None) -> str | None:
    """Return the case status as the text presents it; None for pure audit passages.

    ``cleared``: True where all who were accused are cleared, False where others still are accused, None where the
    text clears nobody by name.
    """
    told = _told(text, kind)
    closed = clears(text) if cleared is None else cleared
    return "CS-6" if closed and (told != "CS-5" or undone(text)) else told


def _told(text: str, kind: str | None) -> str | None:
    for name, pattern in STATUS:
        for m in pattern.finditer(text):
            head = text[max(0, m.start() - 40) : m.start()]
            money = m.group().lower() in ("charged", "charges") and (
                kind == "ST-06" or re.match(r"\sto\b", text[m.end() : m.end() + 4])
            )
            if not ELSEWHERE.search(head) and not money:
                return name
    return None


def source_type(text: str) -> str | None:
    """Return the kind of source that the text itself shows."""
    return next((name for name, pattern in SOURCE if pattern.search(text)), None)
