"""``related``: the cases like one case for the screen and for files, and the figures of the ranking."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from casebook import Casebook
from graph import (
    Filters,
    Graph,
    RelatedCase,
    RelatedIndex,
    collected,
    evaluate,
    judged_documents,
    judged_pairs,
    paired,
    plain_rankers,
    rank_judged,
    related_cases,
    related_index,
    texts_named,
)
from incision.case_names import case_named
from incision.output import write_lines
from incision.results import deliver, form_of
from incision.settings import Home
from queries import check_node
from visualizations import case_view, likes_of, related_html
from vocabulary import IncisionError, Language, one_line, say

FORMS = ("table", "json", "md", "html")


def like(
    book: Casebook, graph: Graph, home: Home, name: str, *, limit: int, filters: Filters
) -> tuple[str, list[RelatedCase]]:
    """Return (id of the case, the cases related to it), best first."""
    case = case_named(book, graph, name)
    if filters.region is not None:
        check_node(graph, "region", "Region", filters.region)
    index: RelatedIndex = related_index(home.index, graph, book)
    return case, related_cases(index, case, limit=limit, filters=filters)


def answer(
    book: Casebook,
    graph: Graph,
    home: Home,
    name: str,
    *,
    limit: int,
    filters: Filters,
    form: str | None,
    output: Path | None,
    language: Language,
) -> None:
    """Write the cases related to one case: table, json, md, or the page of both sides as html."""
    chosen = form_of(form, output, FORMS)
    case, found = like(book, graph, home, name, limit=limit, filters=filters)
    if chosen == "json":
        content = {"case": case, "revision": graph.revision, "related": [r.as_json() for r in found]}
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    elif chosen == "html":
        text = related_html(case_view(graph, case).with_like(likes_of(found)), language)
    else:
        text = "\n".join(lines_of(case, found, language, marked=chosen == "md")) + "\n"
    deliver(text.encode(), chosen, output, language)


def lines_of(
    case: str, found: list[RelatedCase], language: Language, *, marked: bool = False, reasons: int = 6
) -> Iterator[str]:
    """Yield the answer as lines: each case with its first ``reasons`` and the sentences of both sides."""
    head, quote = ("## ", "> ") if marked else ("", "      ")
    yield say("related.head", language, case=case, count=len(found))
    for number, one in enumerate(found, 1):
        yield ""
        yield head + say(
            "related.case",
            language,
            number=number,
            id=one.id,
            title=one.title or "—",
            score=f"{one.score:.2f}",
        )
        yield f"   {one.summary.text(language)}"
        for reason in one.reasons[:reasons]:
            yield f"   - {reason.text.text(language)}"
            for side, passages in (("here", reason.here), ("there", reason.there)):
                for passage in passages[:1]:
                    yield quote + say(f"related.{side}", language, text=one_line(passage["text"]))
        for difference in one.differs:
            yield f"   ≠ {difference.text(language)}"
        for act in one.done:
            yield "   + " + say("related.done", language, text=act[language])
            for passage in act.get("passages", ())[:1]:
                yield quote + say("related.there", language, text=one_line(passage["text"]))
        for twin in one.same:
            yield f"   = {twin.text.text(language)} [{twin.case}]"
    if not found:
        yield say("related.none", language)


def evaluation(home: Home, judged_file: Path, texts: list[Path], output: Path | None) -> str:
    """Rank judged pairs, write the scores (``{"query", "scores"}`` a line) and return the table of figures.

    ``texts``: JSONL with id and text; without them the home's own documents are ranked.
    """
    judged = judged_pairs(judged_file)
    documents = collected(
        judged, texts_named(texts) if texts else _recorded(home, judged_documents(judged)), lists=home.lists
    )
    report = evaluate(judged, rank_judged(documents.profiles))
    if output:
        write_lines(
            output,
            (
                json.dumps({"query": q, "scores": s}, ensure_ascii=False, sort_keys=True)
                for q, s in report.scores.items()
            ),
        )
    lines = [f"{'':8}{'queries':>9}  {'nDCG@10 (95 %)':24}{'apart (95 %)':24}recall@20 (95 %)"]
    rankers = {name: evaluate(judged, ranker) for name, ranker in plain_rankers(documents.plain).items()}
    for label, one in (("incision", report), *rankers.items()):
        for name, s in one.by.items():
            figures = (
                (s.ndcg, s.ndcg_interval),
                (s.apart, s.apart_interval),
                (s.recall, s.recall_interval),
            )
            told = "".join(f"{f'{value:.3f} ({low:.3f} to {high:.3f})':24}" for value, (low, high) in figures)
            lines.append(f"{label[:8]:8} {name:4}{s.queries:4}  {told}".rstrip())
    for name, other in rankers.items():
        for measure, (gain, (low, high)) in paired(judged, report.scores, other.scores).items():
            lines.append(f"incision - {name}, {measure}: {gain:+.3f} ({low:+.3f} to {high:+.3f})")
    return "\n".join(lines)


def _recorded(home: Home, names: set[str]) -> Iterator[tuple[str, Language | None, str]]:
    """Yield the texts of documents, and of cases, that the record holds in force."""
    with Casebook.open(home.ready().casebook) as book:
        for name in sorted(names):
            for own in (name, name.rpartition("-")[0]):
                try:
                    document = book.document(own)
                except IncisionError:
                    continue
                if document.status != "active":
                    break
                cases = book.effective(own).cases if own != name else []
                spans = [(c.start, c.end) for c in cases if c.id == name] if own != name else [(0, None)]
                for start, end in spans:
                    yield name, "zh" if document.language == "zh" else "en", book.text(own)[start:end]
                break
