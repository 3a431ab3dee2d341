"""Names as strings: where one begins, how long it is, how a masked one is written."""

from __future__ import annotations

from collections import Counter
from functools import cache

from extraction.common import Phrases, data, lazy
from extraction.zh.words import lexicon, name_lists

PHRASES = Phrases("extraction.zh", "names")

BREAK = frozenset('，。、；：,;:!?！？()（）“”"《》 \n\t—…/')

# a name is counted among its neighbours only, so that cost stays linear
WINDOW = 3000

# characters that end given names, and elsewhere are words of their own
AT_THE_END = frozenset("之年虚")
# how strongly a name ends at a stop; characters of a short name, and of the shortest word
STOP, SHORT = 3, 2
# 镇长盖清和在…: what joins no two names stands before one of these
OPENS = frozenset("在将被因于")
# of what stands oftener among the neighbours so many places are asked
ASKED = 60
MOST_SIBLINGS = 4
# told so often, a name is whole
SEVERAL = 3
# what two characters cost at most that are a given name
GIVEN = 12.5
COUNTED = frozenset(PHRASES.words("counted"))
KIN = lazy(r"[妻子女父母弟兄妹姐夫孙侄婿]")

CYCLE = "甲乙丙丁戊己庚辛壬癸"

# 金山桥街道, 高家村: what follows is the kind of a place or of a unit
OF_PLACE = PHRASES.compile(
    r"(?:(?![向在到的和与对为至从任被因把将是由受])[一-龥]){2,4}?(?:‹endings_of_two›)"
    r"|(?:(?![向在到的和与对为至从任被因把将是由受])[一-龥]){1,4}?(?:‹endings_of_one›)"
)

# 莫舟先被开除: an adverb, and what it goes before
ADVERBS, BEHIND_ADVERB = frozenset(PHRASES.words("adverbs")), frozenset(PHRASES.words("behind_adverb"))
# what tells that a name has ended before it
SUFFERS = frozenset("因被受违")
# what a name cannot run into: 向支公司 is no 向支公 with 司
ACROSS = frozenset(PHRASES.words("across"))
COURTESY = "同志"
# how much likelier the words behind must be with the third character than without it, and how much of them is looked at
SHORTER, BEHIND = 3.0, 6
HOME = "家"

lists = name_lists.lists


@cache
def _after() -> dict[str, tuple[str, ...]]:
    """Words that go on after a name, by their first character, longest first."""
    words = {*lists()["after"], *(w for w in data("extraction.zh", "leads")["cuts"] if len(w) > 1)}
    found: dict[str, list[str]] = {}
    for w in sorted(words, key=len, reverse=True):
        found.setdefault(w[0], []).append(w)
    return {c: tuple(ws) for c, ws in found.items()}


def han(piece: str) -> bool:
    """Return whether every character is a Chinese one."""
    return all("\u4e00" <= c <= "\u9fff" for c in piece)


def surname(text: str, at: int) -> int:
    """Return the length of a surname at ``at``, 0 where there is none."""
    if text[at : at + 2] in lists()["compound"]:
        return 2
    return 1 if text[at : at + 1] in lists()["single"] else 0


def formed(text: str, start: int, end: int) -> bool:
    """Return whether a stretch is a surname and one or two characters, and begins no word of the lists."""
    size = surname(text, start)
    return bool(size) and end - start - size in (1, 2) and text[start : start + 2] not in lists()["not"]


def adverb_at(text: str, at: int) -> bool:
    """Return whether an adverb stands at ``at`` that goes before a verb, and no given name ends in it."""
    return text[at] in ADVERBS and text[at + 1 : at + 2] in BEHIND_ADVERB


def ends(text: str, at: int) -> int:
    """Return how strongly a name may end at ``at``: 3 at a stop, else the length of the word that goes on."""
    if at >= len(text) or text[at] in BREAK or not han(text[at]):
        return STOP
    if adverb_at(text, at):
        return 1 + max(1, ends(text, at + 1))
    return next((len(w) for w in _after().get(text[at], ()) if text.startswith(w, at)), 0)


def name_at(text: str, at: int) -> int:
    """Return the length of a full name that starts at ``at``, 0 where there is none."""
    size = _name_at(text, at)
    return 0 if size and text[at + size - 1 : at + size + 1] in ACROSS else size


