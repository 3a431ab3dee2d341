"""Words that enter one after another are all heard."""

from __future__ import annotations

from extraction.common import Lexicon


def test_words_are_heard_with_their_places_inside_others_too() -> None:
    words = Lexicon()
    bribe, paid = words.number("bribe"), words.number("paid")
    heard = words.within("bribes paid, unpaid bribes")
    assert heard.numbers == {bribe, paid}
    assert heard.places == {bribe: [0, 20], paid: [7, 15]}


def test_a_word_that_enters_later_is_heard_in_the_same_text() -> None:
    words = Lexicon()
    assert words.within("paid").numbers == frozenset()
    first = words.number("aid")
    assert words.within("paid").places == {first: [1]}
    second = words.number("pai")
    assert words.number("aid") == first
    assert words.within("paid").numbers == {first, second}


def test_a_list_is_due_by_the_patterns_whose_sets_of_words_are_all_heard() -> None:
    words = Lexicon()
    bribe, paid, took = (frozenset({words.number(w)}) for w in ("bribe", "paid", "took"))
    first = words.enter([[took], [bribe, paid | took], [], [paid]])
    assert words.within("paid").due == {first: [3]}
    second = words.enter([[paid]])
    assert words.within("paid").due == {first: [3], second: [0]}
    assert words.within("a bribe paid").due == {first: [1, 3], second: [0]}
    assert words.within("a bribe").due == {}
