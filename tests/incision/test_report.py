"""What ``add`` says: how many came in, and where to go on."""

from __future__ import annotations

from typing import Any, cast

from graph import Graph, Table
from incision.pipeline import Added
from incision.report import added
from vocabulary import say


class Counted:
    """A graph of two cases."""

    def read(self, statement: str, values: dict[str, Any]) -> Table:
        """Answer the statement that counts."""
        return Table(["label", "n"], [["Case", 2]])


def told(**outcomes: int) -> str:
    found = Added()
    found.outcomes.update(outcomes)
    return added(found, cast("Graph", Counted()), "zh")


def test_who_added_something_is_told_where_to_go_on() -> None:
    assert "新增报告 2 份" in told(new=2)
    assert say("added.next", "zh") in told(new=2)
    assert say("added.next", "zh") not in told(same=2)
