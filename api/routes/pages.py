"""Pages for people, made when they are asked for: the network around a thing, the dossier of a case."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import HTMLResponse

from api.call import Cached
from api.roles import may
from api.routes.related import STALE, index_for
from api.services import Services
from graph import related_cases
from visualizations import (
    PAGE_POLICY,
    CaseView,
    FocusKind,
    Judged,
    Judging,
    case_view,
    dossier_html,
    likes_of,
    network,
    network_html,
    network_policy,
    phrase,
    related_html,
    related_policy,
)
from vocabulary import IncisionError

router = APIRouter(prefix="/v1/pages", tags=["pages"])
KEPT = ("ETag", "Cache-Control", "Vary")


@router.get(
    "/network/{kind}/{id}",
    operation_id="network_page",
    summary="An interactive network",
    response_class=HTMLResponse,
)
def network_page(
    call: Cached,
    response: Response,
    kind: Annotated[FocusKind, Path()],
    id: Annotated[str, Path(max_length=200)],
    depth: Annotated[int, Query(ge=1, le=2)] = 2,
    limit: Annotated[int, Query(ge=2, le=1500)] = 300,
) -> HTMLResponse:
    """Return one HTML file that needs nothing else; save it and it opens without a network."""
    data = network(call.services.graph, kind, id, depth=depth, limit=limit)
    headers = {k: response.headers[k] for k in KEPT} | {"Content-Security-Policy": network_policy()}
    return HTMLResponse(network_html(data, call.language), headers=headers)


@router.get(
    "/dossier/{id}", operation_id="dossier_page", summary="One case's dossier", response_class=HTMLResponse
)
def dossier_page(
    call: Cached,
    response: Response,
    id: Annotated[str, Path(max_length=200)],
    related: Annotated[int, Query(ge=0, le=20)] = 5,
) -> HTMLResponse:
    """Return one HTML file with the case's facts, sentences and related cases."""
    headers = {k: response.headers[k] for k in KEPT} | {"Content-Security-Policy": PAGE_POLICY}
    return HTMLResponse(dossier_html(_view(call.services, id, related), call.language), headers=headers)


@router.get(
    "/related/{id}",
    operation_id="related_page",
    summary="A case beside the cases like it",
    response_class=HTMLResponse,
)
def related_page(
    request: Request,
    call: Cached,
    response: Response,
    id: Annotated[str, Path(max_length=200)],
    limit: Annotated[int, Query(ge=1, le=20)] = 10,
) -> HTMLResponse:
    """Return the case, the cases like it, and a drawing of the steps that they share, with buttons for a reviewer.

    Answers are marked as useful or not, near-duplicates merged; both go to `POST /v1/decisions`.
    """
    index = index_for(call, response, id)
    view = _view(call.services, id, limit)
    stale = None
    if STALE in response.headers:
        stale = phrase("related_page.stale", index=index.revision, graph=call.revision)
    headers = {k: v for k, v in response.headers.items() if k.lower() != "content-length"}
    if not may(request, "reviewer"):
        page = related_html(view, call.language, stale=stale)
        return HTMLResponse(page, headers=headers | {"Content-Security-Policy": PAGE_POLICY})
    judged = tuple(
        Judged(d.targets[1], d.action, d.why, d.who, d.when)
        for d in call.services.casebook.judgements()
        if d.targets[0] == view.node.id
    )
    judging = Judging(view.node.id, "/v1/decisions", judged)
    page = related_html(view, call.language, judging=judging, stale=stale)
    return HTMLResponse(page, headers=headers | {"Content-Security-Policy": related_policy()})


def _view(services: Services, id: str, related: int) -> CaseView:
    try:
        view = case_view(services.graph, id)
    except IncisionError as error:
        if error.code == "node_unknown":
            raise IncisionError("case_unknown", id=id) from error
        raise
    if not related:
        return view
    return view.with_like(likes_of(related_cases(services.related(id), id, limit=related)))
