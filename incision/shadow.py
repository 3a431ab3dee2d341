"""Invariant: the rooms that run are Incision's own.

The rooms are top-level packages with plain names (``graph``, ``api``); a stray ``graph.py`` beside a notebook
would be imported in their place and fail far away from its cause.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

ROOMS = ("vocabulary", "extraction", "casebook", "graph", "queries", "visualizations", "api")


def shadows(base: Path | None = None) -> list[tuple[str, str]]:
    """Return (room, path of the file that shadows it) for each room that is not beside this package."""
    root = base or Path(__file__).resolve().parents[1]
    found = []
    for room in ROOMS:
        spec = find_spec(room)
        origin = Path(spec.origin).resolve() if spec and spec.origin else None
        if origin is None or origin.parent != (root / room).resolve():
            found.append((room, str(origin) if origin else ""))
    return found


def check() -> None:
    """Raise ``ImportError`` that names the shadowing file; words in both languages, before any room is used."""
    for room, path in shadows():
        raise ImportError(
            f"{room} is not Incision's own package: {path or 'not installed'} stands in its place; "
            f"rename it or run from another folder. / {room} 不是 Incision 自己的包,被 {path or '(缺失)'} 遮盖;"
            "请改名或换一个文件夹运行。"
        )
