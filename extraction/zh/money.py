"""Sums of money: value in the base currency, and the role that the words around them give."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from extraction.common import data, propose

DIGITS = dict(
    zip(
        "零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖",
        [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        strict=True,
    )
)
STEPS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
UNIT = r"(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)"
CURRENCY = r"(?:人民币|元人民币|美元|美金|港元|港币|欧元|英镑|日元|澳元|加元|新加坡元|澳门元|新台币|台币|韩元|卢布|泰铢|瑞士法郎|块钱|元|块)"
SUM = re.compile(
    # the rest of a number that a line's end has cut (1,2 / 00万元) is no sum of its own
    r"(?<!\d[,，]\d\n)(?<!\d[,，]\d\d\n)(?<!\n\d)(?<!\n\d\d)(?P<before>人民币|港币|美元|美金|欧元|英镑)?\s?(?P<number>\d{1,3}(?:[,，]\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,6})?|[一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟零〇]{1,12}(?=\s?(?:多|余|几)?\s?(?:万|亿|元|块|余万|多万|美元|港币|欧元|英镑)))"
    r"\s?(?P<loose>多|余|几)?\s?(?P<unit>"
    + UNIT
    + r")?\s?(?P<loose2>多|余|几)?\s?(?P<currency>"
    + CURRENCY
    + r")?(?P<yu>余)?(?P<rmb>人民币)?"
)
NOT_AFTER = re.compile(
    r"^(?:人|户|名|次|亩|平方|公里|吨|公斤|斤|头|只|册|份|件|张|块(?!钱)|根|棵|株|条|个|年|月|日|㎡|立方|家|辆|台|套|枚|克|米|千瓦|度|%|％|股(?!份)|余人|余户|余名|余亩|余吨|多人|余份|公顷|株|元/)"
)


GIVEN = re.compile(r"(?:送给|交给|送到|送至|送予|送往|塞给|转账?给)(?!.{0,6}(?:财务|单位|村|组织|银行))")
# conduct that is bribery or gifts, and conduct that takes public money
GIFTS = frozenset({"MC-12", "MC-16", "MC-17", "MC-18"})
TAKES = frozenset({"MC-01", "MC-02", "MC-03", "MC-04", "MC-05", "MC-08", "MC-15"})
# what money is before somebody takes it
GRANTED = frozenset({"budget", "other"})
# of several roles that mentions of one amount have, the most telling; what was given back or fined stands beside it
TELLING = ("bribe", "loss", "budget", "involved", "other")


@dataclass(frozen=True)
class Sum:
    """One amount; ``approximate``: 余, 多, 约, 近."""

    start: int
    end: int
    value: float
    currency: str
    role: str
    approximate: bool


def chinese_number(text: str) -> float | None:
    """Return the value of a Chinese numeral below ten thousand, None where it is none."""
    total = current = 0
    for c in text:
        if c in DIGITS:
            current = DIGITS[c]
        elif c in STEPS:
            total += (current or 1) * STEPS[c]
            current = 0
        else:
            return None
    return float(total + current)


def sums(text: str) -> list[Sum]:
    """Return the amounts of a text; repeated ones too, each with its own role."""
    units: dict[str, int] = data("extraction.zh", "money")["units"]
    currencies: dict[str, str] = data("extraction.zh", "money")["currencies"]
    found: list[Sum] = []
    for m in SUM.finditer(text):
        unit, currency = m.group("unit"), m.group("currency")
        if not currency and not (
            unit and unit[-1] in "万亿" and not NOT_AFTER.match(text[m.end() : m.end() + 3])
        ):
            continue
        if not currency and not m.group("before") and not _money_near(text, m.start(), m.end()):
            continue
        if currency == "块" and not re.match(r"[,，。;；、]|$", text[m.end() : m.end() + 1]):
            continue
        number = m.group("number")
        value = float(re.sub(r"[,，]", "", number)) if number[0].isdigit() else chinese_number(number)
        if value is None or text[m.start() - 1 : m.start()] in (".", "第"):
            continue
        value *= units.get(unit or "", 1)
        code = currencies.get(currency or "") or "CNY"
        if m.group("before") and m.group("before") != "人民币":
            code = currencies[m.group("before")]
        end = m.end()
        while end > m.start() and text[end - 1] == " ":
            end -= 1
        start = m.start()
        while text[start] == " ":
            start += 1
        loose = bool(
            m.group("loose")
            or m.group("loose2")
            or m.group("yu")
            or re.search(r"[约近超逾]$|大约$|将近$|超过$", text[max(0, start - 2) : start])
        )
        last = found[-1] if found else None
        if (
            last
            and last.end == start
            and text[last.end - 1] in "万亿"
            and value < last.value
            and last.currency == code
        ):
            # 三十五万六千元, 1亿2000万元: one amount in two steps
            found[-1] = Sum(
                last.start, end, round(last.value + value, 4), code, last.role, loose or last.approximate
            )
            continue
        found.append(Sum(start, end, round(value, 4), code, role(text, start, end), loose))
    return found


def _money_near(text: str, start: int, end: int) -> bool:
    return bool(
        re.search(
            r"款|资金|得|共|计|金额|费|贿|元|价|损失|利|借|付|收|投资|挪用|贪污|侵占|套取|骗|赃",
            text[max(0, start - 14) : start] + text[end : end + 6],
        )
    )


@cache
def _cues() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    rows = data("extraction.zh", "money")
    return tuple(
        sorted(((w, r) for r, ws in rows[k].items() for w in ws), key=lambda x: -len(x[0]))
        for k in ("before", "after")
    )  # type: ignore[return-value]


@cache
def _told(name: str) -> re.Pattern[str]:
    return re.compile(data("extraction.zh", "money")[name])


def role(text: str, start: int, end: int) -> str:
    """Return the role by the nearest words in the clause; amounts after one verb share it."""
    before, after = _cues()
    if rate := _told("rate").search(text[max(0, start - 12) : start]):
        propose("money", start, end, f"zh/money.yaml rate: {rate.group()}", "other")
        return "other"
    tail = re.split(r"[。;；\n,，、]", text[end : end + 16])[0]
    for word, name in after:
        if tail.startswith(word) or (len(word) > 2 and word in tail[:8]):
            propose("money", start, end, f"zh/money.yaml after: {word}", name)
            return name
    if given := GIVEN.search(re.split(r"[。;；\n,，]", text[end : end + 30])[0]):
        propose("money", start, end, f"zh/money.py given: {given.group()}", "bribe")
        return "bribe"
    head = text[max(0, start - 60) : start]
    head = re.split(r"[。;；\n]", head)[-1]
    best: tuple[int, int, str] | None = None
    for word, name in before:
        at = head.rfind(word)
        if at >= 0 and (best is None or (at + len(word), len(word)) > best[:2]):
            best = (at + len(word), len(word), name)
    if best and best[2] in GRANTED and (taken := _told("moved").match(text, end)):
        propose("money", start, end, f"zh/money.yaml moved: {taken.group()}", "involved")
        return "involved"
    told = head[best[0] - best[1] : best[0]] if best else "-"
    propose("money", start, end, f"zh/money.yaml before: {told}", best[2] if best else "involved")
    return best[2] if best else "involved"


def only_gifts(conduct: set[str]) -> bool:
    """Return whether a case's conduct is bribery or gifts, and no taking of public money."""
    return bool(conduct & GIFTS) and not conduct & TAKES


def settled(found: list[Sum], conduct: set[str]) -> list[Sum]:
    """Return the amounts with the roles that the whole case gives them.

    Where the case tells gifts and no taking of public money, what would be involved money is a bribe. One amount told
    several times has one role, the most telling one.
    """
    first = found
    if only_gifts(conduct):
        found = [replace(s, role="bribe") if s.role == "involved" else s for s in found]
    roles: dict[tuple[float, str], str] = {}
    told = [s for s in found if s.role in TELLING]
    for key, same in groupby(sorted(told, key=_amount), key=_amount):
        roles[key] = min((s.role for s in same), key=TELLING.index)
    found = [replace(s, role=roles[_amount(s)]) if s.role in TELLING else s for s in found]
    for before, now in zip(first, found, strict=True):
        if before.role != now.role:
            propose("money", now.start, now.end, "", before.role, "more_telling")
            propose("money", now.start, now.end, "zh/money.py: what the whole case tells", now.role)
    return found


def _amount(s: Sum) -> tuple[float, str]:
    return s.value, s.currency
