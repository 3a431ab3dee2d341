"""The linter of packs: ``python -m queries.lint [FILE|DIR …]``; exit 1 names file and line.

Beyond the schema it holds what keeps packs safe and portable: declared and used parameters agree, every statement has
a LIMIT and bounded paths, nothing writes, no procedure, no Cypher that one of the engines lacks, only labels and
relationships of the graph's schema, and the columns of RETURN are those declared.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from queries.analyses import analyses
from queries.catalog import SHIPPED
from queries.cypher_text import (
    limits,
    parameters,
)
from queries.lint_front import promises, told
from queries.lint_statement import broken_rules
from queries.models import Pack
from queries.packfile import read_pack
from vocabulary import IncisionError

BUILT_IN = frozenset({"limit"})


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
    # lines of the file before the body
    shift = text[: text.find(pack.cypher, text.find("*/"))].count("\n")
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
        for rule, token in broken_rules(statement):
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
    yield from (broken(rule, detail) for rule, detail in promises(pack))


def _settings(pack: Pack) -> set[str]:
    """Return the parameters that the pack's analysis reads: its settings, and what chooses a group or a mark."""
    if pack.analysis is None or pack.analysis not in analyses():
        return set()
    names = dict(pack.roles)
    return {*analyses()[pack.analysis].settings, *(names.get(n, n) for n in ("group", "mark"))}


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
