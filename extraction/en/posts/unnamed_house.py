"""The house of a post that a text tells by its kind alone, in small letters: a state hospital's locksmith, clerk of the motor vehicle agency."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from extraction.common import Phrases, Span
from extraction.en.posts.post import PostSpan, whole

PHRASES = Phrases("extraction.en", "unnamed_house")

WORDS = r"(?:(?!(?:‹no_part›)\b)[a-z][a-z’'-]*\s)"
# clerk of the motor vehicle agency, director of a community action agency
BEHIND = PHRASES.compile(
    rf"\s(?:of|for|at|in|with)\s(?P<article>the|an?)\s(?P<house>{WORDS}{{1,4}}?(?:(?P<public>‹public›)|‹firms›))(?=[.,;:)\n]|\s(?:‹goes_on›)\b|$)"
)
# a state hospital's former locksmith, the county's road commissioner
OWNED = PHRASES.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat)\s(?P<house>(?:{WORDS}{{1,3}}?(?:‹public›|‹firms›)|‹alone›))(?:['’]s|(?<=s)['’])\s(?:(?:‹quality›)[\s-]){{0,2}}$"
)
# county jail nurse, village council president
INSIDE = PHRASES.compile(r"(?:‹of_whom›)\s(?:[a-z]+\s)?(?:‹kinds_inside›)(?=\s(?!member))")
LED = PHRASES.compile(r"\b(?:‹of_whom›)\s$")
# (branch) manager, (station) commander: a word for the kind of house in front of who runs it
KIND = PHRASES.compile(
    r"(?:(?:[Aa]cting|[Dd]eputy|[Aa]ssistant|[Ii]nterim)\s)?(?P<kind>(?i:‹kinds_of_posts›))\s"
)
BACK = 80


@lru_cache(maxsize=16)
def _of_its_kind(text: str, kind: str) -> Span | None:
    """Return where the one house of a kind is named: the Mill Road branch, whose branch manager is meant."""
    told = list(
        re.finditer(
            rf"(?:\b(?!The\s)[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s){{1,3}}{kind}\b|\b{kind.title()}\s\d{{1,4}}\b",
            text,
        )
    )
    return told[0].span() if len({m.group() for m in told}) == 1 else None


@lru_cache(maxsize=16)
def _fuller(text: str, kind: str) -> Span | None:
    """Return where the house of one word (the federation) is told first with more words: the national swimming federation."""
    told = PHRASES.compile(
        rf"\b(?:[Tt]he|[Aa]n?)\s(?P<house>{WORDS}{{1,3}}?{kind})(?![\w-])(?!\s[a-z]+(?:er|or)\b)"
    ).search(text)
    return told.span("house") if told else None


def with_house(text: str, post: PostSpan) -> PostSpan:
    """Return a post without a unit with the house that the words beside it tell by its kind."""
    if post.unit is not None:
        return post
    start, end = post.position
    behind = BEHIND.match(text, whole(text, end))
    if behind and (behind["article"] == "the" or behind["public"]):
        # the owner of a paving firm: of any
        return replace(post, unit=behind.span("house"))
    owned = OWNED.search(text, max(0, start - BACK), start)
    if owned:
        fuller = None if " " in owned["house"] else _fuller(text, owned["house"])
        return replace(post, unit=fuller if fuller and fuller[1] < start else owned.span("house"))
    lead = LED.search(text, max(0, start - BACK), start)
    inside = INSIDE.match(text, lead.start() if lead else start, end)
    if inside:
        return replace(post, position=(inside.end() + 1, end), unit=inside.span())
    kind = KIND.match(text, start, end)
    house = _of_its_kind(text, kind["kind"].lower()) if kind else None
    return replace(post, unit=house) if house else post
