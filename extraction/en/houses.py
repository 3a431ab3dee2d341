"""The kind of a house before a post: logging company owner, county surveyor."""

from __future__ import annotations

from extraction.common import Phrases

PHRASES = Phrases("extraction.en", "houses")

# a house told by its kind before a post, and the posts that are named after theirs (county clerk)
HOUSE = PHRASES.compile(r"(?:[a-z-]+\s){0,3}?(?:‹house›)\s")
OF_COUNTY = PHRASES.compile(r"(?:[a-z]+\s){0,2}?(?:‹of_county›)\b")


def without_house(text: str, start: int, head: int) -> int:
    """Return where a post begins behind the kind of its house: logging company owner, county surveyor."""
    house = HOUSE.match(text, start, head)
    whole = house and house.group("public") and OF_COUNTY.match(text, house.end())
    # a business manager is one of any house
    whole = whole or (house and house.group("trade") and not text.startswith(("owner", "co-owner"), head))
    return house.end() if house and not whole else start
