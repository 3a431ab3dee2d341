"""A second opinion on the role of a Chinese sum, by trained weights of all that stands around it, where the rules are unsure.

Softmax regression on signs (``money_signs``), hashed; trained on the project's own prose (``scripts/training/sums.py``). It is asked
where no word tells the role, or only one somewhere before the sum, and heard where it is much surer of another one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from extraction.common import Sum, data, propose
from extraction.zh.model.belief import shipped
from extraction.zh.money.money_of_case import is_public
from extraction.zh.money.money_roles import cues
from extraction.zh.money.money_signs import signs

# by how firm the rules are (not at all, by a word before the sum): how far the log odds of another role must be above those of theirs
BARS = (0.0, 1.5)
# to make a gift of a sum, and what a word that names a sum (a price, a loan, a kickback, a loss) is not overruled in
GIFT = 1.0
NAMED = frozenset({"other", "bribe", "loss"})
# what makes of money a gift only because the case tells gifts is overruled from here
BY_CASE = 1.5
# in characters: so near before a sum a word of gain or of a rest leaves open what it is
OPEN = 14
# in characters: so near a word of granting names the sum (拨付的36万元)
BESIDE = 4


def places(told: Iterable[str], bits: int) -> list[int]:
    """Return the places of signs in the weights, each once."""
    return sorted({crc32(s.encode("utf-8", "replace")) & ((1 << bits) - 1) for s in told})


@cache
def _weights() -> dict[str, Any]:
    return shipped("roles", "roles")


def odds(told: Iterable[str], about: dict[str, Any]) -> NDArray[np.float64]:
    """Return the log odds of each role (``about["keys"]``), up to what all have in common."""
    summed = about["weights"][:, places(told, about["bits"])].sum(axis=1, dtype=np.int64)
    each: NDArray[np.float64] = summed * np.asarray(about["scale"]) + np.asarray(about["offset"])
    return each


def _bar(own: Sum, first: Sum, role: str) -> float:
    if own.role != first.role:
        return BY_CASE
    return max(BARS[own.firm], GIFT) if role == "bribe" else BARS[own.firm]


@cache
def _gained() -> re.Pattern[str]:
    return re.compile(data("extraction.zh", "money")["gained"])


def _is_open(text: str, own: Sum, first: Sum) -> bool:
    """Return whether the weights are asked: no firm word tells the role, nor the whole case, nor a word that names the sum.

    That a case tells gifts is no such word of it.
    """
    if own.firm >= len(BARS):
        return False
    if own.role != first.role:
        return own.role == "bribe" and first.role == "involved"
    granted = own.role == "budget" and any(
        r == own.role for _, r in cues("before", text[max(0, own.start - BESIDE) : own.start])
    )
    if not own.firm or not (granted or own.role in NAMED):
        return True
    return not granted and bool(_gained().search(text, max(0, own.start - OPEN), own.start))


def second(
    first: Sequence[Sum],
    found: Sequence[Sum],
    text: str,
    conduct: Collection[str],
    about: dict[str, Any] | None = None,
) -> list[Sum]:
    """Return the sums ``found`` with other roles where the weights are much surer; ``first``: as their clauses tell them."""
    about = about or _weights()
    keys: list[str] = about["keys"]
    heard: list[Sum] = []
    for i, own in enumerate(found):
        if _is_open(text, own, first[i]):
            each = odds(signs(text, first, i, conduct), about)
            best = int(each.argmax())
            gained = each[best] - each[keys.index(own.role)]
            if gained > _bar(own, first[i], keys[best]) and not (
                keys[best] == "bribe" and is_public(text, own)
            ):
                propose("money", own.start, own.end, "", own.role, "more_telling")
                propose("money", own.start, own.end, "zh/money/money_heard.py: trained weights", keys[best])
                own = replace(own, role=keys[best])
        heard.append(own)
    return heard
