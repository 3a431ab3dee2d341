"""How surely a date of an English sentence is that of an act: by what is told before it, behind it and in the sentence."""

from __future__ import annotations

import re
from functools import cache, cached_property

from extraction.common import Phrases, data, lazy
from extraction.en.dates.dates import PART
from extraction.en.dates.durations import AFTER, UNTIL
from extraction.en.periods.settings import NEAR, is_setting

PHRASES = Phrases("extraction.en", "act_ranks")

STATED = lazy(
    r"\b(?:for|during|cover\w*|in|of)\s(?:the\s|our\s|its\s|that\s)?(?:\w+\s){0,2}periods?(?:\sof|\sfrom|\sbetween|\sthat began)?,?\s$",
    re.I,
)
SINCE = PHRASES.compile(
    r"\b(?:‹since›)\s(?:at least\s|about\s|early\s|late\s|mid-?\s?|(?:the\s)?(?:‹part_of_year›)\sof\s)*$",
    re.I,
)
# had reused the tools since at least 2015
SINCE_LEAST = lazy(rf"\bsince\s(?:at\sleast|as\searly\sas)\s{PART}*$")
LAW = lazy(r"\bAct (?:\([^)]*\) )?of\s?$|\bAct, $|\b(?:Law|No\.|Rules?|Guidelines),?\s?$|\bP\.L\.")
FISCAL = PHRASES.compile(
    r"\b(?:‹fiscal›)\s"
    r"(?:years?|period|quarters?)(?:\s\(\w+\))?(?:\s(?:of|from))?\s$|\b(?:years?|months|quarters?|period)(?:\s(?:that|which))?\s(?:ended|ending)(?:\s(?:on|in))?\s$|\b[FC]Ys?\s$|\bfiscal\s$",
    re.I,
)
# the complaint says that between …: what stands before "that" tells of the case, what follows of the acts
TOLD_THAT = PHRASES.compile(
    r"\b(?:‹told_that›),?\s(?:that\s|(?!in\s|on\s|at\s))",
    re.I,
)
# a range that tells for itself when something went on
OVER = PHRASES.compile(
    r"\b(?:‹over›)\s(?:‹about›)*$",
    re.I,
)
ACCUSED = lazy(r"\b(?:accused of|allegedly|(?:is|are|was|were) alleged)\b")
# Between June and August 2019, Whitcombe processed …: a range that opens its sentence dates what is told in it
OPENED = lazy(r"^\s*(?:Between|From|During)\s(?:about\s|approximately\s)?$")
# the thefts began in …: what began is the act itself
BEGAN = PHRASES.compile(
    r"\b(?:‹acts›)\s"
    r"(?:had\s|have\s)?(?:‹began›)\s[^.;]{0,24}$",
    re.I,
)
# while she served as clerk from … to …, she took: the term dates what was done in it
WHILE = lazy(
    r"\b(?:while|when|as|during\s(?:his|her|their)\s(?:time|tenure|years|term))\b[^.;,]{0,70}$", re.I
)
# May 4, 2021; 4 May 2021
DAILY = lazy(r"\s\d{1,2}(?:st|nd|rd|th)?,? \d{4}$|\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}$")
BETWEEN = lazy(rf"\b[Bb]etween\s{PART}*$")
# served on the board from … to …; From … to …, (name) was one of: a term of office
TERM = lazy(
    r"\b(?:served|serving|sat|posted|stationed)\s(?:on|in|as|for)\s[^.;]{0,70}?\s(?:from|between|since)\s$"
)
# (name), treasurer of (unit) from … to …, took …
IN_OFFICE = PHRASES.compile(
    r",\s(?:\w+\s){0,3}?(?:‹office›)(?:\s(?:of|at|for|in)\s[^.;,]{2,60}?)?\s(?:from|between)\s$"
)
HELD = lazy(r",\s(?:[A-Z][\w.'’-]+\s){1,3}(?:was|served|sat)\s(?:one|an?|the|on|in|as|for)\b")
# As of May 2009, the files lacked …; controls in effect as of …: the day on which an audit found things so
OPENS_AS_OF = lazy(r"\s*(?:\w+\.\s|\(\w+\)\s)?As\sof\s")
IN_EFFECT = lazy(r"\bin\s(?:effect|place|use)\sas\sof\s$")
# in characters: so far a ruling stands before its day
RULING = 110
# a date that stands for nothing but the time of what its sentence tells
PLAIN = lazy(
    rf"\b(?:in|on|during|for|over|at the end of|(?:[Bb]etween|[Ff]rom)\s\d{{1,2}}\s(?:and|to))\s{PART}*$"
)


