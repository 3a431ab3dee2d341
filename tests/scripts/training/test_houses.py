"""The model of the houses of posts learns what right houses have in common; labels mean a house in full or short. Invented."""

from __future__ import annotations

from scripts.training.house_rows import Row, rows
from scripts.training.houses import chances, fit
from scripts.training.houses_card import card, counted

TEXT = (
    "The clerk of the Harrow Water Board, Otis Varden, was convicted of theft. He took $4,000 from the Board."
)


def test_labels_mean_a_house_in_full_or_in_short() -> None:
    for unit in ("Harrow Water Board", "Water Board"):
        (row, *_) = rows([("en-t-1", TEXT, {"Otis Varden": [("clerk", unit)]})])
        assert row.right == {"harrow water board"}


def test_a_post_without_labels_trains_only_apart_from_its_sentence() -> None:
    assert all(not r.labelled for r in rows([("en-t-1", TEXT, None)]))
    assert rows([("en-t-1", TEXT, {})]) == []


def test_what_right_houses_have_in_common_gets_weight() -> None:
    told = {"": frozenset({"none"}), "a": frozenset({"near"}), "b": frozenset({"far"})}
    made = [Row(f"t{i}", "clerk", told, frozenset({"a" if i % 4 else ""})) for i in range(40)]
    weights = fit(made)
    assert weights["near"] > weights["none"] > weights["far"]
    chance = chances(made[0], weights)
    assert max(chance, key=chance.__getitem__) == "a"
    assert counted([(r, chances(r, weights)) for r in made])["leave"]["posts"] == 40
    assert "40 labelled posts" in card(made, [], weights)
