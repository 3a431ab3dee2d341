"""Do neighbouring or formerly joint places share a mix of weak points more than others do? A permutation says (Mantel)."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import numpy as np

from queries.analyses.model import Analysed, Analysis, Row, Task, kept
from queries.needs import Remark

PLACES, RINGS, PAIRS = 8, 10, 3
DRAWS, SEED = 2000, 1


def resemblance(task: Task) -> Analysed:
    """Return pairs of places with the cosine of their mixes (rings with each weak point), in the order of their ids."""
    ring_of = task.rings()
    marks: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    passages: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    beside: set[frozenset[str]] = set()
    joined: set[frozenset[str]] = set()
    for row in task.rows:
        ring, place = ring_of.get(row["case"]), row["region"]
        beside |= {frozenset((place, o)) for o in row["beside"] or []}
        joined |= {frozenset((place, o)) for o in row["joined"] or []}
        if ring is not None:
            marks[place][row["weak_point"]].add(ring)
            passages[place][row["weak_point"]].update(row["passages"] or [])
    places = sorted(p for p in marks if len(set().union(*marks[p].values())) >= task.params["least"])
    points = sorted({w for p in places for w in marks[p]})
    mix = np.array([[len(marks[p][w]) if w in marks[p] else 0 for w in points] for p in places], dtype=float)
    norm = np.linalg.norm(mix, axis=1) if places else np.ones(0)
    alike = (mix @ mix.T) / np.outer(norm, norm) if places else mix
    rows: list[Row] = []
    for i, j in combinations(range(len(places)), 2):
        pair = frozenset((places[i], places[j]))
        if task.params["neighbours_only"] and pair not in beside | joined:
            continue
        shared = [w for w in points if marks[places[i]].get(w) and marks[places[j]].get(w)]
        rows.append({
            "region": places[i], "other": places[j], "alike": float(alike[i, j]), "shared": shared,
            "beside": pair in beside, "joined": pair in joined,
            "passages": kept(p for w in shared for x in (i, j) for p in sorted(passages[places[x]][w])[:2]),
        })  # fmt: skip
    lack, said = _tested(places, alike, marks, beside | joined)
    return Analysed(rows, [lack] if lack else [], [said] if said else [])


def _tested(
    places: list[str], alike: np.ndarray, marks: dict[str, dict[str, set[str]]], near: set[frozenset[str]]
) -> tuple[Remark | None, Remark | None]:
    whole = [i for i, p in enumerate(places) if len(set().union(*marks[p].values())) >= RINGS]
    upper = np.triu_indices(len(whole), 1)
    close = np.array(
        [frozenset((places[whole[a]], places[whole[b]])) in near for a, b in zip(*upper, strict=True)]
    )
    if len(whole) < PLACES or close.sum() < PAIRS or close.all():
        told = {
            "places": len(whole),
            "needed": PLACES,
            "rings": RINGS,
            "pairs": int(close.sum()),
            "pairs_needed": PAIRS,
        }
        return Remark("pack.lack.resemblance", told), None
    table = alike[np.ix_(whole, whole)]

    def apart(order: np.ndarray) -> float:
        values = table[np.ix_(order, order)][upper]
        return float(values[close].mean() - values[~close].mean())

    observed = apart(np.arange(len(whole)))
    draw = np.random.default_rng(SEED)
    as_much = sum(apart(draw.permutation(len(whole))) >= observed - 1e-12 for _ in range(DRAWS))
    said = {
        "places": str(len(whole)),
        "difference": f"{observed:+.2f}",
        "p": f"{(1 + as_much) / (DRAWS + 1):.3g}",
    }
    return None, Remark("pack.said.resemblance", dict[str, object](said))


ANALYSES = (
    Analysis(
        "resemblance",
        (("region", "node"), ("case", "node"), ("weak_point", "id"), ("beside", "nodes"), ("joined", "nodes"),
         ("passages", "passages")),
        (("region", "node"), ("other", "node"), ("alike", "share"), ("shared", "ids"), ("beside", "boolean"),
         ("joined", "boolean"), ("passages", "passages")),
        ("least", "neighbours_only"), resemblance,
    ),
)  # fmt: skip
