"""Whether the words beside a name say what binds its bearer to the case: his brother, a contractor."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Phrases, data

PHRASES = Phrases("extraction.en", "associates")


@cache
def _associated() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(data("extraction.en", "names")["associated"])
    return (
        re.compile(rf"\b(?:{words}),?\s(?:(?:named|called|Mr\.|Ms\.|Mrs\.|Dr\.)\s)?$", re.I),
        PHRASES.compile(rf"^(?:,\s\d{{2}})?(?:,\s(?:of|from)\s[A-Z][\w .]{{2,30}})?,\s(?:who\s(?:is|was)\s)?(?:(?:‹whose›)\s)?(?:[\w-]+\s){{0,4}}(?:{words})\b", re.I),
    )  # fmt: skip


def associated(text: str, start: int, end: int) -> bool:
    """Return whether the words beside a name say what binds its bearer to the case: his brother, a contractor."""
    before, after = _associated()
    return bool(before.search(text[max(0, start - 60) : start]) or after.match(text[end : end + 120]))
