"""What was done in an English case: wordings of conduct, the more telling reading of two, the part within the whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import Lost, Phrases, Span, Spans, data, lazy, propose
from extraction.en.words.lawful import aside, denied, unreal
from extraction.en.words.patterns import Wordings, any_of, spelt
from extraction.en.words.scope import is_sound

PHRASES = Phrases("extraction.en", "conduct")

OF_UNITS = ("MC-11", "MC-27", "MC-28")
# what no audit finds: it is the life of a person
OF_PERSONS = ("MC-39",)
MOST = 4
# the name of a charge tells no theft where what was done is told and is misuse: misappropriation of public funds
TAKEN = "MC-01"
MISUSED = "MC-02"
MISUSE = frozenset({MISUSED, "MC-09"})
BY_NAME = lazy(
    r"misappropriat\w+ (?:of )?(?:public|city|county|state|town|government|school) ?(?:funds|moneys?|monies)",
    re.I,
)
FALSE_CLAIMS = lazy(r"false claims act", re.I)
TIERS = ("strong", "weak", "unsound")
UNLESS = PHRASES.compile(
    r"\b(?:‹unless›)\s(?:\w+\s){0,2}$",
    re.I,
)
# a provider or a family that was paid what it had no right to did not merely breach a procedure
BREACHED = "MC-11"
UNENTITLED = "MC-34"
# who pays providers directly, what tells that they got too much, and what makes it a matter of those who pay
DIRECT = PHRASES.compile(r"\b(?:‹direct›)\b")
TOO_MUCH = PHRASES.compile(r"\b(?:‹too_much›)\b", re.I)
OF_PAYERS = PHRASES.compile(r"\b(?:‹of_payers›)\b", re.I)
# whom benefits went to; costs, services and bidders that are ineligible are a breach of terms
INELIGIBLE = PHRASES.compile(r"\b(?:ineligible|not eligible|not entitled)\b(?!\s(?:‹of_terms›)\b)", re.I)
TERMS = PHRASES.compile(
    r"\b(?:‹of_terms›)\s(?:(?:that|which)\s)?(?:was|were|are|is)\s(?:found\s(?:to\sbe\s)?)?$", re.I
)
# no tenant was found to be (ineligible)
DENIED = PHRASES.compile(
    r"\b(?:‹denied›)\s(?:(?!(?:who|that|which)\s)[\w’'-]+\s){0,6}?(?:found|be|been|was|were|is|are)\s(?:to\sbe\s)?$",
    re.I,
)
# what those who step aside keep out of
CONFLICT = "MC-21"
BESIDE = 90
# so far from the breach, in characters, whom it favoured may be told
NEAR = 600
Found = dict[str, list[Span]]


@dataclass(frozen=True)
class _Conduct:
    id: str
    strong: Wordings
    weak: Wordings | None
    unsound: Wordings | None
    yields: frozenset[str]
    part_of: frozenset[str]


@cache
def _deeds() -> dict[str, dict[str, list[str]]]:
    """Return the wordings of deeds by kind and tier, their classes spelt out."""
    rows = dict(data("extraction.en", "deeds"))
    classes = rows.pop("classes")
    return {
        n: {t: [spelt(w, classes) for w in d.get(t, [])] for t in TIERS}
        | {k: d.get(k, []) for k in ("yields", "part_of")}
        for n, d in rows.items()
    }


@cache
def _conduct() -> list[_Conduct]:
    terms, deeds = data("extraction.en", "conduct"), _deeds()
    found = []
    for name in sorted({*terms, *deeds}):
        rows = [d[name] for d in (terms, deeds) if name in d]

        def joined(key: str, rows: list[dict[str, list[str]]] = rows) -> list[str]:
            return [w for r in rows for w in r.get(key, [])]

        weak, unsound = joined("weak"), joined("unsound")
        found.append(
            _Conduct(
                name,
                any_of(joined("strong")),
                any_of(weak) if weak else None,
                any_of(unsound) if unsound else None,
                frozenset(joined("yields")),
                frozenset(joined("part_of")),
            )
        )
    return found


def misconduct(
    text: str, skipped: list[Span], speeches: list[Span], *, case: bool
) -> list[tuple[str, int, int, float]]:
    """Return (id, start, end, confidence) in the order of the text.

    ``skipped``: remedies, names and standing lines, whose words tell no conduct; ``speeches``: what officials say
    of the case, which counts only where nothing else tells of any conduct; ``case``: a case of a person.
    """
    found = _told(text, skipped + speeches, case=case) or _told(text, skipped, case=case)
    best = {n: (spans[0], len(spans)) for n, spans in found.items()}
    most = sorted(best, key=lambda n: (-best[n][1], best[n][0]))[:MOST]
    return [
        (n, *best[n][0], round(min(0.95, 0.6 + 0.1 * best[n][1]), 2))
        for n in sorted(most, key=lambda n: (best[n][0][0], n))
    ]


def _worded(text: str, skipped: list[Span], *, case: bool) -> tuple[Found, Found]:
    """Return where strong and weak wordings stand, outside ``skipped`` and not denied."""
    unread, apart = Spans(skipped), Spans(aside(text))
    sound = not case and is_sound(text)
    strong: Found = {}
    weak: Found = {}
    for kind in _conduct():
        for pattern, into in (
            (kind.strong, strong),
            (kind.weak, weak),
            (None if sound else kind.unsound, weak),
        ):
            for m in pattern.finditer(text) if pattern else ():
                lost: Lost | None = "overlap" if unread.touches(m.start(), m.start() + 1) else None
                if _taken_back(text, m.start()) or (kind.id == CONFLICT and apart.touches(*m.span())):
                    lost = "negation"
                strength = "strong" if into is strong else "weak"
                propose(
                    "misconduct", m.start(), m.end(), f"en/conduct.yaml {kind.id} {strength}", kind.id, lost
                )
                if lost is None:
                    into.setdefault(kind.id, []).append(m.span())
    return strong, weak


def _taken_back(text: str, start: int) -> bool:
    """Return whether what begins here is denied, only thought of, or no deed at all."""
    return bool(UNLESS.search(text[max(0, start - 40) : start])) or unreal(text, start) or denied(text, start)


def _told(text: str, skipped: list[Span], *, case: bool) -> Found:
    """Return where each kind of conduct is told: the strong wordings, the weak ones where nothing more telling stands."""
    strong, weak = _worded(text, skipped, case=case)
    for kind in _conduct():
        if kind.id in weak and kind.id not in strong and not kind.yields & strong.keys():
            strong[kind.id] = weak[kind.id]
    for kind in _conduct():
        if kind.part_of & strong.keys():
            _drop(strong, kind.id)
    named = strong.get(TAKEN)
    if named and MISUSE & strong.keys() and all(BY_NAME.match(text, a) for a, _ in named):
        _drop(strong, TAKEN)
        strong.setdefault(MISUSED, named)
    if not case and any(FALSE_CLAIMS.match(text, a) for a, _ in strong.get("MC-03", [])):
        # what was settled under that law was no mere breach
        _drop(strong, BREACHED)
    if not case and BREACHED in strong:
        _paid_too_much(text, strong, skipped)
    for name in OF_UNITS if case else ():
        # a breach of procedure is told of units; beside a person's crime it is no charge of its own
        if len(strong) > 1:
            _drop(strong, name)
    for name in () if case else OF_PERSONS:
        _drop(strong, name)
    return strong


def _paid_too_much(text: str, strong: Found, skipped: list[Span]) -> None:
    """Take a breach of procedure for, or tell beside it, what somebody received without a right to it."""
    unentitled = _unentitled(text, strong[BREACHED], skipped)
    if unentitled or (DIRECT.search(text) and TOO_MUCH.search(text) and not OF_PAYERS.search(text)):
        strong.setdefault(UNENTITLED, strong[BREACHED])
        if not unentitled:
            _drop(strong, BREACHED)


def _unentitled(text: str, breaches: list[Span], skipped: list[Span]) -> bool:
    """Return whether near a breach somebody is told to have had no right to benefits; bidders and costs, and what is denied, are not meant."""
    near, unread = Spans((max(0, a - NEAR), b + NEAR) for a, b in breaches), Spans(skipped)
    for m in INELIGIBLE.finditer(text):
        if unread.touches(*m.span()) or not near.touches(*m.span()):
            continue
        low, at = max(0, m.start() - BESIDE), m.start()
        if not (TERMS.search(text, low, at) or DENIED.search(text, low, at) or _taken_back(text, at)):
            return True
    return False


def _drop(found: Found, name: str) -> None:
    for start, end in found.pop(name, []):
        propose("misconduct", start, end, "", name, "more_telling")
