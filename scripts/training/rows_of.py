"""A file of training prose that is a list of rows: read, checked row by row, a fault named with its file and row."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from scripts.training.parse import TrainingError

Model = TypeVar("Model", bound=BaseModel)


def rows_of(path: Path, folder: Path, model: type[Model]) -> list[Model]:
    """Return the rows of a file below ``folder`` as ``model`` has them.

    :raises TrainingError: a file that is no list of rows, a key that is unknown or missing.
    """
    name = str(path.relative_to(folder))
    try:
        rows: Any = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise TrainingError(f"{name}: not YAML: {error}") from error
    if not isinstance(rows, list):
        raise TrainingError(f"{name}: begin every report with '- id: …'")
    found = []
    for n, row in enumerate(rows, 1):
        try:
            found.append(model.model_validate(row))
        except ValidationError as error:
            own = row.get("id", f"report {n}") if isinstance(row, dict) else f"report {n}"
            raise TrainingError(f"{name}, {own}: {error}") from error
    return found
