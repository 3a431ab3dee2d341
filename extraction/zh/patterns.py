"""The room's lists of patterns, each an id with its expressions, ready to run."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Triggered, data

GAP = re.compile(r"\.\{(\d+),(\d+)\}")


@cache
def patterns(*names: str) -> Triggered[str]:
    """Return the patterns of ``data/<name>.yaml`` (id: expressions), of several files as one.

    A gap ``.{0,n}`` stays between stops; ``{kin}`` stands for the words of kinship.
    """
    kin: str = data("extraction.zh", "kin")["kin"]
    return Triggered(
        (key, GAP.sub(r"[^。；;\\n]{\1,\2}?", expression.replace("{kin}", kin)))
        for name in names
        for key, expressions in data("extraction.zh", name).items()
        for expression in expressions
    )
