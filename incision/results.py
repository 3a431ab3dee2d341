"""Answers to the screen or to a file: the form follows ``--format``, else the file's suffix, else a table."""

from __future__ import annotations

import sys
from pathlib import Path

from graph import Table
from incision.console import out
from incision.output import write_bytes
from queries import Result, render, render_table
from vocabulary import IncisionError, Language, say

FORMS = ("table", "json", "csv", "xlsx", "md", "html")
BINARY = ("xlsx", "html")


def form_of(form: str | None, output: Path | None, known: tuple[str, ...] = FORMS) -> str:
    """Return the form to write; ``format_unknown`` for one that is not known."""
    chosen = form or (output.suffix.lower().lstrip(".") if output else "") or "table"
    chosen = {"htm": "html", "txt": "table", "markdown": "md"}.get(chosen, chosen)
    if chosen not in known:
        raise IncisionError("format_unknown", name=chosen, choices=", ".join(known))
    return chosen


def deliver(content: bytes, form: str, output: Path | None, language: Language) -> None:
    """Write to ``output``, or to standard output; a form that no terminal shows wants a file.

    Errors: ``output_needed``.
    """
    if output is None or str(output) == "-":
        if form in BINARY and sys.stdout.isatty():
            raise IncisionError("output_needed", form=form)
        sys.stdout.flush()
        # the byte order mark is for spreadsheets; in a pipe it would stand in the first column's name
        sys.stdout.buffer.write(content.removeprefix(b"\xef\xbb\xbf"))
        sys.stdout.flush()
        return
    write_bytes(output, content)
    out().print(say("written", language, path=output), markup=False)


def save(result: Result, form: str | None, output: Path | None, language: Language) -> None:
    """Write the answer of a pack; ``html`` is the findings page, which opens without a network."""
    chosen = form_of(form, output)
    content = _page(result, language) if chosen == "html" else render(result, chosen, language)
    deliver(content, chosen, output, language)


def _page(result: Result, language: Language) -> bytes:
    # only who asks for a page waits for the libraries that draw
    from visualizations import findings_html, findings_of

    return findings_html(findings_of(result), language).encode()


def save_table(table: Table, form: str | None, output: Path | None, language: Language) -> None:
    """Write the answer of a person's own statement."""
    chosen = form_of(form, output, FORMS[:-1])
    content = render_table(table.columns, table.rows, chosen, language, truncated=table.truncated)
    deliver(content, chosen, output, language)
