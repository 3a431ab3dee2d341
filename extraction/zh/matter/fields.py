"""Which fields a case belongs to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import islice
from typing import Any

from extraction.common import Matcher, Spans, data, propose
from extraction.zh.model import SENTENCE as SENTENCES
from extraction.zh.model import confidence, heard
from extraction.zh.units.unit_kinds import Unit
from extraction.zh.words.patterns import OF_CASES
from vocabulary import load

NEUTRAL = ""
NO_FIELD = "FLD-OTH"
# below this score nothing tells the field (a text of one sentence needs less); a second needs this share of the first
ENOUGH = 3.0
LEAST = 1.5
STEP = 0.5
SECOND = 0.45
# or so much for itself and this smaller share
AMPLE = 7.0
BESIDE = 0.25
# what one sentence that is all about a field counts, in words of the lists
SENTENCE = 2.5
# what an office where people serve speaks for the field of its line
OFFICE = 3.0
# what a firm where people serve speaks for FLD-SOE: one whose name tells no owner may be private
FIRMS = {"UT-SE": 2.0, "UT-CO": 1.5}
BANKS = "LN-FIN"
# banking and state firms: where words tell the first, the second only with words of its own, this share of them
BANKING, STATE, TELLING, OWN_FIELD = "FLD-FIN", "FLD-SOE", 4.0, 0.5
JUSTICE, GRAIN = "FLD-LEJ", "FLD-GRN"
# what the model's say counts where the words tell another field and none of this one
WORDLESS = 0.6
# what a kind of fund that the case tells of speaks for the field that it belongs to
MONEY = 1.5


@cache
def _fields() -> dict[str, Any]:
    d = data("extraction.zh", "fields")
    neutral = [(w, NEUTRAL) for w in d["neutral"]]
    return {
        "strong": Matcher([*neutral, *((w, f) for f, ws in d["strong"].items() for w in ws)], choir=OF_CASES),
        "weak": Matcher([*neutral, *((w, e.id) for e in load()["field"].values() for w in e.cues.zh)], choir=OF_CASES),
        "line": d["line"], "bodies": re.compile(d["bodies"]), "formula": re.compile(d["formula"]),
        "sold": {f: re.compile(p) for f, p in d["sold"].items()}, "money": d["money"],
        "companions": d["companions"], "narrower": d["narrower"], "caught": re.compile(d["caught"]),
        "counter": re.compile(d["counter"]),
    }  # fmt: skip


def fields(
    text: str, units: list[Unit], serving: list[Unit], head: int, money: Iterable[str] = ()
) -> list[tuple[str, float]]:
    """Return at most two fields with a confidence; the title line and the units where people serve count most.

    ``money``: the kinds of funds that the case tells of.
    """
    listed = words(text, units, serving, head)
    for kind in sorted({*money} & _fields()["money"].keys()):
        field = _fields()["money"][kind]
        if field == STATE and listed.get(GRAIN, 0.0) >= ENOUGH:
            # what is the state's here is the grain
            continue
        propose("field", 0, 0, f"zh/fields.yaml money {kind} +{MONEY:g}", field)
        listed[field] = listed.get(field, 0.0) + MONEY
    said = _told(heard(text), listed)
    both = {f: listed.get(f, 0.0) + SENTENCE * said.get(f, 0.0) for f in {*listed, *said}}
    if listed.get(BANKING, 0.0) >= TELLING and listed.get(STATE, 0.0) < OWN_FIELD * listed[BANKING]:
        # a bank is a firm of the state in a field of its own
        both.pop(STATE, None)
    if listed.get(GRAIN, 0.0) >= TELLING and both.get(STATE, 0.0) < TELLING:
        # grain is the state's by nature: a house of it is a firm of the state only where more tells that
        both.pop(STATE, None)
    found = chosen(text, both)
    for f in found:
        propose("field", 0, 0, f"zh/model {said.get(f, 0):.2f}, words {listed.get(f, 0):.1f}", f)
    for f in sorted({*listed, *said} - {*found}):
        propose("field", 0, 0, "", f, "weaker")
    if not found:
        propose("field", 0, 0, "zh/matter/fields.py: nothing tells one", NO_FIELD)
    return [(f, confidence(f, listed, said, both)) for f in found] or [(NO_FIELD, 0.3)]


def _told(said: dict[str, float], listed: dict[str, float]) -> dict[str, float]:
    """Return what the model says, less where no word of a field stands and the words tell another."""
    if max(listed.values(), default=0.0) < ENOUGH:
        return said
    return {f: s * (1.0 if listed.get(f) else WORDLESS) for f, s in said.items()}


def _narrowest(field: str, score: dict[str, float]) -> str:
    """Return the field for which an office of a line speaks: one within the line's where only its words are told."""
    within = [f for f in _fields()["narrower"].get(field, ()) if score.get(f, 0.0) > score.get(field, 0.0)]
    return max(within, key=lambda f: (score[f], f), default=field)


