"""Two sanctions of one kind are two facts, each with its own words, length, sum and day; one that is told twice is one."""

from __future__ import annotations

from typing import Any

import pytest

from extraction import extract

QING = "白石县民政局原局长祝青山"


def said(text: str, *keys: str) -> list[tuple[Any, ...]]:
    """Return what the sanctions of the one person of a text say."""
    (case,) = extract(text, id="x", language="zh").as_json()["cases"]
    (person,) = case["people"]
    return [tuple(s.get(k) for k in ("id", *keys)) for s in person["sanctions"]]


def test_two_warnings_are_two() -> None:
    text = (
        QING
        + "，2019年3月因违规发放补贴受到党内警告处分。2021年5月，祝青山因套取低保资金再次受到党内警告处分。"
    )
    assert said(text, "date") == [("SN-P1", "2019-03"), ("SN-P1", "2021-05")]


def test_terms_of_two_judgments_are_two() -> None:
    text = (
        QING + "挪用救灾款。2020年6月，祝青山因挪用公款罪被判处有期徒刑三年六个月，并处罚金二十万元。"
        "2023年8月，祝青山因受贿罪被判处有期徒刑两年。"
    )
    assert said(text, "length", "amount", "date") == [
        ("SN-C2", "P3Y6M", None, "2020-06"), ("SN-C2", "P2Y", None, "2023-08"),
        ("SN-C3", None, 200_000.0, "2020-06"),
    ]  # fmt: skip


def test_terms_of_one_judgment_are_the_one_that_is_served() -> None:
    text = (
        QING
        + "以受贿罪被判处有期徒刑三年，以贪污罪被判处有期徒刑二年，决定执行有期徒刑四年六个月，并处罚金人民币三十万元。"
    )
    assert said(text, "length", "amount") == [("SN-C2", "P4Y6M", None), ("SN-C3", None, 300_000.0)]


@pytest.mark.parametrize(
    "text",
    [
        "关于祝青山受到党内警告处分的通报。2021年5月，" + QING + "因违规发放津贴受到党内警告处分。",
        QING + "违规发放津贴。2021年，祝青山受到党内警告处分。通报称，2021年5月，祝青山受到党内警告处分。",
    ],
)
def test_one_that_is_told_twice_is_one(text: str) -> None:
    assert [s[0] for s in said(text)] == ["SN-P1"]


def test_an_appeal_changes_a_term_and_makes_no_second() -> None:
    text = (
        QING
        + "挪用救灾款。2020年6月，祝青山被判处有期徒刑三年六个月。2021年2月，二审改判祝青山有期徒刑三年。"
    )
    assert said(text, "length") == [("SN-C2", "P3Y")]


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("判处有期徒刑十二年", "P12Y"),
        ("判处无期徒刑", "life"),
        ("判处拘役五个月", "P5M"),
        ("判囚21个月", "P1Y9M"),
    ],
)
def test_how_long(words: str, length: str) -> None:
    assert ("SN-C2", length) in said(f"2020年6月，{QING}因挪用公款罪被{words}。", "length")
