"""Runs of capitalised words that may be names of people in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extraction.common import Phrases, data, lazy, listed, words_of
from extraction.en.names.peoples import of_a_people, without_accents
from extraction.en.words.heads import post_before, presented_behind
from extraction.en.words.letters import LOW, UP

PHRASES = Phrases("extraction.en", "names")

PIECE = PHRASES.fill(
    rf"(?:(?:‹shortened›)\.(?=\s[{UP}])|(?!(?:Jr|Sr)(?!\w))(?:‹piece›)?[{UP}][{LOW}]+(?:[{UP}][{LOW}]+)?(?:-[{UP}]?[A-Za-z{LOW}]+|'[{UP}][{LOW}]+|(?<=[Nn]g)['’](?!s\b)[{LOW}]+|(?<=[aeiou])['’ʻ](?=[aeiou])[{LOW}]+(?:['’ʻ][aeiou][{LOW}]+)*(?<!['’ʻ]..))*"
    rf"|(?:[A-Z]\.){{1,3}}|[A-Z](?=\s[{UP}][{LOW}])|\(?[\"“][{UP}][A-Za-z{LOW}]+[\"”]\)?)"
)
PARTICLE = PHRASES.fill(r"(?:(?:‹particle›)\s){1,2}")
SUFFIX = r"(?:,?\s(?:Jr\.?|Sr\.?|II|III|IV)(?![\w]))?"
RUN = lazy(rf"(?<![\w'.-]){PIECE}(?: (?:{PARTICLE})?{PIECE}){{1,9}}{SUFFIX}")
CAPITAL_NAME = rf"[{UP}]{{2,}}(?: (?:[{UP}]{{2,}}(?:-[{UP}]{{2,}})*|[A-Z]\.)){{1,3}}(?![\w'-])"
CAPITALS = lazy(rf"(?<![\w'.-]){CAPITAL_NAME}")
# charging IRA TARNELL, ODD WEX and ANN QUELL with …
CAPITAL_LIST = lazy(rf"(?<=[a-z] ){CAPITAL_NAME}(?:(?:,| and|, and) {CAPITAL_NAME}){{1,20}}")
INITIAL = lazy(r"[A-Z]\.|[A-Z]")
TOKEN = lazy(rf"(?:{PARTICLE})?\S+")
# Ex-Trustee (name): the word of a post behind it
PREFIX = lazy(r"^(?:(?:Ex|Then|Vice|Co)-(?=[A-Z])|(?:Ex|Then)-(?=[a-z]))")
OF_PLACE = PHRASES.compile(r"-(?:‹of_place›)$")


# Mr A. J. (surname)
DEFENDANT = lazy(r"\b[Dd]efendants?,?\s(?:and\s)?$")
# were dismissed: (A. B. surname), Senior Manager; (C. surname), …
LISTS = lazy(r"(?:[:;(•\n]|;\sand)\s?$")
COURTESY = PHRASES.compile(r"\b(?:‹courtesy›)\.?\s$")
# Mr Justice (surname): judges who are called so, without a given name
JUSTICE = PHRASES.compile(r"\b(?:‹of_justices›)\.?\sJustice\s$")
# Commissioner of Public (Works A. B.), Secretary of (Licensing A. B.): the field of a post, up to a given name
FIELD = lazy(rf"\b([A-Z][a-z-]+)\s(?:of|for)\s(?:the\s)?(?:[{UP}][{LOW}]+\s(?:and\s)?){{0,4}}$")
# Hyun-Woo
SYLLABLES = lazy(r"[A-Z][a-z]{1,6}-[A-Z]?[a-z]{1,6}")
# Sheriff (surname) said
SPEAKER = PHRASES.compile(
    rf"(?<![\w.-])(?:‹speaking_office›)\s(?P<name>[{UP}][{LOW}]{{2,}})(?=,?\s(?:‹said›)\b)"
)
# a given name, or an initial, before a surname
NAMED_SO = PHRASES.compile(
    rf"(?<![\w.])(?!(?:‹speaking_office›|Attorney|General)\s)(?:[{UP}][{LOW}]+|[A-Z]\.)\s$"
)
BEGINS = lazy(r"(?:^|[.:;!?”\"]\s|\n\s?|[-–—•]\s)$")
BEFORE = 80


@cache
def lists() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Return given names, words no name holds, soft surnames, ends of places, titles of those who announce."""
    d = data("extraction.en", "names")
    return (
        frozenset(d["given"].split()) | listed("extraction.en", "given") | {f"{w}." for w in PHRASES.words("shortened")}, frozenset(d["not_names"]), frozenset(d["soft"]), frozenset(d["place_ends"]),
        frozenset(d["announcing"]),
    )  # fmt: skip


