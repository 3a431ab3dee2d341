"""Whom a post or a word for kin means that stands without a name: the engineer was jailed, the brother was fined; the latter paid."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extraction.common import Mark, Phrases, lazy, lowered
from extraction.en.names.same_surname import kin_of
from extraction.en.words.courtesy import COURTESY
from extraction.en.words.heads import heads

PHRASES = Phrases("extraction.en", "called_by_post")

# the words of a post behind a name: (name), 52, then clerk of; (name) was the principal; and (name) an officer of
BEHIND = PHRASES.compile(
    r"(?:,\s\(?\d{2}\)?)?(?:,?\s(?:who\s)?(?:‹is›)\s(?:‹sort›\s){0,3}|,\s(?:‹sort›\s){0,3}|\s\(|\s[–—-]\s|\s(?=(?:an?|the|its|his|her)\s))"
    r"(?P<post>(?:[A-Za-z][\w’'/-]*\s){0,6}?[A-Za-z][\w’'/-]*)(?=\s(?:‹ends›)\b|[.,;:()]|\s[–—-]\s|$)"
)
# the clerk (name); the clerk, (name); the clerk of the (unit), (name)
BEFORE = lazy(
    rf"(?P<post>(?:[\w’'/-]+\s){{0,4}}[\w’'/-]+)(?:\s(?:of|at|for|in|with)\s[^.;,]{{2,70}},|,)?\s{COURTESY}$"
)
SIDES = PHRASES.compile(r"\b[Tt]he\s(?P<which>former|latter)(?=\s(?:‹went_on›|\w+ed)\b|[.,;’'])")
# what makes the word that of another: the director of the (unit), the clerk's office, the manager who …
NOT_ON = lazy(
    r"[\w-]|['’]|\s(?:of|at|who|whose|whom)\b|\s(?:in|for|with|from)\s(?:the|an?|[A-Z])|\s[Gg]eneral\b"
)
THE = lazy(r"\b[Tt]h(?:e|at|is)\s(?P<near>(?:(?!th(?:e|at|is)\s)[a-z][\w’'-]*\s){0,3})$")
# what tells no more of a post than the post itself
PLAIN = frozenset(PHRASES.words("plain"))
# head of supply chain
OF = lazy(r"\sof\s[a-z]+(?:\s(?!and\b|was\b|were\b|who\b|at\b|from\b)[a-z]+)?(?=[.,;:)\s])")
WORDS = lazy(r"[a-z][\w’'/-]*")
NEAR = 110
# in characters: how far back its article stands, how close behind it the name whose post it is
REACH, NAMED_BEHIND = 60, 4
# sentences back to where the two were named
BACK = 4


class Posts:
    """Which words for a post each of those named is presented with."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.held: dict[str, dict[str, set[str]]] = {}
        last = 0
        for a, b, name in marks:
            low = max(last, a - NEAR, text.rfind(". ", 0, a) + 2, text.rfind("\n", 0, a) + 1)
            for told in (BEFORE.search(text, low, a), BEHIND.match(text, b, b + NEAR)):
                if told:
                    self._note(text, told.start("post"), told["post"], name)
            last = b

    def _note(self, text: str, start: int, words: str, name: str) -> None:
        heard = list(heads().finditer(words))
        if heard and heard[-1].end() == len(words):
            head = heard[-1].group().lower().split()[-1]
            near = set(WORDS.findall(words.lower()))
            self.held.setdefault(head, {}).setdefault(name, set()).update(near)
            of = OF.match(text, start + heard[-1].end())
            if of:
                self.held.setdefault(head + of.group(), {}).setdefault(name, set()).update(near)

    def one(self, head: str, words: set[str]) -> str | None:
        """Return who alone holds a post with this head and is told of with these words before it."""
        holders = self.held.get(head, {})
        fit = [n for n, near in holders.items() if words - PLAIN <= near]
        return fit[0] if len(fit) == 1 and (len(holders) == 1 or words - PLAIN) else None


def called_by_post(text: str, lines: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> list[Mark]:
    """Return a mark for each definite noun that means but one of those named before it; ``marks`` in order."""
    if not marks:
        return []
    posts, kin = Posts(text, marks), kin_of(text, list(marks))
    starts = [a for a, _, _ in marks]
    first: dict[str, int] = {}
    for a, _, name in marks:
        first.setdefault(name, a)
    found = list(_sides(text, lines, marks, starts))
    taken: set[int] = set()
    small = lowered(text)
    for word in sorted({*posts.held, *kin}, key=len, reverse=True):
        at = small.find(word)
        while at >= 0:
            end = at + len(word)
            the = THE.search(text, max(0, at - REACH), at)
            if the and at not in taken and not NOT_ON.match(text, end):
                one = kin.get(word) or posts.one(word, set(WORDS.findall(the["near"])))
                i = bisect_left(starts, end)
                named = i < len(starts) and starts[i] - end < NAMED_BEHIND
                if one and not named and first[one] < the.start():
                    found.append((the.start(), end, one))
                # head of supply chain is no head
                taken.add(at)
            at = small.find(word, end)
    return found


def _sides(
    text: str, lines: Sequence[tuple[int, int]], marks: Sequence[Mark], starts: list[int]
) -> list[Mark]:
    """Return marks for the former and the latter, where one sentence before or their own names two."""
    found = []
    begins = [a for a, _ in lines]
    for m in SIDES.finditer(text):
        i = bisect_left(begins, m.start() + 1) - 1
        for low in begins[max(0, i - BACK) : i + 1][::-1]:
            names = list(
                dict.fromkeys(
                    n for _, _, n in marks[bisect_left(starts, low) : bisect_left(starts, m.start())]
                )
            )
            if len(names) == 2:
                found.append((*m.span(), names[m["which"] == "latter"]))
            if len(names) > 1:
                break
    return found
