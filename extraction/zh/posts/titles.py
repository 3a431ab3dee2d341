"""The posts of one person of a case: before the name, after 任 and the like, in the particulars that follow it."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy
from extraction.zh.posts import posts
from extraction.zh.posts.by_turns import by_turns
from extraction.zh.posts.post import PostSpan
from extraction.zh.posts.served import TOOK, served
from extraction.zh.units.short_names import is_short
from extraction.zh.words.around import Around
from extraction.zh.words.names import behind

PHRASES = Phrases("extraction.zh", "titles")

SERVES = PHRASES.compile(r"[^。；;\n]{0,60}?(?:‹serves›)")

OBJECT = tuple("应为向给与和受对经由替让帮请找")

IS = lazy(r"(?:原|本)?(?:系|是|为)(?:原|时任)?|(?=时任|时[为系]|曾任)")

LATER = PHRASES.compile(
    r"(?:‹then›)?(?:‹took_office›|曾任)|原[为是系]|经[^。；;，,\n]{2,24}?(?:‹took_office›|任(?![职期务何意命]))|(?P<again>(?:先后)?(?:在|利用其?)(?:先后)?(?:担任|任)|(?:先后)?(?:担任|任)(?![职期务何意命]))"
)

# 己，系戊妻，: whose wife, before the post
KIN = PHRASES.compile(
    r"[,，](?:(?:中共)?党员[,，])?[系是](?=.{1,4}?之?(?:‹kin›)[,，])[^,，。；;\n]{1,6}[,，]"
)

# (name)自2012年6月至2019年4月任…: a term, also of a post told before
DATED = PHRASES.compile(
    r"[,，]?[自于从在]?(?:民国)?(?:(?:19|20)\d{2}|1[01]\d|9\d)年[^。；;，,\n任]{0,26}?[,，]?" + TOOK
)

APPOINTED = PHRASES.compile(r"(?:‹appointed›)$")
THEN = lazy(
    r"[(（](?:时任|现任|曾任|后任|兼任?(?!职)|(?:19|20)\d{2}年(?:\d{1,2}月)?(?:[至到—-](?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?)?(?:起|后)?(?:任|[调升改转]任)(?![务期职]))|[,，]现[任为](?!何)"
)
# 利用其担任某县副县长（2006年2月至2011年5月）…: the terms of posts that were told before, or of others
TERMED = lazy(
    r"[^。；;，,\n任]{0,10}(?:先后)?(?:担任|历任|任)[^。；;\n()（）]{2,30}[(（][自从]?(?:19|20)\d{2}年[^()（）\n]{1,28}[)）]"
)

# 在担任某镇镇长期间，甲…
DURING = PHRASES.compile(
    r"(?:担任|历任|(?<![责主常信])任)(?P<posts>[^。；;\n任]{3,60}?)(?:等职务?)?(?:‹during›)[,，]$"
)
DURING_REACH = 76

PIECE_END = lazy(r"[,，。;；)）\n]")

# what stands in brackets belongs to the piece around it
ASIDE = lazy(r"[^,，。;；()（）\n]{1,40}[(（][^()（）\n]{1,120}[)）]")

BRACKET = lazy(r"[(（](兼(?:任)?)?([^()（）]{1,60})[)）]$")

# （2019年1月任站长）: the date and the verb lead up to the post
TOOK_IN = PHRASES.compile(
    r"(?:案发|事发|犯案|当)时(?:任职|担任|任|为|是)|(?:[自从于]?(?:19|20)\d{2}年(?:\d{1,2}月)?(?:起|后)?)?(?:又|再|被)?(?:‹took_office›|任(?!何|务|意|期|职))"
)

PASSED = PHRASES.compile(r"‹passed›")


def titles_of(around: Around, name: str, spans: list[tuple[int, int]]) -> list[PostSpan]:
    """Return the posts before the name, after 任 and the like, and those that follow the name and a comma."""
    text = around.text
    found: list[PostSpan] = []
    for a, end in spans:
        b = behind(text, end)
        title = posts.before(text, a, around.name_ends) or _during(text, a)
        dated = DATED.match(text, b)
        later = LATER.match(text, b) or dated or TERMED.match(text, b)
        appointed = APPOINTED.search(text, max(0, a - 4), a)
        if not title and found and not later and not appointed:
            continue
        found += title
        found += by_turns(text, title[0].position[0] if title else a, b)
        stop = around.stop(b, name)
        # 对某2018年1月至2022年12月任馆长期间的…: a term is the own one of whom it stands behind
        if (
            len(found) < 4
            and (dated or appointed or text[a - 1 : a] not in OBJECT)
            and SERVES.match(text, b, stop)
        ):
            here = [p for p in served(text, b, stop) if not around.next_has(p.position[1])]
            # 在任某处副处长期间: what is told again of the same unit tells nothing new
            if here and not found and text[b : b + 1] in (",", "，"):
                # 张某，某公司总裁助理、某部总经理，同时系某子公司董事长: what stands before the verb counts too
                found += _particulars(text, b + 1, text.rfind(text[b], b + 1, here[0].position[0]), False)
            again = found and later and later.groupdict().get("again")
            found += [p for p in here if not again or _elsewhere(text, p, found) or _other(text, p, found)]
        named_as = IS.match(text, b, stop)
        if named_as and (not found or appointed):
            aside = ASIDE.match(text, named_as.end(), stop)
            piece = PIECE_END.search(text, aside.end() if aside else named_as.end(), stop)
            if piece or stop not in around.starts:
                # 系某县县长刘某的表弟: the post is the next one's
                last = piece.start() if piece else stop
                bracket = BRACKET.search(text, named_as.end(), last)
                here = posts.segments(text, named_as.end(), last)
                if not here and bracket:
                    here = posts.segments(text, named_as.end(), bracket.start())
                found += here
        kin = KIN.match(text, b)
        if kin and not found and stop <= kin.end():
            # 己，系戊妻，某局局长: what follows is told of the first
            stop = around.stop(kin.end(), name)
            found += _particulars(text, kin.end(), stop, stop in around.starts)
        elif (not found and text[b : b + 1] in (",", "，", "(", "（", ":", "：")) or THEN.match(text, b):
            found += _particulars(text, b + 1, stop, stop in around.starts)
    return found


def _during(text: str, start: int) -> list[PostSpan]:
    """Return the posts of the clause that opens a sentence before a name: 在担任某镇镇长、书记期间，甲…."""
    m = DURING.search(text, max(0, start - DURING_REACH), start)
    found: list[PostSpan] = []
    for piece in re.finditer(r"[^,，]+", m["posts"]) if m else ():
        at = m.start("posts") + piece.start() if m else 0
        here = posts.segments(text, at, at + len(piece.group()), found[-1].unit if found else None)
        if not here or here[-1].position[1] != at + len(piece.group()):
            return []
        found += here
    return found


def _other(text: str, post: PostSpan, found: list[PostSpan]) -> bool:
    """Return whether a post with a unit is another one than those found: deputy before one was head."""
    position = text[slice(*post.position)]
    return bool(post.unit) and not any(
        (known := text[slice(*p.position)]).endswith(position)
        or (position.endswith(known) and "副" not in position)
        for p in found
    )


def _elsewhere(text: str, post: PostSpan, found: list[PostSpan]) -> bool:
    """Return whether a post is one at another unit than those found."""
    if not post.unit:
        return False
    name = text[slice(*post.unit)]
    others = [text[slice(*p.unit)] for p in found if p.unit]
    return not any(name == o or is_short(name, o) or is_short(o, name) or name[-2:] == o[-2:] for o in others)


def _particulars(text: str, start: int, end: int, named_next: bool) -> list[PostSpan]:
    """Return the posts of the pieces that follow a name: sex, party and birth are passed over, an act ends them."""
    found: list[PostSpan] = []
    while start < end:
        aside = ASIDE.match(text, start, end)
        stop = PIECE_END.search(text, aside.end() if aside else start, end)
        took = TOOK_IN.match(text, start, stop.start() if stop else end)
        start = took.end() if took else start
        piece = text[start : stop.start() if stop else end]
        if not stop and named_next:
            # 与某院副院长黄某: the title of the name that comes next
            break
        here = posts.segments(text, start, start + len(piece))
        bracket = BRACKET.search(piece)
        if not here and bracket:
            here = posts.segments(text, start, start + bracket.start())
            if bracket.group(1):
                here += posts.segments(text, start + bracket.start(2), start + bracket.end(2))
        if not here and not PASSED.match(piece):
            break
        found += here
        start += len(piece) + 1
        if not stop or stop.group() in "。;；\n":
            break
    return found
