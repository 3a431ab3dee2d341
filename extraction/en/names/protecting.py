"""Who stays hidden in English: harmed, helped, complaining, reporting, testifying, punished for it, or under age."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import Phrases, Spans, data, lazy, words_of
from extraction.en.names.witnesses import tells
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "protecting")

MINOR = lazy(
    r"^,?\s(?:age\s)?\(?(?:[1-9]|1[0-7])\)?(?=[,.)\s](?!\S*\d))(?!\s(?:counts?|years|months|and|of))"
)
CHILD = PHRASES.compile(r"(?<![\w-])(?:‹child›)-year-old\s(?:[a-z]+,?\s){0,3}$")
# what somebody is, before the name: a former ward committee member, the district's treasurer
WHO = PHRASES.fill(r"(?:(?:‹one›)\s(?:(?!(?:‹other›)\b)[\w'’-]+,?\s){1,7}?)?")
LINK = PHRASES.fill(r"(?:\s(?:‹link›))?")


@dataclass(frozen=True)
class Role:
    """How one mention stands: ``minor``, ``harmed`` (a post outweighs it), ``told`` (even a post does not)."""

    minor: bool
    harmed: bool
    told: bool


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    d = data("extraction.en", "names")["protected"]
    nouns, kin, told = "|".join(d["nouns"]), "|".join(d["kin"]), "|".join(d["told"])
    near = f"{kin}|{'|'.join(d['near'])}"
    return (
        re.compile(
            rf"\b(?:{nouns}){LINK},?\s{COURTESY}$|\b(?:his|her|their)\slate\s(?:{near}),?\s$|\b(?:his|her|their)\s(?:\w+\s)?(?:{kin}),?\s$"
            rf"|\b(?:{nouns})(?:'s|')\s(?:\w+\s)?(?:{near}),?\s{COURTESY}$",
            re.I,
        ),
        re.compile(
            rf"^(?:,\s\d{{1,3}},)?,?\s(?:who\s)?(?:{told})\b|^'s?\s(?:\w+\s)?(?:{'|'.join(d['taken'])})\b"
            rf"|^,\s(?:\d{{1,3}},\s)?(?:a|an|the|one of the|his|her|another)\s(?:[\w-]+\s){{0,3}}(?:{nouns})\b"
            rf"|^,\s(?:\d{{1,3}},\s|[^,.;]{{1,60}},\s)?whose\s(?:{'|'.join(d['whose'])}|{near})\b"
            rf"|^,\s(?:\d{{1,3}},\s)?(?:an?|the)\s(?:[\w-]+\s){{0,4}},?(?:who\s)?(?:{'|'.join(d['noticed'])})\b",
            re.I,
        ),
        re.compile(
            rf"\b(?:(?:{'|'.join(d['told_by'])})\s(?:the\s)?|(?:{'|'.join(d['told_by_one'])})\s{WHO}){COURTESY}$", re.I
        ),
        re.compile(rf"^(?:,[^,.;]{{1,60}})?,\swho\s(?:[^.;]{{0,160}}?\b)?(?:{'|'.join(d['who_told'])})\b", re.I),
    )  # fmt: skip


def role(before: str, after: str) -> Role:
    """Return what the words before and after a name say about the one who bears it."""
    harmed_before, harmed_after, told_before, told_after = _patterns()
    minor = bool(MINOR.match(after) or CHILD.search(before))
    told = bool(told_before.search(before) or told_after.match(after) or tells(before, after))
    return Role(minor, minor or told or bool(harmed_before.search(before) or harmed_after.match(after)), told)


def capitals(text: str, name: str) -> list[tuple[int, int]]:
    """Return where a headline writes a name in capitals."""
    return list(words_of(text).places(name.upper()))


@cache
def _lists() -> re.Pattern[str]:
    """Return the pattern of a list of those whom nobody may name: it ends before words that lead over to somebody else."""
    nouns = "|".join(data("extraction.en", "names")["protected"]["nouns"])
    return PHRASES.compile(
        rf"(?:\b(?:{nouns}|‹clients›)\b(?:\s(?:‹about›)\s[^.;:,\n]{{1,50}}?)?,?\s(?:‹are›)|\b(?:‹told_by›)\sby)"
        r"\s(?P<names>(?=[A-Z])(?:(?:‹point›)|(?!\b(?:‹over_to›)\b)[^.;\n]){4,400})"
        # her victims, A, 89, and B, 93; the savings of A and B; he struck two athletes, A and B
        rf"|\b(?:(?:‹whose›)\s(?:[\w-]+\s){{0,2}}(?:{nouns}|‹clients›),|(?:‹theirs›)\sof(?:\sthe\s[a-z ]{2, 24},)?|(?:‹crowd›)|(?:‹belongs›)|(?:‹hurts›)(?:\s[\w-]+){{0,3}},?)"
        rf"\s(?P<these>(?={COURTESY}[A-Z])(?:(?:‹point›)|(?!\b(?:‹over_to›|‹then›)\b)[^.;\n]){{4,300}})"
    )


def harmed_lists(text: str) -> Spans:
    """Return where the names of such lists stand (Among the victims were A, a widower whose …, and B, who …)."""
    return Spans(m.span(m.lastgroup or 0) for m in _lists().finditer(text))
