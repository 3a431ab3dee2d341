"""What a route gets of its request: services, limits, language, and the revision that the answer shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, FastAPI, Request, Response

from api.problems import language_of
from api.services import Services
from api.settings import ApiSettings, Key
from vocabulary import Language


class NotModifiedError(Exception):
    """The caller holds this answer already."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


@dataclass(frozen=True)
class Call:
    """One request that may read and write."""

    services: Services
    settings: ApiSettings
    language: Language
    caller: str
    revision: int


def _call(request: Request, revision: int) -> Call:
    key: Key | None = getattr(request.state, "key", None)
    state = request.app.state
    return Call(
        cast("Services", state.services),
        state.settings,
        language_of(request),
        key.name if key else "",
        revision,
    )


def plain(request: Request) -> Call:
    """Return the call of a route that needs no graph."""
    return _call(request, 0)


def current(request: Request) -> Call:
    """Let the graph catch up, and return the call with the revision that both have."""
    return _call(request, request.app.state.services.fresh())


def cached(request: Request, response: Response) -> Call:
    """As ``current``, with an ETag from the revision; whoever holds this answer gets 304 without any query.

    The tag is made of what decides an answer: the record's revision, the language, and this run of the service
    (another may have other lists, packs or a newer version).
    """
    call = current(request)
    tag = f'W/"{request.app.state.run}-{call.revision}-{call.language}"'
    given = [t.strip() for t in request.headers.get("if-none-match", "").split(",")]
    if tag in given or "*" in given:
        raise NotModifiedError(tag)
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["Vary"] = "Accept-Language, Authorization"
    return call


Plain = Annotated[Call, Depends(plain)]
Current = Annotated[Call, Depends(current)]
Cached = Annotated[Call, Depends(cached)]


def install(app: FastAPI) -> None:
    """Answer 304 where the caller holds the answer."""

    @app.exception_handler(NotModifiedError)
    async def unchanged(request: Request, error: NotModifiedError) -> Response:
        headers = {
            "ETag": error.tag,
            "Cache-Control": "private, no-cache",
            "Vary": "Accept-Language, Authorization",
        }
        return Response(status_code=304, headers=headers)
