"""Ids of resolved things: functions of what they are, the same everywhere."""

from __future__ import annotations

import hashlib
import unicodedata

from extraction import as_read

LOCAL = "document:"


def normal(name: str) -> str:
    """Return a name as keys see it: one form of each character, no case, no white space in Chinese names.

    What a page put between its letters (a hyphen and a line's end, a soft hyphen, marks of a mail) is none of it.

    ``The `` in front and white space around say nothing about who it is.
    """
    text = " ".join(unicodedata.normalize("NFKC", as_read(name)).casefold().split())
    if any("\u4e00" <= c <= "\u9fff" for c in text):
        return text.replace(" ", "")
    return text.removeprefix("the ")


def hashed(letter: str, *parts: str) -> str:
    """Return ``letter`` and 16 hex digits of the hash of the parts."""
    return letter + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def region_id(parent: str, name: str) -> str:
    """Return the id of a place without a code: its parent's id (or its document) and its name."""
    return hashed("R", parent, normal(name))


def unit_id(region: str, name: str) -> str:
    """Return the id of a unit: where it stands and what it is called there."""
    return hashed("U", region, normal(name))


def official_id(name: str, unit: str) -> str:
    """Return the id of a fully named person at a unit."""
    return hashed("P", normal(name), unit)


def local_official_id(name: str, scope: str) -> str:
    """Return the id of a person who is known in one document (masked: one case) only."""
    return hashed("P", LOCAL + scope, normal(name))


def fund_id(kind: str, name: str) -> str:
    """Return the id of a fund: its kind and the hash of its name."""
    return f"{kind}:{hashed('', normal(name))}"


def passage_id(document: str, start: int, end: int) -> str:
    """Return the id of a sentence."""
    return f"{document}-{start}-{end}"
