"""What must hold of labelled reports: quotes that stand in the text, known ids, invented names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from scripts.training.check import corpus
from scripts.training.labelled import Labelled
from vocabulary import load

YEAR = re.compile(r"\d{4}(-\d{2})?")
# labels quote at most so many weak points of one mode
MOST = 3
# masked names and single letters are nobody's
MASKED = re.compile(r"某|^[甲乙丙丁戊]$|^[A-Z]\.?[A-Z]?\.?$|[×X*]{1,2}$|^.$")


def faults(reports: list[Labelled], real: Iterable[str] | None = None) -> list[str]:
    """Return one line for each fault; ``real``: texts in which no name of ours may stand (default: the team's)."""
    found = [f"{r.id}: {fault}" for r in reports for fault in _of(r)]
    known = "\n".join(corpus() if real is None else real)
    for report in reports:
        names = {o.name for o in report.labels.officials} | {o.name for o in report.labels.others}
        for name in sorted(names):
            if not MASKED.search(name) and name in known:
                found.append(f"{report.id}: {name} stands in a real report; choose another name")
    return found


def _of(report: Labelled) -> Iterator[str]:
    lists, own = load(), report.labels
    for kind, words in report.quotes():
        if words not in report.text or not words.strip():
            yield f"{kind} {words!r} does not stand in the text"
    known = {
        "sanction": ("sanction", (s for o in own.officials for s in o.sanctions)),
        "field": ("field", own.fields),
        "conduct": ("misconduct", own.misconduct),
        "fund": ("fund", (f.id for f in own.funds)),
        "status": ("case_status", (own.case_status,) if own.case_status else ()),
    }
    for kind, (key, used) in known.items():
        yield from (f"unknown {kind} {u}" for u in sorted(set(used)) if u not in lists[key])
    yield from (f"unknown weak point {w.id}" for w in own.weak_points if w.id not in lists.weak_points)
    for mode, n in Counter(w.mode for w in own.weak_points).items():
        if n > MOST:
            yield f"{n} weak points of mode {mode}; keep the {MOST} most specific"
    if len(own.act_period) not in (0, 2) or not all(YEAR.fullmatch(y) for y in own.act_period):
        yield "act_period is [] or [start, end], each YYYY or YYYY-MM"
    if not own.relevant and any((own.officials, own.weak_points, own.misconduct, own.funds)):
        yield "says nothing relevant but has labels"
