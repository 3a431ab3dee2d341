"""The whole way from text to facts: languages, cases of a notice, redactions, any text, determinism, cost."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extraction import Extraction, detect_language, extract, shown
from vocabulary import IncisionError, load

TENS = "一二三四五六七八九十"
NAMES = ["郭守义", "罗远山", "方百川", "乔一鸣", "林向东", "梁启岳", "孟长河", "丁小满", "马武", "覃为民"]
ACT = "{n}、青禾县柳溪镇民政办原主任{name}虚报冒领低保金问题。2016年，{name}利用职务便利，虚报冒领低保金{m}万元。{name}受到开除党籍处分。\n"
NOTICE = "近日，青禾县通报十起典型案例：\n" + "".join(
    ACT.format(n=n, name=name, m=i + 1) for i, (n, name) in enumerate(zip(TENS, NAMES, strict=True))
)
CUES = [
    "青禾县", "民政局", "局长", "原", "时任", "被告人", "证人", "举报人", "村民", "张某某", "李某1", "王××", "甲", "郭守义", "·", "阿依·买买提",
    "挪用", "收受", "送给", "3.2万元", "三万元", "２万元", "2016年", "3月", "至", "低保金", "补贴", "受到", "开除党籍", "处分", "审核把关不严",
    "未公示", "完善制度", "，", "。", "、", "；", "\n", "一、", "（", "）", "“", "”", "的", "了", "某", "公司", "110101199003071234", "13800138000",
    "羅遠山", "\u3000", "\r\n", "\ufeff", "😀", "\x00", "Grant", "the", "of",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(CUES), max_size=60).map("".join))


def problems(text: str, found: Extraction) -> list[str]:
    """Return what is wrong with the spans of an extraction."""
    wrong: list[str] = []

    def walk(node: object) -> None:
        if isinstance(node, dict):
            if {"text", "start", "end"} <= node.keys():
                if text[node["start"] : node["end"]] != node["text"] or not node["text"]:
                    wrong.append(f"span {node}")
                if any(r.start < node["end"] and node["start"] < r.end for r in found.redactions):
                    wrong.append(f"redacted {node}")
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(found.as_json()["cases"])
    wrong += [f"order {r}" for r in found.redactions if not 0 <= r.start < r.end <= len(text)]
    return wrong


def test_a_notice_of_ten_cases_gives_ten_cases() -> None:
    found = extract(NOTICE)
    assert [[p.name.text for p in c.people] for c in found.cases] == [[n] for n in NAMES]
    assert [[m.value for m in c.money] for c in found.cases] == [[10000.0 * i] for i in range(1, 11)]
    assert len({c.id for c in found.cases}) == 10
    assert all(a.end <= b.start for a, b in zip(found.cases, found.cases[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (NOTICE, "zh"),
        ("青禾縣通報案例", "zh"),
        ("The former clerk of the county pleaded guilty to theft of grant money.", "en"),
        # few of the commonest words, many names
        (
            "Contracting Officer's Representative Otis Varden accepted deliveries he never inspected. Varden's "
            "supervisor, Nadia Corby, relied on his certifications. We made two recommendations.",
            "en",
        ),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert detect_language(text) == language
    assert extract(text).document.language == language


@pytest.mark.parametrize(
    "text",
    [
        "Этот отчёт описывает нарушения в округе.",
        "この報告書は不正行為について述べています。",
        "Der Leiter des Amtes hatte Gelder an seine Firma überwiesen; das war lange her, sagte seine Nachfolgerin.",
    ],
)
def test_a_third_language_is_refused(text: str) -> None:
    with pytest.raises(IncisionError) as refused:
        extract(text)
    assert refused.value.code == "language_unsupported"


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(IncisionError) as refused:
        extract(" \n\t ")
    assert refused.value.code == "input_empty"


def test_the_ids_come_from_the_caller_and_from_the_text() -> None:
    found = extract(NOTICE, id="mine")
    assert found.document.id == "mine"
    assert [c.id for c in found.cases] == [c.id for c in extract(NOTICE).cases]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("11010119900307123X", "identity"),
        ("１１０１０１１９９００３０７１２３４", "identity"),
        ("6222021234567890123", "card"),
        ("13812345678", "telephone"),
        ("010-62345678", "telephone"),
        ("clerk@qinghe.example", "email"),
    ],
)
def test_numbers_of_people_are_redacted(number: str, kind: str) -> None:
    text = f"郭守义（{number}）挪用公款2万元，受到党内警告处分。"
    found = extract(text, language="zh")
    assert [(text[r.start : r.end], r.kind) for r in found.redactions] == [(number, kind)]
    assert number not in shown(text, found.redactions)
    assert len(shown(text, found.redactions)) == len(text)


def test_money_is_no_number_of_a_person() -> None:
    assert extract("郭守义挪用公款13812345678元，受到处分。", language="zh").cases[0].money


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(["zh", "en", None]))
def test_any_text_is_read_or_refused(text: str, language: str | None) -> None:
    try:
        found = extract(text, language=language)
    except IncisionError as error:
        code = error.code
    else:
        code = ""
    if code:
        assert code in ("input_empty", "language_unsupported")
        return
    assert problems(text, found) == []
    assert found.as_json() == extract(text, language=language).as_json()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["举报人", "证人", "受害人", "低保户", "村民"]),
    st.sampled_from(["魏明珠", "梅某某", "魏某", "尹小鱼"]),
    st.lists(st.sampled_from(CUES[26:]), max_size=12).map("".join),
)
def test_protected_names_never_come_out(title: str, name: str, rest: str) -> None:
    text = f"{rest}。郭守义违规将{name}的补助据为己有。{title}{name}，已得到保护。郭守义受到党内警告处分。"
    assert name not in str(extract(text, language="zh").as_json()["cases"])


def test_the_cost_is_linear() -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        extract(text, language="zh")
        return time.process_time() - start

    for unit in (NOTICE, NOTICE.replace("\n", ""), "张某、", "主任张三", "的"):
        short, long = unit * (4_000 // len(unit)), unit * (24_000 // len(unit))
        seconds(short)
        # six times the text; a quadratic step would need thirty-six times the time
        assert seconds(long) < 18 * seconds(short) + 0.2


def test_a_text_that_is_only_the_foot_of_a_page_is_read_as_it_stands() -> None:
    for text in ("0/0", "Page 3 of 9", "— 3 —"):
        assert extract(text, language="en").cases == []


@pytest.mark.parametrize("before", ["", "İ ", "İİİ\u200b. "])
def test_a_letter_that_grows_in_small_letters_moves_no_span(before: str) -> None:
    text = f"{before}The auditors found that the agency did not adequately monitor its grantees"
    (found,) = {w.text for c in extract(text, language="en").cases for w in c.weak_points}
    assert found.startswith("did not adequately monitor")


@pytest.mark.parametrize(
    "text",
    [
        "澄溪县民政局社会事务股原股长祝青山、业务科科长何立秋审核把关不严，2021年5月分别受到党内警告处分。",
        "The former supervisor of the Ostrel County Licensing Division, Orla Penfold, pleaded guilty to accepting $4,000 in bribes.",
    ],
)
def test_types_of_units_are_those_of_the_closed_list(text: str) -> None:
    kinds = [u.kind for case in extract(text).cases for u in case.units]
    assert kinds
    assert {k for k in kinds if k} <= set(load()["unit_type"])
