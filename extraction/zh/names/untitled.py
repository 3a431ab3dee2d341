"""Names without a title: before the formula of a finding, before the word for a case, at the head of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extraction.common import Matcher, Phrases, data, lazy
from extraction.zh.posts.post import position_in
from extraction.zh.units.unit_of_post import any_end
from extraction.zh.words import names
from extraction.zh.words.names import BREAK
from extraction.zh.words.patterns import OF_TEXTS

PHRASES = Phrases("extraction.zh", "untitled")


# characters of a name that must be told twice; names of a list, and what joins them
SHORT, LONGEST, JOINS = 2, 12, tuple("、和与及")


@cache
def _formulas() -> Matcher[bool]:
    lists = data("extraction.zh", "names")
    return Matcher(
        [(w, True) for w in lists["formula_strong"]] + [(w, False) for w in lists["formula_weak"]],
        choir=OF_TEXTS,
    )


def by_formula(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield names without a title that stand at the head of a clause, before words that tell a finding."""
    for at, _, strong in _formulas().all(text):
        at -= _after_adverb(text, at)
        for size in (3, 2, 4):
            start = at - size
            if start < 0 or not _fresh(text, start):
                continue
            given = names.surname(text, start)
            piece = text[start:at]
            if piece[given:] in names.COUNTED:
                # 佟、盖二人
                continue
            if names.OF_PLACE.match(text, start):
                continue
            if not given or size - given not in (1, 2) or not names.han(piece) or "某" in piece:
                continue
            if any(piece[:n] in names.lists()["not"] for n in (2, 3)):
                continue
            # 某德和: an unusual end of a name that the text repeats
            often = strong and text.count(piece, max(0, start - names.WINDOW), at + names.WINDOW) > 2
            if not _given(piece[given:]) and not (often and _given(piece[given:-1] + "x")):
                continue
            low, high = max(0, start - names.WINDOW), at + names.WINDOW
            if not strong and (text.count(piece, low, high) < 3 or size == 2):
                continue
            yield start, at, strong
            break


def _after_adverb(text: str, at: int) -> bool:
    """Return whether an adverb stands right before a formula (甲某先被开除), and no name that the text repeats ends in it."""
    adverb = at >= SHORT and names.adverb_at(text, at - 1)
    return adverb and text.count(text[at - 3 : at], max(0, at - names.WINDOW), at + names.WINDOW) < SHORT


@cache
def _of_name() -> Matcher[bool]:
    return Matcher([(w, True) for w in data("extraction.zh", "names")["formula_of_name"]], choir=OF_TEXTS)


# 对下属孟晓棠, 申诉人晁定川: what leads up to a name in a clause
LED = PHRASES.compile(r"(?:‹led›)$")
LEAD = 8


def doing(text: str) -> Iterator[tuple[int, int]]:
    """Yield names without a title at the head of a clause, or behind words for people, before what only people do or suffer."""
    for at, _, _ in _of_name().all(text):
        for size in (3, 2):
            start = at - size
            if start >= 0 and _named_so(text, start, at) and _opens(text, start):
                yield start, at
                yield from _before_in_list(text, start)
                break


