"""The people of one case: who they are in it, their posts, what they received."""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping
from typing import Any

from extraction.common import Mark, Sanctioned, Source, propose
from extraction.zh.dates.dates import Date, dates, publication_year
from extraction.zh.names.behind_units import behind_units
from extraction.zh.names.found import Found
from extraction.zh.people.inherited import inherited
from extraction.zh.people.judges import acquitted
from extraction.zh.people.standing import Standing, standing
from extraction.zh.periods.in_office import held
from extraction.zh.posts.alone import housed
from extraction.zh.posts.careers import careers
from extraction.zh.posts.dealing import shared
from extraction.zh.posts.opening import of_opening
from extraction.zh.posts.over import mark_over, removals
from extraction.zh.posts.post import PostSpan
from extraction.zh.posts.post_units import begun, behind, of_team, resolved, start_of
from extraction.zh.posts.titles import titles_of
from extraction.zh.posts.told_posts import Told
from extraction.zh.received import sanction_facts
from extraction.zh.sanctions.sanctions import sanctions, without_hidden
from extraction.zh.units.statefirms import state_firms
from extraction.zh.units.unit_kinds import Unit, unit
from extraction.zh.words.around import Around

MENTIONS = 5
# a court's own officer is not told so often, unless the case is about the officer
OFTEN = 3

# what the words around a name say of those who hold a post or are accused
MAIN = ("post", "public", "finding", "accused")

# in characters: a person named this early is whom the case is about
HEAD = 60


def case_people(
    source: Source,
    start: int,
    end: int,
    named: dict[str, Found],
    marks: list[Mark],
    hidden: list[Mark],
    lines: list[tuple[int, int]],
    places: Mapping[int, int],
    units: list[Unit],
) -> list[dict[str, Any]]:
    """Return the people named in ``start``..``end``, first named first.

    ``marks``: their mentions there, in order; ``hidden``: those of people whom nobody may name;
    ``places``: start to end of every place of the text;
    ``units``: the organisations of the case, in order.
    """
    text = source.text
    inside: dict[str, list[tuple[int, int]]] = {}
    for a, b, n in marks:
        inside.setdefault(n, []).append((a, b))
    order = list(inside)
    # a judge or a prosecutor who is named last receives nothing
    aside = {n for n in order if len(inside[n]) < OFTEN and named[n].marked("only", start, end)}
    main = frozenset(n for n in order if any(named[n].marked(k, start, end) for k in MAIN))
    told = sorted([*hidden, *(m for m in marks if m[2] not in aside)])
    received = without_hidden(sanctions(text, lines, told, main), {n for _, _, n in hidden})
    stands: list[Standing] = []
    firms = state_firms(text[start:end])
    dated = dates(text, start, end, published=publication_year(text, source.published), months=True)
    around = Around(text, marks, lines, end)
    dealt, common = shared(text, marks, end)
    steps = careers(around, marks, start, end)
    between = behind_units(text, start, end)
    lost, removed = removals(text, marks, start, end)
    known = list(units)
    for n in order:
        given = dealt.get(n) or titles_of(around, n, inside[n]) or common.get(n, [])[:1]
        here = [p for a, b, p in between if (a, b) in inside[n]]
        given = [*(here or given), *steps.get(n, []), *removed.get(n, [])]
        titles = [
            of_team(text, behind(text, resolved(text, begun(text, t, places), known), units), units)
            for t in given
        ]
        if not (titles or stands) and named[n].marked("accused", start, end):
            # 某署一名前测量师因受贿被判监。被告甲: the first who is named, and named as accused
            titles = of_opening(text, start, inside[n][0][0])
        titles = inherited(text, titles, stands, inside[n])
        titles = housed(text, titles, units, (t for s in stands for t in s.titles))
        reach = [around.reach(b, n) for _, b in inside[n]]
        stands.append(standing(text, named[n], inside[n], titles, start, end, reach, firms))
        for house in {t.unit for t in titles if t.unit}:
            # 该校总务主任 means the school that stood before the post of somebody told before
            insort(known, unit(text, *house), key=start_of)
    lead = _compared(stands, start)
    own: dict[str, list[Sanctioned]] = {}
    for r in received:
        for n in r.names or ([lead.person.name] if lead else []):
            own.setdefault(n, []).append(r)
    for s in stands:
        s.own = own.get(s.person.name, [])
        s.acquitted = acquitted(text, s.own)
    anyone = any(s.titled for s in stands)
    charged = any(s.accused for s in stands)
    entries = [_entry(source, s, anyone, charged, dated, end) for s in stands]
    for s, entry in zip(stands, entries, strict=True):
        mark_over(text, entry["posts"], lost.get(s.person.name, ""))
    return entries


def _compared(stands: list[Standing], start: int) -> Standing | None:
    """Note what each is beside the others of a case that begins at ``start``; return whom it is about, by a title."""
    lead = next((s for s in stands if s.titled and not s.speaks), None)
    if lead and lead.titles and not lead.private:
        for s in stands:
            # beside an official, who only has a post of another private firm is whoever dealt with the official
            s.private_giver |= s.private and not s.near and (s.outside or s.rival)
    first = stands[0] if stands else None
    if first and first.opens and first.acts:
        # 某某，中共党员，…: whom the first words introduce and who acts is whom the case is about
        for s in stands[1:]:
            s.aside = not (s.acts or s.finding or s.accused or s.introduced)
    if lead and lead is first and lead.spans[0][0] - start < HEAD and not lead.private:
        lead.leads = True
    return lead


def _entry(
    source: Source, s: Standing, anyone: bool, charged: bool, dated: list[Date], end: int
) -> dict[str, Any]:
    official = s.official(anyone)
    entry: dict[str, Any] = {
        "name": source.mention(*s.spans[0]),
        "kind": "official" if official else "associate",
        "subject": s.subject(anyone, charged),
        "posts": _posts(source, s.titles, dated),
        "sanctions": sanction_facts(source, s.person.name, s.own, dated, end) if official else [],
        "mentions": [source.mention(a, b) for a, b in s.spans[1 : MENTIONS + 1]],
    }
    if s.person.masked:
        entry["masked"] = True
    role = next((p.role for p in s.titles if p.role != "RL-99"), None)
    if role:
        entry["role"] = role
    return entry


def _posts(source: Source, found: list[PostSpan], dated: list[Date]) -> list[dict[str, Any]]:
    seen = Told()
    for post in found:
        position = source.given[slice(*post.position)]
        unit = source.given[slice(*post.unit)] if post.unit else ""
        told = seen.entry(position, unit)
        again = told is not None or (not unit and seen.ends(position))
        propose(
            "post",
            post.position[0],
            post.position[1],
            f"zh/posts.yaml {post.role}",
            position,
            "repeated" if again else None,
        )
        began, ended = post.term or held(source.text, dated, *post.position)
        if told is not None and began and "start_date" not in told:
            told |= {"start_date": began, "end_date": ended}
        if again:
            continue
        entry: dict[str, Any] = {"position": source.mention(*post.position), "former": post.former}
        if post.unit:
            entry["unit"] = source.mention(*post.unit)
        if began:
            entry |= {"start_date": began, "end_date": ended}
        seen.add(position, unit, entry)
    housed = {e["position"]["text"] for e in seen.entries if "unit" in e}
    # 升任副镇长, told again with its unit
    return [e for e in seen.entries if "unit" in e or e["position"]["text"] not in housed]
