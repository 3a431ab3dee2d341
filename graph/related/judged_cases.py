"""The invented cases with their judgements, and the judged pairs that follow from them (judged/GUIDE.md)."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from graph.related.evaluation import Judged
from graph.related.making import profile
from graph.related.profile import CaseProfile, Facts
from graph.related.sources import lines_of
from vocabulary import parse_yaml

OTHERS = 12
ZH_EN: tuple[Literal["zh"], Literal["en"]] = ("zh", "en")


class InventedCase(BaseModel):
    """One invented case: mechanism ``m``, gaps ``g``, fund and step ``f``, surface ``s``."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str
    lang: Literal["zh", "en"]
    m: str
    g: tuple[str, ...]
    f: tuple[str, ...]
    s: tuple[str, ...]
    text: str


@cache
def invented() -> tuple[InventedCase, ...]:
    """Return the invented cases."""
    text = files("graph.related").joinpath("judged", "cases.yaml").read_text(encoding="utf-8")
    return tuple(InventedCase.model_validate(raw) for raw in parse_yaml(text))


def grade(a: InventedCase, b: InventedCase) -> int:
    """Return the grade of a pair by the guide."""
    if a.m == b.m:
        return 3
    if set(a.g) & set(b.g) or set(a.f) & set(b.f):
        return 2
    return 1 if set(a.s) & set(b.s) else 0


def _order(query: str, other: str) -> str:
    return hashlib.sha256(f"{query} {other}".encode()).hexdigest()


def pairs() -> list[dict[str, Any]]:
    """Return the judged pairs: one query a case and language of its candidates, in a fixed order."""
    found = []
    for case in invented():
        for language in ZH_EN:
            graded = [(grade(case, c), c) for c in invented() if c.lang == language and c.id != case.id]
            if sum(g >= 2 for g, _ in graded) == 0:
                continue
            good = [(g, c) for g, c in graded if g >= 2]
            rest = sorted(
                ((g, c) for g, c in graded if g < 2), key=lambda p: (-p[0], _order(case.id, p[1].id))
            )
            half = OTHERS * 2 // 3
            alike = [p for p in rest if p[0] == 1][:half]
            chosen = good + alike + [p for p in rest if p[0] == 0][: OTHERS - len(alike)]
            found.append({
                "query": case.id, "lang": case.lang if language == case.lang else "cross", "candidates": [
                    {"id": c.id, "grade": g} for g, c in sorted(chosen, key=lambda p: _order(case.id, p[1].id))
                ],
            })  # fmt: skip
    return found


def judged() -> list[Judged]:
    """Return the judged pairs as the evaluation reads them."""
    return [Judged(q["query"], q["lang"], {c["id"]: c["grade"] for c in q["candidates"]}) for q in pairs()]


def invented_profiles() -> list[CaseProfile]:
    """Return the profiles of the invented cases, from their texts alone."""
    return [
        profile(Facts(id=c.id, document=c.id, language=c.lang), lines_of(c.text, c.lang)) for c in invented()
    ]  # fmt: skip
