"""The linter of packs: ``python -m queries.lint [FILE|DIR …]``; exit 1 names file and line.

Beyond the schema it holds what keeps packs safe and portable: declared and used parameters agree, every statement has
a LIMIT and bounded paths, nothing writes, no procedure, no Cypher that one of the engines lacks, only labels and
relationships of the graph's schema, and the columns of RETURN are those declared.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from graph import schema_json
from queries.analyses import analyses
from queries.analyses.model import ANY
from queries.catalog import SHIPPED
from queries.cypher_text import (
    Token,
    limits,
    mixed_aggregates,
    parameters,
    quantifiers,
    returned,
    tokens,
    unbounded_paths,
)
from queries.models import Pack
from queries.needs import needs
from queries.packfile import read_pack
from vocabulary import IncisionError, load

WRITES = frozenset(
    ["CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "DROP", "ALTER", "INSERT"]
)
NOT_PORTABLE = frozenset(
    [
        "CALL",
        "LOAD",
        "SHORTEST",
        "YIELD",
        "USE",
        "USING",
        "FINISH",
        "PROFILE",
        "EXPLAIN",
        "SHOW",
        "TERMINATE",
        "LET",
        "FILTER",
    ]
)
# functions that depend on the engine, on chance or on the clock: the same rows must come twice, and from both engines
NOT_THE_SAME = frozenset(
    ["ID", "ELEMENTID", "RAND", "RANDOMUUID", "TIMESTAMP", "DATE", "DATETIME", "LOCALDATETIME", "TIME"]
)
BUILT_IN = frozenset({"limit"})
HAN = re.compile(r"[\u3400-\u9fff]")


def lint_pack(path: Path) -> list[IncisionError]:
    """Return every problem of one file."""
    try:
        pack = read_pack(path)
    except IncisionError as problem:
        return [problem]
    found = list(check(pack, path.read_text(encoding="utf-8"), path.name))
    if path.resolve().is_relative_to(SHIPPED):
        found += [
            IncisionError("pack_rule_broken", file=path.name, line=1, rule=r, detail=d) for r, d in told(pack)
        ]
    return found


def check(pack: Pack, text: str, file: str) -> Iterator[IncisionError]:
    """Check one pack that fits the schema; ``text`` is the whole file."""
    shift = text[: text.find("*/")].count("\n")
    shift += len(text[text.find("*/") + 2 :]) and text[text.find("*/") + 2 :].split(pack.cypher[:20])[
        0
    ].count("\n")
    statements = {"cypher": pack.cypher, "denominator": pack.denominator, "graph": pack.graph}
    statements |= {f"suggest {p.name}": p.suggest for p in pack.parameters}

    def broken(rule: str, detail: str, line: int = 1) -> IncisionError:
        return IncisionError("pack_rule_broken", file=file, line=line, rule=rule, detail=detail)

    if Path(file).stem != pack.id:
        yield broken("the file is named after the id", pack.id)
    used: set[str] = set()
    for name, statement in statements.items():
        if statement is None:
            continue
        first = shift if name == "cypher" else 0
        allowed = BUILT_IN | ({p.name for p in pack.parameters} if not name.startswith("suggest") else set())
        for unknown in sorted(parameters(statement) - allowed):
            yield broken("a parameter is used and not declared", f"${unknown} in {name}")
        used |= parameters(statement)
        for rule, token in _rules(statement):
            yield broken(rule, f"{token.text} in {name}", token.line + first)
        if not limits(statement):
            yield broken("a statement needs a LIMIT", name)
    for parameter in pack.parameters:
        if parameter.name not in used | _settings(pack):
            yield broken("a parameter is declared and not used", parameter.name)
        if parameter.name in BUILT_IN:
            yield broken("the name of a parameter is taken", parameter.name)
    if limits(pack.cypher)[-1:] != ["$limit"]:
        yield broken("the body ends with LIMIT $limit", "cypher")
    for rule, detail in (*_columns(pack), *_needed(pack)):
        yield broken(rule, detail)
    yield from (broken(rule, detail) for rule, detail in _words(pack))
    yield from (broken("a list is not in the vocabulary", n) for n in sorted(_lists(pack) - _known_lists()))


def _rules(statement: str) -> Iterator[tuple[str, Token]]:
    """Yield (rule, token) of everything that a pack must not hold."""
    for token in unbounded_paths(statement):
        yield "a path needs an upper bound", token
    for token in mixed_aggregates(statement):
        yield "an aggregate stands alone before it is compared", token
    known = schema_json()
    found = tokens(statement)
    for i, bounded in quantifiers(statement):
        if bounded:
            yield "only what both engines know", found[i]
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
                yield "a label or relationship is not in the graph's schema", token
        if token.kind == "sign" and token.text == ";":
            yield "one statement only", token
        # an escaped or computed name is how statements are built from text
        if token.kind == "quoted" or (token.text == "$" and token.kind == "sign"):
            yield "no name is built or escaped", token
        if token.upper == "APOC" or (
            token.upper in ("DB", "GDS") and found[i + 1 : i + 2] and found[i + 1].text == "."
        ):
            yield "no procedure or extension", token
        if before not in (".", ":", "|", "{", ",") and token.upper in WRITES:
            yield "a pack only reads", token
        after = found[i + 1].text if i + 1 < len(found) else ""
        if before != "." and token.upper in NOT_THE_SAME and after == "(":
            yield "the same rows twice, and on both engines", token
        if before not in (".", ":", "|") and token.upper in NOT_PORTABLE:
            yield "only what both engines know", token


def _is_map_value(found: list[Token], i: int) -> bool:
    """Does the colon before belong to a map (``{a: b}``) rather than to a label?"""
    return i >= 3 and found[i - 2].kind == "word" and found[i - 3].text in ("{", ",")


def _settings(pack: Pack) -> set[str]:
    """Return the parameters that the pack's analysis reads: its settings, and what chooses a group or a mark."""
    if pack.analysis is None or pack.analysis not in analyses():
        return set()
    names = dict(pack.roles)
    return {*analyses()[pack.analysis].settings, *(names.get(n, n) for n in ("group", "mark"))}


