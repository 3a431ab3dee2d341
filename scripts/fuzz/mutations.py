"""Ways in which a text is spoilt on its way: cut, crossed, broken by a scanner, quoted by mail, wrapped in a page."""

from __future__ import annotations

import html
import random
import re
import unicodedata
from collections.abc import Callable
from functools import cache

from opencc import OpenCC

from scripts.fuzz.pieces import ODD, PIECES

# no text grows beyond this
LONGEST = 3_000
HEADERS = (
    ["序号", "姓名", "单位", "职务", "主要问题", "处理结果"], ["当事人", "单位及职务", "违纪事实", "举报人", "处分"],
    ["Name", "Position", "Agency", "Finding", "Sanction"], ["No.", "Employee", "Complainant", "Violation", "Penalty"],
)  # fmt: skip
NAMED = {"姓名", "当事人", "Name", "Employee"}
NAMES = ("祁望舒", "郎知远", "阮某某", "李×", "Harold Penfield", "Louise J. Ackerby")


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


def _scanned(text: str, r: random.Random) -> str:
    """Break words and sums at random, as a scanner does: with a line, a hyphen and a line, or a space."""
    rate, mark = r.choice((0.01, 0.05, 0.2)), r.choice(("\n", "-\n", " ", "\r\n", "\x0c", "\u3000"))
    return "".join(c + mark if r.random() < rate else c for c in text)


LIKES = [
    ("0O1lI5S", "O0lI1S5"),
    ("一-日曰己已", "-一曰日已己"),
    ("。.，,：:", ".。,，:："),
    ("（(）)", "(（)）"),
]


def _misread(text: str, r: random.Random) -> str:
    """Take letters for digits and the other way round, and one sign for its like."""
    taken, given = r.choice(LIKES)
    return text.translate(str.maketrans(taken, given)) if r.random() < 0.9 else text[::-1]


def _page(text: str, r: random.Random) -> str:
    """Keep the marks of a page in the text."""
    tag = r.choice(("p", "td", "div class='x'", "br/", "span", "script"))
    lines = (html.escape(line) if r.random() < 0.5 else line for line in text.split("\n"))
    return "".join(f"<{tag}>{line}</{tag.split()[0]}>" for line in lines)


def _mail(text: str, r: random.Random) -> str:
    """Answer and forward a text a few times."""
    for _ in range(r.randrange(1, 5)):
        head = r.choice(
            (
                "发件人：郭守义\n收件人：蒲新安\n",
                "From: Nora Pell <pell@example.org>\nSubject: Re: the audit\n\n",
                "",
                "\n",
            )
        )
        text = head + "\n".join("> " + line for line in text.split("\n"))
    return text


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


def _columns(text: str, r: random.Random) -> str:
    """Weave the two halves of a text, line by line."""
    width = r.randrange(8, 40)
    lines = [text[i : i + width] for i in range(0, len(text), width)]
    half = len(lines) // 2
    return "\n".join(
        a + r.choice(("   ", "\t")) + b for a, b in zip(lines[:half], lines[half:], strict=False)
    )


def _tabled(text: str, r: random.Random) -> str:
    """Pieces of the text as the cells of a table that names people."""
    heads, parted = r.choice(HEADERS), r.choice(("\t", "|", "   "))
    words = text.split() if r.random() < 0.3 else re.split(r"[，。,.；;\n]+", text)
    rows = [words[i : i + len(heads)] for i in range(0, min(len(words), 60), len(heads))]
    for row in rows:
        if r.random() < 0.8:
            row[min(len(row) - 1, heads.index(next(h for h in heads if h in NAMED)))] = r.choice(NAMES)
    table = "\n".join(parted.join(row) for row in (heads, *rows))
    return r.choice(("", text[:200] + "\n")) + table + r.choice(("", "\n" + text[-200:]))


def _wrapped(text: str, r: random.Random) -> str:
    """Break a text at one width, as a scanner or a mail does: within words, or at spaces."""
    width = r.randrange(10, 110)
    end = r.choice(("\n", "\r\n", " \n"))
    if r.random() < 0.5:
        return re.sub(rf"(.{{1,{width}}})(?: |$)", lambda m: m.group(1) + end, text)
    return end.join(text[i : i + width] for i in range(0, len(text), width))


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
    _cut, _keep, _repeat, _insert, _insert, _anything, _swap, _lines, _quoted, _wide, _no_stops, _shout, _other_form,
    _in_traditional, _scanned, _scanned, _misread, _page, _mail, _quotes, _crowded, _unbroken, _columns, _wrapped,
    _wrapped, _tabled, _controls,
]  # fmt: skip
