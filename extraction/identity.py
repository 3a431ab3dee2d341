"""Ids that depend on the text alone, so that the same report has the same ids everywhere."""

from __future__ import annotations

import hashlib


def text_hash(text: str) -> str:
    """Return the SHA-256 (hex) of the text as UTF-8; a lone surrogate is hashed as it stands."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(text: str) -> str:
    """Return the document's own id: ``D`` and 20 hex digits of its hash."""
    return "D" + text_hash(text)[:20]


def case_id(document: str, start: int) -> str:
    """Return the id of the case that starts at ``start`` of the document with that own id."""
    return f"{document}-{start}"
