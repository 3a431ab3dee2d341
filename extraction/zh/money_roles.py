"""The role of a Chinese sum of money, by the words around it."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Matcher, data, propose
from extraction.zh.money_frames import framed

# what money is before somebody takes it
GRANTED = frozenset({"budget", "other"})
# in characters: a word longer than this may stand so soon behind a sum, a shorter one opens what follows
SHORT, SOON = 2, 8


@cache
def _cues(side: str) -> tuple[list[tuple[str, str]], Matcher[int]]:
    """Return the words with their roles, longest first, and where in that list each word stands."""
    rows = data("extraction.zh", "money")[side]
    words = sorted(((w, r) for r, ws in rows.items() for w in ws), key=lambda x: -len(x[0]))
    return words, Matcher((w, i) for i, (w, _) in enumerate(words))


def _behind(tail: str) -> tuple[str, str] | None:
    """Return the first word of the list that opens what follows a sum, or, being long, stands soon behind it."""
    words, matcher = _cues("after")
    fits = [i for a, b, i in matcher.all(tail) if a == 0 or (b - a > SHORT and b <= SOON)]
    return words[min(fits)] if fits else None


def _before(head: str) -> tuple[int, int, str] | None:
    """Return end, length and role of the word that stands nearest before a sum, the longest of those that end there."""
    words, matcher = _cues("before")
    # of each word the last one counts, unless a firm's name goes on behind it
    last = {i: (b, b - a, -i) for a, b, i in matcher.all(head)}
    near = max((w for w in last.values() if not _told("of_firm").match(head, w[0])), default=None)
    return (near[0], near[1], words[-near[2]][1]) if near else None


@cache
def _told(name: str) -> re.Pattern[str]:
    return re.compile(data("extraction.zh", "money")[name])


def role(text: str, start: int, end: int) -> str:
    """Return the role by the nearest words in the clause; amounts after one verb share it."""
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
    if back := _told("handed_in").match(tail):
        propose("money", start, end, f"zh/money.yaml handed_in: {back.group()}", "recovered")
        return "recovered"
    if back := _told("seized").search(re.split(r"[。;；\n,，]", text[max(0, start - 30) : start])[-1]):
        propose("money", start, end, f"zh/money.yaml seized: {back.group()}", "recovered")
        return "recovered"
    if frame := framed(text, start, end):
        told = "involved" if frame.role in GRANTED and _told("moved").match(text, end) else frame.role
        propose("money", start, end, f"zh/money_frames.yaml {frame.words}", told)
        return told
    if behind := _behind(tail):
        propose("money", start, end, f"zh/money.yaml after: {behind[0]}", behind[1])
        return behind[1]
    if gift := _told("as_gift").match(text, end):
        propose("money", start, end, f"zh/money.yaml as_gift: {gift.group()}", "bribe")
        return "bribe"
    if given := _told("given").search(re.split(r"[。;；\n,，]", text[end : end + 30])[0]):
        propose("money", start, end, f"zh/money.yaml given: {given.group()}", "bribe")
        return "bribe"
    head = text[max(0, start - 60) : start]
    head = re.split(r"[。;；\n]", head)[-1]
    for name in ("favour", "gain", "worth"):
        if gift := _told(name).search(head):
            propose("money", start, end, f"zh/money.yaml {name}: {gift.group()}", "bribe")
            return "bribe"
    best = _before(head)
    if best and best[2] in GRANTED and (taken := _told("moved").match(text, end)):
        propose("money", start, end, f"zh/money.yaml moved: {taken.group()}", "involved")
        return "involved"
    if best and best[2] in GRANTED and (taken := _told("taking").search(head)):
        propose("money", start, end, f"zh/money.yaml taking: {taken.group()}", "involved")
        return "involved"
    told = (
        f"zh/money.yaml before: {head[best[0] - best[1] : best[0]]}"
        if best
        else "zh/money.py: no word beside it"
    )
    propose("money", start, end, told, best[2] if best else "involved")
    return best[2] if best else "involved"
