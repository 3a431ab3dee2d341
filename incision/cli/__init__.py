"""The commands. Importing this registers them all; the heavy rooms are imported when a command runs."""

from incision.cli.app import app, run

from incision.cli import (  # isort: skip  # the order of the help page
    add as _add,
    record as _record,
    decide as _decide,
    tables as _tables,
    rebuild as _rebuild,
    explain as _explain,
    packs as _packs,
    ask as _ask,
    listing as _listing,
    related as _related,
    patterns as _patterns,
    show as _show,
    letter as _letter,
    serve as _serve,
    keys as _keys,
    keep as _keep,
    demo as _demo,
)

__all__ = ["app", "run"]
_ = (
    _add,
    _record,
    _decide,
    _tables,
    _rebuild,
    _explain,
    _packs,
    _ask,
    _listing,
    _related,
    _patterns,
    _show,
    _letter,
    _serve,
    _keys,
    _keep,
    _demo,
)
