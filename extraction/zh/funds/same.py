"""Which wordings name the same money: those nearly alike, and those that a tale tells by fewer words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extraction.common import Phrases, data, lazy, propose
from extraction.zh.funds.fund_acts import Acts
from extraction.zh.funds.fund_names import known
from extraction.zh.words.alike import Alike

PHRASES = Phrases("extraction.zh", "same")

# two wordings that share so much of their pairs of characters name the same money
NEAR = 0.6
# words that tell of any money; what is left of a name without them tells which
GENERAL = PHRASES.compile(r"(?:‹general›)")
OTHERS = PHRASES.compile(r"(?:‹others›)")
# 国家某基金 beside 省某基金
LEVEL = lazy("国家|中央|[省市县区乡镇村]")
STOP = lazy(r"[。；;\n]")
# so many wordings of one text are compared, and a core has so many characters, one with words between so many:
# 社保资金 is not what a 社区保洁经费 is
MOST, SHORTEST, SCATTERED = 40, 2, 3


@dataclass(frozen=True)
class FundSpan:
    """One fund by its list id."""

    start: int
    end: int
    id: str


@cache
def _shortened() -> dict[str, str]:
    return dict(data("extraction.zh", "funds")["shortened"])


def distinct(found: dict[str, FundSpan]) -> dict[str, FundSpan]:
    """Return the wordings without those that nearly say another one (危房改造补助 beside 危房改造补助资金); the longest stays."""
    kept: dict[str, FundSpan] = {}
    alike, told = Alike(NEAR), set[str]()
    for phrase in sorted(found, key=lambda w: (-len(w), found[w].start)):
        # 失业保险基金 beside 工伤保险基金: another one of the list
        if alike.known(phrase) and (phrase not in known() or phrase[:2] in told):
            propose("fund", found[phrase].start, found[phrase].end, "", found[phrase].id, "longer")
        else:
            kept[phrase] = found[phrase]
            alike.add(phrase)
            told.update(phrase[i : i + 2] for i in range(len(phrase) - 1))
    return kept


def told_once(text: str, found: dict[str, FundSpan], acts: Acts) -> dict[str, FundSpan]:
    """Return the wordings without those that name money of another sentence again, by fewer words.

    征地款 beside 征地补偿款, 技改资金 beside 技术改造资金: what was taken stays, else the longer.
    """
    if len(found) > MOST:
        return found
    cores = {w: _spelt_out(GENERAL.sub("", w)) for w in found}
    taken = {w: acts.taken(f.start, f.end) for w, f in found.items()}
    gone: set[str] = set()
    stays: set[str] = set()
    for w in sorted(found, key=lambda w: (taken[w], len(w), found[w].start)):
        # what another one gave way to stays itself
        if w in stays or OTHERS.match(w):
            continue
        # 高龄津贴 never gives way to a bare 津贴, nor anything to itself
        rest = [x for x in found if x not in gone and not w.endswith(x)]
        again = [x for x in rest if _again(text, cores, found, w, x)]
        if again:
            gone.add(w)
            stays.update(again)
            propose("fund", found[w].start, found[w].end, "", found[w].id, "longer")
    return {w: f for w, f in found.items() if w not in gone}


def _again(text: str, cores: dict[str, str], found: dict[str, FundSpan], one: str, other: str) -> bool:
    """Return whether one wording names the money of the other, in another sentence."""
    a, b = sorted((cores[one], cores[other]), key=len)
    if min(len(a), len(b)) < SHORTEST or not _within(a, b):
        return False
    levels = [set(LEVEL.findall(w)) for w in (one, other)]
    if all(levels) and levels[0].isdisjoint(levels[1]):
        return False
    low, high = sorted((found[one].start, found[other].start))
    return bool(STOP.search(text, low, high))


def _spelt_out(core: str) -> str:
    """Return a name with its short forms written in full."""
    for short, long in _shortened().items():
        if short in core and long not in core:
            core = core.replace(short, long)
    return core


def _within(short: str, long: str) -> bool:
    """Return whether one stands in the other: as it is, or, where it is long enough to tell, with words between."""
    if short in long:
        return True
    rest = iter(long)
    return len(short) >= SCATTERED and all(c in rest for c in short)
