"""Who answers for something by the words right behind the name: punished, charged, caught, made to pay back, whatever the person is."""

from __future__ import annotations

from extraction.common import Phrases, lazy
from extraction.zh.names.found import Found

PHRASES = Phrases("extraction.zh", "answering")

# 甲某、乙某获刑, 丙某也因销赃罪被判缓刑; the words before the penalty hold neither a stop nor another's act
ANSWERS = PHRASES.compile(
    r"(?:[、和与及][^。；;，,、\n]{1,4}){0,5}(?:等?[二两三四五六七八九十\d]{1,2}人)?(?:‹also›){0,3}"
    r"(?:(?:因(?![^。；;，,\n]{0,8}?(?:‹complaint›))|以|涉嫌)[^。；;，,\n]{2,30}?)?(?:‹penalty›)"
)
# 对甲某、乙某另案处理, 对丙某的违法线索移交公安机关
TOWARDS = lazy(r"(?:^|[。；;，,、\n：:]|并|决定)对(?:[^。；;，,、\n]{1,8}、){0,4}[^。；;，,、\n]{0,8}$")
PURSUED = PHRASES.compile(
    r"(?:、[^。；;，,、\n]{1,4}){0,5}(?:等?[二两三四五六七八九十\d]{1,2}人)?(?:的[^。；;，,\n]{0,8}?(?:行为|问题|线索))?(?:‹also›|依法|由[^。；;，,\n]{2,8}?){0,3}(?:‹pursued›)"
)
# 收受商户甲某所送的…, 接受车主乙某的请托
OFFERED = PHRASES.compile(
    r"(?:[、和与及][^。；;，,、\n]{1,4}){0,5}(?:等[二两三四五六七八九十\d]{0,2}人)?(?:‹offered›)"
)
WRONGED = PHRASES.compile(r"‹wronged›")
WARD = PHRASES.compile(r"(?:‹wards›)[^。；;，,\n]{0,2}$")
# in characters: what is looked at before a name, and around it for what was done to its bearer
BEFORE = 40
NEAR = 80


def answers(text: str, person: Found) -> bool:
    """Return whether a mention is followed by what its bearer had to bear, and nothing near tells that it was wrong."""
    return any(
        (
            ANSWERS.match(text, end)
            or (PURSUED.match(text, end) and TOWARDS.search(text, max(0, start - BEFORE), start))
        )
        and not wronged(text, start, end)
        for start, end in person.spans
    )


def wronged(text: str, start: int, end: int) -> bool:
    """Return whether the words around a mention tell that its bearer was made to pay, wrongly punished, or is in somebody's care."""
    return bool(
        WRONGED.search(text, max(0, start - NEAR), end + NEAR) or WARD.search(text, max(0, start - 6), start)
    )


def offers(text: str, person: Found) -> bool:
    """Return whether a mention tells that its bearer gave a bribe or asked for a favour."""
    return any(OFFERED.match(text, b) and not wronged(text, a, b) for a, b in person.spans)
