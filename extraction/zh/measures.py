"""Remedies: rectification steps and recommendations, and the stretches that speak of what shall be."""

from __future__ import annotations

import re
from functools import cache

from extraction.common import Lost, data, propose, trimmed

# so many are quoted
MOST = 4
LEAD = re.compile(
    r"\s*(?:(?:[^，,]{0,14}?(?:各级|机关|部门|组织|干部|党委|政府|单位|监委|银行|分行|支行|公司|该[局行院校市县区镇]|市|县|区))?(?:要(?!求)|必须|应当|应|需要|立即|及时|迅速|着力|随即|随后|并|还|协助其|督促[^，,]{2,16}?(?=出台|完善|健全|建立|制定|开展)))+"
)
# what follows a finding that was pointed out is what was done about it
AFTER = re.compile(
    r"(?:审计|检查|巡察|纪委|监委|约谈|通报|发现问题|揭示|提示|反馈|提出问题)[^。；;\n，,]{0,16}后[，,]?|根据(?:监察|审计|检察)?建议[，,]"
    r"|针对[^。；;\n，,]{0,24}(?:问题|漏洞|风险|隐患|情况|教训)[，,]"
)
ACT = re.compile(
    r"排查|报案|处理|处罚|整改|措施|上报|完善|规范|加强|调整|清理|退还|收回|追责|问责|指导|培训|制定|核查|登记|督促|停止|更换|列入"
    r"|关闭|梳理|暂停|终止|冻结|化解|限制|约谈|追究|纠正|补办|补缴|退回|注销|升级|修订|建立|健全|出台|印发|开展|派出|组织|堵塞|追回|补足|公示|公开|审视|核对|核实|列入|引入|设置|配备|压实|强化|优化|严格"
)
# where a case and its outcome are told, only these verbs are remedies
REMEDY = re.compile(
    r"完善|健全|建立|修订|出台|堵塞|规范|制发|加强|责令|督促|清退|补齐|开展[^，,]{0,10}(?:排查|整治|检查|自查)"
)
PAST = re.compile(r"才|应付|擅自|在[^，,]{2,20}中$|任职|时任|要求企业|查处了|严重")
# what defines, praises or follows, and what an audit was made by
NEVER = re.compile(
    r"是(?!否)|具有|^\s*(?:审计组|根据|使|促使|促进|有力|确保|形成|通过|建立了|[^，,]{0,4}发现$|[^，,]{0,8}审计(?:机关|部门)(?:牵头|负责|组织))"
    # what is amiss, and the audit itself
    r"|(?:存在|有)[^，,]{0,10}(?:问题|差距|不足|漏洞)$|(?:出台|印发|颁布|实施|下发)(?:之?后|以来)$|不利于|[程密]度不高|为名$|阳奉阴违|开展了?[^，,]{0,24}审计(?:调查)?$|增加成本"
)
# who is told to act is told a remedy, whatever its object
SURE = re.compile(
    r"^\s*(?:[（(]?\d{1,2}[)）.．、])?\s*(?:建议|责成|责令)(?![^，,]{0,30}(?:被告|处罚|量刑|判处|退赔|权是))"
)
# a tale of persons who are introduced, also where no outcome is told
TALE = re.compile(
    r"[某甲乙丙丁]，(?:男|女|党员|中共党员|系|原系|[^，。]{0,14}(?:局|院|公司|主任|书记|村|镇|县|市))"
)
# a comma inside a number ends no clause
CLAUSE = re.compile(r"(?:[^。；;，,！？!?\n]|(?<=\d)[,，](?=\d{3}))+")


@cache
def _measures() -> tuple[
    re.Pattern[str], re.Pattern[str], re.Pattern[str], list[tuple[re.Pattern[str], int]]
]:
    d = data("extraction.zh", "measures")

    def words(name: str) -> str:
        return "|".join(sorted(map(re.escape, d[name]), key=len, reverse=True))

    return (
        re.compile(rf"^(?:{words('openers')})?.{{0,12}}?(?:{words('verbs')})"),
        re.compile(words("objects")),
        re.compile(words("not")),
        [(re.compile(r["pattern"]), r["worth"]) for r in d["worth"]],
    )


