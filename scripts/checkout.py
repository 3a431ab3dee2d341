"""Make this checkout importable in the environment that runs this, with its command: what an editable install does."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = """#!{python}
import sys

from incision.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
"""

if __name__ == "__main__":
    Path(sysconfig.get_path("purelib"), "incision-checkout.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    command = Path(sysconfig.get_path("scripts"), "incision")
    command.write_text(COMMAND.format(python=sys.executable), encoding="utf-8")
    command.chmod(0o755)
