"""Who is accused by a plain verb: a manager who used the city's truck for private trips, a clerk who waived penalties for friends."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Phrases, data
from extraction.en.accused.charges import ASIDE, OF_PLACE
from extraction.en.words.patterns import gapped, spelt

PHRASES = Phrases("extraction.en", "acts")

LEAD = PHRASES.fill(rf"^(?:{ASIDE}|{OF_PLACE})\s(?:who\s)?(?:(?:‹lead›)\s){{0,2}}")


@cache
def _acts() -> re.Pattern[str]:
    d = data("extraction.en", "acts")
    told = "|".join(gapped(spelt(p, {"kin": d["kin"]})) for p in d["behind"])
    # the lead holds points of its own: with gaps as well it would read each in two ways
    return re.compile(rf"{LEAD}(?:{told})", re.I)


def acts(after: str) -> bool:
    """Return whether the words behind a name tell, by a plain verb, an act that its bearer answers for."""
    return _acts().match(after) is not None
