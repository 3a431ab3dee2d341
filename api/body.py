"""The body of a request: read whole, within a limit, and only where it is JSON."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import Message, Receive


def has_body(request: Request) -> bool:
    """Return whether the headers announce a body."""
    return request.headers.get("content-length", "0") != "0" or "transfer-encoding" in request.headers


def is_json(request: Request) -> bool:
    """Return whether the headers call the body JSON."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json"


async def whole(receive: Receive, limit: int) -> bytes | None:
    """Return the whole body, or None where it is larger than allowed, however long the caller said it is."""
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            break
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > limit:
            return None
        more = message.get("more_body", False)
    return b"".join(parts)


def replay(body: bytes, receive: Receive) -> Receive:
    """Return a ``receive`` that gives ``body`` once and then what the server says (a caller who hung up)."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
