"""Who answers for something by the words right behind the name: punished, charged, caught, made to pay back, whatever the person is."""

from __future__ import annotations

from extraction.common import Phrases
from extraction.zh.names.found import Found

PHRASES = Phrases("extraction.zh", "answering")

# 甲某、乙某获刑, 丙某也因销赃罪被判缓刑; the words before the penalty hold neither a stop nor another's act
ANSWERS = PHRASES.compile(
    r"(?:[、和与及][^。；;，,、\n]{1,4}){0,5}(?:等?[二两三四五六七八九十\d]{1,2}人)?(?:‹also›){0,3}"
    r"(?:(?:因|以|涉嫌)[^。；;，,\n]{2,30}?)?(?:‹penalty›)"
)


def answers(text: str, person: Found) -> bool:
    """Return whether a mention is followed by what its bearer had to bear for the own deed."""
    return any(ANSWERS.match(text, end) for _, end in person.spans)
