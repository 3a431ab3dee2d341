"""What a Chinese case is about: remedies, conduct, weak points, funds and sums, each read where it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from extraction.common import Candidate, Source, Span, Spans, Sum, propose
from extraction.zh.funds.funds import funds
from extraction.zh.funds.of_fund import Owners
from extraction.zh.funds.same import FundSpan
from extraction.zh.matter import telling
from extraction.zh.matter.blameless import without_blameless
from extraction.zh.matter.conduct import misconduct
from extraction.zh.matter.measures import introduced, measures
from extraction.zh.money.money import sums
from extraction.zh.money.money_heard import second
from extraction.zh.money.money_of_case import only_gifts, settled
from extraction.zh.points.contact import with_breach, with_contact, with_same, without_contact
from extraction.zh.points.points import weak_points

# of a case whose end is told
CHARGED = frozenset({"CS-2", "CS-3", "CS-4", "CS-5"})


@dataclass(frozen=True)
class Matter:
    """What was found in the text of one case; ``acts``: (id, start, end, confidence) of conduct; places are those of that text."""

    acts: list[tuple[str, int, int, float]]
    points: list[Candidate]
    funds: list[FundSpan]
    amounts: list[Sum]
    remedies: list[Span]

    def facts(self, source: Source, start: int) -> dict[str, Any]:
        """Return it in the contract's shape; ``start``: where the case begins in the whole text."""
        return {
            "misconduct": telling.misconduct(source, start, self.acts),
            "weak_points": telling.weak_points(source, start, self.points),
            "money": telling.money(source, start, self.amounts),
            "funds": [source.mention(f.start + start, f.end + start, id=f.id) for f in self.funds],
            "measures": [source.mention(a + start, b + start) for a, b in self.remedies],
        }


def matter(text: str, lines: list[Span], marks: list[Span], status: str | None) -> Matter:
    """Return what a case tells; ``lines``: its sentences; ``marks``: mentions of people; ``status``: how it stands."""
    quoted, remedy = measures(text, lines, told=status in CHARGED)
    aims = Spans(remedy)
    acts = misconduct(text, aims, told=status is not None or introduced(text))
    names = {n for n, *_ in acts}
    points = with_contact(weak_points(text, aims, charged=status in CHARGED), acts, text)
    points = with_same(points, acts)
    # what analyses say of nobody stays
    points = without_contact(points, acts) if marks else points
    acts = with_breach(acts, points)
    if status is None:
        acts, points = without_blameless(acts, points, text)
        names = names if acts else set()
    passed = Spans([*remedy, *marks])
    paid = funds(text, passed, told=status is not None, gifts=only_gifts(names))
    first = sums(text)
    amounts = second(first, settled(first, names, text), text, {n for n, *_ in acts})
    return Matter(acts, points, _without_spent(text, paid), amounts, quoted)


def _without_spent(text: str, paid: list[FundSpan]) -> list[FundSpan]:
    """Return the funds without those that are only named as what the money of others was spent on."""
    spent = Owners(text, paid).spent()
    for f in paid:
        if f.start in spent:
            propose("fund", f.start, f.end, "", f.id, "no_act")
    return [f for f in paid if f.start not in spent]
