"""The role of a Chinese sum of money, by the words around it."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Matcher, Sum, data, lazy, propose
from extraction.zh.money.money_frames import framed

# what money is before somebody takes it
GRANTED = frozenset({"budget", "other"})
# in characters: a word longer than this may stand so soon behind a sum, a shorter one opens what follows
SHORT, SOON = 2, 8
# 一直没有归还，其中一笔: what did not come back
DENIED = 6
# 套取工资8万元、奖金2万元，合计10万元: another of a list, and the whole of it
ITEM = lazy(r"、[^。；;，,、\d\n]{1,14}")
TOTAL = lazy(r"[，,、]?(?:以上|上述)?(?:合计|共计|总计|合共|总共)(?:人民币)?")
# in characters, and in sums
LISTED, MOST = 18, 12
# how the trace calls the weakest readings: by nothing, by a word somewhere before
SILENT, NEAREST = "zh/money/money_roles.py: no word beside it", "zh/money.yaml before: "
# the lists of words before a sum that make it a gift
GIFTS = ("favour", "gain", "worth")


@cache
def _cues(side: str) -> tuple[list[tuple[str, str]], Matcher[int]]:
    """Return the words with their roles, longest first, and where in that list each word stands."""
    rows = data("extraction.zh", "money")[side]
    words = sorted(((w, r) for r, ws in rows.items() for w in ws), key=lambda x: -len(x[0]))
    return words, Matcher((w, i) for i, (w, _) in enumerate(words))


# in characters: so much of a frame names it where a reading is explained
LONGEST_RULE = 24


def _behind(tail: str) -> tuple[str, str] | None:
    """Return the first word of the list that opens what follows a sum, or, being long, stands soon behind it."""
    words, matcher = _cues("after")
    fits = [i for a, b, i in matcher.all(tail) if a == 0 or (b - a > SHORT and b <= SOON)]
    return words[min(fits)] if fits else None


def cues(side: str, text: str) -> list[tuple[int, str]]:
    """Return where each word of a list ends in ``text`` and its role, the longest of those that end at one place."""
    words, matcher = _cues(side)
    found: dict[int, tuple[int, int]] = {}
    for a, b, i in matcher.all(text):
        found[b] = min(found.get(b, (a, i)), (a, i))
    return [(b, words[i][1]) for b, (_, i) in sorted(found.items())]


def _before(head: str) -> tuple[int, int, str] | None:
    """Return end, length and role of the word that stands nearest before a sum, the longest of those that end there."""
    words, matcher = _cues("before")
    # of each word the last one counts, unless a firm's name goes on behind it
    last = {
        i: (b, b - a, -i)
        for a, b, i in matcher.all(head)
        if not (words[i][1] == "recovered" and _told("denied").search(head, max(0, a - DENIED), a))
    }
    near = max((w for w in last.values() if not _told("of_firm").match(head, w[0])), default=None)
    return (near[0], near[1], words[-near[2]][1]) if near else None


@cache
def _told(name: str) -> re.Pattern[str]:
    return re.compile(data("extraction.zh", "money")[name])


def role(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the role by the nearest words in the clause (amounts after one verb share it), and how firm that is."""
    tail = re.split(r"[。;；\n,，、]", text[end : end + 16])[0]
    head = re.split(r"[。;；\n]", text[max(0, start - 60) : start])[-1]
    rule, told = (
        _as_rate(text, start, end)
        or _as_returned(text, start, tail)
        or _as_framed(text, start, end)
        or _as_behind(tail)
        or _as_gift(text, end, head)
        or _as_led_to(text, end, head)
    )
    propose("money", start, end, rule, told)
    return told, 0 if rule == SILENT else 1 if rule.startswith(NEAREST) else 2


def _rule(name: str, m: re.Match[str] | None, told: str) -> tuple[str, str] | None:
    """Return how the trace calls a pattern of the list that was met, and the role that it tells."""
    return (f"zh/money.yaml {name}: {m.group()}", told) if m else None


def _as_rate(text: str, start: int, end: int) -> tuple[str, str] | None:
    """Return that a sum is a price by the piece: 每吨200元, 200元/吨."""
    if text.startswith(("/", "／"), end):
        return "zh/money/money_roles.py: rate behind", "other"
    return _rule("rate", _told("rate").search(text[max(0, start - 12) : start]), "other")


def _as_returned(text: str, start: int, tail: str) -> tuple[str, str] | None:
    clause = re.split(r"[。;；\n,，]", text[max(0, start - 30) : start])[-1]
    return (
        _rule("back", _told("back").match(tail), "recovered")
        or _rule("handed_in", _told("handed_in").match(tail), "recovered")
        or _rule("seized", _told("seized").search(clause), "recovered")
    )


def _as_framed(text: str, start: int, end: int) -> tuple[str, str] | None:
    frame = framed(text, start, end)
    if frame is None:
        return None
    moved = frame.role in GRANTED and (
        _told("moved").match(text, end) or _told("taking").search(text, max(0, start - 30), start)
    )
    words = frame.words if len(frame.words) <= LONGEST_RULE else frame.words[:LONGEST_RULE] + "…"
    return f"zh/money_frames.yaml {words}", "involved" if moved else frame.role


def _as_behind(tail: str) -> tuple[str, str] | None:
    behind = _behind(tail)
    return (f"zh/money.yaml after: {behind[0]}", behind[1]) if behind else None


def _as_gift(text: str, end: int, head: str) -> tuple[str, str] | None:
    clause = re.split(r"[。;；\n,，]", text[end : end + 30])[0]
    return (
        _rule("as_gift", _told("as_gift").match(text, end), "bribe")
        or _rule("given", _told("given").search(clause), "bribe")
        or next((r for n in GIFTS if (r := _rule(n, _told(n).search(head), "bribe"))), None)
    )


def _as_led_to(text: str, end: int, head: str) -> tuple[str, str]:
    """Return the role by the word that stands nearest before a sum, else that it is what the case is about."""
    best = _before(head)
    if best is None:
        return SILENT, "involved"
    taken = best[2] in GRANTED and (
        _rule("moved", _told("moved").match(text, end), "involved")
        or _rule("taking", _told("taking").search(head), "involved")
    )
    return taken or (NEAREST + head[best[0] - best[1] : best[0]], best[2])


def along(text: str, found: list[Sum], start: int, value: float, told: str) -> str:
    """Return the role of a sum beside those before it: 套出工资8万元、奖金2万元，合计10万元 is all of what was taken."""
    last = found[-1] if found else None
    if last is None or told not in GRANTED:
        return told
    between = text[max(last.end, start - LISTED) : start]
    if last.role == "involved" and last.end + LISTED > start and ITEM.fullmatch(between):
        return last.role
    if TOTAL.fullmatch(between):
        whole = 0.0
        for s in reversed(found[-MOST:]):
            whole += s.value
            if s.role != last.role:
                break
            if abs(whole - value) < 1 and whole > last.value:
                return last.role
    return told
