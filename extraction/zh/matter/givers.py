"""Who gives is told as giving too: the first person of a case where he runs a business of his own, and who serves the public himself."""

from __future__ import annotations

from extraction.common import Matcher, Phrases

PHRASES = Phrases("extraction.zh", "givers")

GIVING = "MC-18"
# 何某，某公司实际控制人: who a text begins with
FIRST = PHRASES.compile(
    r"\s*(?P<name>[\u4e00-\u9fff\dA-Z]{1,4})[，,（(](?:(?:‹aside›)[，,]){0,3}(?:系|是|为)?[^，,。；;\n]{0,30}?(?:‹business›)"
)
# the state's firms and party members are no givers of their own
PUBLIC = PHRASES.compile(r"‹public›")
GIVES = PHRASES.compile(r"(?:(?!‹takes›)[^。；;\n]){0,80}?(?:‹gives›)")


# 李某,党员,某县水利局局长;钱某、孙某,某校教师: people as a text introduces them
INTRODUCED = PHRASES.compile(
    r"(?:^|[。；;\n])[ \u3000]{0,4}(?P<names>[\u4e00-\u9fff、]{1,12})[，,（(系是为][^。；;\n]{0,40}?(?:‹serving›)"
)
# the name begins a clause, and the gift follows before anything that others do
HANDS = PHRASES.compile(r"(?:(?!‹passive›)[^。；;\n]){0,50}?(?:‹hands›)")
CLAUSE = "，,。；;、\n日月年后前"


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


def hands(text: str) -> tuple[int, int] | None:
    """Return where somebody whom a text introduces as serving the public gives to another, None where nobody does."""
    known: dict[str, int] = {}
    for told in INTRODUCED.finditer(text):
        for name in told["names"].split("、"):
            known.setdefault(name, told.end())
    known.pop("", None)
    for start, end, name in Matcher([(n, n) for n in sorted(known)]).all(text):
        begins_clause = start >= known[name] and text[start - 1] in CLAUSE
        if begins_clause and (given := HANDS.match(text, end)):
            return start, given.end()
    return None
