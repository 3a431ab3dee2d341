"""All packs: the shipped ones and those in a user's own folder."""

from __future__ import annotations

import difflib
from functools import cache
from pathlib import Path

from queries.models import Pack
from queries.packfile import read_pack
from vocabulary import IncisionError, plain

SHIPPED = Path(__file__).parent / "packs"


@cache
def shipped() -> dict[str, Pack]:
    """Return the shipped packs by id, sorted by category and id."""
    return _read(SHIPPED)


def packs(user_packs: Path | None = None) -> dict[str, Pack]:
    """Return all packs by id; a user's pack may not take a shipped id (``pack_id_twice``)."""
    if user_packs is None or not user_packs.is_dir():
        return dict(shipped())
    own = _read(user_packs)
    for name in own.keys() & shipped().keys():
        raise IncisionError("pack_id_twice", id=name)
    return _ordered({**shipped(), **own})


def pack(name: str, user_packs: Path | None = None) -> Pack:
    """Return one pack by id, or by the question that it answers (``Q5``); raise ``pack_unknown``."""
    known, name = packs(user_packs), plain(name)
    if name in known:
        return known[name]
    answering = [p for p in known.values() if name.upper() in p.answers]
    if answering:
        # where one counts and one tests, the question is answered by the test
        return min(answering, key=lambda p: p.maturity != "tested")
    near = difflib.get_close_matches(name, list(known), n=3, cutoff=0.4) or list(known)[:3]
    raise IncisionError("pack_unknown", id=name, near=", ".join(near))


def pack_file(name: str, user_packs: Path) -> Path:
    """Return the file of one pack, shipped or of the user's own; raise ``pack_unknown``."""
    one = pack(name, user_packs)
    for folder in (user_packs, SHIPPED):
        found = sorted(folder.rglob(f"{one.id}.cypher")) if folder.is_dir() else []
        if found:
            return found[0]
    raise IncisionError("pack_unknown", id=name, near=one.id)


def _read(folder: Path) -> dict[str, Pack]:
    found: dict[str, Pack] = {}
    for path in sorted(folder.rglob("*.cypher")):
        one = read_pack(path)
        if one.id in found:
            raise IncisionError("pack_id_twice", id=one.id)
        if path.stem != one.id:
            raise IncisionError(
                "pack_malformed", file=path.name, line=1, reason=f"id {one.id} is not the file's name"
            )
        found[one.id] = one
    return _ordered(found)


def _ordered(found: dict[str, Pack]) -> dict[str, Pack]:
    return dict(sorted(found.items(), key=lambda item: (item[1].category, item[0])))
