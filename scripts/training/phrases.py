"""Single sentences that say one thing, worded in many ways: ``training/<language>/phrases/*.txt``.

Below a head line ``=== wp=WP-P-08:E`` or ``=== mc=MC-03`` each line is one sentence of that entry; below ``=== wp=-`` and
``=== mc=-`` each line sounds like one and is none (a duty, a remedy, a denial, a control that works).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.training.check import SHARED_RUNS, corpus
from scripts.training.parse import FOLDER, TrainingError
from vocabulary import load

HEAD = re.compile(r"===[ \t]*(?P<of>wp|mc)=(?P<labels>\S+)[ \t]*")


@dataclass(frozen=True)
class Phrase:
    """One sentence; ``labels``: entries with their mode (``WP-P-08:E``) or kinds of conduct, none for a counterexample."""

    language: str
    of: str
    labels: tuple[str, ...]
    text: str
    source: str


def phrases(folder: Path = FOLDER) -> list[Phrase]:
    """Return every sentence, by file and line.

    :raises TrainingError: a sentence before the first head, a head that is none.
    """
    found = []
    for path in sorted(folder.glob("*/phrases/*.txt")):
        name, head = str(path.relative_to(folder)), None
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("==="):
                head = HEAD.fullmatch(line)
                if head is None:
                    raise TrainingError(
                        f"{name}, line {n}: {line!r}; write '=== wp=WP-P-08:E', '=== mc=MC-03' or '=== wp=-'"
                    )
            elif line.strip():
                if head is None:
                    raise TrainingError(f"{name}, line {n}: a sentence before the first '=== …'")
                labels = () if head["labels"] == "-" else tuple(head["labels"].split(","))
                found.append(Phrase(path.parts[-3], head["of"], labels, line.strip(), f"{name}, line {n}"))
    return found


def faults(found: list[Phrase], real: Iterable[str] | None = None) -> Iterator[str]:
    """Yield one line for each fault: unknown ids, a sentence twice, a stretch of a real report."""
    lists, seen = load(), dict[tuple[str, str], str]()
    for p in found:
        for label in p.labels:
            name, _, mode = label.partition(":")
            known = (
                name in lists.weak_points and mode in ("E", "C")
                if p.of == "wp"
                else name in lists["misconduct"] and not mode
            )
            if not known:
                yield f"{p.source}: unknown {label}"
        if (p.language, p.text) in seen:
            yield f"{p.source}: as in {seen[p.language, p.text]}"
        seen[p.language, p.text] = p.source
    own: dict[str, str] = {}
    for p in found:
        size = SHARED_RUNS[p.language]
        own.update((p.text[i : i + size], p.source) for i in range(len(p.text) - size + 1))
    sizes = sorted({SHARED_RUNS[p.language] for p in found})
    told: dict[str, str] = {}
    for text in corpus() if real is None else real:
        for size in sizes:
            for i in range(len(text) - size + 1):
                if source := own.get(text[i : i + size]):
                    told.setdefault(source, text[i : i + size])
    yield from (f"{source}: repeats a real report ({words!r})" for source, words in sorted(told.items()))
