"""Every error that a user may see: a code, words in both languages, the way out.

The codes are a closed list like any other: one YAML file a room in ``error_codes/``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from vocabulary.models import Bilingual, Language, Strict
from vocabulary.yamlfile import parse_yaml


class ErrorCode(Strict):
    """One code: ``message`` and ``hint`` are format strings; ``exit`` 1 input, 2 use, 3 outside."""

    message: Bilingual
    hint: Bilingual
    exit: int
    http: int


@cache
def error_codes() -> dict[str, ErrorCode]:
    """Return all codes by name; a code that stands in two files is refused."""
    found: dict[str, ErrorCode] = {}
    for path in sorted(files("vocabulary").joinpath("error_codes").iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".yaml"):
            continue
        for code, body in (parse_yaml(path.read_text(encoding="utf-8")) or {}).items():
            if code in found:
                raise ValueError(f"error code {code} stands in two files")
            found[code] = ErrorCode.model_validate(body)
    return found


class IncisionError(Exception):
    """An error with a code of ``error_codes/``; ``params`` fill its words, and may be bilingual."""

    def __init__(self, code: str, **params: Any) -> None:
        self.code = code
        self.params = params
        self.spec = error_codes()[code]
        super().__init__(self.message("en"))

    def message(self, language: Language) -> str:
        """Return what is wrong, in ``language``."""
        return self.spec.message.text(language).format(**self._words(language))

    def hint(self, language: Language) -> str:
        """Return the way out, in ``language``."""
        return self.spec.hint.text(language).format(**self._words(language))

    def _words(self, language: Language) -> dict[str, Any]:
        return {k: v.text(language) if isinstance(v, Bilingual) else v for k, v in self.params.items()}

    def __reduce__(self) -> tuple[Any, ...]:
        """Cross process borders with code and parameters."""
        return (_rebuild, (self.code, self.params))


def _rebuild(code: str, params: dict[str, Any]) -> IncisionError:
    return IncisionError(code, **params)
