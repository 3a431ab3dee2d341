"""Whole reports of the project with the labels of everything in them: ``training/<language>/reports/*.yaml``.

A file is a list of ``{id, kind, text, labels}``; ``labels`` quotes the text word for word, so that every quote is a span
(its first place) and a wrong one is a fault. Keys and conventions are those of the labels that extraction is judged by.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from scripts.training.parse import FOLDER, Mark, Report
from scripts.training.rows_of import rows_of
from vocabulary import Strict


class Post(Strict):
    """A post: the bare title, the unit as it stands before it ("" where none is given), past or present."""

    position: str
    unit: str = ""
    former: bool = False


class Official(Strict):
    """Who holds or held an entrusted post, or is accused; ``subject``: the acts are put down to this person."""

    name: str
    posts: tuple[Post, ...] = ()
    sanctions: tuple[str, ...] = ()
    subject: bool = True


class Other(Strict):
    """A named person without such a post; ``protected`` ones must show nowhere."""

    name: str
    kind: Literal["associate", "protected"]


class Fund(Strict):
    text: str
    id: str


class Money(Strict):
    """An amount: ``value`` in units of ``currency`` (ISO 4217)."""

    text: str
    value: float
    currency: str
    role: Literal["involved", "bribe", "loss", "recovered", "penalty", "budget", "other"]


class Point(Strict):
    id: str
    mode: Literal["E", "C"]
    quote: str


class Measure(Strict):
    quote: str


class Labels(Strict):
    """Everything that a careful reader marks in one report."""

    relevant: bool = True
    officials: tuple[Official, ...] = ()
    others: tuple[Other, ...] = ()
    units: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    funds: tuple[Fund, ...] = ()
    money: tuple[Money, ...] = ()
    act_period: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    misconduct: tuple[str, ...] = ()
    weak_points: tuple[Point, ...] = ()
    measures: tuple[Measure, ...] = Field(default=(), max_length=4)
    case_status: str = ""


class Labelled(Strict):
    """One report of ours with its labels."""

    id: str
    kind: str
    text: str = Field(min_length=1)
    labels: Labels
    language: str = ""

    def quotes(self) -> Iterator[tuple[str, str]]:
        """Yield ``(kind, words)`` of everything that must stand in the text."""
        own = self.labels
        for official in own.officials:
            yield "official", official.name
            yield from (("position", p.position) for p in official.posts)
            yield from (("unit of a post", p.unit) for p in official.posts if p.unit)
        yield from (("person", o.name) for o in own.others)
        yield from (("unit", u) for u in own.units)
        yield from (("region", r) for r in own.regions)
        yield from (("fund", f.text) for f in own.funds)
        yield from (("money", m.text) for m in own.money)
        yield from (("weak point", w.quote) for w in own.weak_points)
        yield from (("measure", m.quote) for m in own.measures)

    def report(self) -> Report:
        """Return it as a report with marks, as models are trained on."""
        own = self.labels
        told = [
            *(("WP", w.id, w.mode, w.quote) for w in own.weak_points),
            *(("FD", f.id, "", f.text) for f in own.funds),
            *(("MONEY", m.role, "", m.text) for m in own.money),
            *(("MEAS", "", "", m.quote) for m in own.measures),
        ]
        marks = [
            Mark(kind, value, at, at + len(words), mode)
            for kind, value, mode, words in told
            if (at := self.text.find(words)) >= 0
        ]
        return Report(
            id=self.id, language=self.language, kind=self.kind, text=self.text, status=own.case_status,
            fields=own.fields, misconduct=own.misconduct,
            weak_points=tuple(dict.fromkeys((w.id, w.mode) for w in own.weak_points)),
            marks=tuple(sorted(marks, key=lambda m: (m.start, -m.end, m.kind, m.value))),
        )  # fmt: skip


def labelled(folder: Path = FOLDER) -> list[Labelled]:
    """Return every labelled report below ``folder``, by file and place.

    :raises TrainingError: a file that is no list of reports, a key that is unknown or missing.
    """
    return [
        one.model_copy(update={"language": path.parts[-3]})
        for path in sorted(folder.glob("*/reports/*.yaml"))
        for one in rows_of(path, folder, Labelled)
    ]
