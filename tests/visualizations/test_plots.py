"""Pictures of the pattern search: drawn, in both languages, with Chinese that needs no font of the machine."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from queries import PatternPicture, Told
from queries.patterns.page import Mark
from tests.browser import needs_browser, tab
from visualizations import Findings, Name, findings_html, plot_file, plot_of
from visualizations.font import font_css, missing, slices
from visualizations.plots import wrapped
from vocabulary import load, messages


def told(zh: str, en: str = "English") -> Told:
    return Told(zh=zh, en=en)


FRAME = {"title": told("漏斗图"), "note": told("公开报告的构成，不是发生率。" * 4, "Composition <of> reports."), "x": told("期望数"), "y": told("比值")}  # fmt: skip
MARKS = tuple(Mark(x=5.0 + i, y=0.5 + i / 4, low=0.2, high=3.0, name=told(f"青砚{n}县", f"County {i}"), named=i == 3) for i, n in enumerate("东南西北"))  # fmt: skip
PICTURES = [
    PatternPicture(id="f", kind="funnel", marks=MARKS, lines=(((4, 1), (9, 1)), ((4, 0.3), (9, 0.5)), ((4, 2), (9, 1.6))), **FRAME),
    PatternPicture(id="s", kind="shrinkage", marks=MARKS, lines=(tuple((m.y, float(i)) for i, m in enumerate(MARKS)),), **FRAME),
    PatternPicture(id="k", kind="survival", marks=MARKS[:1], lines=(((0, 1), (5, 1), (5, 0.8), (24, 0.8)),), **FRAME),
    PatternPicture(id="h", kind="heat", rows=(told("审核把关流于形式"),), columns=(told("教育（5）"), told("医疗（9）")), cells=((0.4, None),), **FRAME),
]  # fmt: skip


def findings() -> Findings:
    return Findings("p", Name("题", "T"), Name("问", "Q"), (), (), plots=tuple(map(plot_of, PICTURES)))


@pytest.mark.parametrize("picture", PICTURES, ids=lambda p: p.kind)
def test_a_picture_is_well_formed_and_says_both_languages(picture: PatternPicture) -> None:
    svg = str(plot_of(picture).svg)
    ElementTree.fromstring(svg)
    assert 'class="zh"' in svg
    assert 'class="en"' in svg
    for name in [m.name for m in picture.marks if m.named or picture.kind != "funnel"] or [*picture.columns]:
        assert name.zh in svg
    assert svg == str(plot_of(picture).svg)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda p: p.kind)
def test_a_file_of_its_own_holds_its_font_and_one_language(picture: PatternPicture) -> None:
    content = plot_file(picture, "en").decode()
    ElementTree.fromstring(content)
    assert "font/woff2;base64" in content
    assert "Composition &lt;of&gt; reports." in content
    assert "http" not in content.replace("http://www.w3.org/2000/svg", "")


def test_only_the_slices_that_are_used_are_embedded() -> None:
    assert font_css([]) == ""
    one = font_css(["薄弱点"])
    assert one == font_css(["点", "薄弱"])
    assert len(one) < 60_000 < sum(len(font_css([next(iter(s))])) for s in slices().values())


def test_the_font_holds_every_character_of_our_own_words() -> None:
    words = [m.zh for m in messages().values()]
    words += [e.zh for entries in load().lists.values() for e in entries.values()]
    words += [w.zh for w in load().weak_points.values()]
    assert missing(words) <= set("X²")


def test_lines_break_where_a_language_may_break() -> None:
    assert wrapped("公开报告的构成", 8) == ["公开报告", "的构成"]
    assert [line.strip() for line in wrapped("one two three", 8)] == ["one two", "three"]


@needs_browser
@pytest.mark.browser
def test_chinese_shows_on_a_machine_without_chinese_fonts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "fonts.conf"
    latin = "/usr/share/fonts/truetype/dejavu"
    config.write_text(f'<?xml version="1.0"?><fontconfig><dir>{latin}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>')  # fmt: skip
    monkeypatch.setenv("FONTCONFIG_FILE", str(config))
    page_file = tmp_path / "p.html"
    page_file.write_text(findings_html(findings(), "zh"), encoding="utf-8")
    draw = """(family) => ['县','市','薄'].map(sign => { const c = document.createElement('canvas'); c.width = c.height = 40;
      const d = c.getContext('2d'); d.font = '30px ' + family; d.fillText(sign, 4, 32); return c.toDataURL(); })"""
    with tab("file:") as page:
        page.goto(page_file.as_uri())
        page.evaluate("Promise.all([...document.fonts].map(f => f.load()))")
        assert page.evaluate("document.fonts.check('12px \"Incision Sans SC\"', '县市薄弱点')")
        # boxes in place of glyphs would all look the same
        assert len(set(page.evaluate(draw, '"Incision Sans SC"'))) == 3
        assert len(set(page.evaluate(draw, '"No Such Font"'))) == 1
        text = page.query_selector("svg.plot text.zh")
        assert text.evaluate("t => t.getComputedTextLength()") > 20
