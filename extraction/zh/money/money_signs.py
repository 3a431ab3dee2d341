"""What stands around a Chinese sum, as signs: the words and characters beside it, the cues of its clause, its neighbours, the case's conduct."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from extraction.common import Sum, lazy
from extraction.zh.money.money_of_case import GIFTS, TAKES
from extraction.zh.money.money_roles import cues
from extraction.zh.words.lexicon import cut

# how many characters of the sentence are looked at before a sum and behind it, and how many of them beside it
LEFT, RIGHT = 60, 40
STOPS = "。；;\n！？"
CLAUSE = lazy("[，,：:（()）]")
DIGITS = lazy(r"\d[\d.,，]*")
WORD = lazy(r"[\u4e00-\u9fff]+|[^\u4e00-\u9fff]")
# in characters: so near another sum is a neighbour
NEIGHBOUR = 20


def signs(text: str, found: Sequence[Sum], i: int, conduct: Collection[str]) -> set[str]:
    """Return the signs of the sum ``found[i]``; ``conduct``: what the case tells, by ids."""
    left, right = _beside(text, found, i)
    clauses = CLAUSE.split(left)
    here, behind = clauses[-1], CLAUSE.split(right, 1)[0]
    rest, later = left[: len(left) - len(here)], right[len(behind) :]
    told = {f"l{n} {left[-n:]}" for n in range(1, 5)} | {f"r{n} {right[:n]}" for n in range(1, 5)}
    for name, part in (
        ("c", here), ("n", here[-10:]), ("d", behind[:13]), ("s", rest[-31:]), ("e", later[:21]),
    ):  # fmt: skip
        told.update(f"{name} {part[k : k + 2]}" for k in range(len(part) - 1))
    told.update(_words(left, right))
    told.update(_cued(here, rest, behind, later))
    told.update(_among(text, found, i))
    told.update(f"mc {m}" for m in conduct)
    told.add(f"gifts {bool(GIFTS.intersection(conduct))} {bool(TAKES.intersection(conduct))}")
    told.add(f"size {int(math.log10(max(found[i].value, 1)))}")
    told.add(f"firm {found[i].firm}")
    return told


def _beside(text: str, found: Sequence[Sum], i: int) -> tuple[str, str]:
    """Return the sentence before a sum and behind it, every other sum as ¥ and every number as 9."""
    start, end = found[i].start, found[i].end
    low = max(0, start - LEFT)
    low = max(low, *(text.rfind(c, low, start) + 1 for c in STOPS))
    high = min(len(text), end + RIGHT)
    high = min((at for c in STOPS if (at := text.find(c, end, high)) >= 0), default=high)
    before, at, k = "", start, i - 1
    while k >= 0 and found[k].start >= low:
        before, at, k = "¥" + text[found[k].end : at] + before, found[k].start, k - 1
    after, to, k = "", end, i + 1
    while k < len(found) and found[k].end <= high:
        after, to, k = after + text[to : found[k].start] + "¥", found[k].end, k + 1
    return DIGITS.sub("9", text[low:at] + before), DIGITS.sub("9", after + text[to:high])


def _words(left: str, right: str) -> Iterator[str]:
    """Yield the words of both sides by how many clauses off they stand, the nearest ones also by their place."""
    before, after = _cut_up(left), _cut_up(right)
    for name, words, farthest in (("L", before[::-1], 2), ("R", after, 1)):
        clause = 0
        for k, word in enumerate(words):
            if CLAUSE.match(word):
                clause += 1
                continue
            yield f"w{name}{min(clause, farthest)} {word}"
            if k < 2:
                yield f"w{name}at{k} {word}"
            if k < 5 and not clause and name == "L":
                yield f"wn {word}"
    yield from (f"wb {a}{b}" for a, b in zip(before[-6:], before[-5:], strict=False))
    yield "wl " + "".join(before[-2:])
    yield "wr " + "".join(after[:2])


def _cut_up(text: str) -> list[str]:
    """Return the words of a stretch; what is no Chinese character stands alone."""
    return [w for m in WORD.finditer(text) for w in _run(m.group())]


@lru_cache(4096)
def _run(run: str) -> tuple[str, ...]:
    if len(run) == 1:
        return (run,)
    sizes, at, words = cut(run)[1], len(run), list[str]()
    while at:
        words.append(run[at - sizes[at] : at])
        at -= sizes[at]
    return tuple(words[::-1])


def _cued(here: str, rest: str, behind: str, later: str) -> Iterator[str]:
    """Yield the roles that the words of the lists tell: in the clause and how near, before it, behind the sum."""
    own = cues("before", here)
    yield from (f"cue {r}" for _, r in own)
    if own:
        distance, told = min((len(here) - end, r) for end, r in own)
        yield f"near {told}"
        yield f"near {told} {min(distance, 9) // 3}"
    yield from (f"earlier {r}" for _, r in cues("before", rest)[-3:])
    yield from (f"behind {r}" for _, r in cues("before", behind))
    yield from (f"later {r}" for _, r in cues("before", later))


def _among(text: str, found: Sequence[Sum], i: int) -> Iterator[str]:
    """Yield how a sum goes on from the one before it: what links them, which is more, what that one was."""
    if not i:
        return
    last, own = found[i - 1], found[i]
    yield f"after {last.role} {own.value < last.value}"
    if 0 < own.start - last.end < NEIGHBOUR:
        between = DIGITS.sub("9", text[last.end : own.start])
        yield f"beside {last.role}"
        yield f"link {between[-4:]}"
        yield f"links {between[0]}"
