"""What reviewers say about related cases: recorded as decisions, written out as judged pairs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from casebook import Casebook, Decision
from graph import Graph, judged_lines
from incision.case_names import case_named
from incision.output import write_lines

Verdict = Literal["useful", "not_useful"]


def record(
    book: Casebook,
    graph: Graph,
    asked: str,
    verdicts: Sequence[tuple[Verdict, str]],
    *,
    who: str,
    why: str,
) -> list[int]:
    """Record what a reviewer thinks of answers to one case; return the numbers of the decisions."""
    case = case_named(book, graph, asked)
    pairs = [(verdict, (case, case_named(book, graph, answer))) for verdict, answer in verdicts]
    return [book.decide(Decision(verdict, "pair", pair, who, why)) for verdict, pair in pairs]


def write_judged(book: Casebook, output: Path | None) -> int:
    """Write the judgements that stand as judged pairs (JSONL), to the screen without a file; return how many queries."""
    judgements = book.judgements()
    documents = sorted({target.rpartition("-")[0] for one in judgements for target in one.targets})
    languages = {
        case.id: one.document.language
        for one in book.effective_many(documents)
        if one.document.status == "active"
        for case in one.extraction.cases
    }
    return write_lines(
        output, (json.dumps(line, ensure_ascii=False) for line in judged_lines(judgements, languages))
    )