def surnames() -> frozenset[str]:
    """Return common surnames."""
    return listed("extraction.en", "surnames")


def first_word(words: list[str]) -> str:
    """Return the first word that is no initial, as lists of given names write it."""
    return without_accents(
        next((w for w in words if not INITIAL.fullmatch(w)), words[0]).strip('"“”').title()
    )


@cache
def _title_words() -> frozenset[str]:
    return frozenset(w for t in data("extraction.en", "names")["titles"] for w in t.split())


def candidates(text: str, heads: frozenset[str]) -> Iterator[tuple[int, int, list[str]]]:
    """Yield runs of name words, broken at words that no name holds."""
    given, walls, soft, ends, _ = lists()
    titles = _title_words()
    jobs = frozenset(data("extraction.en", "posts")["heads"])
    later = frozenset(PHRASES.words("also_given"))
    for run in RUN.finditer(text):
        tokens = [
            (run.start() + m.start(), run.start() + m.end(), m.group()) for m in TOKEN.finditer(run.group())
        ]
        piece: list[tuple[int, int, str]] = []
        for i, token in enumerate([*tokens, (0, 0, "")]):
            word, first, last = PREFIX.sub("", token[2].strip('.,"“”()')), not piece, i >= len(tokens) - 1
            beyond = "" if i >= len(tokens) - 1 else tokens[i + 1][2].strip(".,")
            # He Weiguo
            known = word in given or (
                len(beyond) > 4 and beyond not in given and of_a_people(f"{word} {beyond}")
            )
            titled = first and not last and word in later and _titled(text, token[0])
            # Dean Winifred Archibald
            entitles = first and word in titles and tokens[i + 2 :] and without_accents(beyond) in given
            known = (known or titled) and not entitles
            wall = not word or bool(OF_PLACE.search(word))
            wall = wall or ((word in walls or word in titles or word in heads) and not known)
            wall = wall or (first and not known and bool(tokens[i + 2 :]) and _presents(text, token[0], word))
            following = "" if last else tokens[i + 1][2].strip(".,")
            if wall and word in soft and piece and (piece[0][2] in given or SYLLABLES.fullmatch(piece[0][2])):
                # Rowena Grove, Rowena Grove Tarnell: a surname that is a word as well
                wall = not (last or (len(piece) == 1 and following in surnames() and following not in walls))
            if not known and _job(word.lower(), jobs, first=first) and not (word in soft and piece):
                wall = True
            if (piece and (word in ("Jr", "Sr", "II", "III", "IV") or INITIAL.fullmatch(token[2]))) or (
                not last and re.fullmatch(r"[A-Z]\.", token[2])
            ):
                wall = False
            # after a title-like given name (Grant, Guy) nothing changes: a name needs two words
            if not wall:
                piece.append(token)
                continue
            if piece:
                yield from _piece(text, piece, given, ends)
            piece = []
    yield from _speakers(text, walls)
    listed_names = _capital_lists(text, given)
    for m in CAPITALS.finditer(text):
        words = m.group().split()
        told = re.match(
            r",\s(?:\d{2}\b|an?\s|the\s|former\s|of\s|who\s)|\s\(\d{2}\)", text[m.end() : m.end() + 12]
        )
        likely = (
            first_word(words) in given
            or (told and (words[-1].title() in surnames() or "-" in words[-1]))
            or m.start() in listed_names
            or DEFENDANT.search(text, max(0, m.start() - 24), m.start())
        )
        if likely and not any(w.title() in walls for w in words):
            yield m.start(), m.end(), words


@cache
def _presenting() -> frozenset[str]:
    return frozenset(PHRASES.words("presents"))


