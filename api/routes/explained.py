"""The page of one report: its text with every fact marked, and the rules behind each."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Response
from fastapi.responses import HTMLResponse

from api.call import Cached
from api.routes.pages import KEPT
from visualizations import PAGE_POLICY, document_html, recorded_view

router = APIRouter(prefix="/v1/pages", tags=["pages"])


@router.get(
    "/document/{id}",
    operation_id="document_page",
    summary="One report with its facts marked, and why each was read",
    response_class=HTMLResponse,
)
def document_page(call: Cached, response: Response, id: Annotated[str, Path(max_length=200)]) -> HTMLResponse:
    """Return one HTML file: the text as anybody may read it, its facts, their rules, and the readings that lost."""
    headers = {k: response.headers[k] for k in KEPT} | {"Content-Security-Policy": PAGE_POLICY}
    view = recorded_view(call.services.casebook, id, call.services.lists)
    return HTMLResponse(document_html(view, call.language), headers=headers)
