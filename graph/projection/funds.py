"""The funds of a case, and which of them an amount belongs to.

An amount whose fund the facts name belongs to that; else to the one fund of its sentence, else to the case's only one.
Where none is left, the case states the amount in its report, so that what was lost is not lost again.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extraction import Case
from graph.projection.build import node, relationship
from graph.projection.fragment import NodeKey
from graph.projection.keys import fund_id
from graph.projection.reading import Reading

# 甲款应收未收4万元；乙款中…: an amount is of a fund of its own clause first
STOPS = re.compile(r"[；;。]|[.!?](?=\s)")
# in characters: so far before an amount its fund may be named again
REACH = 200
# in characters: the shortest end of a name that still names it
LEAST = 4
# amounts that are the fund's own money; a bribe or a fine is not
OF_FUNDS = ("involved", "loss", "recovered", "budget")


class _Told(NamedTuple):
    """A fund as the case names it at one place of the text."""

    kind: str
    name: str
    start: int
    end: int
    key: NodeKey
    passage: str | None
    # the name and its ends (专项债券资金: 债券资金; the WIOA training funds: training funds)
    called: tuple[str, ...]


def add_funds(reading: Reading, case: Case, key: NodeKey) -> None:
    """Add the funds of a case and what it says of each: an amount with its role, or only that it names it."""
    listed = reading.words.vocabulary["fund"]
    found: list[_Told] = []
    for fact in case.funds:
        name = reading.words_of(fact.start, fact.end)
        kind = listed.get(fact.id)
        if name is None or kind is None:
            continue
        fund = node(
            reading.fragment, "Fund", fund_id(fact.id, name), kind=fact.id, name=name, names=[name],
            name_zh=kind.zh, name_en=kind.en,
        )  # fmt: skip
        reading.fragment.stand(fund, fact.start, fact.end)
        found.append(
            _Told(
                fact.id,
                name,
                fact.start,
                fact.end,
                fund,
                reading.passage(fact.start, fact.end),
                _called(name),
            )
        )
    told: set[NodeKey] = set()
    for money in case.money:
        passage = reading.passage(money.start, money.end)
        amount = {"amount": float(money.value), "currency": money.currency, "role": money.role}
        near, rule = _funds_of(money.fund, money.role, passage, _words(reading, passage), found)
        if near:
            nearest = min(
                near,
                key=lambda f: (*_away(reading, f, money.start, money.end), f.start),
            ).key
            told.add(nearest)
            stated = {"passages": [passage], "rule": rule}
            relationship(reading.fragment, "CONCERNS", key, nearest, stated, amount)
        elif money.role in OF_FUNDS:
            report = NodeKey("Document", reading.document.id)
            relationship(reading.fragment, "STATES", key, report, {"passages": [passage]}, amount)
    for one in found:
        if one.key not in told:
            relationship(reading.fragment, "CONCERNS", key, one.key, {"passages": [one.passage]}, {})


def _called(name: str) -> tuple[str, ...]:
    """Return what a fund may be called by, the longest first."""
    words = name.split()
    if name.isascii():
        return (name, *(" ".join(words[i:]) for i in range(1, len(words) - 1)))
    return (name, *(name[i:] for i in range(1, len(name) - LEAST + 1)))


def _words(reading: Reading, passage: str | None) -> str:
    """Return the words of a passage as a reader may see them."""
    return str(reading.fragment.nodes[NodeKey("Passage", passage)]["text"]) if passage else ""


def _stands(name: str, words: str) -> bool:
    """Return whether a name stands in words; one of letters not within another word."""
    return f" {name}" in f" {words}" if name.isascii() else name in words


def _away(reading: Reading, fund: _Told, start: int, end: int) -> tuple[int, int, int]:
    """Return how far the mention of a fund is from an amount, and how little it says of the name.

    The last mention before the amount counts, where the fund is named again, in full or by the end of its name.
    """
    before = reading.between(max(0, start - REACH), start)
    again = [(at + len(c), c) for c in fund.called if (at := before.rfind(c)) >= 0]
    if again:
        behind, name = max(again, key=lambda a: (a[0], len(a[1])))
        return *_apart(before[behind:]), -len(name)
    return *_apart(reading.between(min(fund.end, end), max(fund.start, start))), -len(fund.name)


def _apart(between: str) -> tuple[int, int]:
    """Return how many clauses lie between a fund and an amount, and how many characters."""
    return len(STOPS.findall(between)), len(between)


def _funds_of(
    fund: str | None, role: str, passage: str | None, words: str, found: list[_Told]
) -> tuple[list[_Told], str]:
    """Return the funds that an amount may belong to, and by which rule."""
    if fund is not None:
        return [f for f in found if f.kind == fund], "named"
    if role not in OF_FUNDS:
        return [], ""
    same = [
        f
        for f in found
        if passage is not None and (f.passage == passage or any(_stands(c, words) for c in f.called))
    ]
    if same:
        return same, "sentence"
    # what came back is often told at the end, far from the fund; to miss it would say that nothing came back
    alone = len({f.key for f in found}) == 1 or role == "recovered"
    return (found, "case") if alone else ([], "")