def _before_in_list(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names that stand before one in its list (罗远山、覃为民和乔一鸣分别…), up to the head of the clause."""
    found: list[tuple[int, int]] = []
    while len(found) < LONGEST and text[end - 1 : end] in JOINS:
        start = next((end - 1 - n for n in (3, 2) if _named_so(text, end - 1 - n, end - 1)), None)
        if start is None or start < 0:
            return
        found.append((start, end - 1))
        end = start
    if found and (not end or text[end - 1] in BREAK):
        yield from found


def _named_so(text: str, start: int, end: int) -> bool:
    return start >= 0 and names.name_at(text, start) == end - start and _is_person(text, start, end)


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in BREAK or bool(LED.search(text, max(0, at - LEAD), at))


def _is_person(text: str, start: int, end: int) -> bool:
    """Return whether a stretch that is written as a name is no other word; one of two characters must be told again."""
    piece = text[start:end]
    low, high = max(0, start - names.WINDOW), end + names.WINDOW
    return (
        (len(piece) > SHORT or text.count(piece, low, high) > 1)
        and piece[names.surname(text, start) :] not in names.COUNTED
        and not set(piece[1:]) & names.lists()["never"]
        and position_in(piece) is None
        and not any_end().search(piece)
    )


def _given(piece: str) -> bool:
    return piece[0] not in names.lists()["no_first"] and piece[-1] not in names.lists()["no_second"]


def _fresh(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in BREAK or text[at - 1] in "对给予由与和的及是"


# 查办张某案: whose case it is
WHOSE = lazy(
    r"(?:查办|侦办|查处|剖析|审理|办理|侦破)(?P<name>[一-龥]{2,4}?)(?:系列|等人)?(?:一)?案(?!件|情|发|由)"
)

# 查处了包括甲某某在内的9名干部
AMONG = lazy(
    r"(?:查处|处分|问责|处理|通报|抓获|移送)(?:了|过)?(?:包括|含)(?P<name>[一-龥]{2,4}?)(?:[、和与]|在内)"
)

# 给予张某某党内警告: whom a sanction is given to
GIVEN = PHRASES.compile(r"给予(?P<name>[一-龥]{2,4}?)(?:‹given›)")

# 我叫甲: who confesses
MYSELF = lazy(r"(?<![一-龥])我名?叫(?P<name>[一-龥]{2,4})(?=[，,。])")

LISTED = PHRASES.compile(
    r"(?:^|(?<=[\n。；;]))\s{0,4}(?:\d{1,2}\s?[.．、]\s?|[(（]\d{1,2}[)）])?(?P<name>[一-龥]{2,4})[,，](?:男|女|中共党员|汉族|[一-龥]{0,24}(?:‹listed›)[,，。、])"
)


# 3.甲某某，某局某股科员，…: a numbered item
ITEM = lazy(
    r"(?:^|(?<=[\n；;]))\s{0,4}(?:\d{1,2}\s?[.．、]|[(（][\d一二三四五六七八九十]{1,2}[)）])\s?(?P<name>[一-龥]{2,4})[,，](?P<post>[^,，。；;\n()（）]{3,30})(?=[,，。；;])"
)

# 潘某甲、叶某乙、陈某丙等十人为村民代表: a list that opens a paragraph and says who its people are
MANY = PHRASES.compile(
    r"(?:^|(?<=[\n。；;]))\s{0,4}(?P<names>[一-龥]{2,4}(?:、[一-龥]{2,4}?){1,7})等?(?:[一二三四五六七八九十两\d]{1,3}[名位]?人)?(?:均|都|分别)?(?:系|为|是|身为|作为|担任)[^。；，,\n]{0,24}(?:‹many›)"
)


def many(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names of a list that opens a paragraph, where every member is written as a name."""
    for m in MANY.finditer(text):
        at, spans = m.start("names"), []
        for piece in m.group("names").split("、"):
            size = names.surname(text, at)
            fits = size and len(piece) - size in (1, 2) and _given(piece[size:])
            if not fits or any(piece[:n] in names.lists()["not"] for n in (2, 3)) or "某" in piece:
                break
            spans.append((at, at + len(piece)))
            at += len(piece) + 1
        else:
            yield from spans


def whose(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names that the word for a case follows, or that a sanction is given to."""
    for m in (*WHOSE.finditer(text), *AMONG.finditer(text), *GIVEN.finditer(text), *MYSELF.finditer(text)):
        start, end = m.span("name")
        size = names.surname(text, start)
        fits = size and end - start - size in (1, 2) and _given(text[start + size : end])
        if fits and text[start : start + 2] not in names.lists()["not"]:
            yield start, end


def listed(text: str) -> Iterator[tuple[int, int]]:
    """Yield names that open a paragraph and are followed by the person's particulars or post."""
    for m in LISTED.finditer(text):
        if names.formed(text, *m.span("name")):
            yield m.span("name")
    for m in ITEM.finditer(text):
        if names.formed(text, *m.span("name")) and position_in(m["post"]) is not None:
            yield m.span("name")
