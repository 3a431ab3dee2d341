"""What an English case is about: status, source type, conduct, fields."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from extraction.common import Lost, Matcher, data, overlaps, propose
from extraction.en.clearing import clears, undone
from extraction.en.patterns import Wordings, any_of
from vocabulary import load

STATUS = [
    ("CS-5", re.compile(r"\b(?:convicted|conviction|(?:was|were|been) (?:also )?sentenced|sentenced|pleaded guilty|pled guilty|pleads guilty|found guilty|guilty plea|plea of guilty|serving (?:a |federal )?[\w\s]{0,20}(?:sentence|prison))\b", re.I)),
    ("CS-4", re.compile(r"\b(?:charged|indicted|indictment|arraigned|arrested|arrests?|charges|complaint (?:was )?(?:filed|unsealed)|pleaded not guilty|accused of|grand jury)\b", re.I)),
]  # fmt: skip
ELSEWHERE = re.compile(
    r"\b(?:if|when|upon|once)\s(?:he is |she is |they are |found )?$|(?:prior|previous(?:ly)?) $|\b(?:will|would|to|may|could|can) be (?:\w+ )?$|\b(?:is|are|be) $|\bof those $",
    re.I,
)
CHARGED_MONEY = re.compile(
    r"\b(?:improperly|was|were|costs?|expenditures|amounts?|overhead|fees?)\s(?:\w+\s)?$", re.I
)
SOURCE = [
    ("ST-12", re.compile(r"\bhotline call|\bpetition from|\bcaller (?:says|said|reports)", re.I)),
    ("ST-06", re.compile(r"\b(?:we (?:reviewed|recommend(?:ed)?|found|determined|estimated?|conducted)|our (?:review|audit|objective|sample)|audit (?:observed|found|report|noticed|scrutiny))\b", re.I)),
    ("ST-11", re.compile(r"\b(?:announced|District Attorney|U\.S\. Attorney|United States Attorney|Attorney General|pleaded|sentenced|indicted)\b")),
]  # fmt: skip
REPEATS = 4
SECOND = 0.6
OF_UNITS = ("MC-11", "MC-27", "MC-28")
UNLESS = re.compile(
    r"\b(?:to (?:prevent|detect|combat|fight|deter|root out)|anti-?|did not (?:find|identify)|no evidence of|free of|prevention of|against|if|whether|risk of|"
    r"potential for|without any)\s(?:\w+\s){0,2}$",
    re.I,
)


def status(text: str, kind: str | None, *, cleared: bool | None = None) -> str | None:
    """Return the case status as the text presents it; None for pure audit passages.

    ``cleared``: True where all who were accused are cleared, False where others still are accused, None where the
    text clears nobody by name.
    """
    told = _told(text, kind)
    closed = clears(text) if cleared is None else cleared
    return "CS-6" if closed and (told != "CS-5" or undone(text)) else told


def _told(text: str, kind: str | None) -> str | None:
    for name, pattern in STATUS:
        for m in pattern.finditer(text):
            head = text[max(0, m.start() - 40) : m.start()]
            money = m.group().lower() in ("charged", "charges") and (
                kind == "ST-06" or re.match(r"\sto\b", text[m.end() : m.end() + 4])
            )
            if not ELSEWHERE.search(head) and not money:
                return name
    return None


def source_type(text: str) -> str | None:
    """Return the kind of source that the text itself shows."""
    return next((name for name, pattern in SOURCE if pattern.search(text)), None)


@dataclass(frozen=True)
class _Conduct:
    id: str
    strong: Wordings
    weak: Wordings | None
    yields: frozenset[str]


@cache
def _conduct() -> list[_Conduct]:
    return [
        _Conduct(
            name,
            any_of(d["strong"]),
            any_of(d["weak"]) if "weak" in d else None,
            frozenset(d.get("yields", [])),
        )
        for name, d in data("extraction.en", "conduct").items()
    ]


def misconduct(text: str, skipped: list[tuple[int, int]], *, case: bool) -> list[tuple[str, int, int, float]]:
    """Return (id, start, end, confidence) in the order of the text.

    ``skipped``: remedies and names of units, whose words tell no conduct; ``case``: a case of a person.
    """
    strong: dict[str, list[tuple[int, int]]] = {}
    weak: dict[str, list[tuple[int, int]]] = {}
    for kind in _conduct():
        for pattern, into in ((kind.strong, strong), (kind.weak, weak)):
            for m in pattern.finditer(text) if pattern else ():
                lost: Lost | None = "overlap" if overlaps(*m.span(), skipped) else None
                if UNLESS.search(text[max(0, m.start() - 40) : m.start()]):
                    lost = "negation"
                strength = "strong" if into is strong else "weak"
                propose(
                    "misconduct", m.start(), m.end(), f"en/conduct.yaml {kind.id} {strength}", kind.id, lost
                )
                if lost is None:
                    into.setdefault(kind.id, []).append(m.span())
    for kind in _conduct():
        if kind.id in weak and kind.id not in strong and not kind.yields & strong.keys():
            strong[kind.id] = weak[kind.id]
    for name in OF_UNITS if case else ():
        # a breach of procedure is told of units; beside a person's crime it is no charge of its own
        if len(strong) > 1:
            for span in strong.pop(name, []):
                propose("misconduct", span[0], span[1], "", name, "more_telling")
    found = {n: (spans[0], len(spans)) for n, spans in strong.items()}
    return [
        (n, *span, round(min(0.95, 0.6 + 0.1 * count), 2))
        for n, (span, count) in sorted(found.items(), key=lambda kv: (kv[1][0][0], kv[0]))
    ]


@cache
def _fields() -> list[tuple[Matcher[str], float]]:
    d = data("extraction.en", "fields")

    def words(rows: dict[str, list[str]]) -> Matcher[str]:
        forms = {(w + s, f) for f, ws in rows.items() for w in ws for s in ("", "s", "'s")}
        return Matcher(sorted(forms), whole_words=True)

    cues = {e.id: [c.lower() for c in e.cues.en] for e in load()["field"].values()}
    return [(words(d["strong"]), 2.0), (words(cues), 1.0), (words(d["weak"]), 0.5)]


def fields(
    text: str, head: int, skipped: list[tuple[int, int]], focus: list[tuple[int, int]]
) -> list[tuple[str, float]]:
    """Return at most two fields with a confidence.

    Words before ``head`` (the first sentence) count twice, words inside ``focus`` (posts and units of those
    accused) three times, words inside ``skipped`` (organs that handle the case) not at all; a word repeated
    more than ``REPEATS`` times counts no further.
    """
    low = text.lower()
    score: dict[str, float] = {}
    for matcher, worth in _fields():
        seen: Counter[tuple[str, str]] = Counter()
        for start, end, name in matcher.longest(low):
            key = (name, low[start:end])
            if seen[key] >= REPEATS or overlaps(start, end, skipped):
                continue
            seen[key] += 1
            score[name] = score.get(name, 0) + worth * (
                3 if overlaps(start, end, focus) else 2 if start < head else 1
            )
    if not score:
        return [("FLD-OTH", 0.3)]
    ranked = sorted(score.items(), key=lambda kv: (-kv[1], kv[0]))
    total = sum(score.values())
    kept = [(f, round(min(0.95, s / total + 0.2), 2)) for f, s in ranked[:2] if s >= SECOND * ranked[0][1]]
    return kept or [("FLD-OTH", 0.3)]
