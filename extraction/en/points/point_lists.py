"""The lists that English weak points are told by: the catalogue's cues, ``weakpoints.yaml``, and the plain wordings."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from extraction.common import Matcher, data
from extraction.en.points.plainly import plainly, slots
from extraction.en.words.guarded import Guarded
from extraction.en.words.patterns import any_of, bounded
from vocabulary import load


@cache
def wordings() -> dict[str, Any]:
    """Return the cues and wordings in the form that lookups need, and what the two kinds of report let stand."""
    d = data("extraction.en", "weakpoints")
    plain = plainly()
    cues = [
        (c.text.lower(), (w.id, mode))
        for w in load().weak_points.values()
        for mode, cs in (("E", w.cues.en.E), ("C", w.cues.en.C))
        for c in cs
        if c.text.lower() not in d["cues_not"]
    ]
    return {
        "cues": Matcher(cues, whole_words=True),
        "E": [(w, any_of([*d["E"].get(w, []), *plain["E"].get(w, [])])) for w in sorted({*d["E"], *plain["E"]}, key=lambda w: (d["late"].index(w) if w in d["late"] else -1, w))],
        "C": [(w, any_of([*d["C"].get(w, []), *plain["C"].get(w, [])])) for w in dict.fromkeys([*d["C"], *plain["C"]])],
        "slots": {mode: [(w, any_of(ps)) for w, ps in entries.items()] for mode, entries in slots().items()},
        "unreal": bounded(rf'\b(?:{data("extraction.en", "slots")["unreal"]})\b'),
        "lead": Guarded(bounded(d["lead"])), "tail": Guarded(bounded(d["tail"])), "objects": [(w, any_of([p])) for w, p in d["objects"].items()],
        "charge": bounded(d["charge"]), "remedy": re.compile(d["remedy"], re.I), "told": re.compile(d["remedy_in_cases"], re.I),
        "negation": re.compile(d["negation"], re.I),
        "breach": bounded("|".join(d["breach"])), "wages": any_of(d["wages"]), "insured": any_of(d["insured"]), "overstated": bounded("|".join(d["overstated"])),
        "in_cases": frozenset(d["in_cases"]), "in_audits": frozenset(d["in_audits"]), "implied_in_cases": frozenset(d["implied_in_cases"]),
        "any_case": frozenset([*d["in_cases"], *d["implied_in_cases"]]),
        "any_audit": frozenset([*d["in_audits"], *(y for ys in d["yields"].values() for y in ys)]),
        "not_wages": frozenset(d["not_wages"]), "of_posts": frozenset(d["of_posts"]), "yields": d["yields"], "closer": d["closer"], "first": frozenset(d["first"]),
        "found": {name: bounded("|".join(ps)) for name, ps in d["found"].items()},
    }  # fmt: skip
