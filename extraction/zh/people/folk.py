"""Words for kin and for people without an office (遗孀, 乘客, 种植户), wherever a text has them."""

from __future__ import annotations

from functools import cache, lru_cache

from extraction.common import Matcher, Phrases, data
from extraction.zh.words import lexicon

PHRASES = Phrases("extraction.zh", "folk")
# of many people at once: what stands behind may be theirs (群众利益)
MANY = frozenset(PHRASES.words("many"))

TOLD_BY = PHRASES.compile(r"‹told_by›")
# what a word costs that is so rare that it goes over no edge (婆婆母某 is no 婆母)
RARE = 11.5


@cache
def _words() -> Matcher[str]:
    lists = (
        data("extraction.zh", "names")["protected_before"],
        data("extraction.zh", "signs")["people"]["folk"],
    )
    words = {*lists[0], *lists[1], *PHRASES.words("kin"), *PHRASES.words("trade")}
    return Matcher([(w, w) for w in sorted(words)])


@lru_cache(maxsize=1)
def folk(text: str) -> tuple[dict[int, int], dict[int, int]]:
    """Return the longest such words: where each ends by where it begins, and where it begins by where it ends.

    None whose last character begins a word that goes on (职|工作风, 其妻|子).
    """
    begins: dict[int, int] = {}
    ends: dict[int, int] = {}
    told = ((*m.span(), "") for m in TOLD_BY.finditer(text))
    for start, end, _ in (*_words().all(text), *told):
        begins[start] = max(end, begins.get(start, 0))
        ends[end] = min(start, ends.get(end, start))
    words = lexicon.costs()[0]
    over = [end for end in ends if end < len(text) and words.get(text[end - 1 : end + 1], RARE) < RARE]
    for end in over:
        start = ends.pop(end)
        if begins.get(start) == end:
            del begins[start]
    return begins, ends
