"""Fragments of invented reports, and what stands in them."""

from __future__ import annotations

from typing import Any

from casebook import Document
from extraction import Extraction, case_id, document_id, text_hash
from graph.projection import document_fragment
from graph.projection.fragment import Fragment
from graph.projection.reading import Words
from tests.graph.reports import Told


def projected(told: Told, words: Words, title: str | None = None) -> Fragment:
    """Return the fragment of an invented report."""
    report, facts = told.build()
    return of_facts(facts, report.text, words, title=title, source_type="ST-01", date="2024-05-06")


def of_facts(facts: Extraction, text: str, words: Words, **given: Any) -> Fragment:
    """Return the fragment of a Chinese document with these facts; ``given``: other fields of the document."""
    known = {"title": None, "source_type": None, "date": None, "publisher": None, **given}
    document = Document(
        id=facts.document.id, sha256=facts.document.sha256, language="zh", aliases=(), status="active", extractor="incision/0",
        revision=1, **known,
    )  # fmt: skip
    return document_fragment(document, facts, text, words)


def from_text(text: str, words: Words, **facts: Any) -> Fragment:
    """Return the fragment of one case that is the whole text; mentions are given by their words."""
    for name in ("funds", "money", "units", "regions"):
        for fact in facts.get(name, []):
            fact["start"] = text.index(fact["text"])
            fact["end"] = fact["start"] + len(fact["text"])
    own = document_id(text)
    body = {
        "document": {"id": own, "language": "zh", "sha256": text_hash(text), "extractor": "incision/0"},
        "cases": [{"id": case_id(own, 0), "start": 0, "end": len(text), "status": "CS-3", **facts}],
    }
    return of_facts(Extraction.model_validate(body), text, words)


def ids(fragment: Fragment, label: str) -> set[str]:
    """Return the ids of the nodes of a label."""
    return {key.id for key in fragment.nodes if key.label == label}


def ends(fragment: Fragment, kind: str) -> set[tuple[str, str]]:
    """Return the ids of both ends of the relationships of a type."""
    return {(k.start.id, k.end.id) for k in fragment.relationships if k.type == kind}


def properties(fragment: Fragment, kind: str) -> list[dict[str, Any]]:
    """Return the properties of the relationships of a type."""
    return [p for k, p in fragment.relationships.items() if k.type == kind]
