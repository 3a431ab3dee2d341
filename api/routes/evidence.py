"""The sentences behind the facts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.call import Cached
from api.models import PassageOut
from visualizations import sentences_of
from vocabulary import IncisionError

router = APIRouter(prefix="/v1/passages", tags=["evidence"])
Id = Annotated[str, Path(max_length=200)]


@router.get("", operation_id="passages", summary="Several sentences by their ids")
def passages(
    call: Cached,
    id: Annotated[list[str], Query(min_length=1, max_length=200, description="Ids of passages.")],
) -> list[PassageOut]:
    """Return the sentences with these ids, in the order of the ids; unknown ones are left out."""
    found = sentences_of(call.services.graph, id)
    return [PassageOut.of(found[i]) for i in dict.fromkeys(id) if i in found]


@router.get("/{id}", operation_id="passage", summary="One sentence")
def passage(call: Cached, id: Id) -> PassageOut:
    """Return one sentence; protected stretches in it are blocked out."""
    found = sentences_of(call.services.graph, [id])
    if id not in found:
        raise IncisionError("api_passage_unknown", id=id)
    return PassageOut.of(found[id])
