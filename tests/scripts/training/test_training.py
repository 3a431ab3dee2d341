"""Marks become exact spans, and every fault of the prose is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.zh.money.money import sums
from scripts.training import Mark, TrainingError, parse, problems, read
from scripts.training.parse import told_sums

SAMPLE = """=== id=zh-t-1 kind=notice status=CS-3 fields=FLD-HSG wp=WP-S-02:C
某镇干部{{MC-03+WP-P-15:C|编造名单{{MONEY:involved|套取{{FD-12|危房改造款}}3万元}}}}。{{WP-P-08:E|审核把关不严}}。
=== id=zh-t-2 kind=analysis fields=FLD-AGR
要{{MEAS|健全村账公开制度}}。
"""


def test_marks_become_spans_of_the_text_without_marks() -> None:
    first, second = parse(SAMPLE, "zh")
    assert first.text == "某镇干部编造名单套取危房改造款3万元。审核把关不严。"
    assert {(m.kind, m.value, m.mode, first.text[m.start : m.end]) for m in first.marks} == {
        ("MC", "MC-03", "", "编造名单套取危房改造款3万元"),
        ("WP", "WP-P-15", "C", "编造名单套取危房改造款3万元"),
        ("MONEY", "involved", "", "套取危房改造款3万元"),
        ("FD", "FD-12", "", "危房改造款"),
        ("WP", "WP-P-08", "E", "审核把关不严"),
    }
    assert first.weak_points == (("WP-S-02", "C"), ("WP-P-15", "C"), ("WP-P-08", "E"))
    assert first.misconduct == ("MC-03",)
    assert second.status == ""
    assert [second.text[m.start : m.end] for m in second.of("MEAS")] == ["健全村账公开制度"]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("=== kind=notice\n甲", "without id"),
        ("=== id=a kin=notice\n甲", "unknown keys"),
        ("=== id=a\n{{MC-03|甲", "not closed"),
        ("=== id=a\n甲}}", "closes nothing"),
        ("=== id=a\n{{WP-P-15|甲}}", "needs a mode"),
        ("=== id=a\n{{XX-03|甲}}", "unknown mark"),
        ("=== id=a\n{{甲", "without a label"),
        ("甲\n=== id=a\n乙", "begins with text"),
    ],
)
def test_what_cannot_be_read_is_named(body: str, says: str) -> None:
    with pytest.raises(TrainingError, match=says):
        parse(body, "zh")


def test_faults_are_named() -> None:
    body = (
        "=== id=a status=CS-9 fields=FLD-XX misconduct=MC-98 wp=WP-X-01:E\n{{FD-98|，甲}}{{MONEY:gift|3元}}{{MC-01| }}乙\n"
        "=== id=a\n丙\n"
    )
    found = "\n".join(problems(parse(body, "zh"), []))
    for words in (
        "used 2 times", "unknown status", "unknown field", "unknown conduct", "unknown weak point", "unknown fund",
        "unknown role", "marks nothing", "begins or ends",
    ):  # fmt: skip
        assert words in found


def test_a_stretch_told_twice_and_a_real_report_are_found() -> None:
    tale = "青禾县柳溪镇民政办工作人员在发放救助金时未入户核查便在表上签字通过因而出错"
    reports = parse(f"=== id=a\n{tale}。\n=== id=b\n又{tale}。\n", "zh")
    assert any("b: repeats a stretch of a" in p for p in problems(reports, []))
    assert any("repeats a real report" in p for p in problems(reports[:1], [f"据悉，{tale[:26]}。"]))


@given(
    st.lists(
        st.tuples(st.text("甲乙丙，。", max_size=5), st.text("丁戊己", min_size=1, max_size=5)), max_size=6
    )
)
def test_any_marks_come_out_as_they_went_in(pieces: list[tuple[str, str]]) -> None:
    body = "".join(f"{a}{{{{MC-03|{b}}}}}" for a, b in pieces)
    (report,) = parse(f"=== id=a\n始{body}终", "zh")
    assert report.text == "始" + "".join(a + b for a, b in pieces) + "终"
    assert [report.text[m.start : m.end] for m in report.marks] == [b for _, b in pieces]
    assert all(isinstance(m, Mark) for m in report.marks)


def test_the_prose_of_the_project_holds() -> None:
    assert problems(read()) == []


def test_every_sum_of_the_passages_about_money_is_marked() -> None:
    told = told_sums()
    assert len({r.id for r in told}) == len(told) > 150
    for report in told:
        marks = report.of("MONEY")
        assert [s.end for s in sums(report.text)] == [m.end for m in marks], report.id
