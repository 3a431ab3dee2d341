"""What stands around a mention: the name before it, the name after it, the end of its sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from extraction.common import Mark, lazy

# a name after one of these is not who acts or serves
LIST_SIGN = lazy(
    r"\s?(?:[,，]|(?:、|和|与|及|以及|伙同|会同)(?:[^。；;，,、\n]{0,30}(?:[长任理员计纳人]|书记|干部))?)\s?(?:被告人)?"
)

CALLED = lazy(r"的?(?:原审被告人|被告人|上诉人|同案犯|犯罪嫌疑人|同志)?")

AHEAD = 20


class Around:
    """What stands around a mention: the name before it, the name after it, the end of its sentence."""

    def __init__(self, text: str, marks: list[Mark], lines: list[tuple[int, int]], end: int) -> None:
        self.text, self.end = text, end
        self._marks, self._starts, self.name_ends = marks, [a for a, _, _ in marks], [b for _, b, _ in marks]
        self.starts = frozenset(self._starts)
        self._lines = [b for _, b in lines]

    def next_has(self, end: int) -> bool:
        """Return whether a name follows right behind a post: 担任某局局长的张某, 系某县县长刘某."""
        m = CALLED.match(self.text, end)
        return end in self.starts or (m is not None and m.end() in self.starts)

    def stop(self, at: int, name: str) -> int:
        """Return where the sentence ends, or the next other name begins."""
        i = bisect_left(self._lines, at)
        clause_end = self._lines[i] if i < len(self._lines) else self.end
        for start, _, other in self._marks[(i := bisect_right(self._starts, at)) : i + AHEAD]:
            if other != name:
                return min(start, clause_end)
        return clause_end

    def reach(self, at: int, name: str) -> int:
        """Return where the next other name begins that no list joins to the name that ends at ``at``."""
        last = at
        for start, end, other in self._marks[(i := bisect_left(self._starts, at)) : i + AHEAD]:
            joined = LIST_SIGN.fullmatch(self.text, last, start)
            if other != name and not joined:
                return start
            if joined or other == name:
                last = end
        return self.end
