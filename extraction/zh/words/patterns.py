"""The room's lists of patterns, each an id with its expressions, ready to run."""

from __future__ import annotations

from functools import cache

from extraction.common import Choir, Triggered, data, lazy

# the lists that are looked for in the words of a case
OF_CASES = Choir()
# the same in a whole text
OF_TEXTS = Choir()
GAP = lazy(r"\.\{(\d+),(\d+)\}")


@cache
def patterns(*names: str) -> Triggered[str]:
    """Return the patterns of ``data/<name>.yaml`` (id: expressions), of several files as one.

    A gap ``.{0,n}`` stays between stops; ``{kin}`` stands for the words of kinship.
    """
    kin: str = data("extraction.zh", "kin")["kin"]
    told = (
        (key, GAP.sub(r"[^。；;\\n]{\1,\2}?", expression.replace("{kin}", kin)))
        for name in names
        for key, expressions in data("extraction.zh", name).items()
        for expression in expressions
    )
    return Triggered(told, OF_CASES)