def _presents(text: str, start: int, word: str) -> bool:
    """Return whether a word at the start of a sentence is a common noun that presents the name behind it: Complainant (name)."""
    return (
        BEGINS.search(text, max(0, start - 4), start) is not None
        and word not in surnames()
        and all(w in listed("extraction.en", "small") or w in _presenting() for w in word.lower().split("-"))
    )


def _speakers(text: str, walls: frozenset[str]) -> Iterator[tuple[int, int, list[str]]]:
    """Yield surnames of holders of an office who speak and whom the text names by nothing more: DA (surname) said."""
    for m in SPEAKER.finditer(text):
        name = m.group("name")
        if name not in walls and not any(
            NAMED_SO.search(text, max(0, a - 24), a) for a, _ in words_of(text).places(name)
        ):
            yield *m.span("name"), [name]


def _titled(text: str, start: int, *, small: bool = False) -> bool:
    """Return whether a title or a post, ``small``: or one without a capital, stands right before ``start``."""
    before = text[max(0, start - BEFORE) : start]
    return bool(
        COURTESY.search(before) or (post_before(before) and (small or re.search(r"[A-Z]\w+\s$", before)))
    )


def _behind_field(
    text: str, piece: list[tuple[int, int, str]], given: frozenset[str]
) -> list[tuple[int, int, str]]:
    """Return a run without the words of the field of a post before it."""
    at = next((i for i, t in enumerate(piece[:-1]) if without_accents(t[2]) in given), 0)
    m = FIELD.search(text, max(0, piece[0][0] - BEFORE), piece[0][0]) if at else None
    return piece[at:] if m and post_before(m.group(1) + " ") else piece


def _capital_lists(text: str, given: frozenset[str]) -> frozenset[int]:
    """Return where names in capitals stand that a list in a sentence joins to one with a known given name."""
    found: set[int] = set()
    for whole in CAPITAL_LIST.finditer(text):
        names = list(CAPITALS.finditer(text, *whole.span()))
        if any(first_word(n.group().split()) in given for n in names):
            found.update(n.start() for n in names)
    return frozenset(found)


def _job(word: str, jobs: frozenset[str], *, first: bool) -> bool:
    """Return whether a word is one of a post; ``first``: it stands before a name, where it may be of several or elect."""
    word = word.removesuffix("-elect")
    if first and "-" in word and all(w in jobs for w in word.split("-")):
        # Clerk-Treasurer
        return True
    return word in jobs or (first and word.endswith("s") and word[:-1] in jobs)


def _piece(
    text: str, piece: list[tuple[int, int, str]], given: frozenset[str], ends: frozenset[str]
) -> Iterator[tuple[int, int, list[str]]]:
    if len(piece) > 3 and without_accents(piece[0][2]) not in given and not INITIAL.fullmatch(piece[0][2]):
        at = next((i for i, t in enumerate(piece[:-1]) if t[2] in given), 0)
        piece = piece[at:] if len(piece) - at > 1 else piece
    piece = _behind_field(text, piece, given)
    words = [t[2] for t in piece]
    full = [w for w in words if len(w.strip(".")) > 1 and w[0].isalpha()]
    one = len(full) == 1 and len(words) > 1 and words[-1] == full[0] and bool(INITIAL.fullmatch(words[0]))
    justice = len(words) == len(full) == 1 and JUSTICE.search(text, max(0, piece[0][0] - 20), piece[0][0])
    polite = justice or (
        one
        and (
            COURTESY.search(text, max(0, piece[0][0] - 12), piece[0][0]) is not None
            or (words[0].endswith(".") and _titled(text, piece[0][0], small=True))
            or (
                LISTS.search(text, max(0, piece[0][0] - 6), piece[0][0]) is not None
                and presented_behind(text, piece[-1][1])
            )
        )
    )
    if (len(full) < 2 and not polite) or words[-1] in ends or len(words) > 6:
        return
    start, end = piece[0][0], piece[-1][1]
    end -= len(text[start:end]) - len(text[start:end].rstrip(",")) if text[end - 1] != "." else 0
    if not re.search(r"(?:Jr|Sr|[A-Z])\.$", text[start:end]):
        end -= len(text[start:end]) - len(text[start:end].rstrip("."))
    if re.match(r"[-\w]", text[end : end + 1]):
        return
    yield start, end, words
