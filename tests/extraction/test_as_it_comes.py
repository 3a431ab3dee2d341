"""Texts as they come tell what the plain text tells: out of mails, pages, scanners, printers and other scripts."""

from __future__ import annotations

import re

import pytest
from opencc import OpenCC

from extraction import extract
from tests.extraction.coming import Way, in_sheets, numbered, on_paper, scanned, sprinkled, told, wrapped
from tests.extraction.test_unbroken import exact

ZH = (
    "青砚县民政局原副局长葛听澜严重违纪违法被开除党籍和公职。经查，2016年3月至2020年6月，葛听澜利用负责特困供养资金审核发放的职务便利，"
    "虚报供养人数，套取特困供养资金38.6万元据为己有；收受某养老服务有限公司所送礼金12300元，为其承接养老服务项目提供帮助。县民政局内部"
    "管理混乱，资金发放审核流于形式，会计与出纳由一人兼任，监管缺失。2021年5月，葛听澜受到开除党籍、开除公职处分，其涉嫌犯罪问题移送检察"
    "机关依法审查起诉。石蒲镇副镇长卢景澜因监督检查不力，受到党内警告处分。"
)
EN = (
    "Karl Finfield, 51, the former clerk of the Town of Oakvale, was sentenced to two years in prison for embezzling $41,200"
    ' in utility payments from the town between 2012 and 2014. "He took cash from the till," the examiner\'s report said.'
    " Louise Ackerby, the former finance director of the Marlow County Housing Authority, was sentenced to 12 months in prison"
    " for accepting $18,000 in bribes from contractors.\n\n"
    "The town board did not review the bank statements - one employee collected, recorded and deposited all payments."
    " The authority did not have written procedures for the handling of deposits. Finfield was ordered to pay restitution of"
    " $41,200. The town's official files were not reconciled for two years."
)
WIDE = {c: chr(c + 0xFEE0) for c in range(0x21, 0x7F)}
LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"))


def printed(text: str) -> str:
    for letters, one in LIGATURES:
        text = text.replace(letters, one)
    return text


def thin(sign: str) -> Way:
    return lambda t: re.sub(r"(?<=\d)(?=\d{3}元)", sign, re.sub(r"(?<=\d),(?=\d{3})", sign, t))


def quoted(mark: str, width: int) -> Way:
    return lambda t: "\n".join(mark + line for line in wrapped(t, width).split("\n"))


EN_MAIL = "From: Press desk <press@example.org>\nSent: Monday, May 6, 2019 10:32 AM\nTo: Ida Harrowmead\n\n-----Original Message-----\nOn May 3, 2019, Ida Harrowmead wrote:\n"
ZH_MAIL = "发件人: 岑望山 <cws@example.cn>\n发送时间: 2019年5月6日 10:32\n收件人: 各县纪委监委\n\n---------- 转发邮件 ----------\n"


