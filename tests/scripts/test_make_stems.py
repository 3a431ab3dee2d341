"""The characters of running text are those that the project's prose gives, and hold no name of a division whole."""

from __future__ import annotations

import pytest

from scripts.make_stems import DATA, main, named, no_stem, running
from tests.lists import read_yaml


@pytest.fixture(scope="module")
def line() -> str:
    return no_stem()


def test_the_shipped_line_is_what_the_script_writes(line: str) -> None:
    assert read_yaml(DATA)["no_stem"] == line


def test_the_script_changes_its_line_alone(tmp_path, line: str) -> None:
    copy = tmp_path / "places.yaml"
    copy.write_text("no_stem: 旧\nlead: 原\n", encoding="utf-8")
    assert main(copy) == 0
    assert copy.read_text(encoding="utf-8") == f"no_stem: {line}\nlead: 原\n"


def test_words_of_the_trade_are_far_from_names(line: str) -> None:
    text, names = running(), named()
    for sign in "受贿骗违纪":
        assert sign in line
        assert text[sign] > 50 > names[sign]
    assert not set("川河岭桥坪") & set(line)
