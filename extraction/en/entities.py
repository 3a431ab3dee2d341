"""Organisations, places and people in English: capitalised phrases, judged by what they hold and what stands around."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from extraction.common import data
from vocabulary import Division, divisions, load

WORD = r"[A-Z][\w&'’\-]*(?:\.[A-Z]\.?)*"
PHRASE = re.compile(
    rf"{WORD}(?:(?:,?\s(?:of|for|and|the|&|in|at|on|to|de|la|del)\s(?:the\s)?|\s|,\s(?=(?:Inc|LLC|L\.L\.C|Corp|Ltd|LLP|P\.[CA]|Co)\b))(?:{WORD})){{0,12}}\.?"
)
ACRONYM = re.compile(r"(?<![\w.])[A-Z]{2,6}(?![\w.])")
DEFINED = re.compile(r"\(([\"“]?)(?:the\s)?([A-Z][A-Za-z&\- ]{1,30})[\"”]?\)")


@dataclass(frozen=True)
class Org:
    """One organisation by its type."""

    start: int
    end: int
    kind: str
    line: str | None


@dataclass(frozen=True)
class Spot:
    """One place."""

    start: int
    end: int
    level: str
    code: str | None


@dataclass
class Person:
    """One person: the full name first, the surname after; what the words around say."""

    name: str
    surname: str
    first: tuple[int, int]
    spans: list[tuple[int, int]] = field(default_factory=list)
    title: tuple[int, int] | None = None
    announcing: bool = False
    accused: bool = False
    victim: bool = False
    strength: int = 0


@cache
def _heads() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], frozenset[str], tuple[str, ...]]:
    d = data("extraction.en", "units")
    kinds = {w: k for k, ws in d["heads"].items() for w in ws}
    words = "|".join(re.escape(w) for w in sorted(kinds, key=len, reverse=True))
    of = "|".join(d["of"])
    return (
        re.compile(rf"(?<![\w])(?:{words})(?![\w])"), kinds, re.compile(rf"^(?:{of})\s(?:of|for|on)\s"),
        frozenset(d["acronyms"]), tuple(d["handling"]),
    )  # fmt: skip


CONNECT = re.compile(r",?\s(?:of|for|and|the|&|in|at|on|to)\s(?:the\s)?$")


@cache
def _line_cues() -> list[tuple[re.Pattern[str], str]]:
    return [
        (re.compile(rf"(?<!\w){re.escape(c)}(?!\w)", re.I), e.id)
        for e in load()["line"].values()
        for c in sorted(e.cues.en, key=len, reverse=True)
    ]


@lru_cache(maxsize=4096)
def line_of(name: str) -> str | None:
    """Return the line of units that a name tells, by its longest cue."""
    best: tuple[int, str] | None = None
    for pattern, line in _line_cues():
        m = pattern.search(name)
        if m and (best is None or m.end() - m.start() > best[0]):
            best = (m.end() - m.start(), line)
    return best[1] if best else None


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of a capitalised phrase that may each be an organisation, longest first."""
    parts = [(start, end)]
    for m in re.finditer(r",?\s(?:and|in|at|to|on|for|of)\s(?:the\s)?|,\s", text[start:end]):
        parts.append((start, start + m.start()))
        parts.append((start + m.end(), end))
    return parts


LEADS = re.compile(
    r"^(?:The|This|That|These|Those|In|On|At|For|From|By|With|As|An|A|And|Or|But|If|When|While|After|Before|During|Between|Since|Under|Over|Also|Although|However|Our|We|His|Her|Their|Its|Although|Both|Acting|Former|Defendant|Because|According to|Contrary to|Based on|U\.S\.(?=\s(?:Attorney|District Judge))|Federal(?=\s(?:law|funds)))\s(?:the\s)?"
)


