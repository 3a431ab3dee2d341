"""Texts to try: the shipped samples, mutated, and pieces of the trade's language in any order.

Input number ``i`` of a seed is always the same text, so that a failure is named by two numbers.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

from opencc import OpenCC

from extraction import RawReport, read_inputs

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "reports"
PIECES = [
    "青禾县", "民政局", "局长", "原", "时任", "被告人", "证人", "举报人", "张某某", "李某1", "王××", "甲", "·", "阿依·买买提", "挪用",
    "收受", "3.2万元", "约1,200余万元", "三万元", "２万元", "2016年", "3月", "至", "低保金", "受到", "开除党籍", "处分", "审核把关不严", "未公示",
    "完善制度", "一、", "（", "）", "“", "”", "某", "公司", "110101199003071234", "13800138000", "6222021234567890123", "羅遠山",
    "Nora Pell", ", 48,", "District Attorney ", " was sentenced to ", "two years in prison", "$1.5 million", "the former ", "clerk of the ",
    "Town of Oakvale", " (ESD)", " victim ", "did not adequately monitor", "We recommended that ", "(1) ", "from 2012 to ", "Jr.", "U.S. ", "Mc",
]  # fmt: skip
ODD = [
    "\x00", "\ufeff", "\u200b", "\u202e", "\u0301", "\U0001f600", "\ud800", "\r", "\r\n", "\u2028", "\x85", "\u3000", "\xa0", "\t", "\n\n\n", "，" * 40,
    "。" * 40, "、" * 40, "(" * 40, "1" * 60, "某" * 40, "A" * 60, "> ", "| ", "-\n", "<td>", "&nbsp;", "....", "①", "㈠", "Ⅳ", "々", "ﬁ", "İ", "ß",
]  # fmt: skip
LONGEST = 1_500


@cache
def bases() -> tuple[str, ...]:
    """Return the texts of the shipped samples."""
    found = read_inputs([SAMPLES])
    return tuple(r.text for r in found if isinstance(r, RawReport))


@cache
def _traditional() -> OpenCC:
    return OpenCC("s2t")


def _cut(text: str, r: random.Random) -> str:
    a, b = sorted(r.randrange(len(text) + 1) for _ in range(2))
    return text[:a] + text[b:]


def _keep(text: str, r: random.Random) -> str:
    a, b = sorted(r.randrange(len(text) + 1) for _ in range(2))
    return text[a:b]


def _repeat(text: str, r: random.Random) -> str:
    a = r.randrange(len(text) + 1)
    return text[:a] + text[a : a + r.randrange(1, 40)] * r.randrange(2, 9) + text[a:]


def _insert(text: str, r: random.Random) -> str:
    a = r.randrange(len(text) + 1)
    return text[:a] + r.choice(r.choice((PIECES, ODD))) + text[a:]


def _anything(text: str, r: random.Random) -> str:
    a = r.randrange(len(text) + 1)
    return text[:a] + "".join(chr(r.randrange(1, 0x30000)) for _ in range(r.randrange(1, 6))) + text[a:]


def _swap(text: str, r: random.Random) -> str:
    a, b, c = sorted(r.randrange(len(text) + 1) for _ in range(3))
    return text[:a] + text[b:c] + text[a:b] + text[c:]


def _lines(text: str, r: random.Random) -> str:
    width = r.randrange(5, 60)
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


def _quoted(text: str, r: random.Random) -> str:
    mark = r.choice(("> ", ">> ", "    ", "| "))
    return "\n".join(mark + line for line in text.split("\n"))


def _wide(text: str, r: random.Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and r.random() < 0.7 else c for c in text)


def _no_stops(text: str, r: random.Random) -> str:
    gone = r.choice(("。", "，", "\n", ".", ",", " ", "、"))
    return text.replace(gone, "")


def _shout(text: str, r: random.Random) -> str:
    return text.upper() if r.random() < 0.5 else text.lower()


def _other_form(text: str, r: random.Random) -> str:
    return unicodedata.normalize(r.choice(("NFD", "NFKD", "NFKC")), text)


def _in_traditional(text: str, r: random.Random) -> str:
    return str(_traditional().convert(text.encode("utf-8", "replace").decode()))


MUTATIONS: list[Callable[[str, random.Random], str]] = [
    _cut, _keep, _repeat, _insert, _insert, _anything, _swap, _lines, _quoted, _wide, _no_stops, _shout, _other_form,
    _in_traditional,
]  # fmt: skip


def text_of(number: int, seed: int = 0) -> str:
    """Return the input of that number: a mutated sample, two samples crossed, or pieces in any order."""
    r = random.Random(f"{seed}:{number}")
    kind = r.random()
    if kind < 0.25:
        text = "".join(r.choice(r.choice((PIECES, PIECES, ODD))) for _ in range(r.randrange(1, 60)))
    else:
        text = r.choice(bases())
        if kind > 0.85:
            other = r.choice(bases())
            text = text[: r.randrange(len(text))] + other[r.randrange(len(other)) :]
        start = r.randrange(max(1, len(text) - LONGEST // 4))
        text = text[start : start + r.randrange(20, LONGEST)]
    for _ in range(r.randrange(0, 5)):
        text = r.choice(MUTATIONS)(text, r)[: 2 * LONGEST]
    return text or " "


def language_of(number: int) -> str | None:
    """Return the language that input is read in: detected, or either whatever the text is."""
    return (None, "zh", "en")[number % 3]
