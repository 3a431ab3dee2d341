"""Read one pack: a ``.cypher`` file whose first comment holds the front matter as YAML.

```
/*
id: weak-points-by-field
…
*/
MATCH …
RETURN …
LIMIT $limit
```
The file is Cypher as it stands; a linter or an editor for Cypher reads it without knowing of packs.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from queries.models import Pack
from vocabulary import IncisionError, parse_yaml

TEXTS = {"assumptions", "exclusions", "read", "misleads", "why", "leads_to"}


@cache
def shared() -> dict[str, dict[str, dict[str, Any]]]:
    """Return the shared parameters and columns."""
    text = files("queries").joinpath("shared.yaml").read_text(encoding="utf-8")
    found: dict[str, dict[str, dict[str, Any]]] = parse_yaml(text)
    return found


def read_pack(path: Path) -> Pack:
    """Read one file; raise ``pack_malformed`` with the line where that is known."""
    try:
        return parse_pack(path.read_text(encoding="utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise IncisionError("pack_malformed", file=path.name, line=1, reason=str(error)) from error


def parse_pack(text: str, file: str) -> Pack:
    """Parse the text of a pack file.

    Errors: ``pack_malformed``.
    """
    start, end = text.find("/*"), text.find("*/")
    if text[: max(start, 0)].strip() or start < 0 or end < 0:
        raise IncisionError(
            "pack_malformed", file=file, line=1, reason="the file must begin with a comment /* … */"
        )
    head, body = text[start + 2 : end], text[end + 2 :].strip()
    try:
        front = parse_yaml(head)
        if not isinstance(front, dict):
            raise IncisionError(
                "pack_malformed", file=file, line=1, reason="the front matter is not a mapping"
            )
        for section in ("parameters", "columns"):
            front[section] = [_expand(section, item) for item in front.get(section) or []]
        if isinstance(front.get("roles"), dict):
            front["roles"] = tuple(front["roles"].items())
        for key in TEXTS & front.keys():
            front[key] = _text(front[key])
        return Pack.model_validate(front | {"cypher": body})
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 1 + text[: start + 2].count("\n")
        raise IncisionError("pack_malformed", file=file, line=line, reason=str(error.problem)) from error
    except KeyError as error:
        line = _line(text, str(error.args[0]))
        raise IncisionError("pack_malformed", file=file, line=line, reason=f"use: {error.args[0]}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"]) or "-"
        line = _line(text, str(first["loc"][0]) + ":" if first["loc"] else "")
        raise IncisionError(
            "pack_malformed", file=file, line=line, reason=f"{where}: {first['msg']}"
        ) from error


def _expand(section: str, item: Any) -> Any:
    """Replace ``use: name`` by the shared definition; keys beside it change it for this pack."""
    if not isinstance(item, dict) or "use" not in item:
        return item
    name = item["use"]
    return {"name": name, **shared()[section][name], **{k: v for k, v in item.items() if k != "use"}}


def _text(value: Any) -> Any:
    """Replace ``{use: name}`` by the shared text."""
    return shared()["texts"][value["use"]] if isinstance(value, dict) and "use" in value else value


def _line(text: str, wanted: str) -> int:
    """Return the line where ``wanted`` first stands, 1 where it does not."""
    at = text.find(wanted) if wanted else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else 1
