"""Surnames and characters of given names, in the form that lookups need."""

from __future__ import annotations

from functools import cache
from typing import Any

from extraction.common import data


@cache
def lists() -> dict[str, Any]:
    """Return the lists of names in the form that lookups need."""
    d = data("extraction.zh", "names")
    return {
        "single": frozenset(d["surnames"]), "compound": frozenset(d["compound"]), "not": frozenset(d["not_names"]),
        "after": tuple(sorted(set(d["after_name"]), key=len, reverse=True)), "no_given": frozenset(d["not_given"]),
        "never": frozenset(d["never_given"]),
        "rarely": frozenset(d["rarely"]), "behind_post": frozenset(d["behind_post"]),
        "of_two": frozenset(d["first_of_two"]), "common": frozenset(d["surnames"][:260]),
        "usual": frozenset(d["usual"]), "wordlike": frozenset(d["wordlike"] + d["seldom"] + d["rarely"] + d["behind_post"]) - {*d["surnames"]},
        "seldom": frozenset(d["seldom"]),
        "no_first": frozenset(d["not_given"] + d["not_first_given"]),
        "no_second": frozenset(d["not_given"] + d["not_second_given"]),
    }  # fmt: skip
