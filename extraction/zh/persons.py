"""The people of one case: who they are in it, their posts, what they received."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any

from extraction.common import Source, propose
from extraction.zh import posts
from extraction.zh.beginnings import begin, has_lead
from extraction.zh.dealing import shared
from extraction.zh.naming import is_common, is_short
from extraction.zh.people import Found
from extraction.zh.sanctions import Sanctioned, sanctions
from extraction.zh.standing import Standing, standing
from extraction.zh.units import Unit, tail_of

SERVES = re.compile(r"[^。；;\n]{0,60}?(?:担任|任职|任|系|作为|身为|调任)")
# a name after one of these is not who acts or serves
LIST_SIGN = re.compile(
    r"\s?(?:[,，]|(?:、|和|与|及|以及|伙同|会同)(?:[^。；;，,、\n]{0,30}(?:[长任理员计纳人]|书记|干部))?)\s?(?:被告人)?"
)
CALLED = re.compile(r"的?(?:原审被告人|被告人|上诉人|同案犯|犯罪嫌疑人|同志)?")
OBJECT = tuple("应为向给与和受对经由替让帮请找")
IS = re.compile(r"(?:原|本)?(?:系|是|为)(?:原|时任)?")
LATER = re.compile(
    r"(?:后|还|又|同时|并|曾|先后|被)?(?:兼任|担任|调任|升任|出任|改任|任命为|提拔为)|(?P<again>在(?:先后)?(?:担任|任))"
)
THEN = re.compile(r"[(（](?:时任|现任|曾任)")
PIECE_END = re.compile(r"[,，。;；)）\n]")
# what stands in brackets belongs to the piece around it
ASIDE = re.compile(r"[^,，。;；()（）\n]{1,40}[(（][^()（）\n]{1,120}[)）]")
JOINED = re.compile(r"(?:[(（][^()（）]{1,20}[)）])?[、,，和与及](?:以及)?(?:原|时任)?")
BRACKET = re.compile(r"[(（](兼(?:任)?)?([^()（）]{1,60})[)）]$")
PASSED = re.compile(
    r"男$|女$|(?:已|未|再)婚$|离异$|.{1,6}族$|.{0,4}(?:党员|群众)$|.{0,14}(?:出生|生于).{0,10}$|.{0,10}(?:人|文化|学历|入党|退休)$|\d{1,2}岁$"
)
MENTIONS = 5
TEAM_REACH = 40
# in units of the case: how far 该局 looks back, and where full names are sought
LOOK_BACK = 200
start_of = attrgetter("start")
# in characters: a person named this early is whom the case is about
HEAD = 60
AHEAD = 20
Mark = tuple[int, int, str]


def _begun(text: str, post: posts.PostSpan, places: Mapping[int, int]) -> posts.PostSpan:
    """Return the post with its unit cut to where the unit's name begins."""
    if not post.unit:
        return post
    tail = tail_of(text, *post.unit)
    start = begin(text, post.unit[0], tail, places)
    name = text[start : post.unit[1]]
    if (COMMONPLACE.search(name) and is_common(name)) or (tail == post.unit[1] and has_lead(name)):
        return replace(post, unit=None)
    if start == post.unit[0]:
        return post
    unit = (start, post.unit[1]) if len(name) > 1 and name not in posts.VAGUE else None
    return replace(post, unit=unit)


COMMONPLACE = re.compile(
    r"^(?![省市县区州])(?!.*(?:[A-Za-z]|有限|股份)).*(?:公司|企业|医院|学院|学校|银行|法院|检察院|单位|机关|酒店|煤矿|集团|中学|小学|敬老院)$"
)
KINDS = {"院": "院", "校": "学", "行": "行", "企业": "公司厂团"}
LETTERED = re.compile(r"[A-Za-z甲乙丙丁戊己庚辛某]")
SHORT = re.compile(r"(?:该|本)?(公司|院|局|校|厂|所|站|行|企业|中心|集团|办事处)$")


