"""Is it there, and does it work?"""

from __future__ import annotations

from fastapi import APIRouter

from api.call import Plain
from api.models import Health
from extraction import EXTRACTOR

router = APIRouter(tags=["health"])


@router.get("/health", operation_id="alive", summary="Is the service there?")
def alive() -> dict[str, str]:
    """Answer without touching record or graph: for a load balancer."""
    return {"status": "ok"}


@router.get("/v1/health", operation_id="health", summary="What works, and at which revision")
def health(call: Plain) -> Health:
    """Ask record and graph for their revisions; an engine that cannot be reached is an error with its code."""
    graph, book = call.services.graph, call.services.casebook
    record, shown = book.revision, graph.revision
    return Health(
        status="ok" if record == shown else "behind", engine=graph.engine, extractor=EXTRACTOR,
        casebook_revision=record, graph_revision=shown, documents=book.count("active"),
    )  # fmt: skip
