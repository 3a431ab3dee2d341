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
        found.append(_Told(fact.id, name, fact.start, fact.end, fund, reading.passage(fact.start, fact.end)))
    told: set[NodeKey] = set()
    for money in case.money:
        passage = reading.passage(money.start, money.end)
        amount = {"amount": float(money.value), "currency": money.currency, "role": money.role}
        near, rule = _funds_of(money.fund, money.role, passage, found)
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


def _away(reading: Reading, fund: _Told, start: int, end: int) -> tuple[int, int]:
    """Return how far the mention of a fund is from an amount: the last one before it, where the fund is named again."""
    before = reading.between(max(0, start - REACH), start)
    at = before.rfind(fund.name)
    if at >= 0:
        return _apart(before[at + len(fund.name) :])
    return _apart(reading.between(min(fund.end, end), max(fund.start, start)))


def _apart(between: str) -> tuple[int, int]:
    """Return how many clauses lie between a fund and an amount, and how many characters."""
    return len(STOPS.findall(between)), len(between)


def _funds_of(
    fund: str | None, role: str, passage: str | None, found: list[_Told]
) -> tuple[list[_Told], str]:
    """Return the funds that an amount may belong to, and by which rule."""
    if fund is not None:
        return [f for f in found if f.kind == fund], "named"
    if role not in OF_FUNDS:
        return [], ""
    same = [f for f in found if passage is not None and f.passage == passage]
    if same:
        return same, "sentence"
    # what came back is often told at the end, far from the fund; to miss it would say that nothing came back
    alone = len({f.key for f in found}) == 1 or role == "recovered"
    return (found, "case") if alone else ([], "")
