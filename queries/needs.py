"""What an answer needs, and what is said where it is not there: never an empty table that looks like an answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from queries.readable import Readable
from vocabulary import Bilingual, Language, Strict, parse_yaml, say

if TYPE_CHECKING:
    from queries.models import Pack

Outcome = Literal["answered", "nothing_found", "not_enough_data"]


class Need(Strict):
    """One thing that an answer may need."""

    labels: tuple[str, ...]
    probe: str
    zh: str
    en: str
    how: Bilingual


@dataclass(frozen=True)
class Remark:
    """One sentence about an answer, in both languages; ``code`` is its key, ``values`` what fills it.

    A value that is itself bilingual is given as a pair (zh, en).
    """

    code: str
    values: dict[str, Any] = field(default_factory=dict)

    def text(self, language: Language) -> str:
        """Return the sentence."""
        at = 0 if language == "zh" else 1
        filled = {k: v[at] if isinstance(v, tuple) else v for k, v in self.values.items()}
        return say(self.code, language, **filled)

    def as_json(self) -> dict[str, str]:
        """Return the code and both sentences."""
        return {"code": self.code, "zh": self.text("zh"), "en": self.text("en")}


@cache
def needs() -> dict[str, Need]:
    """Return everything that an answer may need, by name."""
    body = parse_yaml(files("queries").joinpath("needs.yaml").read_text(encoding="utf-8"))
    return {name: Need.model_validate(one) for name, one in body.items()}


def missing(graph: Readable, names: tuple[str, ...], timeout: float) -> list[str]:
    """Return those of ``names`` of which nothing is recorded."""
    return [n for n in names if not graph.read(needs()[n].probe, {}, limit=1, timeout=timeout).rows]


def lacking(name: str) -> Remark:
    """Say what is missing and how to add it."""
    return Remark("pack.lacking", _told(name))


def absent(pack: Pack, graph: Readable, timeout: float) -> list[Remark]:
    """Say what would be used if it were there."""
    return [Remark("pack.absent", _told(n)) for n in missing(graph, pack.also, timeout)]


def _told(name: str) -> dict[str, Any]:
    one = needs()[name]
    return {
        "what": (one.zh, one.en),
        "how": (one.how.zh.format(need=name), one.how.en.format(need=name)),
    }
