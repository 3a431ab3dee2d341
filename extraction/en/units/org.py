"""One organisation by its type, and the words that make a phrase one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from extraction.common import Matcher, data
from vocabulary import load


@dataclass(frozen=True)
class Org:
    """One organisation by its type; ``aside``: nobody's house without a word that says so (the Town Treasurer, Local 12)."""

    start: int
    end: int
    kind: str
    line: str | None
    aside: bool = False


@cache
def head_patterns() -> tuple[re.Pattern[str], dict[str, str], re.Pattern[str], frozenset[str]]:
    """Return the pattern of heads, the type of each, the pattern of a head with of, and known acronyms."""
    d = data("extraction.en", "units")
    kinds = {w: k for k, ws in d["heads"].items() for w in ws}
    words = "|".join(re.escape(w) for w in sorted(kinds, key=len, reverse=True))
    return (
        re.compile(rf"(?<![\w])(?:{words})(?![\w])"), kinds,
        re.compile(rf"^(?:{'|'.join(d['of'])})\s(?:of|for|on)\s"), frozenset(d["acronyms"]),
    )  # fmt: skip


@cache
def areas() -> frozenset[str]:
    """Return the words that tell what an office is of."""
    return frozenset(data("extraction.en", "posts")["areas"])


@cache
def common_names() -> tuple[frozenset[str], re.Pattern[str]]:
    """Return phrases that name no organisation of their own, and the pattern of venues."""
    d = data("extraction.en", "units")
    venues = "|".join(map(re.escape, d["venue"]))
    return frozenset(d["common"]), re.compile(rf"(?:{venues})$")


def is_venue(name: str) -> bool:
    """Return whether a name tells a place where cases are heard or people are held."""
    return bool(common_names()[1].search(name))


@cache
def head_words() -> frozenset[str]:
    """Return the single words that make a phrase an organisation."""
    return frozenset(w.split()[0].rstrip(".") for w in head_patterns()[1]) | frozenset(
        ("Memorial", "Justice", "County")
    )


@cache
def post_lead() -> re.Pattern[str]:
    """A post in front of its unit: Associate Director of Engineering for the …"""
    titles = sorted(data("extraction.en", "names")["titles"], key=len, reverse=True)
    return re.compile(
        rf"^(?:[A-Z][\w-]*\s){{0,3}}?(?:Head|{'|'.join(map(re.escape, titles))})s?(?:\sof\s[A-Z]\w+(?:\s[A-Z]\w+){{0,2}})?"
        r"\s(?:of|for|at|with|in|and)\s(?:the\s)?"
    )


@cache
def _line_cues() -> list[tuple[re.Pattern[str], str]]:
    return [
        (re.compile(rf"(?<!\w){re.escape(c)}(?!\w)", re.I), e.id)
        for e in load()["line"].values()
        for c in sorted(e.cues.en, key=len, reverse=True)
    ]


@cache
def _line_words() -> Matcher[int]:
    """Return the cues in their order, each looked for inside words too: only what is found there is looked at."""
    cues = [c for e in load()["line"].values() for c in sorted(e.cues.en, key=len, reverse=True)]
    return Matcher((c.casefold(), i) for i, c in enumerate(cues))


@lru_cache(maxsize=4096)
def line_of(name: str) -> str | None:
    """Return the line of units that a name tells, by its longest cue."""
    best: tuple[int, str] | None = None
    told = {i for _, _, i in _line_words().all(name.casefold())}
    for pattern, line in (_line_cues()[i] for i in sorted(told)):
        m = pattern.search(name)
        if m and (best is None or m.end() - m.start() > best[0]):
            best = (m.end() - m.start(), line)
    return best[1] if best else None
