"""Whole reports with what an analyst signs of them: who held what where and when, who received what, which sum is for what.

One file a language (``zh.yaml``, ``en.yaml``), a list of reports. Keys, all but ``id`` and ``text`` optional:

- ``cases``: how many; ``subjects``: exactly these people; ``others``: named, and no subjects; ``hidden``: never shown
- ``posts``: person -> ``[unit, position, former, from, to]``, all of them; what is null or left out is not looked at
- ``sanctions``: person -> id -> date or null (not looked at), exactly these, statuses aside
- ``sums``: ``[value, currency, role]``, each of them there; ``funds``: ``[words, value]``, the sum stands beside the fund
- ``acts``: ``[from, to]`` of each case, null where none is looked at; ``called``: unit -> what it is called again
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from casebook import Document
from extraction import Extraction, extract
from graph.projection import document_fragment, words_of
from graph.projection.fragment import Fragment
from tests.lists import read_yaml

HERE = Path(__file__).parent
# a charge, an arrest, an order of custody: statuses, not sanctions
STATUSES = {"SN-C0", "SN-C1", "SN-99"}


def reports() -> dict[str, dict[str, Any]]:
    """Return the reports of both languages by id."""
    listed = [
        {**one, "language": language}
        for language in ("zh", "en")
        for one in read_yaml(HERE / f"{language}.yaml")
    ]
    return {one["id"]: one for one in listed}


@cache
def read(id: str) -> Extraction:
    """Return the facts of a report; read once."""
    one = reports()[id]
    return extract(one["text"], language=one["language"])


@cache
def projected(id: str) -> Fragment:
    """Return what a report gives to the graph."""
    facts = read(id)
    info = facts.document
    document = Document(
        info.id, info.sha256, info.language, None, "ST-01", None, None, (), "active", info.extractor, 1
    )
    return document_fragment(document, facts, reports()[id]["text"], words_of(None))
