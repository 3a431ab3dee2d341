"""Signs that nobody reads, gone: what word processors, pages, mails and printers leave in a text; and the way back.

Invariant: a span found in the legible text comes back as the stretch of the given text that holds the same signs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extraction.common import Phrases, Spans, lazy
from extraction.legible.capitals import capitals
from extraction.legible.datelines import datelines
from extraction.legible.edits import Edit, Edited, edited
from extraction.legible.hyphens import seams
from extraction.legible.margins import margins
from extraction.legible.recasing import recased
from extraction.legible.sheets import sheets
from extraction.legible.spelling import spelled

PHRASES = Phrases("extraction", "legible")

LINE_ENDS = lazy(r"\r\n?|[\x0b\x85\u2028\u2029]")
# places where a word may be parted, marks of direction, joiners and byte order marks have no width
UNSEEN = lazy(
    r"\xad[ \t]*\n[ \t]*|[\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]+"
)
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = lazy("[ﬀ-ﬆ]")
# the marks of a mail's quoted lines
QUOTED = lazy(r"^[ \t]*(?:>[ \t]?)+", re.M)
# the head of a mail: who wrote it to whom and when is no part of the case; what it is about stays
MAIL = PHRASES.fill(r"(?:‹mail›)[ \t]?[:：][^\n]*")
ABOUT = r"(?:Subject|Re|主题|标题)[ \t]?[:：][^\n]*"
HEAD = lazy(rf"^(?:[ \t]*(?:{MAIL}|{ABOUT})(?:\n|\Z)){{3,}}", re.M)
MAIL_LINE = lazy(rf"^[ \t]*{MAIL}(?:\n|\Z)", re.M)
PASSED_ON = lazy(
    r"^[ \t]*(?:-{2,}[ \t]*(?:Original Message|Forwarded [Mm]essage|原始邮件|转发(?:的)?邮件(?:信息)?)[ \t]*-{2,}|On [^\n]{5,120} wrote:|[^\n]{5,60}写道[:：])[ \t]*(?:\n|\Z)",
    re.M,
)
# other spaces than the one on the keyboard; the wide one of Chinese text tells a paragraph and stays
SPACE = lazy(r"[\xa0\u1680\u2000-\u200a\u202f\u205f]")
# letters as wide as a Chinese character, in a text without any such character
WIDE = lazy(r"[\uff01-\uff5e\u3000]")
WIDE_LETTER = lazy(r"[Ａ-Ｚａ-ｚ]")
# an unbreakable or narrow space that parts the thousands of a number
NUMBER = lazy(r"(?<![\d.,])\d{1,3}(?:[\xa0\u2007\u2009\u202f]\d{3})+(?!\d)")
# one blank line between two lines; a line right after another; a line that begins inside a sentence
GAP = lazy(r"(?<=\S)[ \t]*\n[ \t]*\n(?=[ \t]*\S)")
STEP = lazy(r"\S[ \t]*\n[ \t]*\S")
GOING = lazy(r"[ \t]*[a-z\u3400-\u9fff]")
CLOSED = frozenset(".。！？!?；;：:")
INDENT = lazy(r"^[ \t]*(?=\S)", re.M)
# so many lines, and so many of all, begin alike
LINES, SHARE = 4, 0.8
HAN = r"\u3007\u3400-\u9fff"
SIGN = rf"[{HAN}\d，。；：、！？“”（）《》%％.,;:]"
# characters set apart by spaces, as a scanner reads spaced type
APART = lazy(rf"(?<=[{HAN}]) (?=[{HAN}])")
SPACED = lazy(rf"(?<={SIGN}) (?={SIGN})")
CHARACTER = lazy(rf"[{HAN}]")
# a space that a scanner saw inside a sentence: behind its first words, and not between two short ones, as names in a
# list are; one character alone is no name
STRAY = lazy(
    rf"(?<=[{HAN}]) (?=[{HAN}]{{4}}|[{HAN}](?![{HAN}]))|(?:(?<=[{HAN}]{{4}})|(?<=[^{HAN}][{HAN}])) (?=[{HAN}])"
)
INSIDE = lazy(r"[，。；：、][^\n]*", re.M)
# spaces that typesetters put between numbers and Chinese words
NUMBERED = lazy(rf"(?<=\d) (?=[年月日时起万亿元余多个名人次])|(?<=[{HAN}]) (?=\d)")
# a Chinese full stop that a scanner read as a point
POINT = lazy(rf"(?<=[{HAN}])\.(?= ?(?:\n|$)| [{HAN}\d“（])")


def legible(text: str) -> Edited | None:
    """Return the text without the signs that nobody reads; None where it has none."""
    now = edited(text, ((m.start(), m.end(), "\n") for m in LINE_ENDS.finditer(text)))
    for step in STEPS:
        now = edited(text, step(text)) if now is None else now.again(step(now.text))
    return now


def _unseen(text: str) -> Iterator[Edit]:
    for m in UNSEEN.finditer(text):
        yield m.start(), m.end(), ""
    for m in LIGATURE.finditer(text):
        yield m.start(), m.end(), LIGATURES[m.group()]
    numbers = [m.span() for m in NUMBER.finditer(text)]
    inside = Spans(numbers)
    for m in SPACE.finditer(text):
        yield m.start(), m.end(), "," if inside.touches(*m.span()) else " "
    if len(WIDE_LETTER.findall(text)) > len(CHARACTER.findall(text)):
        for m in WIDE.finditer(text):
            yield m.start(), m.end(), " " if m.group() == "\u3000" else chr(ord(m.group()) - 0xFEE0)


def _quoted(text: str) -> Iterator[Edit]:
    for m in QUOTED.finditer(text):
        yield m.start(), m.end(), ""


def _mailed(text: str) -> Iterator[Edit]:
    """Yield the heads of mails, and the lines that say that one was passed on."""
    for m in PASSED_ON.finditer(text):
        yield m.start(), m.end(), ""
    for head in HEAD.finditer(text):
        for m in MAIL_LINE.finditer(text, *head.span()):
            yield m.start(), m.end(), ""


def _doubled(text: str) -> Iterator[Edit]:
    """Yield the blank lines between the lines of a page that was set with double space."""
    gaps = [m.span() for m in GAP.finditer(text)]
    going = sum(
        bool(GOING.match(text, end)) and text[start - 1] not in CLOSED for start, end in gaps if start
    )
    if going < LINES or 2 * going < len(gaps) or 5 * len(STEP.findall(text)) > len(gaps):
        return
    for start, end in gaps:
        yield start, end, "\n"


def _indented(text: str) -> Iterator[Edit]:
    """Yield the indent that nearly all lines share."""
    heads = [m.span() for m in INDENT.finditer(text)]
    if not any(start < end for start, end in heads):
        return
    deep = sorted((text[start:end] for start, end in heads), key=len)
    least = deep[int(len(deep) * (1 - SHARE))]
    if len(heads) < LINES or not least or sum(d.startswith(least) for d in deep) < SHARE * len(deep):
        return
    for start, end in heads:
        if text.startswith(least, start, end):
            yield start, start + len(least), ""


def _spaced(text: str) -> Iterator[Edit]:
    """Yield the spaces between Chinese characters that no writer put there."""
    if " " not in text or not CHARACTER.search(text):
        return
    for m in POINT.finditer(text):
        yield m.start(), m.end(), "。"
    spaced = 2 * len(APART.findall(text)) > len(CHARACTER.findall(text))
    for m in (SPACED if spaced else NUMBERED).finditer(text):
        yield m.start(), m.end(), ""
    if not spaced:
        stray = [m.span() for told in INSIDE.finditer(text) for m in STRAY.finditer(text, *told.span())]
        yield from ((start, end, "") for start, end in stray if len(stray) >= LINES)


# in the words of a mention, what is not one line of plain signs
ODD = lazy(r"[\n\r\xad\ufb00-\ufb06\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
WITHIN_HAN = lazy(rf"(?<=[{HAN}])\s*\n\s*(?=[{HAN}\d])|(?<=\d)\s*\n\s*(?=[{HAN}])")


def as_read(words: str) -> str:
    """Return the words of a mention as they are read: on one line, without what a page or a program put between."""
    if not ODD.search(words):
        return words
    clean = legible(words)
    text = clean.text if clean else words
    whole = edited(text, ((start, end, "") for start, end in seams(text)))
    return " ".join(WITHIN_HAN.sub("", whole.text if whole else text).split())


STEPS: tuple[Callable[[str], Iterator[Edit]], ...] = (
    _unseen,
    _quoted,
    _mailed,
    margins,
    sheets,
    margins,
    _doubled,
    _indented,
    datelines,
    _spaced,
    recased,
    capitals,
    spelled,
)
