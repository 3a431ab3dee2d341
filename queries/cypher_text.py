"""Look at Cypher as text: tokens, parameters, clauses, returned columns. A reader of tokens, not a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

TOKEN = re.compile(
    r"""
      (?P<skip>\s+ | //[^\n]* | /\*.*?\*/)
    | (?P<text>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
    | (?P<parameter>\$(?:[^\W\d]\w*|`[^`]+`))
    | (?P<quoted>`(?:[^`]|``)*`)
    | (?P<word>[^\W\d]\w*)
    | (?P<number>\d+(?:\.\d+)?)
    | (?P<sign>\.\.|.)
    """,
    re.VERBOSE | re.DOTALL,
)
OPEN, CLOSE = "([{", ")]}"
# clauses that end a RETURN
AFTER_RETURN = frozenset({"ORDER", "SKIP", "LIMIT", "UNION", "OFFSET"})
# what ends the items of a WITH or RETURN
ENDS = AFTER_RETURN | {"WHERE", "MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN"}
AGGREGATES = frozenset(
    {"COUNT", "COLLECT", "SUM", "AVG", "MIN", "MAX", "STDEV", "PERCENTILECONT", "PERCENTILEDISC"}
)
CONDITIONS = frozenset({"IN", "AND", "OR", "XOR", "NOT", "CASE"})
WORDS = CONDITIONS | {"WHEN", "THEN", "ELSE", "END", "AS", "IS", "NULL", "TRUE", "FALSE", "DISTINCT"}


@dataclass(frozen=True)
class Token:
    """One token with its line (1-based) in the text."""

    kind: str
    text: str
    line: int

    @property
    def upper(self) -> str:
        """Return a word in capitals, and nothing for other kinds."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(cypher: str) -> list[Token]:
    """Return the tokens without white space and comments."""
    found, line = [], 1
    for match in TOKEN.finditer(cypher):
        kind = match.lastgroup or "sign"
        if kind != "skip":
            found.append(Token(kind, match.group(), line))
        line += match.group().count("\n")
    return found


def parameters(cypher: str) -> set[str]:
    """Return the names of the parameters that are used."""
    return {t.text[1:].strip("`") for t in tokens(cypher) if t.kind == "parameter"}


def returned(cypher: str) -> list[str]:
    """Return the column names of the last RETURN at the top level."""
    items = _items(tokens(cypher))
    return [_alias(item) for item in items]


def _items(found: list[Token]) -> list[list[Token]]:
    depth, start = 0, None
    for i, token in enumerate(found):
        depth += (token.text in OPEN) - (token.text in CLOSE) if token.kind == "sign" else 0
        if token.upper == "RETURN" and depth == 0:
            start = i + 1
    if start is None:
        return []
    if start < len(found) and found[start].upper == "DISTINCT":
        start += 1
    items: list[list[Token]] = [[]]
    for token in found[start:]:
        depth += (token.text in OPEN) - (token.text in CLOSE) if token.kind == "sign" else 0
        if depth == 0 and token.upper in AFTER_RETURN:
            break
        if depth == 0 and token.text == ",":
            items.append([])
        else:
            items[-1].append(token)
    return items


def _alias(item: list[Token]) -> str:
    if len(item) >= 2 and item[-2].upper == "AS":
        return item[-1].text.strip("`")
    return "".join(t.text for t in item)


def mixed_aggregates(cypher: str) -> Iterator[Token]:
    """Yield each aggregate that is part of a condition in a WITH or RETURN: one engine refuses it, the other errs."""
    found = tokens(cypher)
    depth, start, at = 0, None, 0
    for i, token in enumerate(found):
        depth += (token.text in OPEN) - (token.text in CLOSE) if token.kind == "sign" else 0
        ends = token.upper in ENDS or (token.text == "," and depth == at)
        if start is not None and (depth < at or (depth == at and ends)):
            yield from _mixed(found[start:i])
            start = i + 1 if token.text == "," else None
        if token.upper in ("WITH", "RETURN"):
            start, at = i + 1, depth
    if start is not None:
        yield from _mixed(found[start:])


def _mixed(item: list[Token]) -> Iterator[Token]:
    """Yield the aggregates of one projected item that has a condition outside of them."""
    inside, depth, aggregates = None, 0, []
    outside: list[Token] = []
    for token, after in zip(item, [*item[1:], Token("sign", "", 0)], strict=True):
        if inside is None and token.upper in AGGREGATES and after.text == "(":
            aggregates.append(token)
            inside = depth
        depth += (token.text in OPEN) - (token.text in CLOSE) if token.kind == "sign" else 0
        if inside is None:
            outside.append(token)
        elif depth == inside and token.text == ")":
            inside = None
    if outside[-2:-1] and outside[-2].upper == "AS":
        outside = outside[:-2]
    named = any(t.kind == "parameter" or (t.kind == "word" and t.upper not in WORDS) for t in outside)
    if named and CONDITIONS & {t.upper for t in outside}:
        yield from aggregates


def limits(cypher: str) -> list[str]:
    """Return what follows each LIMIT."""
    found = tokens(cypher)
    return [b.text for a, b in pairwise(found) if a.upper == "LIMIT"]


def unbounded_paths(cypher: str) -> Iterator[Token]:
    """Yield the star of each path of open length: ``*``, ``*2..``, ``*..``; and quantifiers such as ``+``."""
    found = tokens(cypher)
    depth = 0
    for i, token in enumerate(found):
        depth += (token.text == "[") - (token.text == "]") if token.kind == "sign" else 0
        after = [t.text for t in found[i + 1 : i + 4]] + ["", "", ""]
        if token.text == "*" and depth and _in_relationship(found, i):
            spread = [t for t in after if t == ".." or t.isdigit()]
            fixed = after[0].isdigit() and after[1] != ".."
            bounded = (
                ".." in spread
                and spread[-1].isdigit()
                and spread[-1] != ".."
                and spread.index("..") < len(spread) - 1
            )
            if not (fixed or bounded):
                yield token
    for i, bounded in quantifiers(cypher):
        if not bounded:
            yield found[i]


def quantifiers(cypher: str) -> Iterator[tuple[int, bool]]:
    """Yield (position, bounded) of each quantifier of a path: ``-[]->+``, ``-->*``, ``((a)-->(b)){1,}``, ``-[]-{2,3}``."""
    found = tokens(cypher)
    text = ["", "", *(t.text for t in found), "", "", "", "", ""]
    for i in range(len(found)):
        before, last, here = text[i], text[i + 1], text[i + 2]
        if here not in ("+", "*", "{"):
            continue
        arrow = (last == ">" and before == "-") or (last == "-" and before in ("]", "-"))
        if not arrow and not (last == ")" and _is_path(text[: i + 2])):
            continue
        inside = text[i + 3 : i + 6]
        if here == "{" and not (inside[0].isdigit() or inside[0] == ","):
            continue
        upper = inside[0] if inside[1] == "}" else inside[1] if inside[0] == "," else inside[2]
        yield i, here == "{" and upper.isdigit()


def _is_path(text: list[str]) -> bool:
    """Does the bracket that ends the text hold a path, ``((a)-->(b))``, and not a sum?"""
    depth = 0
    for i in range(len(text) - 1, -1, -1):
        depth += (text[i] == ")") - (text[i] == "(")
        if depth == 0:
            inside = text[i + 1 : -1]
            pairs = set(pairwise(inside))
            return inside[:1] == ["("] and bool({("-", "["), ("-", "-"), ("-", ">"), ("<", "-")} & pairs)
    return False


def _in_relationship(found: list[Token], star: int) -> bool:
    """Is the star inside ``-[ … ]-``, not a product in a list? The bracket that opened must follow a dash."""
    depth = 0
    for i in range(star - 1, -1, -1):
        depth += (found[i].text == "]") - (found[i].text == "[")
        if depth < 0:
            return i > 0 and found[i - 1].text == "-"
    return False
