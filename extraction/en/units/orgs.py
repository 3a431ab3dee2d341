"""Organisations in English: capitalised phrases with a head that tells their type."""

from __future__ import annotations

import re

from extraction.common import Phrases, Spans, lazy, propose
from extraction.en.units.org import Org, common_names, head_patterns, line_of
from extraction.en.units.org_spans import DEFINED, FORMS, GOVERNMENT, org_spans, pieces
from extraction.en.units.small_heads import small_heads
from extraction.en.words.headlines import HEADLINE, headline

PHRASES = Phrases("extraction.en", "orgs")

WORD = r"(?:plc(?!\w)|[A-Z](?:\.[A-Z])+\.?|[A-Z][\w&'\-/]*(?:\.[A-Z]\.?)*)"

# the … Corporation of Tarn, Marlow, and Oakvale Counties
COUNTIES = r"(?<=[a-z]), (?=(?:[A-Z][a-z]+, ){0,8}(?:and |& )?[A-Z][a-z]+(?: and [A-Z][a-z]+)? Counties\b)"
JOIN = PHRASES.fill(
    rf"(?:(?:(?<=Precinct)|(?<=District)|(?<=Region)|(?<=Zone)|(?<=Ward)) \d{{1,3}} |,? (?:and|&) (?:the )?| (?:‹small_words›) (?:the )?(?!(?:‹weekday›)\b)|(?:(?<=People)|(?<=Persons)|(?<=Individuals)|(?<=Adults)|(?<=Children)) with |(?:(?<=\bSt)|(?<=\bPvt)|(?<=\bPte)|(?<=\bPty))\. (?=[A-Z][a-z])| (?:\(Pty\) (?=Ltd))?|, (?={FORMS}))"
)

PHRASE = lazy(rf"(?<![\w]){WORD}(?:(?:{JOIN}|{COUNTIES}){WORD}){{0,18}}\.?")

# not those of forms: the CMS-64, the CMS 64
# nor one of several that share a form: IRS/SSA
ACRONYM = lazy(r"(?<![\w./-])[A-Z]{2,6}(?!\w|-[A-Z\d]|\s\d{2,4}(?!\d)|\.\w|/[A-Z])")

# behind such a word the phrase names a law, a programme or a form, not who runs it
NORM = PHRASES.compile(r"\s(?:‹norm›)(?!\w)")

DISTRICT = PHRASES.compile(
    r"^(?:(?:‹district›)\s)?District of (?!Columbia [A-Z])|^\w+ District$|(?:Code|Law|Act) Section|Title [IVX\d]"
)

# a candidate for the Senate runs for a seat in it
CHAMBERS = ("Senate", "Congress", "Parliament", "Assembly")
CANDIDATE = lazy(r"\bfor\s(?:the\s)?$")
# whose house the acronym only owns: the (force)'s 12th Precinct
OWNING = lazy(r"(?<=PD)['’]s\s(?:\d|[A-Z][a-z]+\s[A-Z])")
# HUD OIG, HUD Office of Inspector General: who inspects, not the agency
INSPECTED = lazy(r"(?:'s)?[\s/-](?:OIG|(?:Office of (?:the )?)?Inspector General)")

# behind the name of its house and a comma: an office is part of it
OFFICE = lazy(
    r"(?:Office|Division|Bureau) of|Administration for [A-Z][\w ]*$|(?:[A-Z][\w&'()-]*,?\s(?:and\s)?){1,6}(?:Division|Bureau|Branch)$"
)

# the campus of a university that has several: (name) State University, Town
CAMPUS = lazy(r",\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?=[\s,.;:)]|$)")

# District Rural Development Agency, (town): words that every such body has, so that the place is part of its name
SAME_EVERYWHERE = PHRASES.compile(r"(?:‹same_everywhere›)\s(?:[\w&’'-]+\s)*[\w’'-]+")
ITS_PLACE = PHRASES.compile(
    r",\s(?!(?:‹no_place›)\b)[A-Z][a-z]{2,}(?:[\s-][A-Z][a-z]+)?(?=[.;:)]|,(?!\s(?:[A-Z]|and\b))|\s(?!and\b)[a-z(]|$)"
)

