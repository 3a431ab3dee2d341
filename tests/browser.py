"""A real browser for tests of pages: Debian's Chromium, offline, that fails on any request to the outside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from scripts.chromium import FLAGS, WAY_OUT
from scripts.chromium import path as browser_path

needs_browser = pytest.mark.skipif(browser_path() is None, reason=f"no chromium: {WAY_OUT}")


@contextmanager
def tab(*allowed: str, offline: bool = True) -> Iterator[Any]:
    """Open one tab; afterwards no request went anywhere but to ``allowed`` prefixes and the console is clean."""
    from playwright.sync_api import sync_playwright

    requests: list[str] = []
    said: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(browser_path()), args=list(FLAGS))
        try:
            context = browser.new_context(offline=offline, viewport={"width": 1280, "height": 800})
            page = context.new_page()
            page.on("request", lambda r: requests.append(r.url))
            page.on("pageerror", lambda e: said.append(str(e)))
            page.on("dialog", lambda d: (said.append(f"dialog: {d.message}"), d.dismiss()))
            page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
            yield page
        finally:
            browser.close()
    assert [u for u in requests if not u.startswith(("data:", "blob:", *allowed))] == []
    assert said == []
