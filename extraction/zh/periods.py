"""When the acts happened: dates of the acts, not of the sanction."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from extraction.common import propose
from extraction.zh.dates import SPAN, dates
from extraction.zh.lasting import went_on

# in characters: what a date may say of what happened then
REACH = 120
# a clause is no longer than this, or a text without stops would be read again from each of its dates
LONGEST = 600
STOP, COMMA = re.compile("[。;；]"), re.compile("[,，]")
OWN = 14
DECIDED = re.compile(
    r"^[,，]?[一-龥]{0,14}(?:纪委监委|纪委|监委)(?:对|决定|经)|审计(?:部门|组|人员|机关|局)|接受审查调查|(?:审计|检查|核查|巡察|巡视|暗访)(?:时|中|组)?发现|向[^。；，,]{0,12}(?:纪委|监委|纪检|巡察)[^。；，,]{0,8}反映|举报|报案|控告|被注销|信访|来信|落网|抓获|到案|逮捕|加入中国共产党|参加革命|涉嫌(?:严重)?(?:违纪|违法|职务)|作出(?:刑事)?判决|被查|受到|给予(?![^。；，,]{0,16}?(?:帮助|关照|支持|便利|好处|感谢|回扣|贿赂|礼|财物|现金|钱|款|人民币))|被开除|被判|判处|处分|立案|留置|移送|审查调查|起诉|宣判|通报|批捕|逮捕|归案|抓获|传唤|调查谈话|案发|投案|退缴|退赃|将(?:上述|该|所收|收受)[^。；;，,]{0,14}退(?:还|回|给)|追缴|取保候审|到检察院|初查|退款协议|监视居住|刑事拘留|羁押|诫勉|免职|撤销|曝光|查处|一审|二审|获刑|被查|退休(?!前|后|人员|金|待遇|职工|干部)|追责|问责|会议(?:审议|研究)|审议(?:并)?通过|决定给予|完成的?(?:目标|任务)|前完成|颁布|判决(?:生效|书)|出生|入党|参加工作|收缴|接受(?:组织|纪律|检察[院机]|[^。；，,]{0,8}(?:检察院|监委|纪委))[^。；，,]{0,6}(?:审查|调查)|(?:非法)?所得(?:退缴|上缴|退还)|被免|提起公诉|公诉机关|以来查处|(?:修订|完善|健全|重新制定)[^。；;，,]{0,16}(?:办法|制度|规定|规程|机制|细则)|^(?:电|讯|消息)|^[，,]?(?:已|累计)(?:经|全部)?(?:收回|追回|清退|归垫|整改|归还|退还|上缴)|^第[\d一二三四五六七八九十]{1,3}[号期]|^生(?=[，,。于])|^起?(?:施行|实施|生效)"
    r"|(?:实施|开展|进行)(?:了)?[^。；，,]{0,12}(?:审计|巡察|巡视|监督检查|专项检查|抽查|核查)(?!期间)|委托[^。；，,]{0,10}(?:会计师|事务所|审计)|清查出|核查组|调查组|初步核实|(?:纪委|监委|监察[局委]|检察院|[检监]查室|公安[局机]关?)在?(?:查办|办理|核查)[^。；，,]{1,24}案件?(?:的?过程中|时|中)|调查(?!总?队|局|员)[^。；，,]{1,24}过程中|得知[^。；，,]{0,16}(?:被调查|被查|被立案|被留置|落马|巡察|巡视)"
    r"|才(?:被)?(?:人)?(?:发现|察觉)|露馅|东窗事发|向[^。；，,]{2,12}(?:交代|交待)|^(?:全国人大|最高|中央|国务院|“两高”)[^。；，《]{0,30}《|^(?:的|由[^。；，,]{2,8})?(?:印发|颁布|出台|制定|修订|施行)(?:的|以来|至今)"
)
ACT = re.compile(
    r"利用|谋取|谋利|代持|虚增|违规|收受|骗取|套取|挪用|贪污|侵占|截留|期间|利用|虚报|冒领|私自|擅自|先后|多次|在担任|任职|指使|伪造|未经|接受|组织|报销|索要|受贿|发放|领取|操办|占用|用于|购买|失职|玩忽|收取|私分|将"
)


# 2016年1月，某某因违反…，不按…，受到处分: what led to the decision of that date
UNTIL, BROKE = (
    re.compile(r"[至到止]$"),
    re.compile(r"[,，]?(?:案发|事发)(?!前)[时，,。；;]?(?![^。；;\n]*(?:未|没有))"),
)
AFTERWARDS = re.compile(r"(?:案发|归案|到案|落网)(?:之)?后[,，][^。；;\n]{0,40}$")
FOR_WHAT = re.compile(
    r"[,，][^。；;，,]{1,8}因[^。；;\n]{2,80}?[,，](?:数罪并罚)?(?:受到|被|给予)[^。；;，,\n]{0,20}?(?:处分|警告|记过|撤职|诫勉|判处|立案|留置|开除|免职)"
)
# 因受贿罪被判处: the name of a crime tells no act of that date
CRIME = re.compile(r"(?:因|犯|以|涉嫌|、)[^。；;，,、]{0,20}?罪|将[^。；;，,]{1,16}?(?:退缴|上缴|退还|移送)")
# a term of office, where the sentence tells nothing that was done in it
TERM = re.compile(
    r"(?:至今|以来)?[,，]?(?:被告人|上诉人)?(?:(?![至到利用在])[一-龥\d]){0,4}?(?:先后|历)?[,，]?(?:在[^。；;，,]{2,24}?)?(?:担任|历任|(?<!时)任|系|当选)(?!何|务|意|职(?:以来|后)|上后)(?![^。；;，,]{0,60}(?:期间|时(?:[,，]|利用)|后[,，]|以来|职务(?:上的|之)?便利))"
)
# the heading of a life that is told in dates: none of them is of an act
LIFE = re.compile(r"(?:简历|履历)\s?[:：]?\s*\n")
SAME_TIME = re.compile(r"(?:在此|上述|任职|任期|此|其)期间")
# what prepares or surrounds the acts: dates of these count only where no act is dated
SETUP = re.compile(
    r"提任|提拔|升任|晋升|转任|进入[^。；，,]{2,16}(?:工作|公司|局|单位)|入职|组建|成立|注册|任命|聘[为任用请]|变更|更名|毕业|编制工作|可行性|认识|结识|相识|当选|调任|建成|竣工|清盘|下发|印发|出台|立项|批准|批复|委派|担任(?![^。；;]{0,60}(?:期间|利用|时))|结婚|离婚|登记|改制|考察|召开|病退"
)
STRONG = re.compile(
    r"请托|技术入股|干股|利用|谋取|谋利|代持|虚增|违规|收受|骗取|套取|挪用|贪污|侵占|侵吞|截留|虚报|冒领|私自|擅自|索要|索取|受贿|行贿|送给|送予|送去|贿送|所送|私分|伪造|编造|虚列|虚开|报销|操办|宴请|谎称|酒后|饮酒|玩忽|失职|违反|未经|指使|伙同|取出|得款|多领|串通|围标|好处费|公款|期间，|未按|不作为|接受|转发|照搬|照抄"
)


@dataclass(frozen=True)
class ActPeriod:
    """First and last date of the acts, and where they are told."""

    start: str
    end: str
    spans: tuple[tuple[int, int], ...]


def act_period(text: str, sentences: list[tuple[int, int]], published: int | None = None) -> ActPeriod | None:
    """Return the period of the acts over the clauses that tell acts, None where no date is given.

    ``published``: the year of the report, for 去年.
    """
    kept: list[tuple[str, int, int]] = []
    around: list[tuple[str, int, int]] = []
    terms: list[tuple[str, int, int]] = []
    broke: list[tuple[str, int, int]] = []
    year: int | None = None
    for start, end in sentences:
        found = dates(text, start, end, year, published)
        year = int(found[-1][0][:4]) if found else year
        heads = [x for _, x, _ in found]
        for value, a, b in found:
            clause = text[b : _clause_end(text, b, min(end, b + LONGEST))]
            decided = DECIDED.search(clause)
            act = ACT.search(CRIME.sub(lambda m: "-" * len(m.group()), clause))
            if UNTIL.search(text, max(start, a - 3), a) and BROKE.match(text, b, end):
                # 至2016年案发: the acts went on until then
                broke.append((value, a, b))
                continue
            if FOR_WHAT.match(text, b, end) or AFTERWARDS.search(text, start, a):
                propose("period", a, b, "zh/periods.py: what came after a decision", value, "decision")
                continue
            if decided and (not act or decided.start() <= act.start()):
                propose("period", a, b, f"zh/periods.py: {decided.group()}", value, "decision")
                continue
            later = bisect_left(heads, b + 1)
            told = text[b : min(end, b + REACH, heads[later] if later < len(heads) else end)]
            if not SAME_TIME.search(text, b, b + REACH * 2) and (
                TERM.match(text, b, end)
                or (
                    SPAN.fullmatch(text, b, _next(heads, b, end))
                    and TERM.match(text, _closing(found, heads, b), end)
                )
            ):
                propose("period", a, b, "zh/periods.py: term of office", value, "no_act")
                terms.append((value, a, b))
                continue
            setup = SETUP.search(told) if not STRONG.search(told) else None
            cue = setup or act
            propose(
                "period",
                a,
                b,
                f"zh/periods.py: {cue.group() if cue else 'any date'}",
                value,
                "no_act" if setup else None,
            )
            (around if setup else kept).append((value, a, b))
    # what happens after the first act belongs to the acts, whatever it is
    first = min((v for v, _, _ in kept), default="")
    kept = sorted([*kept, *(x for x in around if x[0] >= first[: len(x[0])])], key=lambda x: x[1])
    latest = max((v for v, _, _ in kept), default="")
    for value, a, b in broke:
        if kept and value >= latest:
            propose("period", a, b, "zh/periods.py: until the case broke", value)
            kept.append((value, a, b))
            latest = value
    if not kept:
        life = LIFE.search(text, sentences[0][0], sentences[-1][1]) if terms else None
        kept = [t for t in terms if life is None or t[1] < life.start()]
        terms, rule = kept, "zh/periods.py: nothing else is dated"
    else:
        rule = "zh/periods.py: after the first act"
    counted = frozenset(kept)
    for value, a, b in kept if kept is terms else [x for x in around if x in counted]:
        propose("period", a, b, rule, value)
    if not kept:
        return None
    values = [v for v, _, _ in kept]
    lasted = went_on(text, sentences, kept)
    if lasted:
        return ActPeriod(values[0], lasted[0], (*((a, b) for _, a, b in kept), lasted[1]))
    return ActPeriod(
        min(values, key=lambda v: (v[:4], v)),
        max(values, key=lambda v: (v[:4], len(v) == 4, v)),
        tuple((a, b) for _, a, b in kept),
    )


def _clause_end(text: str, start: int, end: int) -> int:
    """Return where the clause behind a date ends: at a stop, or at a comma that is no part of the date's own phrase."""
    ends = (STOP.search(text, start, end), COMMA.search(text, start + OWN, end))
    return min((m.start() for m in ends if m), default=end)


def _next(heads: list[int], after: int, end: int) -> int:
    """Return where the first date at or behind ``after`` begins, ``end`` where there is none."""
    following = bisect_left(heads, after)
    return heads[following] if following < len(heads) else end


def _closing(found: list[tuple[str, int, int]], heads: list[int], after: int) -> int:
    """Return where the date ends that follows the one that ends at ``after``; ``heads``: where each begins."""
    following = bisect_right(heads, after)
    return found[following][2] if following < len(found) else after


def decided_date(text: str, sentences: list[tuple[int, int]]) -> str | None:
    """Return the last date of a decision, None where none is told."""
    found = None
    for start, end in sentences:
        for value, _, b in dates(text, start, end):
            if re.search(
                r"受到|给予|被开除|判处|处分|宣判|作出(?:一审|二审|终审)?判决|(?:一审|二审|终审)判决",
                text[b : min(end, b + 40)],
            ):
                found = value
    return found
