"""Pages about packs: the list of all, and one pack's own page, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from queries.catalog import packs
from queries.models import Pack, Parameter
from queries.needs import needs
from vocabulary import Language, say


def packs_table(language: Language, *, user_packs: Path | None = None) -> str:
    """Return all packs by category, one line each."""
    lines: list[str] = []
    last = ""
    for one in packs(user_packs).values():
        if one.category != last:
            last = one.category
            lines += ["", f"{last}. {say(f'pack.category.{last}', language)}"]
        lines.append(f"  {one.id:34} {' '.join(one.answers):4} {one.title.text(language)}")
    return "\n".join(lines[1:])


def pack_page(one: Pack, language: Language) -> str:
    """Return the page of one pack: what it asks, why, how to read it, its parameters, columns and Cypher."""
    return "\n".join(_page(one, language)) + "\n"


def _page(one: Pack, language: Language) -> Iterator[str]:
    def head(key: str) -> str:
        return say(f"pack.page.{key}", language)

    yield f"# {one.title.text(language)} (`{one.id}` {one.version})"
    yield from ("", one.question.text(language), "")
    yield f"- {head('answers')}: {', '.join(one.answers) or head('none')}"
    yield f"- {say(f'pack.category.{one.category}', language)} ({one.category})"
    yield f"- {head('maturity')}: {say(f'pack.maturity.{one.maturity}', language)}"
    if one.denominator_of:
        yield f"- {head('denominator')}: {one.denominator_of.text(language)}"
    if one.analysis:
        yield f"- {head('analysis')}: `{one.analysis}`"
    for key, names in (("needs", one.needs), ("also", one.also)):
        if names:
            listed = (needs()[n] for n in names)
            yield f"- {head(key)}: {', '.join(n.zh if language == 'zh' else n.en for n in listed)}"
    for key in ("why", "leads_to", "read", "assumptions", "exclusions", "misleads"):
        yield from ("", f"## {head(key)}", "", getattr(one, key).text(language))
    yield from ("", f"## {head('parameters')}", "")
    for parameter in one.parameters:
        yield f"- `{parameter.name}` {_described(parameter, language)}"
    if not one.parameters:
        yield head("none")
    if one.presets:
        yield from ("", f"## {head('presets')}", "")
        for preset in one.presets:
            values = " ".join(f"--param {k}={_given(v)}" for k, v in preset.values.items())
            yield f"- {preset.title.text(language)}: `{values}`"
    yield from ("", f"## {head('columns')}", "")
    for column in one.columns:
        unit = f" ({column.unit.text(language)})" if column.unit else ""
        yield f"- `{column.name}` {column.title(language)}{unit}"
    required = " ".join(f"--param {p.name}=…" for p in one.parameters if p.required)
    yield from ("", f"## {head('example')}", "", "```", f"incision query {one.id} {required}".rstrip(), "```")
    yield from ("", "```cypher", one.cypher, "```")


def _described(parameter: Parameter, language: Language) -> str:
    text = parameter.zh if language == "zh" else parameter.en
    if parameter.required:
        state = say("pack.page.required", language)
    elif parameter.default is None:
        state = say("pack.page.optional", language)
    else:
        state = say("pack.page.default", language, value=_given(parameter.default))
    kind = parameter.list or parameter.label or parameter.type
    spread = f", {parameter.minimum:g}…{parameter.maximum:g}" if parameter.minimum is not None else ""
    return f"({kind}{spread}; {state}) {text}"


def _given(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
