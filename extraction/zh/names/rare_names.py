"""Names of unusual characters: right after 被告人, right behind a post, and after a title where the text repeats them."""

from __future__ import annotations

from extraction.zh.posts.post import position_in
from extraction.zh.units.unit_of_post import any_end
from extraction.zh.words import lexicon
from extraction.zh.words.names import OF_PLACE, WINDOW, ended, ends, han, lists, surname

# how strongly a name ends: at a stop, before a whole word; characters of a short one
STOP, WHOLE, SHORT = 3, 2, 2
# what may follow a name of three characters, and what joins two words
BEHIND, JOINS = frozenset("因被在"), frozenset("和与及由同")
# what two characters cost at most that are a given name, whatever stands before them: verbs and nouns cost three more
GIVEN, PLAINLY, FULL = 14.0, 12.5, 3
# 养老金: what ends a word for money ends no name that begins like a word
SUMS = frozenset("金费款")


def family(text: str, at: int) -> int:
    """Return the length of the surname at a place, those too that are too rare for the list; 0 for none."""
    return surname(text, at) or int(text[at : at + 1] in lists()["rarely"])


def behind_post_at(text: str, at: int) -> int:
    """Return the length of a name right behind a post whose surname few bear, before a whole word or a stop; 0 for none.

    One of two characters ends at a stop, since two make a word of its own too easily.
    """
    rare = text[at : at + 1] in lists()["behind_post"]
    if (
        not (rare or family(text, at))
        or text[at] in JOINS
        or OF_PLACE.match(text, at)
        or any(text[at : at + n] in lists()["not"] for n in (2, 3))
    ):
        return 0
    for size in (3, 2):
        piece, end = text[at : at + size], at + size
        sure = ends(text, end) >= (WHOLE if size > SHORT else STOP)
        sure |= size > SHORT and text[end : end + 1] in BEHIND
        if len(piece) < size or not han(piece) or "某" in piece or not sure:
            continue
        if (
            piece[1] in lists()["no_first"]
            or piece[-1] in lists()["no_second"]
            or position_in(piece) is not None
        ):
            continue
        if not any(ends(text, at + k) > 1 for k in range(1, size)) and not any_end().search(piece):
            return size
    return 0


def by_given_at(text: str, at: int) -> int:
    """Return the length of a name right behind a post that its given name shows (书记阳光耀, 所长亚红军); 0 for none.

    The first character is a word elsewhere, or in no list of surnames where the text repeats the name. What begins like a
    word is a name where the text never has the word without it.
    """
    piece, end = text[at : at + FULL], at + FULL
    if len(piece) < FULL or not han(piece) or piece[0] in JOINS or piece[0] in lists()["no_given"]:
        return 0
    if set(piece) & (lists()["never"] | {"某"}) or OF_PLACE.match(text, at) or lexicon.known(piece):
        return 0
    cost = lexicon.given_of_two(piece[1:])
    if cost > GIVEN or position_in(piece) is not None or any_end().search(piece):
        return 0
    # 书记安排好: a word that goes on over the end of the name
    if lexicon.known(text[end - 1 : end + 1]) and ends(text, end) < WHOLE:
        return 0
    low, high = max(0, at - WINDOW), at + WINDOW
    told = text.count(piece, low, high)
    borne = family(text, at) > 0 or piece[0] in lists()["wordlike"]
    if lexicon.known(piece[:2]) or any(piece[:n] in lists()["not"] for n in (2, 3)):
        whole = text.count(piece[:2], low, high) == told and piece[-1] not in SUMS
        sure = borne and whole and (told > 1 or cost <= PLAINLY)
    else:
        sure = borne or told > 1
    return FULL if sure else 0


def accused_at(text: str, at: int) -> int:
    """Return the length of a name of unusual characters right after 被告人: a surname, and where a word goes on."""
    size = family(text, at)
    if any(text[at : at + n] in lists()["not"] for n in (2, 3)):
        return 0
    for more in (2, 1) if size else ():
        piece, end = text[at : at + size + more], at + size + more
        if len(piece) == size + more and han(piece) and "某" not in piece and ends(text, end):
            if more == 2 and ends(text, end - 1) and _more_often(text, at, piece):
                # 仉时在担任…: a shorter name, and the word behind it
                continue
            return size + more
    return 0


def repeated_at(text: str, at: int) -> int:
    """Return the length of a name with a given name of unusual characters, which the text repeats; 0 for none."""
    size = family(text, at)
    if not size or OF_PLACE.match(text, at) or any(text[at : at + n] in lists()["not"] for n in (2, 3)):
        return 0
    low, high = max(0, at - WINDOW), at + WINDOW
    for more in (2, 1):
        end = at + size + more
        piece = text[at:end]
        if end > len(text) or not han(piece) or "某" in piece or text.count(piece, low, high) < 2:
            continue
        if ends(text, end) < 2 and not (more == 2 and ended(text, piece, low, high)):
            continue
        if not any(ends(text, at + size + k) > 1 for k in range(1, more)):
            return size + more
    return 0


def _more_often(text: str, at: int, piece: str) -> bool:
    """Return whether the text tells a piece without its last character more often than with it."""
    low, high = max(0, at - WINDOW), at + WINDOW
    return text.count(piece[:-1], low, high) > text.count(piece, low, high)
