"""Names of one text that stand for a person named in full: 罗、覃二人, and a mask of the same surname."""

from __future__ import annotations

from bisect import bisect_right

from extraction.common import lazy
from extraction.zh.names.called import called
from extraction.zh.names.found import Found
from extraction.zh.words import names

ALONE = lazy(r"(?<![一-龥])[一-龥](?:、[一-龥]){1,3}(?=[二两三四][人名])")
SEVERAL, TWICE = 3, 2
STOP = lazy(r"[。！？!?；;\n]")


def resolve(text: str, found: dict[str, Found]) -> None:
    """Add to each person the mentions that are the surname alone or a mask of the name; ``found`` is changed."""
    _surnames(text, found)
    called(text, found)
    _mixed(text, found)
    _masks(text, found)


def _of_surname(found: dict[str, Found]) -> dict[str, list[Found]]:
    known: dict[str, list[Found]] = {}
    for name, person in found.items():
        known.setdefault(name[: names.surname(name, 0) or 1], []).append(person)
    return known


def _surnames(text: str, found: dict[str, Found]) -> None:
    """张、李二人: each character is the surname of exactly one person named before."""
    known = {
        surname: sorted(people, key=lambda p: p.spans[0][0]) for surname, people in _of_surname(found).items()
    }
    more: dict[str, list[tuple[int, int]]] = {}
    for m in ALONE.finditer(text):
        ats = range(m.start(), m.end(), 2)
        people = [[p for p in known.get(text[at], [])[:2] if p.spans[0][0] < at] for at in ats]
        if all(len(p) == 1 for p in people):
            for at, (person,) in zip(ats, people, strict=True):
                more.setdefault(person.name, []).append((at, at + 1))
    for name, spans in more.items():
        found[name].spans = sorted([*found[name].spans, *spans])


def _mixed(text: str, found: dict[str, Found]) -> None:
    """A shorter mask (靳某) behind a longer one (靳某某, 靳某华) of whom nothing of its own is told is the same person.

    Only where nobody else of that surname is told, and where the shorter one never stands beside another word of its
    own: 其妻靳某, 与靳某, 工程老板靳某 are others.
    """
    for surname, people in _of_surname(found).items():
        short, long = found.get(surname + "某"), next((p for p in people if _longer(p, surname)), None)
        if short is None or long is None or len(people) != 2:
            continue
        before = sum(a < short.spans[0][0] for a, _ in long.spans)
        slip = "accused" in short.marks and "accused" in long.marks and len(short.spans) == 1
        if set(short.marks) - {"accused", "finding"} or not before or (slip and before < SEVERAL):
            continue
        if not slip and (
            "accused" in short.marks
            or len(long.spans) < TWICE
            or len(short.spans) > len(long.spans)
            or not _alone(text, short)
        ):
            continue
        long.spans = sorted([*long.spans, *short.spans])
        del found[short.name]


def _longer(person: Found, surname: str) -> bool:
    return person.name.startswith(surname + "某") and len(person.name) == len(surname) + 2


def _alone(text: str, person: Found) -> bool:
    """Return whether every mention opens its clause, or stands behind a word that leads up to any name."""
    return all(not a or text[a - 1] in names.BREAK or text[a - 1] in "对将给被由" for a, _ in person.spans)


def _masks(text: str, found: dict[str, Found]) -> None:
    """After 罗远山, a 罗某 of whom nothing of its own is told is the same person; in one sentence they are two."""
    stops = [m.start() for m in STOP.finditer(text)]
    for surname, people in _of_surname(found).items():
        full = [p for p in people if "某" not in p.name and len(p.name) > len(surname)]
        masked = [p for p in people if p.name in (surname + "某", surname + "某某")]
        if len(full) != 1 or len(masked) != 1 or len(people) != 2:
            continue
        whole, mask = full[0], masked[0]
        sentences = {bisect_right(stops, a) for a, _ in whole.spans}
        if set(mask.marks) - {"finding"} or mask.spans[0][0] < whole.spans[0][0]:
            continue
        if any(bisect_right(stops, a) in sentences for a, _ in mask.spans):
            continue
        # 其母刘某某 beside a lawyer 刘: only who the case is about is called by a mask without a word before it
        if not {"post", "public", "accused", "finding"} & set(whole.marks) or "only" in whole.marks:
            continue
        if any(
            a and text[a - 1] not in names.BREAK and text[a - 1] not in "对将给与和被由"
            for a, _ in mask.spans
        ):
            continue
        whole.spans = sorted([*whole.spans, *mask.spans])
        for kind, at in mask.marks.items():
            whole.marks.setdefault(kind, set()).update(at)
        del found[mask.name]
