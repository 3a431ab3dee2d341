"""Apply what people decided to what an extractor read.

Invariant: a fact stays as the reviewer left it, whatever extractor reads the text next.

Decisions about one fact form a chain: a correction gives the fact a new id, and what is decided about that id
belongs to the same fact (``about["root"]`` tells which). A decision about an id takes the place of whatever was
decided about that id before, and of what followed from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from casebook.alike import overlap, same_person, says_else
from casebook.checking import spans
from casebook.facts import BY_ID, OF_CASE, Located, Node, located
from casebook.placing import BESIDE, case_for, correct, hold, insert
from casebook.records import Decision, Fact, FactState, WaitingReason
from casebook.status import lift, lower, unname
from extraction import Spans

REVIEWER = "reviewer"
STATES: dict[str, FactState] = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}
Chain = list[Decision]


@dataclass
class Applied:
    """The facts with their states, decisions without a place, and fact id -> the id that its chain began with.

    ``chains``: fact id -> the decisions about it; ``read``: fact id -> what the extractor reads in its place.
    """

    facts: list[Fact] = field(default_factory=list)
    pending: list[tuple[Chain, WaitingReason]] = field(default_factory=list)
    roots: dict[str, str] = field(default_factory=dict)
    chains: dict[str, Chain] = field(default_factory=dict)
    read: dict[str, Fact] = field(default_factory=dict)


def about(decision: Decision) -> Any:
    """Return what the decided fact was; only decisions about facts are asked for it."""
    return decision.about or {}


def root_of(decision: Decision) -> str:
    """Return the id that the fact of a decision had first."""
    known = about(decision)
    return str(known.get("root", known.get("id")))


def chains(decisions: Iterable[Decision]) -> list[Chain]:
    """Return the decisions of each fact that count; persons first, because posts and sanctions hang on them."""
    found: dict[str, Chain] = {}
    for decision in decisions:
        known = about(decision)
        if not known or decision.action not in STATES:
            continue
        root = root_of(decision)
        chain = found.pop(root, [])
        ids = [about(d)["id"] for d in chain]
        kept = chain[: ids.index(known["id"])] if known["id"] in ids else chain
        if kept or known["id"] == root or known.get("sighted"):
            found[root] = [*kept, decision]
        elif chain:
            found[root] = chain
    return sorted(found.values(), key=lambda chain: about(chain[0])["kind"] != "person")


class _Application:
    """One document's facts while its chains are applied to them, one after another."""

    def __init__(self, document: str, extraction: Node, text: str, claimed: set[str]) -> None:
        self.document, self.extraction, self.text, self.claimed = document, extraction, text, claimed
        self.unseen = Spans((r["start"], r["end"]) for r in extraction.get("redactions", []))
        self.decided: dict[int, FactState] = {}
        # keeps what was taken out alive, so that no new node gets its number
        self.removed: list[Node] = []
        self.rejected: list[Fact] = []
        self.result = Applied()

    def run(self, chain: Chain) -> None:
        """Apply one chain."""
        root = root_of(chain[0])
        last = chain[-1]
        found = self._find(chain)
        if found is None and last.action == "reject":
            return
        if found:
            self.result.roots[found.fact.id] = root
        # what the extractor in force hides is shown to nobody, whoever accepted it before
        hidden = any(self._hidden(about(decision), decision.value or {}) for decision in chain)
        node = found.node if found else None if hidden else insert(self.extraction, about(chain[0]))
        if node is None:
            covered = case_for(self.extraction, about(chain[0])) is not None
            of_people = about(chain[0])["kind"] in ("post", "sanction")
            reason: WaitingReason = (
                "hidden" if hidden else "no_person" if covered and of_people else "no_case"
            )
            self.result.pending.append((chain, reason))
            return
        for decision in chain:
            if decision.action != "reject" and not hidden:
                hold(node, about(decision)["value"])
            if decision.action == "correct" and decision.value:
                value = {k: v for k, v in decision.value.items() if not (hidden and k in ("start", "end"))}
                correct(about(decision)["kind"], node, value, self.text)
        if about(chain[0])["kind"] in OF_CASE:
            # the case may begin or end elsewhere now; its fact keeps the id that it had
            node.update(start=about(chain[0])["start"], end=about(chain[0])["end"])
        node["asserted_by"] = REVIEWER
        self.decided[id(node)] = STATES[last.action]
        now = next(item for item in located(self.document, self.extraction) if item.node is node)
        self.result.roots[now.fact.id] = root
        self.result.chains[now.fact.id] = chain
        if found:
            self.result.read[now.fact.id] = found.fact
        if last.action == "reject":
            self.rejected.append(replace(now.fact, state="rejected"))
            self.removed.append(node)
            now.remove()
        elif found is None or found.fact.id != now.fact.id or any(d.action == "correct" for d in chain):
            self._join(now, {about(decision)["id"] for decision in chain})

    def _hidden(self, decided: Node, value: Node) -> bool:
        """Return whether the words of a decided fact, of a part of it, or of its correction touch what nobody may read."""
        kind = decided["kind"]
        # the ends of a period are dates
        moved = [] if kind == "period" else [{**decided, **value}]
        whole = [] if kind in OF_CASE else [decided, *moved]
        found = [*whole, *spans({k: v for k, v in decided["value"].items() if k not in BESIDE})]
        stretches = [(int(s["start"]), int(s["end"])) for s in found]
        return any(start < end and self.unseen.touches(start, end) for start, end in stretches)

    def _join(self, corrected: Located, own: set[str]) -> None:
        """Take out what says the same as a fact that was put in place of another reading, or back."""
        fact = corrected.fact
        sought = {"kind": fact.kind, "value": fact.value, "start": fact.start, "end": fact.end}
        for item in [*located(self.document, self.extraction)]:
            free = id(item.node) not in self.decided and item.fact.id not in self.claimed - own
            same_person = item.fact.value.get("person") == fact.value.get("person")
            again = fact.kind in BY_ID and same_person and overlap(item.fact, sought) > 0
            if free and (again or item.fact.id == fact.id):
                self.removed.append(item.node)
                item.remove()

    def _find(self, chain: Chain) -> Located | None:
        """Return the fact of a chain: the same id, else the same kind that overlaps most and that is free."""
        items = [i for i in located(self.document, self.extraction) if id(i.node) not in self.decided]
        by_id = {item.fact.id: item for item in reversed(items)}
        for decision in reversed(chain):
            if about(decision)["id"] in by_id:
                return by_id[about(decision)["id"]]
        sought, last = about(chain[0]), chain[-1].action
        who = sought["value"].get("person")
        # a person who is called otherwise now may be the same one; beside one of that name nobody else is
        there = any(
            p["name"]["text"] == who for c in self.extraction.get("cases", []) for p in c.get("people", [])
        )
        best = max(
            (
                (shared, -position, item)
                for position, item in enumerate(items)
                if item.fact.id not in self.claimed
                and (shared := overlap(item.fact, sought)) > 0
                and same_person(item.fact.value.get("person"), who, there=there)
                and not (last == "reject" and says_else(item.fact, sought["value"]))
            ),
            key=lambda found: found[:2],
            default=None,
        )
        return best[2] if best else None


def apply(document: str, extraction: Node, decisions: Iterable[Decision], text: str) -> Applied:
    """Change ``extraction`` in place and return what came of it; the decisions are those that stand, in order."""
    counted = chains(decisions)
    lift(extraction)
    work = _Application(document, extraction, text, {about(d)["id"] for chain in counted for d in chain})
    for chain in counted:
        work.run(chain)
    unname(extraction, text, set(work.decided))
    facts = [
        replace(item.fact, state=work.decided.get(id(item.node), "undecided"))
        for item in located(document, extraction)
    ]
    lower(extraction)
    work.result.facts = sorted([*facts, *work.rejected], key=lambda f: (f.start, f.end, f.kind, f.id))
    return work.result
