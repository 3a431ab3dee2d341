"""The main job from end to end on the shipped samples, in a home folder of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import samples
from casebook import Casebook
from graph import Filters, Graph, RelatedCase
from incision.drawing import draw_network, network_around
from incision.output import write_bytes
from incision.relating import like, lines_of
from incision.settings import Home
from queries import Result, ask
from visualizations import case_view, dossier_html, findings_html, findings_of, likes_of
from vocabulary import Language, divisions, one_line, parse_yaml, say

MARK = ".incision-demo"
ROWS = 3
SENTENCES = 3


@dataclass(frozen=True)
class Shown:
    """One pattern: the pack's answer, and the page that holds all of it."""

    result: Result
    page: Path


def plan() -> dict[str, Any]:
    """Return which packs, which case and which network the demo shows (``samples/demo.yaml``)."""
    found: dict[str, Any] = parse_yaml(samples.plan().read_text(encoding="utf-8"))
    return found


def fresh(folder: Path) -> Home:
    """Make the demo's home with the samples' own lists; what an earlier demo left there goes first.

    A folder that is not a demo's is left alone: the demo then works in it as in any home.
    """
    from graph import stop

    if (folder / MARK).is_file():
        stop(folder)
        shutil.rmtree(folder)
    home = Home(folder).ready()
    (folder / MARK).touch()
    shutil.copytree(samples.lists(), folder / "lists", dirs_exist_ok=True)
    return home


def take_tables(book: Casebook, home: Home) -> Iterator[tuple[str, int]]:
    """Import the sample tables; yield the template and the number of rows of each."""
    places = divisions(home.lists)
    for name, path in samples.tables().items():
        taken = book.import_table(name, path, who="demo", divisions=places)
        if taken.errors:
            raise taken.errors[0]
        yield name, taken.count


def inputs() -> list[Path]:
    """Return the reports, and the broken files that must be refused."""
    return [samples.reports(), samples.broken()]


def patterns(graph: Graph, folder: Path, language: Language) -> Iterator[Shown]:
    """Run the packs of the plan and write the findings page of each."""
    for one in plan()["patterns"]:
        result = ask(graph, one["pack"], one.get("params") or {})
        page = folder / f"findings-{one['pack']}.html"
        content = findings_html(findings_of(result), language).encode()
        write_bytes(page, content)
        yield Shown(result, page)


def told(result: Result, language: Language) -> Iterator[str]:
    """Yield a pack's answer as lines: its question, then each of the first rows with sentences from several reports."""
    yield f"\n{result.pack.question.text(language)}"
    shown = [(i, c) for i, c in enumerate(result.columns) if c.type not in ("passages", "nodes")]
    for row in result.rows[:ROWS]:
        yield "  * " + say("comma", language).join(
            f"{c.title(language)}: {result.shown(c, row[i], language)}" for i, c in shown
        )
        for document, text in _varied([(s.document, one_line(s.text)) for s in result.evidence(row)]):
            yield f"      [{document}] {text}"
    yield from ("  " + remark.text(language) for remark in result.lacking)
    if not result.rows and not result.lacking:
        yield "  " + say(f"pack.outcome.{result.outcome}", language)


def related_lines(case: str, found: list[RelatedCase], language: Language) -> Iterator[str]:
    """Yield the related cases with their reasons."""
    return lines_of(case, found[:ROWS], language, reasons=ROWS)


def _varied(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return a few sentences, from different reports as long as there are some."""
    first: dict[str, tuple[str, str]] = {}
    for document, text in found:
        first.setdefault(document, (document, text))
    return list(first.values())[:SENTENCES]


def related(book: Casebook, graph: Graph, home: Home) -> tuple[str, list[RelatedCase]]:
    """Return the plan's case with the cases related to it."""
    return like(book, graph, home, plan()["related"], limit=5, filters=Filters())


def pages(
    book: Casebook, graph: Graph, folder: Path, case: str, like_it: list[RelatedCase], language: Language
) -> list[Path]:
    """Draw the networks of the plan and the case's dossier; return the files."""
    made = []
    for focus in plan()["networks"]:
        [(kind, name)] = focus.items()
        data = network_around(book, graph, kind, name, limit=300, user_packs=None)
        target = folder / f"network-{name}.html"
        draw_network(data, target, language)
        made.append(target)
    dossier = dossier_html(case_view(graph, case).with_like(likes_of(like_it)), language).encode()
    target = folder / "dossier.html"
    write_bytes(target, dossier)
    return [*made, target]
