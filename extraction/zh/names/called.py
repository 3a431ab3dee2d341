"""How a text calls somebody whom it has named in full: 老王, 王校长, the surname alone (王被开除党籍)."""

from __future__ import annotations

from bisect import bisect_left

from extraction.common import Phrases
from extraction.zh.names.found import Found
from extraction.zh.words import names

PHRASES = Phrases("extraction.zh", "called")

# a surname that is a word of its own before a title or a verb (任主任, 高校长, 全被)
WORDS = frozenset(
    "任于向和对因为由被在与及从就以时原该本同将把按经前后副正高全常应连都何成单方公党总共各另代分钱市县"
)
CALLED = PHRASES.compile(
    r"(?:(?<=[。；;，,、：:“”\"\n对向给和与由经让])|^)"
    r"(?:老(?P<old>[一-龥])|(?P<title>[一-龥]{1,2}?)(?:‹titles›)"
    r"|(?P<alone>[一-龥]{1,2}?)(?=‹did›))"
)


def called(text: str, found: dict[str, Found]) -> None:
    """Add these mentions to the person who alone bears the surname in the text; ``found`` is changed."""
    bearers: dict[str, list[Found]] = {}
    for name, person in found.items():
        bearers.setdefault(name[: names.surname(name, 0) or 1], []).append(person)
    only = {
        surname: people[0]
        for surname, people in bearers.items()
        if len(people) == 1 and surname not in WORDS and _full(people[0], surname)
    }
    more: dict[str, list[tuple[int, int]]] = {}
    for m in CALLED.finditer(text):
        surname = m["old"] or m["title"] or m["alone"]
        whom = only.get(surname)
        if whom is None or m.start() < whom.spans[0][0] or not names.ends(text, m.end()):
            continue
        i = bisect_left(whom.spans, (m.start(),))
        if not any(a < m.end() and m.start() < b for a, b in whom.spans[max(0, i - 1) : i + 1]):
            more.setdefault(whom.name, []).append(m.span())
    for name, spans in more.items():
        found[name].spans = sorted([*found[name].spans, *spans])


def _full(person: Found, surname: str) -> bool:
    return not person.masked and "某" not in person.name and len(person.name) > len(surname)
