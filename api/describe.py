"""The OpenAPI description: examples for every route, and every error that a route may answer with."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problems import MEDIA_TYPE, Problem, problem
from vocabulary import IncisionError, parse_yaml

Json = dict[str, Any]


@cache
def examples() -> Json:
    """Return ``examples.yaml``: by operation, ``request``, ``parameters``, ``response`` and ``errors``."""
    loaded: Json = parse_yaml(files("api").joinpath("examples.yaml").read_text(encoding="utf-8"))
    return loaded


def described(app: FastAPI, *, keys: bool) -> Json:
    """Return the OpenAPI document of ``app`` with examples and errors."""
    document = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes,
        separate_input_output_schemas=False,
    )  # fmt: skip
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    shape = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(shape.pop("$defs", {}))
    schemas["Problem"] = shape
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            _fill(path, method, operation, keys)
    if keys:
        document["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"key": []}]
    return document


def _fill(path: str, method: str, operation: Json, keys: bool) -> None:
    known = examples()[operation["operationId"]]
    for parameter in operation.get("parameters", []):
        if parameter["name"] in known.get("parameters", {}):
            parameter["example"] = known["parameters"][parameter["name"]]
    if "requestBody" in operation:
        operation["requestBody"]["content"]["application/json"]["example"] = known["request"]
    responses: Json = operation["responses"]
    for status, response in list(responses.items()):
        if status.startswith("2"):
            content = response.setdefault("content", {})
            kind = "text/html" if "text/html" in content else "application/json"
            content.setdefault(kind, {})["example"] = known["response"]
    responses.pop("422", None)
    for number, found in sorted(_errors(path, method, known, keys).items()):
        responses[str(number)] = {
            "description": found[0][1].message("en"),
            "content": {MEDIA_TYPE: {
                "schema": {"$ref": "#/components/schemas/Problem"},
                "examples": {code: {"value": _example(path, error)} for code, error in found},
            }},
        }  # fmt: skip
    if method == "get" and path.startswith("/v1/") and path not in ("/v1/health",):
        responses.setdefault("304", {"description": "Not modified: the ETag that you sent is still right."})


def _errors(path: str, method: str, known: Json, keys: bool) -> dict[int, list[tuple[str, IncisionError]]]:
    """Return the errors of one operation by status: its own, and those that every route may answer with."""
    codes: dict[str, Json] = dict(known.get("errors", {}))
    if path.startswith("/v1/"):
        common = examples()["every"]
        codes |= common["errors"]
        if method == "post":
            codes |= common["post"]
        if keys:
            codes |= common["keys"]
    found: dict[int, list[tuple[str, IncisionError]]] = {}
    for code, params in sorted(codes.items()):
        error = IncisionError(code, **(params or {}))
        found.setdefault(error.spec.http, []).append((code, error))
    return found


def _example(path: str, error: IncisionError) -> Json:
    return problem(error, "en", path, "5f2a9c01d4e7").model_dump(exclude_none=True)
