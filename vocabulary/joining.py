"""Join a user's lists to the shipped ones, checked against them: unknown ids and taken cues are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from vocabulary.divisions import Divisions, divisions
from vocabulary.errors import IncisionError
from vocabulary.load import Vocabulary
from vocabulary.models import Cue, CueLists, Entry, ModeCues, WeakPoint, WeakPointCues
from vocabulary.user_models import KnownFund, KnownUnit, UserCues
from vocabulary.userlists import Source, read_user_files

HAN = re.compile(r"[\u3400-\u9fff]")


def join(base: Vocabulary, folder: Path) -> Vocabulary:
    """Return ``base`` with the lists of ``folder``; the first problem is raised as IncisionError."""
    sources = read_user_files(folder)
    places = divisions(folder)
    grown = base
    for source in sources:
        for cues in source.body.cues:
            grown = _with_cues(grown, source.file, cues)
        for fund in source.body.funds:
            _known(base, source.file, fund.name, "fund", "fund", fund.fund)
            grown = _with_cues(grown, source.file, _cues_of_fund(fund))
        for unit in source.body.units:
            _check_unit(base, places, source.file, unit)
    return replace(
        grown,
        units=tuple(u for s in sources for u in s.body.units),
        funds=tuple(f for s in sources for f in s.body.funds),
        aliases=dict(_aliases(sources)),
    )


def _aliases(sources: list[Source]) -> Iterator[tuple[str, str]]:
    for source in sources:
        for unit in source.body.units:
            yield from ((other, unit.name) for other in unit.aliases)
        for alias in source.body.aliases:
            yield from ((other, alias.of) for other in alias.names)


def _cues_of_fund(fund: KnownFund) -> UserCues:
    names = [fund.name, *fund.aliases]
    return UserCues(
        id=fund.fund, zh=[n for n in names if HAN.search(n)], en=[n for n in names if not HAN.search(n)]
    )


def _check_unit(base: Vocabulary, places: Divisions, file: str, unit: KnownUnit) -> None:
    _known(base, file, unit.name, "type", "unit_type", unit.type)
    if unit.line:
        _known(base, file, unit.name, "line", "line", unit.line)
    if unit.region and places.by_code(unit.region) is None:
        raise IncisionError(
            "list_reference_unknown", file=file, entry=unit.name, where="region", id=unit.region
        )


def _known(base: Vocabulary, file: str, entry: str, where: str, name: str, identifier: str) -> None:
    if identifier not in base[name]:
        raise IncisionError("list_reference_unknown", file=file, entry=entry, where=where, id=identifier)


def _with_cues(base: Vocabulary, file: str, more: UserCues) -> Vocabulary:
    """Add cues to one entry; a cue that another entry of the same list owns is refused."""
    weak_point = base.weak_points.get(more.id)
    if (weak_point is None) == (more.mode is not None):
        raise IncisionError("list_mode_wrong", file=file, entry=more.id)
    if weak_point is not None:
        _refuse_taken(file, more, {c: w.id for w in base.weak_points.values() for c in _texts(w)})
        grown = weak_point.model_copy(update={"cues": _grow(weak_point.cues, more)})
        return replace(base, weak_points=base.weak_points | {more.id: grown})
    for name, entries in base.lists.items():
        if more.id in entries:
            _refuse_taken(file, more, {c: e.id for e in entries.values() for c in (*e.cues.zh, *e.cues.en)})
            entry = entries[more.id]
            cues = CueLists(zh=_union(entry.cues.zh, more.zh), en=_union(entry.cues.en, more.en))
            return replace(base, lists=base.lists | {name: entries | {more.id: _entry_with(entry, cues)}})
    raise IncisionError("list_reference_unknown", file=file, entry=more.id, where="id", id=more.id)


def _entry_with(entry: Entry, cues: CueLists) -> Entry:
    return entry.model_copy(update={"cues": cues})


def _texts(weak_point: WeakPoint) -> list[str]:
    cues = weak_point.cues
    return [c.text for modes in (cues.zh, cues.en) for c in (*modes.E, *modes.C)]


def _refuse_taken(file: str, more: UserCues, owners: dict[str, str]) -> None:
    for text in (*more.zh, *more.en):
        if owners.get(text, more.id) != more.id:
            raise IncisionError("list_cue_taken", file=file, entry=more.id, text=text, other=owners[text])


def _grow(cues: WeakPointCues, more: UserCues) -> WeakPointCues:
    def grown(modes: ModeCues, texts: list[str]) -> ModeCues:
        known = {c.text for c in (*modes.E, *modes.C)}
        new = [Cue(text=t) for t in texts if t not in known]
        return ModeCues(
            E=modes.E + (new if more.mode == "E" else []), C=modes.C + (new if more.mode == "C" else [])
        )

    return WeakPointCues(zh=grown(cues.zh, more.zh), en=grown(cues.en, more.en))


def _union(first: list[str], second: list[str]) -> list[str]:
    return list(dict.fromkeys([*first, *second]))
