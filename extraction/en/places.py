"""Places in English: datelines, homes after an age, counties and states by name, towns by name and place in the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from extraction.common import Spans, data
from extraction.en.org import Org
from vocabulary import Division, divisions

CANDIDATE = re.compile(
    r"(?<![\w'])(?:(?:Mc|Mac|De|La|Le)?(?:St\.|Ft\.|Mt\.|[A-Z][a-z]+)(?:[\s-](?:(?:of|the)\s)?(?:Mc|Mac|De|La)?[A-Z][a-z]+){0,3}|[A-Z]{3,}(?:\s[A-Z]{3,}){0,2})(?![\w])"
)
BEFORE = re.compile(
    r"(?:\bin|\bof|\bfrom|\bnear|\bto|\bthroughout|\bacross|\baround|\bof\s\w+\sand|\d{2},|\bsouth|\bnorth|\beast|\bwest|\bdowntown|[-–—])\s(?:the\s)?$",
    re.I,
)
DATELINE = re.compile(
    r"^[ ]*((?:Mc|Mac)?[A-Z][A-Za-z.'-]*(?:\s[A-Z][A-Za-z.'-]+){0,3})(?:,\s(?P<state>[A-Z][\w. ]{1,20}?))?\s?(?:\([^)\n]{3,30}\)\s?)?(?:[–—]|\s-{1,2}\s|-{2}|-\s)",
    re.M,
)
HOME = re.compile(
    r"(?:,|\()\s?\d{2}\)?,\s(?:(?:both|all|formerly)\s)?(?:of\s)?((?:Mc|Mac)?[A-Z][a-z]+(?:[\s-][A-Z][a-z]+){0,3})(?=,|\.(?:\s|$)|\s(?:and|was|is|has|were)\b|;)"
)
SEAT = re.compile(
    r"\b(?:City|Town|Village|Township|Borough|[Mm]ayor|[Rr]esidents?) of ((?:Mc|Mac)?[A-Z][a-z]+(?:\s(?!Department|Police|Council|Fire|School|Court|Highway|Water|Public|Mayor|Clerk|Treasurer|Community)[A-Z][a-z]+){0,2})(?![\w'])"
)
COUNTY = re.compile(r"(?<!\w)((?:(?:Ste?\.|[A-Z][\w'\-]*) ){1,3})(County|Parish|Borough|Township)(?!\w)")
COUNTY_LEAD = re.compile(
    r"(?:The|A|An|Each|This|In|And|Former|Acting|From|Of|By|For|With|At|As|U\.S\.|Deputy|Assistant)\s"
)
ROAD = re.compile(r"\s(?:Street|Avenue|Road|Boulevard|Memorial|Drive|Lane|Highway|Harbor)")
STATEWISE = re.compile(r",\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)")
# town and state: Houston, TX
POSTAL = re.compile(
    r"((?:Mc|Mac|De|La|Le|St\.\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}),\s(A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?=[\s,.;:)\-–—]|$)"
)
# postal codes of states
CODES = frozenset(
    [
        "AL",
        "AK",
        "AZ",
        "AR",
        "CA",
        "CO",
        "CT",
        "DE",
        "FL",
        "GA",
        "HI",
        "ID",
        "IL",
        "IN",
        "IA",
        "KS",
        "KY",
        "LA",
        "ME",
        "MD",
        "MA",
        "MI",
        "MN",
        "MS",
        "MO",
        "MT",
        "NE",
        "NV",
        "NH",
        "NJ",
        "NM",
        "NY",
        "NC",
        "ND",
        "OH",
        "OK",
        "OR",
        "PA",
        "RI",
        "SC",
        "SD",
        "TN",
        "TX",
        "UT",
        "VT",
        "VA",
        "WA",
        "WV",
        "WI",
        "WY",
        "DC",
    ]
)
# who or what a town stands before
OF_TOWN = re.compile(
    r"\s(?:[Cc]ity|[Cc]ounty|[Tt]own|[Pp]olice|[Mm]ayor|[Cc]ouncil\w*|man|woman|men|women|residents?|couple|native|businessm[ae]n|doctor|physician|dentist|pharmacist|attorney|lawyer"
    r"|church|based|area|street|store|clinic|home|restaurant|company|contractor|developer|officer|official|firefighter|teacher|principal|accountant|psychiatrist|podiatrist|chiropractor)(?![\w])|-(?:based|area)"
)
CHAINED = re.compile(r"(?:,|\sand|,\sand|\sor|;|\s&)\s$")
RANK = {"RE-0": 0, "RE-1": 1, "RE-2": 2, "RE-3": 3, "RE-4": 4}
PUBLIC = frozenset({"UT-GV", "UT-DP", "UT-JU", "UT-SC", "UT-PC", "UT-SE", "UT-IN", "UT-AS", "UT-HP", "UT-PI"})


@dataclass(frozen=True)
class Spot:
    """One place."""

    start: int
    end: int
    level: str
    code: str | None


@cache
def _lists() -> tuple[dict[str, str], dict[str, str], frozenset[str], re.Pattern[str]]:
    d = data("extraction.en", "places")
    short = "|".join(re.escape(s) for s in sorted(d["short"], key=len, reverse=True))
    return d["short"], d["boroughs"], frozenset(d["not_place"]), re.compile(rf"(?<=,\s)(?:{short})(?!\w)")


@lru_cache(maxsize=4)
def _gazetteer(lists: Path | None) -> Any:
    return divisions(lists)


def _best(options: list[Division], states: set[str]) -> Division:
    def key(d: Division) -> tuple[int, int, str]:
        rank = RANK.get(d.level, 5)
        return (
            rank if rank < 2 else 2 + (not _in_state(d, states)),
            0 if d.country in ("US", "GB", "IN", "CA", "AU") else 1,
            d.code,
        )

    return min(options, key=key)


def is_place(name: str, lists: Path | None) -> bool:
    """Return whether the list of divisions knows a name."""
    return bool(_gazetteer(lists).find(name))


def known_places(text: str, lists: Path | None) -> list[tuple[int, int]]:
    """Return the capitalised phrases that the list of divisions knows as they stand."""
    return [m.span() for m in CANDIDATE.finditer(text) if _gazetteer(lists).find(m.group())]


def spots(
    text: str, orgs: list[Org], people: list[tuple[int, int]], doubt: frozenset[str], lists: Path | None
) -> list[Spot]:
    """Return the places of a text, one for each name; ``doubt``: surnames of people who are not sure."""
    short, boroughs, not_place, short_pattern = _lists()
    gazetteer = _gazetteer(lists)
    found: dict[str, Spot] = {}
    folded: set[str] = set()
    persons = Spans(people)
    states = {
        d.code for m in CANDIDATE.finditer(text) for d in gazetteer.find(m.group()) if d.level == "RE-1"
    }
    states |= {short[m.group()] for m in short_pattern.finditer(text)}

    def add(start: int, end: int, level: str, code: str | None) -> None:
        # a headline's SANTA ANA is the Santa Ana of the text
        name = text[start:end]
        if name.casefold() not in folded and not persons.touches(start, end):
            found[name] = Spot(start, end, level, code)
            folded.add(name.casefold())

    def known(start: int, end: int) -> None:
        """A place that its position alone gives away."""
        name = text[start:end]
        plain = name.title() if name.isupper() else name
        hits = gazetteer.find(plain)
        best = _best(hits, states) if hits else None
        add(
            start,
            end,
            best.level if best else "RE-4",
            best.code if best and _sure(hits, best, states) else None,
        )

    for m in DATELINE.finditer(text):
        words = m.group(1)
        if (
            len(words) > 2
            and words.split()[-1] not in ("Bureau", "Division", "Office")
            and (words.isupper() or gazetteer.find(words) or words.startswith("Mc"))
        ):
            known(*m.span(1))
            if m.group("state") in CODES:
                add(*m.span("state"), "RE-1", f"US-{m.group('state')}")
    for m in HOME.finditer(text):
        if not ROAD.match(" " + m.group(1).split()[-1]) and m.group(1).split()[0] not in (
            "The",
            "He",
            "She",
            "Jr",
            "Former",
            "In",
        ):
            known(*m.span(1))
    for m in SEAT.finditer(text):
        words = m.group(1).split()
        best_end = next(
            (n for n in range(len(words), 0, -1) if gazetteer.find(" ".join(words[:n]))), len(words)
        )
        known(m.start(1), m.start(1) + len(" ".join(words[:best_end])))
    for m in POSTAL.finditer(text):
        known(*m.span(1))
        add(*m.span(2), "RE-1", f"US-{m.group(2)}" if m.group(2) != "PR" else "PR")
    for m in short_pattern.finditer(text):
        add(m.start(), m.end(), "RE-1", short[m.group()])
    for m in COUNTY.finditer(text):
        start = m.start()
        while lead := COUNTY_LEAD.match(text[start : m.end()]):
            start += lead.end()
        hits = gazetteer.find(text[start : m.end()])
        words = text[start : m.end()].split()
        for n in range(len(words) - 2, 0, -1) if not hits else ():
            # Learning Clark County: the county is what the list knows
            tail = " ".join(words[-n - 1 :])
            if gazetteer.find(tail):
                hits, start = gazetteer.find(tail), m.end() - len(tail)
                break
        if len(text[start : m.end()].split()) > 1:
            add(start, m.end(), "RE-2", _best(hits, states).code if hits else None)
    taken = [(f.start, f.end) for f in found.values()]
    covered = bytearray(len(text))
    for a, b in taken:
        covered[a:b] = b"\1" * (b - a)
    over: dict[int, list[Org]] = {}
    for o in orgs:
        for at in range(o.start, o.end):
            over.setdefault(at, []).append(o)
    for m in CANDIDATE.finditer(text):
        if persons.touches(m.start(), m.start() + 1):
            continue
        for start, end in _sub(text, m.start(), m.end()):
            name = text[start:end]
            if name in found or covered[start]:
                if name in found:
                    break
                continue
            if name == "United States" and re.match(r"\s[A-Z]", text[end : end + 2]):
                break
            if name.isupper() or name in doubt or name.startswith(("City of", "County of")):
                continue
            if name in boroughs:
                add(start, end, boroughs[name], None)
                taken.append((start, end))
                covered[start:end] = b"\1" * (end - start)
                break
            hits = gazetteer.find(name)
            listed = STATEWISE.match(text[end : end + 30])
            stated = bool(listed and any(d.level == "RE-1" for d in gazetteer.find(listed.group(1)))) or bool(
                short_pattern.match(text, end + 2)
            )
            if not hits or (name in not_place and not stated) or ROAD.match(text[end : end + 12]):
                continue
            best = _best(hits, states)
            sure = best.level in ("RE-0", "RE-1")
            before, after = text[max(0, start - 22) : start], text[end : end + 24]
            if re.match(r"\s[A-Z]\.\s[A-Z]", after):
                continue
            chained = (
                bool(CHAINED.search(before))
                and best.level != "RE-0"
                and any(0 <= start - b <= 6 for _, b in taken[-3:])
            )
            alone = not re.match(r"(?:\s|-)[A-Z]", after)
            closing = before.endswith(", ") and bool(re.match(r"[.,;)\n]", after)) and _in_state(best, states)
            placed = (
                bool(BEFORE.search(before) or OF_TOWN.match(after))
                or chained
                or closing
                or (" " in name and alone and len({h.level for h in hits} - {"RE-0"}) > 0)
            )
            org = next((o for o in over.get(start, ()) if end <= o.end), None)
            inside = org is not None and (
                sure
                or (
                    org.kind in PUBLIC
                    and (_in_state(best, states) or " " in name)
                    and _leads(text, org, start)
                )
            )
            if (org is None and (sure or placed or stated)) or inside:
                add(start, end, best.level, best.code if sure or _sure(hits, best, states) else None)
                taken.append((start, end))
                covered[start:end] = b"\1" * (end - start)
                break
    return sorted(found.values(), key=lambda s: s.start)


def _leads(text: str, org: Org, start: int) -> bool:
    """A town names its organisation from the front, or after of, at, in."""
    return start == org.start or bool(re.search(r"\b(?:of|at|in)\s(?:the\s)?$", text[org.start : start]))


def _sure(hits: list[Division], best: Division, states: set[str]) -> bool:
    return len({h.code for h in hits}) == 1 or _in_state(best, states)


def _in_state(division: Division, states: set[str]) -> bool:
    return any((division.parent or "").startswith(s) for s in states)


def _sub(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the word runs inside a phrase, longest first, leftmost first."""
    marks = [start] + [start + m.end() for m in re.finditer(r"\s", text[start:end])]
    ends = [start + m.start() for m in re.finditer(r"\s", text[start:end])] + [end]
    runs = [(a, b) for a in marks for b in ends if b > a]
    return sorted(runs, key=lambda r: (-(r[1] - r[0]), r[0]))
