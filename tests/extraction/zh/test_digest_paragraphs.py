"""Cases of a numbered digest that are told in several paragraphs."""

from __future__ import annotations

import pytest

from extraction import extract

HEAD = "枫陵市通报3起典型案例\n\n"
ONE = "一、梓川县茶蓬乡副乡长童子敬失职失责问题。2021年，童子敬未组织论证即拍板上马，厂房闲置至今。2023年10月，童子敬受到党内警告处分。\n"
TWO = (
    "二、丹岫县雪峤镇泉湾村党支部书记安世铭优亲厚友问题。2022年，安世铭将堂兄纳入监测对象，领取产业奖补资金1.36万元。\n"
    "2023年12月，安世铭受到撤销党内职务处分。雪峤镇对村级上报名单审核流于形式。\n"
)
THREE = "三、松坞县水利局灌区管理所原所长邰正阳挪用水费问题。2022年6月，邰正阳将收取的农业水费24.6万元用于偿还个人房贷。"
OUT = "2024年3月，邰正阳受到开除党籍、政务开除处分。"
END = "\n各级党组织要以案为鉴，严肃查处群众身边的腐败问题。"


def told(text: str) -> list[tuple[list[str], list[str], list[float]]]:
    return [
        (
            [p.name.text for p in c.people],
            [s.id for p in c.people for s in p.sanctions],
            [m.value for m in c.money],
        )
        for c in extract(text).cases
    ]


def test_a_case_goes_on_in_the_next_paragraph() -> None:
    whole = told(HEAD + ONE + TWO.replace("\n", "") + "\n" + THREE + OUT + END)
    assert [names for names, _, _ in whole] == [["童子敬"], ["安世铭"], ["邰正阳"]]
    assert whole[1][1:] == (["SN-P3"], [13600.0])
    assert told(HEAD + ONE + TWO + THREE + OUT + END) == whole


def test_the_last_case_goes_on_to_its_outcome_and_not_to_the_closing_words() -> None:
    text = HEAD + ONE + TWO.replace("\n", "") + "\n" + THREE + "\n" + OUT + END
    cases = extract(text).cases
    assert told(text)[2] == (["邰正阳"], ["SN-P5", "SN-G6"], [246000.0])
    assert text[: cases[2].end].endswith(OUT)


def test_as_many_as_the_notice_says_are_cases_though_one_tells_no_outcome() -> None:
    whole = told(HEAD + ONE + TWO + THREE + END)
    assert [names for names, _, _ in whole] == [["童子敬"], ["安世铭"], ["邰正阳"]]
    assert whole[2][1:] == ([], [246000.0])
    assert extract(HEAD + ONE + TWO + THREE + END).cases[2].end == len(HEAD + ONE + TWO + THREE)


@pytest.mark.parametrize(
    "numbers",
    [
        ("一、", "二、", "三、"),
        ("（一）", "（二）", "（三）"),
        ("1.", "2.", "3."),
        ("案例一：", "案例二：", "案例三："),
    ],
)
def test_a_digest_without_any_line_break_has_its_cases(numbers: tuple[str, str, str]) -> None:
    items = [ONE, TWO, THREE + OUT]
    body = "".join(n + item.replace("\n", "")[2:] for n, item in zip(numbers, items, strict=True))
    found = told("现将3起典型案例通报如下。" + body)
    assert [names for names, _, _ in found] == [["童子敬"], ["安世铭"], ["邰正阳"]]


def test_counts_of_one_case_in_one_paragraph_are_no_cases() -> None:
    text = (
        "松坞县水利局原所长邰正阳违纪违法被查处。经查，邰正阳：一、挪用农业水费24.6万元，用于偿还个人房贷；二、违规收受礼金2万元，"
        "为他人承揽工程谋利；三、对下属失管失教。2024年3月，邰正阳受到开除党籍处分。"
    )
    assert [names for names, _, _ in told(text)] == [["邰正阳"]]
