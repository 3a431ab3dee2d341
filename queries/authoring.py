"""Begin a pack of one's own: a file that the linter accepts, and a check that it passes; both are there to be changed."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

from graph import schema_json
from queries.catalog import shipped
from queries.checks import check_file
from queries.cypher_text import tokens
from queries.models import Pack
from vocabulary import IncisionError

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 60
# the words of the command line are no names
TAKEN = frozenset({"new", "check", "export", "import", "show"})


def new_pack(name: str, folder: Path) -> list[Path]:
    """Write ``<name>.cypher`` and its check into the folder; nothing that is there is written over.

    Errors: ``pack_id_wrong``, ``pack_id_twice`` for a shipped id, ``pack_exists``.
    """
    if not ID.fullmatch(name) or len(name) > LONGEST or name in TAKEN:
        raise IncisionError("pack_id_wrong", id=name)
    if name in shipped():
        raise IncisionError("pack_id_twice", id=name)
    path = folder / f"{name}.cypher"
    written = [path, check_file(path)]
    for there in written:
        if there.exists():
            raise IncisionError("pack_exists", id=name, file=str(there))
    folder.mkdir(parents=True, exist_ok=True)
    for target, source in zip(written, ("skeleton.cypher", "skeleton.check.yaml"), strict=True):
        text = files("queries").joinpath("skeleton", source).read_text(encoding="utf-8")
        target.write_text(text.replace("{{id}}", name), encoding="utf-8")
    return written


def check_skeleton(one: Pack) -> str:
    """Return a check to fill in: a node of each label of the statement, joined as the schema joins them."""
    schema = schema_json()
    words = {t.text for t in tokens(one.cypher)}
    labels = sorted(words & schema["nodes"].keys())
    lines = [
        f"# The check of {one.id}: fill in properties, rows that it must give, and a graph on which it must give none."
    ]
    lines += [
        "graph:",
        "  nodes:",
        *(f"    {label}: {{{label}1: {{}}}}" for label in labels),
        "  relationships:",
    ]
    links = [
        f"    - [{start}1, {kind}, {end}1]"
        for kind in sorted(words & schema["relationships"].keys())
        for start, end in schema["relationships"][kind]["ends"]
        if start in labels and end in labels and start != end
    ]
    lines[-1] += "" if links else " []"
    given = {p.name: f"…{p.label or p.list or p.type}" for p in one.parameters if p.required}
    told = json.dumps(given, ensure_ascii=False)
    columns = ", ".join(c.name for c in one.columns)
    lines += [*links, "runs:", f"  - params: {told}", f"    rows: []   # {columns}", "empty:"]
    return "\n".join([*lines, f"  params: {told}", "  graph: {nodes: {}, relationships: []}"]) + "\n"
