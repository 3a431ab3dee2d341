"""The linter of the lists: ``python -m vocabulary.lint [DIR] [--register]``; exit 1 names file and entry.

Without DIR it checks the shipped lists, against a register of every id that was ever issued, and the words. With DIR
it checks a user's own lists against the shipped ones.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from vocabulary.checks import Parsed, check, check_words
from vocabulary.errors import IncisionError
from vocabulary.load import load
from vocabulary.messages import say
from vocabulary.models import ListFile, WeakPointFile
from vocabulary.userlists import malformed, read_mapping

DATA = Path(__file__).parent / "data"
REGISTER = "ids.tsv"


def lint_shipped(data: Path = DATA) -> list[IncisionError]:
    """Return every problem of the lists in ``data`` and of their register."""
    files, problems = read_lists(data)
    problems += check(files)
    # a file that cannot be read hides its ids: the register would name them all
    if not problems:
        problems += _check_register(files, data / REGISTER)
    return problems


def lint_user(folder: Path) -> list[IncisionError]:
    """Return the first problem of a user's lists."""
    try:
        load(folder)
    except IncisionError as problem:
        return [problem]
    return []


def read_lists(data: Path) -> tuple[list[Parsed], list[IncisionError]]:
    """Parse every list file; those that do not fit are problems."""
    files: list[Parsed] = []
    problems: list[IncisionError] = []
    for path in sorted(data.glob("*.yaml")):
        try:
            body: dict[str, Any] = read_mapping(path)
            schema = WeakPointFile if body.get("name") == "weak_point" else ListFile
            try:
                files.append(Parsed(path.name, schema.model_validate(body)))
            except ValidationError as error:
                raise malformed(path.name, body, error) from error
        except IncisionError as problem:
            problems.append(problem)
    return files, problems


def read_register(path: Path) -> dict[str, str]:
    """Return id -> name of the list it was issued in."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {identifier: name for identifier, _, name in pairs}


def _issued(files: list[Parsed]) -> dict[str, tuple[str, str]]:
    return {item.id: (parsed.body.name, parsed.file) for parsed in files for item in parsed.items()}


def _check_register(files: list[Parsed], path: Path) -> list[IncisionError]:
    register, issued = read_register(path), _issued(files)
    problems = [
        IncisionError("list_id_vanished", file=path.name, entry=i, name=name)
        for i, name in register.items()
        if issued.get(i, ("", ""))[0] != name
    ]
    problems += [
        IncisionError("list_id_unregistered", file=file, entry=i)
        for i, (_, file) in issued.items()
        if i not in register
    ]
    return problems


def register_new(data: Path = DATA) -> int:
    """Add ids that are new to the register, never taking one away; return how many."""
    files, problems = read_lists(data)
    if problems:
        raise problems[0]
    known, issued = read_register(data / REGISTER), _issued(files)
    new = {i: name for i, (name, _) in issued.items() if i not in known}
    lines = sorted(f"{i}\t{name}" for i, name in (known | new).items())
    head = "# every id that was ever issued, with its list; lines are only added (python -m vocabulary.lint --register)"
    (data / REGISTER).write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return len(new)


def main(arguments: list[str]) -> int:
    """Run from the command line; return the exit code."""
    folders = [Path(a) for a in arguments if not a.startswith("--")]
    out = sys.stdout.write
    if "--register" in arguments:
        out(say("lint.registered", "en", count=register_new()) + "\n")
    problems = lint_user(folders[0]) if folders else [*lint_shipped(), *check_words()]
    for problem in problems:
        sys.stderr.write(f"{problem.message('en')} {problem.hint('en')}\n")
    if problems:
        sys.stderr.write(say("lint.problems", "en", count=len(problems)) + "\n")
        return 1
    lists = load(folders[0] if folders else None).lists
    out(say("lint.clean", "en", entries=sum(map(len, lists.values())), lists=len(lists)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
