"""People of a text: found by title, formula or mask, then judged by the words around all their mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extraction.common import Matcher, Span, Spans, lazy, propose
from extraction.zh.names.aged import aged
from extraction.zh.names.behind_units import behind_units
from extraction.zh.names.dotted import by_part, dotted
from extraction.zh.names.found import Found
from extraction.zh.names.lettered import letters
from extraction.zh.names.masks import masked
from extraction.zh.names.namelike import namelike
from extraction.zh.names.serving import serving
from extraction.zh.names.syllables import of_words
from extraction.zh.names.titled import titled
from extraction.zh.names.untitled import by_formula, doing, listed, many, whose
from extraction.zh.people.by_sanction import by_sanction
from extraction.zh.people.cues import judge
from extraction.zh.people.offices import of_office
from extraction.zh.people.protecting import attesting, kin_of
from extraction.zh.people.tellers import tellers, told_in

# 某县纪委监委 司文涵 绘图: who drew the picture has no part in the case
BYLINE = lazy(r"(?:^|\n)[^\n。，,；;]{2,40}(?:绘图|供图|制图|配图|漫画|供稿)[)）]?[ \t\u3000]*(?=\n|$)")

# start, end, and what the place says of the person there
Seen = tuple[int, int, Iterable[str]]


def people(
    text: str,
    told: Iterable[tuple[int, int]] = (),
    places: Iterable[tuple[int, int]] = (),
    *,
    model: bool = True,
    doubts: list[Span] | None = None,
) -> dict[str, Found]:
    """Return the people of a text by name, in the order of their first mention.

    ``told``: names in the cells of a table of cases, whose bearers the cases are about; ``places``: divisions, which
    are no names; ``model``: whether the model proposes names that no rule tells; ``doubts``: takes
    what may be a name and is not sure enough to be one.
    """
    found: dict[str, Found] = {}
    single = list(letters(text))
    for rule, seen in _ways(text, single):
        _add(text, found, rule, seen)
    _add(text, found, "zh/people/protecting.py: kin of whom nobody may name", list(_kin(text, found)))
    _add(text, found, "zh/ledgers.yaml: name", ((a, b, ("finding",)) for a, b in told))
    masks = [*masked(text), *single]
    _add(text, found, "zh/names/masks.py, zh/names/lettered.py: mask", ((a, b, ()) for a, b in masks))
    for start, end in masks:
        found[text[start:end]].masked = True
    if model:
        _add(text, found, "zh/model/names: reads as a name", _likely(text, found, places, doubts))
    _mentions(text, found, single)
    by_part(text, found)
    of_office(text, found)
    judge(text, found)
    for at, name in tellers(text, sorted((a, b, n) for n, p in found.items() for a, b in p.spans)):
        found[name].mark("tells", at)
        found[name].marks.get("slot", set()).discard(at)
    return dict(sorted(found.items(), key=lambda kv: kv[1].spans[0]))


def _ways(text: str, single: list[tuple[int, int]]) -> Iterator[tuple[str, Iterable[Seen]]]:
    """Yield the ways to find a name: the rule that the trace tells, and what it finds."""
    yield "zh/names.yaml, zh/posts.yaml: title", titled(text, dict(single))
    yield (
        "zh/names.yaml: formula",
        ((a, b, ("finding",) if strong else ()) for a, b, strong in by_formula(text)),
    )
    yield "zh/names.yaml formula_of_name: who does or suffers it", ((a, b, ()) for a, b in doing(text))
    yield (
        "zh/names/behind_units.py: between unit and post",
        ((a, b, ("public",)) for a, b, _ in behind_units(text)),
    )
    yield "zh/names/untitled.py: whose case", ((a, b, ("finding",)) for a, b in whose(text))
    yield "zh/names/serving.py: whose career is told", ((a, b, ("public",)) for a, b in serving(text))
    yield (
        "zh/names/aged.py: age",
        ((a, b, ("accused",) if charged else ()) for a, b, charged in aged(text)),
    )
    yield (
        "zh/names/dotted.py, zh/names/syllables.py, zh/names/untitled.py: dotted, of known words or listed",
        ((a, b, ()) for a, b in [*dotted(text), *of_words(text), *listed(text)]),
    )
    yield (
        "zh/people/by_sanction.py: who received a sanction",
        ((a, b, (kind,)) for a, b, kind in by_sanction(text)),
    )
    yield "zh/names/untitled.py: a list that says who they are", ((a, b, ("public",)) for a, b in many(text))
    yield (
        "zh/people/protecting.py: who attests or reports",
        ((a, b, ("attests",)) for a, b in attesting(text)),
    )
    yield (
        "zh/people/tellers.py: who told an organ, or stands where the harmed do",
        ((a, b, () if kind == "told" else (kind,)) for a, b, kind in told_in(text)),
    )


def _add(text: str, found: dict[str, Found], rule: str, seen: Iterable[Seen]) -> None:
    for start, end, marks in seen:
        name = text[start:end]
        propose("person", start, end, rule, name)
        person = found.setdefault(name, Found(name))
        for kind in marks:
            person.mark(kind, start)


def _likely(
    text: str, found: dict[str, Found], places: Iterable[Span], doubts: list[Span] | None
) -> list[Seen]:
    """Return what reads as a name and is neither a place nor a part of a name that is known.

    Of a name without a surname the rules may know but the beginning: what they say of that, they say of the whole.
    """
    known = [(a, b) for a, b, _ in Matcher([(n, n) for n in found]).all(text)] if found else []
    taken = Spans([*places, *known])
    sure, doubtful = namelike(text, taken, dict(sorted(known)))
    if doubts is not None:
        doubts += doubtful
    seen: list[Seen] = []
    for start, end in sure:
        # what is taken within a name is but a part of it
        parts = [found[text[start:at]] for at in range(start + 1, end) if text[start:at] in found]
        seen.append((start, end, {k for p in parts for k, ats in p.marks.items() if start in ats}))
    return seen


def _kin(text: str, found: dict[str, Found]) -> Iterator[Seen]:
    """Yield the kin of those whom nobody may name, who are not to be named either."""
    unseen = [n for n, p in found.items() if p.marked("protected") or p.marked("attests")]
    for _, end, _ in Matcher([(n, n) for n in unseen]).longest(text) if unseen else ():
        if kin := kin_of(text, end):
            yield (*kin, ("protected",))


def _mentions(text: str, found: dict[str, Found], letters: list[tuple[int, int]]) -> None:
    """Find every mention, longest name first: a name inside a longer one is no mention of it."""
    for start, end in letters:
        found[text[start:end]].spans.append((start, end))
    bylines = Spans(m.span() for m in BYLINE.finditer(text))
    last = 0
    lettered = {text[a:b] for a, b in letters}
    for start, end, name in Matcher([(n, n) for n in found if len(n) > 1 and n not in lettered]).longest(
        text
    ):
        if start >= last and not (start and text[start - 1 : start] == text[start : start + 1] == "某"):
            if bylines.touches(start, end):
                continue
            found[name].spans.append((start, end))
            last = end
    for name in [n for n, p in found.items() if not p.spans]:
        del found[name]
