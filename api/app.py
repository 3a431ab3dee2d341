"""The application: routes behind a guard, one shape for errors, documentation that needs no network."""

from __future__ import annotations

import secrets
from typing import Any

from fastapi import FastAPI
from starlette.types import Lifespan

from api import call, describe, docs_page, problems
from api.guard import Guard
from api.routes import ROUTERS
from api.services import Services
from api.settings import ApiSettings

ABOUT = (
    "Case reports in, a graph of cases and institutional weak points out. 案件通报读入,案件与制度薄弱点图谱给出。\n\n"
    "Every fact names the passages that it rests on; passages are redacted. Lists come in pages with an opaque "
    "cursor. Reading answers carry an ETag made from the revision of the record. Errors are problem details "
    "(RFC 9457) with a code, in the language of Accept-Language (zh or en)."
)


def create_app(
    services: Services, settings: ApiSettings | None = None, *, lifespan: Lifespan[FastAPI] | None = None
) -> FastAPI:
    """Return the API over one working home; ``lifespan`` is entered while it runs.

    Raises ``api_host_without_keys`` where anybody on the network could call it without a key.
    """
    checked = (settings or ApiSettings()).checked()
    app = FastAPI(
        title="Incision", version="1", description=ABOUT, docs_url=None, redoc_url=None,
        openapi_url="/openapi.json", separate_input_output_schemas=False,
        lifespan=lifespan,
    )  # fmt: skip
    app.state.services = services
    app.state.settings = checked
    app.state.run = secrets.token_hex(4)
    problems.install(app)
    call.install(app)
    docs_page.install(app)
    for router in ROUTERS:
        app.include_router(router)
    app.add_middleware(Guard, settings=checked)

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = describe.described(app, keys=bool(checked.keys))
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
    return app
