"""The reports that are not plain text are made anew with the same bytes, and read back to their sources."""

from __future__ import annotations

import re
from pathlib import Path

import samples
from extraction import RawReport, read
from samples.make import MADE, SOURCES, make


def test_made_again_with_the_same_bytes(tmp_path: Path) -> None:
    for path in make(tmp_path):
        assert path.read_bytes() == (samples.reports() / path.name).read_bytes(), path.name


def test_each_reads_back_to_its_source() -> None:
    for name, (source, _) in MADE.items():
        found = [r for r in read(samples.reports() / name) if isinstance(r, RawReport)]
        words = re.sub(r"\s", "", (SOURCES / source).read_text(encoding="utf-8"))
        assert found
        for report in found:
            assert re.sub(r"\s", "", report.text) in words, name
