"""Who is cleared in English: charges dismissed, acquittals, allegations that were not substantiated."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from functools import cache

from extraction.common import Mark, Phrases, lazy
from extraction.en.words.patterns import Wordings

PHRASES = Phrases("extraction.en", "clearing")

CHARGE = PHRASES.fill(r"(?:‹charge›)")
BEFORE = lazy(
    r"\bno\s(?:[\w-]+\s){0,3}(?:(?:adverse\s)?findings?|evidence|breach|wrongdoing|violation|case)\s(?:\w+\s){0,3}?(?:against|by|on the part of)\s(?:[\w.-]+,?\s){0,6}$|\b(?:acquit(?:s|ted|ting)?|clear(?:s|ed|ing)?|exonerat(?:es|ed|ing)|acquittal of|exoneration of)\s(?:\w+\.?\s)?$"
    rf"|\b(?:dismiss(?:es|ed|ing|al of)?|dropp?(?:s|ed|ing)?|withdr(?:ew|aws|awn|awing)|threw out|toss(?:es|ed))\s(?:[\w-]+\s){{0,5}}{CHARGE}\s(?:\w+\s){{0,2}}?against\s(?:[\w-]+\.?\s){{0,3}}$",
    re.I,
)
AGAINST = lazy(rf"\b{CHARGE}\sagainst\s(?:[\w-]+\.?\s){{0,3}}$", re.I)
DROPPED = PHRASES.fill(r"(?:‹dropped›)")
WAS = PHRASES.fill(r"(?:was|were|is|has been|have been|had been)(?:\s(?:‹was›))?")
AFTER = lazy(
    rf"^(?:,\s(?:age\s)?\d{{2}})?(?:,\s[^,.;]{{1,80}},|,)?\s(?:who\s)?{WAS}\s(?:acquitted|cleared|exonerated|found not guilty)\b"
    r"|^'s?\s(?:acquittal|exoneration)\b|^[^.;]{0,80}\sdid nothing wrong\b",
    re.I,
)
# the allegation that Deputy (name) took cash could not be substantiated
THAT = lazy(
    rf"\b{CHARGE}\s(?:that|of|about|involving)\s(?:[\w-]+\.?\s){{0,6}}$|\b{CHARGE}\sagainst\s(?:[\w-]+\.?\s){{0,5}}$",
    re.I,
)
FAILED = lazy(
    r"^[^.;]{0,160}\b(?:(?:could|was|were|can)\s?not\s(?:be\s)?(?:substantiated|sustained|proved|proven|established)|(?:was|were)\s(?:closed\sas\s)?(?:unfounded|unsubstantiated))\b",
    re.I,
)
NOTHING = lazy(
    r"^[^.;]{0,160}\.\s[^.;]{0,80}?\b(?:no evidence|nothing to support|did not (?:substantiate|support|bear)|(?:could|was|were) not (?:be )?(?:substantiated|proved|proven|sustained|established)|unfounded|not borne out)\b",
    re.I,
)
SAID = lazy(
    r"\b(?:alleg(?:ed|ing|ations?|es)|claim(?:ed|ing|s)|complained|rumou?rs?|said)\sthat\s(?:[\w-]+\.?\s){0,5}$",
    re.I,
)
FAILING = PHRASES.words("failing")
# (name) was charged too, but the charge was withdrawn
CHARGED_BUT = lazy(
    rf"^(?:,[^.;]{{1,80}},|,)?\s{WAS}\s(?:\w+\s)?(?:charged|indicted|accused)\b[^.;]{{0,80}}?,?\sbut\s(?:\w+\s){{1,3}}?{CHARGE}\s{WAS}\s{DROPPED}",
    re.I,
)
# (name) was charged with them but acquitted; acquitted of one count is not cleared
TRIED_BUT = PHRASES.compile(
    rf"^(?:,[^.;]{{1,80}},|,)?\s{WAS}\s(?:\w+\s)?(?:‹tried›)\b[^.;]{{0,80}}?,?\s(?:but|and)\s(?:(?:was|were)\s)?(?:\w+\s)?(?:‹freed›)\b(?!\sof\s(?:‹some›)\b)(?![^.;]*\b(?:‹guilt›|but)\b)",
    re.I,
)
THEN = lazy(rf"^(?:,\s[^,.;]{{1,80}},|,)?\s{WAS}\s{DROPPED}", re.I)
GUILT = PHRASES.compile(
    r"\b(?:‹guilt›)\b",
    re.I,
)
CLEARS = PHRASES.fill(r"\b(?:‹clears›)\b")
FAILS = PHRASES.fill(r"\b(?:‹fails›)\b")
UPHELD = PHRASES.compile(r"\b(?:‹upheld›)\b", re.I)
OTHER = PHRASES.compile(
    r"\b(?:‹other›)|(?:^|\n)\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|^[\s\w:–—-]{0,40}\.?$", re.I
)
PROVED = PHRASES.compile(
    r"\b(?:‹charge›|‹matter›|it)\s(?:is|are|was|were|has been|have been)\s(?:(?!not\b)\w+\s)?(?:‹proved›)\b",
    re.I,
)
# expenses without papers are unsubstantiated as well
PAPERS = PHRASES.compile(r"\b(?:‹papers›)|[$£€]", re.I)
MATTER = PHRASES.compile(r"\b(?:‹charge›|‹matter›)\b", re.I)
# not substantiated against the commander, (name); acquitted the clerk (name)
OBJECT = lazy(r"\s(?:against|(?:the|its|their|his|her|an?)\s[a-z]|[A-Z])")
# in characters: so close behind what clears somebody is named, so far before it
NEAR, FAR = 80, 400
STOPS = lazy(r"[.;]\s|\n")
UNDONE = lazy(
    r"\b(?:convictions?|verdict|sentences?|guilty pleas?|judgment)\b[^.;]{0,60}\b(?:vacated|overturned|reversed|set aside|thrown out|quashed)\b"
    r"|\b(?:vacated|overturned|reversed|set aside|threw out|quashed)\b[^.;]{0,40}\b(?:convictions?|verdict)\b",
    re.I,
)


# quashed the conviction of the clerk (name); (name)'s conviction was set aside; … Her conviction was quashed
QUASHED = PHRASES.fill(r"(?:‹quashed›)")
CONVICTION = r"convictions?\b(?!\s(?:on|for)\s(?:one|two|three|four|several|some|the\s(?:first|second|third|other|remaining))\b)"
QUASHED_OF = lazy(rf"\b{QUASHED}\s(?:the\s)?(?:\w+\s)?{CONVICTION}\sof\s(?:[\w’'-]+,?\s){{0,6}}$", re.I)
HIS_QUASHED = lazy(
    rf"^[’']s?\s(?:[\w-]+\s){{0,2}}{CONVICTION}[^.;]{{0,50}}\s(?:was|were|has\sbeen|have\sbeen)\s(?:\w+\s)?{QUASHED}\b"
    rf"|^[^.;]{{0,160}}\.\s[^.;]{{0,80}}?\b(?:(?:his|her)\s(?:\w+\s)?{CONVICTION}[^.;]{{0,50}}\s(?:was|were|has\sbeen)\s(?:\w+\s)?{QUASHED}|{QUASHED}\s(?:his|her)\s(?:\w+\s)?{CONVICTION})",
    re.I,
)


def quashed(before: str, after: str) -> bool:
    """Return whether the words around a name tell that its bearer's conviction did not stand."""
    return bool(QUASHED_OF.search(before) or HIS_QUASHED.match(after))


