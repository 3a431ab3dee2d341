"""Draft letters to a unit about one case: every point keeps its sentence; number, basis, deadline and approval stay open.

The words are data (``letters.yaml``). What is implied by conduct is marked to be confirmed or struck.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from visualizations.case_view import CaseView, Line
from vocabulary import Bilingual, IncisionError, Language, Strict, load, one_line, parse_yaml, statuses_told

LetterKind = Literal["suggestion", "reminder"]
Style = Literal["page", "banner", "title", "right", "heading", "body", "quote", "note", "row"]
QUOTED = 3


class KindOfLetter(Bilingual):
    """One kind: which statuses of a case it may follow, and the parts that are its own."""

    statuses: tuple[str, ...]
    title: Bilingual
    origin: Bilingual
    objection: Bilingual | None = None


class Letters(Strict):
    """The file as a whole."""

    kinds: dict[str, KindOfLetter]
    parts: dict[str, Bilingual]
    index: dict[str, list[str]]
    checks: dict[str, list[str]]


@dataclass(frozen=True)
class Elsewhere:
    """How often a weak point stands in other confirmed cases, and what was sent to the unit about it before."""

    cases: int = 0
    regions: int = 0
    measures: tuple[tuple[str, str], ...] = ()
    """Title and id of the status."""


@dataclass(frozen=True)
class Block:
    """One paragraph, or one row of the index of evidence."""

    style: Style
    text: str
    cells: tuple[str, ...] = ()


@cache
def letters() -> Letters:
    """Return the words of all letters."""
    text = files("visualizations").joinpath("letters.yaml").read_text(encoding="utf-8")
    return Letters.model_validate(parse_yaml(text))


def letter(
    view: CaseView,
    kind: LetterKind,
    unit: str,
    language: Language,
    *,
    elsewhere: Mapping[str, Elsewhere],
    others: tuple[str, ...] = (),
) -> list[Block]:
    """Return the draft as blocks.

    ``elsewhere``: by id of the weak point. ``letter_unconfirmed`` where the case has no status that such a letter may
    follow, ``letter_without_points`` where it shows no weak point.
    """
    of = letters().kinds[kind]
    status = str(view.raw.get("status") or "")
    if status not in of.statuses:
        raise IncisionError(
            "letter_unconfirmed", case=view.node.id, status=statuses_told(status),
            known=statuses_told(*of.statuses),
        )  # fmt: skip
    points = view.groups.get("EXPOSES", ())
    if not points:
        raise IncisionError("letter_without_points", case=view.node.id)
    return list(_blocks(view, of, points, unit, language, elsewhere, others))


def _blocks(
    view: CaseView, of: KindOfLetter, points: tuple[Line, ...], unit: str, language: Language,
    elsewhere: Mapping[str, Elsewhere], others: tuple[str, ...],
) -> Iterator[Block]:  # fmt: skip
    parts, numbers = letters().parts, _numbers(points)

    def say(part: str, **values: object) -> str:
        return parts[part].text(language).format(**values)

    status = load()["case_status"][str(view.raw["status"])].label(language)
    yield Block("banner", say("banner"))
    yield Block("title", of.title.text(language).format(unit=unit))
    yield Block("right", say("number"))
    yield Block("body", say("addressee", unit=unit))
    yield Block(
        "body",
        of.origin.text(language).format(case=view.node.name.text(language).rstrip("。. "), status=status),
    )
    yield Block("heading", say("problems"))
    for number, point in enumerate(points, 1):
        yield Block("body", say("problem", number=number, name=point.node.name.text(language)))
        if point.raw.get("mode") == "C":
            yield Block("note", say("implied"))
        for passage in point.passages[:QUOTED]:
            if passage in view.sentences:
                text = one_line(view.sentences[passage].text)
                yield Block("quote", say("quote", text=text, number=numbers[passage]))
    yield Block("heading", say("causes"))
    yield from _causes(points, language)
    for point in points:
        known = elsewhere.get(point.node.id, Elsewhere())
        name = point.node.name.text(language)
        if known.cases:
            yield Block("note", say("elsewhere", cases=known.cases, regions=known.regions, name=name))
        for title, state in known.measures:
            entry = load()["measure_status"].get(state)
            yield Block("note", say("measured", title=title, status=entry.label(language) if entry else "—"))
    yield Block("heading", say("advice"))
    for number, point in enumerate(points, 1):
        remedy = load().weak_points[point.node.id].remedy.text(language)
        yield Block("body", say("advised", number=number, remedy=remedy))
        yield Block("body", say("owner"))
    yield Block("heading", say("reply_head"))
    yield Block("body", say("reply"))
    if of.objection is not None:
        yield Block("body", of.objection.text(language))
    yield Block("right", say("sign"))
    yield Block("right", say("date"))
    yield Block("body", say("copies"))
    yield Block("page", "")
    yield Block("heading", say("index"))
    yield Block("row", "", tuple(letters().index[language]))
    for passage, number in numbers.items():
        if passage in view.sentences:
            text = one_line(view.sentences[passage].text)
            yield Block("row", "", (say("index_row", number=number), passage, text))
    yield Block("heading", say("checks"))
    for line in letters().checks[language]:
        yield Block("note", line.format(others="; ".join(others) or "—"))


def _numbers(points: tuple[Line, ...]) -> dict[str, int]:
    """Number the sentences in the order in which they are cited."""
    cited = dict.fromkeys(p for point in points for p in point.passages[:QUOTED])
    return {passage: number for number, passage in enumerate(cited, 1)}


def _causes(points: tuple[Line, ...], language: Language) -> Iterator[Block]:
    """Group what was found by the pillar that it belongs to: rules, power, supervision."""
    for pillar in load().pillars.values():
        names = [p.node.name.text(language) for p in points if p.node.id.startswith(f"{pillar.id}-")]
        if names:
            shown = pillar.zh if language == "zh" else pillar.en
            # names hold the sign that parts words
            joined = ("；" if language == "zh" else "; ").join(names)
            yield Block("body", letters().parts["cause"].text(language).format(pillar=shown, names=joined))
