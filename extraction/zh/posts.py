"""Posts: what stands before a name, or after 任 and 担任, split into unit, former and position."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache

from extraction.common import data

STOP = re.compile(r"[。；;:：\n“”\"!?！？]")
# an honest bound: no real title is longer
REACH = 90
SERVED = re.compile(
    r"(?:先后)?(?:担任|任职|(?<![时责信主赏就现])任|系|调任|出任|历任|兼任|聘任为|聘用为|聘为|被任命为|当选(?:为)?|作为|身为)((?:[^。；;:：\n“”,，()（）]|(?<=[长记任员]),|[(（][^()（）\n]{0,40}?简称[^()（）\n]{1,40}[)）]){2,90}?)(?=期间|的职务|职务|等职|时|之机|后(?=[,，]|不久)|之后|以后|以来|之前|的(?!实际|法定|主要负责)|[,，。；;]|一职|的便利|的职权|$)"
)

# words that lead up to a unit and do not belong to it
LEAD = re.compile(
    r".*(?:[对将向给予派]|指使|伙同|得知|安排|听说|(?:发包|承建|施工|建设|中标)(?:单位|方)|(?<![主责])任(?:命为?)?|通报了?|查处了|告诉|告知|转告|存入|交给|转入|授意|帮助|请托|找到|联系|送给|收受|委托|身为|作为|系|其中|包括|以及|决定由|经由|会同|的是)(?!外|口|阳)"
)


VAGUE = frozenset(
    {
        "非国家",
        "项目",
        "工程",
        "国家",
        "国有公司",
        "国有企业",
        "该公司",
        "公司",
        "单位",
        "该单位",
        "本单位",
        "企业",
        "其他",
        "有关",
        "相关",
        "该院",
        "该局",
        "该村",
        "下属",
        "手下",
        "身边",
        "单位内",
    }
)
TELLING = re.compile(r"收到|交由|负责|拒不|保管|送给|收受|利用|涉嫌|经过|准备|随后|为了")
SHARED = re.compile(r"[局所院站厅校处科县镇乡队]长")
# posts that tell nothing without a unit (国家工作人员)
NOT_ALONE = frozenset(
    {
        "公职人员",
        "中层领导",
        "中层干部",
        "司机",
        "驾驶员",
        "销售人员",
        "员工",
        "业务员",
        "雇员",
        "工作人员",
        "干部",
        "成员",
        "职工",
        "职员",
        "代表",
        "委员",
        "管理员",
        "负责人",
    }
)
# 原 in the middle of a place or a thing (太原, 草原, 原料) is no word of time
FORMER = re.compile(
    r"(?<![太固五清平开中草高三海松青屯沁贵])原(?=[一-龥])(?!子能|材料|阳县|平市|州区|料|油|种|野)|时任|前任|曾任|前(?=[一-龥]{0,4}(?:书记|主任|局长|院长|校长|总统|主席|部长))|现任"
)
# what a bracket behind a unit's name may say that is no part of the name
REMARK = re.compile(
    r"[(（](?:[^()（）]{0,40}(?:简称|下称|企业|公司|机构|单位|法人|控股|性质|公立|私立|民办|独资)[^()（）]{0,60})[)）]$"
)
# posts of a place, not of its committee: 某市委副书记、市长
OF_PLACE = re.compile(r"(?:代理|常务)?副?(?:[省市县区州镇乡旗盟]长)$")
COMMITTEE = re.compile(
    r"(?:(?<=[省市县区州旗盟])委|(?<=[省市县区州旗盟])[省市县区州旗盟]委|党委|党工委|人大常委会|政协)$"
)
# no name of a unit holds one of these
ATTRIBUTE = re.compile(r".*(?:的(?!士)|了|过(?!渡)|们)")
# what may stand between a post and the name
BETWEEN = re.compile(r"的?\s?(?:[(（][^()（）]{1,20}[)）])?(?:被告人|上诉人|原审被告人|犯罪嫌疑人|同志)?\s?")
CALLED = re.compile(r"的?(?:原审被告人|被告人|上诉人|犯罪嫌疑人)$")
NO_POST = re.compile(r"(?:党员|领导)干部$")
QUOTED = re.compile(r"“[^“”，。；,;\n]{2,24}”(?=[^“”，。；,;\n]{2,30}$)")
LEADER = re.compile(r"“?(一把手)”?的?$")
# a clause, not a row of titles
VERBS = re.compile(
    r"利用|收受|违规|违反|受到|接受|担任|安排|(?<![主责常])任(?![期务])|[将被把因向说]|为了|为其|送给|伙同|期间|行贿|主动|系"
)
# 镇工作人员: the level alone tells where
OF_LEVEL = re.compile(
    r"(?:^|[^一-龥])(?:该|某)?(?:[省市县区镇乡村]|街道|社区)(?:里)?$|^(?:[省市县区镇乡村]|街道|社区)$"
)
COUNCIL = re.compile(r"(?:委会|委|民委员会)(?=副?主任|委员)")
# 某镇分管安全工作(的)副镇长: the unit stands before what the person is in charge of
IN_CHARGE = re.compile(r"(?<=[一-龥])(?:分管|主管|主持|负责|协管)[^,，。;；]{1,14}$")
MODIFIER = 5
NO_MODIFIER = re.compile(
    r"[的了将把被向是在有因为从到由派及其与和等各、任系]|相关|有关|主要|下属|直部门|通过|利用|收受|期间|先后|分别"
)
VERBAL = re.compile(r"[的了将把被向是在有因为从到]|通过|利用|收受|期间|先后|系")


JOINED_AT = re.compile(
    r"(?:在|到|调入|调至|调到|进入|分配到|派到|派往|借调到|受聘到|受聘于|派至)([^,，。；;、\n]{2,30}?)(?:先后|分别)?$"
)
PIECE = re.compile(r"([^,，。；;\n]{3,40}?)(?:等职务?)?(?=[,，。；;\n])")
VERB_PIECE = re.compile(r"[利用收受违将为对与向从被把由任系是]")


@dataclass(frozen=True)
class PostSpan:
    """One post: position and unit as spans, former or not."""

    position: tuple[int, int]
    unit: tuple[int, int] | None
    former: bool
    role: str


@cache
def _data() -> tuple[re.Pattern[str], dict[str, str]]:
    d = data("extraction.zh", "posts")
    roles = {w: r for r, ws in d["roles"].items() for w in ws}
    words = "|".join(sorted(map(re.escape, roles), key=len, reverse=True))
    heads = "|".join(map(re.escape, d["heads"]))
    return re.compile(rf"(?:(?:{heads}){{0,3}})(?:副)?(?:{words})$"), roles


def position_in(segment: str) -> tuple[int, str] | None:
    """Return (offset where the position begins, role) of a segment that ends with a post."""
    pattern, roles = _data()
    best: tuple[int, str] | None = None
    window = max(0, len(segment) - 16)
    for at in range(window, len(segment) - 1):
        m = pattern.match(segment[at:])
        if m:
            tail = next((w for w in sorted(roles, key=len, reverse=True) if segment.endswith(w)), "")
            best = (at, roles.get(tail, "RL-99"))
            break
    return best


def split(
    text: str, start: int, end: int, unit_before: tuple[int, int] | None, was_former: bool
) -> PostSpan | None:
    """Split one segment into unit, former and position."""
    while start < end and text[start] in " 的,，、和与及兼":
        start += 1
    segment = text[start:end].rstrip('”’" ')
    end = start + len(segment)
    m = FORMER.search(segment)
    former = m is not None and m.group() != "现任"
    unit: tuple[int, int] | None
    if m and m.start() > 0 and position_in(segment):
        unit = _unit(text, start, start + m.start())
        offset = start + m.end()
        found = position_in(text[offset:end])
        if found is None:
            return None
        if (
            found[0] > 1
            and unit
            and text[unit[1] - 1] in "省市县区州"
            and _unit_ends().search(text[offset : offset + found[0]])
        ):
            # 某省原粮食局局长: the bureau of former days
            unit = (unit[0], offset + found[0])
        elif found[0] > 1:
            # 单位原内设机构 + 职务: the words between belong to the position's own unit
            unit = _unit(text, offset, offset + found[0]) or unit
        return PostSpan((offset + found[0], end), unit or unit_before, former, found[1])
    offset = start + (m.end() if m else 0)
    body = text[offset:end]
    found = position_in(body)
    if found is None:
        return None
    position = offset + found[0]
    committee = next((c for c in _committees() if text.endswith(c, offset, position)), "")
    if (
        committee
        and position - offset == len(committee)
        and text.startswith(("书记", "副书记", "常委"), position)
    ):
        # 县委书记 with no place before it is one title
        return PostSpan((offset, end), unit_before, former, found[1])
    if (
        committee
        and len(committee) == 2
        and text[position - 3] == committee[0]
        and text.startswith("书记", position)
    ):
        # 某县县委书记: the place, and the title that names its own level
        return PostSpan(
            (position - 2, end), _unit(text, offset, position - 2) or unit_before, former, found[1]
        )
    if text[position] == "村" and text[position - 1 : position] not in "村镇乡县区市社" and position > offset:
        # 某区金村党支部书记: 村 belongs to the place; 金村委会主任: the committee is the unit
        position += 1
        office = COUNCIL.match(text, position)
        position = office.end() if office else position
    charge = IN_CHARGE.search(text[offset:position])
    if charge:
        unit = _unit(text, offset, offset + charge.start())
    else:
        position = _with_modifier(text, offset, position, unit_before is not None)
        unit = _unit(text, offset, position)
    if not unit and unit_before and OF_PLACE.fullmatch(text, position, end):
        unit_before = _place_of(text, unit_before)
    return PostSpan((position, end), unit or unit_before, former or (was_former and not unit), found[1])


def _place_of(text: str, unit: tuple[int, int]) -> tuple[int, int]:
    """Return the place whose committee the unit is (重庆市委 → 重庆市), the unit itself where it is none."""
    m = COMMITTEE.search(text[slice(*unit)])
    return (unit[0], unit[0] + m.start()) if m and m.start() > 1 else unit


def _with_modifier(text: str, start: int, position: int, follows: bool) -> int:
    """Return where the title begins with the word that goes with it: 某公司 + 生产经理, 某局局长、安全总监."""
    name = text[start:position].rstrip("的")
    if len(name) < 2 or _unit_ends().search(name) or SHARED.match(text, position):
        return position
    ended = 0
    for m in _any_end().finditer(name):
        ended = m.end()
    word = name[ended:]
    if (
        not 2 <= len(word) <= MODIFIER
        or NO_MODIFIER.search(word)
        or (not ended and not follows)
        or not word.isalpha()
    ):
        return position
    return position - len(word) if text[position - 1] != "的" else position


@cache
def _committees() -> tuple[str, ...]:
    return tuple(data("extraction.zh", "posts")["committee"])


@cache
def _unit_ends() -> re.Pattern[str]:
    rows = data("extraction.zh", "units")["types"]
    words = sorted({w for ws in rows.values() for w in ws}, key=len, reverse=True)
    return re.compile(
        "(?:"
        + "|".join(map(re.escape, words))
        + r"|[省市县区州盟旗镇乡村届组队班室院园馆线项目场库行社会司办庭企]|单位|街道|政协|人大|军区|兵团|师|团)[）)”的]?$"
    )


@cache
def _any_end() -> re.Pattern[str]:
    rows = data("extraction.zh", "units")["types"]
    words = sorted(
        {w for ws in rows.values() for w in ws if len(w) > 1 or w in "局厅院处科"}, key=len, reverse=True
    )
    return re.compile("|".join(map(re.escape, words)) + r"|[省市县区州镇乡村]")


def _unit(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the unit that ends right before a position, without the words that lead up to it; None where there is none."""
    remark = REMARK.search(text[start:end])
    if remark and remark.start() > 1:
        end = start + remark.start()
    lead = LEAD.match(text, start, end)
    if lead and end - lead.end() >= 2:
        start = lead.end()
    while start < end and text[start] in " )）”的后该本":
        start += 1
    while end > start and text[end - 1] in "的“":
        end -= 1
    # 财政局长, 派出所长: the last character of the unit is the first of the post
    if (
        SHARED.match(text, end)
        and text[end - 1 : end] != text[end : end + 1]
        and not _unit_ends().search(text[start:end])
    ):
        end += 1
    lead = ATTRIBUTE.match(text, start, end)
    start = lead.end() if lead else start
    closing = max(text.rfind(")", start, end), text.rfind("）", start, end))
    if closing >= start and not re.search(r"[(（]", text[start:closing]):
        start = closing + 1
    name = text[start:end]
    if len(name) < 2 or name in VAGUE or TELLING.search(name):
        return None
    return (start, end) if _unit_ends().search(name) or (len(name) < 15 and not VERBAL.search(name)) else None


