"""Text whose facts are placed while it is written, so that their spans are exact."""

from __future__ import annotations

from typing import Any


class Writer:
    """Text that remembers where each part stands."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def put(self, text: str, **facts: Any) -> dict[str, Any]:
        """Append and return the mention with its facts."""
        mention = {"text": text, "start": self.length, "end": self.length + len(text), **facts}
        self.parts.append(text)
        self.length += len(text)
        return mention

    def since(self, start: int, **facts: Any) -> dict[str, Any]:
        """Return the mention of everything from ``start`` on."""
        return {"text": "".join(self.parts)[start:], "start": start, "end": self.length, **facts}