def both(width: int, foot: str, feet: str, head: str) -> dict[str, tuple[Way, str]]:
    """Return the ways of both languages, each with what it puts between the words of a mention."""
    return {
        "windows": (lambda t: wrapped(t, width).replace("\n", "\r\n"), ""),
        "old Macintosh": (lambda t: wrapped(t, width).replace("\n", "\r"), ""),
        "zero width": (lambda t: sprinkled(t, "\u200b", 9), ""),
        "byte order marks": (lambda t: "\ufeff" + sprinkled(t, "\ufeff", 40), ""),
        "joiners": (lambda t: sprinkled(sprinkled(t, "\u2060", 11), "\u200e", 17), ""),
        "mail": (quoted("> ", width), r"\n> ?"),
        "mail of a mail": (quoted(">> ", width), r"\n>> ?"),
        "mail in two levels": (quoted("> > ", width), r"\n> >"),
        "mail without spaces": (quoted(">", width), r"\n>"),
        "thin space": (thin("\u2009"), ""),
        "narrow space": (thin("\u202f"), ""),
        "unbreakable space": (thin("\xa0"), ""),
        "page of pages": (lambda t: in_sheets(wrapped(t, width), feet.format), feet.replace("{}", r"\d")),
        "dashes around": (lambda t: in_sheets(wrapped(t, width), "— {} —".format), r"— \d —"),
        "hyphens around": (lambda t: in_sheets(wrapped(t, width), "- {} -".format), r"- \d -"),
        "a number alone": (lambda t: in_sheets(wrapped(t, width), "{}".format), r"\n\d\n"),
        "a number after a blank line": (lambda t: in_sheets(wrapped(t, width), "\n{} / 9\n".format), r"\d / 9"),
        "foot and head": (lambda t: in_sheets(wrapped(t, width), lambda i: f"{foot.format(i)}\n\f{head}"), rf"{foot.format('.')}\s+{head}"),
        "numbered lines": (lambda t: numbered(wrapped(t, width)), r"\n +\d+  "),
        "tabs": (lambda t: "\n".join("\t" + line for line in wrapped(t, width).split("\n")), ""),
        "indented": (lambda t: "\n".join("      " + line for line in wrapped(t, width).split("\n")), ""),
        "double-spaced": (lambda t: re.sub(r"(?<=\S)\n(?=\S)", "\n\n", wrapped(t, width).replace("\n\n", "\n\n\n")), ""),
    }  # fmt: skip


ENGLISH: dict[str, tuple[Way, str]] = {
    **both(72, "Page {}", "Page {} of 9", "Examiner's Report 12-34"),
    "no space breaks": (lambda t: t.replace(" ", "\xa0"), ""),
    "a mail with its head": (lambda t: EN_MAIL + quoted("> ", 72)(t), r"\n> ?"),
    "figure spaces": (lambda t: t.replace(" ", "\u2007"), ""),
    "wide before capitals": (lambda t: re.sub(" (?=[A-Z])", "\u2003", t), ""),
    "spaced out": (lambda t: t.replace(" ", "  "), ""),
    "curly quotes": (lambda t: re.sub(r'"([^"]*)"', r"“\1”", t.replace("'", "’")), ""),
    "long dashes": (lambda t: t.replace(" - ", "—"), ""),
    "short dashes": (lambda t: t.replace(" - ", " – "), ""),
    "ligatures": (printed, ""),
    "soft hyphens": (lambda t: re.sub(r"([a-z]{3})(?=[a-z]{3})", "\\1\xad", t), ""),
    "soft hyphens at the end of lines": (lambda t: re.sub(r"([a-z]{4})(?=[a-z]{4})", "\\1\xad\n", t), ""),
    "small capitals": (lambda t: re.sub("Karl Finfield|Louise Ackerby|Finfield", lambda m: m[0].upper(), t), ""),
    "institutions in capitals": (lambda t: re.sub("Town of Oakvale|Marlow County Housing Authority", lambda m: m[0].upper(), t), ""),
    "full width": (lambda t: t.translate(WIDE), ""),
    "full width throughout": (lambda t: t.translate(WIDE).replace(" ", "\u3000"), ""),
    "capitals throughout": (str.upper, ""),
    "capitals on a page": (lambda t: wrapped(t.upper(), 66), ""),
    "small letters throughout": (str.lower, ""),
    "a narrow column": (lambda t: wrapped(t, 42), ""),
}  # fmt: skip
CHINESE: dict[str, tuple[Way, str]] = {
    **both(28, "第{}页", "第{}页 共9页", "青砚县纪委通报材料"),
    "traditional": (OpenCC("s2t").convert, ""),
    "of Taiwan": (OpenCC("s2tw").convert, ""),
    "of Hong Kong": (OpenCC("s2hk").convert, ""),
    "full width": (lambda t: t.translate(WIDE), ""),
    "narrow commas": (lambda t: t.replace("，", ",").replace("；", ";"), ""),
    "narrow stops": (lambda t: t.replace("。", ". "), ""),
    "numbers set apart": (lambda t: re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])", " ", t), ""),
    "numbers kept together": (lambda t: re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])", "\xa0", t), ""),
    "wide comma in a number": (lambda t: t.replace("12300", "１２，３００"), ""),
    "spaced type": (" ".join, ""),
    "a mail with its head": (lambda t: ZH_MAIL + quoted("> ", 30)(t), r"\n> ?"),
    "a page": (lambda t: on_paper(t, 30), ""),
    "a wide page": (lambda t: on_paper(t, 38), ""),
    "indented paragraphs of a page": (lambda t: on_paper("\u3000\u3000" + t, 24), ""),
    "a page whose program drops the indent": (lambda t: on_paper("\u3000\u3000" + t, 40).lstrip("\u3000"), ""),
    "a page whose program leaves a space of the indent": (lambda t: on_paper("\u3000\u3000" + t, 36).replace("\u3000\u3000", " "), ""),
    "paragraphs set in by four": (lambda t: on_paper("    " + t, 28), ""),
    "a scanner's spaces": (lambda t: scanned(t, 3), ""),
    "a scanner's page": (lambda t: on_paper(scanned(t, 4), 32), ""),
    "compatibility forms": (lambda t: t.replace("金", "\uf90a").replace("年", "\uf98e"), ""),
    "radicals": (lambda t: t.replace("长", "⻓").replace("民", "⺠").replace("人", "⼈").replace("金", "⾦"), ""),
}  # fmt: skip


