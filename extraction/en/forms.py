"""The form of an English report: one release is one case; a digest of several cases is cut into them.

A text is cut only where three things agree: its beginning is short, its sections are numbered, headed or announced
as several cases, and most sections name somebody new and tell an outcome of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from extraction.common import Phrases, lazy
from extraction.en.dates.dates import MONTH

PHRASES = Phrases("extraction.en", "forms")

NUMBERED = lazy(r"^\s*(?:[#*_]+\s*)?(?:Case\s(?:No\.\s)?)?(\d{1,3})(?:[.):]|\s[-–—]|(?<=No\.\s\d)$)\s?(?!\d)")
BULLET = lazy(r"^\s*[•●▪*+-]\s+(?=[A-Z*_])")
HEADING = lazy(r"^\s*(?:#+\s*)?(?=[A-Z*_])[^.;!?\n]{4,90}$")
CAPTION = PHRASES.compile(
    r"\s*(?:[•●▪*+-]\s+)?(?:\(?[ivx]{1,4}[.)]\s|\*\*)?"
    r"(?:(?:R|Rex|Regina|(?:The )?(?:Republic|Crown|Queen|King|People|State|Commonwealth)|United States|U\.S\.)(?: of [A-Z]\w+)?\sv(?:s?\.?|ersus)\s[A-Z]"
    r"|(?:In\s[Rr]e:?|(?:In\s[Tt]he\s)?[Mm]atter\s[Oo]f)\s[A-Z]"
    r"|(?:(?:OIG|OEIG|IG|Anti-Corruption|Ethics|Disciplinary|Criminal)\s)?(?:‹caption›)\s(?:(?:No|Number|Ref)\.?:?\s?|#\s?)?(?:[A-Z]{1,5}[/-]?)?\d[\w/-]*(?:\sof\s(?:19|20)\d\d)?(?:\s?[.:)/–—-]|\*\*|(?<=[/-]\d\d)\s|(?<=\d\d\d\d)\s|$)"
    r"|(?:#|No\.\s?)\d[\w/-]*(?:[.:)]|\s))",
    re.M,
)
# **Fuel cards.** A dispatcher …
BOLD = lazy(r"\s*(?:[•●▪+-]\s+)?(?:\*\*|__)[^*_\n]{3,90}(?:\*\*|__)[ .:–—-]")
# March 4 – (name) was sentenced to …
DATED = PHRASES.compile(
    rf"\s*(?:[•●▪*+-]\s+)?(?:{MONTH}\s\d{{1,2}}(?:,\s(?:19|20)\d\d)?|\d{{1,2}}\s{MONTH}(?:\s(?:19|20)\d\d)?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)(?:\s?[:–—]|\s-)\s"
)
# In another case, (name) …
ANOTHER = PHRASES.compile(r"\s*(?:‹another›)\b", re.I)
# of several by its title alone, which says nothing of how its sections begin
TITLED = PHRASES.compile(r"\b(?:‹titled›)\b", re.I)
DIGEST = PHRASES.compile(
    r"‹digest›",
    re.I,
)
COUNTED = PHRASES.compile(
    r"\b(?:‹counted›)\s(?:[\w-]+\s){0,3}"
    r"(?:cases|sentences|sentencings|investigations|matters|convictions|summaries)\b",
    re.I,
)
OUTCOME = PHRASES.compile(
    r"\b(?:‹outcome›)\b",
    re.I,
)
OPENING = 700
SHORTEST = 120
# a paragraph that says only how a matter ended
BRIEF = 80
WRAPPED = 45
# a section below a caption
SHORT = 60


def case_spans(text: str, lines: list[tuple[int, int]], newcomers: list[int]) -> list[tuple[int, int]]:
    """Return the cases of a text, in order; the whole text where it is one case.

    ``lines``: the lines that are not blank; ``newcomers``: where people who announce nothing are first named,
    in order.
    """
    if not lines:
        return []
    opening = text[: lines[0][0] + OPENING]
    digest = bool(DIGEST.search(opening))
    several = digest or bool(COUNTED.search(opening))
    titled = several or bool(TITLED.search(text, lines[0][0], lines[0][1]))
    captions = _captions(text, lines, several=titled)
    several = several or len(captions) > 1
    titled = titled or several
    marked = [a for a, b in lines if BOLD.match(text, a, b)], [a for a, b in lines if DATED.match(text, a, b)]
    others = _other(text, lines) if titled else []
    for starts in (
        _numbered(text, lines),
        captions,
        *(marked if titled else ()),
        others,
        _headed(text, lines, digest=digest),
        _told(text, lines) if digest else [],
    ):
        if len(starts) > 1 and starts[0] - lines[0][0] <= (OPENING if several else OPENING // 2):
            spans = _sections(text, lines, starts)
            least = SHORT if starts is captions or starts is others or starts in marked else SHORTEST
            good = [s for s in spans if _own(text, *s, newcomers, least)]
            if (
                len(good) >= 2
                and len(good) * 3 >= len(spans) * 2
                and (
                    several
                    or (titled and (starts in marked or ANOTHER.match(text, starts[-1])))
                    or _apart(text, good)
                )
            ):
                return [s for s in spans if OUTCOME.search(text, *s)]
    return [(lines[0][0], lines[-1][1])]


def _numbered(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """Return where items numbered 1, 2, 3 … begin."""
    starts: list[int] = []
    for a, b in lines:
        m = NUMBERED.match(text[a:b])
        if m and int(m.group(1)) == len(starts) + 1:
            starts.append(a)
    return starts


def _captions(text: str, lines: list[tuple[int, int]], *, several: bool) -> list[int]:
    """Return where paragraphs begin with the name of a case: R v. (name), People v. (name)."""
    found = [(a, b) for a, b in lines if CAPTION.match(text, a, b)]
    # a number alone above its paragraph is a caption as well as one at its head
    return [a for a, b in found if several or b - a >= SHORTEST // 2]


def _other(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """Return where paragraphs begin with: In another case, and before them the first that tells an outcome."""
    others = [a for a, _ in lines if ANOTHER.match(text, a)]
    first = next((a for a, b in lines if b - a >= BRIEF and OUTCOME.search(text, a, b)), None)
    return [first, *others] if others and first is not None and first < others[0] else []


def _headed(text: str, lines: list[tuple[int, int]], *, digest: bool = False) -> list[int]:
    """Return where a short line without a full stop stands over a paragraph, below the first full sentence.

    ``digest``: below the title that announces several.
    """
    told = next(
        (b for a, b in lines if text.endswith((".", ".)", ".”", '."'), a, b) and b - a > 40), len(text)
    )
    return [
        a
        for (a, b), (c, d) in pairwise(lines)
        if (a > told or (digest and a > lines[0][0]))
        and HEADING.match(text[a:b])
        and (d - c >= SHORTEST or (text[max(0, a - 2) : a] == "\n\n" and d - c >= WRAPPED))
    ]


def _told(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """Return where bullets begin, or else paragraphs that tell an outcome, in a text that says it is a digest."""
    bullets = [a for a, b in lines if BULLET.match(text[a:b]) and b - a >= SHORTEST]
    if len(bullets) > 1:
        return bullets
    return [a for a, b in lines if b - a >= BRIEF and OUTCOME.search(text[a:b])]


def _sections(text: str, lines: list[tuple[int, int]], starts: list[int]) -> list[tuple[int, int]]:
    heads = [a for a, _ in lines]
    ends = [lines[bisect_left(heads, s) - 1][1] for s in starts[1:]] + [lines[-1][1]]
    return list(zip(starts, ends, strict=True))


def _own(text: str, start: int, end: int, newcomers: list[int], least: int = SHORTEST) -> bool:
    """Return whether a section names somebody new and says how the matter ended."""
    return (
        end - start >= least
        and bisect_left(newcomers, start) < bisect_left(newcomers, end)
        and bool(OUTCOME.search(text, start, end))
    )


def _apart(text: str, spans: list[tuple[int, int]]) -> bool:
    """Return whether three sections or more tell cases apart, each with money or a year, though nothing announces it."""
    return len(spans) > 2 and all(re.search(r"\$\s?\d|\b(?:19|20)\d\d\b", text[a:b]) for a, b in spans)
