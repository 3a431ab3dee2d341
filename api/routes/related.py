"""Cases like one case, or like a text that is not in the graph."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api.call import Cached, Call, Current
from api.given import TextIn
from extraction import extract, shown
from graph import Filters, RelatedIndex, related_cases, related_text
from queries import check_node
from vocabulary import IncisionError

router = APIRouter(prefix="/v1", tags=["related"])
MOST = 100


class FiltersIn(BaseModel):
    """Every filter that is given must hold."""

    model_config = ConfigDict(extra="forbid")

    region: str | None = Field(
        None, max_length=200, description="Id, code or name; with the regions below it."
    )
    field: str | None = None
    weak_point: str | None = None
    status: str | None = None
    language: Literal["zh", "en"] | None = None
    since: str | None = None
    until: str | None = None
    explicit_only: bool = False
    same_weak_point_other_field: bool = False
    other_weak_point_same_route: bool = False
    min_score: float = Field(0.0, ge=0, le=1)


class RelatedQuery(FiltersIn):
    """Filters, and which of the related cases."""

    limit: int = Field(10, ge=1, le=MOST)
    offset: int = Field(0, ge=0, le=1000)

    def chosen(self) -> Filters:
        """Return the filters alone."""
        return Filters(**self.model_dump(exclude={"limit", "offset"}))


class RelatedIn(TextIn):
    """A text to find cases for; it is stored nowhere."""

    limit: int = Field(10, ge=1, le=MOST)
    filters: FiltersIn = FiltersIn()


STALE = "X-Index-Stale"
REVISION = "X-Index-Revision"


def index_for(call: Call, response: Response, case: str | None = None) -> RelatedIndex:
    """Return the index; where it is behind the graph, the answer says so and is not to be kept."""
    index = call.services.related(case)
    response.headers[REVISION] = str(index.revision)
    if index.revision < call.revision:
        response.headers[STALE] = f"{index.revision} < {call.revision}"
        response.headers["Cache-Control"] = "no-store"
        if "ETag" in response.headers:
            del response.headers["ETag"]
    return index


@router.get("/cases/{id}/related", operation_id="related_cases", summary="Cases like this one, with reasons")
def related(
    call: Cached,
    response: Response,
    id: Annotated[str, Path(max_length=200)],
    query: Annotated[RelatedQuery, Query()],
) -> list[dict[str, Any]]:
    """Return related cases, best first: score, reasons with the sentences on both sides, what differs, what was done.

    `X-Index-Revision` is the revision that the answer knows; `X-Index-Stale` is there where the graph is ahead of it.
    """
    index = index_for(call, response, id)
    try:
        chosen = query.chosen()
        if chosen.region is not None:
            check_node(call.services.graph, "region", "Region", chosen.region)
        found = related_cases(index, id, limit=query.limit, offset=query.offset, filters=chosen)
    except IncisionError as error:
        if error.code == "related_case_unknown":
            raise IncisionError("case_unknown", id=id) from error
        raise
    return [one.as_json() for one in found]


@router.post("/related", operation_id="related_text", summary="Cases like a pasted text; nothing is stored")
def related_to_text(call: Current, response: Response, body: RelatedIn) -> list[dict[str, Any]]:
    """Read a text and return the cases like it; the text and its facts are forgotten with the answer."""
    lists = call.services.lists
    facts = extract(body.text, language=body.language, title=body.title, date=body.date, lists=lists)
    seen = shown(body.text, facts.redactions)
    filters = Filters(**body.filters.model_dump())
    if filters.region is not None:
        check_node(call.services.graph, "region", "Region", filters.region)
    found = related_text(index_for(call, response), facts, seen, limit=body.limit, filters=filters)
    return [one.as_json() for one in found]
