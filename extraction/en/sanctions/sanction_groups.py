"""What the sanctions of one sentence tell of one another: which is part of which, and which is whose."""

from __future__ import annotations

from dataclasses import replace

from extraction.common import Sanctioned, Spans

PARTY = "SN-P"
# what organs of Party and state decide beside one another: dismissed from posts inside and outside the Party
ORGANS = ("SN-P", "SN-G1", "SN-G2", "SN-G3", "SN-G4", "SN-G5")


def as_organs_say(found: list[Sanctioned]) -> list[Sanctioned]:
    """Return the sanctions without those whose words are part of one that the Party decided (probation within the Party)."""
    party = Spans((s.start, s.end) for s in found if s.id.startswith(PARTY))
    return [s for s in found if s.id.startswith(ORGANS) or not party.touches(s.start, s.end)]


def in_order(found: list[Sanctioned]) -> list[Sanctioned]:
    """Give as many different sanctions as there are receivers to them one by one: fired and suspended, respectively."""
    kinds = list({s.id: s for s in sorted(found, key=lambda s: s.start)}.values())
    names = kinds[0].names if kinds else ()
    if len(names) < 2 or len(kinds) != len(names) or any(s.names not in (names, names[-1:]) for s in found):
        return found
    turn = {s.id: names[i] for i, s in enumerate(kinds)}
    return [replace(s, names=(turn[s.id],)) for s in found]
