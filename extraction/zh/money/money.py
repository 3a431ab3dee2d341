"""Sums of money: value in the base currency, and whether the text only gives it roughly."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.common import Phrases, Sum, data, lazy, propose
from extraction.zh.dates.republic import OF_TAIWAN
from extraction.zh.money.money_roles import along, role

PHRASES = Phrases("extraction.zh", "money")

DIGITS = dict(
    zip(
        "零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖",
        [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        strict=True,
    )
)
STEPS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
UNIT = PHRASES.fill(r"(?:‹unit›)")
CURRENCY = PHRASES.fill(r"(?:‹currency›)")
SUM = lazy(
    # the rest of a number that a line's end has cut (1,2 / 00万元) is no sum of its own
    PHRASES.fill(
        r"(?<!\d[,，]\d\n)(?<!\d[,，]\d\d\n)(?<!\n\d)(?<!\n\d\d)(?P<before>‹currency_before›)?\s?(?P<number>(?<![\d.,，])\d{1,3}(?: \d{3}){2,4}(?:\.\d{1,2})?(?=\s?[元万])|\d{1,3}(?:[,，]\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,6})?|[一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟零〇]{1,12}(?:点[一二三四五六七八九零〇]{1,4})?(?=\s?(?:多|余|几)?\s?(?:‹sum_goes_on›)))"
        r"\s?(?P<loose>多|余|几)?\s?(?P<unit>"
    )
    + UNIT
    + r")?\s?(?P<loose2>多|余|几)?\s?(?P<currency>"
    + CURRENCY
    + r")?(?:(?<=元)(?P<jiao>[\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])角(?:(?P<fen>[\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?)?(?P<yu>余)?(?P<rmb>人民币)?"
)
NEAR = lazy(r"(?<![\d.,，年月第])(?P<number>\d{1,6}(?:\.\d{1,4})?)\s?[至到—－~～–-]\s?$")
TENS_OF = ("几", "数")
RANGE = ("至", "到", "-", "~", "—", "–", "～", "－")
# a sum in 块 alone
SMALLEST = 10
ROUGHLY = PHRASES.compile(r"(?:‹roughly›)(?:[合为计值达折]{0,2}(?:人民币)?)$")
AROUND = lazy(r"(?:人民币)?(?:左右|上下|以上|以下)")
# 共收受回扣52万元，其中甲分得; 剩下的9万元分了，每人: what each has of the whole, by its own words and by the whole's
INHERITED = frozenset(
    {("involved", "bribe"), ("other", "involved"), ("budget", "involved"), ("other", "bribe")}
)
SHARE = PHRASES.compile(r"[^。\n]*(?:‹share›)(?:人民币|现金)?")
PART = lazy(r"[，,（(]?(?:其中|当中|包括)[^。；;，,\n]{0,12}")
# whose money 元 is, by what the whole text says
HOMES = [
    ("MOP", PHRASES.compile("‹of_macao›")),
    ("TWD", OF_TAIWAN),
    ("HKD", PHRASES.compile("‹of_hongkong›")),
]
# 现金35万某: a mask stands where 元 stood
MASKED = lazy(r"1?某")
NOT_AFTER = PHRASES.compile(r"^(?:‹not_after›)")


def chinese_number(text: str) -> float | None:
    """Return the value of a Chinese numeral below ten thousand (四十七点六), None where it is none."""
    total = current = 0
    whole, _, part = text.partition("点")
    for c in whole:
        if c in DIGITS:
            current = DIGITS[c]
        elif c in STEPS:
            total += (current or 1) * STEPS[c]
            current = 0
        else:
            return None
    return total + current + float("0." + "".join(str(DIGITS[c]) for c in part) if part else 0)


def sums(text: str) -> list[Sum]:
    """Return the amounts of a text; repeated ones too, each with its own role."""
    found: list[Sum] = []
    home = next((code for code, told in HOMES if told.search(text)), "CNY")
    for m in SUM.finditer(text):
        value = _value(text, m)
        if value is None:
            continue
        last = found[-1] if found else None
        code = _code(text, m, home, last)
        start, end = _trimmed(text, *m.span())
        if text[start - 1 : start] in TENS_OF and m["number"][0] in STEPS:
            # 几十万元, 数百万元: how many tens is not told
            start -= 1
        loose = bool(
            m["loose"]
            or m["loose2"]
            or m["yu"]
            or ROUGHLY.search(text, max(0, start - 6), start)
            or AROUND.match(text, end)
            or text[start] in TENS_OF
            or (last and last.approximate and text[last.end : start] in RANGE)
        )
        if (
            last
            and last.end == start
            and text[last.end - 1] in "万亿"
            and value < last.value
            and last.currency == code
        ):
            # 三十五万六千元, 1亿2000万元: one amount in two steps
            whole = round(last.value + value, 4)
            found[-1] = replace(last, end=end, value=whole, approximate=loose or last.approximate)
            continue
        told, firm = role(text, start, end)
        if m["number"][0].isdigit() and (near := _near(text, start, _unit(m), value)):
            propose("money", near[0], near[1], "zh/money/money.py: the near end of a range", told)
            # 约3.5-4万元: what stands before the range is told of both ends
            loose = loose or ROUGHLY.search(text, max(0, near[0] - 6), near[0]) is not None
            found.append(Sum(*near, code, told, loose, firm))
        elif (
            last
            and told != last.role
            and (told, last.role) in INHERITED
            and value < last.value
            and SHARE.fullmatch(text, max(last.end, start - 60), start)
        ):
            told = last.role
        told = along(text, found, start, value, told)
        found.append(Sum(start, end, round(value, 4), code, told, loose, firm))
    return found


def _unit(m: re.Match[str]) -> int:
    """Return what the word behind a number counts: 万 ten thousand, none one."""
    units: dict[str, int] = data("extraction.zh", "money")["units"]
    return units.get(m["unit"] or "", 1)


def _value(text: str, m: re.Match[str]) -> float | None:
    """Return how much a number with its unit is, None where it is no amount of money."""
    number, unit, currency = m["number"], m["unit"], m["currency"]
    if not (currency or m["before"]) and not (
        unit
        and unit[-1] in "万亿"
        and not NOT_AFTER.match(text[m.end() : m.end() + 3])
        and (_money_near(text, m.start(), m.end()) or (number[0].isdigit() and MASKED.match(text, m.end())))
    ):
        return None
    # a piece of jade is 一块 as well
    if currency == "块" and (
        number in DIGITS or not re.match(r"[,，。;；、]|$", text[m.end() : m.end() + 1])
    ):
        return None
    value = float(re.sub(r"[,， ]", "", number)) if number[0].isdigit() else chinese_number(number)
    if value is None or text[m.start() - 1 : m.start()] in (".", "第"):
        return None
    value *= _unit(m)
    if currency == "块" and value < SMALLEST:
        # 手表一块
        return None
    for part, worth in (("jiao", 0.1), ("fen", 0.01)):
        if told := m[part]:
            value += worth * (int(told) if told.isdigit() else DIGITS[told])
    return value


def _code(text: str, m: re.Match[str], home: str, last: Sum | None) -> str:
    """Return the code of an amount's currency; ``home``: whose money 元 is; ``last``: the amount before it."""
    currencies: dict[str, str] = data("extraction.zh", "money")["currencies"]
    if m["before"] and m["before"] != "人民币":
        return currencies[m["before"]]
    if m["currency"] not in (None, "元"):
        return currencies.get(m["currency"], "CNY")
    # 港元2,800万，其中1,950万元: a part is of the money of the whole
    return last.currency if last and PART.fullmatch(text, last.end, m.start()) else home


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] == " ":
        end -= 1
    while text[start] == " ":
        start += 1
    return start, end


def _near(text: str, start: int, unit: int, far: float) -> tuple[int, int, float] | None:
    """10至20万元: return the near end, which shares the unit of the far one that starts at ``start``; None for none."""
    m = NEAR.search(text, max(0, start - 14), start)
    worth = round(float(m["number"]) * unit, 2) if m else far
    return (*m.span("number"), worth) if m and worth < far else None


def _money_near(text: str, start: int, end: int) -> bool:
    return bool(
        re.search(
            PHRASES.fill(r"‹of_money›"),
            text[max(0, start - 14) : start] + text[end : end + 6],
        )
    )