@pytest.mark.parametrize("way", ENGLISH)
def test_an_english_text_tells_the_same_however_it_comes(way: str) -> None:
    _same(EN, *ENGLISH[way])


@pytest.mark.parametrize("way", CHINESE)
def test_a_chinese_text_tells_the_same_however_it_comes(way: str) -> None:
    _same(ZH, *CHINESE[way])


def _same(plain: str, way: Way, noise: str) -> None:
    text = way(plain)
    assert text != plain
    found = extract(text)
    exact(text, found.as_json())
    assert told(found, noise) == told(extract(plain))


@pytest.mark.parametrize("plain", [EN, ZH])
def test_the_plain_text_has_facts_of_every_kind_to_compare(plain: str) -> None:
    facts = told(extract(plain))
    assert len(facts["people"]) == 2
    assert all(person[2] for person in facts["people"])
    for kind in ("units", "funds", "money", "misconduct", "weak_points", "fields"):
        assert facts[kind]


def test_traditional_and_full_width_signs() -> None:
    text = (
        "青硯縣民政局原局長羅遠山違規收受禮金３．２萬餘元，２０２１年５月，羅遠山受到開除黨籍、開除公職處分。"
    )
    [case] = extract(text).cases
    [person] = case.people
    assert (person.name.text, [s.text for s in person.sanctions]) == ("羅遠山", ["開除黨籍", "開除公職"])
    assert [(m.text, m.value, m.approximate) for m in case.money] == [("３．２萬餘元", 32000.0, True)]
    wide = "Ｋａｒｌ Ｄｕｎｍｏｒｅ, ４８, the former clerk of the Town of Oakvale, was sentenced in ２０１９ to prison for stealing ＄４１,２００."
    [case] = extract(wide).cases
    assert (case.people[0].name.text, case.money[0].text, case.money[0].value) == (
        "Ｋａｒｌ Ｄｕｎｍｏｒｅ",
        "＄４１,２００",
        41200.0,
    )


def test_half_of_a_broken_number_is_no_sum() -> None:
    text = "罗远山收受礼金3.2万\n元，致使补助资金1,2\n00万元被冒领，受到处分。"
    assert [(m.text, m.value) for c in extract(text).cases for m in c.money] == [("3.2万\n元", 32000.0)]
