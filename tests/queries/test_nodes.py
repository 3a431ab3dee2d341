"""A place, a unit or a case that a parameter names: by id, by name, or refused; never an empty answer."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from queries import check_node, pack
from queries.nodes import BY_NAME, resolved
from vocabulary import IncisionError


class Told:
    """An engine's answer."""

    columns: ClassVar[list[str]] = ["id", "name", "part"]
    truncated = False

    def __init__(self, rows: list[list[Any]]) -> None:
        self.rows = rows


class Places:
    """A graph of three places, two of them namesakes; one lies in two regions."""

    revision = 1
    nodes = (
        ("R1", "320101", "苎溪县", "霁川市"), ("R1", "320101", "苎溪县", "云岚省"), ("R2", "320202", "苎溪县", "丹岫市"),
        ("R3", "320303", "芸渡区", "丹岫市"),
    )  # fmt: skip

    def read(self, cypher: str, params: dict[str, Any], *, limit: int, timeout: float) -> Told:
        """Answer the statement for regions only."""
        assert cypher == BY_NAME["Region"]
        found = [[i, n, p] for i, code, n, p in self.nodes if {i, code, n} & set(params["given"])]
        return Told(found[:limit])


def region(value: str) -> str:
    given = resolved(Places(), pack("cases-of-weak-point"), {"region": value, "weak_point": "WP-P-15"}, 1.0)
    assert given["weak_point"] == "WP-P-15"
    return str(given["region"])


@pytest.mark.parametrize(
    ("typed", "id"), [("R2", "R2"), ("芸渡区", "R3"), (" 芸渡区 ", "R3"), ("３２０１０１", "R1")]
)
def test_ids_codes_and_names_lead_to_the_node(typed: str, id: str) -> None:
    assert region(typed) == id


def test_a_name_that_nothing_bears_is_refused() -> None:
    with pytest.raises(IncisionError) as caught:
        region("芸渡县")
    assert caught.value.code == "pack_node_unknown"
    assert "incision list regions" in caught.value.hint("zh")
    with pytest.raises(IncisionError, match="region"):
        check_node(Places(), "region", "Region", "芸渡县")


def test_namesakes_are_told_apart() -> None:
    with pytest.raises(IncisionError) as caught:
        region("苎溪县")
    assert caught.value.code == "pack_node_unclear"
    assert "R1 (苎溪县 霁川市); R2 (苎溪县 丹岫市)" in caught.value.message("zh")


def test_what_is_not_given_stays_so() -> None:
    assert resolved(Places(), pack("cases-of-weak-point"), {"region": None}, 1.0) == {"region": None}
