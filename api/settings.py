"""What the operator of the API may set: where it listens, who may call it, and how much one caller may ask."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from vocabulary import IncisionError

Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = ("reader", "reviewer", "admin")
"""Each role may do what those before it may."""
PREFIX = "inc_"


@dataclass(frozen=True)
class Key:
    """One caller's key; ``hash`` is the SHA-256 (hex) of the key, which itself is stored nowhere.

    A plain hash is enough because a key is 32 random bytes, not a password that could be guessed.
    """

    name: str
    role: Role
    hash: str

    def fits(self, given: str) -> bool:
        """Say whether ``given`` is this key (compared in constant time)."""
        return hmac.compare_digest(self.hash, hash_key(given))


@dataclass(frozen=True)
class ApiSettings:
    """Sizes in bytes, times in seconds, rates in requests a second for one caller."""

    host: str = "127.0.0.1"
    keys: tuple[Key, ...] = ()
    hosts: tuple[str, ...] = ()
    """Further host names under which callers may reach the API (a reverse proxy's)."""
    body_limit: int = 4 * 1024 * 1024
    row_limit: int = 10_000
    page_limit: int = 200
    time_limit: float = 60.0
    query_time_limit: float = 30.0
    at_once: int = 16
    rate: float = 50.0
    burst: int = 200

    def checked(self) -> ApiSettings:
        """Return these settings; raise ``api_host_without_keys`` where anybody on the network could call."""
        if not self.keys and not is_loopback(self.host):
            raise IncisionError("api_host_without_keys", host=self.host)
        return self


def is_loopback(host: str) -> bool:
    """Say whether ``host`` is this machine only; a name that is not ``localhost`` is not trusted to be."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def hash_key(key: str) -> str:
    """Return the SHA-256 (hex) of a key."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def new_key(name: str, role: Role) -> tuple[str, Key]:
    """Return a new key (shown once, stored nowhere) and the record that is stored."""
    plain = PREFIX + secrets.token_urlsafe(32)
    return plain, Key(name, role, hash_key(plain))


def read_keys(path: Path) -> tuple[Key, ...]:
    """Read a key file: ``name role hash`` on each line; no file, no keys. A file others may read is refused.

    Errors: ``api_keys_unreadable``.
    """
    try:
        if path.stat().st_mode & 0o077:
            raise IncisionError("api_keys_unreadable", path=path, reason="mode")
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise IncisionError("api_keys_unreadable", path=path, reason=type(error).__name__) from error
    return tuple(_parsed(path, i, line) for i, line in enumerate(lines, 1) if line.strip() and line[0] != "#")


def write_keys(path: Path, keys: Iterable[Key]) -> None:
    """Write a key file that only its owner may read."""
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text("".join(f"{k.name} {k.role} {k.hash}\n" for k in keys), encoding="utf-8")


def _parsed(path: Path, number: int, line: str) -> Key:
    parts = line.split()
    if len(parts) != 3 or (parts[1] not in ROLES) or len(parts[2]) != 64:
        raise IncisionError("api_keys_unreadable", path=path, reason=f"line {number}")
    return Key(parts[0], parts[1], parts[2])
