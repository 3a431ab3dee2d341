"""What the front matter of a pack promises: columns, needs, lists, evidence, both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from queries.analyses import analyses
from queries.analyses.model import ANY
from queries.cypher_text import returned, tokens
from queries.models import Pack
from queries.needs import needs
from vocabulary import load

HAN = re.compile(r"[\u3400-\u9fff]")


def promises(pack: Pack) -> Iterator[tuple[str, str]]:
    """Yield (rule, detail) of every promise of a pack that its statement, the lists or the languages do not keep."""
    yield from _columns(pack)
    yield from _needed(pack)
    yield from _words(pack)
    yield from (("a list is not in the vocabulary", name) for name in sorted(_lists(pack) - _known_lists()))


def _columns(pack: Pack) -> Iterator[tuple[str, str]]:
    """The body returns what is declared, or what the analysis takes; the answer has the columns that it gives."""
    declared = [c.name for c in pack.columns]
    if pack.analysis is None:
        if pack.roles:
            yield "roles belong to an analysis", ", ".join(name for name, _ in pack.roles)
    elif pack.analysis not in analyses():
        yield "there is no such analysis", f"{pack.analysis}: {', '.join(analyses())}"
        return
    else:
        method = analyses()[pack.analysis]
        known = {name for name, _ in (*method.inputs, *method.outputs)}
        for name in sorted({name for name, _ in pack.roles} - known):
            yield "a role is no column of the analysis", name
        given = method.columns_out(pack)
        for column in pack.columns:
            kind = given.get(column.name)
            if kind is None or kind not in (ANY, column.type):
                yield "a column is not what the analysis gives", f"{column.name}: {kind or '-'}"
        declared = method.columns_in(pack)
    if returned(pack.cypher) != declared:
        yield "the columns of RETURN are those declared", f"{returned(pack.cypher)} ≠ {declared}"


def _needed(pack: Pack) -> Iterator[tuple[str, str]]:
    """What only a table brings into the graph is named in ``needs`` or ``also``."""
    words = {t.text for t in tokens(pack.cypher)}
    for name, one in needs().items():
        if words & set(one.labels) and name not in (*pack.needs, *pack.also):
            yield "what the statement asks for is named in needs or also", name
    for twice in sorted(set(pack.needs) & set(pack.also)):
        yield "what the statement asks for is named in needs or also", twice


def told(pack: Pack) -> Iterator[tuple[str, str]]:
    """A shipped pack says what its rows are out of, what they rest on, and what is left of them on named weak points.

    Packs about the record itself (J) may list what is missing, which no sentence tells.
    """
    names = {p.name for p in pack.parameters}
    if pack.denominator is None:
        yield "a shipped pack says what its rows are out of", "denominator"
    if pack.category != "J" and pack.column("passages") is None:
        yield "every row of a shipped pack leads to its sentences", "passages"
    decided = pack.category != "J" and "EXPOSES" in {t.text for t in tokens(pack.cypher)}
    if (decided or "statuses" in names) and "explicit_only" not in names:
        yield "a shipped pack can be asked of named weak points alone", "explicit_only"


def _words(pack: Pack) -> Iterator[tuple[str, str]]:
    """Both languages must be there and be what they say."""
    pairs = {
        k: getattr(pack, k)
        for k in ("title", "question", "why", "leads_to", "assumptions", "exclusions", "read", "misleads")
    }
    texts = {k: (v.zh, v.en) for k, v in pairs.items()}
    texts |= {f"parameter {p.name}": (p.zh, p.en) for p in pack.parameters}
    texts |= {f"column {c.name}": (c.zh, c.en) for c in pack.columns}
    texts |= {f"preset {p.title.en}": (p.title.zh, p.title.en) for p in pack.presets}
    if pack.denominator_of:
        texts["denominator_of"] = (pack.denominator_of.zh, pack.denominator_of.en)
    for name, (zh, en) in texts.items():
        if not HAN.search(zh) or HAN.search(en) or not en.strip():
            yield "both languages are needed", name


def _lists(pack: Pack) -> set[str]:
    return {p.list for p in pack.parameters if p.list} | {c.list for c in pack.columns if c.list}


def _known_lists() -> set[str]:
    return {*load().lists, "weak_point"}
