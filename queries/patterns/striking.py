"""A stored page read again: what it used and what has gone since is struck and named; the rest stays as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from queries.patterns.page import PatternPage, PatternRow, Sentences, Told, both, digest


@dataclass(frozen=True)
class Gone:
    """Why a document or one of its cases may no longer be quoted: withdrawn, purged, cleared, changed or rejected.

    With ``points`` only these weak points still stand in the case: rows about another one are touched.
    """

    document: str
    reason: str
    points: frozenset[str] | None = None


def page_of(name: str, bodies: Sequence[str | None], purged: Mapping[int, Sequence[str]]) -> PatternPage:
    """Return a page from its stored lines; a line that was emptied gives a row that names its purged documents.

    ``purged`` are the documents of the emptied lines, by the number of the line.
    """
    frame = json.loads(bodies[0] or "{}")
    rows = [
        PatternRow.model_validate_json(b) if b else _emptied(purged.get(n, ()))
        for n, b in enumerate(bodies[1:], 1)
    ]
    return PatternPage.model_validate({**frame, "rows": rows, "name": name})


def _emptied(documents: Sequence[str]) -> PatternRow:
    nothing = Told(zh="—", en="—")
    return PatternRow(
        kind="unsaid", group=nothing, point=nothing, numbers={}, said=both("pattern.emptied"),
        struck=tuple(both("pattern.gone.purged", id=d) for d in documents),
    )  # fmt: skip


def strike(
    page: PatternPage, gone: Mapping[str, Sequence[Gone]], known: Sentences, since: Sequence[Told] = ()
) -> PatternPage:
    """Return the page with every row struck that used a case or document in ``gone`` (by its id).

    A sentence that does not stand as it stood is named too. A page of which nothing has gone is returned as it was.
    """
    rows = tuple(_struck(r, gone, known) for r in page.rows)
    count = sum(bool(r.struck) for r in rows)
    told = [both("pattern.since.struck", count=count)] if count else []
    return page.model_copy(update={"rows": rows, "since": (*told, *since)})


def _struck(row: PatternRow, gone: Mapping[str, Sequence[Gone]], known: Sentences) -> PatternRow:
    if row.struck:
        return row
    used = [*row.cases, *(p.document for p in row.passages), *(c.rpartition("-")[0] for c in row.cases)]
    reasons = {(g.document, g.reason) for u in used for g in gone.get(u, ()) if _concerns(g, row)}
    documents = {d for d, _ in reasons}
    for p in row.passages:
        if p.document not in documents and (p.id not in known or digest(known[p.id]) != p.digest):
            reasons.add((p.document, "changed"))
    if not reasons:
        return row
    told = tuple(both(f"pattern.gone.{reason}", id=document) for document, reason in sorted(reasons))
    data = {k: v for k, v in row.data.items() if k in ("level", "weak_point", "group")}
    return row.model_copy(
        update={"struck": told, "standing": (), "passages": (), "data": data, "numbers": {}, "said": both(
            "pattern.struck", kind=both(f"pattern.section.{row.kind}"), group=row.group, point=row.point)}
    )  # fmt: skip


def _concerns(gone: Gone, row: PatternRow) -> bool:
    return gone.points is None or row.data.get("weak_point") not in gone.points