def with_line(text: str, units: list[Unit]) -> list[Unit]:
    """Return the units whose line tells a field; committees of representative bodies are named for every line.

    ``text``: the one that the spans of the units point into.
    """
    bodies = _fields()["bodies"]
    return [u for u in units if not bodies.search(text, u.start, u.end)]


def chosen(text: str, scored: dict[str, float]) -> list[str]:
    """Return the one or two fields whose score is enough, best first."""
    ranked = sorted(scored.items(), key=lambda kv: (-kv[1], kv[0]))[:2]
    enough = min(ENOUGH, LEAST + STEP * sum(1 for _ in islice(SENTENCES.finditer(text), 3)))
    best = ranked[0][1] if ranked else 0.0
    kept = [
        f for f, s in ranked if s >= enough and (s >= SECOND * best or (s >= AMPLE and s >= BESIDE * best))
    ]
    if len(kept) == 1:
        # a work is its owner's too, a grain house the state's: enough of its own, whatever its share
        pair = [f for f in _fields()["companions"].get(kept[0], ()) if scored.get(f, 0.0) >= ENOUGH]
        kept += sorted(pair, key=lambda f: (-scored[f], f))[:1]
    return kept


def words(text: str, units: list[Unit], serving: list[Unit], head: int) -> dict[str, float]:
    """Return for each field what the lists, the units named and the units served at speak for it."""
    d = _fields()
    score: dict[str, float] = defaultdict(float)
    often: Counter[tuple[str, str]] = Counter()
    formula = bool(d["formula"].search(text))
    # the police who caught somebody are nobody's field
    caught = Spans(m.span() for m in d["caught"].finditer(text))
    counter = Spans(m.span() for m in d["counter"].finditer(text))
    passed = {JUSTICE: caught, BANKING: counter}
    for name, worth in (("strong", 2.0), ("weak", 1.0)):
        for start, end, field in d[name].longest(text):
            # the formula of an announcement names every kind of business; its first sentence tells the office
            propose("field", start, end, f"zh/fields.yaml +{worth:g}", field, None if field else "unlisted")
            if field != NEUTRAL and not (field in passed and passed[field].touches(start, end)):
                word = (field, text[start:end])
                often[word] += 1
                place = 1.5 if start < head else 0.4 if formula else 1.0
                score[field] += worth * place / often[word]
    for field, pattern in d["sold"].items() if formula else ():
        # of that business, what the official sold most often is his field
        if m := pattern.search(text):
            propose("field", m.start(), m.end(), f"zh/fields.yaml sold +{ENOUGH:g}", field)
            score[field] += ENOUGH
    for group, worth in ((units, 1.0), (serving, OFFICE)):
        # each line asks what was told before any of them speaks: their order says nothing
        told = dict(score)
        for field in sorted({d["line"][u.line] for u in group if u.line in d["line"]}):
            score[_narrowest(field, told)] += worth
    firms = [FIRMS[u.kind] for u in serving if u.kind in FIRMS and (u.kind == "UT-SE" or u.line != BANKS)]
    if firms:
        score["FLD-SOE"] += max(firms)
    return dict(score)
