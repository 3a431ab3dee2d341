"""The front door: settings, home folder, command line, and the pipeline that joins the rooms."""

from incision.shadow import check as _check

_check()

__version__ = "0.1.0"
__all__ = ["__version__"]
