"""What the search reads of the graph: one statement a kind of fact, whole columns at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from queries.analysing import in_order
from queries.patterns.closure import Closure
from queries.patterns.places import Regions
from queries.patterns.registers import RegisterTables
from queries.patterns.rings import SUPPLIERS, CaseFacts
from queries.patterns.thresholds import Thresholds
from queries.readable import Readable
from queries.result import Sentence
from vocabulary import IncisionError, load

ROWS = 5_000_000
SECONDS = 300.0
BATCH = 2_000
OF_CASES = ("fields", "weak_points", "units", "people", "funds", "places")
OTHERS = ("regions", "publishers", "closures", "registers", "exposures", "efforts", "parts")
Row = dict[str, Any]


@dataclass(frozen=True)
class Loaded:
    """The confirmed cases, the places, and the revision at which they stood."""

    cases: tuple[CaseFacts, ...]
    regions: Regions
    revision: int
    closures: tuple[Closure, ...] = ()
    unit_kinds: dict[str, str] = field(default_factory=dict)
    unit_names: dict[str, str] = field(default_factory=dict)
    tables: RegisterTables = field(default_factory=RegisterTables)
    parts: dict[str, frozenset[str]] = field(default_factory=dict)


@cache
def statements() -> dict[str, str]:
    """Return the statements of ``read.cypher`` by name (``// name`` above each)."""
    blocks = files("queries.patterns").joinpath("read.cypher").read_text(encoding="utf-8").split("// ")[1:]
    return {name.strip(): body.strip() for name, _, body in (b.partition("\n") for b in blocks)}


def _read(graph: Readable, name: str, **params: Any) -> list[Row]:
    table = graph.read(statements()[name], {**params, "limit": ROWS}, limit=ROWS, timeout=SECONDS)
    if table.truncated:
        # counts of a part would look like counts of all
        raise IncisionError("patterns_too_many", count=ROWS)
    return [dict(zip(table.columns, row, strict=True)) for row in in_order(table.rows)]


def read_all(
    graph: Readable, statuses: list[str], of_cases: Sequence[str], others: Sequence[str] = ()
) -> dict[str, list[Row]]:
    """Return the rows of every statement; two at a time, so that the engine works while rows come in."""
    with ThreadPoolExecutor(2) as pool:
        asked = {name: pool.submit(_read, graph, name, statuses=statuses) for name in of_cases}
        asked |= {name: pool.submit(_read, graph, name) for name in others}
        return {name: one.result() for name, one in asked.items()}


def _by_case(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["of_case"]].append(row)
    return found


def stated(values: Iterable[str | None]) -> frozenset[str]:
    """Return the values that say something: ``*-99`` means not stated."""
    return frozenset(v for v in values if v and not v.endswith("-99"))


def load_cases(graph: Readable, limits: Thresholds) -> Loaded:
    """Return the confirmed cases with everything the search counts."""
    rows = read_all(graph, list(limits.statuses), (*OF_CASES, "cases"), OTHERS)
    grouped = {kind: _by_case(rows.pop(kind)) for kind in OF_CASES}
    regions = Regions(rows["regions"])
    publishers = {r["id"]: r["publisher"] for r in rows["publishers"]}
    cases = tuple(
        _case(row, {k: v.get(row["id"], []) for k, v in grouped.items()}, regions, publishers, limits)
        for row in rows["cases"]
    )
    closed = rows["closures"]
    told = (u for rows in grouped["units"].values() for u in rows)
    kinds = {u["id"]: u["kind"] or "" for u in told} | {r["unit"]: r["unit_kind"] or "" for r in closed}
    return Loaded(
        cases, regions, graph.revision, tuple(_closure(r) for r in closed), kinds,
        {r["unit"]: r["name"] or r["unit"] for r in closed},
        RegisterTables(*(tuple(rows[n]) for n in ("registers", "exposures", "efforts"))),
        _parts(rows["parts"]),
    )  # fmt: skip


def _parts(rows: list[Row]) -> dict[str, frozenset[str]]:
    """Return for each section of a unit that was given a measure the units that it is part of."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row["part"]].add(row["unit"])
    return {part: frozenset(units) for part, units in found.items()}


def _closure(row: Row) -> Closure:
    own = {row["name"], *(row["names"] or [])}
    # who mends is not who verifies: a closure that the unit itself confirmed starts no clock
    verifier = row["verifier"] or ""
    verified = bool(row["verified"] and verifier) and not any(verifier.startswith(n) for n in own)
    return Closure(
        row["measure"], row["kind"] or "", row["unit"], row["unit_kind"] or "", row["id"], row["closed"], verified,
        row["region"],
    )  # fmt: skip


def _case(
    row: Row, told: dict[str, list[Row]], regions: Regions, publishers: dict[str, str], limits: Thresholds
) -> CaseFacts:
    places = [r["id"] for r in told["places"]]
    region = regions.nearest(places, limits.region_levels)
    prefecture = regions.nearest(places, limits.prefecture_levels)
    own = [u for u in told["units"] if u["kind"] not in SUPPLIERS]
    at = [p for u in own if u["region"] and (p := regions.get(u["region"]))] or [
        p for i in places if (p := regions.get(i))
    ]
    fields = [f for f in told["fields"] if stated([f["id"]]) and f["id"] not in limits.not_stated]
    main = min(fields, key=lambda f: (not f["main"], -(f["confidence"] or 0.0), f["id"]), default=None)
    points: dict[str, set[str]] = {"E": set(), "C": set()}
    for weak in told["weak_points"]:
        points[weak["mode"]].add(weak["id"])
    return CaseFacts(
        id=row["id"], document=row["document"], cluster=row["cluster"] or "", language=row["language"] or "",
        act_start=row["act_start"], act_end=row["act_end"], found=row["found"],
        source=publishers.get(row["document"]) or row["source_type"] or "", source_type=row["source_type"],
        channel=row["channel"] if stated([row["channel"]]) else None,
        region=region.id if region else None, region_level=region.level if region else None,
        prefecture=prefecture.id if prefecture else None, main_field=main["id"] if main else None,
        places=frozenset(p.id for i in places for p in regions.path(i)),
        levels=frozenset(p.level for p in at if p.level),
        lines=stated([row["line"]]) or stated(u["line"] for u in own),
        fields=frozenset(f["id"] for f in fields), units=frozenset(u["id"] for u in own),
        unit_kinds=stated(u["kind"] for u in own).intersection(load()["unit_type"]),
        suppliers=frozenset(u["id"] for u in told["units"] if u["kind"] in SUPPLIERS),
        funds=frozenset(f["id"] for f in told["funds"]), people=frozenset(p["id"] for p in told["people"]),
        explicit=frozenset(points["E"]), implied=frozenset(points["C"]),
    )  # fmt: skip


def evidence(
    graph: Readable, cases: Iterable[str], points: Iterable[str]
) -> dict[tuple[str, str], list[str]]:
    """Return the passages in which a case names a weak point, by (case, weak point)."""
    wanted, named = sorted(set(cases)), sorted(set(points))
    found: dict[tuple[str, str], list[str]] = {}
    for at in range(0, len(wanted), BATCH):
        for row in _read(graph, "evidence", ids=wanted[at : at + BATCH], points=named):
            found[row["of_case"], row["id"]] = row["passages"] or []
    return found


def sentences(graph: Readable, ids: Iterable[str]) -> dict[str, Sentence]:
    """Return the sentences of these passages."""
    wanted = sorted(set(ids))
    found: dict[str, Sentence] = {}
    for at in range(0, len(wanted), BATCH):
        for row in _read(graph, "sentences", ids=wanted[at : at + BATCH]):
            found[row["id"]] = Sentence(row["id"], row["document"], row["text"])
    return found
