"""What a caller may bring: a text to read, a decision, a statement of their own."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.call import Current, Plain
from api.given import CypherIn, DecisionIn, TextIn
from api.models import TableOut
from api.record_models import DecisionMade, DecisionOut
from api.roles import needs
from casebook import Decision
from extraction import extract
from graph import placed_decision

router = APIRouter(prefix="/v1", tags=["ask"])


@router.post("/extract", operation_id="extract", summary="Read a text; nothing is stored")
def read_text(call: Plain, body: TextIn) -> dict[str, Any]:
    """Return the facts of a text in the form of the extraction contract."""
    lists = call.services.lists
    found = extract(body.text, language=body.language, title=body.title, date=body.date, lists=lists)
    return found.as_json()


@router.post(
    "/decisions",
    operation_id="decide",
    status_code=201,
    dependencies=[needs("reviewer")],
    summary="Record a decision",
)
def decide(call: Plain, body: DecisionIn) -> DecisionMade:
    """Accept, reject or correct a fact; merge or split entities; call a related case useful or not; undo a decision.

    A decision is a row that is never overwritten. It outlives every newer reading of the text. A case's status is a
    fact: accept it, or correct its `id`.
    """
    decision = Decision(
        action=body.action, target_kind=body.target_kind, targets=tuple(body.targets),
        who=call.caller or body.who or "api", why=body.why, value=body.value,
    )  # fmt: skip
    book = call.services.casebook
    if decision.target_kind == "entity":
        call.services.fresh()
        decision = placed_decision(book, call.services.graph, decision, lists=call.services.lists)
    number = book.decide(decision)
    return DecisionMade(id=number, revision=call.services.fresh())


@router.get(
    "/decisions", operation_id="decisions", dependencies=[needs("reviewer")], summary="Recorded decisions"
)
def decisions(
    call: Plain,
    document: Annotated[str | None, Query(max_length=200)] = None,
    after: Annotated[int, Query(ge=0, description="The number of the last one that you have.")] = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> list[DecisionOut]:
    """List decisions in the order in which they were made."""
    return [
        DecisionOut(
            id=d.id or 0,
            action=d.action,
            target_kind=d.target_kind,
            targets=list(d.targets),
            who=d.who,
            why=d.why,
            when=d.when,
            value=d.value,
            document=d.document_id,
        )
        for d in call.services.casebook.decisions(document=document, after=after, limit=limit)
    ]


@router.post("/cypher", operation_id="cypher", summary="Run a statement that reads")
def cypher(call: Current, body: CypherIn) -> TableOut:
    """Run your own statement. What writes is refused; rows and time are limited."""
    table = call.services.graph.user_read(
        body.statement, body.params, limit=min(body.limit, call.settings.row_limit),
        timeout=min(body.timeout, call.settings.query_time_limit),
    )  # fmt: skip
    return TableOut(columns=table.columns, rows=table.rows, truncated=table.truncated)
