"""A record of invented reports in which two patterns stand, read by the real projection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from casebook import Casebook
from tests.graph.reports import Told

W, OTHER = "WP-P-15", "WP-S-09"
COUNTIES = 9
DIVISIONS = ["divisions:", "  - {code: TST, name: 试省, level: RG-1}"]
DIVISIONS += [f"  - {{code: TST-{c}, name: 试{c}市, level: RG-2, parent: TST}}" for c in range(3)]
DIVISIONS += [
    f"  - {{code: TST-{n // 3}{n}, name: 验{n}县, level: RG-3, parent: TST-{n // 3}}}"
    for n in range(COUNTIES)
]
DIGITS = "一二三四五六七八九十"


def lists(folder: Path) -> Path:
    """Write the invented province."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "divisions.yaml").write_text("\n".join(DIVISIONS) + "\n", encoding="utf-8")
    return folder


def told(number: int, county: int, *, school: bool = False, **changes: Any) -> Told:
    """Return one report of a county; each is about another person."""
    name = (
        f"祝{DIGITS[number // 10 % 10]}{DIGITS[number % 10]}"
        if number < 100
        else f"覃{DIGITS[number // 10 % 10]}{DIGITS[number % 10]}"
    )
    extra = {
        "fields": [{"id": "FLD-EDU" if school else "FLD-SSA", "confidence": 0.9, "main": True}],
        "line": "LN-EDU" if school else "LN-CIV", "act_period": {"start": "2021", "end": "2022"},
        "channel": "DC-1" if number % 2 else "DC-3", **changes.pop("extra", {}),
    }  # fmt: skip
    values = {"person": name, "weak": (), "fund": None} | changes
    return Told(regions=((f"验{county}县", "RG-3"),), number=number, extra=extra, **values)


def reports() -> Iterator[Told]:
    """Yield social assistance with W in every county, schools with something else."""
    number = 0
    for county in range(COUNTIES):
        for i in range(7):
            number += 1
            yield told(number, county, weak=((W, "E"),) if i < 5 else ())
        for i in range(6):
            number += 1
            yield told(number, county, school=True, weak=((OTHER, "E"),) if i < 4 else ((W, "C"),))


def put(book: Casebook, *all_told: Told, publisher: str | None = None) -> list[str]:
    """Record reports, from four publishers in turn unless one is named."""
    made = []
    for one in all_told:
        report, facts = one.build()
        source = publisher or f"出版{one.number * 7 % 11 % 4}"
        made.append(book.add(replace(report, publisher=source), facts).document_id)
    return made
