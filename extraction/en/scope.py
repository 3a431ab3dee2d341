"""Who speaks in an English text: speeches quoted in a release, and standing lines that tell nothing of the case."""

from __future__ import annotations

import re

SPEECH = re.compile(r"“[^“”]{60,2500}(?:”|(?=“))|(?<!\w)\"[^\"]{80,1500}\"(?!\w)")
STANDING = re.compile(
    r"\b(?:Unit|Bureau|Division|Office|Section|Task Force|Hotline)s?,? (?:which |that )?(?:is responsible for |are responsible for )?"
    r"(?:investigat|prosecut|handl)\w+ (?:\w+ )?(?:cases|crimes|allegations|complaints)[^.;\n]{0,240}"
    r"|Tagged with:[\s\S]*\Z"
    r"|\b(?:faces|face|carr(?:y|ies)) (?:a |an |up to )[^.;\n]{0,160}"
    r"|\b(?:anyone (?:with|who has) information|if you (?:suspect|have information))[^.\n]{0,240}",
    re.I,
)  # fmt: skip

ANSWER = re.compile(
    r"^\W*(?:In (?:its|their|his|her|written|the) (?:written )?(?:comments|response|reply)|In (?:comments|response)\b"
    r"|(?:[A-Z][\w.,'’&()-]*\s(?:[\w.,'’&()-]+\s){0,9}?)(?:also |generally |partially |partly |neither |fully |either )*"
    r"(?:concurred|agreed|disagreed|nonconcurred|did not (?:concur|agree|dispute|comment|address (?:our|the))|stated that|said (?:that|it)|described (?:\w+ )?(?:actions|corrective|steps|procedures)"
    r"|provided (?:additional )?(?:information on|documentation)|did not provide (?:us )?(?:with )?(?:any )?(?:additional )?information|acknowledged|commented)\b)"
)

FURTHER = re.compile(
    r"\W*(?:However|In addition|Furthermore|Additionally|Also|Moreover|Further)\b,? (?!we\b|our\b)"
)

# who settles with the government agrees to pay for what is told in the same sentence: no answer to an audit
SETTLED = re.compile(
    r"\bagreed to (?:pay|the entry|settle|resolve|plead|forfeit|a (?:civil )?settlement)\b|\bto (?:resolve|settle)\b",
    re.I,
)

OPENING = re.compile(
    r"\A(?:(?!\b(?:sentenced|charged|convicted|pleaded|arrested|indicted|agreed|stealing|guilty)\b)[^\n]){0,500}?\bannounc(?:ed|es|e|ing)\b(?: today)?(?: that)?"
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


NOTHING = re.compile(
    r"\b(?:express no opinion|(?:made|makes?|contains?|have|has) no (?:\w+ )?(?:recommendations?|findings?)|no recommendations are|(?:had|have) implemented the (?:\w+ )?(?:\w+ )?recommendations|identified no (?:deficienc|instances|unallowable)"
    r"|found no (?:reportable|exceptions?|errors?|deficienc|instances|irregularit|evidence of (?:wrong|fraud|abuse))|nothing came to our attention|draws no conclusions|(?:met|complied with) (?:all (?:these|of the|the) |[^.;]{0,60}\bin (?:every|all) (?:case|respect|instance)s?)"
    r"|(?:did not identify|noted|found) (?:any|no) (?:findings|deficienc\w+|exceptions)|withdrew the finding)",
    re.I,
)
# what is only announced: a course, a calendar, advice to the public, a farewell
NOTICE = re.compile(
    r"\b(?:webinars?|workshops?|registration is (?:free|open)|register (?:by|at|online)|reservations are|reminds? (?:residents|the public|everyone|consumers)|will host (?:a|an)|reception will be|training for (?:\w+ )?(?:on|treasurers|officials|staff)|beware of|should hang up"
    r"|unveiled (?:the|a) (?:\w+['’]s )?new|named (?:\w+ ){1,6}to lead|no action (?:is needed|need be taken)|need take no action|began work on)\b",
    re.I,
)
SHORT_NOTICE = 1200


# a review of a body that is found able to go on finds weaknesses, no conduct
SOUND = re.compile(
    r"\b(?:(?:is|are|was|were) (?:financially|fiscally) (?:viable|sound|stable)|(?<!not )(?:has|have|had|having) the (?:ability|capacity|capability) to|(?<!not )(?<!not generally )capable of (?:managing|operating|accounting)"
    r"|adequately (?:supported|managed|accounted|safeguarded)|maintained adequate|(?:managed|accounted|operated) [^.;]{0,60}in accordance with|entire amount was allowable"
    r"|designed its|established (?:adequate |effective )?controls|(?:capability|security|general) controls?)\b",
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
