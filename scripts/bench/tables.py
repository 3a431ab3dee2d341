"""What stands beside generated reports: the user's divisions, and a table of measures."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from extraction import Extraction, RawReport

PROVINCES, CITIES, COUNTIES = 5, 10, 10


def lists(folder: Path) -> Path:
    """Write the invented divisions that the reports name: 5 provinces, 50 cities, 500 counties."""
    rows = ["divisions:"]
    for province in range(PROVINCES):
        rows.append(f"  - {{code: T{province}, name: 试{province}省, level: RG-1}}")
        for city in range(CITIES):
            above = f"T{province}{city}"
            rows.append(
                f"  - {{code: {above}, name: 试{province}{city}市, level: RG-2, parent: T{province}}}"
            )
            rows += [
                f"  - {{code: {above}{county}, name: 验{province}{city}{county}县, level: RG-3, parent: {above}}}"
                for county in range(COUNTIES)
            ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "divisions.yaml").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def measures(told: Sequence[tuple[RawReport, Extraction]], path: Path, *, seed: int = 7) -> Path:
    """Write a table of measures, one for every case of ``told``: to its office, for its weak points."""
    draw = random.Random(seed)
    columns = "id,kind,unit,region,weak_points,cases,status,served,due,claimed,verified,closed"
    rows = [columns]
    for number, (_, facts) in enumerate(told):
        case = facts.cases[0]
        office, county = case.units[0], case.regions[2]
        decided = case.dates.decided if case.dates else None
        served = int((decided or "2020")[:4])
        stage = draw.randrange(4)
        dates = [f"{served + 1}-02-01", f"{served + 1}-04-01"]
        dates += [f"{served + 1}-03-15" if stage > 0 else "", f"{served + 1}-03-20" if stage > 1 else ""]
        dates.append(f"{served + 1}-04-02" if stage > 2 else "")
        status = ("MT-6", "MT-7", "MT-8", "MT-9")[stage]
        points = ";".join(w.id for w in case.weak_points)
        rows.append(
            ",".join([f"M{number}", "MS-03", office.text, county.text, points, case.id, status, *dates])
        )
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path
