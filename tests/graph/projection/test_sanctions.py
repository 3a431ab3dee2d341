"""Which sanction of a kind is which: by the text, and what was decided is not told a second time."""

from __future__ import annotations

from typing import Any

from extraction import SanctionFact
from graph.projection.sanctions import numbered


def sanction(start: int, id: str = "SN-C2", **said: Any) -> SanctionFact:
    return SanctionFact(id=id, text="x", start=start, end=start + 1, **said)


def numbers(*sanctions: SanctionFact) -> list[tuple[int, int | None]]:
    return [(s.start, n) for n, s in numbered(sanctions)]


def test_the_first_of_a_kind_has_no_number_and_order_is_that_of_the_text() -> None:
    assert numbers(sanction(30), sanction(5), sanction(9, "SN-C3")) == [(5, None), (9, None), (30, 2)]


def test_what_a_reviewer_accepted_where_an_older_reading_told_it_is_no_second() -> None:
    decided = sanction(5, date="2019-03", asserted_by="reviewer")
    assert numbers(decided, sanction(40, date="2019-03-04", length="P2Y")) == [(5, None), (40, None)]
    assert numbers(decided, sanction(40, date="2021")) == [(5, None), (40, 2)]


def test_two_that_were_decided_or_read_alike_stay_two() -> None:
    assert numbers(sanction(5, asserted_by="reviewer"), sanction(40, asserted_by="reviewer")) == [
        (5, None),
        (40, 2),
    ]
    assert numbers(sanction(5), sanction(40)) == [(5, None), (40, 2)]
