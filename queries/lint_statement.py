"""What a statement of a pack must not hold: writes, procedures, built names, what one engine lacks, unbounded paths."""

from __future__ import annotations

from collections.abc import Iterator

from graph import schema_json
from queries.cypher_text import Token, mixed_aggregates, quantifiers, tokens, unbounded_paths

WRITES = frozenset({
    "CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "DROP", "ALTER", "INSERT",
})  # fmt: skip
# what one of the engines lacks, or reads otherwise
NOT_PORTABLE = frozenset({
    "CALL", "LOAD", "SHORTEST", "YIELD", "USE", "USING", "FINISH", "PROFILE", "EXPLAIN", "SHOW", "TERMINATE", "LET", "FILTER",
})  # fmt: skip
# functions that depend on the engine, on chance or on the clock: the same rows must come twice, and from both engines
NOT_THE_SAME = frozenset(
    ["ID", "ELEMENTID", "RAND", "RANDOMUUID", "TIMESTAMP", "DATE", "DATETIME", "LOCALDATETIME", "TIME"]
)


def broken_rules(statement: str) -> Iterator[tuple[str, Token]]:
    """Yield (rule, token) of everything that a pack must not hold."""
    for token in unbounded_paths(statement):
        yield "a path needs an upper bound", token
    for token in mixed_aggregates(statement):
        yield "an aggregate stands alone before it is compared", token
    found = tokens(statement)
    for i, bounded in quantifiers(statement):
        if bounded:
            yield "only what both engines know", found[i]
    for token in _unknown_names(found):
        yield "a label or relationship is not in the graph's schema", token
    for i, token in enumerate(found):
        before = found[i - 1].text if i else ""
        after = found[i + 1].text if i + 1 < len(found) else ""
        for rule in _broken_by(token, before, after):
            yield rule, token


def _unknown_names(found: list[Token]) -> Iterator[Token]:
    """Yield the labels and relationships that the graph's schema does not have."""
    known = schema_json()
    depth: list[str] = []
    for i, token in enumerate(found):
        before = found[i - 1].text if i else ""
        if token.text in ("(", "[", "{"):
            # a bracket after a dash is a relationship's, any other one a list's
            depth.append("-[" if token.text == "[" and before == "-" else token.text)
        elif token.text in (")", "]", "}") and depth:
            depth.pop()
        if before in (":", "|") and token.kind in ("word", "quoted") and depth[-1:] != ["{"]:
            names = known["relationships"] if depth[-1:] == ["-["] else known["nodes"]
            part_of_list = before == "|" and depth[-1:] == ["["]
            if token.text not in names and not part_of_list and not _is_map_value(found, i):
                yield token


def _broken_by(token: Token, before: str, after: str) -> Iterator[str]:
    """Yield the rules that one token breaks between its neighbours."""
    if token.kind == "sign" and token.text == ";":
        yield "one statement only"
    # an escaped or computed name is how statements are built from text
    if token.kind == "quoted" or (token.text == "$" and token.kind == "sign"):
        yield "no name is built or escaped"
    if token.upper == "APOC" or (token.upper in ("DB", "GDS") and after == "."):
        yield "no procedure or extension"
    if before not in (".", ":", "|", "{", ",") and token.upper in WRITES:
        yield "a pack only reads"
    if before != "." and token.upper in NOT_THE_SAME and after == "(":
        yield "the same rows twice, and on both engines"
    if before not in (".", ":", "|") and token.upper in NOT_PORTABLE:
        yield "only what both engines know"


def _is_map_value(found: list[Token], i: int) -> bool:
    """Does the colon before belong to a map (``{a: b}``) rather than to a label?"""
    return i >= 3 and found[i - 2].kind == "word" and found[i - 3].text in ("{", ",")
