"""Pages: an opaque cursor that carries where to go on, for which filters, and the revision it began with."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, Field

from vocabulary import IncisionError

Item = TypeVar("Item")


class Page(BaseModel, Generic[Item]):
    """One page of a list, in the order of ids."""

    items: list[Item]
    next: str | None = Field(
        None, description="Give this as cursor to get the next page; absent on the last one."
    )
    revision: int = Field(description="The revision of the casebook that this page shows.")
    changed: bool = Field(
        False,
        description="True where the record changed since the first page; nothing is listed twice or lost by it.",
    )


@dataclass(frozen=True)
class Cursor:
    """Where a list goes on: after the id ``after``; ``began`` is the revision of its first page."""

    after: str = ""
    began: int | None = None


def _mark(filters: dict[str, Any]) -> str:
    text = json.dumps(filters, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def encode(after: str, began: int, filters: dict[str, Any]) -> str:
    """Return the opaque form."""
    text = json.dumps([1, after, began, _mark(filters)], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(cursor: str | None, filters: dict[str, Any]) -> Cursor:
    """Return what a cursor says; raise ``api_cursor_invalid`` where it is none of ours or of other filters."""
    if not cursor:
        return Cursor()
    try:
        version, after, began, mark = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError, TypeError) as error:
        raise IncisionError("api_cursor_invalid") from error
    if version != 1 or mark != _mark(filters) or not isinstance(after, str) or not isinstance(began, int):
        raise IncisionError("api_cursor_invalid")
    return Cursor(after, began)


def page(
    rows: Sequence[Item],
    limit: int,
    place: Cursor,
    revision: int,
    filters: dict[str, Any],
    key: Callable[[Item], str],
) -> dict[str, Any]:
    """Return the page of ``rows``, which hold one more than ``limit`` where there is a next page."""
    kept = list(rows[:limit])
    began = revision if place.began is None else place.began
    more = len(rows) > limit
    return {
        "items": kept,
        "next": encode(key(kept[-1]), began, filters) if more else None,
        "revision": revision,
        "changed": began != revision,
    }