def organisations(text: str) -> list[Org]:
    """Return the organisations of a text."""
    head, kinds, of, acronyms, _ = _heads()
    found: list[Org] = []
    defined: set[str] = set()
    for m in PHRASE.finditer(text):
        start, end = m.span()
        while True:
            lead = LEADS.match(text[start:end])
            if not lead:
                break
            start += lead.end()
        for a, b in _spans(text, start, end, head, of):
            name = (
                text[a:b].rstrip(".")
                if not re.search(r"(?:Inc|Corp|Co|Ltd|L\.L\.C|P\.[CA]|L\.P)\.$", text[a:b])
                else text[a:b]
            )
            b = a + len(name)
            hits = list(head.finditer(name))
            kind = kinds[hits[-1].group()] if hits else "UT-GV"
            if of.match(name) and re.match(
                r"(?:City|Town|Village|County|State|Township|Borough|Municipality|Commonwealth)\sof", name
            ):
                kind = "UT-GV"
            found.append(Org(a, b, kind, line_of(name)))
            after = DEFINED.match(text, b + 1) if text[b : b + 1] == " " else None
            if after and len(after.group(2)) > 1:
                defined.add(after.group(2).strip())
    for m in ACRONYM.finditer(text):
        if (
            m.group() in acronyms
            and m.group() not in defined
            and not any(o.start <= m.start() < o.end for o in found)
        ):
            found.append(Org(m.start(), m.end(), "UT-DP", line_of(m.group())))
    kept: list[Org] = []
    for org in sorted(found, key=lambda o: (o.start, -o.end)):
        if not kept or org.start >= kept[-1].end:
            kept.append(org)
    return kept


def _spans(
    text: str, start: int, end: int, head: re.Pattern[str], of: re.Pattern[str]
) -> list[tuple[int, int]]:
    name = text[start:end]
    hits = list(head.finditer(name))
    if not hits and not of.match(name):
        return []
    if of.match(name) and not hits:
        return [(start, end)]
    words = name.split()
    if len(words) == 1:
        return []
    # "X Department and Y Office": two organisations where each side has its own head
    parts = re.split(r"(,?\sand\s(?:the\s)?)", name)
    if (
        len(parts) == 3
        and head.search(parts[0])
        and head.search(parts[2])
        and len(parts[0].split()) > 1
        and len(parts[2].split()) > 1
    ):
        middle = start + len(parts[0])
        return [*_spans(text, start, middle, head, of), *_spans(text, middle + len(parts[1]), end, head, of)]
    last = hits[-1]
    stop = start + last.end()
    rest = text[stop:end]
    if re.match(r"\s(?:of|for|on)\s", rest):
        stop = end
        cut = re.search(r"\s(?:in|at|to)\s(?:the\s)?[A-Z]", text[start:stop])
        if cut and start + cut.start() > start + last.end():
            stop = start + cut.start()
    m = re.search(r"^.{1,60}?\s(?:at|in|to|with|on)\s(?:the\s)?(?=[A-Z])", text[start:stop])
    if m and head.search(text[start + m.end() : stop]) and not head.search(m.group()):
        start += m.end()
    if text[start:stop].count(" ") == 0:
        return []
    return [(start, stop)]


