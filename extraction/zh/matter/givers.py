"""A case whose first person runs a business of his own and gives: it tells giving, whatever it tells of the taker."""

from __future__ import annotations

from extraction.common import Phrases

PHRASES = Phrases("extraction.zh", "givers")

GIVING = "MC-18"
# 何某，某公司实际控制人: who a text begins with
FIRST = PHRASES.compile(
    r"\s*(?P<name>[\u4e00-\u9fff\dA-Z]{1,4})[，,](?:(?:‹aside›)[，,]){0,3}(?:系|是|为)?[^，,。；;\n]{0,30}?(?:‹business›)"
)
# the state's firms and party members are no givers of their own
PUBLIC = PHRASES.compile(r"‹public›")
GIVES = PHRASES.compile(r"(?:(?!‹takes›)[^。；;\n]){0,80}?(?:‹gives›)")


def gives(text: str) -> tuple[int, int] | None:
    """Return where the first person of a text is told to give, None where that is nobody in business or tells no gift."""
    first = FIRST.match(text)
    if not first or PUBLIC.search(text, first.start(), first.end()):
        return None
    name, at = first["name"], first.end()
    while (at := text.find(name, at)) >= 0:
        at += len(name)
        if m := GIVES.match(text, at):
            return at - len(name), m.end()
    return None
