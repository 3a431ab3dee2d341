"""What holds for the facts of any text: no exception, exact spans, nothing hidden shown, the same again."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from typing import Any

from extraction import BLOCK, Extraction, extract, shown
from vocabulary import IncisionError, unnamed_statuses

# a text that is refused with one of these is no failure
REFUSED = frozenset({"input_empty", "language_unsupported"})


def mentions(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every object with text, start and end below a node."""
    if isinstance(node, dict):
        if {"text", "start", "end"} <= node.keys():
            yield node
        for value in node.values():
            yield from mentions(value)
    elif isinstance(node, list):
        for value in node:
            yield from mentions(value)


def faults(text: str, found: Extraction) -> Iterator[str]:
    """Yield what is wrong with an extraction of ``text``."""
    told = found.as_json()
    for case in told["cases"]:
        if not 0 <= case["start"] <= case["end"] <= len(text):
            yield f"case outside the text: {case['start']}..{case['end']}"
        if case.get("status") in unnamed_statuses() and case.get("people"):
            yield f"people in a case of status {case['status']}"
    for m in mentions(told["cases"]):
        if not m["text"] or text[m["start"] : m["end"]] != m["text"]:
            yield f"span {m['start']}..{m['end']} is not {m['text']!r}"
        if any(r.start < m["end"] and m["start"] < r.end for r in found.redactions):
            yield f"redacted words shown at {m['start']}..{m['end']}"
    last = 0
    for r in found.redactions:
        if not last <= r.start < r.end <= len(text):
            yield f"redactions out of order at {r.start}"
        last = r.end
    masked = shown(text, found.redactions)
    if len(masked) != len(text) or any(set(masked[r.start : r.end]) - {BLOCK} for r in found.redactions):
        yield "the shown text does not hide what it must"


def problem(text: str, language: str | None = None, *, again: bool = True) -> str | None:
    """Return what goes wrong with a text, None where nothing does; ``again``: read it twice and compare."""
    try:
        found = extract(text, language=language)
        wrong = next(faults(text, found), None)
        if wrong is None and again and extract(text, language=language).as_json() != found.as_json():
            wrong = "a second reading gives other facts"
    except IncisionError as error:
        return None if error.code in REFUSED else f"refused with {error.code}"
    except Exception:
        return traceback.format_exc(limit=-4)
    return wrong


def reduced(text: str, fails: Callable[[str], bool]) -> str:
    """Return a shorter text that still fails: ever smaller stretches are taken out (Zeller and Hildebrandt 2002)."""
    size = len(text) // 2
    while size:
        at = 0
        while at < len(text):
            less = text[:at] + text[at + size :]
            if less and fails(less):
                text = less
            else:
                at += size
        size //= 2
    return text
