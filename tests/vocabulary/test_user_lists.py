from __future__ import annotations

import os
from pathlib import Path

import pytest

from vocabulary import IncisionError, divisions, load

GOOD = """
divisions:
  - {code: X1, name: 云岭省, level: RG-1, short: [云岭]}
  - {code: X101, name: 清河市, level: RG-2, parent: X1}
  - {code: X10101, name: 石桥县, level: RG-3, parent: X101, valid_to: 2014, replaced_by: X10102}
  - {code: X10102, name: 石桥区, level: RG-3, parent: X101, valid_from: 2015}
units:
  - {name: 石桥区惠民服务中心, type: UT-PI, line: LN-CIV, region: X10102, aliases: [惠民中心]}
funds:
  - {name: 暖心金, fund: FD-03, aliases: [warm-heart allowance]}
cues:
  - {id: WP-P-15, mode: E, zh: [没有上门看过]}
  - {id: WP-P-15, mode: C, en: [never met the applicant]}
  - {id: MC-03, zh: [吃空名]}
aliases:
  - {of: 清河市, names: [清河地区]}
  - {of: 北京市, names: [京城]}
"""


def write(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_own_lists_join_the_shipped_ones(tmp_path: Path) -> None:
    v = load(write(tmp_path, GOOD))
    assert [c.text for c in v.weak_points["WP-P-15"].cues.zh.E][-1] == "没有上门看过"
    assert [c.text for c in v.weak_points["WP-P-15"].cues.en.C][-1] == "never met the applicant"
    assert v["misconduct"]["MC-03"].cues.zh[-1] == "吃空名"
    assert (v["fund"]["FD-03"].cues.zh[-1], v["fund"]["FD-03"].cues.en[-1]) == (
        "暖心金",
        "warm-heart allowance",
    )
    assert v.units[0].line == "LN-CIV"
    assert v.aliases == {"惠民中心": "石桥区惠民服务中心", "清河地区": "清河市", "京城": "北京市"}
    # the shipped lists themselves stay as they are
    assert "吃空名" not in load()["misconduct"]["MC-03"].cues.zh


def test_own_divisions_are_found(tmp_path: Path) -> None:
    d = divisions(write(tmp_path, GOOD))
    assert [p.name for p in d.path("X10102")] == ["云岭省", "清河市", "石桥区"]
    assert [x.code for x in d.find("云岭")] == ["X1"]
    assert [x.code for x in d.find("清河地区")] == ["X101"]
    assert [x.code for x in d.find("京城")] == ["110000"]
    assert d.find("石桥县")[0].replaced_by == "X10102"
    assert {"云岭省", "云岭"} <= d.names("zh")
    assert divisions().find("云岭省") == []


def test_a_changed_folder_is_read_anew(tmp_path: Path) -> None:
    assert "词甲" not in load(write(tmp_path, GOOD))["misconduct"]["MC-03"].cues.zh
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD.replace("吃空名", "词甲"), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert "词甲" in load(tmp_path)["misconduct"]["MC-03"].cues.zh


def test_no_folder_and_an_empty_one_mean_the_shipped_lists(tmp_path: Path) -> None:
    assert load(tmp_path / "absent") is load()
    assert load(tmp_path) is load()
    write(tmp_path, "")
    assert load(tmp_path).weak_points == load().weak_points


@pytest.mark.parametrize(
    ("text", "code", "entry"),
    [
        ("divisions: [{code: X1, name: 云岭省, level: RG-1, nam: x}]", "list_malformed", "X1"),
        ("divisions: [{code: '110000', name: 云岭省, level: RG-1}]", "list_id_twice", "110000"),
        ("divisions: [{code: X1, name: 云岭省, level: RG-77}]", "list_reference_unknown", "云岭省"),
        (
            "divisions: [{code: X1, name: 云岭省, level: RG-1, parent: X9}]",
            "list_reference_unknown",
            "云岭省",
        ),
        (
            "divisions: [{code: X1, name: 云岭省, level: RG-1, parent: X1}]",
            "list_reference_unknown",
            "云岭省",
        ),
        ("units: [{name: 某中心, type: UT-NO}]", "list_reference_unknown", "某中心"),
        ("units: [{name: 某中心, type: UT-PI, line: LN-NO}]", "list_reference_unknown", "某中心"),
        ("units: [{name: 某中心, type: UT-PI, region: X77}]", "list_reference_unknown", "某中心"),
        ("funds: [{name: 暖心金, fund: FD-77}]", "list_reference_unknown", "暖心金"),
        ("cues: [{id: MC-03, mode: E, zh: [词]}]", "list_mode_wrong", "MC-03"),
        ("cues: [{id: WP-P-15, zh: [词]}]", "list_mode_wrong", "WP-P-15"),
        ("cues: [{id: MC-03, zh: [贪污]}]", "list_cue_taken", "MC-03"),
        ("cues: [{id: WP-P-15, mode: E, zh: [制度漏洞]}]", "list_cue_taken", "WP-P-15"),
        ("aliases: [{of: 清河市, names: []}]", "list_malformed", "清河市"),
        ("cues: [", "list_unreadable", None),
    ],
)
def test_each_fault_names_file_and_entry(tmp_path: Path, text: str, code: str, entry: str | None) -> None:
    with pytest.raises(IncisionError) as caught:
        load(write(tmp_path, text, "lists-of-mine.yaml"))
    assert caught.value.code == code
    assert caught.value.params["file"].endswith("lists-of-mine.yaml")
    assert caught.value.params.get("entry") == entry
