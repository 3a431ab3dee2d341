"""Invented reports with hand-made facts: what an extractor of some version might see in a text."""

from __future__ import annotations

from typing import Any

from extraction import Extraction, RawReport, case_id, document_id, text_hash

TEXT = "白石县民政局原局长祝青山、副局长祝青把关不严,虚报冒领春耕补贴3.2万元,群众苗小禾举报,祝青山受到党内严重警告处分。"
TITLE = "白石县一起案件的通报"
V1, V2, V3 = "test/1", "test/2", "test/3"
WEAK, CONDUCT = "WP-P-15", "MC-03"


def span(text: str, words: str) -> dict[str, Any]:
    """Where words stand in a text."""
    at = text.index(words)
    return {"text": words, "start": at, "end": at + len(words)}


def facts(
    text: str = TEXT,
    extractor: str = V1,
    *,
    people: tuple[str, ...] = ("祝青山",),
    posts: dict[str, str] | None = None,
    sanctions: dict[str, str] | None = None,
    units: tuple[str, ...] = ("白石县民政局",),
    weak: tuple[str, ...] = ("把关不严",),
    misconduct: tuple[str, ...] = ("虚报冒领",),
    hidden: tuple[str, ...] = ("苗小禾",),
    cases: bool = True,
) -> Extraction:
    """The facts of one version: it sees the words named here and nothing else."""
    posts = {"祝青山": "局长"} if posts is None else posts
    sanctions = {"祝青山": "党内严重警告"} if sanctions is None else sanctions

    def of(known: dict[str, str], who: str) -> list[str]:
        return [known[who]] if who in known else []

    case = {
        "id": case_id(document_id(text), 0), "start": 0, "end": len(text), "status": "CS-3",
        "people": [
            {
                "name": span(text, who), "kind": "official", "subject": True,
                "posts": [{"position": span(text, p), "former": True} for p in of(posts, who)],
                "sanctions": [{**span(text, s), "id": "SN-P2"} for s in of(sanctions, who)],
            }
            for who in people if who in text
        ],
        "units": [span(text, u) for u in units if u in text],
        "weak_points": [
            {**span(text, w), "id": WEAK, "mode": "E", "confidence": 0.8} for w in weak if w in text
        ],
        "misconduct": [{**span(text, w), "id": CONDUCT, "confidence": 0.8} for w in misconduct if w in text],
    }  # fmt: skip
    redactions = [{"start": s["start"], "end": s["end"], "kind": "person"} for s in _spans(text, hidden)]
    return Extraction.model_validate({
        "document": {
            "id": document_id(text), "language": "zh", "sha256": text_hash(text), "extractor": extractor, "title": TITLE,
        },
        "cases": [case] if cases else [], "redactions": redactions,
    })  # fmt: skip


def _spans(text: str, words: tuple[str, ...]) -> list[dict[str, Any]]:
    return [span(text, w) for w in words if w in text]


def report(text: str = TEXT, name: str | None = None) -> RawReport:
    """The report of a text, under a name."""
    return RawReport(
        text=text, source="made", id=name, title=TITLE, publisher="白石县通报栏", date="2024-05-06"
    )


def numbered(number: int) -> str:
    """The text of one of many reports."""
    return f"第{number}号通报。{TEXT}"
