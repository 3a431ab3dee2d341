"""Whether a run of capitalised words is a name that no list knows, by weights of how its words are made and what stands around it.

Asked only where neither a given name, a title, a post nor a charge tells (``people.py``). Trained by ``scripts.training.namelike`` on texts
into which names that nobody bears were put, so that it learns how people are brought in and not which names there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from extraction.common import Weighed, lazy, listed, weighed, words_of
from extraction.en.names.names import surnames
from extraction.en.names.peoples import without_accents

REACH = 40
TOKEN = lazy(r"\w+(?:['’-]\w+)*|[^\w\s]|\n")
INSIDE = lazy(r"^(?!Mac|Van|Fitz)\w*[a-z]{2}[A-Z]")
FOREIGN = lazy(r"[^\x00-\x7f]")
# so many letters of an ending say how a word is made
ENDINGS = (2, 3)


def model() -> Weighed:
    """Return the weights that are shipped."""
    return weighed("extraction.en", "namelike")


def is_name(text: str, start: int, end: int, words: list[str]) -> bool:
    """Return whether the weights take the run for a name; names of firms and goods alone have capitals inside (BioForm)."""
    if any(INSIDE.search(w) for w in words):
        return False
    return model().odds(told(text, start, end, words)) >= model().bar


def told(text: str, start: int, end: int, words: list[str]) -> frozenset[str]:
    """Return the signs of the run at ``start`` to ``end``, whose words are ``words``."""
    return frozenset((*_around(text, start, end), *_made(words), *_elsewhere(text, start, end, words)))


def _tokens(part: str) -> Iterator[str]:
    return ("¶" if t == "\n" else t.lower() for t in TOKEN.findall(part))


def _around(text: str, start: int, end: int) -> Iterator[str]:
    before = ["^", *_tokens(text[max(0, start - REACH) : start])][-2:]
    after = [*_tokens(text[end : end + REACH]), "$"][:3]
    yield f"before {before[-1]}"
    yield f"before {' '.join(before)}"
    yield f"after {after[0]}"
    yield f"after {' '.join(after[:2])}"
    yield f"after {' '.join(after)}"
    yield f"between {before[-1]} {after[0]}"


def _made(words: list[str]) -> Iterator[str]:
    full = [w.strip('.,"“”()') for w in words]
    full = [w for w in full if len(w) > 1]
    small = listed("extraction.en", "small")
    plain = [without_accents(w).lower() for w in full]
    yield f"words {min(len(full), 4)}"
    yield f"common {sum(w in small or w.removesuffix('s') in small for w in plain)} of {min(len(plain), 4)}"
    if plain:
        yield f"last common {plain[-1] in small or plain[-1].removesuffix('s') in small}"
        yield f"surname {without_accents(full[-1]) in surnames()}"
    for place, word in (("first", plain[:1]), ("last", plain[1:][-1:])):
        for w in word:
            yield from (f"{place} ends {w[-n:]}" for n in ENDINGS if len(w) > n)
            yield f"{place} length {min(len(w), 12) // 3}"
    if any(FOREIGN.search(w) for w in full):
        yield "foreign letters"
    if any("-" in w for w in full):
        yield "hyphen"


def _elsewhere(text: str, start: int, end: int, words: list[str]) -> Iterator[str]:
    last = words[-1].strip('.,"“”()')
    if not last.isalnum():
        # of parts with a hyphen: all places of the first part would have to be asked
        return
    # a run holds its own last word once or twice: a third place is elsewhere
    if any(not start <= a < end for a, _ in islice(words_of(text).places(last), 3)):
        yield "last word again"
    if last.lower() != last and next(iter(words_of(text).places(last.lower())), None) is not None:
        yield "small elsewhere"