def measures(
    text: str, sentences: list[tuple[int, int]], *, told: bool = False
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return (quotable remedies, all stretches that are remedy or aim); ``told``: the text tells a case and its outcome."""
    start_with, objects, unless, _ = _measures()
    acting = _acting()
    forms = _forms()
    told = told or introduced(text)
    aims = re.compile(data("extraction.zh", "weakpoints")["aims"])
    quoted: list[tuple[int, int]] = []
    stretches: list[tuple[int, int]] = []
    section = False
    for start, end in sentences:
        if forms["heading"].match(text, start, end):
            section = bool(forms["section"].match(text, start, end))
            if section:
                continue
        aim = bool(aims.match(text[start:end]))
        after = AFTER.search(text, start, end)
        opened = forms["label"].match(text, start, end) or forms["opened"].match(text, start, end)
        since = opened.end() if opened else end
        for m in CLAUSE.finditer(text, start, end):
            clause = forms["harmless"].sub("", m.group())
            # where the words of a finding end inside the clause, the remedy begins behind them
            number = forms["number"].match(text, m.start(), m.end())
            begun = number.end() if number else m.start()
            if after and begun <= after.start() < after.end() < m.end():
                begun = after.end()
            if opened and begun <= opened.start() < since < m.end():
                begun = since
            count = forms["counted"].match(text, begun, m.end())
            begun = count.end() if count else begun
            mended = section or bool(after and begun >= after.end() - 1)
            actor = acting.match(text, begun, m.end())
            hit = actor or start_with.match(clause.strip()) or forms["letter"].search(clause)
            lost: Lost | None = None
            doubtful = PAST.search(clause) or (told and not REMEDY.search(clause))
            sure = SURE.search(clause) or forms["letter"].search(clause)
            if not (sure or objects.search(clause)) or unless.search(clause) or (doubtful and not aim):
                lost = "unlisted"
            steps = forms["step"].match(text, begun, m.end()) if count or begun >= since - 1 else None
            if (steps or forms["returned"].match(text, begun, m.end())) and not forms["fate"].search(
                text, begun, m.end()
            ):
                propose("measure", begun, m.end(), "zh/measures.yaml step")
                quoted.append(trimmed(text, begun, m.end()))
                stretches.append(m.span())
                continue
            low = actor.end() if actor else begun + _lead(text[begun : m.end()])
            if hit or (mended and ACT.search(clause)):
                if mended:
                    lost = None
                if NEVER.search(clause) or forms["hollow"].search(text[low : m.end()].strip()):
                    lost = "unlisted"
                propose("measure", low, m.end(), "zh/measures.yaml", lost=lost)
                if lost is None:
                    quoted.append(trimmed(text, low, m.end()))
                    stretches.append(m.span())
                    continue
            if aim:
                stretches.append(m.span())
    return _telling(text, quoted), stretches


def introduced(text: str) -> bool:
    """Return whether a text begins as a tale of persons (张某，某县某局局长), whatever became of them."""
    return bool(TALE.search(text, 0, 200))


@cache
def _acting() -> re.Pattern[str]:
    """Return what stands before the verb of a remedy: who acts, and that it was at once, one after the other, …"""
    d = data("extraction.zh", "measures")
    verbs = "|".join(sorted(map(re.escape, d["verbs"]), key=len, reverse=True))
    return re.compile(rf"{d['forms']['actor']}(?={verbs})")


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(p) for name, p in data("extraction.zh", "measures")["forms"].items()}


def _telling(text: str, quoted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the remedies that say most what is done (a rule issued, a check made), in the order of the text."""
    worth = _measures()[3]

    def value(span: tuple[int, int]) -> int:
        return sum(w for pattern, w in worth if pattern.search(text, *span))

    best = sorted(quoted, key=lambda span: (-value(span), span))[:MOST]
    for a, b in set(quoted) - set(best):
        propose("measure", a, b, "zh/measures.yaml worth", lost="limit")
    return sorted(best)


def _lead(clause: str) -> int:
    """Return how long the words are that lead up to the remedy: who acts, and that he shall."""
    lead = LEAD.match(clause)
    return lead.end() if lead else 0
