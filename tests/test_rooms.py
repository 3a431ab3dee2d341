"""The arrows between the rooms: imports go left to right, and only through a room's public face."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ["vocabulary", "extraction", "casebook", "graph", "queries", "visualizations", "api", "incision"]
FILES = [p for room in ROOMS for p in sorted((ROOT / room).rglob("*.py"))]


def imported(path: Path) -> list[tuple[int, str]]:
    """Return (line, dotted module) of every import in the file, the lazy ones inside functions too."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.append((node.lineno, node.module))
    return found


def violations(room: str, path: Path) -> list[str]:
    """Return the imports of one file that break the arrows."""
    wrong = []
    for line, module in imported(path):
        target = module.split(".")[0]
        if target not in ROOMS or target == room:
            continue
        if ROOMS.index(target) > ROOMS.index(room):
            wrong.append(f"{path.name}:{line} {room} imports {module}, which stands to its right")
        elif "." in module:
            wrong.append(f"{path.name}:{line} reaches past the public face of {target}: {module}")
    return wrong


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_left_to_right_through_public_faces(path: Path) -> None:
    assert violations(path.relative_to(ROOT).parts[0], path) == []


def test_the_check_sees_a_wrong_import(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("def f():\n    from casebook.models import X\n    import api\n", encoding="utf-8")
    assert len(violations("graph", bad)) == 2


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_says_what_it_is_and_what_it_shows(room: str) -> None:
    tree = ast.parse((ROOT / room / "__init__.py").read_text(encoding="utf-8"))
    assert (ast.get_docstring(tree) or "").strip(" ."), room
    names = [
        t.id for n in tree.body if isinstance(n, ast.Assign) for t in n.targets if isinstance(t, ast.Name)
    ]
    assert "__all__" in names, f"{room} has no public face"


PATH = re.compile(r"## The path through the modules\n(.*?)\n## ", re.S)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_module_of_a_language_has_its_place_in_the_path(language: str) -> None:
    folder = ROOT / "extraction" / language
    modules = {p.stem for p in folder.rglob("*.py") if p.stem != "__init__"}
    page = (ROOT / "docs" / "extraction" / f"{language}.md").read_text(encoding="utf-8")
    (path,) = PATH.findall(page)
    assert {*re.findall(r"`(?:model/)?([a-z_]+)`", path)} ^ modules == set()
