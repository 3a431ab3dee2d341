"""The graph in the forms that other programs open: GraphML and GEXF, written element by element.

Nodes are named ``Label:id``, for an id is unique within its label only. A list becomes one text with ``; `` between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from graph.schema import schema
from vocabulary import legal_xml

Element = dict[str, Any]
GRAPHML = {"integer": "long", "number": "double", "boolean": "boolean"}
GEXF = {"integer": "long", "number": "double", "boolean": "boolean"}
NAMES = ("title", "name", "name_zh", "name_en", "topic", "text")
WIDEST = 80


def graphml(nodes: Iterable[Element], relationships: Iterable[Element], out: IO[str]) -> int:
    """Write GraphML; return the number of nodes and relationships."""
    out.write(
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    )
    keys = {of: _keys(of) for of in ("node", "edge")}
    for of, named in keys.items():
        for name, (key, kind) in named.items():
            of_type = GRAPHML.get(kind, "string")
            out.write(f'<key id="{key}" for="{of}" attr.name={_attribute(name)} attr.type="{of_type}"/>\n')
    out.write('<graph edgedefault="directed">\n')
    count = 0
    for one in _joined(nodes, relationships):
        count += 1
        of = "node" if "node" in one else "edge"
        data = "".join(
            f'<data key="{keys[of][k][0]}">{escape(v)}</data>' for k, v in _values(one) if k in keys[of]
        )
        out.write(f"<{of} {_ends(one)}>{data}</{of}>\n")
    out.write("</graph>\n</graphml>\n")
    return count


def gexf(nodes: Iterable[Element], relationships: Iterable[Element], out: IO[str]) -> int:
    """Write GEXF 1.3; return the number of nodes and relationships."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n')
    out.write('<graph defaultedgetype="directed">\n')
    keys = {of: _keys(of) for of in ("node", "edge")}
    for of, named in keys.items():
        out.write(f'<attributes class="{of}">\n')
        for name, (key, kind) in named.items():
            out.write(f'<attribute id="{key}" title={_attribute(name)} type="{GEXF.get(kind, "string")}"/>\n')
        out.write("</attributes>\n")
    count = 0
    for of, group, source in (("node", "nodes", nodes), ("edge", "edges", relationships)):
        out.write(f"<{group}>\n")
        for one in source:
            count += 1
            values = dict(_values(one))
            shown = values["kind_of_relationship"] if of == "edge" else values["shown"]
            data = "".join(
                f'<attvalue for="{keys[of][k][0]}" value={_attribute(v)}/>'
                for k, v in values.items()
                if k in keys[of]
            )
            out.write(f"<{of} {_ends(one)} label={_attribute(shown)}><attvalues>{data}</attvalues></{of}>\n")
        out.write(f"</{group}>\n")
    out.write("</graph>\n</gexf>\n")
    return count


def _joined(nodes: Iterable[Element], relationships: Iterable[Element]) -> Iterator[Element]:
    yield from nodes
    yield from relationships


def _keys(of: str) -> dict[str, tuple[str, str]]:
    """Return the properties of all nodes or relationships: name -> (key, type); of two types the text stands."""
    types = schema().nodes if of == "node" else schema().relationships
    own = ("node_label", "shown") if of == "node" else ("kind_of_relationship",)
    found: dict[str, str] = dict.fromkeys(own, "text")
    for kind in types.values():
        for name, about in kind.properties.items():
            found[name] = about.type if found.get(name, about.type) == about.type else "text"
    return {name: (f"{of[0]}{i}", kind) for i, (name, kind) in enumerate(sorted(found.items()))}


def _values(one: Element) -> Iterator[tuple[str, str]]:
    properties = one["properties"]
    if "node" in one:
        yield "node_label", one["node"]
        shown = next((str(properties[n]) for n in NAMES if properties.get(n)), str(one["id"]))
        yield "shown", " ".join(legal_xml(shown).split())[:WIDEST]
    else:
        yield "kind_of_relationship", one["relationship"]
    yield "id", legal_xml(str(one["id"]))
    for name, value in sorted(properties.items()):
        if isinstance(value, bool):
            yield name, "true" if value else "false"
        else:
            yield name, legal_xml("; ".join(map(str, value)) if isinstance(value, list) else str(value))


def _ends(one: Element) -> str:
    if "node" in one:
        return f"id={_attribute(_name(one['node'], one['id']))}"
    own, start, end = _name(one["relationship"], one["id"]), _name(*one["start"]), _name(*one["end"])
    return f"id={_attribute(own)} source={_attribute(start)} target={_attribute(end)}"


def _name(label: str, identifier: str) -> str:
    return f"{label}:{identifier}"


def _attribute(text: str) -> str:
    return quoteattr(legal_xml(text))
