"""Why a report gave its facts: as a page with every fact marked, and as data."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import HTMLResponse

from api.call import Cached
from api.explanations import Explanation
from api.roles import may, needs
from api.routes.pages import KEPT
from visualizations import PAGE_POLICY, Reviewing, document_html, explanation, recorded_view, review_policy

router = APIRouter(prefix="/v1", tags=["pages"])
Id = Annotated[str, Path(description="Any id of the report.", max_length=200)]


@router.get(
    "/pages/document/{id}",
    operation_id="document_page",
    summary="One report with its facts marked, and why each was read",
    response_class=HTMLResponse,
)
def document_page(request: Request, call: Cached, response: Response, id: Id) -> HTMLResponse:
    """Return one HTML file: the text as anybody may read it, its facts, their rules, and the readings that lost.

    A reviewer also sees who decided, and has buttons to accept, reject and correct; they go to `POST /v1/decisions`.
    """
    view = recorded_view(call.services.casebook, id, call.services.lists)
    reviewing = Reviewing("/v1/decisions") if may(request, "reviewer") else None
    allowed = review_policy() if reviewing else PAGE_POLICY
    headers = {k: response.headers[k] for k in KEPT} | {"Content-Security-Policy": allowed}
    return HTMLResponse(document_html(view, call.language, reviewing=reviewing), headers=headers)


@router.get(
    "/documents/{id}/explanation",
    operation_id="explanation",
    dependencies=[needs("reviewer")],
    summary="Why it gave its facts, and who decided what",
    tags=["documents"],
)
def explained(
    call: Cached,
    id: Id,
    fact: Annotated[str | None, Query(description="Only this fact.", max_length=100)] = None,
) -> Explanation:
    """Return the rules behind every fact, what competed and why it lost; of a decided one who decided and what is read now.

    Rules are those of the version that runs (`explained_by`); facts are of the one in force (`extractor`).
    """
    view = recorded_view(call.services.casebook, id, call.services.lists, fact)
    return Explanation.model_validate(explanation(view, fact))
