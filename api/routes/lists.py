"""What the answers are made of: the graph's schema and the closed lists."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path

from api.call import Plain
from api.models import ListOut
from graph import schema_json
from vocabulary import IncisionError, load

router = APIRouter(prefix="/v1", tags=["schema"])


@router.get("/schema", operation_id="schema", summary="Node and relationship types")
def schema() -> dict[str, Any]:
    """Return the graph's schema as data: labels, properties, both languages, an example for each relationship."""
    return schema_json()


@router.get("/vocabulary", operation_id="vocabulary", summary="The closed lists")
def vocabulary(call: Plain) -> list[ListOut]:
    """List the closed lists by name; weak_point is the catalogue of weak points."""
    words = load(call.services.lists)
    found = {name: len(entries) for name, entries in words.lists.items()} | {
        "weak_point": len(words.weak_points)
    }
    return [ListOut(name=name, entries=count) for name, count in sorted(found.items())]


@router.get("/vocabulary/{name}", operation_id="vocabulary_list", summary="One closed list")
def one_list(call: Plain, name: Annotated[str, Path(max_length=60)]) -> list[dict[str, Any]]:
    """Return every entry of one list, in both languages."""
    words = load(call.services.lists)
    if name == "weak_point":
        return [w.model_dump(mode="json") for w in words.weak_points.values()]
    if name not in words.lists:
        raise IncisionError("api_list_unknown", name=name)
    return [e.model_dump(mode="json") for e in words.lists[name].values()]
