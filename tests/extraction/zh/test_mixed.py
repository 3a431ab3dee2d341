"""One matter was proved, another was not: neither lends its end to the other."""

from __future__ import annotations

import pytest

from extraction import extract

PROVED = "月潭县林业局种苗站站长滕守信违规收受礼金1.1万元，受到党内严重警告处分。"
UNTRUE = "群众举报月潭县林业局副局长瞿怀白公车私用，经核查，反映问题不属实，予以澄清。"
PAID = "月潭乡卫生院院长费启明套取医保基金12.6万元，受到撤职处分。"


@pytest.mark.parametrize(
    "form",
    [
        "〔2021〕12号：{}\n〔2021〕13号：{}\n〔2021〕14号：{}",
        "▲{}\n▲{}\n▲{}",
        "①{}②{}③{}",
        "{}\n{}\n{}",
        "{}{}{}",
    ],
)
def test_a_matter_that_was_not_proved_is_a_case_of_its_own(form: str) -> None:
    cases = extract(form.format(PROVED, UNTRUE, PAID)).cases
    assert [(c.status, [p.name.text for p in c.people if p.subject]) for c in cases] == [
        ("CS-3", ["滕守信"]),
        ("CS-6", []),
        ("CS-3", ["费启明"]),
    ]


def test_matters_told_in_one_sentence() -> None:
    text = PROVED[:-1] + "；" + UNTRUE[:-1] + "；" + PAID
    cases = extract(text).cases
    assert [[p.name.text for p in c.people] for c in cases] == [["滕守信"], [], ["费启明"]]


def test_one_count_that_was_not_proved_clears_nobody_of_the_others() -> None:
    text = PROVED + "举报滕守信倒卖苗木的问题，查无实据。"
    cases = extract(text).cases
    assert [(c.status, [p.name.text for p in c.people]) for c in cases] == [("CS-3", ["滕守信"])]


def test_whom_an_untrue_matter_names_is_named_nowhere() -> None:
    text = UNTRUE + "\n" + PAID
    result = extract(text)
    assert "瞿怀白" in {text[r.start : r.end] for r in result.redactions}
