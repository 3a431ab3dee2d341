"""``network``: one file that opens without a network, around a case, a weak point, a unit, a region or an answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from casebook import Casebook
from graph import Graph
from incision.case_names import case_named, with_cases
from incision.output import write_bytes
from queries import Result, ask, pack
from visualizations import FocusKind, NetworkData, network, network_html, network_of_result
from vocabulary import Bilingual, IncisionError, Language, entry_named, load, plain, say

KINDS: dict[str, FocusKind] = {"case": "case", "weak_point": "weak_point", "unit": "unit", "region": "region"}
LANGUAGES: tuple[Language, ...] = ("zh", "en")
PAGES = (".html", ".htm")
# people write names; ids are taken first, so that a name never hides an id
NAMED = {
    "unit": "MATCH (n:Unit) WHERE n.id = $name OR n.name = $name OR $name IN n.names RETURN n.id AS id ORDER BY n.id = $name DESC, n.id LIMIT 5",
    "region": "MATCH (n:Region) WHERE n.id = $name OR n.code = $name OR n.name_zh = $name OR n.name_en = $name RETURN n.id AS id ORDER BY n.id = $name DESC, n.id LIMIT 5",
}


def network_around(
    book: Casebook,
    graph: Graph,
    kind: str,
    name: str,
    *,
    limit: int,
    user_packs: Path | None,
    given: Mapping[str, str] | None = None,
) -> NetworkData:
    """Return the network around what is named; ``node_unknown`` and ``name_unclear`` where a name does not lead to one.

    Errors: ``network_empty``.
    """
    if kind == "pack":
        chosen_pack = pack(name, user_packs)
        result = ask(graph, chosen_pack, with_cases(book, graph, chosen_pack, given or {}))
        if not result.rows:
            # an empty page would look like a picture that failed
            raise IncisionError("network_empty", pack=chosen_pack.id, why=_why(result))
        return network_of_result(graph, result, limit=limit)
    chosen = case_named(book, graph, name) if kind == "case" else _named(graph, kind, name)
    return network(graph, KINDS[kind], chosen, limit=limit)


def _why(result: Result) -> Bilingual:
    told: dict[Language, str] = {
        language: " ".join(r.text(language) for r in result.lacking)
        or say(f"pack.outcome.{result.outcome}", language)
        for language in LANGUAGES
    }
    return Bilingual(zh=told["zh"], en=told["en"])


def check_page(output: Path) -> None:
    """Refuse a file whose suffix promises something else than a page: no program would open it.

    Errors: ``suffix_wrong``.
    """
    if output.suffix.lower() not in PAGES:
        raise IncisionError("suffix_wrong", path=output, choices=", ".join(PAGES))


def draw_network(data: NetworkData, output: Path, language: Language) -> None:
    """Write the page."""
    write_bytes(output, network_html(data, language).encode())


def _named(graph: Graph, kind: str, name: str) -> str:
    name = plain(name)
    if kind not in NAMED:
        return entry_named(load().weak_points, name) or name
    ids = [str(row[0]) for row in graph.read(NAMED[kind], {"name": name}).rows]
    if len(ids) > 1 and name not in ids:
        raise IncisionError("name_unclear", name=name, ids=", ".join(ids))
    return ids[0] if ids else name