def before(text: str, name_start: int, name_ends: list[int]) -> list[PostSpan]:
    """Return the posts of the title that ends where a name starts; ``name_ends``: where names end, sorted."""
    low = max(0, name_start - REACH)
    leader = LEADER.search(text, low, name_start)
    if leader:
        return [_leading(text, low, leader)]
    cuts = [m.end() for m in STOP.finditer(text, low, name_start)]
    quoted = QUOTED.search(text, low, name_start)
    while cuts and quoted and quoted.start() < cuts[-1] <= quoted.end():
        # “美丽某市”办公室主任: the quotation belongs to the name of the office
        cuts.pop()
    left = cuts[-1] if cuts else low
    i = bisect_right(name_ends, name_start)
    named = name_ends[i - 1] if i else 0
    comma = max(text.rfind(",", left, name_start), text.rfind("，", left, name_start))
    first = max(left, named)
    left = max(first, comma + 1)
    called = CALLED.search(text, max(left, name_start - 9), name_start)
    found = segments(text, left, called.start() if called else name_start)
    # 甲公司实际控制人、孙某的同学王某: the post before 、 is none of 孙某's
    if not found or not BETWEEN.fullmatch(text, found[-1].position[1], name_start):
        return []
    while first < comma and comma > named and not VERBS.search(text, left, name_start):
        # 中央委员，某省委原常委、某市委原书记张某: titles before the comma too, as long as they are nothing else
        comma_before = max(text.rfind(",", first, comma), text.rfind("，", first, comma))
        at = max(first, comma_before + 1)
        more = segments(text, at, comma) if comma - at > 3 else []
        if (
            not more
            or more[-1].position[1] != comma
            or (named and not text[named:at].strip(" ,，"))
            or VERBS.search(text, at, comma)
        ):
            break
        found = more + found
        comma = comma_before
        if comma < 0 or (named and comma <= named):
            break
    return found


