"""Ways in which a text is spoilt on its way: cut, crossed, repeated, without stops, and what ``media`` does to it."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from functools import cache

from opencc import OpenCC

from scripts.fuzz.media import columns, lines, mail, misread, page, quoted, scanned, tabled, wrapped
from scripts.fuzz.pieces import ODD, PIECES

# no text grows beyond this
LONGEST = 3_000


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


def _quotes(text: str, r: random.Random) -> str:
    """Open quotes and brackets within one another, and close some."""
    signs = r.choice(("“‘’”", "「『』」", "((()))", "《〈〉》", "\"'"))
    return "".join(c + r.choice(signs) if r.random() < 0.08 else c for c in text)


def _crowded(text: str, r: random.Random) -> str:
    """Tell one stretch again and again, each time with other numbers."""
    a = r.randrange(len(text) + 1)
    part = text[a : a + r.randrange(4, 60)]
    told = (
        "".join(str(r.randrange(10)) if c.isdecimal() else c for c in part) for _ in range(r.randrange(9, 90))
    )
    return text[:a] + r.choice(("", "、", ", ", "\n")).join(told) + text[a:]


def _unbroken(text: str, r: random.Random) -> str:
    """Make one sentence of everything."""
    return "".join(c for c in text if c not in "。；！？.;!?\n" + r.choice(("", "，,、", " ")))


def _controls(text: str, r: random.Random) -> str:
    """Put marks that nobody sees between the letters."""
    marks = r.choice(
        (
            "\u200b\u200d\ufeff",
            "\u202a\u202e\u2066",
            "\x01\x1b\x7f",
            "\u0300\u0307\u20dd",
            "\U000e0061\U0001f468\ud800\udfff",
        )
    )
    return "".join(c + r.choice(marks) if r.random() < 0.1 else c for c in text)


MUTATIONS: list[Callable[[str, random.Random], str]] = [
    _cut, _keep, _repeat, _insert, _insert, _anything, _swap, lines, quoted, _wide, _no_stops, _shout, _other_form,
    _in_traditional, scanned, scanned, misread, page, mail, _quotes, _crowded, _unbroken, columns, wrapped,
    wrapped, tabled, _controls,
]  # fmt: skip
