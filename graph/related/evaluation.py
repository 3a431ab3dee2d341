"""How good a ranking is against judged pairs: nDCG@10, apart, recall@20, with intervals over queries."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from vocabulary import IncisionError

RUNS = 20
SAMPLES = 1000
Scores = Mapping[str, Mapping[str, float]]
Ranker = Callable[["Judged"], Mapping[str, float]]


@dataclass(frozen=True)
class Judged:
    """One query: ``grades`` 0..3 by candidate id; the query's own case in another text is left out."""

    query: str
    language: str
    grades: dict[str, int]


@dataclass(frozen=True)
class Figures:
    """Measures of one query; ``right`` of ``pairs`` (worth citing, only alike) stand in the right order."""

    ndcg: float
    right: float
    pairs: int
    recall: float


@dataclass(frozen=True)
class Summary:
    """Means over queries with 95 % bootstrap intervals (low, high)."""

    queries: int
    ndcg: float
    ndcg_interval: tuple[float, float]
    apart: float
    apart_interval: tuple[float, float]
    recall: float
    recall_interval: tuple[float, float]


@dataclass(frozen=True)
class Report:
    """Summaries by language and for all; ``missing`` queries had no ranking."""

    by: dict[str, Summary]
    missing: int
    scores: dict[str, dict[str, float]]

    def as_json(self) -> dict[str, Any]:
        """Return the figures as plain data."""
        return {"missing": self.missing, **{k: asdict(v) for k, v in self.by.items()}}


def judged_pairs(path: Path) -> list[Judged]:
    """Read judged pairs (JSONL). Errors: ``judged_malformed`` with the line."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
            grades = {c["id"]: int(c["grade"]) for c in raw["candidates"] if not c.get("same_case")}
            if not all(0 <= g <= 3 for g in grades.values()):
                raise ValueError("grade")
            found.append(
                Judged(str(raw["query"]), str(raw.get("lang") or raw.get("language") or "all"), grades)
            )
        except (ValueError, KeyError, TypeError) as error:
            raise IncisionError("judged_malformed", path=path.name, line=number, why=str(error)) from error
    return found


def _dcg(grades: list[int]) -> float:
    return sum((2.0**g - 1.0) / math.log2(i + 2) for i, g in enumerate(grades[:10]))


def figures(judged: Judged, scores: Mapping[str, float]) -> Figures:
    """Measure one ranking; a candidate without a score stands last, ties share the credit (20 random orders)."""
    grades = judged.grades
    lowest = min(scores.values(), default=0.0) - 1.0
    value = {i: scores.get(i, lowest) for i in grades}
    best = _dcg(sorted(grades.values(), reverse=True))
    good_all = sum(g >= 2 for g in grades.values())
    ndcg = recall = 0.0
    for seed in range(RUNS):
        order = sorted(grades)
        random.Random(seed).shuffle(order)  # noqa: S311
        order.sort(key=lambda i: -value[i])
        ndcg += _dcg([grades[i] for i in order]) / best if best else 1.0
        recall += sum(grades[i] >= 2 for i in order[:20]) / good_all if good_all else 1.0
    good = [value[i] for i, g in grades.items() if g >= 2]
    alike = [value[i] for i, g in grades.items() if g == 1]
    right = sum((g > a) + 0.5 * (g == a) for g in good for a in alike)
    return Figures(ndcg / RUNS, right, len(good) * len(alike), recall / RUNS)


def _means(rows: list[Figures]) -> tuple[float, float, float]:
    pairs = sum(r.pairs for r in rows)
    apart = sum(r.right for r in rows) / pairs if pairs else math.nan
    return sum(r.ndcg for r in rows) / len(rows), apart, sum(r.recall for r in rows) / len(rows)


def _samples(count: int) -> list[list[int]]:
    rng = random.Random(7)  # noqa: S311
    return [[rng.randrange(count) for _ in range(count)] for _ in range(SAMPLES)]


def _interval(values: list[float]) -> tuple[float, float]:
    ordered = sorted(v for v in values if not math.isnan(v))
    if not ordered:
        return (math.nan, math.nan)
    return (ordered[int(0.025 * len(ordered))], ordered[int(0.975 * (len(ordered) - 1))])


def summarise(rows: list[Figures]) -> Summary:
    """Return means and intervals."""
    n, a, r = _means(rows)
    boot = [_means([rows[i] for i in sample]) for sample in _samples(len(rows))]
    intervals = [_interval([b[k] for b in boot]) for k in range(3)]
    return Summary(len(rows), n, intervals[0], a, intervals[1], r, intervals[2])


def evaluate(judged: list[Judged], ranker: Ranker) -> Report:
    """Rank every query with ``ranker`` (query -> candidate id -> score) and measure."""
    rows: dict[str, list[Figures]] = {}
    scores: dict[str, dict[str, float]] = {}
    missing = 0
    for query in judged:
        given = dict(ranker(query))
        missing += not given
        scores[query.query] = given
        found = figures(query, given)
        for key in (query.language, "all") if query.language != "all" else ("all",):
            rows.setdefault(key, []).append(found)
    return Report({key: summarise(value) for key, value in sorted(rows.items())}, missing, scores)


def paired(
    judged: list[Judged], ours: Scores, theirs: Scores
) -> dict[str, tuple[float, tuple[float, float]]]:
    """Return ours minus theirs for nDCG@10 and apart, with 95 % intervals of a bootstrap over the same queries."""
    a = [figures(q, ours.get(q.query, {})) for q in judged]
    b = [figures(q, theirs.get(q.query, {})) for q in judged]
    whole = [x - y for x, y in zip(_means(a), _means(b), strict=True)]
    boot = []
    for sample in _samples(len(judged)):
        x, y = _means([a[i] for i in sample]), _means([b[i] for i in sample])
        boot.append([p - q for p, q in zip(x, y, strict=True)])
    return {name: (whole[k], _interval([d[k] for d in boot])) for k, name in enumerate(("ndcg", "apart"))}