# Tarnby Ministry Head Start (the grantee): who is called by the programme that it runs
ITS_PROGRAMME = lazy(r"\s(?:Early\s)?Head\sStart(?=\s\((?:the\s)?[A-Za-z]+\))")
MANY_CAMPUSES = lazy(
    r"(?:\bState\sUniversity|\bUniversity\sof\s(?:California|Texas|Wisconsin|Illinois|North\sCarolina|Michigan))$"
)

ENDINGS = PHRASES.compile(r"(?:‹endings›)\.$")


def organisations(text: str, barriers: list[tuple[int, int]]) -> list[Org]:
    """Return the organisations of a text; no organisation reaches over a barrier (a person, a title)."""
    head, kinds, of, acronyms = head_patterns()
    letters = list(text)
    for a, b in barriers:
        letters[a:b] = "\0" * (b - a)
    masked = "".join(letters)
    found: list[Org] = []
    defined: set[str] = set()
    headlines = Spans(m.span() for m in HEADLINE.finditer(text) if headline(m.group()))
    for m in PHRASE.finditer(masked):
        if headlines.touches(*m.span()):
            continue
        for start, end in pieces(masked, *m.span()):
            for a, b in org_spans(masked, start, end, head, of):
                name = masked[a:b]
                name = name if ENDINGS.search(name) else name.rstrip(".")
                whole = a + len(name)
                name = re.sub(r"'s?$", "", name)
                b = a + len(name)
                hits = list(head.finditer(name))
                kind = kinds[hits[-1].group()] if hits else "UT-GV"
                no_unit = bool(
                    NORM.match(masked, b)
                    or name in common_names()[0]
                    or DISTRICT.search(name)
                    or (name.endswith(CHAMBERS) and CANDIDATE.search(masked, max(0, a - 8), a))
                )
                rule = f"en/units.yaml {hits[-1].group() if hits else name.split()[0]}"
                propose("unit", a, b, rule, kind, "common" if no_unit else None)
                if no_unit:
                    continue
                if GOVERNMENT.match(name) and not hits:
                    kind = "UT-GV"
                campus = CAMPUS.match(masked, b) if MANY_CAMPUSES.search(name) else None
                if campus is None and SAME_EVERYWHERE.fullmatch(name):
                    campus = ITS_PLACE.match(masked, b)
                campus = campus or ITS_PROGRAMME.match(masked, b)
                b = campus.end() if campus else b
                found.append(Org(a, b, kind, line_of(name)))
                after = DEFINED.match(masked, whole)
                if after:
                    defined.add(after.group(2).strip())
    named = Spans((o.start, o.end) for o in found)
    for m in ACRONYM.finditer(masked):
        if (
            m.group() in acronyms
            and m.group() not in defined
            and not named.touches(m.start(), m.start() + 1)
            and not INSPECTED.match(masked, m.end())
            and not OWNING.match(masked, m.end())
        ):
            propose("unit", m.start(), m.end(), "en/units.yaml acronyms", "UT-DP")
            found.append(Org(m.start(), m.end(), "UT-DP", line_of(m.group())))
    found += [o for o in small_heads(masked, found) if not headlines.touches(o.start, o.end)]
    return _apart(masked, found)


def _called_apart(text: str, org: Org) -> bool:
    """Return whether the acronym behind an office is that of the office alone: Agency for Homes, Office of Rates (OOR)."""
    short = DEFINED.match(text, org.end)
    capitals = "".join(w[0] for w in text[org.start : org.end].split() if w[0].isupper())
    own = text.startswith(("Office", "Division", "Bureau"), org.start)
    return own and short is not None and short.group(2) == capitals


def _apart(text: str, found: list[Org]) -> list[Org]:
    kept: list[Org] = []
    for org in sorted(found, key=lambda o: (o.start, -o.end)):
        if not kept or org.start >= kept[-1].end:
            kept.append(org)
    joined: list[Org] = []
    for org in kept:
        # an office named after its department: one organisation
        if (
            joined
            and re.fullmatch(r",\s|\s[-–]\s?", text[joined[-1].end : org.start])
            and OFFICE.match(text[org.start : org.end])
            and not _called_apart(text, org)
        ):
            joined[-1] = Org(joined[-1].start, org.end, joined[-1].kind, joined[-1].line)
            propose(
                "unit",
                joined[-1].start,
                org.end,
                "en/units/orgs.py: an office behind its department",
                org.kind,
            )
        else:
            joined.append(org)
    return joined
