"""The checks beside a pack: a small graph, the rows that it must give, and a graph on which it must give none.

``<id>.check.yaml`` beside ``<id>.cypher``. Graph and rows are plain: nodes by label, relationships as lists. The check
never touches the record: it runs in a graph of its own that is thrown away.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any, Protocol

import yaml
from pydantic import ValidationError

from graph import schema_json
from queries.models import Pack
from queries.readable import Readable
from queries.runner import run
from vocabulary import IncisionError, Strict, parse_yaml

Properties = dict[str, Any]


class Small(Strict):
    """A graph: label -> id -> properties, and relationships as ``[from, TYPE, to]`` or with properties as a fourth."""

    nodes: dict[str, dict[str, Properties]] = {}  # noqa: RUF012 (frozen model)
    relationships: list[list[Any]] = []  # noqa: RUF012


class Run(Strict):
    """Parameters and the rows that they must give."""

    params: Properties = {}  # noqa: RUF012
    rows: list[list[Any]]


class Empty(Strict):
    """A graph on which the pack must find nothing."""

    graph: Small
    params: Properties = {}  # noqa: RUF012


class Check(Strict):
    """All that is checked of one pack."""

    graph: Small
    runs: list[Run]
    empty: Empty


class Writable(Readable, Protocol):
    """A graph that may be filled and emptied."""

    def write(self, cypher: str, rows: Any = None, **params: Any) -> None:
        """Run one writing statement."""


def check_file(pack_path: Path) -> Path:
    """Return where the checks of a pack stand."""
    return pack_path.with_suffix(".check.yaml")


def read_check(path: Path) -> Check:
    """Read the checks of one pack; ``pack_check_malformed`` names file, line and reason."""
    try:
        body = parse_yaml(path.read_text(encoding="utf-8"))
        found = Check.model_validate(body)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 1
        raise _malformed(path, line, str(error.problem)) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise _malformed(path, 1, f"{where}: {first['msg']}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise _malformed(path, 1, str(error)) from error
    for small in (found.graph, found.empty.graph):
        _known(path, small)
    return found


def _malformed(path: Path, line: int, reason: str) -> IncisionError:
    return IncisionError("pack_check_malformed", file=path.name, line=line, reason=reason)


def _known(path: Path, small: Small) -> None:
    """Labels and types become part of a statement, so only those of the schema may stand there."""
    schema = schema_json()
    ids = {i for nodes in small.nodes.values() for i in nodes}
    for label in small.nodes.keys() - schema["nodes"].keys():
        raise _malformed(path, 1, label)
    for link in small.relationships:
        if len(link) not in (3, 4) or link[1] not in schema["relationships"] or not {link[0], link[2]} <= ids:
            raise _malformed(path, 1, str(link))


def run_checks(graph: Writable, one: Pack, checks: Check) -> list[IncisionError]:
    """Run the checks in a graph that may be emptied; return what differs."""
    problems: list[IncisionError] = []
    fill(graph, checks.graph)
    for number, expected in enumerate(checks.runs, 1):
        rows = run(graph, one, expected.params).rows
        if rows != expected.rows:
            problems.append(_differs(one, f"run {number}", expected.rows, rows))
    fill(graph, checks.empty.graph)
    rows = run(graph, one, checks.empty.params).rows
    if rows:
        problems.append(_differs(one, "empty", [], rows))
    return problems


def _differs(one: Pack, where: str, expected: list[Any], rows: list[Any]) -> IncisionError:
    return IncisionError(
        "pack_check_failed", pack=one.id, where=where, expected=str(expected), rows=str(rows)
    )


def fill(graph: Writable, small: Small) -> None:
    """Empty the graph and put the small one in."""
    graph.write("MATCH (n) WHERE NOT n:Meta DETACH DELETE n")
    label_of = {i: label for label, nodes in small.nodes.items() for i in nodes}
    for label, nodes in sorted(small.nodes.items()):
        rows = [{**(properties or {}), "id": i} for i, properties in nodes.items()]
        # a label is no parameter in Cypher; read_check let only names of the schema through
        graph.write(f"UNWIND $rows AS row CREATE (n:{label}) SET n = row", rows)
    kinds: dict[tuple[str, str, str], list[Properties]] = defaultdict(list)
    for start, kind, end, *rest in small.relationships:
        key = (label_of[start], kind, label_of[end])
        kinds[key].append({"start": start, "end": end, "properties": rest[0] if rest else {}})
    for (start, kind, end), rows in sorted(kinds.items()):
        graph.write(
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}), (b:{end} {{id: row.end}}) "
            f"CREATE (a)-[r:{kind}]->(b) SET r = row.properties",
            rows,
        )