STATES_SHORT = {
    "Calif.": "US-CA",
    "Fla.": "US-FL",
    "Ga.": "US-GA",
    "Pa.": "US-PA",
    "Va.": "US-VA",
    "Md.": "US-MD",
    "Mass.": "US-MA",
    "Conn.": "US-CT",
    "N.J.": "US-NJ",
    "N.Y.": "US-NY",
    "Ill.": "US-IL",
    "Mich.": "US-MI",
    "Tenn.": "US-TN",
    "La.": "US-LA",
    "Ala.": "US-AL",
    "Miss.": "US-MS",
    "Mo.": "US-MO",
    "Minn.": "US-MN",
    "Wis.": "US-WI",
    "Ariz.": "US-AZ",
    "Colo.": "US-CO",
    "Ore.": "US-OR",
    "Wash.": "US-WA",
    "Nev.": "US-NV",
    "Okla.": "US-OK",
    "Ky.": "US-KY",
    "N.C.": "US-NC",
    "S.C.": "US-SC",
    "D.C.": "US-DC",
    "Tex.": "US-TX",
    "Ind.": "US-IN",
    "Kan.": "US-KS",
    "P.R.": "PR",
    "U.S.": "US",
}
CANDIDATE = re.compile(
    r"(?<![\w])(?:[A-Z][a-z]+\.?(?:[\s-](?:(?:of|the)\s)?[A-Z][a-z]+){0,3}|[A-Z]{3,}(?:\s[A-Z]{3,}){0,2})(?![\w])|(?<!\w)(?:N\.[JYC]|S\.C|D\.C|P\.R)\."
)
PLACE_BEFORE = re.compile(
    r"(?:\bin|\bof|\bfrom|\bnear|\bat|\bto|\bCity of|\bTown of|\bVillage of|\bCounty of|\bState of|\bthroughout|\bacross|\baround|\d{2},|\bsouth|\bnorth|\beast|\bwest|[-–—])\s(?:the\s)?(?:\w+\s(?:and|County,))?\s?$",
    re.I,
)
BOROUGHS = {
    "Brooklyn": "RE-3",
    "Manhattan": "RE-3",
    "Queens": "RE-3",
    "Bronx": "RE-3",
    "Staten Island": "RE-3",
}
NOT_PLACE = frozenset(
    [
        "Mobile",
        "Reading",
        "Orange",
        "Union",
        "Liberty",
        "Independence",
        "Justice",
        "Hope",
        "Commerce",
        "Industry",
        "Enterprise",
        "Central",
        "Friday",
        "March",
        "May",
        "August",
        "Many",
        "Most",
        "Police",
        "Federal",
        "Hart",
        "Smith",
        "Baker",
        "Clark",
        "Young",
        "Marshall",
        "Turner",
        "Nelson",
        "Logan",
        "Carter",
        "Taylor",
        "Jordan",
        "Victoria",
        "Florence",
        "Charlotte",
        "Madison",
        "Jackson",
        "Lincoln",
        "Grant",
        "Perry",
        "Troy",
        "Israel",
        "Chad",
        "Georgia Smith",
        "Green",
        "Price",
        "Parks",
        "Trial",
        "Medical",
        "Center",
        "University",
        "Bond",
        "Bell",
        "Nice",
        "Of",
        "Best",
        "Man",
        "Male",
        "Bath",
        "Cork",
        "Date",
        "Same",
        "Deal",
        "Story",
        "Success",
        "Progress",
        "Early",
        "Home",
        "Media",
        "Normal",
        "Defiance",
        "Eagle",
        "Republic",
        "National",
        "Social",
        "Security",
        "General",
        "Republican",
        "Court",
        "District",
    ]
)


@lru_cache(maxsize=4)
def _gazetteer(lists: Path | None) -> Any:
    return divisions(lists)


RANK = {"RE-0": 0, "RE-1": 1, "RE-2": 2, "RE-3": 3, "RE-4": 4}


def _best(options: list[Division], states: set[str]) -> Division:
    def key(d: Division) -> tuple[int, int, str]:
        near = 0 if any((d.parent or "").startswith(s) for s in states) else 1
        return (
            RANK.get(d.level, 5) if RANK.get(d.level, 5) < 2 else 2 + near,
            0 if d.country in ("US", "GB", "IN", "CA", "AU") else 1,
            d.code,
        )

    return min(options, key=key)