def _resolved(text: str, post: posts.PostSpan, units: list[Unit]) -> posts.PostSpan:
    """Return the post with the unit that 公司, 该局, 该院 stand for: the nearest one before it of that kind."""
    if post.unit:
        return post
    m = SHORT.search(text, max(0, post.position[0] - 4), post.position[0])
    if not m:
        return post
    ends = KINDS.get(m.group(1), m.group(1)[-1])
    earlier = units[: bisect_right(units, m.start(), key=start_of)]
    for unit in reversed(earlier[-LOOK_BACK:]):
        name = text[unit.start : unit.end]
        if (
            unit.end <= m.start()
            and name[-1] in ends
            and (len(name) > 3 or LETTERED.match(name))
            and not is_common(name)
        ):
            full = next(
                (
                    u
                    for u in earlier[:LOOK_BACK]
                    if is_short(name, text[u.start : u.end]) and u.end < unit.start
                ),
                unit,
            )
            return replace(post, unit=(full.start, full.end))
    return post


def _behind(text: str, post: posts.PostSpan, units: list[Unit]) -> posts.PostSpan:
    """Give a post the unit that 的 joins behind it: 担任法定代表人的某公司."""
    if post.unit or not text.startswith("的", post.position[1]):
        return post
    at = post.position[1] + 1
    i = bisect_left(units, at, key=start_of)
    unit = units[i] if i < len(units) and units[i].start == at else None
    return replace(post, unit=(unit.start, unit.end)) if unit else post


TEAM_POST = re.compile(r"(?:常务)?副?(?:组长|指挥长|总指挥)$|成员$")
TEAM = re.compile(r"(?:组|专班|指挥部|委员会)$")


def _of_team(text: str, post: posts.PostSpan, units: list[Unit]) -> posts.PostSpan:
    """Give the head of a team the team that the sentence has named: 成立拆迁工作领导小组，由罗某任组长."""
    if post.unit or not TEAM_POST.search(text[slice(*post.position)]):
        return post
    i = bisect_right(units, post.position[0], key=start_of)
    near = units[i - 1] if i else None
    if (
        near
        and near.end <= post.position[0] < near.end + TEAM_REACH
        and TEAM.search(text[near.start : near.end])
        and "。" not in text[near.end : post.position[0]]
    ):
        return replace(post, unit=(near.start, near.end))
    return post


def _inherited(
    text: str, titles: list[posts.PostSpan], before: list[Standing], spans: list[tuple[int, int]]
) -> list[posts.PostSpan]:
    """Give the unit of the name before to a post that a list joins to it: 某所所长甲某、副所长乙某和支部书记丙某."""
    if not before or not titles or titles[0].unit or titles[-1].position[1] > spans[0][0]:
        return titles
    other = before[-1]
    if (
        other.titles
        and other.titles[0].unit
        and JOINED.fullmatch(text, other.spans[0][1], titles[0].position[0])
    ):
        return [t if t.unit else replace(t, unit=other.titles[-1].unit) for t in titles]
    return titles


def case_people(
    source: Source,
    start: int,
    end: int,
    named: dict[str, Found],
    marks: list[Mark],
    lines: list[tuple[int, int]],
    places: Mapping[int, int],
    units: list[Unit],
) -> list[dict[str, Any]]:
    """Return the people named in ``start``..``end``, first named first.

    ``marks``: their mentions there, in order; ``places``: start to end of every place of the text;
    ``units``: the organisations of the case, in order.
    """
    text = source.text
    inside: dict[str, list[tuple[int, int]]] = {}
    for a, b, n in marks:
        inside.setdefault(n, []).append((a, b))
    order = list(inside)
    received = sanctions(text, lines, marks)
    stands: list[Standing] = []
    around = Around(text, marks, lines, end)
    dealt, common = shared(text, marks, end)
    for n in order:
        given = dealt.get(n) or _titles(around, n, inside[n]) or common.get(n, [])[:1]
        titles = [
            _of_team(text, _behind(text, _resolved(text, _begun(text, t, places), units), units), units)
            for t in given
        ]
        titles = _inherited(text, titles, stands, inside[n])
        reach = [around.reach(b, n) for _, b in inside[n]]
        stands.append(standing(text, named[n], inside[n], titles, start, end, reach))
    lead = next((s for s in stands if s.titled and not s.speaks), None)
    if lead and lead.titles and not lead.private:
        for s in stands:
            # beside an official, who only has a post of another private firm is whoever dealt with the official
            s.private_giver |= s.private and s.outside and not s.near
    first = stands[0] if stands else None
    if first and first.opens and first.acts:
        # 某某，中共党员，…: whom the first words introduce and who acts is whom the case is about
        for s in stands[1:]:
            s.aside = not (s.acts or s.finding or s.accused or s.introduced)
    if lead and lead is stands[0] and lead.spans[0][0] - start < HEAD and not lead.private:
        lead.leads = True
    for s in stands:
        s.own = [r for r in received if s.person.name in r.names or (not r.names and s is lead)]
    anyone = any(s.titled for s in stands)
    charged = any(s.accused for s in stands)
    return [_entry(source, s, anyone, charged) for s in stands]


