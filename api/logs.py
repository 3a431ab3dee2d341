"""Structured logs: one JSON object a line, only of fields that we name; no text, no key, no address."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime
from typing import IO


class JsonLines(logging.Formatter):
    """Format a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return time, level, event and the record's own ``fields``; other parts of a record are dropped."""
        fields = {k: v for k, v in getattr(record, "fields", {}).items() if v is not None}
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        return json.dumps(
            {"time": moment, "level": record.levelname.lower(), "event": record.msg, **fields},
            ensure_ascii=False,
        )


def log_to(stream: IO[str]) -> logging.Handler:
    """Send the API's log to ``stream``; return the handler, so that it can be taken away again."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    logger = logging.getLogger("incision.api")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return handler
