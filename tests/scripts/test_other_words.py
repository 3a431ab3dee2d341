"""What is counted when a text is put in other words: invented texts, no labels."""

from __future__ import annotations

import random

from scripts.other_words import by_surname, compared, redated, respelled, unmasked

NOTICE = "青禾县水务局局长罗某收受礼金2万元，受到党内警告处分。会计覃某私分公款，被开除党籍。"


def test_masked_names_become_full_ones_and_the_facts_stay() -> None:
    put = unmasked(NOTICE, random.Random(1))
    told = put(NOTICE)
    assert "某" not in told
    table = compared([NOTICE], "zh", lambda text: unmasked(text, random.Random(1)))
    assert table["person"] == [2, 0, 0]
    assert table["sanction"] == [2, 0, 0]


def test_a_text_without_masks_stays_as_it_is() -> None:
    text = "青禾县水务局局长罗远山受到党内警告处分。"
    assert unmasked(text, random.Random(1))(text) == text


def test_spelling_keeps_capitals_and_whole_words() -> None:
    put = respelled()
    assert put("The Program and two CENTERS, programmed") == "The Programme and two CENTRES, programmed"


def test_what_is_lost_and_what_is_new_is_counted() -> None:
    def away(_: str) -> object:
        return lambda text: text.replace("收受礼金2万元，", "")

    table = compared([NOTICE], "zh", away)  # type: ignore[arg-type]
    assert table["sum"] == [1, 1, 0]
    assert table["person"][0] == 2


RELEASE = "Hugh Orme, the clerk of Fenby, was fined on May 6, 2019. Hugh Orme and Nadia Corby repaid it. Nadia Corby resigned."


def test_who_was_named_in_full_is_called_by_the_surname_from_then_on() -> None:
    put = by_surname(RELEASE)
    assert put(RELEASE).endswith("2019. Orme and Nadia Corby repaid it. Corby resigned.")
    assert compared([RELEASE], "en", by_surname)["person"] == [2, 0, 0]


def test_days_are_told_in_the_order_of_the_other_side() -> None:
    told = "on May 6, 2019 and from 12 June, 2020"
    assert redated(told) == "on 6 May 2019 and from June 12, 2020"
    assert compared([RELEASE], "en", lambda _: redated)["day"] == [1, 0, 0]
