"""Why a text gave these facts: what the rules proposed, and what became of each proposal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from extraction.common import Lost, Proposal, Spans, watched
from extraction.contract import Extraction
from extraction.pipeline import extract


@dataclass(frozen=True)
class Reading:
    """One reading of a stretch: every rule that proposed it, and why it was dropped (None: no rule dropped it)."""

    start: int
    end: int
    kind: str
    value: str
    rules: tuple[str, ...]
    lost: Lost | None


def explain(
    text: str,
    *,
    id: str | None = None,
    language: str | None = None,
    title: str | None = None,
    source_type: str | None = None,
    lists: Path | None = None,
    date: str | None = None,
) -> tuple[Extraction, list[Reading]]:
    """Return what ``extract`` returns for the same arguments, and every reading that was proposed on the way.

    Readings are sorted by place; none touches a redaction, so that nobody protected shows in an explanation.
    """
    with watched() as proposals:
        found = extract(
            text, id=id, language=language, title=title, source_type=source_type, lists=lists, date=date
        )
    unseen = Spans((r.start, r.end) for r in found.redactions)
    return found, [r for r in _readings(proposals) if not unseen.touches(r.start, r.end)]


def _readings(proposals: list[Proposal]) -> list[Reading]:
    """Join the proposals of one stretch, kind and value; what was said of it last is what became of it."""
    rules: dict[tuple[int, int, str, str], dict[str, None]] = {}
    lost: dict[tuple[int, int, str, str], Lost | None] = {}
    for p in proposals:
        key = (p.start, p.end, p.kind, p.value)
        if p.rule:
            rules.setdefault(key, {})[p.rule] = None
        lost[key] = p.lost
    return [Reading(*key, tuple(rules.get(key, ())), lost[key]) for key in sorted(lost)]
