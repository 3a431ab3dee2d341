"""Word lists of patterns are data: every list is right, every list is used, and none is left in the code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from extraction.common.phrases import PLACE, Phrases
from tests.lists import read_yaml

ROOT = Path(__file__).resolve().parents[2] / "extraction"
MODULES = sorted(p for p in ROOT.rglob("*.py"))
FILES = sorted(ROOT.rglob("data/phrases/*.yaml"))
# a pattern with as many alternatives side by side is a word list
LIST = 8
WORDS = re.compile(r'PHRASES\.words\("([a-z_]+)"\)')
GROUP = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.S)


def alternatives(pattern: str) -> int:
    """Return how many alternatives stand side by side at most, in any group."""
    bars, most = [0], 0
    for m in GROUP.finditer(pattern):
        if m.group() == "(":
            bars.append(0)
        elif m.group() == ")" and len(bars) > 1:
            most = max(most, bars.pop())
        elif m.group() == "|":
            bars[-1] += 1
    return max(most, *bars) + 1


def strings(path: Path) -> list[str]:
    """Return the texts of a module that are no docstrings; what is put into one is left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(n.body[0].value)
        for n in ast.walk(tree)
        if isinstance(n, ast.Module | ast.FunctionDef | ast.ClassDef) and isinstance(n.body[0], ast.Expr)
    }
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            found.append("".join(str(v.value) for v in node.values if isinstance(v, ast.Constant)))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            found.append(node.value)
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parents[2].name}/{p.stem}")
def test_every_list_is_right_and_its_module_uses_it(path: Path) -> None:
    lists = read_yaml(path)
    for name, entries in lists.items():
        assert PLACE.fullmatch(f"‹{name}›"), name
        assert entries, name
        assert len(set(entries)) == len(entries), name
        for entry in entries:
            re.compile(entry)
    package = ".".join(("extraction", *path.parents[2].relative_to(ROOT).parts))
    asks = f'Phrases("{package}", "{path.stem}")'
    (module,) = [m for m in MODULES if asks in m.read_text(encoding="utf-8")]
    named = {n for text in strings(module) for n in PLACE.findall(text)}
    named |= set(WORDS.findall(module.read_text(encoding="utf-8")))
    assert named == set(lists)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_word_list_is_left_in_the_code(path: Path) -> None:
    assert [s[:80] for s in strings(path) if alternatives(s) >= LIST and "(" in s] == []


def test_the_check_sees_a_word_list() -> None:
    assert alternatives(r"x(?:a|b|[c|d]|e\|f)y|z") == 4


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(KeyError, match=r"extraction\.zh\.act_dates: nothing_such"):
        Phrases("extraction.zh", "act_dates").compile("‹nothing_such›")
    with pytest.raises(KeyError, match=r"extraction\.zh\.act_dates: nothing_such"):
        Phrases("extraction.zh", "act_dates").words("nothing_such")


def word_lists(path: Path) -> dict[str, list[object]]:
    """Return the lists of words of a data file by where they stand in it."""
    found: dict[str, list[object]] = {}

    def walk(node: object, at: str) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                walk(value, f"{at}.{key}".lstrip("."))
        elif isinstance(node, list):
            if any(isinstance(x, str) for x in node) and not any(isinstance(x, list | dict) for x in node):
                found[at] = node
            for i, value in enumerate(node):
                walk(value, f"{at}.{i}")

    walk(read_yaml(path), "")
    return found


# a word of a field counts as often as it stands
TWICE = {("zh", "fields", "strong.FLD-FSC"): {"行政事业单位"}}


@pytest.mark.parametrize(
    "path", sorted(ROOT.rglob("data/*.yaml")), ids=lambda p: f"{p.parents[1].name}/{p.stem}"
)
def test_a_list_of_words_holds_words_and_each_once(path: Path) -> None:
    for at, entries in word_lists(path).items():
        # on, no and off without quotes are no words in YAML
        assert [x for x in entries if isinstance(x, bool | None)] == [], at
        # the forms of one word (had, had) may be the same
        twice = {x for x in entries if isinstance(x, str) and len(entries) > 3 and entries.count(x) > 1}
        assert twice == TWICE.get((path.parents[1].name, path.stem, at), set()), at
