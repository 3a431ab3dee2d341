"""The documentation page: Swagger UI from our own files, because the usual page loads it from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, Response

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Incision API</title>
<link rel="stylesheet" href="/static/swagger-ui.css"><link rel="icon" href="/static/favicon-32x32.png">
</head><body><div id="swagger-ui"></div>
<script src="/static/swagger-ui-bundle.js"></script><script src="/static/start.js"></script></body></html>
"""
START = """SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis], layout: "BaseLayout", tryItOutEnabled: false, persistAuthorization: false });
"""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
FILES = {
    "swagger-ui-bundle.js": "text/javascript",
    "swagger-ui.css": "text/css",
    "favicon-32x32.png": "image/png",
    "LICENSE": "text/plain",
    "NOTICE": "text/plain",
}


def install(app: FastAPI) -> None:
    """Serve ``/docs`` and its files; nothing in them is asked for from outside."""

    @app.get("/docs", include_in_schema=False)
    def docs() -> HTMLResponse:
        return HTMLResponse(PAGE, headers={"Content-Security-Policy": POLICY})

    @app.get("/static/start.js", include_in_schema=False)
    def start() -> Response:
        return Response(START, media_type="text/javascript")

    for name, kind in FILES.items():
        app.add_api_route(f"/static/{name}", _file(name, kind), include_in_schema=False)


def _file(name: str, kind: str) -> Callable[[], Response]:
    body = files("api").joinpath("static", "swagger", name).read_bytes()

    def give() -> Response:
        return Response(body, media_type=kind, headers={"Cache-Control": "public, max-age=86400"})

    return give