def spots(text: str, orgs: list[Org], people: list[tuple[int, int]], lists: Path | None) -> list[Spot]:
    """Return the places of a text: states and counties by name, cities by name and what stands before them."""
    gazetteer = _gazetteer(lists)
    found: dict[str, Spot] = {}
    states = {
        d.code for m in CANDIDATE.finditer(text) for d in gazetteer.find(m.group()) if d.level == "RE-1"
    }
    states |= {c for s, c in STATES_SHORT.items() if s in text}
    for m in re.finditer(
        r"(?<!\w)(?:Calif|Fla|Ga|Pa|Va|Md|Mass|Conn|Ill|Mich|Tenn|La|Ala|Miss|Mo|Minn|Wis|Ariz|Colo|Ore|Wash|Nev|Okla|Ky|Tex|Ind|Kan)\.|(?<!\w)(?:N\.[JYC]|S\.C|D\.C)\.",
        text,
    ):
        if re.search(r",\s$", text[max(0, m.start() - 2) : m.start()]):
            found.setdefault(m.group(), Spot(m.start(), m.end(), "RE-1", STATES_SHORT.get(m.group())))
    for m in re.finditer(r"(?<!\w)((?:[A-Z][\w'’.\-]*\s){1,3})(County|Parish|Borough|Township)(?!\w)", text):
        start = m.start()
        lead = re.match(r"(?:The|In|And|Former|Acting|From|Of|By)\s", text[start:])
        start += lead.end() if lead else 0
        name = text[start : m.end()]
        hits = gazetteer.find(name)
        if len(name.split()) > 1:
            found.setdefault(name, Spot(start, m.end(), "RE-2", _best(hits, states).code if hits else None))
    for m in CANDIDATE.finditer(text):
        if any(a <= m.start() < b for a, b in people):
            continue
        for start, end in _sub(text, m.start(), m.end()):
            name = text[start:end]
            if name in found or any(f.start <= start < f.end for f in found.values()):
                break
            plain = name.title() if name.isupper() else name
            if plain in BOROUGHS:
                found[name] = Spot(start, end, BOROUGHS[plain], None)
                break
            hits = gazetteer.find(plain)
            if not hits or (plain in NOT_PLACE and not re.match(r",\s(?:[A-Z][a-z]+)", text[end : end + 20])):
                continue
            best = _best(hits, states)
            sure = best.level in ("RE-0", "RE-1")
            placed = PLACE_BEFORE.search(text[max(0, start - 22) : start]) or (
                re.match(
                    r",\s(?:" + "|".join(re.escape(s) for s in STATES_SHORT) + r"|[A-Z][a-z]+)",
                    text[end : end + 16],
                )
                and any(
                    d.level == "RE-1"
                    for d in gazetteer.find(
                        (
                            re.match(r",\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)", text[end : end + 30])
                            or re.match(r"()", "")
                        ).group(1)
                    )
                )
            )
            dateline = re.match(r"\s?(?:,[^–—\n]{0,24})?\s?[–—-]{1,2}\s", text[end : end + 30]) and (
                start == 0 or text[start - 1] == "\n"
            )
            inside = any(o.start <= start and end <= o.end for o in orgs) and (
                len(plain.split()) > 1 or (best.level in ("RE-1", "RE-0")) or _in_state(best, states)
            )
            if name.isupper() and not dateline:
                continue
            if (
                sure
                or placed
                or dateline
                or (
                    inside
                    and not re.match(r"\s(?:Street|Avenue|Road|Boulevard|Memorial)", text[end : end + 12])
                )
            ):
                found[name] = Spot(
                    start,
                    end,
                    best.level,
                    best.code
                    if len({h.code for h in hits}) == 1 or sure or _in_state(best, states)
                    else None,
                )
                break
    return sorted(found.values(), key=lambda s: s.start)


def _in_state(division: Division, states: set[str]) -> bool:
    return any((division.parent or "").startswith(s) for s in states)


