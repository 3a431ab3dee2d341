"""The HTTP API: documents, cases, entities, evidence, packs, related cases; one error shape; limits everywhere."""

from api.app import create_app
from api.logs import log_to
from api.services import AddedText, Services
from api.settings import ApiSettings, Key, Role, new_key, read_keys, write_keys

__all__ = [
    "AddedText",
    "ApiSettings",
    "Key",
    "Role",
    "Services",
    "create_app",
    "log_to",
    "new_key",
    "read_keys",
    "write_keys",
]
