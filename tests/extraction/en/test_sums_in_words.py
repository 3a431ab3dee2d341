"""Sums in words, ranges, signs and codes of other countries, and about how much."""

from __future__ import annotations

import pytest

from extraction.en.money.money import sums
from extraction.en.money.worded import value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ten thousand", 10_000), ("two and a half million", 2_500_000), ("half a million", 500_000),
        ("a quarter of a million", 250_000), ("three quarters of a million", 750_000), ("fifteen hundred", 1_500),
        ("eighty-eight thousand", 88_000), ("one hundred and fifty", 150), ("a million and a half", 1_500_000), ("one", None),
    ],
)  # fmt: skip
def test_numbers_in_words(words: str, value: float | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He took two and a half million dollars.", [(2_500_000, "USD", False)]),
        ("He took nearly half a million dollars.", [(500_000, "USD", True)]),
        ("It cost the town several hundred thousand dollars.", []),
        ("The loss was $3-4 million.", [(3_000_000, "USD", False), (4_000_000, "USD", False)]),
        ("He took three-quarters of a million dollars.", [(750_000, "USD", False)]),
        ("Losses exceeded $1M.", [(1_000_000, "USD", True)]),
        ("She repaid 12.000,00 euros.", [(12_000, "EUR", False)]),
        ("The loss was $3 million to $4 million.", [(3_000_000, "USD", False), (4_000_000, "USD", False)]),
        ("The 1 million-dollar grant came late.", [(1_000_000, "USD", False)]),
        ("He took upwards of $15,000.", [(15_000, "USD", True)]),
        ("He took more than 300 euros.", [(300, "EUR", True)]),
        ("KSh 2.3 million and 40,000 Kenyan shillings", [(2_300_000, "KES", False), (40_000, "KES", False)]),
        ("NT$500,000, RM40,000, R1.5 million", [(500_000, "TWD", False), (40_000, "MYR", False), (1_500_000, "ZAR", False)]),
        ("Rule R2 of the code and $10 MM", [(10_000_000, "USD", False)]),
        ("Rs. 1,50,000/- and Rs. 1,84,00,000 and Rs 1.5 Cr", [(150_000, "INR", False), (18_400_000, "INR", False), (15_000_000, "INR", False)]),
        ("€1.234.567,89, € 45.000 and $1,5 million", [(1_234_567.89, "EUR", False), (45_000, "EUR", False), (1_500_000, "USD", False)]),
        ("1 234 567 euros and 40,000 Canadian dollars", [(1_234_567, "EUR", False), (40_000, "CAD", False)]),
        ("SEK 450,000, Tk 50,000, R$ 2.4 million, ZMW 35,000", [(450_000, "SEK", False), (50_000, "BDT", False), (2_400_000, "BRL", False), (35_000, "ZMW", False)]),
        ("CITY OF FENBY, BRITISH COLUMBIA: overtime worth $31,900", [(31_900, "CAD", False)]),
        ("She taught at the Fenby Institute of TAFE and was paid $88,000", [(88_000, "AUD", False)]),
        ("2.5 million Ugandan shillings and 90,000 birr", [(2_500_000, "UGX", False), (90_000, "ETB", False)]),
        ("two lakh rupees, 50 million won, and he won 5 seats", [(200_000, "INR", False), (50_000_000, "KRW", False)]),
        ("a Rs 20 lakh deposit and 5 crore rupees", [(2_000_000, "INR", False), (50_000_000, "INR", False)]),
    ],
)  # fmt: skip
def test_forms_of_sums(text: str, found: list[tuple[float, str, bool]]) -> None:
    assert [(s.value, s.currency, s.approximate) for s in sums(text)] == found


def test_what_came_back_of_a_sum_is_not_said_of_the_whole() -> None:
    told = sums("He embezzled $126,000 in fees, of which $26,000 was recovered.")
    assert [(s.value, s.role) for s in told] == [(126_000, "involved"), (26_000, "recovered")]
