"""What stands before every route: request numbers, host check, keys, rates, sizes, time, security headers, the log."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections import OrderedDict
from collections.abc import MutableMapping
from typing import Any

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import internal, respond
from api.settings import ROLES, ApiSettings, Key, Role, is_loopback
from vocabulary import IncisionError

log = logging.getLogger("incision.api")

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}
OPEN_PATHS = ("/health", "/docs", "/static/", "/openapi.json")
"""What may be read without a key: no report, no fact, no name stands there."""
CALLERS = 10_000


class Buckets:
    """A token bucket for each caller; the oldest are forgotten when there are too many."""

    def __init__(self, rate: float, burst: int) -> None:
        self.rate, self.burst = rate, burst
        self.state: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, caller: str, now: float) -> float:
        """Take one token; return 0, or the seconds until there is one."""
        tokens, last = self.state.pop(caller, (float(self.burst), now))
        tokens = min(self.burst, tokens + (now - last) * self.rate)
        taken = tokens >= 1
        self.state[caller] = (tokens - 1 if taken else tokens, now)
        while len(self.state) > CALLERS:
            self.state.popitem(last=False)
        return 0.0 if taken else (1 - tokens) / self.rate


class Guard:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, settings: ApiSettings) -> None:
        self.app, self.settings = app, settings
        self.buckets = Buckets(settings.rate, settings.burst)
        self.running = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check, run and log one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        request.state.number = secrets.token_hex(6)
        started = time.monotonic()
        status = 0

        async def reply(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _add_headers(message, request.state.number)
            await send(message)

        try:
            refused = self._refuse(request, started)
            if refused:
                error, headers = refused
                await respond(request, error, headers=headers)(scope, receive, reply)
            else:
                await self._run(request, scope, receive, reply)
        finally:
            self._log(request, status, time.monotonic() - started)

    def _refuse(self, request: Request, now: float) -> tuple[IncisionError, dict[str, str]] | None:
        """Return why this request is not let in, or None."""
        host = request.headers.get("host", "").rsplit(":", 1)[0].strip("[]") or "-"
        # a page elsewhere could point its own name at 127.0.0.1 and read us through the browser
        allowed = is_loopback(host) or host in (self.settings.host.strip("[]"), *self.settings.hosts)
        if not allowed and is_loopback(self.settings.host):
            return IncisionError("api_host_refused", host=host[:80]), {}
        key = self._key(request)
        if isinstance(key, IncisionError):
            return key, {}
        request.state.key = key
        caller = key.name if key else (request.client.host if request.client else "-")
        wait = self.buckets.wait(caller, now)
        if wait > 0:
            seconds = max(1, round(wait + 0.5))
            return IncisionError("api_rate_limited", seconds=seconds), {"Retry-After": str(seconds)}
        length = request.headers.get("content-length", "")
        if length.isdigit() and int(length) > self.settings.body_limit:
            return IncisionError("api_body_too_large", limit=self.settings.body_limit), {
                "Connection": "close"
            }
        if _has_body(request) and not _is_json(request):
            # a form or a plain text can be sent here by a page elsewhere; JSON can not, without our consent
            kind = request.headers.get("content-type", "-").partition(";")[0][:80]
            return IncisionError("api_media_type", name=kind), {"Connection": "close"}
        if self.running >= self.settings.at_once:
            return IncisionError("api_busy", limit=self.settings.at_once), {"Retry-After": "1"}
        return None

    def _key(self, request: Request) -> Key | IncisionError | None:
        if not self.settings.keys or request.url.path.startswith(OPEN_PATHS):
            return None
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not given:
            return IncisionError("api_key_missing")
        # every key is compared, so that time says nothing about which one was near
        fitting = [k for k in self.settings.keys if k.fits(given.strip())]
        return fitting[0] if fitting else IncisionError("api_key_unknown")

    async def _run(self, request: Request, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the application within the limits of size and time; whatever it raises becomes an answer."""
        limit = self.settings.time_limit
        sent = False

        async def noted(message: Message) -> None:
            nonlocal sent
            sent = True
            await send(message)

        async def whole() -> None:
            body = await self._body(receive)
            if body is None:
                error = IncisionError("api_body_too_large", limit=self.settings.body_limit)
                await respond(request, error, headers={"Connection": "close"})(scope, receive, noted)
            else:
                await self.app(scope, _replay(body, receive), noted)

        self.running += 1
        task = asyncio.ensure_future(whole())
        # a thread that still works keeps its place until it ends, or slow queries could be asked for at will
        task.add_done_callback(self._left)
        try:
            await asyncio.wait_for(asyncio.shield(task), limit)
        except TimeoutError:
            error = IncisionError("api_timed_out", seconds=limit)
        except Exception as raised:
            error = internal(request, raised)
        else:
            return
        if not sent:
            sent = True
            await respond(request, error)(scope, receive, send)

    async def _body(self, receive: Receive) -> bytes | None:
        """Return the whole body, or None where it is larger than allowed, however long the caller said it is."""
        parts: list[bytes] = []
        size, more = 0, True
        while more:
            message = await receive()
            if message["type"] != "http.request":
                break
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > self.settings.body_limit:
                return None
            more = message.get("more_body", False)
        return b"".join(parts)

    def _left(self, task: asyncio.Future[None]) -> None:
        self.running -= 1
        if not task.cancelled():
            task.exception()

    def _log(self, request: Request, status: int, seconds: float) -> None:
        """Log one line: no query string, no body, no key; ids of documents stand in the path, names never."""
        key: Key | None = getattr(request.state, "key", None)
        route: Any = request.scope.get("route")
        log.info(
            "request",
            extra={
                "fields": {
                    "request": request.state.number,
                    "method": request.method,
                    "route": getattr(route, "path", "-"),
                    "status": status,
                    "ms": round(seconds * 1000),
                    "caller": key.name if key else "-",
                    "code": getattr(request.state, "code", None),
                }
            },
        )


def _has_body(request: Request) -> bool:
    return request.headers.get("content-length", "0") != "0" or "transfer-encoding" in request.headers


def _is_json(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json"


def _replay(body: bytes, receive: Receive) -> Receive:
    """Return a ``receive`` that gives ``body`` once and then what the server says (a caller who hung up)."""
    given = False

    async def replay() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay


def _add_headers(message: MutableMapping[str, Any], number: str) -> None:
    present = {name.lower() for name, _ in message["headers"]}
    extra = {**HEADERS, "X-Request-Id": number, "Cache-Control": "no-store"}
    message["headers"] = [
        *message["headers"],
        *((k.encode(), v.encode()) for k, v in extra.items() if k.lower().encode() not in present),
    ]


def may(request: Request, role: Role) -> bool:
    """Say whether the caller has ``role`` or a higher one; without keys, everybody on loopback has."""
    key: Key | None = getattr(request.state, "key", None)
    if not request.app.state.settings.keys:
        return True
    return key is not None and ROLES.index(key.role) >= ROLES.index(role)


def needs(role: Role) -> Any:
    """Return a dependency that lets in callers with ``role`` or a higher one; without keys, everybody on loopback."""
    from fastapi import Depends

    def check(request: Request) -> str:
        key: Key | None = getattr(request.state, "key", None)
        if not may(request, role):
            raise IncisionError("api_role_missing", role=role)
        return key.name if key else ""

    return Depends(check)
