"""Organisations in English: capitalised phrases with a head that tells their type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extraction.common import Spans, data, propose
from extraction.en.headlines import HEADLINE, headline
from vocabulary import load

WORD = r"(?:[A-Z](?:\.[A-Z])+\.?|[A-Z][\w&'\-/]*(?:\.[A-Z]\.?)*)"
JOIN = r"(?:,? (?:and|&) (?:the )?| (?:of|for|in|at|on|to|de|la|del) (?:the )?| |, (?=(?:Inc|LLC|L\.L\.C|Corp|Ltd|LLP|P\.[CA]|Co)\b))"
PHRASE = re.compile(rf"(?<![\w]){WORD}(?:{JOIN}{WORD}){{0,12}}\.?")
ACRONYM = re.compile(r"(?<![\w.-])[A-Z]{2,6}(?!\w|-[A-Z]|\.\w)")
DEFINED = re.compile(r"\s?\(([\"“]?)(?:the\s)?([A-Z][A-Za-z&\- ]{1,30})[\"”]?\)")
GOVERNMENT = re.compile(r"(?:City|Town|Village|County|State|Township|Borough|Municipality|Commonwealth)\sof")
LEADS = re.compile(
    r"^(?:(?:City|County|State|Town|Village|District)['’]s|Department [A-Z]{1,2}-?\d{1,3}|The|Today's|Yesterday's|My|Nine|Seven|Two|Three|Four|Five|Six|This|That|These|Those|In|On|At|For|From|By|With|As|An|A|And|Or|But|If|When|While|After|Before|During"
    r"|Between|Since|Under|Over|Also|Although|However|Our|We|His|Her|Their|Its|Both|Acting|Former|Defendant|Because"
    r"|According to|Contrary to|Based on|Pursuant to|Upon|Through|Additionally|Further|U\.S\.(?=\s(?:Attorney|District Judge))"
    r"|Federal(?=\s(?:law|funds))|\w+-based)\s(?:the\s)?"
)
# behind such a word the phrase names a law, a programme or a form, not who runs it
NORM = re.compile(
    r"\s(?:Acts?|Programs?|Grants?|Block|Law|Code|Initiative|Plan|Waiver|Awards?|Benefits?|Form|Fund|Funds|Regulations?|Guidelines?|\d{2,})(?!\w)"
)
DISTRICT = re.compile(
    r"^(?:(?:Northern|Southern|Eastern|Western|Middle|Central|First|Second|Third|Fourth|Fifth)\s)?District of |^\w+ District$|(?:Code|Law|Act) Section|Title [IVX\d]"
)
# HUD OIG, HUD Office of Inspector General: who inspects, not the agency
INSPECTED = re.compile(r"(?:'s)?[\s/-](?:OIG|(?:Office of (?:the )?)?Inspector General)")
# behind the name of its house and a comma: an office is part of it
OFFICE = re.compile(
    r"(?:Office|Division|Bureau) of|(?:[A-Z][\w&'()-]*,?\s(?:and\s)?){1,6}(?:Division|Bureau|Branch)$"
)
# the campus of a university that has several: (name) State University, Town
CAMPUS = re.compile(r",\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?=[\s,.;:)]|$)")
MANY_CAMPUSES = re.compile(
    r"(?:\bState\sUniversity|\bUniversity\sof\s(?:California|Texas|Wisconsin|Illinois|North\sCarolina|Michigan))$"
)
CORPORATE = re.compile(r",?\s(?:Inc|LLC|L\.L\.C|Corp|Ltd|LLP|Co|P\.[CA])\b\.?$")
ENDINGS = re.compile(r"(?:Inc|S\.A|Corp|Co|Ltd|L\.L\.C|P\.[CA]|L\.P)\.$")


@dataclass(frozen=True)
class Org:
    """One organisation by its type."""

    start: int
    end: int
    kind: str
    line: str | None


@cache
def _heads() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], frozenset[str]]:
    d = data("extraction.en", "units")
    kinds = {w: k for k, ws in d["heads"].items() for w in ws}
    words = "|".join(re.escape(w) for w in sorted(kinds, key=len, reverse=True))
    return (
        re.compile(rf"(?<![\w])(?:{words})(?![\w])"), kinds,
        re.compile(rf"^(?:{'|'.join(d['of'])})\s(?:of|for|on)\s"), frozenset(d["acronyms"]),
    )  # fmt: skip


@cache
def _areas() -> frozenset[str]:
    return frozenset(data("extraction.en", "posts")["areas"])


@cache
def _common() -> tuple[frozenset[str], re.Pattern[str]]:
    d = data("extraction.en", "units")
    venues = "|".join(map(re.escape, d["venue"]))
    return frozenset(d["common"]), re.compile(rf"(?:{venues})$")


def is_venue(name: str) -> bool:
    """Return whether a name tells a place where cases are heard or people are held."""
    return bool(_common()[1].search(name))


@cache
def head_words() -> frozenset[str]:
    """Return the single words that make a phrase an organisation."""
    return frozenset(w.split()[0].rstrip(".") for w in _heads()[1]) | frozenset(
        ("Memorial", "Justice", "County")
    )


@cache
def _post_lead() -> re.Pattern[str]:
    """A post in front of its unit: Associate Director of Engineering for the …"""
    titles = sorted(data("extraction.en", "names")["titles"], key=len, reverse=True)
    return re.compile(
        rf"^(?:[A-Z][\w-]*\s){{0,3}}?(?:{'|'.join(map(re.escape, titles))})s?(?:\sof\s[A-Z]\w+(?:\s[A-Z]\w+){{0,2}})?"
        r"\s(?:of|for|at|with|in|and)\s(?:the\s)?"
    )


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


def organisations(text: str, barriers: list[tuple[int, int]]) -> list[Org]:
    """Return the organisations of a text; no organisation reaches over a barrier (a person, a title)."""
    head, kinds, of, acronyms = _heads()
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
        for start, end in _pieces(masked, *m.span()):
            for a, b in _spans(masked, start, end, head, of):
                name = masked[a:b]
                name = name if ENDINGS.search(name) else name.rstrip(".")
                whole = a + len(name)
                name = re.sub(r"'s?$", "", name)
                b = a + len(name)
                hits = list(head.finditer(name))
                kind = kinds[hits[-1].group()] if hits else "UT-GV"
                no_unit = bool(NORM.match(masked, b) or name in _common()[0] or DISTRICT.search(name))
                rule = f"en/units.yaml {hits[-1].group() if hits else name.split()[0]}"
                propose("unit", a, b, rule, kind, "common" if no_unit else None)
                if no_unit:
                    continue
                if GOVERNMENT.match(name) and not hits:
                    kind = "UT-GV"
                campus = CAMPUS.match(masked, b) if MANY_CAMPUSES.search(name) else None
                b = campus.end() if campus else b
                found.append(Org(a, b, kind, line_of(name)))
                after = DEFINED.match(masked, whole)
                if after:
                    defined.add(after.group(2).strip())
    for m in ACRONYM.finditer(masked):
        if (
            m.group() in acronyms
            and m.group() not in defined
            and not any(o.start <= m.start() < o.end for o in found)
            and not INSPECTED.match(masked, m.end())
        ):
            found.append(Org(m.start(), m.end(), "UT-DP", line_of(m.group())))
    return _apart(masked, found)


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
            and re.fullmatch(r",\s", text[joined[-1].end : org.start])
            and OFFICE.match(text[org.start : org.end])
        ):
            joined[-1] = Org(joined[-1].start, org.end, joined[-1].kind, joined[-1].line)
        else:
            joined.append(org)
    return joined


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut leading words and posts off a phrase; a possessive before a post ends the organisation."""
    owned = re.search(
        r"'s?\s(?=" + _post_lead().pattern.lstrip("^") + r"|[A-Z]\w+\s(?:of\s)?(?:Detail|Squad))",
        text[start:end],
    )
    if owned:
        return [*_pieces(text, start, start + owned.start()), *_pieces(text, start + owned.end(), end)]
    while True:
        lead = LEADS.match(text[start:end]) or (
            None if _heads()[2].match(text[start:end]) else _post_lead().match(text[start:end])
        )
        if not lead or lead.end() == 0:
            break
        start += lead.end()
    return [(start, end)] if end > start else []


