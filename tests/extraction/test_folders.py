"""Each language's folders hold one idea each and import left to right, like the rooms; what stands on top imports them all."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "extraction"
FOLDERS = {
    "en": [
        "words",
        "dates",
        "periods",
        "units",
        "places",
        "names",
        "accused",
        "sanctions",
        "people",
        "posts",
        "money",
        "funds",
        "points",
        "matter",
    ],
    "zh": [
        "model",
        "words",
        "dates",
        "places",
        "units",
        "posts",
        "names",
        "people",
        "sanctions",
        "periods",
        "money",
        "funds",
        "points",
        "matter",
    ],
}
FILES = [p for language in FOLDERS for p in sorted((ROOT / language).rglob("*.py"))]


def against_the_arrows(path: Path, language: str, order: list[str]) -> list[str]:
    """Return the imports of a file that go to the right, or from a folder to what stands on top of all folders."""
    inside = path.relative_to(ROOT / language).parts
    if len(inside) == 1:
        return []
    wrong = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith(
            f"extraction.{language}"
        ):
            continue
        folder = [*str(node.module).split("."), ""][2]
        if folder not in order or order.index(folder) > order.index(inside[0]):
            wrong.append(f"{path.name}:{node.lineno} {inside[0]} imports {node.module}")
    return wrong


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_folders_import_left_to_right(path: Path) -> None:
    language = path.relative_to(ROOT).parts[0]
    assert against_the_arrows(path, language, FOLDERS[language]) == []


@pytest.mark.parametrize("language", FOLDERS)
def test_every_folder_has_its_place_and_says_what_it_is(language: str) -> None:
    there = sorted(p.parent.name for p in (ROOT / language).glob("*/__init__.py"))
    assert there == sorted(FOLDERS[language])
    for name in there:
        tree = ast.parse((ROOT / language / name / "__init__.py").read_text(encoding="utf-8"))
        assert (ast.get_docstring(tree) or "").strip(" ."), name


def test_the_check_sees_an_import_to_the_right() -> None:
    path = ROOT / "en" / "people" / "people.py"
    assert against_the_arrows(path, "en", FOLDERS["en"]) == []
    assert against_the_arrows(path, "en", FOLDERS["en"][::-1])
