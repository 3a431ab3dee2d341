"""The tables of docs/related/figures.md: ``python -m graph.related.ablation JUDGED --texts FILE… -o figures.md``.

Queries are split once into an open half, whose errors may be read, and a closed one, which is only measured:
SHA-256 of the query's id, even or odd.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from graph.related.collection import collected, texts_named
from graph.related.evaluation import (
    Judged,
    Ranker,
    Summary,
    evaluate,
    figures,
    judged_pairs,
    paired,
    summarise,
)
from graph.related.fit import crossed
from graph.related.judged_cases import judged as invented
from graph.related.judging import plain_rankers, rank_judged
from graph.related.lexicon import data
from graph.related.profile import FAMILIES, CaseProfile
from graph.related.weights import Weights, read, shipped

GROUPS = {
    "ways of acting (route, group)": ("route", "group"),
    "weak points (weak and its products)": ("weak", "weak_at_step", "weak_in_matter"),
    "matter, fund, field, step": ("matter", "fund", "field", "step", "weak_at_step", "weak_in_matter"),
    "who, where (role, line, setting, place, person, supplier)":
        ("role", "line", "setting", "place", "person", "supplier"),
    "text (cosine, covered)": ("cosine", "covered"),
    "all that is not text": (*FAMILIES, "weak_at_step", "weak_in_matter"),
}  # fmt: skip
HALVES = ("open", "closed")
Slices = Mapping[str, list[Judged]]


def half(query: str) -> str:
    """Return the half that a query belongs to, for good."""
    return HALVES[int(hashlib.sha256(query.encode()).hexdigest(), 16) % 2]


def slices(judged: list[Judged]) -> dict[str, list[Judged]]:
    """Return the queries by all, language and half; empty slices are left out."""
    found = {"all": judged}
    for language in ("zh", "en"):
        found[language] = [q for q in judged if q.language == language]
    for name in HALVES:
        found[name] = [q for q in judged if half(q.query) == name]
    for language in ("zh", "en"):
        found[f"closed {language}"] = [q for q in found["closed"] if q.language == language]
    return {name: queries for name, queries in found.items() if queries}


def _measured(queries: list[Judged], ranker: Ranker) -> Summary:
    return summarise([figures(q, ranker(q)) for q in queries])


def _interval(value: float, interval: tuple[float, float], sign: str = "") -> str:
    return f"{value:{sign}.3f} ({interval[0]:{sign}.3f} to {interval[1]:{sign}.3f})"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|---" * len(head) + "|"
    yield from ("| " + " | ".join(row) + " |" for row in rows)
    yield ""


def rankings(by: Slices, rankers: Mapping[str, Ranker]) -> Iterator[str]:
    """Yield the table of every ranker on every slice, with intervals."""
    rows = []
    for label, ranker in rankers.items():
        for name, queries in by.items():
            s = _measured(queries, ranker)
            rows.append([
                label, name, str(s.queries), _interval(s.ndcg, s.ndcg_interval), _interval(s.apart, s.apart_interval),
                f"{s.recall:.3f}",
            ])  # fmt: skip
    yield from _table(("ranking", "queries", "n", "nDCG@10 (95 %)", "apart (95 %)", "recall@20"), rows)


def differences(by: Slices, rankers: Mapping[str, Ranker]) -> Iterator[str]:
    """Yield the table of the first ranker minus each other, over the same queries."""
    scores = {label: evaluate(by["all"], ranker).scores for label, ranker in rankers.items()}
    ours, *others = rankers
    rows = []
    for label in others:
        for name in ("all", "zh", "en", *HALVES):
            found = paired(by[name], scores[ours], scores[label]) if name in by else None
            if found:
                rows.append([label, name, *(_interval(*found[m], sign="+") for m in ("ndcg", "apart"))])
    yield from _table(("ours minus", "queries", "nDCG@10 (95 %)", "apart (95 %)"), rows)


def without(weights: Weights, parts: Sequence[str]) -> Weights:
    """Return the weights with several parts switched off."""
    for part in parts:
        weights = weights.without(part)
    return weights


def ablation(by: Slices, profiles: list[CaseProfile], weights: Weights) -> Iterator[str]:
    """Yield the table of what is lost without each part and each group of parts, and what is left of one alone."""
    every = tuple(weights.flat())
    variants: list[tuple[str, Weights]] = [("everything", weights)]
    variants += [(f"without {part}", weights.without(part)) for part in every]
    variants += [(f"without {label}", without(weights, parts)) for label, parts in GROUPS.items()]
    variants += [
        (f"only {label}", without(weights, [p for p in every if p not in parts]))
        for label, parts in GROUPS.items()
    ]
    names = [n for n in ("all", "zh", "en", *HALVES) if n in by]
    rows = []
    for label, one in variants:
        ranker = rank_judged(profiles, weights=one)
        found = [_measured(by[n], ranker) for n in names]
        rows.append([label, *(f"{s.ndcg:.3f} / {s.apart:.3f}" for s in found)])
    yield from _table(("nDCG@10 / apart", *names), rows)


def invented_cases(prior: Weights) -> Iterator[str]:
    """Yield the table of the invented cases: weights set on four fifths of the queries, measured on the fifth."""
    found = crossed(invented(), prior)
    rows = [
        [name, str(s["queries"]), _interval(s["ndcg"], s["ndcg_interval"]), _interval(s["apart"], s["apart_interval"])]
        for name, s in found.items() if name != "missing"
    ]  # fmt: skip
    yield from _table(("queries", "n", "nDCG@10 (95 %)", "apart (95 %)"), rows)


def page(judged: list[Judged], profiles: list[CaseProfile], plain: Mapping[str, tuple[str, str]]) -> str:
    """Return the whole page."""
    by = slices(judged)
    rankers: dict[str, Ranker] = {"incision": rank_judged(profiles)} | plain_rankers(plain)
    parts: list[tuple[str, Callable[[], Iterator[str]]]] = [
        ("Judged pairs of real texts", lambda: rankings(by, rankers)),
        ("Differences, paired bootstrap over queries", lambda: differences(by, rankers)),
        ("What each part carries (weights kept, not set anew)", lambda: ablation(by, profiles, shipped())),
        ("Invented cases, cross-validated", lambda: invented_cases(read(data("prior")))),
    ]
    lines = ["# Figures of related cases", "", "Written by `python -m graph.related.ablation`; what they mean: [log.md](log.md).", ""]  # fmt: skip
    for title, body in parts:
        lines += [f"## {title}", "", *body()]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("judged", type=Path)
    parser.add_argument("--texts", type=Path, action="append", required=True, help="JSONL with id and text")
    parser.add_argument("-o", "--output", type=Path)
    options = parser.parse_args(arguments)
    judged = judged_pairs(options.judged)
    documents = collected(judged, texts_named(options.texts))
    text = page(judged, documents.profiles, documents.plain)
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
