"""Many wordings as one pattern: the same matches as the plain alternation, and only what can stand is tried."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from extraction.en.accused.acts import acts
from extraction.en.words.literals import branches, waited_for
from extraction.en.words.patterns import Wordings, bounded, ended

WORDINGS = [
    "over(?:paid|payments?)", "paid [^.;]{0,20}?bribes?", "bribes?|kickbacks?", "fail(?:ed|ure) to [^.;]{0,12}check", "check(?:ed|s)?",
    "no (?:one|body)", "[^.;]{2,9}twice", "ab|cd[|)]ef|gh", "paid",
]  # fmt: skip
PIECES = [
    "Overpaid", "overpayment", "paid", " ", " ", ". ", "; ", "bribes", "KICKBACK", "failed to", "failure to", "checked", "no one", "nobody",
    "twice", "x", "1.5", "ab", "cd|ef", "gh", "İ", "ß",
]  # fmt: skip
# made once, as the lists are: each that is made stays in the lexicon
MANY = Wordings(WORDINGS)
PLAIN = bounded("|".join(rf"(?<!\w)(?:{p})" for p in WORDINGS))


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_wordings_find_what_the_alternation_finds(text: str) -> None:
    assert [m.span() for m in MANY.finditer(text)] == [m.span() for m in PLAIN.finditer(text)]


@given(st.lists(st.sampled_from([*PIECES, "so and so they went on. " * 9]), max_size=12).map("".join))
def test_wordings_of_a_long_text_are_sought_near_their_words(text: str) -> None:
    assert [m.span() for m in MANY.finditer(text)] == [m.span() for m in PLAIN.finditer(text)]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.sampled_from(WORDINGS))
def test_every_match_holds_one_word_of_each_set(text: str, wording: str) -> None:
    for m in re.finditer(wording, text, re.I):
        assert all(any(w in m.group().casefold() for w in words) for words in waited_for(wording))


@given(
    st.lists(st.sampled_from([*PIECES, "so and so they went on. " * 3]), max_size=14).map("".join),
    st.integers(0, 90),
    st.integers(0, 190),
)
def test_a_part_of_a_text_tells_what_the_alternation_finds_in_it(text: str, start: int, end: int) -> None:
    assert [m.span() for m in MANY.finditer(text, start, end)] == [
        m.span() for m in PLAIN.finditer(text, start, end)
    ]


def test_a_stretch_of_the_text_is_searched_alone() -> None:
    text = "He paid bribes; she paid kickbacks"
    found = Wordings(["paid", "kickbacks?"]).search(text, 15, 25)
    assert found is not None
    assert found.span() == (20, 24)
    assert Wordings(["kickbacks?"]).search(text, 0, 30) is None


def test_a_pattern_is_cut_at_its_outermost_bars_only() -> None:
    assert branches(r"a\|b|(?:c|d)|[|)\]]e|f") == [r"a\|b", "(?:c|d)", r"[|)\]]e", "f"]


def test_words_of_all_parts_are_waited_for() -> None:
    assert waited_for(r"paid [^.;]{0,9}(?:bribes?|kickbacks)") == [{"paid "}, {"bribe", "kickbacks"}]
    assert waited_for(r"\w+ an \d+") == [{" an "}]
    assert waited_for(r"(?:an|\d) [a-z]") == []


def test_a_point_is_read_in_one_way() -> None:
    # what could be read in two ways at each of these points would not end
    assert not acts(", then Mr. A." * 30 + " x was clerk of the Board.")
    assert bounded("took [^.;]{0,300} cash").match("took" + " A.1" * 60 + " fees") is None
    assert bounded("took [^.;]{0,90} cash").match("took J. Corby, Dr. Varden and 1.5 tonnes for cash")


def test_a_row_of_words_has_an_end() -> None:
    assert ended(r"(?:fully |yet )*done(?:, ?again)+\)*") == r"(?:fully |yet ){0,6}done(?:, ?again){1,6}\)*"
    assert Wordings(["not (?:yet )*done"]).search("it was not yet yet done") is not None


def test_short_words_are_waited_for_where_there_are_no_others() -> None:
    assert waited_for(r"(?:mp|mayor)\b") == [{"mp", "mayor"}]
    assert waited_for(r"(?:mp|mayor)\d+ bribed") == [{" bribed"}]
