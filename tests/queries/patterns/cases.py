"""Invented cases for the pattern search, without text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from random import Random
from typing import Any

from queries import CaseFacts

NUMBERS = count(1)


def case(**told: Any) -> CaseFacts:
    """Return one case that is a ring of its own unless ``told`` joins it to another."""
    number = next(NUMBERS)
    sets = {
        "explicit",
        "implied",
        "fields",
        "lines",
        "levels",
        "units",
        "unit_kinds",
        "people",
        "suppliers",
        "funds",
    }
    values: dict[str, Any] = {
        "id": f"C{number:05d}", "document": f"D{number:05d}", "act_start": "2020", "act_end": "2021",
        "source": f"source {Random(number).randrange(4)}", "source_type": "ST-01", "levels": {"RG-3"}, "fields": {"FLD-SSA"},
        "lines": {"LN-CIV"},
    }  # fmt: skip
    values |= told
    main = told.get("main_field") or min(values["fields"], default=None)
    return CaseFacts(
        **{k: frozenset(v) if k in sets else v for k, v in values.items()} | {"main_field": main}
    )


def several(number: int, **told: Any) -> list[CaseFacts]:
    """Return so many cases of one kind."""
    return [case(**told) for _ in range(number)]


def placed(regions: Iterable[str], *kinds: tuple[int, dict[str, Any]]) -> Iterator[CaseFacts]:
    """Yield the same cases in each region, four regions to a prefecture."""
    for number, region in enumerate(regions):
        for many, told in kinds:
            yield from several(many, **{"region": region, "prefecture": f"P{number // 4}", **told})


def regions(number: int) -> list[str]:
    """Return names of so many regions."""
    return [f"R{i:02d}" for i in range(number)]