def _entry(source: Source, s: Standing, anyone: bool, charged: bool) -> dict[str, Any]:
    official = s.official(anyone)
    entry: dict[str, Any] = {
        "name": source.mention(*s.spans[0]),
        "kind": "official" if official else "associate",
        "subject": s.subject(anyone, charged),
        "posts": _posts(source, s.titles),
        "sanctions": _sanctions(source, s.own) if official else [],
        "mentions": [source.mention(a, b) for a, b in s.spans[1 : MENTIONS + 1]],
    }
    if s.person.masked:
        entry["masked"] = True
    role = next((p.role for p in s.titles if p.role != "RL-99"), None)
    if role:
        entry["role"] = role
    return entry


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


def _titles(around: Around, name: str, spans: list[tuple[int, int]]) -> list[posts.PostSpan]:
    """Return the posts before the name, after 任 and the like, and those that follow the name and a comma."""
    text = around.text
    found: list[posts.PostSpan] = []
    for a, b in spans:
        title = posts.before(text, a, around.name_ends)
        later = LATER.match(text, b)
        if not title and found and not later:
            continue
        found += title
        stop = around.stop(b, name)
        if len(found) < 4 and text[a - 1 : a] not in OBJECT and SERVES.match(text, b, stop):
            here = [p for p in posts.served(text, b, stop) if not around.next_has(p.position[1])]
            # 在任某处副处长期间: what is told again of the same unit tells nothing new
            if here and not found and text[b : b + 1] in (",", "，"):
                # 张某，某公司总裁助理、某部总经理，同时系某子公司董事长: what stands before the verb counts too
                found += _particulars(text, b + 1, text.rfind(text[b], b + 1, here[0].position[0]), False)
            again = found and later and later.group("again")
            found += [p for p in here if not again or _elsewhere(text, p, found)]
        named_as = IS.match(text, b, stop)
        if not found and named_as:
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
        if (not found and text[b : b + 1] in (",", "，", "(", "（", ":", "：")) or THEN.match(text, b):
            found += _particulars(text, b + 1, stop, stop in around.starts)
    return found


def _elsewhere(text: str, post: posts.PostSpan, found: list[posts.PostSpan]) -> bool:
    """Return whether a post is one at another unit than those found."""
    if not post.unit:
        return False
    name = text[slice(*post.unit)]
    others = [text[slice(*p.unit)] for p in found if p.unit]
    return not any(name == o or is_short(name, o) or is_short(o, name) or name[-2:] == o[-2:] for o in others)


def _particulars(text: str, start: int, end: int, named_next: bool) -> list[posts.PostSpan]:
    """Return the posts of the pieces that follow a name: sex, party and birth are passed over, an act ends them."""
    found: list[posts.PostSpan] = []
    while start < end:
        aside = ASIDE.match(text, start, end)
        stop = PIECE_END.search(text, aside.end() if aside else start, end)
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


def _posts(source: Source, found: list[posts.PostSpan]) -> list[dict[str, Any]]:
    seen: dict[tuple[str, str], dict[str, Any]] = {}
    known: set[str] = set()
    for post in found:
        position = source.given[slice(*post.position)]
        unit = source.given[slice(*post.unit)] if post.unit else ""
        again = (position, unit) in seen or (not unit and any(k.endswith(position) for k in known))
        propose(
            "post",
            post.position[0],
            post.position[1],
            f"zh/posts.yaml {post.role}",
            position,
            "repeated" if again else None,
        )
        if again:
            continue
        if any(p == position and is_short(unit, u) for p, u in seen):
            continue
        known.add(position)
        seen[position, unit] = {"position": source.mention(*post.position), "former": post.former}
        if post.unit:
            seen[position, unit]["unit"] = source.mention(*post.unit)
    return list(seen.values())


def _sanctions(source: Source, own: list[Sanctioned]) -> list[dict[str, Any]]:
    seen: dict[str, dict[str, Any]] = {}
    for s in own:
        seen.setdefault(s.id, source.mention(s.start, s.end, id=s.id))
    return list(seen.values())
