"""What was measured, by part: a file that runs of single parts add to, and the page that is written from it."""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docs" / "benchmarks.json"
PAGE = ROOT / "docs" / "benchmarks.md"
Row = dict[str, Any]
INTRODUCTION = """<!-- written by python -m scripts.bench --write -->
# Benchmarks / 基准测试

Figures, no thresholds: what to expect and how cost grows. `make bench` makes them anew; `python -m scripts.bench --parts
graph --sizes 1000 --engines local --write` measures a part and puts it in the place of the old one.
一次运行的数字,不设门槛:用来估计开销及其增长。`make bench` 可重新测得,也可只测一部分。
"""
LOAD = (
    "engine", "cases", "elements", "load_s", "load_elements_s", "add_200_s", "add_elements_s", "load_peak_mb", "own_peak_mb",
    "engine_peak_mb",
)  # fmt: skip
SEARCH = (
    "engine", "cases", "search_s", "search_cpu_s", "search_peak_mb", "search_rings", "search_findings", "index_s",
    "related_p50_ms", "related_p95_ms",
)  # fmt: skip


def machine() -> Row:
    """Return what the figures are measured on, when, and how busy it is with other work."""
    memory = psutil.virtual_memory().total / 2**30
    text = f"{os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    return {"on": text, "at": time.strftime("%Y-%m-%d"), "load": round(os.getloadavg()[1], 1)}


def read() -> dict[str, Row]:
    """Return all parts that were measured, by name."""
    found: dict[str, Row] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
    return found


def keep(parts: dict[str, Row]) -> None:
    """Write the parts over those of the same name, and the page anew."""
    merged = dict(sorted((read() | parts).items()))
    FILE.write_text(json.dumps(merged, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text("\n".join(page(merged)) + "\n", encoding="utf-8")


def table(rows: Sequence[Row], columns: Sequence[str] | None = None) -> Iterator[str]:
    """Yield a Markdown table."""
    if not rows:
        return
    shown = list(columns or dict.fromkeys(k for row in rows for k in row))
    yield "| " + " | ".join(shown) + " |"
    yield "|" + "---|" * len(shown)
    for row in rows:
        values = (row.get(c, "") for c in shown)
        yield "| " + " | ".join(f"{v:,}" if isinstance(v, int) else str(v) for v in values) + " |"


def page(parts: dict[str, Row]) -> Iterator[str]:
    """Yield the lines of the page."""
    yield INTRODUCTION
    yield from table(
        [{"part": name, "measured": p["at"], "on": p["on"], "load of other work": p["load"]} for name, p in parts.items()]
    )  # fmt: skip
    yield ""
    yield "A load above 0 says that other programs ran: compare such figures with one another only. / 负载大于 0 表示当时另有程序在运行。"
    if "extraction" in parts:
        yield from _section(
            "Extraction / 提取", "One core; the stock tools do tagging alone. / 单核;对照工具只做基础标注。"
        )
        yield from table(parts["extraction"]["rows"])
    graphs = sorted(
        (p["rows"][0] for n, p in parts.items() if n.startswith("graph ")), key=lambda r: (r["engine"], r["cases"])
    )  # fmt: skip
    yield from _graphs(graphs, [p["rows"][0] for n, p in parts.items() if n.startswith("record ")])
    if "related" in parts:
        yield from _section("Related cases, the index alone / 相关案件(仅索引)", "")
        yield from table([r for r in parts["related"]["rows"] if "rows" not in r])
        yield ""
        yield from table([r for r in parts["related"]["rows"] if "rows" in r])
    if "simulation" in parts:
        yield from _section("Pattern search, by simulation / 规律搜索(模拟)", "")
        rows = parts["simulation"]["rows"]
        for title in dict.fromkeys(row["table"] for row in rows):
            yield from ("", f"{title}:", "")
            yield from table(
                [{k: v for k, v in row.items() if k != "table"} for row in rows if row["table"] == title]
            )


def _graphs(graphs: Sequence[Row], records: Sequence[Row]) -> Iterator[str]:
    if records:
        yield from _section(
            "The record / 案卷", "Generated reports into the casebook, once for both engines."
        )
        yield from table(sorted(records, key=lambda r: r["cases"]))
    if not graphs:
        return
    yield from _section(
        "The graph / 图谱",
        "First load, five incremental adds of 200 reports, peak memory of the command after the load, at the end, and of the engine.",
    )
    yield from table(graphs, LOAD)
    for graph in graphs:
        for name in sorted(k for k in graph if k.endswith("_failed")):
            yield f"{graph['engine']}, {graph['cases']:,} cases: {name.removesuffix('_failed')} failed, {graph[name]}"
    yield from _section(
        "Pattern search and related cases / 规律搜索与相关案件",
        "The search is the whole command, reading the graph included; the index is built from the graph.",
    )
    yield from table(graphs, SEARCH)
    yield from _section(
        "Query packs / 查询包",
        "p50 / p95 in milliseconds, with everything that a pack fetches: rows, sentences, names, denominator; the third figure is the same question asked once more while the graph stands, as the command and the API ask it (an answer that took long is kept). (no data): the generated cases bring no such table, and that is the answer.",
    )
    yield from table(list(pack_rows(graphs)))
    beside = [
        {"engine": g["engine"], "cases": g["cases"], "columns_s": g["columns_s"], **one, "pack_p50_ms": _p50(g, one["pack"])}
        for g in graphs for one in g.get("duckdb", ())
    ]  # fmt: skip
    if beside:
        yield from _section(
            "Beside DuckDB / 与 DuckDB 对照",
            "The same rows read into columns once (`columns_s`), then counted by DuckDB, without sentences; counts are equal.",
        )
        yield from table(beside)


def _p50(graph: Row, pack: str) -> Any:
    return next((p.get("p50_ms", "") for p in graph.get("packs", ()) if p["pack"] == pack), "")


def pack_rows(graphs: Sequence[Row]) -> Iterator[Row]:
    """Yield one row a pack, one column an engine and size."""
    rows: dict[str, Row] = {}
    for graph in graphs:
        for pack in graph.get("packs", ()):
            shown = pack.get("error") or (
                f"> {pack['over']:g} s" if "over" in pack else f"{pack['p50_ms']:g} / {pack['p95_ms']:g}"
            )
            if "kept_ms" in pack:
                shown += f" / {pack['kept_ms']:g}"
            if pack.get("lacking"):
                shown += " (no data)"
            rows.setdefault(pack["pack"], {"pack": pack["pack"]})[f"{graph['engine']} {graph['cases']:,}"] = (
                shown
            )
    yield from rows.values()


def _section(title: str, about: str) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    if about:
        yield from (about, "")
