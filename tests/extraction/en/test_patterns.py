"""Many wordings as one pattern: the same matches as the plain alternation, and only what can stand is tried."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from extraction.en.literals import branches, needed
from extraction.en.patterns import Wordings, bounded

WORDINGS = [
    "over(?:paid|payments?)", "paid [^.;]{0,20}?bribes?", "bribes?|kickbacks?", "fail(?:ed|ure) to [^.;]{0,12}check", "check(?:ed|s)?",
    "no (?:one|body)", "[^.;]{2,9}twice", "ab|cd[|)]ef|gh", "paid",
]  # fmt: skip
PIECES = [
    "Overpaid", "overpayment", "paid", " ", " ", ". ", "; ", "bribes", "KICKBACK", "failed to", "failure to", "checked", "no one", "nobody",
    "twice", "x", "1.5", "ab", "cd|ef", "gh", "İ", "ß",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_wordings_find_what_the_alternation_finds(text: str) -> None:
    plain = bounded("|".join(rf"(?<!\w)(?:{p})" for p in WORDINGS))
    assert [m.span() for m in Wordings(WORDINGS).finditer(text)] == [m.span() for m in plain.finditer(text)]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.sampled_from(WORDINGS))
def test_every_match_holds_one_of_the_needed_words(text: str, wording: str) -> None:
    words = needed(wording)
    for m in re.finditer(wording, text, re.I):
        assert words is None or any(w in m.group().casefold() for w in words)


def test_a_stretch_of_the_text_is_searched_alone() -> None:
    text = "He paid bribes; she paid kickbacks"
    found = Wordings(["paid", "kickbacks?"]).search(text, 15, 25)
    assert found is not None
    assert found.span() == (20, 24)
    assert Wordings(["kickbacks?"]).search(text, 0, 30) is None


def test_a_pattern_is_cut_at_its_outermost_bars_only() -> None:
    assert branches(r"a\|b|(?:c|d)|[|)\]]e|f") == [r"a\|b", "(?:c|d)", r"[|)\]]e", "f"]


def test_needed_words() -> None:
    assert needed("paid (?:to|by) [a-z]+") == ("paid by ", "paid to ")
    assert needed("(?:un)?(?:supported|allowable) costs") == ("allowable costs", "supported costs")
    assert needed(r"\w+ \d+") is None