def _leading(text: str, low: int, leader: re.Match[str]) -> PostSpan:
    """Return the post of the one in charge: 某局“一把手”张某."""
    stops = [m.end() for m in re.finditer(r"[。；;，,\n“”]", text[low : leader.start()])]
    left = low + (stops[-1] if stops else 0)
    former = FORMER.search(text, left, leader.start())
    return PostSpan(
        leader.span(1), _unit(text, former.end() if former else left, leader.start()), bool(former), "RL-1"
    )


def segments(text: str, left: int, right: int) -> list[PostSpan]:
    """Return the posts of a stretch, split at 、, 兼 and 和; a post without a unit takes the unit before it."""
    posts: list[PostSpan] = []
    unit: tuple[int, int] | None = None
    former = False
    at = left
    for m in [*re.finditer(r"、|兼任|兼(?!职)|[和及](?=[^、]{0,20}$)", text[left:right]), None]:
        end = left + m.start() if m else right
        if m and m.group() in "和及" and position_in(text[at:end]) is None:
            continue
        if end > at:
            post = split(text, at, end, unit, former)
            if (
                post
                and not post.unit
                and text[slice(*post.position)] in NOT_ALONE
                and not OF_LEVEL.search(text, at, post.position[0])
            ):
                post = None
            if post and post.unit and NO_POST.search(text, post.unit[0], post.position[1]):
                post = None
            if post:
                posts.append(post)
                unit, former = post.unit, post.former
            elif m and m.group() == "、":
                # 省委组织部、宣传部部长: no post in this piece, so it belongs to the next
                continue
        at = left + m.end() if m else right
    return posts


def served(text: str, start: int, end: int) -> list[PostSpan]:
    """Return the posts that a clause names after 任, 担任 and the like."""
    found: list[PostSpan] = []
    for m in SERVED.finditer(text, start, end):
        here = segments(text, m.start(1), m.end(1))
        at = m.end(1)
        joined = JOINED_AT.search(text, max(start, m.start() - 34), m.start())
        if joined and here and not here[0].unit:
            # 调入某县贸易局任科员
            unit = _unit(text, *joined.span(1))
            here = [p if p.unit or not unit else replace(p, unit=unit) for p in here]
        while here and text[at : at + 1] in (",", "，"):
            # 任甲局局长，乙县县委书记，…: the list goes on while its pieces are posts and nothing else
            found += here
            piece = PIECE.match(text, at + 1, end)
            here = segments(text, *piece.span(1)) if piece and not VERB_PIECE.search(piece.group(1)) else []
            at = piece.end(1) if piece else end
        found += here
    return found
