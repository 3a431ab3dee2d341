"""Relations are scored by person: the right post at another's name, or a sanction of another, is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.training import TrainingError
from scripts.training.relations import Related, related, scored, short_for, side

FILE = """
- id: en-t001
  text: |
    Otis Varden, the harbour master of the Port of Merrow, was sentenced on Monday to 22 months in prison for taking bribes. Between 2016 and 2019 he
    took $41,000 from two hauliers. His deputy, Nadia Corby, found it out.
  subjects: [Otis Varden]
  others: [Nadia Corby]
  posts:
    Otis Varden: [{position: harbour master, unit: Port of Merrow}]
  sanctions:
    Otis Varden: [{what: 22 months in prison, when: 2021}]
  acts:
    Otis Varden: {start: 2016, end: 2019}
"""


def written(folder: Path, text: str = FILE) -> list[Related]:
    (folder / "en" / "relations").mkdir(parents=True)
    (folder / "en" / "relations" / "t.yaml").write_text(text, encoding="utf-8")
    return related(folder)


def test_what_is_right_is_the_same_on_both_sides(tmp_path: Path) -> None:
    (one,) = written(tmp_path)
    kinds = {kind: (told, seen) for kind, told, seen in scored(one)}
    assert all(told and told == seen for told, seen in kinds.values()), kinds


def test_another_s_post_and_sanction_are_wrong(tmp_path: Path) -> None:
    moved = FILE.replace("    Otis Varden: [{p", "    Nadia Corby: [{p").replace(
        "    Otis Varden: [{w", "    Nadia Corby: [{w"
    )
    (one,) = written(tmp_path, moved)
    kinds = {kind: told & seen for kind, told, seen in scored(one)}
    assert not kinds["post"]
    assert not kinds["sanction"]


@pytest.mark.parametrize("change", [("position: harbour", "position: harbor"), ("posts:", "office:")])
def test_words_that_do_not_stand_there_and_unknown_keys_are_named(
    tmp_path: Path, change: tuple[str, str]
) -> None:
    with pytest.raises(TrainingError, match=r"en-t001|t\.yaml"):
        written(tmp_path, FILE.replace(*change))


def test_odd_texts_may_be_read() -> None:
    assert [side(f"en-qi00{n}") for n in (1, 2)] == ["read", "unread"]


def test_the_shipped_texts_are_whole() -> None:
    assert len(related()) > 50


def test_a_unit_in_short_is_right_in_a_line_of_its_own(tmp_path: Path) -> None:
    (one,) = written(tmp_path, FILE.replace("unit: Port of Merrow", "unit: Port"))
    kinds = {kind: told & seen for kind, told, seen in scored(one)}
    assert not kinds["post with its unit"]
    assert kinds["unit, in full or short"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("commission", "ethics commission", True),
        ("veterans home at tarn falls", "veterans home", True),
        ("county council", "tarn county", False),
    ],
)
def test_a_short_name_ends_the_full_one(one: str, other: str, *, same: bool) -> None:
    assert short_for(one, other) is short_for(other, one) is same


def test_other_files_can_be_scored(tmp_path: Path) -> None:
    (tmp_path / "t.yaml").write_text(FILE, encoding="utf-8")
    assert [one.id for one in related(paths=[tmp_path / "t.yaml"])] == ["en-t001"]
