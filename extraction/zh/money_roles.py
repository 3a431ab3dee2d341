"""The role of a Chinese sum of money, by the words around it."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import data, propose

# what money is before somebody takes it
GRANTED = frozenset({"budget", "other"})


@cache
def _cues() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    rows = data("extraction.zh", "money")
    return tuple(
        sorted(((w, r) for r, ws in rows[k].items() for w in ws), key=lambda x: -len(x[0]))
        for k in ("before", "after")
    )  # type: ignore[return-value]


@cache
def _told(name: str) -> re.Pattern[str]:
    return re.compile(data("extraction.zh", "money")[name])


def role(text: str, start: int, end: int) -> str:
    """Return the role by the nearest words in the clause; amounts after one verb share it."""
    before, after = _cues()
    if rate := _told("rate").search(text[max(0, start - 12) : start]):
        propose("money", start, end, f"zh/money.yaml rate: {rate.group()}", "other")
        return "other"
    # a price by the piece: 200元/吨
    if text.startswith(("/", "／"), end):
        propose("money", start, end, "zh/money_roles.py rate behind", "other")
        return "other"
    tail = re.split(r"[。;；\n,，、]", text[end : end + 16])[0]
    if back := _told("back").match(tail):
        propose("money", start, end, f"zh/money.yaml back: {back.group()}", "recovered")
        return "recovered"
    for word, name in after:
        if tail.startswith(word) or (len(word) > 2 and word in tail[:8]):
            propose("money", start, end, f"zh/money.yaml after: {word}", name)
            return name
    if gift := _told("as_gift").match(text, end):
        propose("money", start, end, f"zh/money.yaml as_gift: {gift.group()}", "bribe")
        return "bribe"
    if given := _told("given").search(re.split(r"[。;；\n,，]", text[end : end + 30])[0]):
        propose("money", start, end, f"zh/money.yaml given: {given.group()}", "bribe")
        return "bribe"
    head = text[max(0, start - 60) : start]
    head = re.split(r"[。;；\n]", head)[-1]
    for name in ("favour", "gain"):
        if gift := _told(name).search(head):
            propose("money", start, end, f"zh/money.yaml {name}: {gift.group()}", "bribe")
            return "bribe"
    best: tuple[int, int, str] | None = None
    for word, name in before:
        at = head.rfind(word)
        if at >= 0 and _told("of_firm").match(head, at + len(word)):
            continue
        if at >= 0 and (best is None or (at + len(word), len(word)) > best[:2]):
            best = (at + len(word), len(word), name)
    if best and best[2] in GRANTED and (taken := _told("moved").match(text, end)):
        propose("money", start, end, f"zh/money.yaml moved: {taken.group()}", "involved")
        return "involved"
    told = (
        f"zh/money.yaml before: {head[best[0] - best[1] : best[0]]}"
        if best
        else "zh/money.py: no word beside it"
    )
    propose("money", start, end, told, best[2] if best else "involved")
    return best[2] if best else "involved"
