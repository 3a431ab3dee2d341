from __future__ import annotations

import re
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi.testclient import TestClient

from api import create_app
from incision.services import HomeServices
from tests.browser import needs_browser, tab


@pytest.fixture(scope="module")
def address(home: HomeServices) -> Iterator[str]:
    """A real server on a free port of loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(create_app(home), host="127.0.0.1", port=port, log_level="warning")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


def test_the_page_names_no_address_outside(client: TestClient) -> None:
    page = client.get("/docs").text
    assert re.findall(r"https?://|//", re.sub(r'"/[a-z]', "", page)) == []
    for link in re.findall(r'(?:src|href)="([^"]+)"', page):
        assert client.get(link).status_code == 200
    assert "Apache License" in client.get("/static/LICENSE").text


@needs_browser
@pytest.mark.browser
def test_the_documentation_opens_and_asks_for_nothing_outside(address: str) -> None:
    with tab(address, offline=False) as page:
        page.goto(f"{address}/docs")
        page.wait_for_selector("#operations-cases-cases")
        page.click("#operations-cases-case button.opblock-summary-control")
        page.wait_for_selector("#operations-cases-case .opblock-body")
        assert "weak_points" in page.locator("#operations-cases-case .opblock-body").inner_text()


@needs_browser
@pytest.mark.browser
def test_a_network_page_runs_under_the_policy_of_the_server(address: str) -> None:
    with tab(address, offline=False) as page:
        page.goto(f"{address}/v1/pages/network/weak_point/WP-P-15")
        page.wait_for_selector("body[data-ready=yes]")
        page.fill("#search", "Edwin")
        page.press("#search", "Enter")
        assert page.locator("#panel h3").inner_text() == "Edwin Marsh"
        assert "approved his own claims" in page.locator("#panel").inner_text()
