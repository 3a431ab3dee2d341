"""Reads the sample reports as the tests do; as a process of its own it prints their facts, one report a line."""

from __future__ import annotations

import json
import sys
from typing import Any

import samples
from extraction import RawReport, extract, read_inputs


def facts_of(report: RawReport) -> dict[str, Any]:
    """Return the facts of one sample, with the lists that belong to the samples."""
    return extract(
        report.text,
        id=report.id,
        language=report.language,
        title=report.title,
        source_type=report.source_type,
        lists=samples.lists(),
    ).as_json()


def line(facts: dict[str, Any]) -> str:
    """Return facts as one line."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for one in read_inputs([samples.reports()]):
        if isinstance(one, RawReport):
            print(line(facts_of(one)))
