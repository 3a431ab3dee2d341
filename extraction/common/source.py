"""A text as given beside its normal form, character for character.

Invariant: both have the same length, so an offset in one is the same offset in the other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from extraction.common.lazy import lazy
from extraction.contract import Mention

# a Chinese character
HAN = lazy(r"[\u3400-\u9fff]")
# full-width letters, digits and the signs that numbers and dates use; Chinese commas and stops stay
WIDE = {
    ord(w): chr(ord(w) - 0xFEE0)
    for w in "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ．％－／＄"
}
SIGNS = {
    ord("\u3000"): " ", ord("\xa0"): " ", ord("\u2009"): " ", ord("\u202f"): " ", ord("\t"): " ",
    ord("〇"): "〇", ord("—"): "—", ord("–"): "-", ord("‒"): "-", ord("‐"): "-", ord("‑"): "-", ord("−"): "-", ord("﹣"): "-", ord("•"): "·", ord("．"): ".",
    ord("・"): "·", ord("‧"): "·", ord("(") : "(", ord("（"): "(", ord("）"): ")", ord("’"): "'", ord("‘"): "'",
}  # fmt: skip

# radicals of their own code points that Unicode maps to no character; some programs write them into a PDF
RADICALS = dict(zip("⺁⺌⺍⺎⺐⺓⺕⺗⺜⺟⺠⺧⺩⺪⺬⺮⺯⺰⺲⺳⺶⺼⺾⻁⻄⻅⻆⻉⻋⻌⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳", "厂小小兀尢幺彐心日母民牛王疋示竹糸纟网网羊肉艹虎西见角贝车辶长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟", strict=True))  # fmt: skip


@cache
def simplified() -> dict[int, str]:
    """Return the traditional characters that stand for one simplified one (OpenCC's own table)."""
    # read as a table: the converter, asked for each character, would take most of the time of a first report
    lines = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines)
    return {ord(old): new[0] for old, new in pairs if HAN.fullmatch(old) and new[0] != old}


@cache
def doubles() -> dict[int, str]:
    """Return the code points that stand for a plain Chinese character: compatibility forms and radicals (Unicode)."""
    table = {}
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00)):
        one = unicodedata.normalize("NFKC", chr(code))
        if len(one) == 1 and one != chr(code):
            table[code] = simplified().get(ord(one), one)
    return table | {ord(a): b for a, b in RADICALS.items()}


@cache
def _table(language: str) -> dict[int, str]:
    return {**WIDE, **SIGNS, **(simplified() | doubles() if language == "zh" else {})}


def lowered(text: str) -> str:
    """Return the text in small letters, character for character: one that would become two (İ) stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(s if len(s := c.lower()) == 1 else c for c in text)


class Source:
    """One text: ``given`` as it came, ``text`` in normal form, same offsets.

    ``rows``: cases of their own in it, in order; ``named``: the names that they are about; ``published``: when it appeared.
    """

    __slots__ = ("given", "language", "lists", "named", "published", "rows", "text")

    def __init__(
        self,
        given: str,
        language: str,
        lists: Path | None = None,
        rows: Sequence[tuple[int, int]] = (),
        named: Sequence[tuple[int, int]] = (),
        published: str | None = None,
    ) -> None:
        self.given = given
        self.language = language
        self.lists = lists
        self.rows = rows
        self.named = named
        self.published = published
        self.text = given.translate(_table(language))

    def mention(self, start: int, end: int, **more: Any) -> dict[str, Any]:
        """Return the contract's span object for ``start``..``end``, with further keys."""
        return {"text": self.given[start:end], "start": start, "end": end, **more}

    def span(self, start: int, end: int) -> Mention:
        """Return the span as a contract object."""
        return Mention(text=self.given[start:end], start=start, end=end)

    def lines(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of every line that is not blank."""
        start = 0
        for line in self.text.split("\n"):
            if line.strip():
                yield start, start + len(line)
            start += len(line) + 1

    def cases(self, cut: Callable[[list[tuple[int, int]]], list[tuple[int, int]]]) -> list[tuple[int, int]]:
        """Return the cases in order: the rows, and what ``cut`` makes of the lines between them."""
        return sorted([*self.rows, *(span for lines in self._stretches() for span in cut(lines))])

    def _stretches(self) -> Iterator[list[tuple[int, int]]]:
        """Yield the lines between the rows, stretch by stretch: all of them where there are no rows."""
        here: list[tuple[int, int]] = []
        rows = iter(self.rows)
        row = next(rows, None)
        for start, end in self.lines():
            while row and row[1] <= start:
                row = next(rows, None)
            if row and row[0] <= start < row[1]:
                if here:
                    yield here
                here = []
            else:
                here.append((start, end))
        if here:
            yield here
