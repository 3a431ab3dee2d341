"""The units of an English case: each organisation once, by its longest name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import islice
from typing import Any

from extraction.common import Phrases, Source, Spans, lazy, propose, words_of
from extraction.en.places.places import Spot, is_place
from extraction.en.units.called_short import aliases, by_kind, initials, spelt_out
from extraction.en.units.org import Org, is_venue, line_of
from extraction.en.units.org_spans import CORPORATE, GOVERNMENT
from extraction.en.units.orgs import DISTRICT
from extraction.en.units.units import Acronyms, handling

PHRASES = Phrases("extraction.en", "case_units")

MENTIONS = 5
FIRM = "UT-CO"
# what makes a unit of a place: City of X
TOWNS = frozenset(PHRASES.words("towns"))
# a place by its kind, whether a unit (City of X) or none
NAMED_PLACE = lazy(GOVERNMENT.pattern + r" [\w .'-]+")


def case_units(
    source: Source,
    orgs: list[Org],
    posts: list[tuple[int, int]],
    places: list[Spot],
    announcers: frozenset[str],
) -> list[dict[str, Any]]:
    """Return each organisation once; ``posts``: units of those accused, which may be more than the orgs found."""
    seen: dict[str, dict[str, Any]] = {}
    again: dict[str, list[tuple[int, int]]] = {}
    named = {source.given[p.start : p.end] for p in places}
    short = spelt_out(source.text, orgs)
    employers, told = frozenset(posts), Spans((o.start, o.end) for o in orgs)
    for org in orgs:
        name = source.given[org.start : org.end]
        if (org.start, org.end) in short:
            # the Authority: a unit named before
            propose("unit", org.start, org.end, "", org.kind, "short_form")
            again.setdefault(source.given[slice(*short[org.start, org.end])], []).append((org.start, org.end))
            continue
        # City of X and County of X are units, other places are none
        mere = NAMED_PLACE.fullmatch(name) and name.split()[0] not in TOWNS
        serves = (org.start, org.end) in employers
        handles = not serves and handling(source.text, org)
        if handles or (mere and not serves):
            propose("unit", org.start, org.end, "", org.kind, "organ" if handles else "place_word")
        elif name not in seen:
            seen[name] = source.mention(org.start, org.end, kind=org.kind, line=org.line)
        else:
            again.setdefault(name, []).append((org.start, org.end))
    for start, end in posts:
        name = source.given[start:end]
        telling = " " in name or (name.isupper() and len(name) > 2)
        if (
            telling
            and not (is_place(name, source.lists) or DISTRICT.search(name) or is_venue(name))
            and name not in seen
            and name not in named
            and not told.touches(start, start + 1)
        ):
            propose("unit", start, end, "en/posts.yaml: where somebody serves", "UT-99")
            seen[name] = source.mention(start, end, kind="UT-99", line=line_of(name))
    kept = _once(seen)
    _add_mentions(source, kept, seen, again, orgs)
    return kept


def _once(seen: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the units without those that are another one in fewer words."""
    plain = {n: _plain(n) for n in seen}
    # the tail of a longer name is the same organisation again: the Community Center, Oakvale Community Center
    tails = {p[i + 1 :] for p in plain.values() for i, c in enumerate(p) if c == " "}
    # the Office of Rates beside the Mayor's Office of Rates
    offices = {n[m.end() :] for n in seen for m in OWNED.finditer(n)}
    abbreviated = {short for n in seen for short in _abbreviated(n)}
    fullest: dict[str, str] = {}
    for n, p in plain.items():
        # the Tarnby City Council rather than Tarnby's City Council
        fullest[p] = max(
            fullest.get(p, ""), n, key=lambda o: (bool(o) and not OWNED.search(o), len(o), o[:1].isupper(), o)
        )
    shorts = Acronyms(seen)
    firms = _beginnings(u["text"] for u in seen.values() if u["kind"] == FIRM)
    begun = {p.split()[0] for p in plain.values() if " " in p}
    kept = []
    for n, u in seen.items():
        # Tarnby beside Tarnby Pharmacy: a firm by the first word of its name
        begins = u["kind"] == FIRM and ((" " not in n and plain[n] in begun) or plain[n] in firms)
        another = begins or n in offices or n in abbreviated or plain[n] in tails
        if another or fullest[plain[n]] != n or _placed(n, seen) or shorts.stands_for(n):
            propose("unit", u["start"], u["end"], "", u["kind"], "short_form")
        else:
            kept.append(u)
    return kept


