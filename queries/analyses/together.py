"""Which weak points come together in one ring, within strata, and in which kinds of funds two of them meet (docs/statistics.md, In the packs)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import combinations

from queries.analyses.model import Analysed, Analysis, Row, Task, kept
from queries.needs import Remark
from queries.patterns.thresholds import thresholds
from queries.statistics import Pair, lifts, mantel_haenszel, mantel_haenszel_interval, q_values
from vocabulary import parse_yaml

FEW = "VD-03"


@cache
def siblings() -> frozenset[frozenset[str]]:
    """Return the pairs of weak points that extraction confuses."""
    text = files("queries.analyses").joinpath("siblings.yaml").read_text(encoding="utf-8")
    return frozenset(frozenset(pair) for pair in parse_yaml(text))


@dataclass
class Shown:
    """The rings of one stratum, and the sentences of each weak point in each of them."""

    rings: set[str] = field(default_factory=set)
    marks: dict[str, dict[str, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )

    def pair(self, first: str, second: str, stratum: str) -> Pair:
        """Return how often two marks meet here, and how often on different sentences."""
        a, b = self.marks.get(first, {}), self.marks.get(second, {})
        both = a.keys() & b.keys()
        apart = sum(len(a[r] | b[r]) > 1 for r in both)
        return Pair(first, second, stratum, len(both), len(a), len(b), len(self.rings), apart)

    def sentences(self, first: str, second: str) -> Iterator[str]:
        """Yield the sentences of the rings that show both."""
        a, b = self.marks.get(first, {}), self.marks.get(second, {})
        for ring in sorted(a.keys() & b.keys()):
            yield from sorted(a[ring] | b[ring])


def together(task: Task) -> Analysed:
    """Return a row for each pair that meets on different sentences in at least ``least`` rings."""
    strata = _strata(task, "stratum")
    pairs = [
        one.pair(a, b, name)
        for name, one in sorted(strata.items())
        for a, b in combinations(sorted(one.marks), 2)
    ]
    looked = {(x.first, x.second): x for x in lifts(pairs, siblings(), observed=0)[0]}
    met: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for p in pairs:
        met[p.first, p.second].append(p)
    rows, confused = [], 0
    for (a, b), several in sorted(met.items()):
        both = sum(p.apart for p in several)
        if both < task.params["least"] or task.params.get("weak_point") not in (None, a, b):
            continue
        if frozenset((a, b)) in siblings():
            confused += 1
            continue
        x = looked.get((a, b))
        row: Row = {"weak_point": a, "other": b, **_counted(several), "q": x.q if x else None}
        row["verdict"] = _verdict(row)
        row["passages"] = kept(p for one in strata.values() for p in one.sentences(a, b))
        rows.append(row)
    rows.sort(key=lambda r: (r["verdict"], -r["rings"], r["weak_point"], r["other"]))
    told = {"rings": sum(len(s.rings) for s in strata.values()), "looks": len(looked), "dropped": confused,
            "both": thresholds().rings_both, "rate": thresholds().false_discovery_rate}  # fmt: skip
    if not looked:
        return Analysed(rows, [Remark("pack.lack.together", told)])
    return Analysed(rows, remarks=[Remark("pack.said.together", told)])


def meeting(task: Task) -> Analysed:
    """Return a row for each kind of fund in whose rings the two chosen weak points meet."""
    first, second = task.params["first"], task.params["second"]
    funds = _strata(task, "fund")
    pairs = {fund: one.pair(first, second, fund) for fund, one in sorted(funds.items())}
    looked = {f: x[0] for f, p in pairs.items() if (x := lifts([p], siblings(), observed=0)[0])}
    qs = dict(zip(looked, q_values([x.p for x in looked.values()]), strict=True))
    rows = []
    for fund, p in pairs.items():
        if p.apart:
            row: Row = {"fund": fund, **_counted([p]), "q": qs.get(fund)}
            row |= {"first_only": p.of_first - p.both, "second_only": p.of_second - p.both}
            row["verdict"] = _verdict(row)
            row["passages"] = kept(funds[fund].sentences(first, second))
            rows.append(row)
    rows.sort(key=lambda r: (r["verdict"], -r["rings"], r["fund"]))
    told = {"looks": len(looked), "both": thresholds().rings_both, "rate": thresholds().false_discovery_rate}
    if not looked:
        return Analysed(rows, [Remark("pack.lack.together", told)])
    return Analysed(rows, remarks=[Remark("pack.said.meeting", told)])


def _strata(task: Task, column: str) -> dict[str, Shown]:
    ring_of = task.rings()
    found: dict[str, Shown] = defaultdict(Shown)
    for row in task.rows:
        ring = ring_of.get(row["case"])
        if ring is None or row[column] is None:
            continue
        found[row[column]].rings.add(ring)
        if row["weak_point"] is not None:
            found[row[column]].marks[row["weak_point"]][ring].update(row["passages"] or [])
    return found


def _counted(several: list[Pair]) -> Row:
    """Return the counts over strata, the lift, and the odds ratio with its interval."""
    both = sum(p.apart for p in several)
    expected = sum(p.of_first * p.of_second / p.total for p in several if p.total)
    tables: list[tuple[float, float, float, float]] = [
        (
            p.apart,
            p.of_first - p.apart,
            p.of_second - p.apart,
            max(0, p.total - p.of_first - p.of_second + p.apart),
        )
        for p in several
    ]
    if not all(sum(t[i] * t[j] for t in tables) for i, j in ((0, 3), (1, 2))):
        # an empty cell in all of them: half a ring is added to each, as for the ratio of two shares
        tables = [(a + 0.5, b + 0.5, c + 0.5, d + 0.5) for a, b, c, d in tables]
    odds, (low, high) = mantel_haenszel(tables), mantel_haenszel_interval(tables)
    return {
        "rings": both, "of": sum(p.total for p in several), "of_first": sum(p.of_first for p in several),
        "of_second": sum(p.of_second for p in several), "expected": expected, "lift": both / expected,
        "odds": odds, "low": low, "high": high,
    }  # fmt: skip


def _verdict(row: Row) -> str:
    limits = thresholds()
    if row["q"] is None or row["rings"] < limits.rings_both:
        return FEW
    strong = row["lift"] >= limits.share_ratio
    return "VD-01" if strong and row["q"] <= limits.false_discovery_rate else "VD-02"


COUNTED = (
    ("rings", "integer"), ("of_first", "integer"), ("of_second", "integer"), ("of", "integer"), ("expected", "number"),
    ("lift", "number"), ("odds", "number"), ("low", "number"), ("high", "number"), ("q", "number"), ("verdict", "id"),
    ("passages", "passages"),
)  # fmt: skip
SHOWN = (("case", "node"), ("weak_point", "id"), ("passages", "passages"))
ANALYSES = (
    Analysis(
        "together", (("stratum", "text"), *SHOWN), (("weak_point", "id"), ("other", "id"), *COUNTED),
        ("least", "weak_point"), together,
    ),
    Analysis(
        "meeting", (("fund", "id"), *SHOWN),
        (("fund", "id"), ("first_only", "integer"), ("second_only", "integer"), *COUNTED),
        ("first", "second"), meeting,
    ),
)  # fmt: skip
