"""How an English case stands (charged, judged, cleared), and what kind of source tells it."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy, propose, tells
from extraction.en.accused.clearing import clears, undone
from extraction.en.words.guarded import Guarded

PHRASES = Phrases("extraction.en", "judging")

STATUS = [
    ("CS-5", Guarded(PHRASES.compile(r"\b(?:‹convicted›)\b", re.I))),
    ("CS-4", Guarded(PHRASES.compile(r"\b(?:‹charged›)\b", re.I))),
]  # fmt: skip
# how a case may stand, and the words that tell it
Told = tuple[str | None, tuple[int, int]]
UNTOLD: Told = (None, (0, 0))
ELSEWHERE = lazy(
    r"\b(?:if|when|upon|once)\s(?:he is |she is |they are |found )?$|(?:prior|previous(?:ly)?) $|\b(?:will|would|to|may|could|can) be (?:\w+ )?$|\bbe $|\bof those $|\bexpected to (?:\w+ ){1,3}$",
    re.I,
)
LEAD = 600
OPEN_CHARGES = lazy(
    r"\bpresumed (?:to be )?innocent\b|\b[Ii]f (?:he is |she is |they are )?convicted\b|\bis scheduled (?:for|to be) arraign|\b(?:are|is) expected to be arraigned|\barraignments? (?:is|are) (?:expected|scheduled)"
)
# who is convicted in general, not who is charged: is charged with
GENERAL = lazy(r"\b(?:is|are) $")
SOURCE = [
    ("ST-12", Guarded(re.compile(r"\bhotline call|\bpetition from|\bcaller (?:says|said|reports)", re.I))),
    ("ST-06", Guarded(PHRASES.compile(r"\b(?:we (?:‹auditors_did›)|our (?:review|audit|objective|sample)|audit (?:observed|found|report|noticed|scrutiny))\b", re.I))),
    ("ST-11", Guarded(PHRASES.compile(r"\b(?:‹prosecuted›)\b"))),
    # an audit that says neither "we" nor "our": by what it measures against
    ("ST-06", Guarded(PHRASES.compile(r"\b(?:‹audited›)\b"))),
]  # fmt: skip

# calls and letters that nobody has verified
CALLS = "ST-12"
ENDED = PHRASES.compile(r"\b(?:‹ended›)\b", re.I)
HEARSAY = PHRASES.compile(r"\b(?:‹hearsay›)\b|\?", re.I)


def status(text: str, kind: str | None, *, cleared: bool | None = None) -> str | None:
    """Return the case status as the text presents it; None for pure audit passages.

    ``cleared``: True where all who were accused are cleared, False where others still are accused, None where the
    text clears nobody by name.
    """
    told, *others = [*_told(text, kind), UNTOLD]
    # a text opens with how the case stands; who pleaded guilty before tells of another
    if told[0] == "CS-5" and OPEN_CHARGES.search(text):
        opens = _told(text[: _opening(text)], kind)
        if opens and opens[0][0] == "CS-4":
            others, told = [told], opens[0]
    closed = clears(text) if cleared is None else cleared
    if closed and (told[0] != "CS-5" or undone(text)):
        propose("status", 0, 0, "en/accused/clearing.py: clears", "CS-6")
        told, others = ("CS-6", (0, 0)), [told, *others]
    elif told[0]:
        propose("status", *told[1], "en/judging.py: STATUS", told[0])
    for name, span in others:
        if name and name != told[0]:
            propose("status", *span, "en/judging.py: STATUS", name, "outcome")
    return told[0]


def _told(text: str, kind: str | None) -> list[Told]:
    """Return how the case may stand, the surest first, each with the first words that tell it."""
    found = ((name, _first(name, pattern, text, kind)) for name, pattern in STATUS)
    return [(name, span) for name, span in found if span is not None]


def _first(name: str, pattern: Guarded, text: str, kind: str | None) -> tuple[int, int] | None:
    for m in pattern.finditer(text):
        head = text[max(0, m.start() - 40) : m.start()]
        money = m.group().lower() in ("charged", "charges") and (
            kind == "ST-06" or re.match(r"\sto\b", text[m.end() : m.end() + 4])
        )
        general = (name == "CS-5" or m.group().lower() == "alleged to have") and GENERAL.search(head)
        if not ELSEWHERE.search(head) and not money and not general:
            return m.span()
    return None


def _opening(text: str) -> int:
    """Return where the first paragraph ends, at most ``LEAD`` characters from the start."""
    end = text.find("\n", 0, LEAD)
    return end if end > 0 else min(LEAD, len(text))


def source_type(text: str) -> str | None:
    """Return the kind of source that the text itself shows; one that tells an outcome is no mere call or letter."""
    return next(
        (
            name
            for name, pattern in SOURCE
            if pattern.search(text) and not (name == CALLS and tells(text, "en", ENDED, HEARSAY))
        ),
        None,
    )
