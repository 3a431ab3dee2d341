"""What a whole Chinese case makes of its sums: gifts make a bribe of money that no word explains, one sum has one role."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from extraction.common import Phrases, Sum, lazy, propose
from extraction.zh.money.money_roles import cues

PHRASES = Phrases("extraction.zh", "money_of_case")

# conduct that is bribery or gifts, and conduct that takes public money
GIFTS = frozenset({"MC-12", "MC-16", "MC-17", "MC-18"})
TAKES = frozenset({"MC-01", "MC-02", "MC-03", "MC-04", "MC-05", "MC-08", "MC-09", "MC-10", "MC-15"})
# a sum that its own clause takes is none, whatever the case tells beside it
TAKEN = PHRASES.compile(r"(?:‹taken›)(?![^。；;，,]{0,12}(?:收受|好处|回扣|贿|送))[^。；;，,]{0,24}$")
REACH = 40
# nor one that somebody borrowed
BORROWED = lazy(r"[向从][^。；;，,\n]{1,14}借[款用钱](?:人民币)?$")
# 下属企业的4.25亿元专项资金: nor is one that says whose money it was
PUBLIC = PHRASES.compile(r"(?:的)?[^。；;，,、\n送贿]{0,6}?(?:‹public›)")
# 套取60万元，用于支付欠款45万元、购买设备9万元，剩余6万元: what was done with the parts of money that was taken
PARTS = PHRASES.compile(r"[，,](?:其中)?(?:主要)?(?:‹spent›)[^。；;，,\n]{0,20}")
MORE = PHRASES.compile(r"、[^。；;，,\n]{2,14}|[，,](?:‹left›)(?:的|部分)?|(?:和|及)[^。；;，,\n]{2,14}")
# handed to somebody: a gift only where the case tells gifts
HANDED = PHRASES.compile(r"[^。；;，,\n]{0,12}?(?:‹handed›)")
THANKS = PHRASES.compile(r"‹thanks›")
# of several roles that mentions of one amount have, the most telling; what was given back or fined stands beside it
SPENT = frozenset({"other", "budget"})
TELLING = ("bribe", "loss", "budget", "involved", "other")


def only_gifts(conduct: set[str]) -> bool:
    """Return whether a case's conduct is bribery or gifts, and no taking of public money."""
    return bool(conduct & GIFTS) and not conduct & TAKES


def is_public(text: str, own: Sum) -> bool:
    """Return whether the clause of a sum says that it was taken or borrowed, or whose public money it was: it is no gift."""
    low = max(0, own.start - REACH)
    return bool(
        TAKEN.search(text, low, own.start)
        or PUBLIC.match(text, own.end)
        or BORROWED.search(text, low, own.start)
    )


def settled(found: list[Sum], conduct: set[str], text: str = "") -> list[Sum]:
    """Return the amounts of ``text`` with the roles that the whole case gives them.

    Where the case tells gifts and no taking of public money, what would be involved money is a bribe. One amount told
    several times has one role, the most telling one.
    """
    first = found
    found = _parts(found, text)
    if only_gifts(conduct):
        found = [
            replace(s, role="bribe") if s.role == "involved" and not is_public(text, s) else s for s in found
        ]
    if conduct & TAKES and not conduct & GIFTS:
        found = [
            replace(s, role="involved") if s.role == "bribe" and _only_handed(text, s) else s for s in found
        ]
    roles: dict[tuple[float, str], str] = {}
    told = [s for s in found if s.role in TELLING]
    for key, same in groupby(sorted(told, key=_amount), key=_amount):
        roles[key] = min((s.role for s in same), key=TELLING.index)
    found = [replace(s, role=roles[_amount(s)]) if s.role in TELLING else s for s in found]
    for before, now in zip(first, found, strict=True):
        if before.role != now.role:
            propose("money", now.start, now.end, "", before.role, "more_telling")
            propose(
                "money", now.start, now.end, "zh/money/money_of_case.py: what the whole case tells", now.role
            )
    return found


def _only_handed(text: str, own: Sum) -> bool:
    """Return whether a sum is handed to somebody and no word of gifts stands before it in its sentence."""
    if not HANDED.match(text, own.end):
        return False
    low = max(0, own.start - REACH)
    head = text[max(text.rfind("。", low, own.start) + 1, low) : own.start]
    return not (THANKS.search(head) or any(r == "bribe" for _, r in cues("before", head)))


def _parts(found: list[Sum], text: str) -> list[Sum]:
    """Return the amounts with those that money which was taken was spent on, or that were left of it, as involved."""
    kept: list[Sum] = []
    inside = False
    for s in found:
        last = kept[-1] if kept else None
        inside = (
            last is not None
            and last.role == "involved"
            and bool(
                (s.value <= last.value and PARTS.fullmatch(text, last.end, s.start))
                or (inside and MORE.fullmatch(text, last.end, s.start))
            )
        )
        kept.append(replace(s, role="involved") if inside and s.role in SPENT else s)
    return kept


def _amount(s: Sum) -> tuple[float, str]:
    return s.value, s.currency
