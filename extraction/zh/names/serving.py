"""Names without a title at the head of a clause that tells a career: 甲2009年起任…, 甲先后任…, 甲在某所工作."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.common import Phrases, lazy
from extraction.zh.names.rare_names import family
from extraction.zh.posts.post import position_in
from extraction.zh.posts.served import served
from extraction.zh.words import names

PHRASES = Phrases("extraction.zh", "serving")

CLAUSE = PHRASES.fill(r"(?:^|(?<=[\n。；;：:，,]))[ \t\u3000]{0,4}(?:‹opens›)?")
NAME = PHRASES.fill(r"(?P<name>[一-龥]{2,4}?)(?<!‹no_end›)")
# a date, or a verb of service, whose posts are read to be sure
SERVES = PHRASES.compile(
    CLAUSE
    + NAME
    + r"(?=[,，：:]?[自于从在至]?(?:19|20)\d{2}\s?[年.．/-]|[,，]?(?:‹adverb›){0,2}(?:‹serves›))"
)
# 甲在某所工作，历任…; 甲简历
WORKED = PHRASES.compile(
    CLAUSE
    + NAME
    + r"(?=(?:一直|曾)?在[^。；;，,\n]{2,24}?(?:‹worked›)[^。；;\n]{0,20}任|(?:同志)?(?:的)?(?:‹life›))"
)
# 在担任某镇镇长期间，甲多次收受…
DURING = PHRASES.compile(r"任[^。；;\n]{3,60}?(?:期间|时|以来)[,，]" + NAME + r"(?=‹acts›)")
# 主任由甲兼任: the verb closes the clause
TAKES = PHRASES.compile(
    r"由(?:[^，,。；;：:\n]{0,10}?的?(?:‹kin›))?"
    + NAME
    + r"(?=(?:同志)?(?:兼任|接任|继任|担任)[，,。；;、\n)）])"
)
# 邀请甲任某公司出纳, 扶植甲当选: who is put into a post
PUT = PHRASES.compile(r"(?:‹puts›)" + NAME + r"(?=(?:同志)?(?:‹into_it›))")
# in characters: so far behind the name a post is told
REACH = 120
STOP = lazy(r"[。\n]")


def serving(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each name whose clause tells the posts that its bearer held."""
    for m in (*SERVES.finditer(text), *PUT.finditer(text)):
        if not _is_name(text, *m.span("name")):
            continue
        stop = STOP.search(text, m.end(), m.end() + REACH)
        if served(text, m.end(), stop.end() if stop else min(len(text), m.end() + REACH)):
            yield m.span("name")
    for pattern in (WORKED, DURING, TAKES):
        for m in pattern.finditer(text):
            if _is_name(text, *m.span("name")):
                yield m.span("name")


def _is_name(text: str, start: int, end: int) -> bool:
    """Return whether a stretch is written as a name."""
    piece, size = text[start:end], family(text, start)
    given = piece[size:]
    return (
        bool(size)
        and len(given) in (1, 2)
        and "某" not in piece
        and given[0] not in names.lists()["no_first"]
        and given[-1] not in names.lists()["no_second"]
        and not any(text[start : start + n] in names.lists()["not"] for n in (2, 3))
        and not names.OF_PLACE.match(text, start)
        and position_in(piece) is None
    )
