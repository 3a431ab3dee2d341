"""English words that a printer broke with a hyphen are whole again; hyphens of the word's own stay."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction import extract
from extraction.legible.unbroken import joined
from tests.extraction.test_unbroken import EN, exact, told

LEAST = 3


def hyphenated(paragraph: str, width: int, seed: int) -> str:
    """Set a paragraph in lines of at most ``width``; about half of the words that do not fit are broken."""
    r = random.Random(seed)
    lines = [""]
    for word in paragraph.split(" "):
        room = width - len(lines[-1]) - 2
        places = [i for i in range(LEAST, len(word) - LEAST + 1) if i <= room and word.isalpha()]
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] = f"{lines[-1]} {word}".strip()
        elif places and r.random() < 0.5:
            at = r.choice(places)
            lines[-1] += f" {word[:at]}-"
            lines.append(word[at:])
        else:
            lines.append(word)
    return "\n".join(lines)


@given(st.integers(38, 90), st.integers(0, 10_000))
@settings(max_examples=25, deadline=None)
def test_a_hyphenated_page_tells_what_its_paragraphs_tell(width: int, seed: int) -> None:
    page = "\n\n".join(hyphenated(p, width, seed) for p in EN)
    found = extract(page)
    exact(page, found.as_json())
    plain = told(extract("\n\n".join(EN)))
    # names are told as the page has them
    assert {**told(found), "people": 0, "units": 0, "funds": 0} == {
        **plain,
        "people": 0,
        "units": 0,
        "funds": 0,
    }
    for kind in ("people", "units", "funds"):
        assert str(told(found)[kind]).replace("-", "") == str(plain[kind]).replace("-", "")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("He misappro-\npriated funds.", "He misappropriated funds."),
        ("He misappro-\r\n   priated funds.", "He misappropriated funds."),
        ("The state-\nment was false.", "The statement was false."),
        ("a well-\nknown contractor", "a well-known contractor"),
        ("a no-\nbid contract", "a no-bid contract"),
        ("a 30-\nmonth term in 2015-\n2016", "a 30-month term in 2015-2016"),
        ("the Alder-\nBrook clinic", "the Alder-Brook clinic"),
        ("the rate-\npayers met; the rate-payers left", "the rate-payers met; the rate-payers left"),
        ("the low-\nincome; the lowincome", "the lowincome; the lowincome"),
        (
            "The clerk was sentenced \n  for the release\nof 12 cars.",
            "The clerk was sentenced for the release of 12 cars.",
        ),
    ],
)
def test_only_the_printers_hyphen_goes(page: str, text: str) -> None:
    found = joined(page, "en")
    assert found is not None
    assert found.text == text
    assert all(c in (" ", page[at]) for c, at in zip(found.text, found.at, strict=True))


@pytest.mark.parametrize(
    "page",
    [
        "He left -\nand came back.",
        "one --\ntwo",
        "A list:\n- first\n- second",
        "a-b",
        "a row\n\nafter a row",
        "Town clerk\nMayor",
    ],
)
def test_dashes_and_lists_stay(page: str) -> None:
    assert joined(page, "en") is None


def test_chinese_lines_keep_their_hyphens() -> None:
    assert joined("编号ab-\ncd的账户", "zh") is None


def test_a_fact_over_a_broken_word_has_the_words_of_the_page() -> None:
    page = (
        "Karl Dunmore, 51, the former clerk of the Town of Oak-\nvale, was sentenced to two years in prison for embez-\nzling"
        " $41,200 from the town."
    )
    [case] = extract(page).cases
    assert [u.text for u in case.units] == ["Town of Oak-\nvale"]
    assert [m.id for m in case.misconduct] == ["MC-01"]
    assert "embez-\nzling" in case.misconduct[0].text
    assert page[case.misconduct[0].start : case.misconduct[0].end] == case.misconduct[0].text
