"""The API's page in ``docs/``: routes and error codes, made from the description that the service itself gives."""

from __future__ import annotations

from typing import Any, cast

from api.app import create_app
from api.services import Services
from vocabulary import error_codes

BEGIN, END = "<!-- made by api.reference: begin -->", "<!-- made by api.reference: end -->"


def document() -> dict[str, Any]:
    """Return the OpenAPI document of a service without keys."""
    # describing the routes opens neither record nor graph
    return create_app(cast("Services", None)).openapi()


def tables() -> str:
    """Return the routes and the error codes as Markdown tables."""
    described = document()
    lines = ["| Route | What | Parameters |", "|---|---|---|"]
    codes: set[str] = set()
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            names = [p["name"] + ("" if p.get("required") else "?") for p in operation.get("parameters", [])]
            if "requestBody" in operation:
                names.append("a JSON body")
            lines.append(f"| `{method.upper()} {path}` | {operation['summary']} | {', '.join(names)} |")
            for response in operation["responses"].values():
                for content in response.get("content", {}).values():
                    codes |= set(content.get("examples", {}))
    lines += ["", "| Status | Code | Words | 说明 |", "|---|---|---|---|"]
    known = error_codes()
    for code in sorted(codes, key=lambda c: (known[c].http, c)):
        message = known[code].message
        lines.append(f"| {known[code].http} | `{code}` | {message.en} | {message.zh} |")
    return "\n".join(lines)


def filled(page: str) -> str:
    """Return ``page`` with its made part replaced by what is right now."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n\n{tables()}\n\n{END}{tail}"
