"""What paper, scanners, mails and pages make of a text: broken lines, misread signs, marks, columns, tables."""

from __future__ import annotations

import html
import random
import re

HEADERS = (
    ["序号", "姓名", "单位", "职务", "主要问题", "处理结果"], ["当事人", "单位及职务", "违纪事实", "举报人", "处分"],
    ["Name", "Position", "Agency", "Finding", "Sanction"], ["No.", "Employee", "Complainant", "Violation", "Penalty"],
)  # fmt: skip
NAMED = {"姓名", "当事人", "Name", "Employee"}
NAMES = ("祁望舒", "郎知远", "阮某某", "李×", "Harold Penfield", "Louise J. Ackerby")
# signs that are taken for one another
LIKES = [
    ("0O1lI5S", "O0lI1S5"),
    ("一-日曰己已", "-一曰日已己"),
    ("。.，,：:", ".。,，:："),
    ("（(）)", "(（)）"),
]


def lines(text: str, r: random.Random) -> str:
    """Break a text at one short width."""
    width = r.randrange(5, 60)
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


def quoted(text: str, r: random.Random) -> str:
    """Set a mark of a mail or a block before each line."""
    mark = r.choice(("> ", ">> ", "    ", "| "))
    return "\n".join(mark + line for line in text.split("\n"))


def scanned(text: str, r: random.Random) -> str:
    """Break words and sums at random, as a scanner does: with a line, a hyphen and a line, or a space."""
    rate, mark = r.choice((0.01, 0.05, 0.2)), r.choice(("\n", "-\n", " ", "\r\n", "\x0c", "\u3000"))
    return "".join(c + mark if r.random() < rate else c for c in text)


def misread(text: str, r: random.Random) -> str:
    """Take letters for digits and the other way round, and one sign for its like."""
    taken, given = r.choice(LIKES)
    return text.translate(str.maketrans(taken, given)) if r.random() < 0.9 else text[::-1]


def page(text: str, r: random.Random) -> str:
    """Keep the marks of a page in the text."""
    tag = r.choice(("p", "td", "div class='x'", "br/", "span", "script"))
    escaped = (html.escape(line) if r.random() < 0.5 else line for line in text.split("\n"))
    return "".join(f"<{tag}>{line}</{tag.split()[0]}>" for line in escaped)


def mail(text: str, r: random.Random) -> str:
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


def columns(text: str, r: random.Random) -> str:
    """Weave the two halves of a text, line by line."""
    width = r.randrange(8, 40)
    rows = [text[i : i + width] for i in range(0, len(text), width)]
    half = len(rows) // 2
    return "\n".join(a + r.choice(("   ", "\t")) + b for a, b in zip(rows[:half], rows[half:], strict=False))


def tabled(text: str, r: random.Random) -> str:
    """Pieces of the text as the cells of a table that names people."""
    heads, parted = r.choice(HEADERS), r.choice(("\t", "|", "   "))
    words = text.split() if r.random() < 0.3 else re.split(r"[，。,.；;\n]+", text)
    rows = [words[i : i + len(heads)] for i in range(0, min(len(words), 60), len(heads))]
    for row in rows:
        if r.random() < 0.8:
            row[min(len(row) - 1, heads.index(next(h for h in heads if h in NAMED)))] = r.choice(NAMES)
    table = "\n".join(parted.join(row) for row in (heads, *rows))
    return r.choice(("", text[:200] + "\n")) + table + r.choice(("", "\n" + text[-200:]))


def wrapped(text: str, r: random.Random) -> str:
    """Break a text at one width, as a scanner or a mail does: within words, or at spaces."""
    width = r.randrange(10, 110)
    end = r.choice(("\n", "\r\n", " \n"))
    if r.random() < 0.5:
        return re.sub(rf"(.{{1,{width}}})(?: |$)", lambda m: m.group(1) + end, text)
    return end.join(text[i : i + width] for i in range(0, len(text), width))
