"""Lines written like a headline, where capitals tell nothing."""

from __future__ import annotations

import re

from extraction.common import lazy

HEADLINE = lazy(r"^[^\n]{30,220}(?<![.!?:,”\"])$", re.M)


def headline(line: str) -> bool:
    """Return whether a line that ends without a stop is written like a headline, every word in capitals."""
    words = [w for w in re.findall(r"[A-Za-z][\w'’-]*", line) if len(w) > 3]
    return len(words) > 6 and sum(w[0].isupper() for w in words) >= 0.85 * len(words)
