"""The worked example and the picture of every pack, from the shipped samples: ``python -m scripts.pack_examples``.

It reads the samples into a home that is thrown away, runs each pack once (``samples/examples.yaml`` gives what a pack must
be given) and writes ``docs/packs/examples.yaml`` and ``docs/packs/pictures``; then ``python -m scripts.docs``.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from casebook import Casebook
from graph import EngineSettings, Graph, catch_up, connect, stop
from incision import demo, pipeline
from queries import Pack, Result, packs, run, shown_cells
from samples import examples
from visualizations import bars_svg, findings_of

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "docs" / "packs" / "examples.yaml"
PICTURES = ROOT / "docs" / "packs" / "pictures"
ROWS = 5
COLUMNS = 10
BARS = 12
STYLE = (
    "<style>svg{background:#fff}text{font:12px sans-serif;fill:#222}.bar{fill:#4a78b0}.zh{display:none}"
    ".interval{stroke:#222}</style>"
)


def case_named(graph: Graph, title: str) -> str:
    """Return the id of the one case of this title: ids of samples are hashes that nobody writes down."""
    rows = graph.read(
        "MATCH (c:Case {title: $title}) RETURN c.id AS id ORDER BY id LIMIT 2", {"title": title}
    ).rows
    if len(rows) != 1:
        raise SystemExit(f"{title}: {len(rows)} cases")
    return str(rows[0][0])


def parameters(graph: Graph, one: Pack, given: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters of the example; a case is named by its title."""
    labels = {p.name: p.label for p in one.parameters}
    return {k: case_named(graph, v) if labels.get(k) == "Case" else v for k, v in given.items()}


def told(result: Result, given: dict[str, Any]) -> dict[str, Any]:
    """Return one example as the page shows it; sentences stay in the answer itself."""
    told_in = [(i, c) for i, c in enumerate(result.columns) if c.type != "passages"]
    # a wide answer shows its first columns and what it comes to
    last = [i for i, c in told_in[COLUMNS:] if c.name in ("q", "verdict")]
    at = [i for i, _ in told_in[: COLUMNS - len(last)]] + last
    return {
        "params": given,
        "outcome": result.outcome,
        "lacking": [r.as_json() for r in result.lacking],
        "rows": len(result.rows),
        "shown": {
            language: [[row[i] for i in at] for row in shown_cells(result, language)[:ROWS]]
            for language in ("en", "zh")
        },
        "columns": [result.columns[i].name for i in at],
    }


def picture(result: Result) -> str:
    """Return the chart of a pack as a file of its own; empty where it has none."""
    cut = result.first(BARS)
    drawn = str(bars_svg(findings_of(cut)))
    if not drawn:
        return ""
    whole = re.sub(r"<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', drawn, count=1)
    return re.sub(r">", f">{STYLE}", whole, count=1) + "\n"


def made(graph: Graph) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the example of every pack on a graph of the demo, and the pictures of those that have one."""
    given = yaml.safe_load(examples().read_text(encoding="utf-8"))
    found: dict[str, Any] = {}
    pictures: dict[str, str] = {}
    for name, one in packs().items():
        params = given.get(name) or {}
        result = run(graph, name, parameters(graph, one, params))
        found[name] = told(result, params)
        drawn = picture(result)
        if drawn:
            pictures[name] = drawn
    return found, pictures


def main() -> int:
    """Write the examples and the pictures."""
    with tempfile.TemporaryDirectory(prefix="incision-packs-") as folder:
        home = demo.fresh(Path(folder) / "home")
        with Casebook.open(home.casebook) as book:
            pipeline.add(book, home, demo.inputs(), step=lambda _: None)
            list(demo.take_tables(book, home))
            with connect(home.path, settings=EngineSettings()) as graph:
                catch_up(book, graph, lists=home.lists)
                found, pictures = made(graph)
        stop(home.path)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.svg"):
        old.unlink()
    for name, drawn in pictures.items():
        (PICTURES / f"{name}.svg").write_text(drawn, encoding="utf-8")
    EXAMPLES.write_text(
        yaml.safe_dump(found, allow_unicode=True, sort_keys=True, width=1000), encoding="utf-8"
    )
    for name, one in found.items():
        sys.stdout.write(f"{name}: {one['outcome']}, {one['rows']}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
