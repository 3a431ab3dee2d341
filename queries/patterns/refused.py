"""What must never be computed: refused by name, with the reason."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from vocabulary import IncisionError, Language, Strict, parse_yaml


class Words(Strict):
    """What it is called and why it is refused, in one language."""

    name: str
    reason: str


class Refused(Strict):
    """One computation that is refused; ``names`` are the words under which it is asked for."""

    names: tuple[str, ...]
    zh: Words
    en: Words

    def words(self, language: Language) -> Words:
        """Return the words in ``language``."""
        return self.zh if language == "zh" else self.en


@cache
def refused() -> dict[str, Refused]:
    """Return everything that is refused, by id."""
    text = files("queries.patterns").joinpath("refused.yaml").read_text(encoding="utf-8")
    return {key: Refused.model_validate(body) for key, body in parse_yaml(text).items()}


def refuse(name: str, language: Language) -> None:
    """Raise ``patterns_refused`` for what must never be computed, ``patterns_unknown`` for anything else."""
    asked = "-".join(name.strip().lower().replace("_", "-").split())
    for entry in refused().values():
        if asked in entry.names:
            words = entry.words(language)
            raise IncisionError("patterns_refused", name=words.name, reason=words.reason)
    raise IncisionError("patterns_unknown", name=name)
