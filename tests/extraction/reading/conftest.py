"""Files of every format, written anew for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extraction import RawReport, Refusal, read

Writer = Callable[[str, bytes | str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    """Return a function that writes a file into the test's folder."""

    def writer(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return writer


def reports(path: Path) -> list[RawReport]:
    """Return the reports of a file; a refusal fails the test."""
    found = list(read(path))
    assert [f for f in found if isinstance(f, Refusal)] == []
    return [f for f in found if isinstance(f, RawReport)]


def refusal(path: Path) -> str:
    """Return the code of the one refusal that a file gives instead of reports."""
    (found,) = read(path)
    assert isinstance(found, Refusal), f"read: {found.text[:60]!r}"
    assert found.error.message("zh")
    assert found.error.message("en")
    return found.error.code


@pytest.fixture(name="reports")
def _reports() -> Callable[[Path], list[RawReport]]:
    return reports


@pytest.fixture(name="refusal")
def _refusal() -> Callable[[Path], str]:
    return refusal
