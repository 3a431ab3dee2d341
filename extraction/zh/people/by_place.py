"""What may be a name by its place, whatever its characters (残疾人安全, 家长车前、乐意): where one ends that begins here, and the reverse."""

from __future__ import annotations

from extraction.common import Phrases, Span, lazy
from extraction.zh.names.borrowed import foreign
from extraction.zh.people.folk import folk
from extraction.zh.posts.post import position_in
from extraction.zh.units.unit_of_post import any_end
from extraction.zh.words import lexicon, names

PHRASES = Phrases("extraction.zh", "by_place")

JOINS = frozenset("、和与及")
COUNT = PHRASES.compile(r"(?P<more>等)?(?P<n>‹numbers›)(?:余|多|几)?(?:‹counted_as›)(?![均次月年])")
RUN = lazy(r"[\u4e00-\u9fff·]+")
BEFORE, BEHIND = frozenset(PHRASES.words("before")), frozenset(PHRASES.words("behind"))
# 甲某去镇上, 乙某的女儿: what only people do or have
DOES = PHRASES.compile(r"(?:‹adverb›)?(?:‹does›)|的?(?:‹home›)|的(?:‹has›)|的(?:‹whom›)")
# 甲某、乙某等四户串通投标: they did it; not 以甲某、乙某四户的名义骗取, 将甲某、乙某两户补贴侵占
DID = PHRASES.compile(
    r"(?:（[^（）\n]{1,12}）)?(?:等?(?:‹numbers›)(?:余|多|几)?(?:户|人|家|[名位][^。；，,：:被的名身\n]{0,6}))?[，,]?[^。；，,：:被的名身\n]{0,6}?(?:‹did›)"
)
# the same, plainly: 甲某、乙某私分票款; not 提供甲某、乙某4张伪造的地契
DOERS = PHRASES.compile(
    r"(?:等?(?:‹numbers›)(?:余|多|几)?(?:户|人|家|名))?[^。；，,：:被的名身\d张份\n]{0,6}?(?:‹did›)(?!的)"
)
OTHER = PHRASES.compile(r"‹other›")
SHORTEST, LONGEST, DOTTED = 2, 4, 9
# of three sizes the likeliest first; how many characters before a name are looked at
SIZES, HEAD = (3, 2, 4), 12
# the last characters of things that have names of their own
KINDS = frozenset(
    "会房站坊楼路桥店馆厂卡款证票机院校所局屯寨沟股处科组队栋司部办委社团村镇乡县市区街省州旗费金账号单元件"
)
# how strongly a name ends: before a count or a stop, a whole word, a common one
FULL, SURE, PLAIN = 5, 3, 2


def name_from(text: str, at: int, *, listed: bool = True) -> Span | None:
    """Return the name that starts at ``at``: up to the next stop, or by what goes on behind; ``listed``: among people."""
    m = RUN.match(text, at, at + DOTTED)
    size = len(m.group()) if m else 0
    if SHORTEST <= size <= LONGEST and like(text, at, at + size, listed=listed):
        return at, at + size
    if "·" in text[at : at + size]:
        return None
    ranked = [(-_ends(text, at + n), i, n) for i, n in enumerate(SIZES) if n <= size]
    for strength, _, n in sorted(ranked):
        sure = strength <= -SURE or (strength <= -PLAIN and family(text, at))
        if sure and like(text, at, at + n, listed=listed and strength <= -SURE):
            return at, at + n
    return None


def name_to(text: str, end: int) -> Span | None:
    """Return the name that ends at ``end``: from the stop before it, or behind a preposition or a word for what people are."""
    low, (begins, ends) = end, folk(text)
    while low > 0 and end - low < HEAD and ("\u4e00" <= text[low - 1] <= "\u9fff" or text[low - 1] == "·"):
        low -= 1
    if low + SHORTEST <= begins.get(low, 0) <= end - SHORTEST:
        low = begins[low]
    run = text[low:end]
    joined = max(run.rfind(c, 0, -1) for c in "和与及") if len(run) > LONGEST else -1
    if joined >= 0 and SHORTEST <= len(run) - joined - 1 <= LONGEST and like(text, low + joined + 1, end):
        return low + joined + 1, end
    if SHORTEST <= len(run) <= LONGEST and run[0] not in BEFORE and like(text, low, end):
        return low, end
    for n in SIZES:
        start = end - n
        if start >= low and (start in ends or text[start - 1 : start] in BEFORE) and like(text, start, end):
            return start, end
    return None


def family(text: str, at: int) -> int:
    """Return the length of a surname at ``at``, one that is a word elsewhere or of few too."""
    return names.surname(text, at) or int(text[at : at + 1] in names.lists()["wordlike"])


def _ends(text: str, end: int) -> int:
    """Return how strongly a name ends at ``end``."""
    if text[end : end + 1] == "、" or COUNT.match(text, end):
        return FULL
    over = lexicon.known(text[end - 1 : end + 1])
    told = names.ends(text, end)
    if told > 1:
        return SURE + told - 1 - over
    if not over and DOES.match(text, end):
        return SURE
    if text[end : end + 1] in JOINS or text[end : end + 1] in BEHIND:
        return SURE - over
    if lexicon.known(text[end : end + 2]) and not over:
        return PLAIN
    return int(told > 0)


def like(text: str, start: int, end: int, *, listed: bool = True) -> bool:
    """Return whether a stretch may be a name at all: no unit, no post, no thing, no common word without a surname.

    ``listed``: among people a common word is a name that elsewhere is none (安全).
    """
    piece = text[start:end]
    if not all("\u4e00" <= c <= "\u9fff" or c == "·" for c in piece) or text[start - 1 : start].isdigit():
        return False
    if (
        set(piece[family(text, start) :]) & names.lists()["never"]
        or OTHER.search(piece)
        or piece[-1] in KINDS
    ):
        return False
    if position_in(piece) is not None or any_end().search(piece, 1):
        return False
    barred = piece in names.lists()["not"] or piece[:2] in names.lists()["not"]
    if lexicon.known(piece):
        surname = bool(family(text, start)) or (listed and foreign(piece))
        return surname and (listed or not barred) and not DOES.match(piece)
    if len(piece) == LONGEST and "·" not in piece:
        return names.surname(text, start) == SHORTEST or foreign(piece)
    return not barred


def slotted(text: str, start: int, end: int) -> bool:
    """Return whether a stretch behind a word for what people are reads as a name: of a common word more is asked."""
    piece, surname, person = text[start:end], bool(family(text, start)), bool(DOES.match(text, end))
    if lexicon.known(piece) or piece in names.lists()["not"]:
        # 退伍兵雷雨、严实陪她: two words that are names
        listed = text[end : end + 1] in JOINS and family(text, end + 1) and name_from(text, end + 1)
        return surname and (person or bool(listed and DOES.match(text, listed[1])))
    if text[end : end + 1] in JOINS:
        return surname or foreign(piece)
    # 司机补填，: before a stop a verb stands as well, so that a surname which is a word elsewhere is none
    return (person and (surname or foreign(piece))) or (
        bool(names.surname(text, start)) and names.ends(text, end) > 1
    )
