"""The forms of an English verb: base, past, participle, and the form in -ing."""

from __future__ import annotations

from functools import cache

from extraction.common import data


@cache
def _irregular() -> dict[str, list[str]]:
    return dict(data("extraction.en", "verbs")["irregular"])


def forms(base: str) -> tuple[str, str, str, str]:
    """Return (base, past, past participle, -ing)."""
    doubled = base + base[-1] if base in data("extraction.en", "verbs")["doubled"] else base
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        past, ing = base + "d", base[:-1] + "ing"
    elif base.endswith("e"):
        past, ing = base + "d", base + "ing"
    elif base.endswith("y") and base[-2] not in "aeou":
        past, ing = base[:-1] + "ied", base + "ing"
    else:
        past, ing = doubled + "ed", doubled + "ing"
    then, done = _irregular().get(base, [past, past])
    return base, then, done, ing
