"""One file that carries packs with their checks: what an analyst hands to another office.

A bundle is a ZIP with fixed times: ``bundle.json`` (format, and the hash of each file), ``<id>.cypher`` and
``<id>.check.yaml``. Importing takes all of it or nothing; every pack is linted first and no shipped id is taken.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

from queries.catalog import pack_file, shipped
from queries.checks import check_file
from queries.lint import check
from queries.packfile import parse_pack
from vocabulary import IncisionError

FORMAT = "incision-packs/1"
INDEX = "bundle.json"
MOST_BYTES = 2_000_000
MOST_FILES = 500
MOMENT = (2000, 1, 1, 0, 0, 0)


def export_packs(ids: Sequence[str], own: Path) -> bytes:
    """Return the bundle of these packs, shipped or one's own, with the checks that stand beside them."""
    files: dict[str, bytes] = {}
    for name in sorted(set(ids)):
        path = pack_file(name, own)
        files[path.name] = path.read_bytes()
        beside = check_file(path)
        if beside.is_file():
            files[beside.name] = beside.read_bytes()
    index = {
        "format": FORMAT,
        "files": {n: hashlib.sha256(body).hexdigest() for n, body in sorted(files.items())},
    }
    files[INDEX] = (json.dumps(index, indent=2, sort_keys=True) + "\n").encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, body in sorted(files.items()):
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            packed.writestr(info, body)
    return out.getvalue()


def import_packs(bundle: Path, own: Path, *, replace: bool = False) -> list[str]:
    """Put the packs of a bundle into one's own folder and return their ids; all of them, or none.

    Errors: ``bundle_unreadable``, ``pack_*`` of the linter, ``pack_id_twice`` for a shipped id, and
    ``pack_exists`` where another pack of that id is there already (unless ``replace``).
    """
    files = _read(bundle)
    taken: list[str] = []
    for name, body in files.items():
        if name.endswith(".cypher"):
            text = _decoded(bundle, body)
            one = parse_pack(text, name)
            for problem in check(one, text, name):
                raise problem
            if one.id in shipped():
                raise IncisionError("pack_id_twice", id=one.id)
            taken.append(one.id)
    for name in taken:
        there = own / f"{name}.cypher"
        if there.is_file() and there.read_bytes() != files[there.name] and not replace:
            raise IncisionError("pack_exists", id=name, file=str(there))
    own.mkdir(parents=True, exist_ok=True)
    for name, body in files.items():
        (own / name).write_bytes(body)
    return sorted(taken)


def _read(bundle: Path) -> dict[str, bytes]:
    """Return the files of a bundle after every name, size and hash was looked at."""
    try:
        with zipfile.ZipFile(bundle) as packed:
            items = packed.infolist()
            if len(items) > MOST_FILES or sum(i.file_size for i in items) > MOST_BYTES:
                raise _unreadable(bundle, f"> {MOST_BYTES // 1_000_000} MB")
            files = {i.filename: packed.read(i) for i in items}
        index = json.loads(files.pop(INDEX))
        hashes = dict(index["files"])
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise _unreadable(bundle, type(error).__name__) from error
    if index.get("format") != FORMAT or hashes.keys() != files.keys():
        raise _unreadable(bundle, str(index.get("format")))
    packs = {n.removesuffix(".cypher") for n in files if n.endswith(".cypher")}
    for name, body in files.items():
        stem = name.removesuffix(".cypher").removesuffix(".check.yaml")
        # a name that is no pack's own would write somewhere else
        if stem not in packs or "/" in name or "\\" in name or stem == name:
            raise _unreadable(bundle, name)
        if hashlib.sha256(body).hexdigest() != hashes[name]:
            raise _unreadable(bundle, name)
    return dict(sorted(files.items()))


def _decoded(bundle: Path, body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _unreadable(bundle, "UTF-8") from error


def _unreadable(bundle: Path, reason: str) -> IncisionError:
    return IncisionError("bundle_unreadable", file=bundle.name, reason=reason)
