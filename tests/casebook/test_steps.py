"""Random steps against a model of a few lines: what the record says is what was done."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from casebook import Casebook, Decision
from extraction import document_id
from tests.casebook.made import V1, V2, V3, facts, numbered, report
from vocabulary import IncisionError

# what each version sees; the second sees another stretch of the unit, the third sees neither unit nor conduct
SEEN = {
    V1: {"units": ("白石县民政局",), "misconduct": ("虚报冒领",)},
    V2: {"units": ("县民政局原",), "misconduct": ("虚报冒领",)},
    V3: {"units": (), "misconduct": ()},
}
KINDS = ("unit", "misconduct")
KINDS_OF_CASE = {"unit": "units", "misconduct": "misconduct"}
TEXTS = st.integers(0, 3)
VERSIONS = st.sampled_from(sorted(SEEN))


@dataclass
class Known:
    """What the model remembers of one text."""

    status: str = "active"
    version: str = V1
    names: set[str] = field(default_factory=set)
    # kind -> the decisions that were made, as (number, action); those that were undone
    decided: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: {k: [] for k in KINDS})
    undone: set[int] = field(default_factory=set)

    def last(self, kind: str) -> str | None:
        """The action that counts for a kind: the last that was not undone."""
        return next((a for n, a in reversed(self.decided[kind]) if n not in self.undone), None)

    def shown(self, kind: str) -> bool:
        """Is there such a fact in the results?"""
        seen = bool(SEEN[self.version][KINDS_OF_CASE[kind]])
        return {None: seen, "accept": True, "reject": False}[self.last(kind)]


class Steps(RuleBasedStateMachine):
    """Random steps; ``place`` gives where the record is."""

    postgres: str | None = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.book = Casebook.open(self.postgres or self.folder.name)
        self.known: dict[int, Known] = {}
        self.names: dict[str, int] = {}
        self.revision = self.book.revision
        self.offset = self.revision * 1000

    def teardown(self) -> None:
        self.book.close()
        self.folder.cleanup()

    def text(self, number: int) -> str:
        # one PostgreSQL database serves all runs: each run has texts of its own
        return numbered(self.offset + number)

    def own(self, number: int) -> str:
        return document_id(self.text(number))

    def name(self, letter: str) -> str:
        return f"{letter}{self.offset}"

    def wrote(self, changed: bool = True) -> None:
        self.revision += changed

    @rule(number=TEXTS, version=VERSIONS, letter=st.sampled_from("ABC"))
    def add(self, number: int, version: str, letter: str) -> None:
        name, text = self.name(letter), self.text(number)
        [outcome] = self.book.add_many([(report(text, name), facts(text, version, **SEEN[version]))])
        known = self.known.get(number)
        if known and known.status == "purged":
            assert getattr(outcome, "code", None) == "document_purged"
        elif self.names.get(name, number) != number:
            assert getattr(outcome, "code", None) == "alias_conflict"
        else:
            expected = "same" if known and name in known.names else "alias"
            expected = "re-read" if known and known.version != version else expected
            assert getattr(outcome, "outcome", None) == (expected if known else "new")
            known = self.known.setdefault(number, Known())
            known.version = version
            known.names.add(name)
            self.names[name] = number
            self.wrote(expected != "same" or len(known.names) == 0)

    @rule(number=TEXTS, action=st.sampled_from(["withdraw", "restore", "purge"]))
    def end(self, number: int, action: str) -> None:
        known = self.known.get(number)
        status = {"withdraw": "withdrawn", "restore": "active", "purge": "purged"}[action]
        try:
            getattr(self.book, action)(self.own(number), who="r")
        except IncisionError as error:
            expected = "document_purged" if known else "document_unknown"
            assert error.code == expected  # noqa: PT017
            assert known is None or known.status == "purged" != status
            return
        assert known is not None
        self.wrote(known.status != status)
        known.status = status
        if status == "purged":
            self.names = {n: x for n, x in self.names.items() if x != number}
            known.names.clear()

    @rule(number=TEXTS, kind=st.sampled_from(KINDS), action=st.sampled_from(["accept", "reject"]))
    def decide(self, number: int, kind: str, action: str) -> None:
        known = self.known.get(number)
        if not known or known.status == "purged":
            return
        of_kind = [f for f in self.book.facts(self.own(number)) if f.kind == kind]
        if not of_kind:
            return
        assert len(of_kind) == 1
        made = self.book.decide(Decision(action, "fact", (of_kind[0].id,), "r"))  # type: ignore[arg-type]
        known.decided[kind].append((made, action))
        self.wrote()

    @precondition(lambda self: any(k.decided[x] for k in self.known.values() for x in KINDS))
    @rule(data=st.data(), back=st.booleans())
    def undo(self, data: st.DataObject, back: bool) -> None:
        # only the last decision about a fact: what an earlier one left is no longer in the model
        last = sorted(
            (k.decided[x][-1][0], n)
            for n, k in self.known.items() for x in KINDS if k.decided[x] and k.status != "purged"
        )  # fmt: skip
        if not last:
            return
        made, number = data.draw(st.sampled_from(last))
        self.book.decide(Decision("restore" if back else "withdraw", "decision", (str(made),), "r"))
        undone = self.known[number].undone
        undone.discard(made) if back else undone.add(made)
        self.wrote()

    @invariant()
    def the_record_is_the_model(self) -> None:
        assert self.book.revision == self.revision
        for number, known in self.known.items():
            document = self.book.document(self.own(number))
            assert (document.status, set(document.aliases)) == (known.status, known.names)
            if known.status == "purged":
                assert self.book.effective_many([document.id]) == []
                continue
            assert (document.extractor, self.book.text(document.id)) == (known.version, self.text(number))
            case = self.book.effective(document.id).cases[0]
            for kind in KINDS:
                told = (number, kind, known)
                assert len(getattr(case, KINDS_OF_CASE[kind])) == known.shown(kind), told
        assert self.book.changes(self.revision).documents == ()
        assert self.book.pending_decisions() == []


RUN = settings(
    max_examples=int(os.environ.get("INCISION_STEPS", "25")), stateful_step_count=25, deadline=None,
    suppress_health_check=list(HealthCheck), derandomize="INCISION_STEPS" not in os.environ,
)  # fmt: skip


def test_random_steps_on_sqlite() -> None:
    run_state_machine_as_test(Steps, settings=RUN)


@pytest.mark.postgres
def test_random_steps_on_postgres(emptied: str) -> None:
    class OnPostgres(Steps):
        postgres = emptied

    run_state_machine_as_test(OnPostgres, settings=settings(RUN, max_examples=6))
