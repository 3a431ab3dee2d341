"""Reports: list, one, its facts; add, read anew, withdraw, restore."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query

from api.call import Cached, Current, Plain
from api.given import AddIn, ReasonIn
from api.paging import Page, decode, page
from api.record_models import AddOut, DocumentDetail, DocumentOut, FactOut
from api.roles import needs
from api.titles import shown_title
from casebook import Casebook, Document
from extraction import RawReport, shown
from visualizations import statements

router = APIRouter(prefix="/v1/documents", tags=["documents"])
Id = Annotated[
    str, Path(description="Any id of the report: its own, or one that it was given.", max_length=200)
]
Limit = Annotated[int, Query(ge=1, le=200)]


def document_out(book: Casebook, document: Document) -> dict[str, Any]:
    """Return a report as the API tells of it; its title passes the redactions of its text."""
    title = None if document.status == "purged" else shown_title(book, document)
    return {
        "id": document.id, "aliases": list(document.aliases), "status": document.status,
        "language": document.language, "title": title, "source_type": document.source_type, "date": document.date,
        "publisher": document.publisher, "extractor": document.extractor, "revision": document.revision,
    }  # fmt: skip


@router.get("", operation_id="documents", summary="Reports, page by page")
def documents(
    call: Cached,
    status: Annotated[Literal["active", "withdrawn", "purged"] | None, Query()] = None,
    cursor: Annotated[str | None, Query(max_length=500)] = None,
    limit: Limit = 50,
) -> Page[DocumentOut]:
    """List reports in the order of their ids."""
    filters = {"list": "documents", "status": status}
    place = decode(cursor, filters)
    book = call.services.casebook
    found = book.documents(status=status, after=place.after or None, limit=limit + 1)
    rows = [DocumentOut.model_validate(document_out(book, d)) for d in found[: limit + 1]]
    return Page[DocumentOut](**page(rows, limit, place, call.revision, filters, lambda d: d.id))


@router.post(
    "", operation_id="add_document", status_code=201, dependencies=[needs("reviewer")], summary="Add a report"
)
def add_document(call: Current, body: AddIn) -> AddOut:
    """Read, extract, record and project one report; the same text again is ``same`` and changes nothing."""
    report = RawReport(
        text=body.text, id=body.id, language=body.language, title=body.title, source_type=body.source_type,
        date=body.date, publisher=body.publisher, source="api",
    )  # fmt: skip
    return AddOut.model_validate(call.services.add(report), from_attributes=True)


@router.get("/{id}", operation_id="document", summary="One report with its cases")
def document(call: Cached, id: Id) -> DocumentDetail:
    """Return one report; its text is not given out."""
    book = call.services.casebook
    found = book.document(id)
    table = call.services.graph.read(
        statements("api.statements", "evidence")["of_document"], {"document": found.id, "limit": 1000}
    )
    return DocumentDetail(**document_out(book, found), cases=[row[0] for row in table.rows])


@router.get(
    "/{id}/facts",
    operation_id="document_facts",
    dependencies=[needs("reviewer")],
    summary="Its facts, one by one",
)
def facts(call: Cached, id: Id) -> list[FactOut]:
    """List the facts of a report with what people decided about them; rejected ones too."""
    book = call.services.casebook
    text, redactions = book.text(id), book.effective(id).redactions
    return [
        FactOut(
            id=f.id,
            kind=f.kind,
            case_id=f.case_id,
            start=f.start,
            end=f.end,
            text=shown(text, redactions, f.start, f.end),
            value=f.value,
            confidence=f.confidence,
            mode=f.mode,
            state=f.state,
        )
        for f in book.facts(id)
    ]


@router.post(
    "/{id}/reread",
    operation_id="reread_document",
    dependencies=[needs("reviewer")],
    summary="Read it with the version that runs",
)
def reread(call: Plain, id: Id) -> AddOut:
    """Read a recorded report again: `re-read`, or `same` where this version read it already. Decisions stay."""
    return AddOut.model_validate(call.services.reread(id), from_attributes=True)


@router.post(
    "/{id}/withdraw",
    operation_id="withdraw_document",
    dependencies=[needs("reviewer")],
    summary="Withdraw it",
)
def withdraw(call: Plain, id: Id, body: ReasonIn) -> DocumentOut:
    """Take a report out of every result; it can be restored."""
    return _changed(call, id, body, "withdraw")


@router.post(
    "/{id}/restore",
    operation_id="restore_document",
    dependencies=[needs("reviewer")],
    summary="Bring it back",
)
def restore(call: Plain, id: Id, body: ReasonIn) -> DocumentOut:
    """Bring a withdrawn report back."""
    return _changed(call, id, body, "restore")


def _changed(call: Plain, id: str, body: ReasonIn, action: Literal["withdraw", "restore"]) -> DocumentOut:
    book = call.services.casebook
    who = call.caller or body.who or "api"
    (book.withdraw if action == "withdraw" else book.restore)(id, who=who, why=body.why)
    call.services.fresh()
    return DocumentOut.model_validate(document_out(book, book.document(id)))
