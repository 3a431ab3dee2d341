"""The kind of a house before a post: logging company owner, county surveyor."""

from __future__ import annotations

import re

# a house told by its kind before a post, and the posts that are named after theirs (county clerk)
HOUSE = re.compile(
    r"(?:[a-z-]+\s){0,3}?(?:company|firm|(?P<trade>business)|store|shop|restaurant|bar|clinic|pharmacy|laboratory|lab|union|association|hospital|nonprofit|charity|agency|(?P<public>county|city|town|village|state|school|district))\s"
)
OF_COUNTY = re.compile(
    r"(?:[a-z]+\s){0,2}?(?:executive|manager|clerk|attorney|council\w*|commission\w*|judge|treasurer|sheriff|supervisor|prosecutor|auditor|assessor|comptroller|controller|board|trustee|legislator|lawmaker|senator|representative"
    r"|trooper|superintendent|principal|teacher|employee|worker|secretary|official|officer|police\w*|engineer|mayor|alderman|administrator|coroner|justice|counsel\w*|nurse|bus|inspector|magistrate|solicitor|recorder|registrar)\b"
)


def without_house(text: str, start: int, head: int) -> int:
    """Return where a post begins behind the kind of its house: logging company owner, county surveyor."""
    house = HOUSE.match(text, start, head)
    whole = house and house.group("public") and OF_COUNTY.match(text, house.end())
    # a business manager is one of any house
    whole = whole or (house and house.group("trade") and not text.startswith(("owner", "co-owner"), head))
    return house.end() if house and not whole else start
