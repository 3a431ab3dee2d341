"""What a caller may do, by the role of the key; without keys, everybody on loopback may do everything."""

from __future__ import annotations

from typing import Any

from fastapi import Depends
from starlette.requests import Request

from api.settings import ROLES, Key, Role
from vocabulary import IncisionError


def may(request: Request, role: Role) -> bool:
    """Say whether the caller has ``role`` or a higher one; without keys, everybody on loopback has."""
    key: Key | None = getattr(request.state, "key", None)
    if not request.app.state.settings.keys:
        return True
    return key is not None and ROLES.index(key.role) >= ROLES.index(role)


def needs(role: Role) -> Any:
    """Return a dependency that lets in callers with ``role`` or a higher one; without keys, everybody on loopback.

    Errors: ``api_role_missing``.
    """

    def check(request: Request) -> str:
        key: Key | None = getattr(request.state, "key", None)
        if not may(request, role):
            raise IncisionError("api_role_missing", role=role)
        return key.name if key else ""

    return Depends(check)
