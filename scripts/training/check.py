"""What must hold of training prose: known ids, clean marks, no report twice, nothing of a real report."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.training.parse import ROOT, Mark, Report
from vocabulary import load

ROLES = frozenset({"involved", "bribe", "loss", "recovered", "penalty", "budget", "other"})
SHARED = ROOT.parent / "shared"
# so many characters in a row shared with a real report or with another report are no chance
SHARED_RUNS = {"zh": 24, "en": 60}
TWICE = {"zh": 30, "en": 80}
EDGE = re.compile(r"^[\s，。；、：,;]|[\s，。；：,;]$")


def problems(reports: list[Report], real: Iterable[str] | None = None) -> list[str]:
    """Return one line for each fault; ``real``: texts that must not be repeated (default: the team's corpus)."""
    found = [f"{name}: used {n} times" for name, n in Counter(r.id for r in reports).items() if n > 1]
    for report in reports:
        found += [f"{report.id}: {fault}" for fault in _faults(report)]
    found += _twice(reports)
    return found + _repeats(reports, corpus() if real is None else real)


def _faults(report: Report) -> Iterator[str]:
    lists = load()
    if not report.text.strip():
        yield "no text"
    if report.status and report.status not in lists["case_status"]:
        yield f"unknown status {report.status}"
    yield from (f"unknown field {f}" for f in report.fields if f not in lists["field"])
    yield from (f"unknown conduct {m}" for m in report.misconduct if m not in lists["misconduct"])
    yield from (f"unknown weak point {w}" for w, _ in report.weak_points if w not in lists.weak_points)
    for mark in report.marks:
        words = report.text[mark.start : mark.end]
        if not words.strip():
            yield f"{mark.kind} {mark.value} marks nothing"
        elif EDGE.search(words):
            yield f"{mark.kind} {mark.value}: {words!r} begins or ends with a space or a stop"
        yield from _unknown(mark)


def _unknown(mark: Mark) -> Iterator[str]:
    if mark.kind == "MONEY" and mark.value not in ROLES:
        yield f"unknown role of money {mark.value!r}"
    if mark.kind == "FD" and mark.value not in load()["fund"]:
        yield f"unknown fund {mark.value}"


def _grams(text: str, size: int) -> set[str]:
    return {text[i : i + size] for i in range(max(0, len(text) - size + 1))}


def _twice(reports: list[Report]) -> list[str]:
    """Return the reports that say a long stretch of another one again."""
    seen: dict[str, str] = {}
    found = []
    for report in reports:
        grams = sorted(_grams(report.text, TWICE[report.language]))
        if other := next((seen[g] for g in grams if g in seen), None):
            found.append(f"{report.id}: repeats a stretch of {other}")
        seen.update(dict.fromkeys(grams, report.id))
    return found


def corpus(folder: Path = SHARED) -> Iterator[str]:
    """Yield the real texts where the team's folder is at hand."""
    for path in sorted([*folder.glob("corpus/*.jsonl"), *folder.glob("evaluation/texts_*.jsonl")]):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def _repeats(reports: list[Report], real: Iterable[str]) -> list[str]:
    grams: dict[str, str] = {}
    for report in reports:
        grams.update(dict.fromkeys(_grams(report.text, SHARED_RUNS[report.language]), report.id))
    sizes = sorted({SHARED_RUNS[r.language] for r in reports})
    found: dict[str, str] = {}
    for text in real:
        for size in sizes:
            for i in range(len(text) - size + 1):
                if (name := grams.get(text[i : i + size])) and name not in found:
                    found[name] = text[i : i + size]
    return [f"{name}: repeats a real report ({words!r})" for name, words in sorted(found.items())]
