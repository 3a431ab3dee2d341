"""One person of a text, with what the words around the mentions say."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field


@dataclass
class Found:
    """One person of a text: where the name stands, and what the words around it say, by place."""

    name: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    masked: bool = False
    # all the words around the mentions, weighed, speak against blame
    let_go: bool = False
    # ``slot``: what hides the person there is no more than a word for what people are (村民甲)
    marks: dict[str, set[int]] = field(default_factory=dict)
    _order: dict[str, list[int]] = field(default_factory=dict, repr=False)

    def mark(self, kind: str, at: int) -> None:
        """Note that the words around the mention at ``at`` say ``kind``."""
        self.marks.setdefault(kind, set()).add(at)

    def marked(self, kind: str, start: int = 0, end: int | None = None) -> bool:
        """Return whether a mention in ``start``..``end`` was marked with ``kind``."""
        places = self.marks.get(kind)
        if not places:
            return False
        order = self._order.get(kind, [])
        if len(order) != len(places):
            order = self._order[kind] = sorted(places)
        i = bisect_left(order, start)
        return i < len(order) and (end is None or order[i] < end)
