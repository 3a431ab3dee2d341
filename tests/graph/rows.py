"""Invented rows of imported tables: a head and a line, whose gaps are number, region and case."""

from __future__ import annotations

from pathlib import Path

from casebook import Casebook

TABLES = {
    "demands": ("id,topic,region,month,count,status", "T{n},DT-05,{region},2024-0{n},{n},DH-5"),
    "projects": (
        "id,title,status,level,region,field,weak_points,cases,lead,partners,measures",
        "T{n},一顿饭,RP-4,RG-3,{region},FLD-EDU,WP-P-15,{case},民政局,财政所,M{n}",
    ),
    "exposure": (
        "id,what,value,start,end,region,unit,source",
        "T{n},低保户,12{n},2024,2024,{region},民政局,年鉴",
    ),
    "effort": (
        "id,kind,value,start,end,region,field,source",
        "T{n},EF-01,{n},2024,2024,{region},FLD-SSA,台账",
    ),
    "registers": (
        "id,start,end,region,filed,concluded,caliber,source",
        "T{n},2024,2024,{region},9,{n},v1,台账",
    ),
    "alerts": (
        "id,rule,weak_points,region,start,end,alerts,leads,measure,source",
        "T{n},比对,WP-P-15,{region},2024,2024,9,{n},M{n},台账",
    ),
    "neighbours": ("id,region,other", "T{n},{region},980101"),
}


def import_measure(book: Casebook, folder: Path, line: str) -> None:
    """Import one measure: id, kind, unit, region, weak points, cases."""
    import_row(book, folder, "measures", "id,kind,unit,region,weak_points,cases", line)


def import_row(book: Casebook, folder: Path, name: str, head: str, line: str) -> None:
    """Import one row of a table, by way of a file in the folder."""
    path = folder / "table.csv"
    path.write_text(f"{head}\n{line}\n", encoding="utf-8")
    assert book.import_table(name, path).count == 1
