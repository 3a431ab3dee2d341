"""Names that a sanction shows: whom one is given to, who received one, an item of a list that ends with one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.common import Phrases, lazy
from extraction.zh.names.rare_names import family
from extraction.zh.posts.post import position_in
from extraction.zh.words import names

PHRASES = Phrases("extraction.zh", "by_sanction")

NAMES = r"(?P<names>[一-龥]{2,4}?(?:[、和][一-龥]{2,4}?){0,7})"
# 责令甲作出书面检查, 判处甲有期徒刑, 镇长甲受到
GIVEN = PHRASES.compile(
    rf"(?:‹before›|‹title›){NAMES}(?:同志)?(?:分别|均|各)?(?:被|受到)?(?:给予)?(?=‹outcome›|(?:作出|做出)[^。；;，,]{{0,4}}检[查讨])"
)
# 开除甲党籍, 撤销甲党内职务
TAKEN_OFF = lazy(rf"(?:开除|撤销){NAMES}(?=党籍|公职|党内)")
# 乡长甲负直接责任，予以政务记过; 股长甲，党内警告: a title, and the outcome in the same clause
TITLED = PHRASES.compile(
    r"(?:‹title›)(?P<names>[一-龥]{3})(?=(?:[，,]|对此|[因负虚违收公挪侵套骗滥失履私冒截])[^。；;\n]{0,40}?(?:‹outcome›))"
)
# 对甲、乙分别给予…, 对甲予以诫勉
TOWARDS = PHRASES.compile(
    rf"(?:^|[。；;，,：:\n决拟]\s?|决定|[)）])对{NAMES}(?:等[二三四五六七八九十\d]{{1,2}}[人名位](?:同志|干部|人员)?)?(?:同志)?(?:分别|均|各|依法)?(?:(?:给予|予以|处以|作出|进行)(?:了)?(?:‹outcome›)|免[予于]|诫勉|批评|提醒)"
)
# 对甲，某局原局长，给予…
ASIDE = PHRASES.compile(rf"对{NAMES}[，,][^。；;\n]{{2,36}}?[，,](?:依法|分别)?(?:给予|予以)(?:‹outcome›)")
# 甲、乙分别受到…
RECEIVED = PHRASES.compile(
    rf"(?:^|[。；;，,：:\n]\s?){NAMES}(?:[(（][^()（）\n]{{2,28}}[)）]|[二两三四五六\d]人)?(?:分别|均|双双|也|还|已)?(?:因此)?(?:被|受到|受)(?:给予|处以)?(?:‹outcome›)"
)
# 2.甲，某局副局长，政务记过；甲：诫勉
ITEM = PHRASES.compile(
    r"(?:^|[\n；;：:])\s{0,4}(?:\d{1,2}\s?[.．、]\s?|[(（][一二三四五六七八九十\d]{1,3}[)）]\s?|[一二三四五六七八九十]、|[·•●①-⑳]\s?)?"
    r"(?P<names>[一-龥]{2,4})(?=(?:[(（][^()（）\n]{2,28}[)）]\s?[:：，,]?|[，,：:(（](?:[^。；;\n()（）：:]{2,36}?[，,])?)(?:于?\d{4}年\d{1,2}月(?:\d{1,2}日)?)?(?:给予|予以|受到|被)?(?:‹outcome›))"
)

# 免去甲某站站长职务
REMOVED = lazy(r"(?:免去|罢免)(?=[^。；;，,\n]{4,24}职务)")

SHORTEST = 2


def by_sanction(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, what the slot says of the person) of each name there, whatever its characters."""
    for pattern in (GIVEN, TAKEN_OFF, TOWARDS, ASIDE, RECEIVED, ITEM):
        for m in pattern.finditer(text):
            at, spans = m.start("names"), []
            for piece in re.split("[、和]", m["names"]):
                if not _fits(text, at, piece, sure=pattern is not RECEIVED or "、" in m["names"]):
                    break
                spans.append((at, at + len(piece)))
                at += len(piece) + 1
            else:
                yield from ((a, b, "finding") for a, b in spans)
    for m in TITLED.finditer(text):
        # only where nothing else reads a name
        if not names.name_at(text, m.start("names")) and _fits(text, m.start("names"), m["names"], sure=True):
            yield *m.span("names"), "post"
    for m in REMOVED.finditer(text):
        # 免去甲乙丙县某站站长职务: three characters, and the district behind them
        size = names.name_at(text, m.end()) or 3 * (text[m.end() + 3] in "省市县区州镇乡村")
        if size and _fits(text, m.end(), text[m.end() : m.end() + size], sure=False):
            yield m.end(), m.end() + size, "finding"


def _fits(text: str, at: int, piece: str, sure: bool) -> bool:
    """Return whether a piece is written as a name; ``sure``: one of unusual characters counts without being repeated."""
    if len(piece) < SHORTEST:
        # 和 is the end of a name here, and joins none
        return False
    size = family(text, at)
    given = piece[size:]
    if not size or len(given) not in (1, 2) or set(given) & names.lists()["never"] or not names.han(piece):
        return False
    if any(piece[:n] in names.lists()["not"] for n in (2, 3)) or position_in(piece) is not None:
        return False
    low, high = max(0, at - names.WINDOW), at + names.WINDOW
    if names.adverb_at(text, at + len(piece) - 1) and text.count(piece, low, high) < SHORTEST:
        # 甲某先被诫勉
        return False
    if sure or text.count(piece, low, high) > 1:
        return True
    return given[0] not in names.lists()["no_first"] and given[-1] not in names.lists()["no_second"]
