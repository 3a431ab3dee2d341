"""What stands before every route: request numbers, host check, keys, rates, sizes, time, security headers, the log."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from typing import Any

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.body import has_body, is_json, replay, whole
from api.headers import add_headers
from api.problems import internal, respond
from api.rates import Buckets
from api.settings import ApiSettings, Key, is_loopback
from vocabulary import IncisionError

log = logging.getLogger("incision.api")

OPEN_PATHS = ("/health", "/docs", "/static/", "/openapi.json")
"""What may be read without a key: no report, no fact, no name stands there."""


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
                add_headers(message, request.state.number)
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
        if has_body(request) and not is_json(request):
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

        async def answer() -> None:
            body = await whole(receive, self.settings.body_limit)
            if body is None:
                error = IncisionError("api_body_too_large", limit=self.settings.body_limit)
                await respond(request, error, headers={"Connection": "close"})(scope, receive, noted)
            else:
                await self.app(scope, replay(body, receive), noted)

        self.running += 1
        task = asyncio.ensure_future(answer())
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
