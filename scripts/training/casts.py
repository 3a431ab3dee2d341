"""Texts with everybody in them sorted: ``training/<language>/casts/*.yaml`` and ``harmed/*.yaml``, for the models of who is
blamed and who is to stay hidden.

A file is a list of ``{id, text, subjects, others, hidden}``: full names, each in one list. ``subjects``: the text puts
conduct down to them; ``hidden``: complainants, victims, minors, private witnesses; ``others``: everybody else who is named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import Field

from scripts.training.check import corpus
from scripts.training.parse import FOLDER
from scripts.training.rows_of import rows_of
from vocabulary import Strict

ALL = ("casts", "harmed")


class Cast(Strict):
    """One text of ours and the people in it."""

    id: str
    text: str = Field(min_length=1)
    subjects: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.subjects, *self.others, *self.hidden)


def casts(folder: Path = FOLDER, *, kinds: tuple[str, ...] = ("casts",), language: str = "*") -> list[Cast]:
    """Return every cast below ``folder`` (of one ``language``), by file and place; ``kinds``: ``casts``, and ``harmed``, rich in people who stay hidden.

    :raises TrainingError: a file that is no list of casts, a key that is unknown or missing.
    """
    paths = sorted(p for kind in kinds for p in folder.glob(f"{language}/{kind}/*.yaml"))
    return [cast for path in paths for cast in rows_of(path, folder, Cast)]


def faults(found: list[Cast], real: Iterable[str] | None = None) -> Iterator[str]:
    """Yield one line for each fault; ``real``: texts in which no name of ours may stand (default: the team's)."""
    known = "\n".join(corpus() if real is None else real)
    for own, n in Counter(c.id for c in found).items():
        if n > 1:
            yield f"{own}: {n} casts of this id"
    for cast in found:
        for name, n in Counter(cast.names).items():
            if name not in cast.text:
                yield f"{cast.id}: {name} does not stand in the text"
            if n > 1:
                yield f"{cast.id}: {name} stands in more than one place of the lists"
            if (" " in name or "·" in name) and name in known:
                yield f"{cast.id}: {name} stands in a real report; choose another name"
