"""Who speaks in an English text: speeches quoted in a release, and standing lines that tell nothing of the case."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.en", "scope")

SPEECH = lazy(r"“[^“”]{60,2500}(?:”|(?=“))|(?<!\w)\"[^\"]{80,1500}\"(?!\w)")
STANDING = lazy(
    r"\b(?:Unit|Bureau|Division|Office|Section|Task Force|Hotline)s?,? (?:which |that )?(?:is responsible for |are responsible for )?"
    r"(?:investigat|prosecut|handl)\w+ (?:\w+ )?(?:cases|crimes|allegations|complaints)[^.;\n]{0,240}"
    r"|Tagged with:[\s\S]*\Z"
    r"|\b(?:faces|face|carr(?:y|ies)) (?:a |an |up to )[^.;\n]{0,160}"
    r"|\b(?:anyone (?:with|who has) information|if you (?:suspect|have information))[^.\n]{0,240}",
    re.I,
)  # fmt: skip

ANSWER = PHRASES.compile(
    r"^\W*(?:In (?:its|their|his|her|written|the) (?:written )?(?:comments|response|reply)|In (?:comments|response)\b"
    r"|(?:[A-Z][\w.,'’&()-]*\s(?:[\w.,'’&()-]+\s){0,9}?)(?:also |generally |partially |partly |neither |fully |either )*"
    r"(?:‹answer›)\b)"
)

FURTHER = lazy(
    r"\W*(?:However|In addition|Furthermore|Additionally|Also|Moreover|Further)\b,? (?!we\b|our\b)"
)

# who settles with the government agrees to pay for what is told in the same sentence: no answer to an audit
SETTLED = lazy(
    r"\bagreed to (?:pay|the entry|settle|resolve|plead|forfeit|a (?:civil )?settlement)\b|\bto (?:resolve|settle)\b",
    re.I,
)

OPENING = PHRASES.compile(
    r"\A(?:(?!\b(?:‹opening›)\b)[^\n]){0,500}?\bannounc(?:ed|es|e|ing)\b(?: today)?(?: that)?"
)


def speeches(text: str) -> list[tuple[int, int]]:
    """Return the stretches that a release quotes from those who announce it."""
    return [m.span() for m in SPEECH.finditer(text)]


def standing(text: str) -> list[tuple[int, int]]:
    """Return what every release of an office repeats: who it is, what a charge may carry, tags, appeals."""
    return [m.span() for m in STANDING.finditer(text)]


def opening(text: str) -> list[tuple[int, int]]:
    """Return the stretch that names who announces, before what is announced."""
    m = OPENING.match(text)
    return [m.span()] if m and re.search(r"Attorney|Commissioner|Inspector|Police|Sheriff", m.group()) else []


def answers(text: str, sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences in which those who were audited answer: what they say is no finding."""
    found: list[tuple[int, int]] = []
    for a, b in sentences:
        # what follows an answer with "However, ..." in the same paragraph is said of the answer
        goes_on = bool(found) and "\n" not in text[found[-1][1] : a + 1] and found[-1][1] >= a - 2
        told = ANSWER.match(text[a : min(b, a + 220)]) or (goes_on and FURTHER.match(text[a:b]))
        if told and not SETTLED.search(text, a, min(b, a + 400)):
            found.append((a, b))
    return found


NOTHING = PHRASES.compile(
    r"\b(?:‹nothing›)",
    re.I,
)
# what is only announced: a course, a calendar, advice to the public, a farewell
NOTICE = PHRASES.compile(
    r"\b(?:‹notice›)\b",
    re.I,
)
SHORT_NOTICE = 1200


# a review of a body that is found able to go on finds weaknesses, no conduct
SOUND = PHRASES.compile(
    r"\b(?:‹sound›)\b",
    re.I,
)


def is_sound(text: str) -> bool:
    """Return whether a review finds a body able to go on."""
    return bool(SOUND.search(text))


def nothing_found(text: str) -> bool:
    """Return whether an audit says that it found nothing."""
    return bool(NOTHING.search(text))


def notice(text: str) -> bool:
    """Return whether a short text only announces something to the public."""
    return len(text) < SHORT_NOTICE and bool(NOTICE.search(text))
