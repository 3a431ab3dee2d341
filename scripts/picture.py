"""Make a PNG of a page with Debian's Chromium, offline: ``python scripts/picture.py PAGE.html OUT.png [WIDTHxHEIGHT]``."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.chromium import FLAGS, WAY_OUT
from scripts.chromium import path as browser_path


def picture(page: Path, target: Path, width: int = 1360, height: int = 820) -> None:
    """Write ``target`` (PNG, ``width`` × ``height`` pixels) of ``page`` once its script has drawn it."""
    program = browser_path()
    if program is None:
        sys.exit(f"no chromium: {WAY_OUT}")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(program), args=list(FLAGS))
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
        tab = context.new_page()
        tab.goto(page.resolve().as_uri())
        if tab.locator("script#data").count():
            tab.wait_for_selector("body[data-ready=yes]")
            tab.wait_for_timeout(300)
        tab.screenshot(path=str(target))
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    size = [int(n) for n in sys.argv[3].split("x")] if len(sys.argv) == 4 else []
    picture(Path(sys.argv[1]), Path(sys.argv[2]), *size)
