"""One fact of a report explained: the rules that proposed it, the readings that lost, and what people decided about it."""

from __future__ import annotations

from dataclasses import dataclass

from casebook import Decision, Fact, History
from extraction import Reading
from visualizations.data import Name
from visualizations.document_readings import OF_CASE, beaten, is_fact, rules_of, said_of, words_of
from visualizations.document_values import told_value, value_of
from visualizations.post_origins import Origin
from vocabulary import say

MOST = 6
# what a newer reading may say otherwise without saying another thing, and what is told by name or words already
APART = frozenset(
    {
        "asserted_by",
        "posts",
        "sanctions",
        "mentions",
        "confidence",
        "text",
        "start",
        "end",
        "id",
        "mode",
        "person",
        "name",
        "position",
        "unit",
        "evidence",
    }
)


@dataclass(frozen=True)
class Rival:
    """A reading that is not among the facts: where, as what, by which rules, and why not."""

    start: int
    end: int
    kind: str
    text: str
    value: Name
    rules: tuple[str, ...]
    why: Name


@dataclass(frozen=True)
class Read:
    """What the extractor in force reads where a reviewer decided; ``same``: just what was decided."""

    id: str
    start: int
    end: int
    text: str
    value: Name
    rules: tuple[str, ...]
    same: bool
    differs: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExplainedFact:
    """One fact: its words, what it says, the rules that proposed it, what competed."""

    fact: Fact
    value: Name
    rules: tuple[str, ...]
    rivals: tuple[Rival, ...]
    # what is told of a whole case has no words of its own: these told it
    told_by: tuple[tuple[int, int], ...] = ()
    # who decided what about it, and what the extractor in force reads in its place (None: nothing)
    decisions: tuple[Decision, ...] = ()
    read: Read | None = None
    # of a post: where it has its unit and its term from
    origins: tuple[Origin, ...] = ()

    @property
    def untold(self) -> bool:
        """Nobody and nothing says it: how a case stands of which the text does not tell that."""
        return self.fact.kind == "status" and not said_of(self.fact) and not self.decisions


def explained_fact(
    history: History, readings: list[Reading], seen: str, again: set[tuple[str, str]]
) -> ExplainedFact:
    """Return a fact with the readings that may speak of it; ``seen``: the text as anybody may read it; ``again``: what all facts say."""
    fact, said = history.fact, said_of(history.fact)
    read = _read(history, readings, seen)
    if fact.kind in OF_CASE:
        inside = [r for r in readings if fact.start <= r.start and r.end <= fact.end]
        words = [r for r in inside if r.value == said]
        # what is told of a whole case has no words of its own
        spans = {seen[r.start : r.end]: (r.start, r.end) for r in reversed(words) if r.start < r.end}
        others = [r for r in inside if r.value != said and r.start < r.end] if fact.kind == "status" else []
        rivals = tuple(rival(r, seen, _lost(r, history, "other")) for r in others[:MOST])
        value = value_of(fact.kind, said)
        told_by = tuple(sorted(spans.values()))
        return ExplainedFact(fact, value, rules_of(words), rivals, told_by, history.decisions, read)
    own = [r for r in readings if is_fact(r, fact)]
    rules = rules_of(own) or rules_of([r for r in readings if words_of(r, seen) == (said or fact.text)])
    others = [r for r in readings if r not in own and r.start < fact.end and fact.start < r.end]
    rivals = tuple(rival(r, seen, _lost(r, history, beaten(r, fact, said, again))) for r in others[:MOST])
    return ExplainedFact(fact, told_value(fact, said), rules, rivals, (), history.decisions, read)


def _lost(reading: Reading, history: History, why: str) -> str:
    """Return why a reading lost: what the extractor in force would say lost to a reviewer."""
    read = history.read
    if history.decisions and read is not None and read.id != history.fact.id and is_fact(reading, read):
        return (
            "decided" if read.kind not in OF_CASE or reading.value == said_of(read) else reading.lost or why
        )
    return reading.lost or why


def _read(history: History, readings: list[Reading], seen: str) -> Read | None:
    """Return what the extractor in force reads where a reviewer decided; None where nobody did, or it reads nothing."""
    read = history.read
    if not history.decisions or read is None:
        return None
    said = said_of(read)
    rules = rules_of(
        [r for r in readings if is_fact(r, read) and (read.kind not in OF_CASE or r.value == said)]
    )
    # an entry and its mode are told by their name
    keys = sorted((read.value.keys() | history.fact.value.keys()) - APART)
    differs = [k for k in keys if read.value.get(k) != history.fact.value.get(k)]
    more = tuple(
        f"{k}: {read.value.get(k)}" for k in differs if isinstance(read.value.get(k), str | int | float)
    )
    text = seen[read.start : read.end] if read.kind not in OF_CASE else ""
    same = read.id == history.fact.id and not differs
    return Read(read.id, read.start, read.end, text, told_value(read, said), rules, same, more)


def rival(reading: Reading, seen: str, why: str) -> Rival:
    """Return a reading that is no fact, and in words why (a key below ``explain.lost``)."""
    key = f"explain.lost.{why}"
    return Rival(
        reading.start, reading.end, reading.kind, seen[reading.start : reading.end], value_of(reading.kind, reading.value),
        reading.rules, Name(say(key, "zh"), say(key, "en")),
    )  # fmt: skip
