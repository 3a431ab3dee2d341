"""The answer of a pack: rows, the sentences behind each, the denominator, and what was cut off."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from queries.models import Column, Pack
from queries.needs import Outcome, Remark
from vocabulary import Language, load, say


@dataclass(frozen=True)
class Sentence:
    """One sentence of evidence, already redacted by the graph's projection."""

    id: str
    document: str
    text: str


@dataclass(frozen=True)
class Result:
    """Rows in the order of the pack's columns; ``names`` gives the shown name of each node id in both languages.

    ``lacking`` says what is missing for an answer and how to add it, ``remarks`` what else was counted or left out.
    """

    pack: Pack
    params: dict[str, Any]
    columns: tuple[Column, ...]
    rows: list[list[Any]]
    passages: dict[str, Sentence] = field(default_factory=dict)
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    denominator: int | None = None
    truncated: bool = False
    revision: int = 0
    lacking: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Return whether this is an answer; rows that stand beside ``not_enough_data`` are counts and no finding."""
        if self.lacking:
            return "not_enough_data"
        return "answered" if self.rows else "nothing_found"

    def records(self) -> list[dict[str, Any]]:
        """Return the rows as dictionaries by column name."""
        return [dict(zip((c.name for c in self.columns), row, strict=True)) for row in self.rows]

    def first(self, count: int) -> Result:
        """Return the same answer with its first rows only."""
        return replace(self, rows=self.rows[:count], truncated=self.truncated or len(self.rows) > count)

    def evidence(self, row: list[Any]) -> list[Sentence]:
        """Return the sentences of one row."""
        at = self.pack.column("passages")
        ids = row[at] if at is not None and row[at] else []
        return [self.passages[i] for i in ids if i in self.passages]

    def shown(self, column: Column, value: Any, language: Language) -> str:
        """Return one cell as people read it: ids with their names, shares as percent."""
        if value is None or value == []:
            return ""
        if isinstance(value, bool):
            return say("pack.yes" if value else "pack.no", language)
        if column.type in ("ids", "nodes", "texts"):
            return "; ".join(self._one(column, v, language) for v in value)
        if column.type == "passages":
            return " / ".join(self.passages[i].text for i in value if i in self.passages)
        return self._one(column, value, language)

    def _one(self, column: Column, value: Any, language: Language) -> str:
        if column.type in ("id", "ids"):
            entry = _entry(column.list or "", str(value))
            return f"{value} {entry.label(language)}" if entry else str(value)
        if column.type in ("node", "nodes"):
            zh, en = self.names.get(str(value), (str(value), str(value)))
            return zh if language == "zh" else en
        if column.type == "share":
            return f"{float(value):.1%}"
        if column.type in ("integer", "amount", "number"):
            return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"
        return str(value)


def _entry(name: str, identifier: str) -> Any:
    vocabulary = load()
    if name == "weak_point":
        return vocabulary.weak_points.get(identifier)
    return vocabulary.lists.get(name, {}).get(identifier)
