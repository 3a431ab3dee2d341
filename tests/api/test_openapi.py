from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.routing import APIRoute
from pydantic import TypeAdapter

from api import ApiSettings, new_key
from api.app import create_app
from api.describe import examples
from api.problems import Problem
from api.reference import document, filled
from incision.services import HomeServices
from scripts.api_examples import made
from vocabulary import error_codes

DOCUMENT = document()
OPERATIONS = [
    (path, method, operation)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
]
NAMES = [o["operationId"] for _, _, o in OPERATIONS]


def routes(home: HomeServices) -> dict[str, APIRoute]:
    found: dict[str, APIRoute] = {}
    for route in walk(create_app(home).routes):
        if route.operation_id:
            found[route.operation_id] = route
    return found


def walk(given: Any) -> list[APIRoute]:
    found: list[APIRoute] = []
    for route in given:
        if isinstance(route, APIRoute):
            found.append(route)
        else:
            inner = getattr(route, "original_router", None) or getattr(route, "router", None)
            found += walk(getattr(inner, "routes", ()))
    return found


def test_every_operation_is_described_and_no_example_is_left_over() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert set(NAMES) == set(examples()) - {"every"}


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS, ids=NAMES)
def test_every_operation_has_examples_and_its_errors(
    path: str, method: str, operation: dict[str, Any]
) -> None:
    assert operation["summary"]
    good = next(r for s, r in operation["responses"].items() if s.startswith("2"))
    assert all("example" in c for c in good["content"].values())
    if "requestBody" in operation:
        assert operation["requestBody"]["content"]["application/json"]["example"]
        assert "413" in operation["responses"]
    if path.startswith("/v1/"):
        assert {"422", "429", "500", "503"} <= set(operation["responses"])
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "path":
            assert "example" in parameter, parameter["name"]
    for status, response in operation["responses"].items():
        if status[0] in "45":
            for code, example in response["content"]["application/problem+json"]["examples"].items():
                problem = Problem.model_validate(example["value"])
                assert (problem.code, str(problem.status)) == (code, status)
                assert error_codes()[code].http == problem.status


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_what_the_routes_take_and_give(home: HomeServices, name: str) -> None:
    route = routes(home)[name]
    example = examples()[name]
    if route.response_model is not None:
        TypeAdapter(route.response_model).validate_python(example["response"])
    if route.body_field is not None:
        TypeAdapter(route.body_field.field_info.annotation).validate_python(example["request"])


@pytest.fixture(scope="module")
def real() -> dict[str, Any]:
    """The examples as a service gives them today; which words it reads may have changed, what shape it gives not."""
    return made()


@pytest.mark.xdist_group("examples")
@pytest.mark.parametrize("name", NAMES)
def test_examples_have_the_shape_of_real_answers(real: dict[str, Any], name: str) -> None:
    for part in ("parameters", "request", "response", "errors"):
        assert shape(real[name].get(part)) == shape(examples()[name].get(part)), part


def shape(value: Any) -> Any:
    """The keys of an answer, one level deep in lists."""
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return sorted(value) if isinstance(value, dict) else type(value).__name__


def test_with_keys_the_description_says_so(home: HomeServices) -> None:
    _, key = new_key("office", "reader")
    described = create_app(home, ApiSettings(keys=(key,))).openapi()
    assert described["security"] == [{"key": []}]
    assert {"401", "403"} <= set(described["paths"]["/v1/cases"]["get"]["responses"])
    assert key.hash not in str(described)


def test_the_page_in_docs_is_current() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "api.md"
    text = page.read_text(encoding="utf-8")
    assert filled(text) == text, "run: python -m scripts.docs"
