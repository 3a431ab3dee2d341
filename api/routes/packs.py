"""Query packs: the list, one with all that a reader must know, and its answer in several formats."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import HTMLResponse

from api.call import Cached, Plain
from api.models import PackOut
from queries import as_json, ask, pack, packs, render
from visualizations import PAGE_POLICY, findings_html, findings_of
from vocabulary import IncisionError

router = APIRouter(prefix="/v1/packs", tags=["packs"])
Id = Annotated[str, Path(max_length=60)]
MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
OWN = ("format", "limit")


@router.get("", operation_id="packs", summary="The query packs")
def all_packs(call: Plain) -> list[PackOut]:
    """List every pack with its question."""
    return [PackOut.model_validate(p, from_attributes=True) for p in packs(call.services.packs).values()]


@router.get(
    "/{id}", operation_id="pack", summary="One pack: question, parameters, columns, statement, warnings"
)
def one_pack(call: Plain, id: Id) -> dict[str, Any]:
    """Return the whole pack, by its id or by the question that it answers (Q5)."""
    return pack(id, call.services.packs).model_dump(mode="json")


@router.get("/{id}/result", operation_id="pack_result", summary="Its answer", response_model=None)
def result(
    call: Cached,
    response: Response,
    request: Request,
    id: Id,
    format: Annotated[str, Query(description="json, csv, xlsx, md or html.")] = "json",
    limit: Annotated[int, Query(ge=1)] = 1000,
) -> dict[str, Any] | Response:
    """Run the pack. Every other query parameter is one of the pack's own; rows name the passages they rest on."""
    given = {k: v for k, v in request.query_params.items() if k not in OWN}
    if format not in ("json", "html", *MEDIA):
        raise IncisionError("format_unknown", name=format[:40], choices=", ".join(("json", "html", *MEDIA)))
    found = ask(
        call.services.graph, id, given, limit=min(limit, call.settings.row_limit),
        timeout=call.settings.query_time_limit, user_packs=call.services.packs,
    )  # fmt: skip
    if format == "json":
        return as_json(found)
    headers = {k: response.headers[k] for k in ("ETag", "Cache-Control", "Vary")}
    if format == "html":
        return HTMLResponse(
            findings_html(findings_of(found), call.language),
            headers={**headers, "Content-Security-Policy": PAGE_POLICY},
        )
    headers["Content-Disposition"] = f'attachment; filename="{found.pack.id}.{format}"'
    return Response(render(found, format, call.language), media_type=MEDIA[format], headers=headers)
