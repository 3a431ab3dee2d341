"""What surrounds an English case: how it was found, the step of the process, the line of units."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from extraction.common import Matcher, Phrases, data
from extraction.en.units.org import Org
from extraction.en.words.guarded import Guarded
from extraction.en.words.patterns import Wordings
from vocabulary import load

PHRASES = Phrases("extraction.en", "context")

# what was claimed was not verified; a list that nobody verified is a finding
UNVERIFIED = Guarded(
    PHRASES.compile(
        r"\b(?:(?:‹claimed›)\b[^.;\n]{0,60}?|it|this|they|these|none of (?:it|this)|nothing of this)\s(?:has|have|had)(?: not|n['’]t) (?:yet )?been (?:verified|confirmed|substantiated)\b"
        r"|\bunverified (?:calls|complaints|allegations|tips|reports)\b",
        re.I,
    )
)
LEGAL = frozenset({"UT-JU", "UT-IN"})


@cache
def _rows() -> tuple[list[tuple[str, Wordings]], Matcher[str]]:
    d = data("extraction.en", "context")
    cues = [
        (cue.lower(), entry.id)
        for entry in load()["step"].values()
        for cue in entry.cues.en
        if cue.lower() not in d["step_not"]
    ]
    return [(i, Wordings([p], plain=True)) for i, p in d["channel"].items()], Matcher(cues, whole_words=True)


def channel(text: str) -> str | None:
    """Return how the case was found, by the list ``channel``."""
    return next((name for name, pattern in _rows()[0] if pattern.search(text)), None)


def unverified(text: str) -> bool:
    """Return whether the text itself says that nothing in it was verified."""
    return bool(UNVERIFIED.search(text))


def step(text: str) -> str | None:
    """Return the step of the process that is named most often."""
    score = Counter(name for _, _, name in _rows()[1].longest(text.lower()))
    return min(score, key=lambda s: (-score[s], s)) if score else None


def line(orgs: list[Org], employers: frozenset[tuple[int, int]]) -> str | None:
    """Return the line of units: that of the accused's unit before that of any other."""
    ranked = sorted(orgs, key=lambda o: ((o.start, o.end) not in employers, o.kind in LEGAL, o.start))
    return next((o.line for o in ranked if o.line), None)
