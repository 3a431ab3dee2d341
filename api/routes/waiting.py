"""Decisions that find no place after a re-reading: the list, taking one up again, dropping it, the page."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from fastapi.responses import HTMLResponse

from api.call import Cached, Plain
from api.explanations import CandidateOut, WaitingOut
from api.given import ReasonIn, TakeUpIn
from api.models import Both
from api.record_models import DecisionMade
from api.roles import needs
from api.routes.pages import KEPT
from visualizations import WaitingRow, review_policy, waiting_html, waiting_rows

router = APIRouter(prefix="/v1", tags=["waiting"], dependencies=[needs("reviewer")])
Number = Annotated[int, Path(ge=1, le=999_999_999, description="The number of the waiting decision.")]
Report = Annotated[str | None, Query(description="Only of this report.", max_length=200)]


@router.get("/waiting", operation_id="waiting", summary="Decisions that find no place")
def waiting(call: Cached, document: Report = None) -> list[WaitingOut]:
    """List them by report, in the order of the text, each with why it waits and which facts it could be about."""
    return [_out(row) for row in waiting_rows(call.services.casebook, document)]


@router.post(
    "/waiting/{number}/take-up", operation_id="take_up", status_code=201, summary="Let one hold for a fact"
)
def take_up(call: Plain, number: Number, body: TakeUpIn) -> DecisionMade:
    """Let a waiting decision hold for a fact that is there: what was corrected is corrected so, but for its words."""
    who = call.caller or body.who or "api"
    made = call.services.casebook.take_up(number, body.fact, who=who, why=body.why)
    return DecisionMade(id=made, revision=call.services.fresh())


@router.post("/waiting/{number}/drop", operation_id="drop_waiting", status_code=201, summary="Drop one")
def drop(call: Plain, number: Number, body: ReasonIn) -> DecisionMade:
    """Undo a waiting decision; its row stays, and `restore` of its number brings it back."""
    made = call.services.casebook.drop(number, who=call.caller or body.who or "api", why=body.why)
    return DecisionMade(id=made, revision=call.services.fresh())


@router.get(
    "/pages/waiting",
    operation_id="waiting_page",
    summary="Decisions that find no place, with buttons",
    response_class=HTMLResponse,
    tags=["pages"],
)
def waiting_page(call: Cached, response: Response, document: Report = None) -> HTMLResponse:
    """Return one HTML file with the sentence beside each decision, and buttons to take it up or drop it."""
    rows = waiting_rows(call.services.casebook, document)
    headers = {k: response.headers[k] for k in KEPT} | {"Content-Security-Policy": review_policy()}
    return HTMLResponse(waiting_html(rows, call.language), headers=headers)


def _out(row: WaitingRow) -> WaitingOut:
    d = row.decision
    return WaitingOut(
        id=row.number, document=row.document, fact=row.fact, kind=str((d.about or {})["kind"]), action=d.action, who=d.who,
        why=d.why, when=d.when, text=row.text, value=Both.of(row.value), sentence=row.sentence, reason=row.reason,
        explanation=Both.of(row.why_waiting),
        candidates=[CandidateOut(id=i, value=Both.of(v)) for i, v in row.candidates],
    )  # fmt: skip
