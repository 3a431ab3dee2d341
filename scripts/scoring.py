"""Extracted facts beside labels: what was found, what was labelled, what both share, kind by kind.

The kinds and the ways of comparing are those of the evaluation's scorer: values and ids exactly, phrases of units,
funds and remedies by bigrams in common (Dice from 0.6 on).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.training.labelled import Labels

HEADLINE = (
    "official name", "subject", "post", "person-unit-post", "sanction", "unit", "region", "fund", "money value",
    "act period", "field", "misconduct", "weak point",
)  # fmt: skip
FORMER = re.compile(r"^(?:原|时任|前任?|现任|former(?:ly)?|then|ex-?|the|a|an)\s*", re.I)
SIGNS = re.compile(r"[\s\W_]+")
# charges, arrests and custody are statuses; readers differ on them
UNSCORED = frozenset({"SN-C0", "SN-C1", "SN-99"})
NEAR = 0.6
Items = Sequence[Hashable]


@dataclass(frozen=True)
class Both:
    """One kind in one document: labels, findings, and whether near phrases count as the same."""

    gold: Items
    out: Items
    near: bool = False

    def shared(self) -> int:
        if not self.near:
            return len(set(self.gold) & set(self.out))
        left, found = list(self.out), 0
        for g in self.gold:
            hit = next((i for i, o in enumerate(left) if close(str(g), str(o))), None)
            if hit is not None:
                del left[hit]
                found += 1
        return found


def norm(text: str) -> str:
    """Return a phrase without case, signs and words for *former*."""
    text = text.strip()
    while (cut := FORMER.sub("", text)) != text:
        text = cut
    return SIGNS.sub("", text).casefold()


def _grams(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def close(a: str, b: str) -> bool:
    """Return whether two phrases name the same."""
    a, b = norm(a), norm(b)
    if a == b:
        return True
    x, y = _grams(a), _grams(b)
    return 2 * sum((x & y).values()) >= NEAR * (sum(x.values()) + sum(y.values()))


def _once(items: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(items))


def _text(span: Any) -> str:
    return span["text"] if span else ""


def compared(own: Labels, document: dict[str, Any]) -> dict[str, Both]:
    """Return each kind of one document (``document``: the output contract) beside its labels."""
    cases = document["cases"]

    def of(key: str) -> list[Any]:
        return [x for c in cases for x in c.get(key, [])]

    people = [p for p in of("people") if p["kind"] == "official"]
    posts = [(p, q) for p in people for q in p.get("posts", [])]
    period = [
        (k, p[k][:4]) for c in cases if (p := c.get("act_period")) for k in ("start", "end") if p.get(k)
    ]
    amounts = [(round(float(m["value"]), 2), m["role"]) for m in of("money") if m.get("value") is not None]
    labelled_posts = [(o, q) for o in own.officials for q in o.posts]
    return {
        "official name": Both([norm(o.name) for o in own.officials], [norm(_text(p["name"])) for p in people]),
        "subject": Both([norm(o.name) for o in own.officials if o.subject],
                        [norm(_text(p["name"])) for p in people if p.get("subject", True)]),
        "post": Both([(norm(o.name), norm(q.position)) for o, q in labelled_posts],
                     [(norm(_text(p["name"])), norm(_text(q["position"]))) for p, q in posts]),
        "person-unit-post": Both([f"{o.name}|{q.unit}|{q.position}" for o, q in labelled_posts if q.unit],
                                 [f"{_text(p['name'])}|{_text(q['unit'])}|{_text(q['position'])}" for p, q in posts if q.get("unit")], near=True),
        "sanction": Both([(norm(o.name), s) for o in own.officials for s in o.sanctions if s not in UNSCORED],
                         [(norm(_text(p["name"])), s["id"]) for p in people for s in p.get("sanctions", []) if s["id"] not in UNSCORED]),
        "unit": Both(_once(own.units), _once(_text(u) for u in of("units")), near=True),
        "region": Both([norm(r) for r in own.regions], [norm(_text(r)) for r in of("regions")]),
        "fund": Both(_once(f.text for f in own.funds), _once(_text(f) for f in of("funds")), near=True),
        "fund kind": Both([f.id for f in own.funds], [f["id"] for f in of("funds")]),
        "money value": Both([round(m.value, 2) for m in own.money], [v for v, _ in amounts]),
        "money role": Both([(round(m.value, 2), m.role) for m in own.money], amounts),
        "act period": Both([("start", own.act_period[0][:4]), ("end", own.act_period[-1][:4])] if own.act_period else [], period),
        "field": Both(own.fields, [f["id"] for f in of("fields")]),
        "misconduct": Both(own.misconduct, [m["id"] for m in of("misconduct")]),
        "weak point": Both([w.id for w in own.weak_points], [w["id"] for w in of("weak_points")]),
        "weak point, explicit": Both([w.id for w in own.weak_points if w.mode == "E"], [w["id"] for w in of("weak_points") if w["mode"] == "E"]),
        "weak point, conduct": Both([w.id for w in own.weak_points if w.mode == "C"], [w["id"] for w in of("weak_points") if w["mode"] == "C"]),
        "remedy": Both(_once(m.quote for m in own.measures), _once(_text(m) for m in of("measures")), near=True),
        "case status": Both([own.case_status] if own.case_status else [], [c["status"] for c in cases if c.get("status")] if own.case_status else []),
    }  # fmt: skip


@dataclass
class Figure:
    """Counts of one kind: labels and findings in common, labels, findings."""

    shared: int = 0
    gold: int = 0
    out: int = 0

    def add(self, both: Both) -> None:
        self.shared += both.shared()
        self.gold += len(both.gold) if both.near else len(set(both.gold))
        self.out += len(both.out) if both.near else len(set(both.out))

    @property
    def precision(self) -> float:
        return self.shared / self.out if self.out else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.shared / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


def figures(pairs: Iterable[tuple[Labels, dict[str, Any]]]) -> dict[str, Figure]:
    """Return the figure of each kind over documents."""
    found: dict[str, Figure] = {}
    for own, document in pairs:
        for kind, both in compared(own, document).items():
            found.setdefault(kind, Figure()).add(both)
    return found


def headline(found: dict[str, Figure]) -> float:
    """Return the mean F1 over the kinds of the headline."""
    return sum(found[k].f1 for k in HEADLINE) / len(HEADLINE)
