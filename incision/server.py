"""The API of one home as a running service: the application, the socket it listens on, and how it ends."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

from api import ApiSettings, create_app, log_to, read_keys
from incision.services import HomeServices
from incision.settings import Home
from vocabulary import IncisionError

BACKLOG = 128
GRACE_SECONDS = 10
"""How long requests that still run may take after the service was asked to stop."""


def settings_of(home: Home, host: str) -> ApiSettings:
    """Return how the API of ``home`` is run on ``host``, with the keys that the home keeps.

    Errors: ``api_host_without_keys``, ``api_keys_unreadable``.
    """
    return ApiSettings(host=host, keys=read_keys(home.keys)).checked()


def application(home: Home, settings: ApiSettings | None = None) -> FastAPI:
    """Return the API over ``home``; record and graph are opened now and closed when it ends."""
    chosen = settings or settings_of(home, ApiSettings.host)
    services = HomeServices.open(home)

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        try:
            yield
        finally:
            services.close()

    try:
        return create_app(services, chosen, lifespan=running)
    except BaseException:
        services.close()
        raise


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on ``host``; port 0 takes a free one. Raises ``address_taken``."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host.strip("[]"), port), family=family, backlog=BACKLOG)
    except OSError as error:
        reason = error.strerror or str(error)
        raise IncisionError("address_taken", host=host, port=port, reason=reason) from error


def address(listening: socket.socket) -> str:
    """Return the URL under which callers on this machine reach the socket."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(app: FastAPI, listening: socket.socket, started: Callable[[str], None]) -> None:
    """Serve until SIGTERM or Ctrl+C; requests that run are finished first. ``started`` is told the URL."""
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, proxy_headers=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )  # fmt: skip
    server = uvicorn.Server(config)
    # uvicorn raises the signal again when it is done, which would turn a clean end into a killed process
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: None)
    handler = log_to(sys.stderr)
    try:
        started(address(listening))
        server.run(sockets=[listening])
    finally:
        handler.close()
        listening.close()
