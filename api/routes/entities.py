"""Persons, units, regions, funds: list, one, its cases."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query

from api.call import Cached, Call
from api.models import CaseOut, EntityDetail, EntityOut
from api.paging import Page, decode, page
from api.reading import case_out, entity_detail, entity_out
from visualizations import posts_of, statements
from vocabulary import IncisionError

router = APIRouter(prefix="/v1/entities", tags=["entities"])
Kind = Annotated[Literal["officials", "units", "regions", "funds"], Path()]
Id = Annotated[str, Path(max_length=200)]
Cursor = Annotated[str | None, Query(max_length=500)]
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/{kind}", operation_id="entities", summary="Persons, units, regions or funds, page by page")
def entities(
    call: Cached,
    kind: Kind,
    name: Annotated[str | None, Query(description="A part of the name.", max_length=200)] = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Page[EntityOut]:
    """List them in the order of their ids. Only persons whom a concluded case names are here."""
    filters: dict[str, Any] = {"list": kind, "name": name}
    place = decode(cursor, filters)
    rows = [
        entity_out(a) for a in _read(call, "entities", kind, name=name, after=place.after, limit=limit + 1)
    ]
    return Page[EntityOut](**page(rows, limit, place, call.revision, filters, lambda e: e.id))


@router.get("/{kind}/{id}", operation_id="entity", summary="One of them")
def entity(call: Cached, kind: Kind, id: Id) -> EntityDetail:
    """Return one person, unit, region or fund; a person with posts, each with the unit, the term and its sentences."""
    about = _one(call, kind, id)
    return entity_detail(about, posts_of(call.services.graph, id) if kind == "officials" else None)


@router.get("/{kind}/{id}/cases", operation_id="entity_cases", summary="Its cases, page by page")
def entity_cases(call: Cached, kind: Kind, id: Id, cursor: Cursor = None, limit: Limit = 50) -> Page[CaseOut]:
    """List the cases of one person, unit, region (with those below it) or fund."""
    filters: dict[str, Any] = {"list": f"{kind}/cases", "id": id}
    place = decode(cursor, filters)
    _one(call, kind, id)
    rows = [case_out(a) for a in _read(call, "cases", kind, id=id, after=place.after, limit=limit + 1)]
    return Page[CaseOut](**page(rows, limit, place, call.revision, filters, lambda c: c.id))


def _one(call: Call, kind: str, id: str) -> dict[str, Any]:
    found = _read(call, "entities", f"one_{kind}", id=id)
    if not found:
        raise IncisionError("api_entity_unknown", id=id, kind=kind)
    return found[0]


def _read(call: Call, file: str, section: str, **params: Any) -> list[dict[str, Any]]:
    table = call.services.graph.read(
        statements("api.statements", file)[section], params, timeout=call.settings.query_time_limit
    )
    return [row["about"] for row in table.records()]
