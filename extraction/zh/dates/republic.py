"""Texts of Taiwan: how they are known, and the years of the Republic that they count in (民國111年 is 2022)."""

from __future__ import annotations

from functools import lru_cache

from extraction.common import Phrases, lazy
from extraction.zh.words.numerals import DIGITS

PHRASES = Phrases("extraction.zh", "republic")

# 111年3月8日; 100年间 is a time, 民国106年间 a year
FIGURES = lazy(
    r"(?<![\d第近满长达共计约以刑前后年])(?:民国)?(?P<year>1[0-4]\d|[89]\d)年"
    r"(?!度?以|有期|代|来|(?<!民国\d{2}年)(?<![至到]\d{2}年)(?<!1[0-4][1-9]年)间)(?:(?P<month>\d{1,2})月(?:\d{1,2}日)?)?"
)
# 民国一○三年七月, 至一百零五年
WRITTEN = lazy(
    r"(?:民国|(?<=[至到]))(?P<year>(?:一百?|[八九])[〇零○一二三四五六七八九十]{1,3})年(?:度)?"
    r"(?:(?P<month>十[一二]?|[一二三四五六七八九])月)?"
)
FIRST = 1911
OF_TAIWAN = PHRASES.compile(r"‹of_taiwan›")


# each sentence of a text asks
@lru_cache(maxsize=2)
def of_taiwan(text: str) -> bool:
    """Return whether a text is written in Taiwan, by its offices, its money and its years."""
    return OF_TAIWAN.search(text) is not None


def year_of(written: str) -> int:
    """Return the year of the common calendar of one of the Republic: 111, 一○三, 一百零三, 九十八."""
    if written.isdigit() and written.isascii():
        return FIRST + int(written)
    digits = [DIGITS[c] for c in written if c not in "百十"]
    if "百" in written and len(digits) == 2:
        digits.insert(1, "0") if "十" not in written else digits.append("0")
    elif "十" in written and "百" not in written and len(digits) == 1:
        digits.append("0")
    return FIRST + int("".join(digits))
