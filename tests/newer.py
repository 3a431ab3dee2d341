"""The program with another version of the extractor: it reads what the shipped one reads, and then changes it.

``python -m tests.newer CHANGE ARGUMENTS…`` is the command line of that version. In this process ``plugged`` does it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest

Json = dict[str, Any]
LISTS = ("people", "units", "regions", "funds", "money", "fields", "misconduct", "weak_points", "measures")
# what each kind of fact is said to be instead
OTHER = {
    "funds": "FD-01", "fields": "FLD-EDU", "misconduct": "MC-02", "weak_points": "WP-I-01", "sanctions": "SN-P2",
}  # fmt: skip


def dropped(body: Json) -> None:
    """Sees nothing but the case, and takes it for a charge that is not proved yet."""
    for case in body["cases"]:
        case.update({name: [] for name in LISTS}, status="CS-2")
        case.pop("act_period", None)


def otherwise(body: Json) -> None:
    """Sees the same words as other entries, other amounts, other dates, other kinds, other units of people."""
    for case in body["cases"]:
        case["status"] = "CS-7"
        for name in ("funds", "fields", "misconduct", "weak_points"):
            for fact in case.get(name, []):
                fact["id"] = OTHER[name]
        for amount in case.get("money", []):
            amount.update(value=amount["value"] * 10, role="budget")
        for unit in case.get("units", []):
            unit["kind"] = "UT-CO"
        for person in case["people"]:
            person.update(subject=not person["subject"], kind="associate")
            for post in person.get("posts", []):
                post["former"] = not post["former"]
                post.pop("unit", None)
            for sanction in person.get("sanctions", []):
                sanction["id"] = OTHER["sanctions"]
        if period := case.get("act_period"):
            period.update(start="1999", end="2000")


def moved(body: Json) -> None:
    """Sees shorter words everywhere, and a case that begins one sentence later or ends earlier."""
    for span in _spans(body["cases"]):
        if len(span["text"]) > 2:
            span["end"] -= 1
            span["text"] = span["text"][:-1]
    for case in body["cases"]:
        case["end"] -= 1


def cut(body: Json) -> None:
    """Sees two characters of the text as its only case, and nothing in it."""
    dropped(body)
    for case in body["cases"][:1]:
        case.update(start=case["end"] - 2, id=case["id"].rpartition("-")[0] + f"-{case['end'] - 2}")
    del body["cases"][1:]


def unplaced(body: Json) -> None:
    """Sees nobody's unit."""
    for case in body["cases"]:
        for person in case["people"]:
            for post in person.get("posts", []):
                post.pop("unit", None)


def renamed(body: Json) -> None:
    """Gives everything that people held and received to somebody else, a word of the text, and names nobody else."""
    for case in body["cases"]:
        unit = case["units"][0]
        name = {"text": unit["text"][:2], "start": unit["start"], "end": unit["start"] + 2}
        for person in case["people"]:
            person.update(name=dict(name), mentions=[])


def same(body: Json) -> None:
    """Sees just what the shipped version sees."""


CHANGES: dict[str, Callable[[Json], None]] = {
    f.__name__: f for f in (same, dropped, otherwise, moved, cut, unplaced, renamed)
}


def _spans(node: Any) -> Iterator[Json]:
    if isinstance(node, dict):
        if {"text", "start", "end"} <= node.keys():
            yield node
        for value in node.values():
            yield from _spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from _spans(value)


def version_of(change: str) -> str:
    """Return what that extractor calls itself: two versions that see different things bear different names."""
    return f"incision/9.9.0+{change}"


def reading(change: str) -> Callable[..., Any]:
    """Return the ``extract`` of the second version."""
    from extraction import Extraction
    from extraction.pipeline import extract as first

    def second(text: str, **given: Any) -> Extraction:
        body = first(text, **given).as_json()
        CHANGES[change](body)
        body["document"]["extractor"] = version_of(change)
        return Extraction.model_validate(body)

    return second


def plugged(patch: pytest.MonkeyPatch, change: str) -> None:
    """Let everything in this process that reads a text read it with the second version."""
    import extraction.explaining
    import incision.pipeline
    import incision.services

    # the room's face has a function of that name
    view = import_module("visualizations.document_view")
    second = reading(change)
    for module in (extraction.explaining, incision.pipeline, incision.services):
        patch.setattr(module, "extract", second)
    patch.setattr(incision.pipeline, "EXTRACTOR", version_of(change))
    patch.setattr(view, "EXTRACTOR", version_of(change))


def main(change: str, arguments: list[str]) -> int:
    """Run the command line with the second version: the rooms import what stands here already."""
    import extraction
    import extraction.explaining
    from extraction.pipeline import EXTRACTOR, extract

    second = reading(change)
    extraction.extract = extraction.explaining.extract = second
    extraction.EXTRACTOR = version_of(change)  # type: ignore[misc]
    # a process that was forked for this has imported some of the rooms already
    for name, module in list(sys.modules.items()):
        if name.startswith(("api.", "graph.", "incision.", "visualizations.")):
            if getattr(module, "extract", None) is extract:
                module.extract = second  # type: ignore[attr-defined]
            if getattr(module, "EXTRACTOR", None) == EXTRACTOR:
                module.EXTRACTOR = version_of(change)  # type: ignore[attr-defined]
    from incision.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
