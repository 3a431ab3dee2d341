"""Debian's Chromium for the browser tests and the picture: install it, or say where it is.

Usage: ``python scripts/chromium.py install|path``. A font with Chinese signs comes with it, because a browser
without one draws empty boxes and a picture made there would show nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ("chromium", "fonts-wqy-microhei")
NAMES = ("chromium", "chromium-browser")
WAY_OUT = "run scripts/chromium.py install as root on Debian, or put chromium on the PATH"
# without these the browser looks up its maker's hosts at every start
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-features=OptimizationHints,MediaRouter,Translate",
)


def path() -> Path | None:
    """Return the browser's program, or None where there is none."""
    for name in NAMES:
        found = shutil.which(name) or shutil.which(name, path="/usr/bin:/usr/local/bin:/snap/bin")
        if found:
            return Path(found)
    return None


def has_chinese_font() -> bool:
    """Say whether a font for Chinese is there (fontconfig knows); without fontconfig the answer is no."""
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", ":lang=zh", "family"], capture_output=True, text=True, check=False)
    return bool(listed.stdout.strip())


def install() -> Path:
    """Install browser and font where one is missing; exit with the way out where that cannot be done."""
    found = path()
    if found and has_chinese_font():
        return found
    if not shutil.which("apt-get"):
        sys.exit(f"no apt-get here: {WAY_OUT}")
    if os.geteuid() != 0:
        sys.exit(f"not root: {WAY_OUT}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    for command in ([*apt, "update"], [*apt, "install", "--no-install-recommends", *PACKAGES]):
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr[-2000:]}")
    found = path()
    if not found:
        sys.exit(f"apt-get ended well, but there is no chromium: {WAY_OUT}")
    return found


def main(arguments: list[str]) -> None:
    """Run the command that the arguments name."""
    if arguments == ["install"]:
        print(install())
    elif arguments == ["path"]:
        found = path()
        if not found:
            sys.exit(f"no chromium: {WAY_OUT}")
        print(found)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
