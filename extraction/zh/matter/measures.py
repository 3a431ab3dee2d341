"""Remedies: rectification steps and recommendations, and the stretches that speak of what shall be."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Lost, Phrases, Span, data, propose, trimmed
from extraction.zh.matter import mending

PHRASES = Phrases("extraction.zh", "measures")

# so many are quoted
MOST = 4
LEAD = PHRASES.compile(r"\s*(?:(?:[^，,]{0,14}?(?:‹bodies›))?(?:‹shall›))+")
# what follows a finding that was pointed out is what was done about it
AFTER = PHRASES.compile(
    r"(?:‹after›)[^。；;\n，,]{0,16}后[，,]?|根据(?:监察|审计|检察)?建议[，,]"
    r"|针对[^。；;\n，,]{0,24}(?:问题|漏洞|风险|隐患|情况|教训)[，,]"
)
ACT = PHRASES.compile(r"‹act›")
# where a case and its outcome are told, only these verbs are remedies
REMEDY = PHRASES.compile(r"‹remedy›")
PAST = PHRASES.compile(r"‹past›")
# what defines, praises or follows, and what an audit was made by
NEVER = PHRASES.compile(r"‹never›")
# who is told to act is told a remedy, whatever its object
SURE = re.compile(
    r"^\s*(?:[（(]?\d{1,2}[)）.．、])?\s*(?:建议|责成|责令)(?![^，,]{0,30}(?:被告|处罚|量刑|判处|退赔|权是))"
)
# a tale of persons who are introduced, also where no outcome is told
TALE = PHRASES.compile(r"[某甲乙丙丁]，(?:男|女|党员|中共党员|系|原系|[^，。]{0,14}(?:‹tale›))")
# a comma inside a number ends no clause
CLAUSE = re.compile(r"(?:[^。；;，,！？!?\n]|(?<=\d)[,，](?=\d{3}))+")


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
    forms = _forms()
    told = told or introduced(text)
    aims = re.compile(data("extraction.zh", "weakpoints")["aims"])
    quoted: list[Span] = []
    stretches: list[Span] = []
    section = listed = False
    for start, end in sentences:
        if forms["heading"].match(text, start, end):
            section = bool(forms["section"].match(text, start, end))
            if section:
                continue
        aim = bool(aims.match(text[start:end]))
        openers = _Openers(text, start, end, section=section, listed=listed)
        listed = openers.since < end and text[end - 1] in "；;"
        before = False
        for m in CLAUSE.finditer(text, start, end):
            begun, mended, step = openers.begins(m)
            # the subject of one remedy is that of the next clause (该局追回补贴，重签合同)
            remedy = _remedy(
                text, begun, m, mended=mended, step=step, before=before, since=start, doubted=told, aim=aim
            )
            before = bool(remedy)
            if remedy:
                quoted += mending.apart(text, *remedy)
            if remedy or aim:
                stretches.append(m.span())
    return _telling(text, quoted), stretches


class _Openers:
    """What opens the remedies of one sentence ``start``..``end``: the words of a finding, a label; ``section``: its heading.

    ``listed``: the label stands in an earlier sentence of the same list, ended with a semicolon.
    """

    def __init__(self, text: str, start: int, end: int, *, section: bool, listed: bool) -> None:
        forms = _forms()
        self.text, self.section = text, section
        self.after = AFTER.search(text, start, end)
        self.opened = forms["label"].match(text, start, end) or forms["opened"].match(text, start, end)
        self.since = self.opened.end() if self.opened else start if listed else end

    def begins(self, m: re.Match[str]) -> tuple[int, bool, bool]:
        """Return where a remedy would begin in a clause, whether it mends what was found, and whether it may be a step."""
        forms, after, opened = _forms(), self.after, self.opened
        # where the words of a finding end inside the clause, the remedy begins behind them
        number = forms["number"].match(self.text, m.start(), m.end())
        begun = number.end() if number else m.start()
        if after and begun <= after.start() < after.end() < m.end():
            begun = after.end()
        if opened and begun <= opened.start() < self.since < m.end():
            begun = self.since
        count = forms["counted"].match(self.text, begun, m.end())
        begun = count.end() if count else begun
        mended = self.section or bool(after and begun >= after.end() - 1)
        return begun, mended, bool(count or begun >= self.since - 1)


def _remedy(
    text: str,
    begun: int,
    m: re.Match[str],
    *,
    mended: bool,
    step: bool,
    before: bool,
    since: int,
    doubted: bool,
    aim: bool,
) -> Span | None:
    """Return the remedy that a clause tells from ``begun`` on, None where it tells none.

    ``mended``, ``step``: as of ``_Openers.begins``; ``before``: the clause before tells one; ``since``: where
    the sentence begins; ``doubted``: where a case and its outcome are told, only sure verbs
    are remedies; ``aim``: the sentence tells what shall be.
    """
    start_with, objects, unless, _ = _measures()
    forms = _forms()
    low = _step(text, begun, m.end(), since=since, opened=step, before=before)
    if low is not None and not forms["fate"].search(text, begun, m.end()):
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


def _step(text: str, begun: int, end: int, *, since: int, opened: bool, before: bool) -> int | None:
    """Return where a step of mending begins in a clause; ``opened``: words before it say that steps follow."""
    low = mending.told(text, begun, end)
    if low is None and opened:
        low = mending.step(text, begun, end)
    if low is None:
        low = mending.by_organ(text, since, begun, end)
    if low is None and before and not NEVER.search(text[begun:end]):
        low = mending.goes_on(text, begun, end)
    return begun if low is None and _forms()["returned"].match(text, begun, end) else low


def introduced(text: str) -> bool:
    """Return whether a text begins as a tale of persons (张某，某县某局局长), whatever became of them."""
    return bool(TALE.search(text, 0, 200))


@cache
def _acting() -> re.Pattern[str]:
    """Return what stands before the verb of a remedy: who acts, and that it was at once, one after the other, …"""
    d = data("extraction.zh", "measures")
    verbs = "|".join(sorted(map(re.escape, d["verbs"]), key=len, reverse=True))
    return re.compile(rf"{d['forms']['actor']}(?={verbs})")


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(p) for name, p in data("extraction.zh", "measures")["forms"].items()}


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
