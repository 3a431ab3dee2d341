"""Predicates that tell a weakness: what is denied ("did not", "failed to", "without", "no"), and what is weak or missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from extraction.common import Phrases, data, lazy
from extraction.en.words.verbs import forms

PHRASES = Phrases("extraction.en", "predicates")

ADVERBS = PHRASES.fill(r"(?:(?:‹adverbs›)\s+){0,3}")
DENIED = lazy(
    PHRASES.fill(
        r"\b(?:(?P<aux>‹denied›)\s+(?:not|never|rarely|seldom|n[’']t)\s+"
        r"|(?P<fail>fail(?:ed|s|ing)?\s+to|failure\s+to|neglected\s+to|unable\s+to|(?:has|have|had)\s+yet\s+to|never|neither\s+\w+\s+nor\s+\w+)\s+"
        r"|(?P<without>without)\s+|(?P<no>no|lack(?:ed|s|ing)?(?:\s+of)?|absence\s+of|nor)\s+)"
    )
    + ADVERBS,
    re.I,
)
WEAK = PHRASES.compile(
    r"\b(?:‹weak›)\b"
    r"|\b(?:weakness(?:es)?|deficienc(?:y|ies)|gaps?|lapses?|breakdowns?|shortcomings?)\s+in\b"
    r"|\bnot\s+(?:\w+ly\s+)?(?:adequate|sufficient|effective|complete|reliable|detailed)\b"
    r"|(?P<gone>\b(?:non-?existent|absent|missing|lacking|unavailable|not\s+(?:in\s+place|available)|did\s+not\s+exist)\b)",
    re.I,
)
# what could be better: could improve its oversight; monitoring needs improvement; fell short in overseeing
WANTING = PHRASES.compile(
    r"\b(?:(?:could|might)\s+(?:have\s+)?(?:(?:further|also|be|been)\s+)?(?:‹better›)"
    r"|need(?:s|ed)?\s+(?:to\s+(?:be\s+)?(?:‹better›)|improvement|strengthening)"
    r"|(?:opportunit(?:y|ies)|room)\s+(?:to\s+(?:‹better›)|for\s+(?:further\s+)?improvement)(?:\s+in)?"
    r"|(?:‹short›))\b",
    re.I,
)
# what nobody made sure of was not done: never made sure that bills were checked
UNSURE = PHRASES.compile(
    r"\b(?:(?:did|does|do|had|has|have|could)\s+not|fail(?:ed|s|ing)?\s+to|without|never)\s+(?:(?:‹adverbs›)\s+){0,3}"
    r"(?:ensur(?:e|ed|ing)|assur(?:e|ed|ing)|ma(?:ke|de|king)\s+(?:sure|certain))\s+(?:that\s+)?"
    r"(?:(?!that\b|which\b|who\b|to\b)[\w’'-]+\s+){1,9}?(?P<be>was|were|is|are|be|been|being)\s+(?:\w+ly\s+|always\s+){0,2}(?P<verb>[a-z]+)",
    re.I,
)
WORD = lazy(r"[A-Za-z]+")
ALSO = lazy(r"(?:,|\s(?:and|or))+\s+(?:\w+ly\s+)?([A-Za-z]+)\b")


Place = tuple[int, int, str]


@dataclass
class Predicate:
    """One predicate: where it stands, its verbs' classes, and the classes of objects around it, with their places.

    ``kind``: "undone" (failed to review), "passive" (was not reviewed), "absent" (no, without), "weak", "wanting" (could
    be better) or "gone" (missing).
    """

    start: int
    end: int
    kind: str
    verbs: frozenset[str] = frozenset()
    objects: list[Place] = field(default_factory=list)
    subjects: list[Place] = field(default_factory=list)


@cache
def _verbs() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Return the classes of base and past forms, and those of forms in -ing."""
    plain: dict[str, set[str]] = {}
    going: dict[str, set[str]] = {}
    for name, verbs in data("extraction.en", "matrix")["verbs"].items():
        for verb in verbs:
            base, past, done, ing = forms(verb)
            for form in (base, past, done):
                plain.setdefault(form, set()).add(name)
            going.setdefault(ing, set()).add(name)
    return {k: frozenset(v) for k, v in plain.items()}, {k: frozenset(v) for k, v in going.items()}


@cache
def base_verbs() -> dict[str, frozenset[str]]:
    """Return the classes of each verb in its base form."""
    found: dict[str, set[str]] = {}
    for name, verbs in data("extraction.en", "matrix")["verbs"].items():
        for verb in verbs:
            found.setdefault(verb, set()).add(name)
    return {k: frozenset(v) for k, v in found.items()}


def denied(text: str) -> Iterator[Predicate]:
    """Yield what a text says was not done or is not there, in its order, without the objects."""
    plain, going = _verbs()
    for m in DENIED.finditer(text):
        word = WORD.match(text, m.end())
        if not word:
            continue
        verb = word.group().lower()
        if m["without"] or m["no"]:
            classes = going.get(verb) if m["without"] else None
            yield Predicate(
                m.start(),
                word.end() if classes else m.end(),
                "undone" if classes else "absent",
                classes or frozenset(),
            )
            continue
        classes = plain.get(verb)
        if not classes:
            continue
        end = word.end()
        while (more := ALSO.match(text, end)) and (joined := plain.get(more[1].lower())):
            classes, end = classes | joined, more.end()
        passive = bool(m["aux"]) and (
            m["aux"].lower() in ("was", "were", "is", "are", "been") or re.search(r"\bbe(?:en)?\s", m.group())
        )
        yield Predicate(m.start(), end, "passive" if passive else "undone", classes)
    for m in UNSURE.finditer(text):
        if classes := plain.get(m["verb"].lower()):
            yield Predicate(m.start("be"), m.end(), "passive", classes)


def weak(text: str) -> Iterator[Predicate]:
    """Yield what a text calls weak, or missing, in its order, without the objects."""
    for m in WEAK.finditer(text):
        yield Predicate(m.start(), m.end(), "gone" if m["gone"] else "weak")
    for m in WANTING.finditer(text):
        yield Predicate(m.start(), m.end(), "wanting")
