"""The log names no key, no text and no query."""

from __future__ import annotations

import io
import json
import logging

from api import ApiSettings, log_to, new_key
from incision.services import HomeServices
from tests.api.conftest import client_of
from tests.home import COMPLAINANT, TELEPHONE


def test_the_log_names_no_key_no_text_and_no_query(home: HomeServices) -> None:
    plain, key = new_key("reviewer office", "reviewer")
    client = client_of(home, ApiSettings(keys=(key,)), Authorization=f"Bearer {plain}")
    stream = io.StringIO()
    handler = log_to(stream)
    try:
        client.get("/v1/cases", params={"title": "青石镇秘密"})
        client.post("/v1/extract", json={"text": f"{COMPLAINANT}反映,电话{TELEPHONE}。"})
    finally:
        logging.getLogger("incision.api").removeHandler(handler)
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [x["route"] for x in lines] == ["/v1/cases", "/v1/extract"]
    assert lines[0]["caller"] == "reviewer office"
    assert lines[0]["status"] == 200
    for secret in (plain, key.hash, COMPLAINANT, TELEPHONE, "青石镇秘密"):
        assert secret not in stream.getvalue()
