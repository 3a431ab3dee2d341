"""One case as people read it: its facts in groups, each with the sentences behind it, and the cases like it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from graph import Graph, RelatedCase
from visualizations.build import edges_around, node_at, sentences_of
from visualizations.data import Fact, Name, Node, Sentence

GROUPS = (
    "EXPOSES",
    "INVOLVES",
    "AT",
    "OCCURRED_IN",
    "CONCERNS",
    "IN_FIELD",
    "INVOLVED_CONDUCT",
    "PROMPTED_BY",
)
"""The order of a case's page: the weak points first, for their sake it is read."""


@dataclass(frozen=True)
class Line:
    """One fact of the case: what it points to, its own properties, and its sentences."""

    kind: str
    node: Node
    facts: tuple[Fact, ...]
    raw: dict[str, Any]
    passages: tuple[str, ...]
    more: tuple[Line, ...] = ()
    """Posts and sanctions of a person."""

    @property
    def quoted(self) -> tuple[str, ...]:
        """Return the sentences of the line and of what stands below it, each once."""
        return tuple(dict.fromkeys([*self.passages, *(p for line in self.more for p in line.passages)]))


@dataclass(frozen=True)
class Reason:
    """Why a case is like this one, with the sentences on both sides."""

    text: Name
    here: tuple[Sentence, ...] = ()
    there: tuple[Sentence, ...] = ()
    kind: str = ""
    key: str = ""
    """The family of the reason, and what is shared: equal for two cases that share the same thing."""


@dataclass(frozen=True)
class Twin:
    """A case that may be the same one (``kind``: same_text, same_case), or is by a decision (merged)."""

    kind: str
    case: str
    text: Name


@dataclass(frozen=True)
class Like:
    """A case like this one: higher ``score`` is nearer. ``same``: it may be one case told twice."""

    id: str
    name: Name
    score: float
    reasons: tuple[Reason, ...] = ()
    summary: Name | None = None
    differs: tuple[Name, ...] = ()
    done: tuple[Reason, ...] = ()
    """Measures with how far they came; sentences of the report that name remedies."""
    same: tuple[Twin, ...] = ()


@dataclass(frozen=True)
class CaseView:
    """One case with everything that a page or the API says of it."""

    node: Node
    raw: dict[str, Any]
    groups: dict[str, tuple[Line, ...]]
    sentences: dict[str, Sentence]
    revision: int
    like: tuple[Like, ...] = field(default=())

    def with_like(self, like: Iterable[Like]) -> CaseView:
        """Return the same view with related cases."""
        return replace(self, like=tuple(like))


def case_view(graph: Graph, id: str) -> CaseView:
    """Return the case with this id from the graph; raise ``node_unknown`` where there is none.

    Whoever may not be named is not in the graph, so nobody is left out here; a sanction is shown with the case
    that it was given for only.
    """
    node, raw = node_at(graph, "case", id)
    lines = edges_around(graph, "cases", [id]) + edges_around(graph, "measures", [id])
    people = [line.node.id for line in lines if line.kind == "INVOLVES"]
    of_people: dict[str, list[Line]] = {}
    for line in edges_around(graph, "officials", people):
        if line.kind == "RECEIVED" and line.raw.get("case") not in (None, id):
            continue
        of_people.setdefault(line.raw["_source"], []).append(line)
    lines = [
        replace(x, more=tuple(sorted(of_people.get(x.node.id, ()), key=in_time)))
        if x.kind == "INVOLVES"
        else x
        for x in lines
    ]
    groups: dict[str, tuple[Line, ...]] = {}
    for kind in GROUPS:
        found = sorted((x for x in lines if x.kind == kind), key=_order)
        if found:
            groups[kind] = tuple(found)
    used = [p for x in lines for p in x.passages] + [p for x in lines for y in x.more for p in y.passages]
    return CaseView(node, raw, groups, sentences_of(graph, used), graph.revision)


def likes_of(related: Iterable[RelatedCase]) -> list[Like]:
    """Return related cases as a dossier shows them."""

    def quoted(passages: Iterable[dict[str, Any]]) -> tuple[Sentence, ...]:
        return tuple(Sentence(p["id"], p["text"], p["document"]) for p in passages)

    return [
        Like(
            one.id,
            Name.of(one.title, fallback=one.id),
            one.score,
            tuple(
                Reason(
                    Name(r.text.zh, r.text.en), quoted(r.here), quoted(r.there), r.kind, f"{r.kind}:{r.id}"
                )
                for r in one.reasons
            ),
            Name(one.summary.zh, one.summary.en),
            tuple(Name(d.zh, d.en) for d in one.differs),
            tuple(Reason(Name(d["zh"], d["en"]), there=quoted(d.get("passages", ()))) for d in one.done),
            tuple(Twin(s.kind, s.case, Name(s.text.zh, s.text.en)) for s in one.same),
        )
        for one in related
    ]


def in_time(line: Line) -> tuple[Any, ...]:
    """Posts before sanctions, each in the order of time; what has no time stands last."""
    raw = line.raw
    when = raw.get("from") or raw.get("to") or raw.get("date")
    return line.kind, when is None, when or "", line.node.id, repr(line.facts)


def _order(line: Line) -> tuple[Any, ...]:
    """Explicit before implied, main before others, sure before unsure."""
    raw = line.raw
    return (
        raw.get("mode") == "C",
        not raw.get("main"),
        -float(raw.get("confidence") or 0),
        line.node.id,
        repr(line.facts),
    )
