"""A case in which not one word blames: who gives, lends, lets, builds or helps kin there does so as everybody may."""

from __future__ import annotations

from extraction.common import Candidate, Phrases, propose

PHRASES = Phrases("extraction.zh", "blameless")

BLAME = PHRASES.compile(r"‹wrong›|‹ended›|‹found›|‹undone›|‹lack›")
# 未发现截留、挪用: one clause in front of the words of blame
DENIED = PHRASES.compile(r"(?:(?:‹denied›)[^。；;，,\n其该某]{0,14}|(?:‹without›)[^。；;，,、\n]{0,2})$")
AHEAD = 22
ORDER = PHRASES.compile(r"‹order›")
# what was left undone is told by words that blame, whatever else is told; of other conduct the words may be anybody's
UNDONE = frozenset({"MC-04", "MC-08", "MC-11", "MC-24", "MC-27", "MC-28", "MC-29", "MC-30", "MC-32"})
BY_ACTS = "WP-P-"
ALSO = frozenset({"WP-S-07", "WP-I-06", "WP-I-11"})
# so many kinds of facts are no chance
MANY = 3
Acts = list[tuple[str, int, int, float]]


def without_blameless(acts: Acts, points: list[Candidate], text: str) -> tuple[Acts, list[Candidate]]:
    """Return conduct and weak points, none where few acts are told that may be anybody's, nothing blames, and good order is told."""
    names = {name for name, *_ in acts} | {p.id for p in points}
    if not names or len(names) >= MANY or any(p.mode == "E" for p in points) or not all(map(_anybody, names)):
        return acts, points
    if blamed(text) or not ORDER.search(text):
        return acts, points
    for name, start, end, _ in acts:
        propose("misconduct", start, end, "", name, "blameless")
    for p in points:
        propose("weak_point", p.start, p.end, "", f"{p.id} {p.mode}", "blameless")
    return [], []


def _anybody(name: str) -> bool:
    return name in ALSO or (name.startswith((BY_ACTS, "MC-")) and name not in UNDONE)


def blamed(text: str) -> bool:
    """Return whether a word of a case blames somebody or something; what is denied, forbidden or supposed does not."""
    return any(not DENIED.search(text, max(0, m.start() - AHEAD), m.start()) for m in BLAME.finditer(text))
