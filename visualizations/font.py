"""Chinese in pictures on a machine without Chinese fonts: the slices of a bundled font that hold what a page says.

Noto Sans SC under the SIL Open Font License, cut by ``scripts/font_slices.py``; a character that it lacks falls back to
the fonts of the machine.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from functools import cache

from visualizations.page import ROOM, static

FAMILY = "Incision Sans SC"


@cache
def slices() -> dict[str, frozenset[str]]:
    """Return the characters of each slice by its file name."""
    return {name: frozenset(signs) for name, signs in json.loads(static("font/index.json")).items()}


@cache
def _face(name: str) -> str:
    data = base64.b64encode(ROOM.joinpath("static", "font", name).read_bytes()).decode()
    return (
        f'@font-face{{font-family:"{FAMILY}";src:url(data:font/woff2;base64,{data}) format("woff2");'
        f"unicode-range:{_ranges(slices()[name])}}}"
    )


def _ranges(signs: Iterable[str]) -> str:
    """Return the characters as ``U+`` ranges, runs drawn together."""
    runs: list[list[int]] = []
    for code in sorted(ord(s) for s in signs):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def font_css(texts: Iterable[str]) -> str:
    """Return the faces that these texts need, as CSS with the font inside; the same texts give the same bytes."""
    wanted = {sign for text in texts for sign in text}
    return "".join(_face(name) for name, signs in sorted(slices().items()) if wanted & signs)


def missing(texts: Iterable[str]) -> set[str]:
    """Return the characters that no slice holds."""
    known = frozenset().union(*slices().values())
    return {sign for text in texts for sign in text if sign not in known and not sign.isspace()}
