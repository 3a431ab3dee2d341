"""Find documents, by any of their names, inside one connection."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from casebook import tables as t
from casebook.records import Document
from vocabulary import IncisionError

# databases limit how many values one statement may carry
PART = 500


def parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the ids in pieces that fit into one statement."""
    for at in range(0, len(ids), PART):
        yield ids[at : at + PART]


def holder(c: Connection, name: str) -> str | None:
    """Return the own id of the document that answers to a name: its own id, or one that it was given."""
    own = c.execute(select(t.document.c.id).where(t.document.c.id == name)).scalar()
    return own or c.execute(select(t.alias.c.document_id).where(t.alias.c.name == name)).scalar()


def own_id(c: Connection, name: str) -> str:
    """Return the own id of the document that answers to a name; ``document_unknown`` otherwise."""
    own = holder(c, name)
    if own is None:
        raise IncisionError("document_unknown", id=name)
    return own


def own_ids(c: Connection, names: Sequence[str]) -> list[str]:
    """Return the own ids of several documents in the order asked for; ``document_unknown`` otherwise."""
    own: set[str] = set()
    for part in parts(names):
        own.update(c.execute(select(t.document.c.id).where(t.document.c.id.in_(part))).scalars())
    return [name if name in own else own_id(c, name) for name in names]


def find_documents(c: Connection, ids: Sequence[str]) -> list[Document]:
    """Return documents by their own ids, in the order asked for."""
    found: dict[str, Document] = {}
    for part in parts(ids):
        names: dict[str, list[str]] = {}
        for a in c.execute(select(t.alias).where(t.alias.c.document_id.in_(part))):
            names.setdefault(a.document_id, []).append(a.name)
        columns = [x for x in t.document.c if x.name != "text"]
        for r in c.execute(select(*columns).where(t.document.c.id.in_(part))).mappings():
            # sorted here: databases differ in how they order words
            found[r["id"]] = Document(**r, aliases=tuple(sorted(names.get(r["id"], ()))))
    return [found[i] for i in ids]


def bodies(
    c: Connection, ids: Sequence[str], version: str | None = None
) -> dict[str, tuple[dict[str, Any], str]]:
    """Return own id -> (the facts in force as JSON, the text); purged documents are left out.

    ``version``: those of that extractor instead.
    """
    extractor = t.facts.c.extractor == (t.document.c.extractor if version is None else version)
    found: dict[str, tuple[dict[str, Any], str]] = {}
    for part in parts(ids):
        query = (
            select(t.facts.c.document_id, t.facts.c.body, t.document.c.text)
            .join(t.document, t.document.c.id == t.facts.c.document_id)
            .where(t.facts.c.document_id.in_(part), extractor)
        )
        for row in c.execute(query):
            body = json.loads(row.body)
            body["document"]["id"] = row.document_id
            found[row.document_id] = (body, row.text)
    return found
