"""Templates of tables that come from outside: what columns they have, in both languages."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from vocabulary import (
    Bilingual,
    IncisionError,
    Strict,
    parse_yaml,
    plain,
)


class Column(Strict):
    """One column.

    ``type`` is text, date, month, integer, number, share (0 to 1, or percent), boolean, texts, weak_points, place (a
    division, by code or name), ``list:<vocabulary list>`` or ``lists:<…>`` (several). ``refused``: entries of the list,
    or levels of the place, that must not come in.
    """

    name: str
    zh: str
    en: str
    required: bool = False
    type: str = "text"
    refused: tuple[str, ...] = ()


class Template(Strict):
    """One table: ``order`` names dates that must not run backwards; ``most``: (part, whole), the one at most the other."""

    name: str
    zh: str
    en: str
    key: str
    columns: list[Column]
    order: tuple[str, ...] = ()
    most: tuple[tuple[str, str], ...] = ()


@cache
def templates() -> dict[str, Template]:
    """Return all templates by name."""
    found = {}
    for path in sorted(files("casebook").joinpath("templates").iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            template = Template.model_validate(parse_yaml(path.read_text(encoding="utf-8")))
            found[template.name] = template
    return found


def template(name: str) -> Template:
    """Return one template by its name in either language; ``template_unknown`` names those that exist."""
    known, wanted = templates(), plain(name).casefold()
    for one in known.values():
        if wanted in (one.name, one.zh, one.en.casefold()):
            return one
    zh, en = (
        ", ".join(f"{t.name} {n}" for t, n in names)
        for names in ([(t, t.zh) for t in known.values()], [(t, t.en) for t in known.values()])
    )
    raise IncisionError("template_unknown", name=name, choices=Bilingual(zh=zh, en=en))