def _sub(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the word runs inside a phrase, longest first, leftmost first."""
    marks = [start] + [start + m.end() for m in re.finditer(r"\s", text[start:end])]
    ends = [start + m.start() for m in re.finditer(r"\s", text[start:end])] + [end]
    runs = [(a, b) for a in marks for b in ends if b > a]
    return sorted(runs, key=lambda r: (-(r[1] - r[0]), r[0]))


NAME = r"(?:[A-Z]\.\s?){0,2}[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:[-'’][A-Z]?[a-z]+)?"
REST = r"(?:\s(?:[A-Z]\.|(?:de|la|del|van|von|bin|al|el|di|da|St\.)(?:\s(?:la|los))?|[\"“][A-Z][a-z]+[\"”]|[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:[-'’][A-Z]?[a-z]+)?|O['’][A-Z][a-z]+)){1,3}(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV)(?!\w))?"
FULL = re.compile(rf"(?<![\w'’])(?:{NAME}{REST})(?![\w])")
ACCUSED_AFTER = re.compile(
    r"^(?:,\s(?:age\s)?\d{2},?|\s?\(\d{2}\)|,?\s(?:who\s)?(?:was|were|is|has been|have been|had been)\s(?:also\s)?(?:arrested|charged|indicted|convicted|sentenced|arraigned|accused|found guilty|ordered)|,?\s(?:pleaded|pled|pleads|admitted|allegedly|is accused|faces|stole|embezzled|conspired|defrauded|owned|submitted|used)|'s (?:scheme|conduct)|,[^.;,]{0,60},\s(?:was|is|has been|pleaded|pled)\s?(?:also\s)?(?:arrested|charged|indicted|convicted|sentenced|arraigned|guilty)?)"
)
ACCUSED_BEFORE = re.compile(
    r"(?:defendants?,?(?:\sas)?|co-defendants?,?|against|\d{2}-year-old|identified (?:the defendant )?as|indictment of|arrest of|conviction of|sentencing of|former [a-z][\w\s]{2,40})\s$",
    re.I,
)
SPEAKS = re.compile(
    r"^,?\s(?:said|stated|announced|noted|added|commented|declared)\b|^[^.;]{0,60}\b(?:announced today|today announced)"
)


def people(text: str, orgs: list[Org]) -> list[Person]:
    """Return the people of a text in the order of their first full mention."""
    d = data("extraction.en", "names")
    given, not_names = frozenset(d["given"].split()), frozenset(d["not_names"])
    titles = sorted(d["titles"], key=len, reverse=True)
    announcing = frozenset(d["announcing"])
    title_end = re.compile(
        r"(?:^|(?<=[\s(,“\"]))("
        + "|".join(map(re.escape, titles))
        + r")(?:\s(?:of|for)\s[A-Z][\w\s]{2,40})?,?\s$"
    )
    found: dict[str, Person] = {}
    for m in FULL.finditer(text):
        start, end = m.span()
        words = m.group().split()
        # a sentence's first word, or a title, may stand before the name
        while (
            words
            and (words[0].strip(".,") in not_names or words[0] in ("Defendant", "Defendants"))
            and words[0] not in given
        ):
            start += len(words[0]) + 1
            while text[start : start + 1] == " ":
                start += 1
            words = words[1:]
        if len(words) < 2:
            continue
        name = text[start:end]
        cut = next(
            (i for i, w in enumerate(words[1:], 1) if w.strip(".,") in not_names and w not in given), None
        )
        if cut is not None:
            words = words[:cut]
            name = " ".join(words)
            if len(words) < 2 or not text.startswith(name, start):
                continue
            end = start + len(name)
        if any(o.start < end and start < o.end for o in orgs):
            continue
        before, after = text[max(0, start - 60) : start], text[end : end + 90]
        title = title_end.search(before)
        first = words[0]
        known = first in given or (len(first) <= 2 and first.endswith("."))
        accused = bool(ACCUSED_AFTER.match(after) or ACCUSED_BEFORE.search(before))
        strength = (
            2 * known
            + 2 * bool(title)
            + 2 * accused
            + (1 if re.match(r",\s(?:a|an|the|former|who|his|her|chief|director|president)\s", after) else 0)
        )
        if strength < 2:
            continue
        plain = re.sub(r",?\s(?:Jr\.?|Sr\.?|II|III|IV)$", "", name)
        surname = plain.split()[-1]
        person = found.get(name)
        if person is None:
            short = next(
                (p for p in found.values() if p.surname == surname and p.name.split()[0] == first), None
            )
            if short:
                short.spans.append((start, end))
                continue
            person = found[name] = Person(name, surname, (start, end))
            if title:
                person.title = (max(0, start - 60) + title.start(1), start)
                person.announcing = title.group(1) in announcing
        person.spans.append((start, end))
        person.accused |= accused
        person.strength = max(person.strength, strength)
        if SPEAKS.match(after) or (person.title and re.match(r"[^.;]{0,80}announce", after)):
            person.announcing = True
        if re.search(
            r"(?:victim|victims|witness|complainant|whistle-?blower|patient|beneficiary),?\s$", before, re.I
        ):
            person.victim = True
    _surnames(text, found)
    return sorted(found.values(), key=lambda p: p.first)


def _surnames(text: str, found: dict[str, Person]) -> None:
    """Add mentions by surname alone, where one person bears it."""
    names = [p.surname for p in found.values()]
    for person in found.values():
        if names.count(person.surname) > 1 or len(person.surname) < 3:
            continue
        for m in re.finditer(rf"(?<![\w'’-]){re.escape(person.surname)}(?:['’]s)?(?![\w-])", text):
            end = m.start() + len(person.surname)
            if not any(a <= m.start() < b for a, b in person.spans):
                person.spans.append((m.start(), end))
                after = text[end : end + 60]
                person.accused |= bool(ACCUSED_AFTER.match(after))
                if SPEAKS.match(after) and not person.accused:
                    person.announcing = True
        person.spans.sort()


def handling(name: str) -> bool:
    """Return whether a unit only handles, reports or publishes cases."""
    return any(h in name for h in _heads()[4])
