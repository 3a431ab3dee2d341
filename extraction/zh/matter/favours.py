"""A favour in office on one side, something of worth on the other: a bribe, though no word for it is told."""

from __future__ import annotations

from extraction.common import Phrases

PHRASES = Phrases("extraction.zh", "favours")

BRIBE = "MC-16"
FAVOUR = PHRASES.compile(r"‹favour›")
WANTED = PHRASES.compile(r"‹wanted›")
WORTH = PHRASES.compile(r"‹worth›")
SHARED = PHRASES.compile(r"‹shared›")


def repaid(text: str) -> tuple[int, int] | None:
    """Return where a case tells what of worth a favour brought, None where it tells no favour or nothing of worth."""
    shared = SHARED.search(text)
    if FAVOUR.search(text):
        got = WORTH.search(text) or shared
        return got.span() if got else None
    return shared.span() if shared and WANTED.search(text) else None
