"""A case in which not one word blames: who gives, lends, lets, builds or helps kin there does so as everybody may."""

from __future__ import annotations

from extraction.common import Candidate, Phrases, propose

PHRASES = Phrases("extraction.zh", "blameless")

BLAME = PHRASES.compile(r"‹wrong›|‹ended›|‹found›|‹undone›|‹lack›")
# 未发现截留、挪用: one clause in front of the words of blame
DENIED = PHRASES.compile(r"(?:(?:‹denied›)[^。；;，,\n其该某]{0,14}|(?:‹without›)[^。；;，,、\n]{0,2})$")
AHEAD = 22
ORDER = PHRASES.compile(r"‹order›")
NORM = PHRASES.compile(r"‹norm›")
SOMEBODY = PHRASES.compile(r"‹somebody›")
# what anybody may do by right: lend and borrow, dine, travel, give, buy, found a firm, build, help kin, let; not what only a breach tells
ANYBODY = frozenset({
    "MC-09", "MC-12", "MC-13", "MC-14", "MC-16", "MC-18", "MC-19", "MC-21", "MC-36", "MC-37",
    "WP-I-06", "WP-I-11", "WP-P-11", "WP-P-12", "WP-P-13", "WP-P-17", "WP-P-18", "WP-S-07",
})  # fmt: skip
# so many kinds of facts are no chance
MANY = 3
Acts = list[tuple[str, int, int, float]]


def without_blameless(acts: Acts, points: list[Candidate], text: str) -> tuple[Acts, list[Candidate]]:
    """Return conduct and weak points, none where few acts are told that may be anybody's, nothing blames, and good order is told."""
    names = {name for name, *_ in acts} | {p.id for p in points}
    if not names or len(names) >= MANY or any(p.mode == "E" for p in points) or not names <= ANYBODY:
        return acts, points
    if blamed(text) or not orderly(text):
        return acts, points
    for name, start, end, _ in acts:
        propose("misconduct", start, end, "", name, "blameless")
    for p in points:
        propose("weak_point", p.start, p.end, "", f"{p.id} {p.mode}", "blameless")
    return [], []


def orderly(text: str) -> bool:
    """Return whether good order is told, or only what everybody should do."""
    return ORDER.search(text) is not None or (NORM.search(text) is not None and not SOMEBODY.search(text))


def blamed(text: str) -> bool:
    """Return whether a word of a case blames somebody or something; what is denied, forbidden or supposed does not."""
    return any(not DENIED.search(text, max(0, m.start() - AHEAD), m.start()) for m in BLAME.finditer(text))
