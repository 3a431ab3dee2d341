"""What may not enter the record: facts that are not of this text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extraction import Extraction, RawReport, text_hash
from vocabulary import IncisionError


def spans(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every object with text, start and end below ``node``."""
    if isinstance(node, dict):
        if {"text", "start", "end"} <= node.keys():
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def check(report: RawReport, facts: Extraction) -> IncisionError | None:
    """Return what is wrong: another text's facts, or a span that does not match; None where all is right."""
    if facts.document.sha256 != text_hash(report.text):
        return IncisionError("facts_invalid", source=report.source, reason="sha256")
    for span in spans(facts.as_json()["cases"]):
        if report.text[span["start"] : span["end"]] != span["text"]:
            return IncisionError(
                "facts_invalid", source=report.source, reason=f"{span['start']}..{span['end']}"
            )
    return None
