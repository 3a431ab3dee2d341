"""Several people of one surname: father and son by Jr. and III, and who is presented as kin of another."""

from __future__ import annotations

from extraction.common import Mark, Phrases, lazy

PHRASES = Phrases("extraction.en", "same_surname")

GENERATION = lazy(r",?\s(Jr|Sr|II|III|IV)\.?$")
GENERATION_BEHIND = lazy(r",?\s(Jr|Sr|II|III|IV)(?!\w)")
KIN = PHRASES.fill(r"(?:‹kin›)")
# her cousin, laborer (name); (surname)'s wife, (name)
BEFORE = lazy(rf"(?:\b(?:his|her)|['’]s?)\s(?:[\w-]+\s){{0,2}}({KIN})(?:,\s(?:[\w-]+\s){{0,3}}|\s)$")
# (name), 52, his uncle
AFTER = lazy(rf",\s(?:\(?\d{{2}}\)?,\s)?(?:who\s(?:is|was)\s)?(?:his|her)\s(?:[\w-]+\s)?{KIN}\b")
REACH = 60
# without one of these no words present kin
SIGNS = ("his ", "her ", "'", "’")


def generation(name: str) -> str:
    """Return the Jr. or III behind a name without its point, or nothing."""
    m = GENERATION.search(name)
    return m.group(1) if m else ""


def elder_or_younger(text: str, end: int) -> str:
    """Return the Jr. or III behind a surname that ends at ``end``, or nothing."""
    m = GENERATION_BEHIND.match(text, end)
    return m.group(1) if m else ""


def is_kin(text: str, name: tuple[int, int]) -> bool:
    """Return whether the words around a name present its bearer as kin of somebody named before."""
    return bool(BEFORE.search(text[max(0, name[0] - REACH) : name[0]]) or AFTER.match(text, name[1]))


def kin_of(text: str, marks: list[Mark]) -> dict[str, str]:
    """Return who is presented as a wife, a cousin: by the word for it, where only one is."""
    found: dict[str, set[str]] = {}
    for start, _, name in marks:
        lead = text[max(0, start - REACH) : start]
        if not any(sign in lead for sign in SIGNS):
            continue
        if m := BEFORE.search(lead):
            found.setdefault(m.group(1), set()).add(name)
    return {word: next(iter(names)) for word, names in found.items() if len(names) == 1}
