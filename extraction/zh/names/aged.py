"""Names that the person's age follows, as releases of Hong Kong tell the accused: 被告甲，52岁，…；乙，48岁，…."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.common import Phrases
from extraction.zh.words import names

PHRASES = Phrases("extraction.zh", "aged")

# 甲某某，58岁，早前承认…罪; 乙某某（46岁），某公司董事: the age, and what only people of a case have
AGED = PHRASES.compile(
    r"(?:^|(?<=[\n。；;，,、及和与告诉控捕主员理任长师事官]))(?P<name>[一-龥]{2,4}?)[,，(（](?:现年|时年)?(?:[2-8]\d|[二三四五六七]十[一二三四五六七八九]?)岁[)）]?"
    r"(?=[^。；;\n]{0,40}?(?:‹aged›))"
)
# in characters: so far apart two of a list stand
LIST = 60


def aged(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield names that the person's age follows, and whether the list tells them as accused (被告甲，52岁，…；乙，48岁，…)."""
    last, accused = -LIST, False
    for m in AGED.finditer(text):
        start, end = m.span("name")
        if not names.formed(text, start, end):
            continue
        goes_on = start - last < LIST and text[start - 1 : start] in "；;及和与"
        accused = text.endswith(("被告", "被告人"), 0, start) or (accused and goes_on)
        last = end
        yield start, end, accused
