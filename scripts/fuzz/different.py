"""Long texts of what is different each time it comes: what grows with the square of the mentions shows in them."""

from __future__ import annotations

from collections.abc import Callable

SURNAMES, GIVEN = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗",
    "".join(chr(c) for c in range(0x4E00, 0x4E00 + 400)),
)
FIRST = ["Nora", "Karl", "Edna", "Ivor", "Lena", "Otto", "Ruth", "Saul", "Vera", "Walt"]
PARTS = [
    "ber",
    "dun",
    "mor",
    "pell",
    "tos",
    "wick",
    "lind",
    "ash",
    "cor",
    "van",
    "eth",
    "rill",
    "sed",
    "gar",
    "ham",
    "ton",
]


def _zh_word(i: int) -> str:
    return GIVEN[i % 400] + GIVEN[i // 400 % 400]


def _en_word(i: int) -> str:
    return (PARTS[i % 16] + PARTS[i // 16 % 16] + PARTS[i // 256 % 16] + PARTS[i // 4096 % 16]).capitalize()


# what is different each time it comes
DIFFERENT: dict[str, Callable[[int], str]] = {
    "zh: different people": lambda i: f"{SURNAMES[i % 20]}{_zh_word(i // 20)}、",
    "zh: different units": lambda i: f"青禾县{_zh_word(i)}局、",
    "zh: different places": lambda i: f"{_zh_word(i)}县、",
    "zh: different officials": lambda i: f"{_zh_word(i)}局局长{SURNAMES[i % 20]}{_zh_word(i)}，",
    "zh: different sums": lambda i: f"收受{i}元、",
    "en: different people": lambda i: f"{FIRST[i % 10]} {_en_word(i // 10)}, {i % 60 + 20}, ",
    "en: different units": lambda i: f"the {_en_word(i)} Department, ",
    "en: different places": lambda i: f"{_en_word(i)} County, ",
    "en: different towns": lambda i: f"Nobody looked in {_en_word(i)}, where it was spent. ",
    "en: different officials": lambda i: (
        f"{FIRST[i % 10]} {_en_word(i)}, clerk of the Town of {_en_word(i * 7)}, "
    ),
    "en: different sums": lambda i: f"stole ${i:,}, ",
    "zh: firms of the state": lambda i: (
        f"{_zh_word(i)}公司系国有独资公司，{_zh_word(i)}公司总经理{SURNAMES[i % 20]}{_zh_word(i)}受贿。"
    ),
    "zh: different funds": lambda i: f"套取{_zh_word(i)}补贴资金{i}元、",
    "zh: accused officials": lambda i: (
        f"{_zh_word(i)}局局长{SURNAMES[i % 20]}{_zh_word(i)}收受{i}元，被开除党籍。"
    ),
    "zh: one official, many posts": lambda i: f"郭守义任{_zh_word(i)}局局长，",
    "zh: founded, then acted": lambda i: (
        f"{1960 + i % 60}年{i % 12 + 1}月成立公司，{i % 50 + 1970}年{i % 12 + 1}月收受财物。"
    ),
    "zh: until the case broke": lambda i: (
        f"{i % 50 + 1970}年收受财物，至{i % 30 + 1990}年{i % 12 + 1}月案发。"
    ),
    "zh: a notice of many cases": lambda i: (
        f"{i % 99 + 1}. {_zh_word(i)}县民政局局长{SURNAMES[i % 20]}{_zh_word(i)}违规收受礼金问题。2019年，受到党内警告处分，款项已退缴，有关情况已通报。\n"
    ),
    "zh: a notice, then a long tail": lambda i: f"{_zh_word(i)}的人都说要好好过日子\n",
    "zh: rows of a table": lambda i: (
        f"{SURNAMES[i % 20]}{_zh_word(i)}\t{_zh_word(i)}局\t局长\t收受礼金{i}元\t党内警告\n"
    ),
    "zh: short forms in brackets": lambda i: f"{_zh_word(i)}建设有限公司（以下简称{_zh_word(i)}公司），",
    "zh: units of posts told before": lambda i: (
        f"{_zh_word(i)}公司成立，该公司经理{SURNAMES[i % 20]}{_zh_word(i)}、"
    ),
    "en: units by their kind": lambda i: (
        f"the {_en_word(i)} Authority paid the Department, the Authority and the {_en_word(i)} Department owed the Authority, "
    ),
    "en: accused officials": lambda i: (
        f"{FIRST[i % 10]} {_en_word(i)}, clerk of the Town of {_en_word(i * 7)}, was sentenced to two years in prison. "
    ),
    "en: one official, many posts": lambda i: (
        f"Nora Pell, director of the {_en_word(i)} Department, was charged. "
    ),
    "en: one surname": lambda i: f"{FIRST[i % 10]} {_en_word(i)} Dunmore was charged, ",
    "en: victims": lambda i: f"the victim, {FIRST[i % 10]} {_en_word(i)}, ",
    "en: owners": lambda i: f"{FIRST[i % 10]} {_en_word(i)}, the owner, who ran a shop, was charged. ",
    "en: short forms in brackets": lambda i: (
        f"the {_en_word(i)} Trust ({_en_word(i)[0]}T) agreed to pay, {_en_word(i * 3)} Trust Home ({_en_word(i * 3)[0]}TH) billed it, "
    ),
    "en: firms so called": lambda i: f"he paid a company called {_en_word(i).upper()}, ",
    "en: one unit or two": lambda i: (
        f"the {_en_word(i)} Department and {_en_word(i * 3)} {_en_word(i * 5)} did, "
    ),
    "en: cases of a digest": lambda i: (
        f"• {FIRST[i % 10]} {_en_word(i)}, 48, the former clerk of the Town of {_en_word(i * 7)}, stole ${i:,} in 2019 and was sentenced to two years in prison, prosecutors at the {_en_word(i)} Department said.\n"
    ),
    "en: a digest, one spokesman": lambda i: (
        f"• {FIRST[i % 10]} {_en_word(i)}, 48, the former clerk of the Town of Oakvale, stole ${i:,} in 2019 and was sentenced to two years in prison, District Attorney Nora Pell said.\n"
    ),
    "en: rows of a table": lambda i: (
        f"{FIRST[i % 10]} {_en_word(i)}\tTown of {_en_word(i * 7)}\tclerk\tstole ${i:,}\tfired\n"
    ),
    "en: one man's rows of a table": lambda i: (
        f"Nora Pell\tTown of {_en_word(i * 7)}\tclerk\tstole ${i:,}\tfired\n"
    ),
    "en: a state that is not named": lambda i: f"{_en_word(i)} did not report its Medicaid costs. ",
    "en: surnames that come again": lambda i: (
        f"{FIRST[i % 7]} {_en_word(i % 4001)} spoke. {_en_word(i * 3 % 4001)} was there. "
    ),
    "en: hyphens at line ends": lambda i: (
        f"The clerk of {_en_word(i)} had over-\nseen the pay-\nments of {_en_word(i)}.\n"
    ),
}

# what a long text begins with
OPENINGS = {
    "zh: a notice, then a long tail": (
        "一、青禾县民政局局长郭守义违规收受礼金问题。2019年，郭守义受到党内警告处分，款项已退缴，有关情况已通报。\n"
        "二、青禾县水务局局长蒲新安违规收受礼金问题。2019年，蒲新安受到党内警告处分，款项已退缴，有关情况已通报。\n"
        "三、要点\n"
    ),
    "zh: rows of a table": "姓名\t单位\t职务\t问题\t处理结果\n",
    "en: cases of a digest": "Quarterly digest of cases\n\n",
    "en: a digest, one spokesman": "Quarterly digest of cases\n\n",
    "en: rows of a table": "Name\tUnit\tPosition\tFinding\tSanction\n",
    "en: one man's rows of a table": "Name\tUnit\tPosition\tFinding\tSanction\n",
}