def _name_at(text: str, at: int) -> int:
    size = surname(text, at)
    if not size or OF_PLACE.match(text, at) or any(text[at : at + n] in lists()["not"] for n in (2, 3)):
        return 0
    first, second = text[at + size : at + size + 1], text[at + size + 1 : at + size + 2]
    if text[at] in CYCLE and ends(text, at + 1) > 1:
        # 丁利用职务便利: a letter, no surname
        return 0
    if text[at] in "和原" and text.count(text[at : at + 3], max(0, at - WINDOW), at + WINDOW) < 2:
        # 干部和农民, 、原财务总监: no surname, but a word of its own
        return 0
    if text[at + size : at + size + 2] in COUNTED:
        return 0
    if not first or first in lists()["no_first"] or first == "某" or not han(first):
        return 0
    short, long = at + size + 1, at + size + 2
    if second == "某" and surname(text, at + size):
        # 向曹某: a preposition before a masked name
        return 0
    if (
        second == "和"
        and (ends(text, at + size + 2) > 1 or text[at + size + 2 : at + size + 3] in OPENS)
        and not surname(text, at + size + 2)
    ):
        # 某德和受贿案: 和 is the end of the name, it joins nothing
        return size + 2
    low, high = max(0, at - WINDOW), at + WINDOW
    unlike = second in lists()["no_given"] and ends(text, short) > 1
    if unlike and _of_words(text, text[at:long], low, high):
        # 苏琴虚列支出: hardly a character of names, and a word begins with it wherever it stands
        return 0 if first in lists()["of_two"] else size + 1
    if second in AT_THE_END and _at_the_end(text, at, at + size + 2):
        # 单静之、某某: the end of the name, no word that goes on
        return size + 2
    if not second or second in lists()["no_second"] or second == "某" or not han(second):
        if second and han(second) and second != "某" and _always(text, at, at + size + 1):
            # 尚可为: the text never tells the name without its last character
            return size + 2
        return 0 if first in lists()["of_two"] else size + 1
    if first in lists()["of_two"]:
        often = text.count(text[at:long], low, high) > 1
        whole = ends(text, long) or (often and ended(text, text[at:long], low, high))
        return size + 2 if whole else 0
    seen_short, seen_long = text.count(text[at:short], low, high), text.count(text[at:long], low, high)
    if seen_short > seen_long and not _siblings(text, at, short, low, high):
        return size + 1
    return size + (2 if seen_long > 1 else _given_size(text, at, size))


def _given_size(text: str, at: int, size: int) -> int:
    """Return how many characters a given name has that stands but once: by what goes on behind one and behind two."""
    short, long = (ends(text, at + size + n) for n in (1, 2))
    if short:
        return 2 if long >= short else 1
    return 1 if long < STOP and _begins_word(text, at, size) else 2


def _begins_word(text: str, at: int, size: int) -> bool:
    """Return whether the third character rather begins a common word (甘敏宣读) than ends the name."""
    low = at + size
    run = text[low + 1 : low + 1 + BEHIND]
    if run[1:2] == HOME:
        # 陈建国家里: somebody's home, no 国家
        return False
    run = run[: next((i for i, c in enumerate(run) if not han(c)), len(run))]
    if len(run) < SHORT:
        return False
    before, _, _, first = lexicon.cut(run)
    without = lexicon.cut(run[1:])[0][-1]
    family, given = text[at:low], text[low : low + 2]
    short, long = lexicon.as_name(family, given[0]) + before[-1], lexicon.as_name(family, given) + without
    return first[0] > 1 and short + SHORTER < long


def _siblings(text: str, start: int, short: int, low: int, high: int) -> bool:
    """Return whether two begin with the same characters (麦远征、麦远航): told more than once, or never cut by a word."""
    head, thirds = text[start:short], Counter[str]()
    behind: list[int] = []
    at = text.find(head, low, high)
    while at >= 0 and len(behind) < ASKED:
        behind.append(at + len(head))
        thirds[text[behind[-1] : behind[-1] + 1]] += 1
        if len(thirds) == MOST_SIBLINGS:
            return False
        at = text.find(head, at + 1, high)
    return (
        len(thirds) > 1
        and all(han(t) and t not in lists()["no_second"] for t in thirds)
        # last: in a long text it is asked of every place
        and (
            min(thirds.values()) > 1 or (max(thirds.values()) > 1 and not any(ends(text, b) for b in behind))
        )
    )


def _at_the_end(text: str, at: int, end: int) -> bool:
    """Return whether a name ends here that is told again, or that a stop or a whole word follows."""
    if KIN.match(text, end):
        return False
    told = text.count(text[at:end], end, end + WINDOW) > 0
    # 荀敬之因套取资金: behind 之 as a word of its own stands a noun
    return (ends(text, end) > 1 or text[end : end + 1] in SUFFERS) or (
        told and (ends(text, end) > 0 or ended(text, text[at:end], max(0, at - WINDOW), end + WINDOW))
    )


def _always(text: str, at: int, short: int) -> bool:
    """Return whether the same character follows the short name at each of several places, and then a stop or a word."""
    low, high = max(0, at - WINDOW), at + WINDOW
    count = text.count(text[at:short], low, high)
    # 卢大为: told twice is enough of what is a given name
    given = count > 1 and lexicon.given_of_two(text[short - 1 : short + 1]) <= GIVEN
    return (
        (count >= SEVERAL or given)
        and count == text.count(text[at : short + 1], low, high)
        and ended(text, text[at : short + 1], low, high)
    )


def ended(text: str, piece: str, low: int, high: int) -> bool:
    """Return whether a stop or a whole word follows a piece somewhere."""
    at = text.find(piece, low, high)
    for _ in range(ASKED):
        if at < 0:
            return False
        if ends(text, at + len(piece)) > 1:
            return True
        at = text.find(piece, at + 1, high)
    return False


def _of_words(text: str, piece: str, low: int, high: int) -> bool:
    """Return whether the last character of a piece begins a whole word wherever the text has it (苏琴虚列, 苏琴虚开)."""
    last = len(piece) - 1
    at = text.find(piece, low, high)
    while at >= 0 and ends(text, at + last) > 1:
        at = text.find(piece, at + 1, high)
    return at < 0


def behind(text: str, end: int) -> int:
    """Return where the words behind a name begin: what it is called by (同志) tells nothing."""
    return end + len(COURTESY) if text.startswith(COURTESY, end) else end
