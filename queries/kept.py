"""Ask a pack, and keep the answer for as long as the graph stands where it stood.

Counting over everything takes seconds at a hundred thousand cases, and people look at one answer many times: as a table, a
page, a sheet, a network.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from queries import keeping
from queries.catalog import pack as find_pack
from queries.models import Pack
from queries.needs import Remark
from queries.nodes import resolved
from queries.readable import Readable
from queries.result import Result, Sentence
from queries.runner import ROWS, SECONDS, run
from queries.values import values
from vocabulary import IncisionError


class Stands(Readable, keeping.Stands, Protocol):
    """A graph that answers and tells where it stands; ``graph.Graph`` is one."""


def ask(
    graph: Stands,
    name: str | Pack,
    params: Mapping[str, Any] | None = None,
    *,
    limit: int = ROWS,
    timeout: float = SECONDS,
    user_packs: Path | None = None,
) -> Result:
    """Return what ``run`` returns; the same question on the same graph is counted once."""
    chosen = name if isinstance(name, Pack) else find_pack(name, user_packs)
    given = values(chosen, params or {})
    try:
        given = resolved(graph, chosen, given, timeout)
    except IncisionError:
        # where data are missing, that is said first; else ``run`` refuses the name too
        return run(graph, chosen, given, limit=limit, timeout=timeout)
    return keeping.once(
        graph,
        (chosen.model_dump(mode="json"), given, limit),
        lambda: run(graph, chosen, given, limit=limit, timeout=timeout),
        _written,
        lambda text: _read(chosen, text),
    )


def _written(found: Result) -> str:
    body = {
        "params": found.params, "rows": found.rows, "names": found.names, "denominator": found.denominator,
        "passages": [[s.id, s.document, s.text] for s in found.passages.values()], "truncated": found.truncated,
        "revision": found.revision, "lacking": [[r.code, r.values] for r in found.lacking],
        "remarks": [[r.code, r.values] for r in found.remarks],
    }  # fmt: skip
    return json.dumps(body, ensure_ascii=False)


def _read(chosen: Pack, text: str) -> Result:
    body = json.loads(text)
    return Result(
        pack=chosen,
        params=body["params"],
        columns=chosen.columns,
        rows=body["rows"],
        passages={s[0]: Sentence(*s) for s in body["passages"]},
        names={k: (v[0], v[1]) for k, v in body["names"].items()},
        denominator=body["denominator"],
        truncated=body["truncated"],
        revision=body["revision"],
        lacking=tuple(_remark(*one) for one in body["lacking"]),
        remarks=tuple(_remark(*one) for one in body["remarks"]),
    )


def _remark(code: str, given: dict[str, Any]) -> Remark:
    # a pair (zh, en) comes back as a list
    return Remark(code, {k: tuple(v) if isinstance(v, list) else v for k, v in given.items()})
