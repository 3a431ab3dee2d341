"""What an English case is about: status, source type."""

from __future__ import annotations

import re

STATUS = [
    ("CS-6", re.compile(r"\b(?:acquitted|exonerated|cleared of|unsubstantiated|no violation was found|charges (?:were |have been )?(?:dismissed|dropped))", re.I)),
    ("CS-5", re.compile(r"\b(?:convicted|conviction|(?:was|were|been) (?:also )?sentenced|sentenced (?:today|yesterday|to)|pleaded guilty|pled guilty|found guilty|guilty plea|serving (?:a |federal )?[\w\s]{0,20}(?:sentence|prison))\b", re.I)),
    ("CS-4", re.compile(r"\b(?:charged|indicted|indictment|arraigned|arrested|arrest of|charges|complaint (?:was )?(?:filed|unsealed)|pleaded not guilty|accused of|grand jury)\b", re.I)),
]  # fmt: skip
IF = re.compile(r"\b(?:if|when|upon|once)\s(?:he is |she is |they are |found )?$|previous(?:ly)? $", re.I)
SOURCE = [
    ("ST-12", re.compile(r"\bhotline call|\bpetition from|\bcaller (?:says|said|reports)", re.I)),
    ("ST-06", re.compile(r"\b(?:we (?:reviewed|recommend(?:ed)?|found|determined|estimated|conducted)|our (?:review|audit|objective)|audit (?:observed|found|report|noticed|scrutiny))\b", re.I)),
    ("ST-11", re.compile(r"\b(?:announced|District Attorney|U\.S\. Attorney|United States Attorney|Attorney General|pleaded|sentenced|indicted)\b")),
]  # fmt: skip


def status(text: str) -> str | None:
    """Return the case status as the text presents it; None for pure audit passages."""
    for name, pattern in STATUS:
        for m in pattern.finditer(text):
            if not IF.search(text[max(0, m.start() - 20) : m.start()]):
                return name
    return None


def source_type(text: str) -> str | None:
    """Return the kind of source that the text itself shows."""
    return next((name for name, pattern in SOURCE if pattern.search(text)), None)
