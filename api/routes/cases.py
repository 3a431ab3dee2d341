"""Cases: list with filters, one with its facts, those like it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query

from api.call import Cached
from api.models import CaseDetail, CaseOut
from api.paging import Page, decode, page
from api.reading import case_detail, case_out
from graph import filter_value
from queries import node_named
from visualizations import case_view, statements
from vocabulary import IncisionError

router = APIRouter(prefix="/v1/cases", tags=["cases"])
Text = Annotated[str | None, Query(max_length=200)]


@router.get("", operation_id="cases", summary="Cases, page by page, with filters")
def cases(
    call: Cached,
    status: Annotated[list[str] | None, Query(description="One or several of the list case_status.")] = None,
    field: Text = None,
    weak_point: Text = None,
    mode: Annotated[
        Literal["E", "C"] | None, Query(description="With weak_point: named by the text (E) or implied (C).")
    ] = None,
    misconduct: Text = None,
    region: Annotated[str | None, Query(description="With the regions below it.", max_length=200)] = None,
    line: Text = None,
    step: Text = None,
    document: Text = None,
    language: Annotated[Literal["zh", "en"] | None, Query()] = None,
    title: Annotated[str | None, Query(description="A part of the title.", max_length=200)] = None,
    cursor: Annotated[str | None, Query(max_length=500)] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[CaseOut]:
    """List cases in the order of their ids; all filters that are given must hold."""
    own = call.services.casebook.document(document).id if document else None
    listed = {"field": field, "weak_point": weak_point, "misconduct": misconduct, "line": line, "step": step}
    filters: dict[str, Any] = {
        **{name: filter_value(name, value) if value else None for name, value in listed.items()},
        "status": [filter_value("status", one) for one in status] if status else None,
        "region": node_named(call.services.graph, "region", "Region", region) if region else None,
        "mode": mode, "document": own, "language": language, "title": title,
    }  # fmt: skip
    place = decode(cursor, filters)
    table = call.services.graph.read(
        statements("api.statements", "cases")["list"], {**filters, "after": place.after, "limit": limit + 1},
        limit=limit + 1, timeout=call.settings.query_time_limit,
    )  # fmt: skip
    rows = [case_out(row[0]) for row in table.rows]
    return Page[CaseOut](**page(rows, limit, place, call.revision, filters, lambda c: c.id))


@router.get("/{id}", operation_id="case", summary="One case with its facts and sentences")
def case(call: Cached, id: Annotated[str, Path(max_length=200)]) -> CaseDetail:
    """Return everything that the record says of one case; every fact lists the ids of its passages."""
    try:
        return case_detail(case_view(call.services.graph, id))
    except IncisionError as error:
        if error.code == "node_unknown":
            raise IncisionError("case_unknown", id=id) from error
        raise
