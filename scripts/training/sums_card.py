"""The model card of what hears the role of a sum: data, how the rules do without and with it on texts that did not train it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extraction.common import Sum
from extraction.zh.money.money_heard import BARS, BY_CASE, GIFT, second

if TYPE_CHECKING:
    from scripts.training.sums import Case

PAGE = Path(__file__).resolve().parents[2] / "docs" / "extraction" / "model-card-roles-zh.md"
NAMES = {"reports": "labelled reports", "sums": "passages about money"}


def right(told: Iterable[Sum], marked: Iterable[set[str]]) -> int:
    return sum(s.role in roles for s, roles in zip(told, marked, strict=True))


def card(told: list[Case], about: dict[str, Any]) -> str:
    """Return the page; of every kind of prose only the half that trains nothing counts."""
    lines, changed = [], Counter[str]()
    for source, name in NAMES.items():
        here = [c for c in told if c.source == source and not c.trains]
        rules = sum(right(c.told, c.marked) for c in here)
        both = 0
        for c in here:
            heard = second(c.first, c.told, c.text, c.conduct, about)
            both += right(heard, c.marked)
            changed.update(
                "right" if n.role in roles else "wrong" if s.role in roles else "neither"
                for s, n, roles in zip(c.told, heard, c.marked, strict=True)
                if s.role != n.role and roles
            )
        every = sum(bool(roles) for c in here for roles in c.marked)
        lines.append(f"| {name} | {every} | {rules / every:.3f} | {both / every:.3f} |")
    trained = Counter(c.source for c in told if c.trains)
    return f"""# Model card: the role of a sum in Chinese

Made by `make train`; do not edit.

A softmax regression over the seven roles of a sum: bribe, budget, involved, loss, other, penalty, recovered. Its signs are the characters and words
beside the sum and in the clauses around it, the words of the lists there, what the sum before it is and what links them, the conduct of the case,
and how many digits it has. It is a second opinion: asked where no word of the rules tells the role (heard from log odds of {BARS[0]} above theirs)
or only one somewhere before the sum that names no loan, price, loss or gift, unless it is one of gain or of a rest (from {BARS[1]}), or where money that no word
explains is a gift only because the case tells gifts (from {BY_CASE}); never else where the case as a whole has told it. It makes no gift of public money, and a gift only from {GIFT}.
{about["rows"]} sums of {sum(trained.values())} cases train it, all of prose written for this project about invented people; of labelled reports and
passages about money only the open half. {about["weights"].shape[1]} hashed signs with one byte a role in `extraction/zh/model/roles.npy`.

Sums of the halves that train nothing, share that is right:

| prose | sums | rules | with the model |
|---|---|---|---|
{chr(10).join(lines)}

Of the roles that it changes there {changed["right"]} become right, {changed["wrong"]} wrong, {changed["neither"]} were and are wrong.

## Limits

It knows the prose of notices, courts and audits. What a sum is by a story told over several sentences it does not see.
"""


def write_page(page: str) -> None:
    PAGE.write_text(page, encoding="utf-8")
