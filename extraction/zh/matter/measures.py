"""Remedies: rectification steps and recommendations, and the stretches that speak of what shall be."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Lost, Phrases, Span, data, lazy, propose, trimmed
from extraction.zh.matter import mending
from extraction.zh.matter.openers import Openers, Place, forms_of

PHRASES = Phrases("extraction.zh", "measures")

# so many are quoted
MOST = 4
LEAD = PHRASES.compile(r"\s*(?:(?:[^，,]{0,14}?(?:‹bodies›))?(?:‹shall›))+")
ACT = PHRASES.compile(r"‹act›")
# where a case and its outcome are told, only these verbs are remedies
REMEDY = PHRASES.compile(r"‹remedy›")
PAST = PHRASES.compile(r"‹past›")
# what defines, praises or follows, and what an audit was made by
NEVER = PHRASES.compile(r"‹never›")
# who is told to act is told a remedy, whatever its object
SURE = lazy(
    r"^\s*(?:[（(]?\d{1,2}[)）.．、])?\s*(?:建议|责成|责令)(?![^，,]{0,30}(?:被告|处罚|量刑|判处|退赔|权是))"
)
# a tale of persons who are introduced, also where no outcome is told
TALE = PHRASES.compile(
    r"[某甲乙丙丁A-Z]，(?:男|女|党员|中共党员|系|原系|[^，。]{0,14}(?:‹tale›))|[某甲乙丙丁](?:系|是|时任|现任|原任|曾任|任)[^，。]{0,24}(?:‹tale›)"
)
# in such a tale only what is mended, and what no person of it does
MENDING = PHRASES.compile(r"‹mending›")
PERSON = PHRASES.compile(r"‹person›")
# a comma inside a number ends no clause
CLAUSE = lazy(r"(?:[^。；;，,！？!?\n]|(?<=\d)[,，](?=\d{3}))+")


@cache
def _measures() -> tuple[
    re.Pattern[str], re.Pattern[str], re.Pattern[str], list[tuple[re.Pattern[str], int]]
]:
    d = data("extraction.zh", "measures")

    def words(name: str) -> str:
        return "|".join(sorted(map(re.escape, d[name]), key=len, reverse=True))

    return (
        re.compile(rf"^(?:{words('openers')})?.{{0,12}}?(?:{words('verbs')})"),
        re.compile(words("objects")),
        re.compile(words("not")),
        [(re.compile(r["pattern"]), r["worth"]) for r in d["worth"]],
    )


def measures(text: str, sentences: list[Span], *, told: bool = False) -> tuple[list[Span], list[Span]]:
    """Return (quotable remedies, all stretches that are remedy or aim); ``told``: the text tells a case and its outcome."""
    forms = forms_of()
    tale = introduced(text)
    told = told or tale
    aims = re.compile(data("extraction.zh", "weakpoints")["aims"])
    quoted: list[Span] = []
    stretches: list[Span] = []
    section = listed = labelled = about = False
    for start, end in sentences:
        if forms["heading"].match(text, start, end):
            section = bool(forms["section"].match(text, start, end))
            if section:
                continue
        aim = bool(aims.match(text[start:end]))
        if forms["about"].match(text, start, end) and "整改" in text[:end]:
            about = True
            continue
        openers = Openers(
            text, start, end, section=section, listed=listed or about, labelled=labelled or about
        )
        listed = openers.since < end and text[end - 1] in "；;"
        labelled = listed and openers.labelled
        about &= "\n" not in text[start:end].strip(" ") and not text.startswith("\n", end)
        before = False
        for m in CLAUSE.finditer(text, start, end):
            # the subject of one remedy is that of the next clause (该局追回补贴，重签合同)
            place = openers.place(m, before=before)
            remedy = _remedy(text, place, m, doubted=told, aim=aim)
            if remedy and tale and _of_tale(text[slice(*remedy)]):
                propose("measure", *remedy, "zh/matter/measures.py: a tale", lost="unlisted")
                remedy = None
            before = bool(remedy)
            if remedy:
                quoted += mending.apart(text, *remedy)
            if remedy or aim:
                stretches.append(m.span())
    return _telling(text, quoted), stretches


def _remedy(text: str, place: Place, m: re.Match[str], *, doubted: bool, aim: bool) -> Span | None:
    """Return the remedy that a clause tells, None where it tells none.

    ``doubted``: where a case and its outcome are told, only sure verbs are remedies; ``aim``: the sentence tells what
    shall be.
    """
    start_with, objects, unless, _ = _measures()
    forms = forms_of()
    begun, mended = place.begun, place.mended
    low = _step(text, place, m.end())
    told = text[begun : m.end()]
    if low is not None and not forms["fate"].search(
        forms["of_which"].sub("", told) if place.labelled else told
    ):
        propose("measure", low, m.end(), "zh/measures.yaml step")
        return trimmed(text, low, m.end())
    clause = forms["harmless"].sub("", m.group())
    actor = _acting().match(text, begun, m.end())
    letter = forms["letter"].search(clause)
    if not (actor or start_with.match(clause.strip()) or letter or (mended and ACT.search(clause))):
        return None
    low = actor.end() if actor else begun + _lead(text[begun : m.end()])
    lost: Lost | None = None
    if not mended:
        doubtful = PAST.search(clause) or (doubted and not REMEDY.search(clause))
        object_told = SURE.search(clause) or letter or objects.search(clause)
        lost = "unlisted" if not object_told or unless.search(clause) or (doubtful and not aim) else None
    if NEVER.search(clause) or forms["hollow"].search(text[low : m.end()].strip()):
        lost = "unlisted"
    propose("measure", low, m.end(), "zh/measures.yaml", lost=lost)
    return trimmed(text, low, m.end()) if lost is None else None


def _step(text: str, place: Place, end: int) -> int | None:
    """Return where a step of mending begins in a clause that ends at ``end``, None where it is none."""
    begun = place.begun
    low = mending.told(text, begun, end)
    if low is None and place.step:
        low = (mending.labelled if place.labelled else mending.step)(text, begun, end)
    if low is None:
        low = mending.by_organ(text, place.since, begun, end)
    if low is None and place.before and not NEVER.search(text[begun:end]):
        low = mending.goes_on(text, begun, end)
    return begun if low is None and forms_of()["returned"].match(text, begun, end) else low


def _of_tale(clause: str) -> bool:
    """Return whether a clause is one of the acts of a tale of persons, and mends nothing."""
    return not MENDING.search(clause) or bool(PERSON.search(clause))


def introduced(text: str) -> bool:
    """Return whether a text begins as a tale of persons (张某，某县某局局长), whatever became of them."""
    return bool(TALE.search(text, 0, 200))


@cache
def _acting() -> re.Pattern[str]:
    """Return what stands before the verb of a remedy: who acts, and that it was at once, one after the other, …"""
    d = data("extraction.zh", "measures")
    verbs = "|".join(sorted(map(re.escape, d["verbs"]), key=len, reverse=True))
    return re.compile(rf"{d['forms']['actor']}(?={verbs})")


def _telling(text: str, quoted: list[Span]) -> list[Span]:
    """Return the remedies that say most what is done (a rule issued, a check made), in the order of the text."""
    worth = _measures()[3]

    def value(span: Span) -> int:
        return sum(w for pattern, w in worth if pattern.search(text, *span))

    best = sorted(quoted, key=lambda span: (-value(span), span))[:MOST]
    for a, b in set(quoted) - set(best):
        propose("measure", a, b, "zh/measures.yaml worth", lost="limit")
    return sorted(best)


def _lead(clause: str) -> int:
    """Return how long the words are that lead up to the remedy: who acts, and that he shall."""
    lead = LEAD.match(clause)
    return lead.end() if lead else 0
