"""Make the counted sample tables: ``python -m samples.make_tables``; the same bytes each time.

Everything is invented. What is planted is listed in docs/samples.md; the rest is chance with a fixed seed.
"""

from __future__ import annotations

import csv
import math
import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "tables"
COUNTIES = {
    "YLN-0101": 1.0, "YLN-0102": 0.9, "YLN-0104": 1.3, "YLN-0201": 0.8, "YLN-0202": 1.0, "YLN-0203": 0.7,
    "YLN-0301": 1.1, "YLN-0302": 0.9, "YLN-0303": 0.6,
}  # fmt: skip
"""Counties of the invented province with their size."""
TOPICS = {"DT-02": 9, "DT-05": 8, "DT-10": 7, "DT-13": 8, "DT-16": 4}
"""Topics with the demands of a month in a county of size 1."""
ALL = 260
YEARS = (2023, 2024, 2025)
Row = list[object]


def chance(source: random.Random, mean: float) -> int:
    """Return a Poisson number (Knuth's way: products of uniform numbers)."""
    limit, product, count = math.exp(-mean), source.random(), 0
    while product > limit:
        product *= source.random()
        count += 1
    return count


def planted(county: str, topic: str, month: str) -> float:
    """Return by how much the demands of a cell differ from chance."""
    if (county, topic) == ("YLN-0203", "DT-16"):
        return 4.0  # funerals of 丹岫县: many demands, no case, no project
    if (county, topic) == ("YLN-0201", "DT-05"):
        return 0.2  # assistance in 松坞县: cases and hardly a demand
    if (county, topic) == ("YLN-0202", "DT-13"):
        return (
            2.5 if month >= "2024-02" else 0.2
        )  # maintenance funds of 梓川县: demands come long before the case
    if (county, topic) == ("YLN-0101", "DT-02"):
        return 2.2 if month < "2025-01" else 0.6  # meals in 青砚县: fewer after the project was closed
    return 1.0


def demands() -> Iterator[Row]:
    """Yield the rows of demands."""
    source = random.Random(20260101)  # noqa: S311
    number = 0
    for year in YEARS:
        for month in (f"{year}-{m:02}" for m in range(1, 13)):
            for county, size in COUNTIES.items():
                total = chance(source, ALL * size)
                for topic, usual in TOPICS.items():
                    count = chance(source, usual * size * planted(county, topic, month))
                    # village accounts of 桂桥县: replied, and called again
                    again = (
                        count // 2 if (county, topic) == ("YLN-0102", "DT-10") and month > "2023-02" else 0
                    )
                    for status, part in (("DH-5", count - again), ("DH-8", again)):
                        if part:
                            number += 1
                            yield [
                                f"Q-{number:05}",
                                topic,
                                county,
                                month,
                                part,
                                "DM-3",
                                status,
                                total,
                                "云岚省12345热线",
                            ]


def exposure() -> Iterator[Row]:
    """Yield recipients of assistance and pupils who eat at school, by county and year."""
    for year in YEARS:
        for county, size in COUNTIES.items():
            for what, field, value in (
                ("低保、特困对象", "FLD-SSA", 6200),
                ("在校就餐学生", "FLD-EDU", 18000),
            ):
                yield [
                    f"E-{year}-{county}-{field}", what, round(value * size), f"{year}-01-01", f"{year}-12-31", county,
                    field, "云岚省统计资料(虚构)",
                ]  # fmt: skip


def effort() -> Iterator[Row]:
    """Yield leads handled and audits; a campaign in one county, audits of one fund that has no case."""
    source = random.Random(20260102)  # noqa: S311
    for year in YEARS:
        for county, size in COUNTIES.items():
            yield [
                f"F-{year}-{county}-1", "EF-05", chance(source, 60 * size), f"{year}-01-01", f"{year}-12-31", county,
                "处置线索", "", "", "台账(虚构)",
            ]  # fmt: skip
            yield [
                f"F-{year}-{county}-2", "EF-01", 1 + chance(source, 2), f"{year}-01-01", f"{year}-12-31", county,
                "惠民资金审计", "FLD-SSA", "FD-02", "台账(虚构)",
            ]  # fmt: skip
    yield [
        "F-C-01", "EF-07", 1, "2023-09-01", "2024-04-30", "YLN-0201", "社会救助专项整治", "FLD-SSA", "", "台账(虚构)",
    ]  # fmt: skip


def registers() -> Iterator[Row]:
    """Yield leads, filed and concluded cases: complete for assistance, far more than was published elsewhere."""
    source = random.Random(20260103)  # noqa: S311
    concluded = {
        "YLN-0101": 2,
        "YLN-0104": 3,
        "YLN-0201": 6,
        "YLN-0202": 1,
        "YLN-0301": 1,
        "YLN-0302": 1,
        "YLN-0303": 1,
    }
    for county, size in COUNTIES.items():
        known = concluded.get(county, 0)
        yield [
            f"L-{county}-SSA", "2022-01-01", "2026-12-31", county, "FLD-SSA", known * 4 + 3, known + 1, known, "v3",
            "台账(虚构)",
        ]  # fmt: skip
        yield [
            f"L-{county}-EDU", "2022-01-01", "2026-12-31", county, "FLD-EDU", 120, 60, 20 + chance(source, 5 * size), "v3",
            "台账(虚构)",
        ]  # fmt: skip


HEADS: dict[str, tuple[list[str], Callable[[], Iterable[Row]]]] = {
    "demands": (
        ["编号", "诉求主题", "地区", "月份", "件数", "诉求类别", "办理状态", "该地区当月总件数", "数据来源"], demands,
    ),
    "exposure": (["编号", "基数名称", "数值", "起始日期", "截止日期", "地区", "领域", "数据来源"], exposure),
    "effort": (
        ["编号", "力度类型", "数量", "起始日期", "截止日期", "地区", "名称", "领域", "资金类型", "数据来源"], effort,
    ),
    "registers": (
        ["编号", "起始日期", "截止日期", "地区", "领域", "线索数", "立案数", "办结数", "统计口径", "数据来源"], registers,
    ),
}  # fmt: skip


def main() -> None:
    """Write the tables."""
    for name, (head, rows) in HEADS.items():
        with (FOLDER / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out, lineterminator="\n").writerows([head, *rows()])


if __name__ == "__main__":
    main()
