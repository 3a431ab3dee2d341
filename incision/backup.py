"""A copy of a home that is a home itself: the record as of one moment, the user's own lists and packs."""

from __future__ import annotations

import shutil
from pathlib import Path

from casebook import Casebook
from incision.settings import Home
from vocabulary import IncisionError

COPIED = ("lists", "packs")


def copy_home(home: Home, folder: Path) -> int:
    """Copy into a new or empty folder and return the revision; keys and what is made anew from the record stay behind.

    Errors: ``backup_place_taken``, ``output_unwritable``, and those of opening the casebook.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise IncisionError("backup_place_taken", path=folder)
    with Casebook.open(home.ready().casebook) as book:
        revision = book.copy_to(Home(folder.absolute()).ready().path)
    try:
        for name in COPIED:
            if (home.path / name).is_dir():
                shutil.copytree(home.path / name, folder / name)
    except OSError as error:
        raise IncisionError("output_unwritable", path=folder, reason=error.strerror or str(error)) from error
    return revision
