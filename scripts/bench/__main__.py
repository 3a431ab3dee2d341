"""Print every table of the benchmark, and with ``--write`` put them into docs/benchmarks.md.

``python -m scripts.bench [--sizes 1000,10000,100000] [--parts extraction,graph,related,patterns] [--write]``
A Neo4j is measured too where ``NEO4J_URI`` names one; its database is emptied by each load.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"
PARTS = ("extraction", "graph", "related", "patterns")
PATTERN_RUNS = 40
INTRODUCTION = """<!-- written by python -m scripts.bench --write -->
# Benchmarks / 基准测试

Figures of one run, no thresholds: what to expect and how cost grows. `make bench` makes them anew.
一次运行的数字,不设门槛:用来估计开销及其增长。`make bench` 可重新测得。
"""


def table(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield a Markdown table."""
    if not rows:
        return
    columns = list(dict.fromkeys(k for row in rows for k in row))
    yield "| " + " | ".join(columns) + " |"
    yield "|" + "---|" * len(columns)
    for row in rows:
        yield (
            "| "
            + " | ".join(
                f"{v:,}" if isinstance(v, int) else str(v) for v in (row.get(c, "") for c in columns)
            )
            + " |"
        )


def child(*arguments: str, **environment: str) -> list[dict[str, Any]]:
    """Run one part in a process of its own and return the JSON lines that it writes."""
    without = {k: v for k, v in os.environ.items() if environment or not k.startswith("NEO4J_")}
    done = subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, cwd=ROOT, env=without, check=False
    )
    if done.returncode:
        sys.stderr.write(done.stderr)
        raise SystemExit(f"{' '.join(arguments)} failed with {done.returncode}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def machine() -> str:
    """Say what the figures were measured on."""
    cores, memory = os.cpu_count(), psutil.virtual_memory().total / 2**30
    return f"{cores} cores, {memory:.0f} GB, Python {platform.python_version()}, {platform.system()} {platform.machine()}"


def graph_part(sizes: Sequence[str]) -> Iterator[str]:
    """Yield the tables of record and graph for each engine."""
    engines = [{}, {"server": "yes"}] if os.environ.get("NEO4J_URI") else [{}]
    found = [
        one
        for server in engines
        for size in sizes
        for one in child("scripts.bench.graph", size, "--runs", "10" if int(size) < 50_000 else "3", **server)
    ]
    yield "## Record and graph / 案卷与图谱"
    yield ""
    yield "First load and incremental adds (200 reports each), related cases through the index, peak memory of the command and of the local engine."
    yield ""
    yield from table([{k: v for k, v in one.items() if k != "packs"} for one in found])
    yield ""
    yield "## Query packs / 查询包"
    yield ""
    yield "p50 / p95 in milliseconds."
    yield ""
    rows: dict[str, dict[str, Any]] = {}
    for one in found:
        for pack in one["packs"]:
            shown = pack.get("error") or f"{pack['p50_ms']} / {pack['p95_ms']}"
            rows.setdefault(pack["pack"], {"pack": pack["pack"]})[f"{one['engine']} {one['cases']:,}"] = shown
    yield from table(list(rows.values()))


def part(name: str, sizes: Sequence[str]) -> Iterator[str]:
    """Yield the lines of one part."""
    if name == "extraction":
        yield "## Extraction / 提取"
        yield ""
        yield "One core, one run; the stock tools do tagging alone. / 单核,同一次运行;对照工具只做基础标注。"
        yield ""
        yield from table(child("scripts.bench.extraction"))
    elif name == "graph":
        yield from graph_part(sizes)
    elif name == "patterns":
        yield "## Pattern search, by simulation / 规律搜索(模拟)"
        rows = child("scripts.bench.patterns", "--json", "--runs", str(PATTERN_RUNS))
        for title in dict.fromkeys(row["table"] for row in rows):
            yield ""
            yield f"{title}:"
            yield ""
            yield from table(
                [{k: v for k, v in row.items() if k != "table"} for row in rows if row["table"] == title]
            )
    else:
        yield "## Related cases, the index alone / 相关案件(仅索引)"
        yield ""
        bare = str(10 * max(int(size) for size in sizes))
        rows = child("graph.related.bench", "--sizes", ",".join(sizes), "--bare", bare)
        yield from table([row for row in rows if "cases" in row])
        yield ""
        yield "Rows without the profiles that answers are told from / 只有行,不含用于作答的案件概要:"
        yield ""
        yield from table([row for row in rows if "rows" in row])


def main(arguments: list[str]) -> int:
    """Measure the parts that are asked for and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    lines = [INTRODUCTION, machine() + "."]
    for name in options.parts.split(","):
        if name not in PARTS:
            parser.error(f"no part {name}; there are {', '.join(PARTS)}")
        sys.stderr.write(f"{name} …\n")
        made = ["", *part(name, options.sizes.split(","))]
        sys.stdout.write("\n".join(made) + "\n")
        sys.stdout.flush()
        lines += made
    if options.write:
        PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
