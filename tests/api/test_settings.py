from __future__ import annotations

from pathlib import Path

import pytest

from api import ApiSettings, new_key, read_keys, write_keys
from api.settings import is_loopback
from vocabulary import IncisionError


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"])
def test_loopback_needs_no_keys(host: str) -> None:
    assert ApiSettings(host=host).checked().host == host


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.5", "analysis.example", "127.0.0.1.example", ""])
def test_any_other_address_is_refused_without_keys(host: str) -> None:
    assert not is_loopback(host)
    with pytest.raises(IncisionError) as told:
        ApiSettings(host=host).checked()
    assert told.value.code == "api_host_without_keys"
    _, key = new_key("office", "reader")
    assert ApiSettings(host=host, keys=(key,)).checked().keys == (key,)


def test_a_key_is_stored_as_its_hash_only(tmp_path: Path) -> None:
    plain, key = new_key("office", "reviewer")
    path = tmp_path / "keys"
    write_keys(path, [key])
    assert plain not in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o777 == 0o600
    [read] = read_keys(path)
    assert read == key
    assert read.fits(plain)
    assert not read.fits(plain + "x")
    assert new_key("office", "reader")[0] != plain


def test_no_key_file_no_keys(tmp_path: Path) -> None:
    assert read_keys(tmp_path / "nothing") == ()


@pytest.mark.parametrize(
    ("line", "mode"),
    [("office owner " + "0" * 64, 0o600), ("office reader short", 0o600), ("office", 0o600), ("", 0o644)],
)
def test_a_key_file_that_is_wrong_is_refused(tmp_path: Path, line: str, mode: int) -> None:
    path = tmp_path / "keys"
    path.write_text(line, encoding="utf-8")
    path.chmod(mode)
    with pytest.raises(IncisionError) as told:
        read_keys(path)
    assert told.value.code == "api_keys_unreadable"
