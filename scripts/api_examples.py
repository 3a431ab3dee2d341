"""api/examples.yaml and docs/api.md from a real run: ``python -m scripts.api_examples [--check]``.

A home in a temporary folder gets four invented reports; every operation of the API is asked once, and what it answers
is its example, cut to a readable length. The same reports give the same file; times of decisions are set to one moment.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import Template
from typing import Any

import yaml
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.testclient import TestClient

ROOT = Path(__file__).resolve().parents[1]
STEPS = Path(__file__).with_suffix(".yaml")
EXAMPLES, PAGE = ROOT / "api" / "examples.yaml", ROOT / "docs" / "api.md"
HEAD = (
    "# Made by python -m scripts.api_examples from a real run; every name, place and company is invented.\n"
    "# By operation: parameters, request, response, and errors (its codes with the parameters of their words).\n"
)
WAITING = (
    "云岭县白沙镇财政所原所长邵景禾受到党内警告处分。2023年4月,云岭县白沙镇经管站原站长甘书平虚报冒领农机补贴,"
    "受到党内严重警告处分。"
)
MOMENT = "2026-01-05T09:30:00+00:00"
Json = dict[str, Any]


def steps() -> Json:
    """Return what is asked, as written."""
    loaded: Json = yaml.safe_load(STEPS.read_text(encoding="utf-8"))
    return loaded


@contextmanager
def service(reports: Json) -> Iterator[tuple[FastAPI, TestClient]]:
    """Serve a home of its own that holds the reports, but the last one."""
    from api import ApiSettings
    from graph import stop
    from incision.server import application
    from incision.settings import Home

    with tempfile.TemporaryDirectory(prefix="incision-examples-") as folder:
        home = Home(Path(folder, "home"))
        app = application(home, ApiSettings(rate=10_000, burst=10_000))
        try:
            with TestClient(app, base_url="http://127.0.0.1") as client:
                for name, report in list(reports.items())[:-1]:
                    client.post("/v1/documents", json={"id": name, **report}).raise_for_status()
                yield app, client
        finally:
            stop(home.path)


def made() -> Json:
    """Ask a real service and return the examples."""
    given = steps()
    found: Json = {"every": given["every"]}
    with service(given["reports"]) as (app, client):
        names = _names(client, given["reports"])
        operations = {
            operation["operationId"]: (method, path)
            for path, methods in get_openapi(title="", version="", routes=app.routes)["paths"].items()
            for method, operation in methods.items()
        }
        for name, step in given["steps"].items():
            if name == "waiting":
                names |= _waiting(client)
            filled = _filled(step, names)
            found[name] = _example(client, *operations[name], filled)
    return found


def _names(client: TestClient, reports: Json) -> dict[str, str]:
    """Return what $names in the steps stand for: ids that the service gave."""
    [case] = client.get("/v1/cases", params={"document": "R-1"}).json()["items"]
    about = client.get(f"/v1/cases/{case['id']}").json()
    facts = client.get("/v1/documents/R-1/facts").json()
    return {
        "case": case["id"], "unit": about["units"][0]["id"], "person": about["people"][0]["id"], "passage": about["weak_points"][0]["passages"][0],
        "document": case["document"], "other_document": client.get("/v1/documents/R-2").json()["id"],
        "fact": next(f["id"] for f in facts if f["kind"] == "weak_point"),
        "text": reports["R-4"]["text"], "title": reports["R-4"]["title"],
        "text_with_protected": reports["R-1"]["text"],
    }  # fmt: skip


def _waiting(client: TestClient) -> dict[str, str]:
    """Let two decisions find no place: they are about what somebody held and received who is no longer a fact."""
    client.post("/v1/documents", json={"id": "R-5", "text": WAITING, "date": "2023-05-09"}).raise_for_status()
    found = client.get("/v1/documents/R-5/facts").json()
    person = next(f for f in found if f["kind"] == "person")
    of_one = {f["kind"]: f for f in found if f["value"].get("person") == person["text"]}
    numbers = []
    for action, fact in (("accept", of_one["sanction"]), ("accept", of_one["post"]), ("reject", person)):
        body = {"action": action, "target_kind": "fact", "targets": [fact["id"]], "who": "Office 5"}
        numbers.append(str(client.post("/v1/decisions", json=body).json()["id"]))
    other = next(f for f in found if f["kind"] == "sanction" and f["id"] != of_one["sanction"]["id"])
    return {"waiting": numbers[0], "waiting_too": numbers[1], "candidate": other["id"]}


def _filled(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {k: _filled(v, names) for k, v in value.items()}
    if isinstance(value, list):
        return [_filled(v, names) for v in value]
    return Template(value).safe_substitute(names) if isinstance(value, str) else value


def _example(client: TestClient, method: str, path: str, step: Json) -> Json:
    """Ask for one operation and return its example."""
    parameters: Json = step.get("parameters", {})
    query = {k: v for k, v in parameters.items() if f"{{{k}}}" not in path}
    answer = client.request(method, path.format(**parameters), params=query, json=step.get("request"))
    if not answer.is_success:
        raise SystemExit(f"{method} {path}: {answer.status_code} {answer.text}")
    body: Any = "<!DOCTYPE html>…"
    if answer.headers["content-type"] == "application/json":
        body = answer.json()
        for key, count in step.get("cut", {}).items():
            body = _cut(body, [p for p in key.split(".") if p], count)
        for key, kept in step.get("keep", {}).items():
            body[key] = {k: v for k, v in body[key].items() if k in kept}
    request = {"request": step["request"]} if "request" in step else {}
    return {"parameters": parameters, **request, "response": _still(body), "errors": step.get("errors", {})}


def _cut(value: Any, path: list[str], count: int) -> Any:
    if not path:
        return value[:count] if isinstance(value, list) else dict(list(value.items())[:count])
    if isinstance(value, list):
        at = int(path[0])
        return [_cut(v, path[1:], count) if i == at else v for i, v in enumerate(value)]
    return {k: _cut(v, path[1:], count) if k == path[0] else v for k, v in value.items()}


def _still(value: Any) -> Any:
    """Set the times at which something was done to one moment."""
    if isinstance(value, dict):
        return {k: MOMENT if k == "when" and v else _still(v) for k, v in value.items()}
    return [_still(v) for v in value] if isinstance(value, list) else value


def main(arguments: list[str]) -> int:
    """Write examples and page, or with ``--check`` say which is not current."""
    text = HEAD + yaml.safe_dump(made(), allow_unicode=True, sort_keys=False, width=140)
    check = "--check" in arguments
    failed = _put(EXAMPLES, text, check)
    from api.describe import examples
    from api.reference import filled

    examples.cache_clear()
    return failed | _put(PAGE, filled(PAGE.read_text(encoding="utf-8")), check)


def _put(path: Path, text: str, check: bool) -> int:
    if path.read_text(encoding="utf-8") == text:
        return 0
    if not check:
        path.write_text(text, encoding="utf-8")
        return 0
    sys.stderr.write(f"{path.relative_to(ROOT)} is not current; run python -m scripts.docs\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
