from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser import needs_browser, tab
from tests.visualizations.conftest import NASTY
from visualizations import Chart, Column, Findings, Name, Row, Sentence, findings_html
from visualizations.findings import as_name


@pytest.fixture
def findings() -> Findings:
    sentences = {f"s{i}": Sentence(f"s{i}", f"第{i}份:台账无人核对。", f"D{i}", "通报") for i in range(3)}
    sentences["bad"] = Sentence("bad", NASTY, "D9", NASTY)
    return Findings(
        id="weak-points-by-field",
        title=Name("各领域薄弱点", "Weak points by field"),
        question=Name("哪些领域暴露最多?", "Which fields show most?"),
        columns=(
            Column("field", Name("领域", "Field")),
            Column("cases", Name("案件数", "Cases"), "number"),
            Column("share", Name("占比", "Share"), "share"),
        ),
        rows=(
            Row((Name("社会救助", "Social assistance"), 12, 0.6), ("s0", "s1", "s0")),
            Row((Name("农村集体资产", "Rural assets"), 5, 0.25), ("s2",)),
            Row((Name(NASTY, NASTY), 3, None), ("bad",)),
        ),
        sentences=sentences,
        chart=Chart("field", "cases"),
        remarks=((Name("成熟度", "Maturity"), Name("计数,尚未检验", "counts, not yet tested")),),
        revision=4,
    )


def test_rows_lead_to_their_sentences(findings: Findings) -> None:
    html = findings_html(findings, "zh")
    first = html.index('id="evidence-1"')
    block = html[first : html.index('id="evidence-2"')]
    assert block.count("<blockquote>") == 2
    assert "第1份:台账无人核对。" in block
    assert '<a href="#evidence-1">2</a>' in html
    assert "60.0%" in html
    assert "计数,尚未检验" in html
    assert "counts, not yet tested" in html


def test_bars_of_one_name_are_told_apart_by_a_second(findings: Findings) -> None:
    twice = tuple(Row((Name("民政", "Civil affairs"), n, None), ()) for n in (5, 3))
    second = (Name("审核把关不严", "Weak checks"), Name("台账缺失", "No ledger"))
    columns = (*findings.columns, Column("weak_point", Name("薄弱点", "Weak point")))
    rows = tuple(Row((*row.cells, name), ()) for row, name in zip(twice, second, strict=True))
    html = findings_html(
        replace(findings, columns=columns, rows=rows, chart=Chart("field", "cases", also="weak_point"))
    )
    assert "民政 · 审核把关不严</text>" in html
    assert "Civil affairs · No ledger</text>" in html


def test_nothing_runs_and_nothing_is_asked_for(findings: Findings) -> None:
    html = findings_html(findings, "en")
    assert "<script" not in html
    assert "script-src &#39;none&#39;" in html
    assert re.findall(r"https?:|//cdn|@import|url\(", html) == []
    assert "&lt;/script&gt;&lt;script&gt;alert(" in html
    assert html == findings_html(findings, "en")


def test_an_empty_answer_says_so(findings: Findings) -> None:
    html = findings_html(replace(findings, rows=()), "en")
    assert "Nothing fits this question." in html
    assert "<table>" not in html


def test_a_cut_answer_says_so(findings: Findings) -> None:
    assert "not all" in findings_html(replace(findings, truncated=True), "en")


@pytest.mark.parametrize(
    ("value", "kind", "zh", "en"),
    [
        (None, "text", "—", "—"),
        (1234567, "number", "1,234,567", "1,234,567"),
        (0.1234, "share", "12.3%", "12.3%"),
        (True, "text", "是", "yes"),
        (["甲", "乙"], "text", "甲、乙", "甲, 乙"),
        (2.5, "number", "2.5", "2.5"),
        ({"a": 1}, "text", "a:1", "a: 1"),
        (1234.5, "money", "1,234.50", "1,234.50"),
    ],
)
def test_cells_as_people_read_them(value: object, kind: str, zh: str, en: str) -> None:
    assert as_name(value, kind) == Name(zh, en)  # type: ignore[arg-type]


@needs_browser
@pytest.mark.browser
def test_switch_language_and_follow_a_row(findings: Findings, tmp_path: Path) -> None:
    path = tmp_path / "findings.html"
    path.write_text(findings_html(findings, "zh"), encoding="utf-8")
    with tab("file:") as page:
        page.goto(path.as_uri())
        assert page.locator("h1").inner_text() == "各领域薄弱点"
        page.click("label[for=lang-en]")
        assert page.locator("h1").inner_text() == "Weak points by field"
        assert page.locator("svg text.zh").first.is_hidden()
        page.locator("details").first.evaluate("(d) => { d.open = false; }")
        page.click("#row-1 a")
        assert page.locator("#evidence-1 summary").is_visible()
        assert page.locator("details").first.bounding_box()["y"] < 800
        page.emulate_media(media="print")
        assert page.locator("fieldset").is_hidden()
        assert page.locator("#evidence-2 blockquote").first.is_visible()
