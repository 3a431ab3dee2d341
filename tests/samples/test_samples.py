"""What was planted in the samples is in their texts, and the lists and tables beside them are read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import samples
from casebook import Casebook
from extraction import RawReport
from vocabulary import divisions, load


def test_enough_reports_in_both_languages(reports: list[RawReport]) -> None:
    names = [str(r.id) for r in reports]
    assert len([n for n in names if n.startswith("zh-")]) >= 60
    assert len([n for n in names if n.startswith("en-")]) >= 20
    assert len({p.suffix for p in samples.reports().iterdir()}) >= 7


def test_lists_are_accepted() -> None:
    vocabulary = load(samples.lists())
    assert vocabulary.aliases["梓川县城乡规划建设管理局"] == "梓川县住房和城乡建设局"
    places = divisions(samples.lists())
    assert [d.name for d in places.path("YLN-01010101")] == ["云岚省", "霁川市", "青砚县", "墨泉镇", "栗坞村"]


def test_planted_strings_stand_in_their_texts(planted: dict[str, Any], texts: dict[str, str]) -> None:
    point = planted["weak_point"]
    for name in point["files"]:
        assert any(s in texts[name] for s in point["strings"]), name
    for region in point["regions"]:
        assert any(region in texts[n] for n in point["files"]), region
    for group in planted["industry"]:
        for name in group["files"]:
            assert any(s in texts[name] for s in group["strings"]), name
    for name, unit in planted["supplier"]["units"].items():
        assert planted["supplier"]["name"] in texts[name]
        assert unit in texts[name]
    for name, unit in planted["namesakes"]["posts"].items():
        assert planted["namesakes"]["name"] in texts[name]
        assert unit in texts[name]
    for one in planted["renamed"]:
        assert all(one["now"] in texts[n] for n in one["files_now"])
        assert all(one["before"] in texts[n] for n in one["files_before"])
    for one in planted["remedies"]:
        assert one["string"] in texts[one["file"]]
    for name in planted["masked"]["names"]:
        assert name in texts[planted["masked"]["file"]]
    for name, strings in planted["hidden"].items():
        assert [s for s in strings if s not in texts[name]] == []


def test_one_report_twice_with_other_white_space(planted: dict[str, Any], texts: dict[str, str]) -> None:
    a, b = (texts[n] for n in planted["same_text"])
    assert a != b
    assert re.sub(r"\s", "", a) == re.sub(r"\s", "", b)


def test_the_correction_speaks_of_the_notice(planted: dict[str, Any], texts: dict[str, str]) -> None:
    pair = planted["withdrawn"]
    assert pair["name"] in texts[pair["notice"]]
    assert pair["name"] in texts[pair["correction"]]
    assert "撤回" in texts[pair["correction"]]


def test_one_file_is_gb18030(planted: dict[str, Any]) -> None:
    data = (samples.reports() / planted["gb18030"]).read_bytes()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        assert "危房改造" in data.decode("gb18030")
    else:
        raise AssertionError("the file is UTF-8")


def test_measures_are_read_and_name_cases_that_exist(
    planted: dict[str, Any], facts: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    with Casebook.open(tmp_path) as book:
        assert book.import_table("measures", samples.tables()["measures"]).errors == []
        rows = {m.id: m for m in book.measures()}
    assert len(rows) >= 6
    for one in planted["came_back"]:
        assert rows[one["measure"]].closed == one["closed"]
        assert one["weak_point"] in rows[one["measure"]].weak_points
        assert rows[one["measure"]].cases == (facts[one["first"]]["cases"][0]["id"],)
    ids = {c["id"] for f in facts.values() for c in f["cases"]}
    assert {c for m in rows.values() for c in m.cases} <= ids