def _abbreviated(name: str) -> Iterator[str]:
    """Yield a name with two or more of its first words as their initials: TUSD Foundation."""
    words = name.split()
    for n in range(2, min(len(words), 7)):
        if all(w[0].isupper() for w in words[:n]):
            yield " ".join(["".join(w[0] for w in words[:n]), *words[n:]])


def _beginnings(firms: Iterable[str]) -> dict[str, str]:
    """Return the firm that each beginning of two words or more is of: Tarnby Paving of Tarnby Paving Company Inc."""
    found: dict[str, str] = {}
    for firm in firms:
        words = _plain(firm).split()
        for n in range(2, len(words)):
            begun = " ".join(words[:n])
            found[begun] = "" if begun in found else firm
    return {begun: firm for begun, firm in found.items() if firm}


def _add_mentions(
    source: Source,
    kept: list[dict[str, Any]],
    seen: dict[str, dict[str, Any]],
    again: dict[str, list[tuple[int, int]]],
    orgs: list[Org],
) -> None:
    """Add to each unit where it is named again: by the same name, by the end of it, by the acronym of a bracket."""
    whole: dict[str, str] = {}
    alone = {unit["text"] for unit in kept}
    for unit in kept:
        plain = _plain(unit["text"])
        for i, c in enumerate(plain):
            if c == " ":
                whole.setdefault(plain[i + 1 :], unit["text"])
    whole = _beginnings(unit["text"] for unit in kept if unit["kind"] == FIRM) | whole
    for name, unit in seen.items():
        longer = whole.get(_plain(name))
        if longer and name not in alone:
            again.setdefault(longer, []).extend([(unit["start"], unit["end"]), *again.get(name, [])])
    own = {
        (a, b): unit["text"]
        for unit in kept
        for a, b in ((unit["start"], unit["end"]), *again.get(unit["text"], []))
    }
    named = {(o.start, o.end) for o in orgs} | set(own)
    kinds = by_kind(source.text, ((a, b, own.get((a, b))) for a, b in named))
    short = initials(source.text, ((u["start"], u["end"]) for u in kept))
    for unit in kept:
        spans = {*again.get(unit["text"], []), *kinds.get(unit["text"], [])}
        for end in (unit["end"], *(b for _, b in again.get(unit["text"], []))):
            names, behind = aliases(source.text, end)
            for name in [*names, *(n for n, at in short.items() if at == (unit["start"], unit["end"]))]:
                spans |= {s for s in words_of(source.text).places(name, apart="'-") if s[0] >= behind}
        if spans:
            unit["mentions"] = [source.mention(a, b) for a, b in islice(_outer(spans), MENTIONS)]


def _outer(spans: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield in order the spans that lie in no other: the Authority is one mention, with or without its article."""
    reached = -1
    for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        if end > reached:
            yield start, end
            reached = end


def _plain(name: str) -> str:
    """Return a name with its office in front where it stands behind: Office of the Public Administrator."""
    m = re.fullmatch(r"(Office|Department|Board|Bureau) of (?:the )?([^,]+)", name)
    return (
        CORPORATE.sub("", f"{m.group(2)} {m.group(1)}" if m else name)
        .casefold()
        .replace("’s ", " ")
        .replace("'s ", " ")
        .replace("nyc ", "new york city ")
        .replace("nys ", "new york state ")
    )


OWNED = lazy(r"['’]s?\s(?=[A-Z])")
PLACED = lazy(r",? (?:of|in|at) [A-Z][\w. ]+$")


def _placed(longer: str, names: Container[str]) -> bool:
    """Return whether a name only says where another one is: (name) Medical Center of (town)."""
    starts = [m.start() for m in re.finditer(r",? (?:of|in|at) [A-Z]", longer)]
    return any(
        longer[: at + comma] in names
        for at in starts
        if PLACED.match(longer, at)
        for comma in ((0, 1) if longer[at] == "," else (0,))
    )
