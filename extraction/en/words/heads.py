"""Head words of posts in English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extraction.common import Phrases, data, lazy
from extraction.en.words.courtesy import COURTESY

PHRASES = Phrases("extraction.en", "heads")

# words between an opener and a head that make it the head of something else
APART = PHRASES.fill(r"\b(?:‹apart›)\b")
# a co-director holds a post, a co-worker is beside somebody
JOINT = r"(?:co-(?!worker|employee))?"
APOSTROPHE = {"'": "['’]"}


def _trie(words: Iterable[str]) -> str:
    """Return a pattern of the words that tries each letter once; the longest word wins."""
    ends = False
    rest: dict[str, list[str]] = {}
    for w in words:
        if w:
            rest.setdefault(w[0], []).append(w[1:])
        else:
            ends = True
    if not rest:
        return ""
    branches = [APOSTROPHE.get(c, re.escape(c)) + _trie(tails) for c, tails in sorted(rest.items())]
    inner = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"{inner}?" if ends else inner


@cache
def _words() -> str:
    d = data("extraction.en", "posts")
    return _trie(sorted({w.lower() for w in (*d["heads"], *d["phrases"])}))


@cache
def heads() -> re.Pattern[str]:
    """Return the pattern of head words, longest first."""
    return re.compile(rf"(?:(?<![\w-])|(?<=\bex-)){JOINT}(?:{_words()})(?:-elect)?(?![\w-])", re.I)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\w-])|(?<=\bex-))({JOINT}{_words()}(?:-elect)?)s?\s$", re.I)


def post_before(text: str) -> re.Match[str] | None:
    """Return the head word that ends a text, of one or of several: … police officer (Dale Curtis)."""
    m = _before().search(text)
    # a letterhead in capitals stands over the name, not before it
    return None if m and m.group().endswith("\n") and m.group(1).isupper() else m


@cache
def _with_field() -> re.Pattern[str]:
    areas = "|".join(sorted(w.lower() for w in data("extraction.en", "posts")["areas"]))
    return re.compile(
        rf"(?<![\w-])({JOINT}{_words()}(?:-elect)?)\sof\s(?i:(?:[a-z]+\s(?:and\s)?){{0,2}}(?:{areas}))\s$",
        re.I,
    )


def post_and_field(text: str) -> re.Match[str] | None:
    """Return the head word of an office whose field ends a text: … director of nursing (Dale Curtis)."""
    return _with_field().search(text)


# the former executive director of the (unit), Mr. (name)
PRESENTED = PHRASES.compile(r"\b(?:‹presenting›)\s([^.;,]{3,110}),\s" + COURTESY + "$")
OF_UNIT = lazy(r"\s(?:of|in|for|at|with|to)\s")
REACH = 140


def presented_before(text: str, start: int) -> bool:
    """Return whether a post and where it is held stand before a comma and the name at ``start``."""
    if text[start - 2 : start] != ", " and text[start - 2 : start - 1] not in (".", "r", "s", "i", "t"):
        return False
    m = PRESENTED.search(text, max(0, start - REACH), start)
    return m is not None and any(OF_UNIT.match(text, h.end()) for h in heads().finditer(text, *m.span(1)))


# (name), 51, the county secretary; (name) was its mayor; (name) retired in 2018 as director
@cache
def _behind() -> re.Pattern[str]:
    d = data("extraction.en", "posts")
    trades = {w.lower() for w in (*d["private"], *d["unsigned"])}
    words = _trie(sorted({w.lower() for w in (*d["heads"], *d["phrases"])} - trades))
    return re.compile(
        PHRASES.fill(
            rf"(?i:(?:,\s(?:(?:aged?|now)\s)?\(?\d{{2}}\)?)?(?:‹behind›)\s?)(?:(?:‹opening›)\s){{0,3}}(?:[\w&’'-]+\s){{0,4}}?(?i:{words})(?![\w'’-])"
        )
    )


# (name) was a senior housing officer: what a verb and an article tell of nobody but a person
@cache
def _is_one() -> re.Pattern[str]:
    d = data("extraction.en", "posts")
    words = _trie(sorted({w.lower() for w in d["unsigned"]} - set(PHRASES.words("not_of_people"))))
    return re.compile(
        PHRASES.fill(
            rf"(?:,\s\d{{2}},)?\s(?:‹is_one›)\s(?:\w+\s)?(?:an?|the)\s(?:[\w’'-]+\s){{0,4}}?(?i:{words})(?![\w'’-])"
        )
    )


def presented_behind(text: str, end: int) -> bool:
    """Return whether a post of a person, no trade that a firm has as well, follows the name that ends at ``end``."""
    return (_behind().match(text, end, end + REACH) or _is_one().match(text, end, end + REACH)) is not None


@cache
def of_post() -> re.Pattern[str]:
    """Return the pattern of a post and "of" at the end of a text: what stands behind it is no person."""
    return re.compile(rf"(?<![\w-])(?:{_words()})\s(?:of|for)\s(?:the\s)?$", re.I)


@cache
def plural_heads() -> re.Pattern[str]:
    """Return the pattern of head words before a plural s: (both former) employee(s)."""
    return re.compile(rf"(?<![\w-]){JOINT}(?:{_words()})(?=s(?![\w-]))", re.I)