def cleared(before: str, after: str) -> bool:
    """Return whether the words around a name clear its bearer."""
    if any(w in after for w in FAILING) and THAT.search(before) and FAILED.match(after):
        return True
    if any(w in after for w in (*FAILING, "evidence")) and SAID.search(before) and NOTHING.match(after):
        return True
    if CHARGED_BUT.match(after) or TRIED_BUT.match(after):
        return True
    return bool(BEFORE.search(before) or AFTER.match(after) or (AGAINST.search(before) and THEN.match(after)))


@cache
def _clears() -> tuple[Wordings, Wordings]:
    return Wordings([CLEARS], plain=True), Wordings([FAILS], plain=True)


def clears(text: str) -> bool:
    """Return whether a text tells that somebody was cleared, or that what it tells was not proved."""
    clears_, fails = _clears()
    if clears_.search(text):
        return True
    return any(not _one_of_several(text, *m.span()) for m in fails.finditer(text))


def clears_others(text: str, marks: Sequence[Mark], subjects: Container[str]) -> bool:
    """Return whether all that clears is told of others than the ``subjects``: of who is named right behind, or was last before.

    ``marks``: the mentions of all who do not announce, in order.
    """
    told = [m for wordings in _clears() for m in wordings.finditer(text)]
    whom = [_whom(text, m.start(), m.end(), marks) for m in told]
    return bool(whom) and all(n is not None and n not in subjects for n in whom)


def _whom(text: str, start: int, end: int, marks: Sequence[Mark]) -> str | None:
    """Return of whom a wording that clears is told, None where nobody is near."""
    i = bisect_left(marks, (end, 0, ""))
    behind = marks[i] if i < len(marks) and marks[i][0] - end < NEAR else None
    if behind and OBJECT.match(text, end) and not STOPS.search(text, end, behind[0]):
        return behind[2]
    return marks[i - 1][2] if i and start - marks[i - 1][1] < FAR else None


def _one_of_several(text: str, start: int, end: int) -> bool:
    """Return whether what failed is one of several matters, of which another was proved, or no matter but a sum."""
    stops = [m.end() for m in STOPS.finditer(text, max(0, start - 300), start)]
    low = stops[-1] if stops else max(0, start - 300)
    stop = STOPS.search(text, end)
    high = stop.start() if stop else len(text)
    if PAPERS.search(text, low, high) and not MATTER.search(text, low, high):
        return True
    return bool(OTHER.search(text[low:high]) and (UPHELD.search(text, 0, low) or UPHELD.search(text, high)))


def upholds(text: str) -> bool:
    """Return whether a text calls one of its matters proved (the allegation is substantiated)."""
    return bool(PROVED.search(text))


def undone(text: str) -> bool:
    """Return whether a text tells that a conviction did not stand."""
    return bool(UNDONE.search(text))
