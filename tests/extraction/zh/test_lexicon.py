"""Common words: how a text is cut into them, what a stretch costs as words and as a name, and what the list may not hold."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from extraction.zh.words import lexicon
from scripts import make_lexicon


def cut(run: str) -> list[str]:
    """Return the words of the best cut, from the left."""
    _, _, _, rights = lexicon.cut(run)
    words, at = [], 0
    while at < len(run):
        words.append(run[at : at + rights[at]])
        at += rights[at]
    return words


@pytest.mark.parametrize(
    ("run", "words"),
    [
        ("负责工程项目的审计意见", ["负责", "工程", "项目", "的", "审计", "意见"]),
        ("村民反映张建国收受好处", ["村民", "反映", "张", "建国", "收受", "好处"]),
    ],
)
def test_a_run_is_cut_into_common_words(run: str, words: list[str]) -> None:
    assert cut(run) == words


def test_both_ways_cost_the_same() -> None:
    before, lefts, behind, rights = lexicon.cut("严格执行财务管理制度")
    assert before[-1] == pytest.approx(behind[0])
    assert [before[0], behind[-1], lefts[0], rights[-1]] == [0, 0, 0, 0]


def test_a_name_costs_more_as_words_and_a_word_more_as_a_name() -> None:
    text = "举报人祁望川反映工程项目的问题"
    cuts = lexicon.Cuts(text)
    at, of_word = text.index("祁"), text.index("程")
    assert cuts.around(at, at + 3)[0] > lexicon.as_name("祁", "望川") + 5
    assert cuts.around(of_word, of_word + 3)[0] < lexicon.as_name("程", "项目")
    assert cuts.around(at, at + 3)[1:] == ("举报人", "反映")


def test_a_stretch_of_two_runs_adds_nothing() -> None:
    assert lexicon.Cuts("某县，李某").around(1, 4) == (0.0, "", "")
    assert lexicon.Cuts("，某").around(0, 1) == (0.0, "", "")


def test_usual_surnames_cost_least() -> None:
    costs = [lexicon.as_name(family, "志远") for family in "王祁禚水"]
    assert costs[0] < min(costs[1:])
    assert max(costs) == lexicon.as_name("水", "志远")


@pytest.mark.parametrize("name", ["毛泽东", "邓小平", "李鸿章", "王建国", "张居正"])
def test_no_full_names_of_people_are_in_it(name: str) -> None:
    assert not lexicon.known(name)


def test_it_is_small() -> None:
    assert len(files("extraction.zh").joinpath("data/lexicon.txt.gz").read_bytes()) < 300_000


def test_the_dictionary_is_reduced_to_common_words(tmp_path: Path) -> None:
    listed = tmp_path / "dict.txt"
    listed.write_text(
        "工程 16869 n\n罕词 2 n\n王大力 400 nr\n王朝 3792 nr\n水 900 n\n卫星 3057 nr\nT恤 90 n\n",
        encoding="utf-8",
    )
    assert make_lexicon.common(listed) == {"工程": 16869, "王朝": 3792, "水": 900, "卫星": 3057}


def test_characters_of_given_names_are_counted_by_place(tmp_path: Path) -> None:
    listed = tmp_path / "dict.txt"
    listed.write_text("王澹之 5 nr\n李澹明 4 nr\n高尔夫 20 nrt\n", encoding="utf-8")
    first, last = make_lexicon.given(listed)
    assert first["澹"] < last["澹"]
    assert last["之"] < first["之"]
    assert "夫" not in first


def test_the_list_is_packed_the_same_every_time() -> None:
    told = list(make_lexicon.lines("2", {"工程": 6.24, "项目": 6.26, "审计": 9.0}))
    assert told == ["2 12 工程", "2 13 项目", "2 18 审计"]
    assert make_lexicon.packed(told) == make_lexicon.packed(told)
