"""Read a user's own lists and join them to the shipped ones; every error names file and entry."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from vocabulary.errors import IncisionError
from vocabulary.user_models import UserFile
from vocabulary.yamlfile import parse_yaml

Model = TypeVar("Model", bound=BaseModel)
Fingerprint = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Source:
    """One parsed file of the user's folder."""

    file: str
    body: UserFile


def fingerprint(folder: Path | None) -> Fingerprint:
    """Return (name, time, size) of each list file, so that a changed folder is read anew."""
    if folder is None or not folder.is_dir():
        return ()
    return tuple((p.name, p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(folder.glob("*.yaml")))


def read_user_files(folder: Path | None) -> list[Source]:
    """Parse ``folder/*.yaml`` in sorted order; a folder that is not there holds no lists."""
    if folder is None or not folder.is_dir():
        return []
    return [Source(str(p), parse(p, UserFile)) for p in sorted(folder.glob("*.yaml"))]


def parse(path: Path, schema: type[Model]) -> Model:
    """Parse one YAML file by ``schema``; raise ``list_unreadable`` or ``list_malformed``."""
    body = read_mapping(path)
    try:
        return schema.model_validate(body)
    except ValidationError as error:
        raise malformed(str(path), body, error) from error


def read_mapping(path: Path) -> dict[str, Any]:
    """Parse one YAML file whose top is a mapping (an empty file is an empty one).

    Errors: ``list_unreadable``.
    """
    try:
        body = parse_yaml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise IncisionError("list_unreadable", file=str(path), reason=" ".join(str(error).split())) from error
    if body is None:
        return {}
    if not isinstance(body, dict):
        raise IncisionError("list_unreadable", file=str(path), reason="the top is not a mapping")
    return body


def malformed(file: str, body: Any, error: ValidationError) -> IncisionError:
    """Turn the first error of pydantic into one that names file, entry and key."""
    first = error.errors()[0]
    entry, at = "-", body
    for step in first["loc"]:
        try:
            at = at[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(at, dict):
            entry = next((str(at[k]) for k in ("id", "code", "name", "of") if k in at), entry)
    where = ".".join(str(step) for step in first["loc"])
    return IncisionError("list_malformed", file=file, entry=entry, where=where, reason=first["msg"])
