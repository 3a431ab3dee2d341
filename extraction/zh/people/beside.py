"""Who stands beside a case without a part in it: kin and friends of whom nothing is told, who lends, who is housed or placed,
whose lease, claim or work an official abused. What such people are does not name them, unless they do wrong themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from extraction.common import Phrases, lazy
from extraction.zh.names.found import Found

PHRASES = Phrases("extraction.zh", "beside")

# 妻子甲某、乙某: a list shares what is told of its first
LISTED = r"(?:[一-龥\d]{1,4}[、和与及]){0,4}$"
KIN_BEFORE = PHRASES.compile(rf"(?:‹kin›|‹circle›){LISTED}")
# 甲某系乙某之妻, 甲某（乙某妻子）, 甲某，乙某妻子；
KIN_BEHIND = PHRASES.compile(
    r"[,，]?(?:系|是|为(?!了?(?:其|自己|他|她)))[^。；;，,、\n]{1,8}?(?:‹kin›)[,，。；;、)）]"
    r"|[(（][^()（）\n]{0,10}?(?:‹kin›)[)）,，]|[,，](?![^。；;，,\n]{0,4}[其带让为给把将向])[^。；;，,\n]{1,5}?的?(?:‹kin›)[,，。；;]"
)
SOFT = PHRASES.compile(rf"(?:‹kin›|‹circle›|‹soft›){LISTED}")
PLAIN = PHRASES.compile(rf"(?:‹plain›){LISTED}")
# 推荐甲某由人事科科长调整为…, 甲某，县民政局局长: what is told behind the name
DECIDES = PHRASES.compile(
    r"(?:[,，(（]?(?:系|是)?[^。；;，,\n]{1,6}?(?:‹kin›)(?=[,，]))?(?:[,，(（由任]|担任|[系是为])[^。；;，,\n]{0,24}?(?:‹decides›)(?:职务)?(?:[,，。；;、)）]|调|转|升|任)"
)
PART = PHRASES.compile(r"(?:‹part›)")
# 与妻子甲某离婚，转移…, 为儿子乙某入学提供帮助: of whom the verb is told something, only business is a part
OBJECT = PHRASES.compile(r"(?:‹done›)[^。；;，,\n]{0,16}$")
DEALINGS = PHRASES.compile(r"(?:‹dealings›)")
THROUGH = PHRASES.compile(r"(?:‹through›)[^。；;，,\n]{0,16}$")
HARD = PHRASES.compile(r"(?:‹hard›)")
FAVOURED = lazy(r"(?:[为给对替让使]|帮助?)[^。；;，,\n]{0,14}$")
FAVOUR = PHRASES.compile(r"[^。；;\n]{0,30}?(?:‹favour›)")

# further names of a list, and how many there were
MORE = r"(?:[、和与及][^。；;，,、\n]{1,14}){0,4}?(?:等[^。；;，,\n]{0,6}?)?"
NEAR = r"[^。；;，,\n]"
# what stands before the name, and what behind it; None: the other one says enough
SLOTS: tuple[tuple[re.Pattern[str] | None, re.Pattern[str] | None], ...] = (
    (
        PHRASES.compile(rf"(?:‹borrows›){NEAR}{{0,24}}$"),
        PHRASES.compile(rf"{MORE}(?:处|那[里儿]|手[里中上])?(?:‹again›){{0,3}}(?:‹debts›)"),
    ),
    (PHRASES.compile(rf"(?:‹repays›)了?{NEAR}{{0,14}}$"), PHRASES.compile(rf"{MORE}(?:‹owed›)")),
    (None, PHRASES.compile(rf"{NEAR}{{0,8}}?(?:‹lends›)")),
    (PHRASES.compile(rf"(?:‹homes›){NEAR}{{0,14}}(?:‹allots›){NEAR}{{0,16}}$"), None),
    (
        PHRASES.compile(rf"(?:‹for_whom›){NEAR}{{0,20}}$"),
        PHRASES.compile(rf"{MORE}(?:的?(?:‹wants›)|(?:‹provides›)了?{NEAR}{{0,14}}?(?:‹provided›))"),
    ),
    (
        lazy(rf"(?:将|把){NEAR}{{0,20}}$"),
        PHRASES.compile(rf"(?!的?(?:‹kin›)){MORE}{NEAR}{{0,10}}?(?:‹moves›)"),
    ),
    (None, PHRASES.compile(rf"{NEAR}{{0,8}}?(?:‹rents›)")),
    (PHRASES.compile(rf"(?:‹lessees›){NEAR}{{0,12}}$"), PHRASES.compile(r"(?:‹lease›)")),
    (PHRASES.compile(rf"(?:‹clients›){LISTED}"), None),
    (lazy(rf"对{NEAR}{{0,20}}$"), PHRASES.compile(rf"{MORE}(?:进行|实施|予以|多次)?了?(?:‹retaliates›)")),
    (lazy(rf"[与和同跟]{NEAR}{{0,16}}$"), PHRASES.compile(rf"{NEAR}{{0,10}}?(?:‹affair›)")),
    (PHRASES.compile(rf"(?:‹sends›){NEAR}{{0,16}}$"), PHRASES.compile(rf"{MORE}{NEAR}{{0,6}}?(?:‹serves›)")),
    (PHRASES.compile(rf"(?:‹unreal›){NEAR}{{0,16}}$"), PHRASES.compile(rf"{MORE}(?:‹wages›)")),
)
# who serves, is accused or answers for something is told by name
TOLD = ("accused", "finding", "public", "only")
STOPS = "。；;\n"
COMMAS = "，,。；;\n"
# whom a clause is about: the name at its head, behind no more than a title
HEADS = lazy(r"[,，。；;\n][^,，。；;\n到来向对给与和同跟把将被为找请让带见从在送]{0,14}$")
HEAD = 16
# in characters: what is looked at before a name, and behind it
BEFORE, BEHIND = 40, 60


def beside(text: str, person: Found, starts: list[int]) -> bool:
    """Return whether a person stands beside what is told and does no part of it; ``starts``: where mentions of anybody begin."""
    if any(person.marked(kind) for kind in TOLD) or not _unremarkable(text, person):
        return False
    kindred = slotted = False
    for a, b in person.spans:
        head = text[max(0, a - BEFORE) : a]
        kindred |= bool(KIN_BEFORE.search(head) or KIN_BEHIND.match(text, b))
        slotted |= any(
            (not before or before.search(head)) and (not behind or behind.match(text, b, b + BEHIND))
            for before, behind in SLOTS
        )
    if kindred and not any(_parts(text, a, b, starts) for a, b in person.spans):
        return True
    return slotted and not any(_wrongs(text, a, b, starts) for a, b in person.spans)


def _unremarkable(text: str, person: Found) -> bool:
    """Return whether every title before the name is kin's, a friend's or that of somebody who decides nothing, and none stands behind."""
    return not any(DECIDES.match(text, b, b + BEHIND) for _, b in person.spans) and all(
        title.search(text, max(0, at - BEFORE), at)
        for kind, title in (("post", PLAIN), ("associate", SOFT))
        for at in person.marks.get(kind, ())
    )


def _reach(text: str, end: int, starts: list[int]) -> int:
    """Return how far what stands behind a name tells of it: its clause, and the sentence up to the next name."""
    stop = _clause(text, end, STOPS)
    inside = starts[bisect_right(starts, end - 1) : bisect_right(starts, stop)]
    heads = (a for a in inside if HEADS.search(text, max(end, a - HEAD), a))
    return max(_clause(text, end), min(heads, default=stop))


def _clause(text: str, end: int, stops: str = COMMAS) -> int:
    high = min(len(text), end + BEHIND)
    return min((i for c in stops if (i := text.find(c, end, high)) >= 0), default=high)


def _parts(text: str, start: int, end: int, starts: list[int]) -> bool:
    """Return whether a mention of kin or friends tells what they did in it, or that it went through them."""
    if THROUGH.search(text, max(0, start - BEFORE), start):
        return True
    if OBJECT.search(text, max(0, start - BEFORE), start):
        return bool(DEALINGS.search(text, end, _clause(text, end)))
    return bool(PART.search(text, end, _reach(text, end, starts)))


def _wrongs(text: str, start: int, end: int, starts: list[int]) -> bool:
    """Return whether a mention tells a favour, a gift or a wrong of its bearer."""
    return bool(
        HARD.search(text, end, _reach(text, end, starts))
        or (FAVOURED.search(text, max(0, start - BEFORE), start) and FAVOUR.match(text, end, end + BEHIND))
    )
