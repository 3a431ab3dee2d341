"""People of a text: found by title, formula or mask, then judged by the words around all their mentions."""

from __future__ import annotations

from collections.abc import Iterable

from extraction.common import Matcher, propose
from extraction.zh.behind_units import behind_units
from extraction.zh.by_sanction import by_sanction
from extraction.zh.cues import judge
from extraction.zh.dotted import dotted
from extraction.zh.found import Found
from extraction.zh.lettered import letters
from extraction.zh.masks import masked
from extraction.zh.offices import of_office
from extraction.zh.protecting import attesting, kin_of
from extraction.zh.syllables import of_words
from extraction.zh.titled import titled
from extraction.zh.untitled import by_formula, listed, many, whose


def people(text: str, told: Iterable[tuple[int, int]] = ()) -> dict[str, Found]:
    """Return the people of a text by name, in the order of their first mention.

    ``told``: names in the cells of a table of cases, whose bearers the cases are about.
    """
    found: dict[str, Found] = {}
    single = list(letters(text))
    for start, end, kinds in titled(text, dict(single)):
        propose("person", start, end, "zh/names.yaml, zh/posts.yaml: title", text[start:end])
        person = found.setdefault(text[start:end], Found(text[start:end]))
        for kind in kinds:
            person.mark(kind, start)
    for start, end, strong in by_formula(text):
        propose("person", start, end, "zh/names.yaml: formula", text[start:end])
        person = found.setdefault(text[start:end], Found(text[start:end]))
        if strong:
            person.mark("finding", start)
    for start, end, _ in behind_units(text):
        propose("person", start, end, "zh/behind_units.py: between unit and post", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end])).mark("public", start)
    for start, end in whose(text):
        propose("person", start, end, "zh/untitled.py: whose case", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end])).mark("finding", start)
    for start, end in [*dotted(text), *of_words(text), *listed(text)]:
        rule = "zh/dotted.py, zh/syllables.py, zh/untitled.py: dotted, of known words or listed"
        propose("person", start, end, rule, text[start:end])
        found.setdefault(text[start:end], Found(text[start:end]))
    for start, end, kind in by_sanction(text):
        propose("person", start, end, "zh/by_sanction.py: who received a sanction", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end])).mark(kind, start)
    for start, end in many(text):
        propose("person", start, end, "zh/untitled.py: a list that says who they are", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end])).mark("public", start)
    for start, end in attesting(text):
        propose("person", start, end, "zh/protecting.yaml: who attests or reports", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end])).mark("attests", start)
    for person in list(found.values()):
        for at in {*person.marks.get("protected", ()), *person.marks.get("attests", ())}:
            if kin := kin_of(text, at + len(person.name)):
                propose("person", *kin, "zh/protecting.yaml: kin of whom nobody may name", text[slice(*kin)])
                found.setdefault(text[slice(*kin)], Found(text[slice(*kin)])).mark("protected", kin[0])
    for start, end in told:
        propose("person", start, end, "zh/ledgers.yaml: name", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end])).mark("finding", start)
    for start, end in [*masked(text), *single]:
        propose("person", start, end, "zh/masks.py, zh/lettered.py: mask", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end])).masked = True
    _mentions(text, found, single)
    of_office(text, found)
    judge(text, found)
    return dict(sorted(found.items(), key=lambda kv: kv[1].spans[0]))


def _mentions(text: str, found: dict[str, Found], letters: list[tuple[int, int]]) -> None:
    """Find every mention, longest name first: a name inside a longer one is no mention of it."""
    for start, end in letters:
        found[text[start:end]].spans.append((start, end))
    last = 0
    lettered = {text[a:b] for a, b in letters}
    for start, end, name in Matcher([(n, n) for n in found if len(n) > 1 and n not in lettered]).longest(
        text
    ):
        if start >= last and not (start and text[start - 1 : start] == text[start : start + 1] == "某"):
            found[name].spans.append((start, end))
            last = end
    for name in [n for n, p in found.items() if not p.spans]:
        del found[name]