@cache
def _words() -> dict[str, re.Pattern[str]]:
    d = data("extraction.en", "periods")
    return {k: re.compile(rf"\b(?:{'|'.join(v)})\b", re.I) for k, v in d.items()}


class Sentence:
    """What a sentence tells beside its dates, looked for once, however many it has."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end

    def _has(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.search(self.text[self.start : self.end]))

    @cached_property
    def strict(self) -> bool:
        """Return whether it tells an act by words that tell nothing else."""
        return self._has(_words()["strict"])

    @cached_property
    def loose(self) -> bool:
        """Return whether it tells what may be an act."""
        return self._has(_words()["loose"])

    @cached_property
    def verdict(self) -> bool:
        """Return whether it tells a step of the case (charged, convicted) and nothing that is only alleged."""
        return self._has(_words()["verdict"]) and not self._has(ACCUSED)


def _is_ruled(text: str, start: int, at: int) -> bool:
    """Return whether a date is that of what was done to somebody: no act is told between the two."""
    words = _words()
    head = text[max(start, at - RULING) : at]
    ruled = [m.end() for m in words["ruling"].finditer(head)]
    return bool(ruled) and not words["strict"].search(head[ruled[-1] :])


def rank_of(sentence: Sentence, a: int, b: int, *, ranged: bool) -> int:
    """Return how surely the dates ``a``..``b`` of a sentence are those of acts; 0: not at all."""
    words = _words()
    text, start, end = sentence.text, sentence.start, sentence.end
    head = text[max(start, a - NEAR) : a]
    behind = text[b : min(end, b + NEAR)]
    if LAW.search(head):
        return 0
    if ranged and STATED.search(head):
        return 6
    if not ranged and sentence.strict and UNTIL.search(head):
        # in the two years before her arrest in April 2017, she stole
        return 5
    if not ranged and AFTER.search(head):
        # collected it for two years after her father died in June 2004
        return 3 if sentence.strict or sentence.loose else 1
    if not ranged and (OPENS_AS_OF.fullmatch(text[start:a]) or IN_EFFECT.search(head)):
        return 1
    near = text[max(start, a - 45) : a]
    told = [m.end() for m in TOLD_THAT.finditer(head)]
    decided = words["decision"].search(head[told[-1] :][-45:] if told else near)
    # what went on between two months is no decision, whatever word stands before
    if decided and not (
        ranged
        and (
            BETWEEN.search(head)
            or (sentence.strict and re.search(r"\b(?:between|from|during|for)\s", head[-40:], re.I))
        )
    ):
        return 0
    if not ranged and ((SINCE.search(head) and not SINCE_LEAST.search(head)) or _is_ruled(text, start, a)):
        return 0
    daily = DAILY.search(text[max(start, b - 24) : b])
    if daily and not ranged and sentence.verdict:
        return 0
    # a career, a founding, an inquiry told right beside the date
    aside = (
        words["background"].search(behind)
        or words["background"].search((head[told[-1] :] if told else head)[-40:])
        or is_setting(text, start, end, a, b)
        or (ranged and TERM.search(text, max(start, a - 110), a))
        or (ranged and text.startswith(",", b) and IN_OFFICE.search(text, max(start, a - 110), a))
        or (not ranged and words["granted"].search(text, a, min(end, b + 110)))
    )
    if BEGAN.search(head) and sentence.strict:
        return 5 if ranged else 3
    if ranged and WHILE.search(head) and text.startswith(",", b) and (sentence.strict or sentence.loose):
        return 4
    if aside and not ACCUSED.search(text[max(start, a - NEAR) : min(end, b + NEAR)]):
        return 0
    return _by_words(sentence, head, a, b, ranged=ranged)


def _by_words(sentence: Sentence, head: str, a: int, b: int, *, ranged: bool) -> int:
    """Return the rank by what the sentence tells and what stands right before its dates ``a``..``b`` (``head``)."""
    text, start, end = sentence.text, sentence.start, sentence.end
    if ranged:
        if HELD.match(text, b, end) and not sentence.strict:
            return 2
        if sentence.strict or sentence.loose:
            return 5
        return (
            4 if FISCAL.search(head) else 3 if OVER.search(head) else 2 if OPENED.search(text[start:a]) else 0
        )
    if sentence.strict or SINCE_LEAST.search(head):
        return 3
    return 2 if sentence.loose or FISCAL.search(head) else 1 if PLAIN.search(head) else 0
