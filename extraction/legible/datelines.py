"""What a newspaper puts before its words, and who wrote them: 本报讯（记者…）, 新华社…电, 据…报道, the line of the writers.

The reporters have no part in the case; a day with its year stays, because it dates what the text tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.common import HAN, Phrases
from extraction.legible.edits import Edit

PHRASES = Phrases("extraction", "datelines")

WRITERS = r"(?:‹own›){0,3}(?:‹writer›)"
ASIDE = rf"[(（〔【\[]\s?{WRITERS}[^()（）〔〕【】\[\]\n]{{2,40}}[)）〕】\]]"
# at the beginning of a paragraph, behind a heading in brackets
OPENS = r"(?:^|(?<=[】》〕]))[ \t\u3000]*"
DATELINE = PHRASES.compile(
    rf"{OPENS}[“《]?(?:[\u3400-\u9fff]{{1,8}}(?:‹house›)|本报|本報)[”》]?(?:[\u3400-\u9fff]{{2,8}}?)??(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[ \u3000]?(?:‹told›)"
    rf"[ \t\u3000]*(?:{ASIDE})?[ \t\u3000]*(?:{WRITERS}[ \u3000][^，。：:\n]{{2,24}}(?:报道|報導|報道|摄))?[:：,，]?[ \t\u3000]*(?=[^\s，。])",
    re.M,
)
# 〔记者甲／某地报道〕, 【本报讯】, （某社记者甲某地5日电）
BRACKET = PHRASES.compile(
    rf"{OPENS}[(（〔【\[](?:[^()（）〔〕【】\[\]\n]{{0,24}}(?:‹told›)|[^()（）〔〕【】\[\]\n]{{0,8}}(?:‹writer›)[^()（）〔〕【】\[\]\n]{{2,30}}|特[讯訊]|專訪)[)）〕】\]][ \t\u3000:：]*(?=[^\s])",
    re.M,
)
HEARD = PHRASES.compile(
    rf"{OPENS}(?:另|又)?[据據][^，。：:；\n\d年]{{2,20}}?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:‹told›|披露)[:：,，](?:记者[^，。\n]{{2,12}}[报獲][道悉][,，])?",
    re.M,
)
WRITTEN = PHRASES.compile(
    rf"{ASIDE}|^[ \t\u3000□■●◎]*{WRITERS}[ \u3000:：/／丨|][^，。：；\n]{{2,36}}$", re.M
)


def datelines(text: str) -> Iterator[Edit]:
    """Yield what newspapers put before and behind their words, to take out."""
    if not HAN.search(text):
        return
    last = -1
    marks = [m.span() for p in (DATELINE, BRACKET, HEARD, WRITTEN) for m in p.finditer(text)]
    for start, end in sorted(marks, key=lambda s: (s[0], -s[1])):
        if start >= last:
            yield start, end, ""
            last = end
