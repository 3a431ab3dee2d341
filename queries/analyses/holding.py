"""Does a weak point stay away after its measure was closed? The clock starts at closure, acts that began before are late
found and no recurrence; who is still free of it is Kaplan and Meier's share (docs/statistics.md, In the packs).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from queries.analyses.dates import months
from queries.analyses.model import Analysed, Analysis, Row, Task, kept
from queries.needs import Remark
from queries.statistics import free_at, free_interval, kaplan_meier, log_rank, spell

LAG = 6.0
AT = (12, 24, 36)
Closure = tuple[str, str, str]


def _later(acts: str, closed: str) -> bool:
    """Return whether acts began after the closure for certain; dates too coarse to tell are not counted."""
    return acts[: len(closed)] > closed[: len(acts)]


def recurrences(task: Task) -> Analysed:
    """Return the rings whose acts began after a closure, each once; beside them how many closures are still free."""
    ring_of = task.rings()
    closures = {(r["measure"], r["unit"], r["weak_point"]) for r in task.rows}
    found: dict[tuple[Closure, str, str], list[Row]] = defaultdict(list)
    for row in task.rows:
        if row["case"] is not None and row["acts"] and _later(row["acts"], row["closed"]):
            key = (row["measure"], row["unit"], row["weak_point"])
            found[key, ring_of.get(row["case"], row["case"]), row["mode"]].append(row)
    rows = []
    for several in found.values():
        first = min(several, key=lambda r: (r["acts"], r["case"]))
        after = max(0.0, months(first["acts"]) - months(first["closed"]))
        sentences = kept(p for r in several for p in r["passages"] or [])
        rows.append({**first, "after": round(after, 1), "passages": sentences})
    rows.sort(
        key=lambda r: (r["closed"], r["measure"], r["unit"], r["weak_point"], r["acts"], r["case"], r["mode"])
    )
    again = {(r["measure"], r["unit"], r["weak_point"]) for r in rows}
    said = {"closures": len(closures), "again": len(again)}
    return Analysed(rows, remarks=[Remark("pack.said.recurred", said)] if closures else [])


def holding(task: Task) -> Analysed:
    """Return for each kind of measure how many closures are still free of a recurrence after 12, 24, 36 months."""
    spells: dict[str, list[tuple[float, int, str]]] = defaultdict(list)
    passages: dict[str, set[str]] = defaultdict(set)
    late: dict[str, int] = defaultdict(int)
    for (kind, closed, field, _), several in sorted(_by_closure(task.rows).items()):
        until = months(several[0]["data_end"]) - LAG
        acts = [r["acts"] for r in several if r["acts"]]
        # what is too coarse to tell counts as begun before: no recurrence is claimed from it
        starts = [months(a) if _later(a, closed) else months(closed) - 1 for a in acts]
        one = spell(
            months(closed),
            [max(s, months(closed)) if _later(a, closed) else s for s, a in zip(starts, acts, strict=True)],
            until,
        )
        if one is None:
            continue
        late[kind] += one.late
        spells[kind].append((one.months, int(one.event), field))
        if one.event:
            passages[kind].update(
                p for r in several for p in r["passages"] or [] if r["acts"] and _later(r["acts"], closed)
            )
    if not spells:
        return Analysed([], [Remark("pack.lack.closures", {"lag": int(LAG)})])
    rows = [_row(kind, spells[kind], late[kind], passages[kind]) for kind in sorted(spells)]
    return Analysed(rows, [], [_compared(spells)])


def _by_closure(rows: Iterable[Row]) -> dict[tuple[str, str, str, Closure], list[Row]]:
    found: dict[tuple[str, str, str, Closure], list[Row]] = defaultdict(list)
    for r in rows:
        key = (r["measure"], r["unit"], r["weak_point"])
        found[r["kind"], r["closed"], r["field"] or "", key].append(r)
    return found


def _row(kind: str, spells: list[tuple[float, int, str]], late: int, passages: set[str]) -> Row:
    times, events = [s[0] for s in spells], [s[1] for s in spells]
    curve = kaplan_meier(times, events)
    row: Row = {
        "kind": kind, "closures": len(spells), "again": sum(events), "late": late, "passages": kept(passages)
    }  # fmt: skip
    for at in AT:
        low, high, watched = free_interval(times, events, at)
        row |= {f"free_{at}": free_at(curve, at) if watched else None}
        row |= {f"low_{at}": low if watched else None, f"high_{at}": high if watched else None}
    return row


def _compared(spells: dict[str, list[tuple[float, int, str]]]) -> Remark:
    if len(spells) < 2:
        return Remark("pack.said.one_kind")
    kinds = sorted(spells)
    groups = [([s[0] for s in spells[k]], [s[1] for s in spells[k]]) for k in kinds]
    result = log_rank(groups, [[s[2] for s in spells[k]] for k in kinds])
    if result.p is None:
        return Remark("pack.said.log_rank_few", {"least": min(result.observed)})
    return Remark("pack.said.log_rank", {"p": f"{result.p:.3g}", "df": result.df})


MEASURED = (("measure", "node"), ("kind", "id"), ("closed", "date"), ("unit", "node"), ("weak_point", "id"))
ACTS = (("case", "node"), ("acts", "date"), ("mode", "text"), ("passages", "passages"))
SHARES = tuple((f"{name}_{at}", "share") for at in AT for name in ("free", "low", "high"))
ANALYSES = (
    Analysis("recurrences", (*MEASURED, *ACTS), (*MEASURED, *ACTS[:2], ("after", "number"), *ACTS[2:]), (), recurrences),
    Analysis(
        "holding", (*MEASURED, ("field", "id"), ("data_end", "date"), *ACTS),
        (("kind", "id"), ("closures", "integer"), ("again", "integer"), ("late", "integer"), *SHARES, ("passages", "passages")),
        (), holding,
    ),
)  # fmt: skip
