"""What facts say, apart from where they stand; and the ways in which a text comes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from opencc import OpenCC

from extraction import Extraction

SIMPLE = OpenCC("t2s")
LISTS = ("units", "regions", "funds", "money", "misconduct", "weak_points", "measures", "fields")
# what may stand inside a mention without being part of its words
NOISE = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff-]")
Way = Callable[[str], str]


def words(text: str, noise: str = "") -> str:
    """Return the words of a mention, however they are written; ``noise``: what this way put between them."""
    plain = re.sub(noise, "", text) if noise else text
    plain = unicodedata.normalize("NFKC", plain.translate({ord("⻓"): "长", ord("⺠"): "民"}))
    return NOISE.sub("", SIMPLE.convert(plain)).replace("’", "'").casefold()


def told(found: Extraction, noise: str = "") -> dict[str, Any]:
    """Return what the facts of a text say: people with posts and sanctions, and every list of a case."""

    def said(kind: str, m: Any) -> Any:
        if kind == "money":
            return m.value, m.role
        if kind == "weak_points":
            return m.id, m.mode
        return words(m.text, noise) if kind in ("units", "regions", "funds") else m.id

    facts: dict[str, Any] = {
        "cases": [(c.status, c.act_period and (c.act_period.start, c.act_period.end)) for c in found.cases],
        "people": sorted(
            (
                words(p.name.text, noise), p.subject, sorted(s.id for s in p.sanctions),
                sorted((words(x.position.text, noise), words(x.unit.text, noise) if x.unit else "") for x in p.posts),
            )
            for c in found.cases for p in c.people
        ),
    }  # fmt: skip
    return facts | {k: sorted({said(k, m) for c in found.cases for m in getattr(c, k)}) for k in LISTS}


def wrapped(text: str, width: int) -> str:
    """Break a text into lines of a width: at its spaces, a Chinese one anywhere."""
    if " " not in text:
        return "\n".join(p[i : i + width] for p in text.split("\n") for i in range(0, len(p), width))
    return "\n\n".join(re.sub(rf"(.{{1,{width}}})(?: |$)", r"\1\n", p).strip() for p in text.split("\n\n"))


def on_paper(text: str, width: int) -> str:
    """Break a Chinese text as a page does: two digits or letters are as wide as one character, no line begins with a stop."""
    out: list[str] = []
    for line in text.split("\n"):
        wide = 0
        for c in line:
            own = 1 if c < "\u2e80" and c not in "“”" else 2
            if wide + own > 2 * width and c not in "，。；、：）”":
                out.append("\n")
                wide = 0
            out.append(c)
            wide += own
        out.append("\n")
    return "".join(out[:-1])


def scanned(text: str, every: int) -> str:
    """Put a space between two Chinese characters now and then, as text recognition does."""
    return re.sub(rf"(?<=，)([\u4e00-\u9fff]{{{every}}})(?=[\u4e00-\u9fff])", r"\1 ", text)


def sprinkled(text: str, sign: str, every: int) -> str:
    """Put a sign after every so many characters."""
    return "".join(c + (sign if i % every == 4 else "") for i, c in enumerate(text))


def in_sheets(text: str, foot: Callable[[int], str], every: int = 3) -> str:
    """Put the foot of a page after every so many lines that are not the last of a paragraph."""
    lines, out = text.split("\n"), []
    for i, line in enumerate(lines):
        out.append(line)
        if line and i % every == every - 1 and i < len(lines) - 1 and lines[i + 1]:
            out.append(foot(i // every + 1))
    return "\n".join(out)


def numbered(text: str) -> str:
    """Number the lines in the margin."""
    return "\n".join(f"{i:>3}  {line}" for i, line in enumerate(text.split("\n"), 1))
