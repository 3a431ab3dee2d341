"""The form of an analysis: typed columns in, typed columns out, and what is said beside the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from queries.models import Pack
from queries.needs import Remark

Row = dict[str, Any]
ANY = "any"


@dataclass(frozen=True)
class Task:
    """One run: the rows of the pack's body by the analysis' own column names, the parameters, and where cases join.

    ``rings`` gives for each case the id of its ring; it reads the graph when it is first called. ``marks`` is the list
    that the column ``mark`` comes from, where the pack says so.
    """

    rows: list[Row]
    params: Mapping[str, Any]
    rings: Callable[[], Mapping[str, str]]
    marks: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)

    def chosen(self, column: str) -> Any:
        """Return the value of the parameter that is called as the column is: only this group, or this mark, is shown.

        What is counted and how many looks there are does not change by it.
        """
        return self.params.get(self.names.get(column, column))

    def shows(self, group: str, mark: str) -> bool:
        """Return whether a row of this group and this mark is asked for."""
        return self.chosen("group") in (None, group) and self.chosen("mark") in (None, mark)


@dataclass(frozen=True)
class Analysed:
    """The answer: rows by the analysis' own column names; ``lacking`` says why it is no answer."""

    rows: list[Row]
    lacking: list[Remark] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


@dataclass(frozen=True)
class Analysis:
    """``inputs`` and ``outputs`` are (column, type); ``any`` leaves the type to the pack. ``settings`` are the
    parameters that it reads; a pack declares them, and may use them in its statement too.
    """

    name: str
    inputs: tuple[tuple[str, str], ...]
    outputs: tuple[tuple[str, str], ...]
    settings: tuple[str, ...]
    run: Callable[[Task], Analysed]

    def columns_in(self, pack: Pack) -> list[str]:
        """Return the columns that the body of a pack returns, in the pack's own names."""
        names = dict(pack.roles)
        return [names.get(name, name) for name, _ in self.inputs]

    def columns_out(self, pack: Pack) -> dict[str, str]:
        """Return the type of each column of the answer, in the pack's own names."""
        names = dict(pack.roles)
        return {names.get(name, name): kind for name, kind in self.outputs}


def kept(values: Iterable[Any], most: int = 20) -> list[str]:
    """Return passages once each, in their order, the first ``most``."""
    return sorted({str(v) for v in values if v})[:most]
