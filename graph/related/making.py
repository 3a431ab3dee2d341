"""Facts and sentences -> profile. One function for both sources, so that both give the same profile."""

from __future__ import annotations

from collections.abc import Sequence

from graph.related.lexicon import Lexicon, lexicon
from graph.related.profile import CaseProfile, Facts, Line, add, line_at
from graph.related.telling import weight
from graph.related.terms import terms

# a route speaks for its first weak point, and less for the others
FIRST, OTHER = 0.6, 0.35
CATALOGUE_CUE = 0.7
# extraction proposes several weak points a case and not all hold: each counts as one sign among others
# (measured: docs/related/log.md)
EXTRACTED = 0.3
SATURATION = 1.0
NOTHING = ("-99",)


def profile(facts: Facts, lines: Sequence[Line], *, words: Lexicon | None = None) -> CaseProfile:
    """Return the profile of a case from its facts and its sentences (as a reader may see them)."""
    words = words or lexicon()
    made = CaseProfile(
        id=facts.id,
        document=facts.document,
        language=facts.language,
        title=facts.title,
        status=facts.status,
        start=facts.start,
        lines=list(lines),
        period=facts.period,
        money=sorted(facts.money),
    )
    _from_sentences(made, words)
    _from_facts(made, facts)
    _roll_up(made, words)
    made.features = {k: dict(sorted(v.items())) for k, v in sorted(made.features.items()) if v}
    made.marks = {k: sorted(set(v)) for k, v in sorted(made.marks.items())}
    made.terms = dict(sorted(made.terms.items()))
    return made


def _family(made: CaseProfile, name: str) -> dict[str, float]:
    return made.features.setdefault(name, {})


def _from_sentences(made: CaseProfile, words: Lexicon) -> None:
    matcher = words.matchers[made.language]
    sums: dict[str, float] = {}
    for number, line in enumerate(made.lines):
        share = weight(line.text, made.language)
        for term in terms(line.text, made.language):
            made.terms[term] = made.terms.get(term, 0.0) + share
        for target, strength in matcher.found(line.text).items():
            sums[target] = sums.get(target, 0.0) + strength * share
            made.marks.setdefault(target, []).append(number)
    for target, total in sums.items():
        strength = total / (total + SATURATION)
        if target in words.kind:
            _family(made, words.kind[target])[target] = strength
        else:
            add(_family(made, "weak"), target, CATALOGUE_CUE * min(1.0, total))


def _mark(made: CaseProfile, key: str, places: Sequence[int]) -> None:
    for place in places:
        number = line_at(made.lines, place)
        if number is not None:
            made.marks.setdefault(key, []).append(number)


def _from_facts(made: CaseProfile, facts: Facts) -> None:
    for point, mode, confidence, places in facts.weak_points:
        add(_family(made, "weak"), point, EXTRACTED * confidence)
        made.named[point] = max(confidence, made.named.get(point, 0.0))
        if mode == "E" and point not in made.explicit:
            made.explicit.append(point)
        _mark(made, point, places)
    made.explicit.sort()
    for conduct, confidence, places in facts.conduct:
        add(_family(made, "conduct"), conduct, confidence)
        _mark(made, conduct, places)
    for kind, _, places in facts.funds:
        add(_family(made, "fund"), kind, 0.9)
        _mark(made, kind, places)
    for field, confidence in facts.fields:
        add(_family(made, "field"), field, confidence)
    for family, values in (("role", facts.roles), ("line", facts.lines_of_units)):
        for key, places in values:
            add(_family(made, family), key, 0.9)
            _mark(made, key, places)
    if facts.step:
        add(_family(made, "step"), facts.step, 0.9)
    for key, name, places in facts.suppliers:
        add(_family(made, "supplier"), key, 1.0)
        made.names[key] = name
        _mark(made, key, places)
    for key, name in facts.regions:
        add(_family(made, "place"), key, 1.0)
        made.names[key] = name
    for key, name in facts.people:
        add(_family(made, "person"), key, 1.0)
        made.names[key] = name
    made.within = sorted(set(facts.within) | {key for key, _ in facts.regions})
    made.done = list(facts.done)
    made.measures = sorted({n for n in (line_at(made.lines, at) for at in facts.measures) if n is not None})


def _roll_up(made: CaseProfile, words: Lexicon) -> None:
    """Derive what concepts imply: their group, their weak points, field and fund."""
    for kind in ("route", "matter"):
        for concept_id, strength in made.features.get(kind, {}).items():
            concept = words.concepts[concept_id]
            add(_family(made, "group"), f"{kind}:{concept.group}", strength)
            for place, point in enumerate(concept.weak_points):
                add(_family(made, "weak"), point, strength * (FIRST if place == 0 else OTHER))
            if concept.field:
                add(_family(made, "field"), concept.field, 0.4 * strength)
            if concept.fund:
                add(_family(made, "fund"), concept.fund, 0.4 * strength)
    for name in ("fund", "field", "role", "line", "step"):
        values = made.features.get(name, {})
        for key in [k for k in values if k.endswith(NOTHING)]:
            del values[key]
