"""Labels quote the text; a quote that does not stand there, an unknown id or a real name is a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.training import TrainingError
from scripts.training.labelled import Labelled, labelled
from scripts.training.labelled_check import faults

FILE = """
- id: zh-t-1
  kind: notice
  text: |-
    云塘县栗坪镇民政办主任祁望舒编造名单套取临时救助金3万元，审核把关不严。2021年5月，祁望舒受到党内严重警告处分。
  labels:
    officials: [{name: 祁望舒, posts: [{position: 主任, unit: 云塘县栗坪镇民政办}], sanctions: [SN-P2]}]
    regions: [云塘县, 栗坪镇]
    funds: [{text: 临时救助金, id: FD-04}]
    money: [{text: 3万元, value: 30000, currency: CNY, role: involved}]
    fields: [FLD-SSA]
    misconduct: [MC-03]
    weak_points: [{id: WP-P-08, mode: E, quote: 审核把关不严}]
    case_status: CS-3
"""


def written(folder: Path, text: str = FILE) -> list[Labelled]:
    (folder / "zh" / "reports").mkdir(parents=True)
    (folder / "zh" / "reports" / "r01.yaml").write_text(text, encoding="utf-8")
    return labelled(folder)


def test_quotes_become_marks(tmp_path: Path) -> None:
    (one,) = written(tmp_path)
    assert faults([one], []) == []
    report = one.report()
    assert [(m.kind, m.value, report.text[m.start : m.end]) for m in report.marks] == [
        ("FD", "FD-04", "临时救助金"), ("MONEY", "involved", "3万元"), ("WP", "WP-P-08", "审核把关不严"),
    ]  # fmt: skip
    assert (report.language, report.status, report.weak_points) == ("zh", "CS-3", (("WP-P-08", "E"),))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("quote: 审核把关不严", "quote: 审核不严", "does not stand in the text"),
        ("id: FD-04", "id: FD-77", "unknown fund FD-77"),
        ("[MC-03]", "[MC-88]", "unknown conduct MC-88"),
        ("[SN-P2]", "[SN-X]", "unknown sanction SN-X"),
        ("id: WP-P-08", "id: WP-P-88", "unknown weak point WP-P-88"),
        ("    case_status", "    act_period: ['2021']\n    case_status", "act_period is"),
        ("    case_status", "    relevant: false\n    case_status", "says nothing relevant"),
    ],
)
def test_faults_are_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in FILE
    assert said in "\n".join(faults(written(tmp_path, FILE.replace(old, new)), []))


def test_a_name_of_a_real_report_is_a_fault(tmp_path: Path) -> None:
    assert faults(written(tmp_path), ["另据通报，祁望舒已被立案。"]) == [
        "zh-t-1: 祁望舒 stands in a real report; choose another name"
    ]


@pytest.mark.parametrize(
    ("text", "said"), [("- id: [", "not YAML"), ("a: 1", "begin every report"), ("- id: x", "r01.yaml, x: ")]
)
def test_a_file_that_is_none_says_why(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(TrainingError, match=said):
        written(tmp_path, text)
