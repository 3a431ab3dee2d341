"""Whether the words of a name may be those of a place that no list knows."""

from __future__ import annotations

from extraction.common import words_of
from extraction.en.told_place_words import Words

# so many words the name of a place has at most
MOST = 3


def may_be(parts: list[str], w: Words) -> bool:
    """Return whether the words of a name may be those of a place."""
    if len(parts) == 1:
        return not (
            parts[0] in w.none or parts[0] in w.not_first or parts[0] in w.first or parts[0].endswith("ers")
        )
    return (
        len(parts) <= MOST
        and not {parts[0], parts[-1]} & w.none - w.last - w.first
        and parts[0] not in w.not_first - w.first
        and not parts[-1].endswith("ers")
    )


def stands_small(text: str, parts: list[str]) -> bool:
    """Return whether a word of a name stands small elsewhere: it is a common word in capitals."""
    places = words_of(text).places
    small = (form for p in parts for form in (p.lower(), f"{p.lower()}s"))
    return any(next(places(form, apart="-"), None) for form in small)
