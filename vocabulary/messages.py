"""Every sentence that a user may see, in both languages: one YAML file a room in ``messages_data/``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from vocabulary.models import Bilingual, Language
from vocabulary.yamlfile import parse_yaml


@cache
def messages() -> dict[str, Bilingual]:
    """Return all messages by key; a key that stands in two files is refused."""
    found: dict[str, Bilingual] = {}
    for path in sorted(files("vocabulary").joinpath("messages_data").iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".yaml"):
            continue
        for key, body in (parse_yaml(path.read_text(encoding="utf-8")) or {}).items():
            if key in found:
                raise ValueError(f"message {key} stands in two files")
            found[key] = Bilingual.model_validate(body)
    return found


def say(key: str, language: Language, **params: Any) -> str:
    """Return the message ``key`` in ``language``, filled with ``params``."""
    return messages()[key].text(language).format(**params)
