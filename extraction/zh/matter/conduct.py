"""What was done: the conduct that a case tells."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from extraction.common import Lost, Phrases, Spans, lazy, propose
from extraction.zh.matter.favours import BRIBE, repaid
from extraction.zh.matter.givers import GIVING, gives, hands
from extraction.zh.words.denied import denied
from extraction.zh.words.patterns import patterns
from extraction.zh.words.scenes import deeds

PHRASES = Phrases("extraction.zh", "conduct")

# the files that the trace names
LISTS, DEEDS = "zh/conduct.yaml, told.yaml", "zh/deeds.yaml"
# words right before a wording that make it an aim, a norm, a denial or a question
UNLESS = PHRASES.compile(r"(?:‹unless›)[^。；;，,\n]{0,6}$")
# what the title of a law names was not done
TITLE = lazy(r"《[^《》\n]{1,60}》")
GIFTS = PHRASES.compile(r"‹gifts›")
# a meal that is the occasion of a bribe is no breach of its own
BANQUETS = PHRASES.compile(r"‹banquets›")
# what a view or an appeal speaks against is its subject, even inside a remedy
TOPICS = [
    ("MC-29", re.compile("形式主义")), ("MC-30", re.compile("官僚主义")), ("MC-13", re.compile("违规吃喝")),
    ("MC-28", re.compile("不作为")),
]  # fmt: skip
# what a gift was used for is no taking of public money: 收受现金三万元据为己有
GIVEN = PHRASES.compile(r"‹given›")
KEPT = lazy(r"[据占]为己有|用于个人|个人挥霍|归个人")
GRAVER = frozenset({"MC-16", "MC-21"})
# decisions and rules that somebody passed over, told as a charge of its own
PASSED_OVER = PHRASES.compile(r"[^。；;，,\n]{0,20}?(?:‹passed_over›)")
ASKING = lazy(
    r"索贿|索要|索取|(?:要求|授意)[^。；;，,\n]{0,14}[为替给](?:其|自己)(?:支付|报销|购买|提供|解决)"
)


def misconduct(text: str, remedies: Spans, *, told: bool = True) -> list[tuple[str, int, int, float]]:
    """Return (id, start, end, confidence), earliest first; words inside remedies do not count.

    ``told``: the text tells a case against people; elsewhere findings count, and a topic alone stands for its conduct.
    """
    found: dict[str, tuple[int, int]] = {}
    counts: Counter[str] = Counter()
    done = list(deeds().find(text))
    titles = Spans(m.span() for m in TITLE.finditer(text))
    by_word = ((LISTS, *hit) for hit in patterns("conduct", "told").find(text))
    for rule, name, start, end in chain(by_word, ((DEEDS, *hit) for hit in done)):
        lost: Lost | None = "remedy" if remedies.touches(start, end) else None
        if UNLESS.search(text[max(0, start - 12) : start]) or denied(text, start, end):
            lost = "negation"
        if titles.touches(start, end):
            lost = "common"
        if name == "MC-01" and KEPT.match(text, start) and GIVEN.search(_sentence(text, start)):
            lost = "more_telling"
        propose("misconduct", start, end, f"{rule} {name}", name, lost)
        if lost:
            continue
        counts[name] += 1
        found[name] = min(found.get(name, (start, end)), (start, end))
    _by_story(text, remedies, found, counts)
    if not told:
        _findings(text, remedies, found, counts)
    _exclude(text, found, {name for name, *_ in done})
    return [
        (n, *found[n], min(0.95, 0.7 + 0.1 * counts[n]))
        for n in sorted(found, key=lambda n: (found[n][0], n))
    ]


def _by_story(text: str, remedies: Spans, found: dict[str, tuple[int, int]], counts: Counter[str]) -> None:
    """What no single wording tells: who gives, and what a favour brought."""
    given = gives(text) or hands(text)
    if given and not remedies.touches(*given):
        propose("misconduct", *given, "zh/matter/givers.py: who gives", GIVING)
        counts[GIVING] += 1
        found.setdefault(GIVING, given)
    back = None if BRIBE in found else repaid(text)
    if back and not remedies.touches(*back):
        propose("misconduct", *back, "zh/matter/favours.py: what a favour brought", BRIBE)
        counts[BRIBE] += 1
        found[BRIBE] = back


def _sentence(text: str, end: int) -> str:
    """Return what of its sentence stands before a place."""
    return text[_begins(text, (end, end)) : end]


def _begins(text: str, span: tuple[int, int]) -> int:
    """Return where the sentence of a span begins."""
    return max(text.rfind(s, 0, span[0]) for s in "。；;\n") + 1


def _findings(text: str, remedies: Spans, found: dict[str, tuple[int, int]], counts: Counter[str]) -> None:
    for name, start, end in patterns("findings").find(text):
        if not remedies.touches(start, end) and not denied(text, start, end):
            propose("misconduct", start, end, f"zh/findings.yaml {name}", name)
            counts[name] += 1
            found[name] = min(found.get(name, (start, end)), (start, end))
    if not found:
        for name, topic in TOPICS:
            if m := topic.search(text):
                propose("misconduct", *m.span(), f"zh/matter/conduct.py topic {name}", name)
                counts[name] += 1
                found[name] = m.span()


def _exclude(text: str, found: dict[str, tuple[int, int]], done: set[str]) -> None:
    """Readings that one wording shares: the more telling one stays; ``done``: what is told by who does it to whom."""
    if "MC-16" in found and "MC-12" in found and not GIFTS.search(text):
        _drop(found, "MC-12")
    if "MC-16" in found and "MC-13" in found and not BANQUETS.search(text):
        _drop(found, "MC-13")
    if "MC-16" in found and "MC-17" in found.keys() - done and not ASKING.search(text):
        _drop(found, "MC-17")
    if "MC-03" in found and "MC-31" in found and found["MC-31"] == found["MC-03"]:
        _drop(found, "MC-31")
    # papers made up before the investigators are its resistance
    if (
        "MC-31" in found
        and "MC-35" in found
        and _begins(text, found["MC-31"]) == _begins(text, found["MC-35"])
    ):
        _drop(found, "MC-31")
    _procedure(text, found)


def _procedure(text: str, found: dict[str, tuple[int, int]]) -> None:
    """A breach of procedure is no charge of its own where bribes or a stake are told, unless it is told as one."""
    if "MC-11" in found and not found.keys().isdisjoint(GRAVER):
        start, end = found["MC-11"]
        if not PASSED_OVER.match(text, start, end):
            _drop(found, "MC-11")


def _drop(found: dict[str, tuple[int, int]], name: str) -> None:
    propose("misconduct", *found.pop(name), "", name, "more_telling")
