"""What opens remedies: the words of a finding that was pointed out, labels, lists below them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import Phrases, data

PHRASES = Phrases("extraction.zh", "openers")

# what follows a finding that was pointed out is what was done about it
AFTER = PHRASES.compile(
    r"(?:‹after›)[^。；;\n，,]{0,16}后[，,]?|根据(?:监察|审计|检察)?建议[，,]"
    r"|针对[^。；;\n，,]{0,24}(?:问题|漏洞|风险|隐患|情况|教训)[，,]"
)


@cache
def forms_of() -> dict[str, re.Pattern[str]]:
    """Return the forms of whole clauses and lines by name."""
    return {name: re.compile(p) for name, p in data("extraction.zh", "measures")["forms"].items()}


@dataclass(frozen=True)
class Place:
    """What the words before a clause say of it.

    ``begun``: where a remedy would begin; ``mended``: whether it mends what was found; ``step``: whether it may be a
    step, ``labelled``: below a label; ``before``: the clause before is one; ``since``: where the sentence begins.
    """

    begun: int
    mended: bool
    step: bool
    labelled: bool
    before: bool
    since: int


class Openers:
    """What opens the remedies of one sentence ``start``..``end``: the words of a finding, a label; ``section``: its heading.

    ``listed``: what opens them stands in an earlier sentence of the same list, ended with a semicolon; ``labelled``: and
    is a label.
    """

    def __init__(
        self, text: str, start: int, end: int, *, section: bool, listed: bool, labelled: bool
    ) -> None:
        forms = forms_of()
        self.text, self.start, self.section = text, start, section
        self.after = AFTER.search(text, start, end)
        label = forms["label"].match(text, start, end)
        self.labelled = labelled or (label is not None and not forms["blame"].search(label.group()))
        self.opened = label or forms["opened"].match(text, start, end)
        self.since = self.opened.end() if self.opened else start if listed else end

    def place(self, m: re.Match[str], *, before: bool) -> Place:
        """Return what is known of a clause; ``before``: the clause before it is a remedy."""
        forms, after, opened = forms_of(), self.after, self.opened
        # where the words of a finding end inside the clause, the remedy begins behind them
        number = forms["number"].match(self.text, m.start(), m.end())
        begun = number.end() if number else m.start()
        if after and begun <= after.start() < after.end() < m.end():
            begun = after.end()
        if opened and begun <= opened.start() < self.since < m.end():
            begun = self.since
        count = forms["counted"].match(self.text, begun, m.end())
        begun = count.end() if count else begun
        mended = self.section or bool(after and begun >= after.end() - 1)
        step = bool(count or begun >= self.since - 1)
        return Place(begun, mended, step, self.labelled, before, self.start)
