"""A favour in office on one side, something of worth on the other: a bribe, though no word for it is told."""

from __future__ import annotations

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.zh", "favours")

BRIBE = "MC-16"
FAVOUR = PHRASES.compile(r"‹favour›")
WANTED = PHRASES.compile(r"‹wanted›")
WORTH = PHRASES.compile(r"‹worth›")
SHARED = PHRASES.compile(r"‹shared›")
# a loan that never came back, unless its sentence tells public money
KEPT = PHRASES.compile(r"‹kept›")
PUBLIC = PHRASES.compile(r"‹public›")
SENTENCE = lazy(r"[^。；;\n]+")


def repaid(text: str) -> tuple[int, int] | None:
    """Return where a case tells what of worth a favour brought, None where it tells no favour or nothing of worth."""
    shared = SHARED.search(text)
    if FAVOUR.search(text):
        got = WORTH.search(text)
        return got.span() if got else _kept(text) or (shared.span() if shared else None)
    return shared.span() if shared and WANTED.search(text) else None


def _kept(text: str) -> tuple[int, int] | None:
    """Return where a loan is told that never came back; public money that somebody kept is no gift."""
    for told in SENTENCE.finditer(text):
        m = KEPT.search(text, *told.span())
        if m and "借" in told.group() and not PUBLIC.search(told.group()):
            return m.span()
    return None
