"""Errors of driver and engines become codes with words and a way out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from vocabulary import IncisionError

TIMED_OUT = ("TransactionTimedOut", "Transaction.Terminated", "TransactionMarkedAsFailed")
HEAVY = (
    "MemoryPoolOutOfMemoryError",
    "OutOfMemory",
    "queryMaxHeap",
    "in-heap",
    "QueryHeapBudget",
    "would produce",
)
WRITES = ("Forbidden", "AccessMode", "not allowed to", "Writing in read access mode")


@contextmanager
def translated(where: str, timeout: float | None = None) -> Iterator[None]:
    """Turn errors of the driver into ``IncisionError``; ``where`` names the engine for people.

    Errors: ``engine_login``, ``engine_unreachable``.
    """
    try:
        yield
    except AuthError as error:
        raise IncisionError("engine_login", where=where) from error
    except (ServiceUnavailable, SessionExpired, ConfigurationError, OSError) as error:
        raise IncisionError("engine_unreachable", where=where, reason=first_line(error)) from error
    except Neo4jError as error:
        raise named(error, timeout) from error
    except DriverError as error:
        raise IncisionError("engine_unreachable", where=where, reason=first_line(error)) from error


def named(error: Neo4jError, timeout: float | None) -> IncisionError:
    """Return the code for an answer of the engine."""
    code, text = error.code or "", error.message or str(error)
    if any(word in code for word in TIMED_OUT):
        return IncisionError("query_timeout", seconds=f"{timeout or 0:g}")
    if any(word in code or word in text for word in HEAVY):
        return IncisionError("query_too_heavy", reason=first_line(text))
    if any(word in code or word in text for word in WRITES):
        return IncisionError("query_refused", word=code.rsplit(".", 1)[-1])
    return IncisionError("query_wrong", reason=first_line(text))


def first_line(error: object) -> str:
    """Return the first line of a message, short enough for a person."""
    return re.sub(r"\s+", " ", str(error)).strip()[:400]