def _spans(
    text: str, start: int, end: int, head: re.Pattern[str], of: re.Pattern[str]
) -> list[tuple[int, int]]:
    name = text[start:end]
    hits = list(head.finditer(name))
    if not hits and not of.match(name):
        return []
    if of.match(name) and not hits:
        # City of X, and what follows a further "and" or "in" is not part of it
        cut = re.search(r"(?<!^)(?:'s?\s|,?\sand\s|\s(?:in|at|to|on|for)\s)", name)
        end = start + cut.start() if cut else end
        while text[start:end].split()[-1] in _areas() and len(text[start:end].split()) > 3:
            end = start + len(text[start:end].rsplit(None, 1)[0])
        return [(start, end)]
    if len(name.split()) == 1:
        return []
    parts = re.split(r"(,?\sand\s(?:the\s)?)", name)
    for i in range(1, len(parts), 2):
        left, right = "".join(parts[:i]), "".join(parts[i + 1 :])
        short = bool(re.fullmatch(r"[A-Z]{3,6}", left))
        whole = (short or len(left.split()) > 1) and len(right.split()) > 1
        apart = "the" in parts[i].split()
        if (
            apart
            and len(left.split()) > 1
            and head.search(left)
            and not (head.search(right) or of.match(right))
        ):
            # … and the Glades County: a place, not a part of the name
            return _spans(text, start, start + len(left), head, of)
        own = DEFINED.match(text, end)
        if own and CORPORATE.search(right) and own.group(2) == left.split()[0] and not CORPORATE.search(left):
            # Oakvale Consulting and Computer Services, Inc. (Oakvale): one firm
            continue
        if (
            whole
            and (short or head.search(left))
            and (head.search(right) or GOVERNMENT.match(right))
            and (short or apart or not re.search(r"\s(?:of|for)\s(?:\w+\s)?\w+$", left))
        ):
            middle = start + len(left)
            return [
                *_spans(text, start, middle, head, of),
                *_spans(text, middle + len(parts[i]), end, head, of),
            ]
    last = hits[-1]
    stop = start + last.end()
    rest = text[stop:end]
    if re.match(r"\s(?:of|for|on)\s", rest):
        stop = end
        cut = re.search(r"\s(?:in|at|to)\s(?:the\s)?[A-Z]", text[start:stop])
        if cut and start + cut.start() > start + last.end():
            stop = start + cut.start()
    else:
        number = re.match(r"\s(?:No\.\s)?(?:\d{1,4}[A-Z]?|[IVX]{1,4})(?![\w,])", text[stop : stop + 12])
        stop += number.end() if number else 0
    m = re.search(r"^.{1,60}?\s(?:at|in|to|with|on)\s(?:the\s)?(?=[A-Z])", text[start:stop])
    if m and head.search(m.group()) and " " in m.group().strip().rsplit(None, 2)[0]:
        stop = start + len(re.sub(r"\s(?:at|in|to|with|on)\s(?:the\s)?$", "", m.group()))
        m = None
    if m and head.search(text[start + m.end() : stop]) and not head.search(m.group()):
        start += m.end()
    if " " not in text[start:stop]:
        return []
    return [(start, stop)]
