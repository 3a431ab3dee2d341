"""One shape for every error: problem details of RFC 9457, with our code and words in the caller's language."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from vocabulary import IncisionError, Language

MEDIA_TYPE = "application/problem+json"
log = logging.getLogger("incision.api")


class Place(BaseModel):
    """One place where a request does not fit: ``body.text``, ``query.limit`` …"""

    where: str
    reason: str


class Problem(BaseModel):
    """Problem details (RFC 9457). ``code`` is for programs, ``title`` and ``hint`` for people."""

    model_config = ConfigDict(extra="forbid")

    type: str = Field(description="A URN that names the kind of error.")
    title: str = Field(description="What is wrong, in the caller's language.")
    status: int
    code: str = Field(description="One of the codes of this installation.")
    hint: str = Field(description="The way out, in the caller's language.")
    instance: str = Field(description="The path that was asked for.")
    request: str = Field(description="The number under which the log has this request.")
    errors: list[Place] | None = None


def language_of(request: Request) -> Language:
    """Return the language that ``Accept-Language`` prefers; without one, English."""
    best: tuple[float, Language] | None = None
    for part in request.headers.get("accept-language", "").split(","):
        tag, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            weight = 0.0
        primary = tag.lower().split("-")[0]
        if primary in ("zh", "en") and weight > 0 and (best is None or weight > best[0]):
            best = (weight, "zh" if primary == "zh" else "en")
    return best[1] if best else "en"


def problem(error: IncisionError, language: Language, path: str, number: str, **extra: Any) -> Problem:
    """Return the problem details of ``error``."""
    return Problem(
        type=f"urn:incision:error:{error.code}",
        title=error.message(language),
        status=error.spec.http,
        code=error.code,
        hint=error.hint(language),
        instance=path,
        request=number,
        **extra,
    )


def respond(
    request: Request,
    error: IncisionError,
    *,
    errors: list[Place] | None = None,
    headers: dict[str, str] | None = None,
) -> JSONResponse:
    """Return the response of ``error`` to ``request``."""
    language = language_of(request)
    number = getattr(request.state, "number", "-")
    body = problem(error, language, request.url.path, number, errors=errors)
    more = {
        "Content-Language": "zh-CN" if language == "zh" else "en",
        "Vary": "Accept-Language",
        **(headers or {}),
    }
    if body.status == 401:
        more["WWW-Authenticate"] = "Bearer"
    request.state.code = error.code
    return JSONResponse(body.model_dump(exclude_none=True), body.status, more, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Make every error of ``app`` answer in this shape."""

    @app.exception_handler(IncisionError)
    async def known(request: Request, error: IncisionError) -> JSONResponse:
        return respond(request, error)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        places = [Place(where=".".join(map(str, e["loc"])), reason=str(e["msg"])) for e in error.errors()]
        return respond(request, IncisionError("api_request_invalid", count=len(places)), errors=places)

    @app.exception_handler(HTTPException)
    async def routing(request: Request, error: HTTPException) -> JSONResponse:
        kept = dict(error.headers or {})
        if error.status_code == 405:
            return respond(request, IncisionError("api_method_unknown", method=request.method), headers=kept)
        if error.status_code == 404:
            return respond(request, IncisionError("api_path_unknown", path=request.url.path), headers=kept)
        # a body that is no JSON, or not UTF-8
        places = [Place(where="body", reason=str(error.detail))]
        return respond(request, IncisionError("api_request_invalid", count=1), errors=places)


def internal(request: Request, error: Exception) -> IncisionError:
    """Log an error that nobody foresaw and return what the caller is told of it.

    Kind and place of the error are logged, never its words: they may quote a report.
    """
    number = getattr(request.state, "number", "-")
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    place = f"{frame.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{frame.tb_lineno}" if frame else "-"
    log.error("internal", extra={"fields": {"request": number, "error": type(error).__name__, "at": place}})
    return IncisionError("api_internal", request=number)
