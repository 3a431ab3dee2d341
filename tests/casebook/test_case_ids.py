"""Two versions of the extractor begin the cases of one report at different places: which of them keep their ids."""

from __future__ import annotations

import pytest

from casebook import Casebook
from extraction import Extraction, case_id
from tests.casebook.made import TEXT, V1, V2, V3, facts, report

OWN = facts().document.id
END = len(TEXT)
Cases = list[tuple[int, int, str | None]]


def _seen(extractor: str, cases: Cases) -> Extraction:
    """What a version sees: cases from start to end, each with at most one subject."""
    body = facts(extractor=extractor).as_json()
    whole = body["cases"][0]
    body["cases"] = [
        {
            "id": case_id(OWN, start), "start": start, "end": end, "status": whole["status"],
            "people": [
                {"name": {"text": who, "start": start, "end": start + len(who)}, "kind": "official", "subject": True}
                for who in [named] if who
            ],
        }
        for start, end, named in cases
    ]  # fmt: skip
    return Extraction.model_validate(body)


def _ids(book: Casebook) -> list[str]:
    return [case.id.removeprefix(OWN) for case in book.effective(OWN).cases]


@pytest.mark.parametrize(
    ("first", "second", "ids"),
    [
        # begins a little later, ends a little later: most of the text is shared
        ([(0, 40, None)], [(6, 44, None)], ["-0"]),
        ([(6, 44, None)], [(0, 40, None)], ["-6"]),
        # begins where one began, and is much shorter
        ([(0, END, None)], [(0, 10, None)], ["-0"]),
        # a part of it, of nobody that is named: another case
        ([(0, END, None)], [(40, END, None)], ["-40"]),
        # somewhere else altogether
        ([(0, 20, None)], [(20, 40, None)], ["-20"]),
        # one becomes two: the first goes on, the second is new
        ([(0, END, None)], [(0, 30, None), (30, END, None)], ["-0", "-30"]),
        # two become one: it is the one that it shares most with
        ([(5, 20, None), (20, END, None)], [(4, END, None)], ["-20"]),
        # each keeps its own
        ([(0, 20, None), (22, END, None)], [(2, 19, None), (24, END, None)], ["-0", "-22"]),
    ],
)
def test_a_case_keeps_its_id_where_it_is_plainly_the_same(
    book: Casebook, first: Cases, second: Cases, ids: list[str]
) -> None:
    book.add(report(), _seen(V1, first))
    book.add(report(), _seen(V2, second))
    assert _ids(book) == ids


@pytest.mark.parametrize(("subject", "stays"), [("祝青山", True), ("祝青", False), (None, False)])
def test_a_shorter_case_of_the_same_subject_is_the_same(
    book: Casebook, subject: str | None, stays: bool
) -> None:
    start = TEXT.index("祝青山")
    book.add(report(), _seen(V1, [(start, END, "祝青山")]))
    begins = TEXT.index("祝青山", start + 1) if subject == "祝青山" else TEXT.index("祝青把")
    book.add(report(), _seen(V2, [(begins, begins + 8, subject)]))
    assert _ids(book) == [f"-{start}" if stays else f"-{begins}"]


def test_an_id_is_never_given_to_another_case(book: Casebook) -> None:
    book.add(report(), _seen(V1, [(30, END, None)]))
    book.add(report(), _seen(V2, [(24, 58, None)]))
    # the case is known as 30; what now begins there is another one
    book.add(report(), _seen(V3, [(24, 29, None), (30, 34, None)]))
    assert _ids(book) == ["-30", "-30.2"]
    # the first version again is as it was recorded
    book.add(report(), _seen(V1, [(30, END, None)]))
    assert _ids(book) == ["-30"]