def _columns(pack: Pack) -> Iterator[tuple[str, str]]:
    """The body returns what is declared, or what the analysis takes; the answer has the columns that it gives."""
    declared = [c.name for c in pack.columns]
    if pack.analysis is None:
        if pack.roles:
            yield "roles belong to an analysis", ", ".join(name for name, _ in pack.roles)
    elif pack.analysis not in analyses():
        yield "there is no such analysis", f"{pack.analysis}: {', '.join(analyses())}"
        return
    else:
        method = analyses()[pack.analysis]
        known = {name for name, _ in (*method.inputs, *method.outputs)}
        for name in sorted({name for name, _ in pack.roles} - known):
            yield "a role is no column of the analysis", name
        given = method.columns_out(pack)
        for column in pack.columns:
            kind = given.get(column.name)
            if kind is None or kind not in (ANY, column.type):
                yield "a column is not what the analysis gives", f"{column.name}: {kind or '-'}"
        declared = method.columns_in(pack)
    if returned(pack.cypher) != declared:
        yield "the columns of RETURN are those declared", f"{returned(pack.cypher)} ≠ {declared}"


def _needed(pack: Pack) -> Iterator[tuple[str, str]]:
    """What only a table brings into the graph is named in ``needs`` or ``also``."""
    words = {t.text for t in tokens(pack.cypher)}
    for name, one in needs().items():
        if words & set(one.labels) and name not in (*pack.needs, *pack.also):
            yield "what the statement asks for is named in needs or also", name
    for twice in sorted(set(pack.needs) & set(pack.also)):
        yield "what the statement asks for is named in needs or also", twice


def told(pack: Pack) -> Iterator[tuple[str, str]]:
    """A shipped pack says what its rows are out of, what they rest on, and what is left of them on named weak points.

    Packs about the record itself (J) may list what is missing, which no sentence tells.
    """
    names = {p.name for p in pack.parameters}
    if pack.denominator is None:
        yield "a shipped pack says what its rows are out of", "denominator"
    if pack.category != "J" and pack.column("passages") is None:
        yield "every row of a shipped pack leads to its sentences", "passages"
    decided = pack.category != "J" and "EXPOSES" in {t.text for t in tokens(pack.cypher)}
    if (decided or "statuses" in names) and "explicit_only" not in names:
        yield "a shipped pack can be asked of named weak points alone", "explicit_only"


def _words(pack: Pack) -> Iterator[tuple[str, str]]:
    """Both languages must be there and be what they say."""
    pairs = {
        k: getattr(pack, k)
        for k in ("title", "question", "why", "leads_to", "assumptions", "exclusions", "read", "misleads")
    }
    texts = {k: (v.zh, v.en) for k, v in pairs.items()}
    texts |= {f"parameter {p.name}": (p.zh, p.en) for p in pack.parameters}
    texts |= {f"column {c.name}": (c.zh, c.en) for c in pack.columns}
    texts |= {f"preset {p.title.en}": (p.title.zh, p.title.en) for p in pack.presets}
    if pack.denominator_of:
        texts["denominator_of"] = (pack.denominator_of.zh, pack.denominator_of.en)
    for name, (zh, en) in texts.items():
        if not HAN.search(zh) or HAN.search(en) or not en.strip():
            yield "both languages are needed", name


def _lists(pack: Pack) -> set[str]:
    return {p.list for p in pack.parameters if p.list} | {c.list for c in pack.columns if c.list}


def _known_lists() -> set[str]:
    return {*load().lists, "weak_point"}


def main(arguments: list[str]) -> int:
    """Run from the command line; return the exit code."""
    given = [Path(a) for a in arguments] or [SHIPPED]
    files = [f for g in given for f in (sorted(g.rglob("*.cypher")) if g.is_dir() else [g])]
    problems = [p for f in files for p in lint_pack(f)]
    for problem in problems:
        sys.stderr.write(problem.message("en") + "\n")
    sys.stdout.write(f"{len(files)} packs, {len(problems)} problems\n")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
