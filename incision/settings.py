"""What the environment says: where the home is, which casebook, which graph server, which language."""

from __future__ import annotations

import locale
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from vocabulary import IncisionError, Language

HOME_VARIABLE = "INCISION_HOME"
CASEBOOK_VARIABLE = "INCISION_CASEBOOK_URL"


@dataclass(frozen=True)
class Home:
    """One working folder: casebook, local engine, user's lists, indexes."""

    path: Path
    casebook_url: str | None = None

    @property
    def lists(self) -> Path | None:
        """Return the folder of the user's own lists, or None where there is none."""
        folder = self.path / "lists"
        return folder if folder.is_dir() else None

    @property
    def casebook(self) -> str | Path:
        """Return what ``Casebook.open`` takes: a URL, or this folder."""
        return self.casebook_url or self.path

    @property
    def packs(self) -> Path:
        """Return the folder of the user's own query packs."""
        return self.path / "packs"

    @property
    def index(self) -> Path:
        """Return the folder of the related-case index."""
        return self.path / "index"

    @property
    def keys(self) -> Path:
        """Return the file of the API's keys (names, roles, hashes)."""
        return self.path / "keys"

    def ready(self) -> Home:
        """Make the folder, private to its user; a path that cannot be a folder is an error with a code.

        Errors: ``home_unusable``.
        """
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise IncisionError(
                "home_unusable", path=self.path, reason=error.strerror or str(error)
            ) from error
        if not os.access(self.path, os.W_OK):
            raise IncisionError("home_unusable", path=self.path, reason="read-only")
        return self


def home(path: Path | None = None) -> Home:
    """Return the home that ``--home`` or the environment names; the default is ``.incision`` of this folder."""
    chosen = path or Path(os.environ.get(HOME_VARIABLE) or ".incision")
    return Home(chosen.expanduser().absolute(), os.environ.get(CASEBOOK_VARIABLE) or None)


def language(given: Literal["zh", "en"] | None = None) -> Language:
    """Return the language of messages: ``--lang``, else ``INCISION_LANG``, else the locale, else English."""
    if given:
        return given
    named = os.environ.get("INCISION_LANG", "")[:2].lower()
    for text in (named, os.environ.get("LC_ALL"), os.environ.get("LC_MESSAGES"), os.environ.get("LANG")):
        if text:
            return "zh" if text.lower().startswith("zh") else "en"
    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"
