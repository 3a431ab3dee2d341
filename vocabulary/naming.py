"""What people write for an entry of a closed list: its id or its name, in either width of letters; else what is near it."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Protocol

from vocabulary.models import Bilingual

NEAR = 6
LIKE = 0.4
LONGEST = 100
HAN = r"\u3400-\u9fff"
# a line that ends inside Chinese words
BROKEN = re.compile(
    rf"(?<=[{HAN}，。；：、！？》）”,;:)])\s*\n\s*(?=[{HAN}\d（《“])|(?<=\d)\s*\n\s*(?=[{HAN}])"
)


class Named(Protocol):
    """An entry of a closed list, or a weak point."""

    @property
    def id(self) -> str:
        """Return its id."""

    @property
    def zh(self) -> str:
        """Return its Chinese name."""

    @property
    def en(self) -> str:
        """Return its English name."""


def plain(text: str) -> str:
    """Return what was typed with full-width letters, digits and signs as the ordinary ones, without white space around."""
    return unicodedata.normalize("NFKC", text).strip()


def one_line(text: str) -> str:
    """Return words on one line: a line end parts words as a space does, between Chinese characters it parts nothing."""
    return " ".join(BROKEN.sub("", text).split())


def entry_named(entries: Mapping[str, Named], text: str) -> str | None:
    """Return the id of the entry that ``text`` is the id or the whole name of, None where there is none."""
    wanted = plain(text).casefold()
    if wanted.upper() in entries:
        return wanted.upper()
    return next(
        (e.id for e in entries.values() if wanted in (plain(e.zh).casefold(), plain(e.en).casefold())), None
    )


def entries_near(entries: Iterable[Named], text: str, most: int = NEAR) -> Bilingual:
    """Return ids with their names, in both languages: those whose words are nearest to ``text``, else the first ones.

    What stands in a name counts before what only resembles it; where more exist the list ends in ``…``.
    """
    wanted, known = plain(text).casefold(), list(entries)

    matcher = difflib.SequenceMatcher(None, "", wanted[:LONGEST], autojunk=False)

    def likeness(entry: Named) -> float:
        words = [plain(w).casefold() for w in (entry.id, entry.zh, entry.en)]
        inside = any(wanted in w for w in words) if wanted else False
        return inside + max(ratio(w) for w in words)

    def ratio(word: str) -> float:
        matcher.set_seq1(word)
        # the quick one is never below the true one
        return matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0

    best = sorted(((likeness(e), i, e) for i, e in enumerate(known)), key=lambda one: (-one[0], one[1]))
    near = [e for score, _, e in best if score >= LIKE][:most] or known[:most]
    more = " …" if len(known) > len(near) else ""
    return Bilingual(
        zh=", ".join(f"{e.id} {e.zh}" for e in near) + more,
        en=", ".join(f"{e.id} {e.en}" for e in near) + more,
    )
