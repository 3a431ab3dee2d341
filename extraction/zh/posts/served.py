"""Posts that a clause names after 任, 担任 and the like: served there, over, or moved from one to the next."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.common import Phrases, lazy
from extraction.zh.posts.post import PostSpan
from extraction.zh.posts.posts import segments
from extraction.zh.units.unit_of_post import unit_ending

PHRASES = Phrases("extraction.zh", "served")

# 历任, 升任: behind a date
TOOK = PHRASES.fill(r"(?:‹step›)?任(?!何|务|意|期|职)")

SERVED = PHRASES.compile(
    r"(?:先后)?(?:‹served›)((?:[^。；;:：\n“”,，()（）]|(?<=[长记任员]),|[(（](?:[^()（）\n]{0,40}?(?:简称|下称)|原|曾用名|现)[^()（）\n]{1,40}[)）]|[(（][自从]?(?:19|20)\d{2}年[^()（）\n]{1,28}[)）]){2,90}?)(?=‹service_ends›)"
)

JOINED_AT = PHRASES.compile(
    r"(?:‹joined_at›)([^,，。；;\n]{2,30}?)(?:工作|任职|供职)?[,，]?(?:先后|分别|历)?$"
)

# 退休前任某局局长
OVER = PHRASES.compile(r"(?:‹over›)$")

FROM = lazy(r"(?:由|从)([^,，。；;、\n]{4,30}?)(?:岗位)?$")

PIECE = lazy(r"([^,，。；;\n]{3,40}?)(?:等职务?)?(?=[,，。；;\n])")

VERB_PIECE = lazy(r"[利用收受违将为对与向从被把由系是]|(?<![主责常])任")


def served(text: str, start: int, end: int) -> list[PostSpan]:
    """Return the posts that a clause names after 任, 担任 and the like."""
    found: list[PostSpan] = []
    for m in SERVED.finditer(text, start, end):
        here = segments(text, m.start(1), m.end(1))
        if text[m.start() - 1 : m.start()] in ("曾", "原", "前") or text.startswith("曾先后", m.start() - 1):
            here = [replace(p, former=True) for p in here]
        if OVER.search(text, max(start, m.start() - 4), m.start()):
            here = [replace(p, former=True) for p in here]
        left = FROM.search(text, max(start, m.start() - 34), m.start()) if here else None
        if left:
            # 由某乡党委副书记调任某局局长
            found += [replace(p, former=True) for p in segments(text, *left.span(1))]
        at = m.end(1)
        joined = JOINED_AT.search(text, max(start, m.start() - 34), m.start())
        if joined and here and not here[0].unit:
            # 调入某县贸易局任科员
            units = re.split("、", joined.group(1)) if len(here) > 1 else []
            if len(units) == len(here):
                # 先后任职于甲公司、乙处，任副经理、处长: one for each
                at_unit = joined.start(1)
                for i, name in enumerate(units):
                    here[i] = replace(here[i], unit=unit_ending(text, at_unit, at_unit + len(name)))
                    at_unit += len(name) + 1
            unit = unit_ending(text, *joined.span(1))
            here = [p if p.unit or not unit else replace(p, unit=unit) for p in here]
        while here and text[at : at + 1] in (",", "，"):
            # 任甲局局长，乙县县委书记，…: the list goes on while its pieces are posts and nothing else
            found += here
            piece = PIECE.match(text, at + 1, end)
            here = segments(text, *piece.span(1)) if piece and not VERB_PIECE.search(piece.group(1)) else []
            at = piece.end(1) if piece else end
        found += here
    return found
