"""A few invented reports with their facts, and a real home that holds them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from extraction import EXTRACTOR, Extraction, RawReport, case_id, document_id, text_hash
from graph import stop
from incision.services import HomeServices
from incision.settings import Home

COMPLAINANT = "杜小满"
TELEPHONE = "13800001234"

REPORTS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "ORG-1": ("zh", "云岭县通报", {
        "text": "2021年3月,云岭县青石镇民政所原所长周明远审核把关不严,虚报冒领低保金3.2万元,受到开除党籍处分。"
                f"村民{COMPLAINANT}反映了上述问题,联系电话{TELEPHONE}。",
        "status": "CS-3", "people": [("周明远", "原所长", "青石镇民政所", "开除党籍")], "units": ["青石镇民政所"],
        "regions": ["云岭县"], "funds": [("低保金", "FD-03")], "money": [("3.2万元", 32000.0)],
        "fields": ["FLD-SSA"], "misconduct": [("虚报冒领", "MC-03")], "weak_points": [("审核把关不严", "WP-P-15", "E")],
        "hide": [(COMPLAINANT, "person"), (TELEPHONE, "telephone")],
    }),
    "ORG-2": ("zh", f"反映人{COMPLAINANT}一案", {
        "text": f"经{COMPLAINANT}举报,云岭县青石镇民政所工作人员何立冬虚列名单套取低保金,审核把关不严的问题长期存在。",
        "status": "CS-4", "people": [("何立冬", "工作人员", "青石镇民政所", None)], "units": ["青石镇民政所"],
        "regions": ["云岭县"], "funds": [("低保金", "FD-03")], "money": [], "fields": ["FLD-SSA"],
        "misconduct": [("套取低保金", "MC-03")], "weak_points": [("审核把关不严", "WP-P-15", "E")],
        "hide": [(COMPLAINANT, "person")],
    }),
    "ORG-3": ("en", "Audit of the Larkfield fund", {
        "text": "The treasurer of Larkfield Housing Office, Edwin Marsh, approved his own claims. "
                "No second person checked a payment, and $1,200 was lost.",
        "status": "CS-3", "people": [("Edwin Marsh", "treasurer", "Larkfield Housing Office", None)],
        "units": ["Larkfield Housing Office"], "regions": ["Larkfield"], "funds": [], "money": [],
        "fields": ["FLD-HSG"], "misconduct": [], "weak_points": [("No second person checked a payment", "WP-P-15", "E")],
        "hide": [],
    }),
    "ORG-4": ("zh", None, {
        "text": "有人反映云岭县水利站违规发包工程,目前正在核实。", "status": "CS-0", "people": [], "units": ["云岭县水利站"],
        "regions": ["云岭县"], "funds": [], "money": [], "fields": [], "misconduct": [], "weak_points": [], "hide": [],
    }),
}  # fmt: skip


def made(name: str) -> tuple[RawReport, Extraction]:
    """One invented report with its facts, found by their words."""
    language, title, told = REPORTS[name]
    text = told["text"]

    def span(words: str) -> dict[str, Any]:
        at = text.index(words)
        return {"text": words, "start": at, "end": at + len(words)}

    people = [
        {
            "name": span(who), "kind": "official", "subject": True,
            "posts": [{"position": span(post), "unit": span(unit), "former": post.startswith("原")}],
            "sanctions": [{**span(sanction), "id": "SN-P5"}] if sanction else [],
        }
        for who, post, unit, sanction in told["people"]
    ]  # fmt: skip
    case = {
        "id": case_id(document_id(text), 0), "start": 0, "end": len(text), "status": told["status"], "people": people,
        "units": [span(u) for u in told["units"]], "regions": [{**span(r), "level": "RG-3"} for r in told["regions"]],
        "funds": [{**span(w), "id": i} for w, i in told["funds"]],
        "money": [{**span(w), "value": v, "currency": "CNY", "role": "involved"} for w, v in told["money"]],
        "fields": [{"id": i, "confidence": 0.9, "main": True} for i in told["fields"]],
        "misconduct": [{**span(w), "id": i, "confidence": 0.9} for w, i in told["misconduct"]],
        "weak_points": [{**span(w), "id": i, "mode": m, "confidence": 0.9, "main": True} for w, i, m in told["weak_points"]],
    }  # fmt: skip
    facts = Extraction.model_validate({
        "document": {
            "id": name, "language": language, "title": title, "sha256": text_hash(text), "extractor": EXTRACTOR,
            "source_type": None,
        },
        "cases": [case], "redactions": [{**span(w), "kind": k} for w, k in told["hide"]],
    })  # fmt: skip
    for hidden in facts.redactions:
        hidden.__pydantic_extra__ = {}
    return RawReport(
        text=text, id=name, language=language, title=title, date="2021-09-01", source="test"
    ), facts


def own(name: str) -> str:
    """The report's own id."""
    return document_id(REPORTS[name][2]["text"])


def emptied(place: Path, filled: Path | None = None) -> Path:
    """Leave nothing of a home but its engine, which may run; then put in what ``filled`` holds.

    The engine is asked nothing: a graph whose index is gone is made anew by the next command.
    """
    for path in place.iterdir() if place.is_dir() else ():
        if path.name == "engine":
            for one in path.glob("*.sqlite*"):
                one.unlink()
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    if filled:
        shutil.copytree(filled, place, dirs_exist_ok=True)
    return place


def kept(place: Path, copy: Path) -> Path:
    """Copy what a home holds, without its engine; ``emptied`` takes it."""
    return Path(shutil.copytree(place, copy, ignore=shutil.ignore_patterns("engine")))


@contextmanager
def home_with(place: Path, *names: str, stays: bool = False) -> Iterator[HomeServices]:
    """Open a real home (SQLite, local engine) that holds these reports, or all, and nothing else.

    Its engine ends with it, or ``stays`` for the next one in this place.
    """
    try:
        with HomeServices.open(Home(emptied(place))) as services:
            for name in names or REPORTS:
                services.casebook.add(*made(name))
            services.fresh()
            yield services
    finally:
        if not stays:
            stop(place)
