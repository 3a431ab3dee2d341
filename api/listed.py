"""Filters whose values stand in a closed list: an id or a name; what is neither is refused, never an empty answer."""

from __future__ import annotations

from collections.abc import Mapping

from vocabulary import Entry, IncisionError, WeakPoint, entries_near, entry_named, load

LISTS = {"status": "case_status"}


def in_list(name: str, value: str) -> str:
    """Return the id of the entry that the value of the filter ``name`` means; ``related_filter_unfit`` where none is."""
    vocabulary = load()
    entries: Mapping[str, Entry | WeakPoint] = (
        vocabulary.weak_points if name == "weak_point" else vocabulary[LISTS.get(name, name)]
    )
    found = entry_named(entries, value)
    if found is None:
        raise IncisionError(
            "related_filter_unfit", name=name, value=value, known=entries_near(entries.values(), value)
        )
    return found
