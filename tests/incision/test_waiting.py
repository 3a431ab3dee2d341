"""Decisions without a place after a re-reading are listed, with nobody's hidden name."""

from __future__ import annotations

from pathlib import Path

from casebook import Casebook
from incision.factlist import waiting_lines
from tests.casebook.deciding import act, added, only
from tests.casebook.made import V2


def test_what_waits_is_told_with_who_and_why_and_without_hidden_names(tmp_path: Path) -> None:
    with Casebook.open(tmp_path / "home") as book:
        own = added(book)
        act(book, "accept", only(book, own, "person").id)
        act(book, "accept", only(book, own, "post").id)
        assert list(waiting_lines(book, "en")) == []
        added(book, V2, people=(), posts={}, sanctions={}, hidden=("苗小禾", "祝青山"))
        person, post = waiting_lines(book, "en")
        assert person.startswith("1  A  person  accepted  ■■■  审核员甲  ")
        assert person.endswith("  看过原文")
        assert post.startswith("2  A  post  accepted  局长  ")
        assert next(iter(waiting_lines(book, "zh"))).startswith("1  A  人员  已接受  ■■■")
