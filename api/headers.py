"""The headers that every answer carries: none may be framed, kept or guessed at by a browser."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}


def add_headers(message: MutableMapping[str, Any], number: str) -> None:
    """Add to the message that starts an answer what it does not say itself; ``number`` is the request's."""
    present = {name.lower() for name, _ in message["headers"]}
    extra = {**HEADERS, "X-Request-Id": number, "Cache-Control": "no-store"}
    message["headers"] = [
        *message["headers"],
        *((k.encode(), v.encode()) for k, v in extra.items() if k.lower().encode() not in present),
    ]
