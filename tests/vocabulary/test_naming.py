"""Ids and names as people type them."""

from __future__ import annotations

import pytest

from vocabulary import IncisionError, entries_near, entry_named, load, plain


@pytest.mark.parametrize("typed", ["WP-P-15", " wp-p-15 ", "ＷＰ-Ｐ-１５"])
def test_an_id_in_any_width_and_case(typed: str) -> None:
    assert entry_named(load().weak_points, typed) == "WP-P-15"


def test_a_whole_name_in_either_language_and_nothing_less() -> None:
    entries = load()["field"]
    one = entries["FLD-EDU"]
    assert entry_named(entries, one.zh) == entry_named(entries, one.en.upper()) == "FLD-EDU"
    # a part may belong to several: it is never taken for one
    assert entry_named(entries, one.en[:3]) is None
    assert entry_named(entries, "") is None


def test_what_is_near_comes_with_its_name() -> None:
    points = load().weak_points
    part = points["WP-P-15"].zh[:4]
    near = entries_near(points.values(), part)
    assert near.zh.startswith(f"WP-P-15 {points['WP-P-15'].zh}")
    assert near.en.startswith(f"WP-P-15 {points['WP-P-15'].en}")
    # nothing resembles it: the first ones, and the sign that there are more
    assert entries_near(points.values(), "\u2603").zh.startswith("WP-I-01 ")
    assert entries_near(points.values(), "\u2603").zh.endswith("…")


def test_an_error_takes_the_language_of_its_words() -> None:
    near = entries_near(load()["field"].values(), "FLD-EDU")
    error = IncisionError("patterns_field_unknown", name="x", near=near)
    assert (near.zh in error.hint("zh"), near.en in error.hint("en")) == (True, True)


def test_wide_signs_are_the_ordinary_ones() -> None:
    assert plain(" Ｑ５＝２０２４ ") == "Q5=2024"
