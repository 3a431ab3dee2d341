"""甲, 乙 and A for people: where one is named for sure, and wherever else the letter stands for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.zh.masks import CYCLED
from extraction.zh.names import CYCLE, lists

# 甲, 乙: where one is named for sure; other places of the same letter follow (`letters`)
LETTER = re.compile(
    r"(?:^|(?<=[。,，、；;:：\s(（“和与被对向由给让请找])|(?<=被告人)|(?<=[局厅处科站所院校镇乡县市区][长])|(?<=主任)|(?<=经理)|(?<=会计)|(?<=干部)|(?<=人员)"
    r"|(?<=老板)|(?<=商人)|(?<=员工)|(?<=书记)|(?<=代表人)|(?<=负责人)|(?<=请托人)|(?<=企业主)|(?<=开发商)|(?<=供应商)|(?<=董事长)|(?<=同学)|(?<=朋友)|(?<=司机)|(?<=感谢)|(?<=伙同)|(?<=时任))"
    r"(?P<name>[甲乙丙丁戊己庚辛])(?=[,，、(（。；;]|系|是|在|为|利用|担任|任|与|和|将|等|的|对|未|因|便|先后|作为|通过|明知|安排|向|到|找|同意|遂|收|及|送|给|决定|提出|得知|发现|使用|以|明|伙|想|让|请|说|表示|要|从|又|还|均|也|并|挪|贪|截|私|擅|虚|套|骗|借|指|授|原|作|身|经|后|不|没|曾|已|应|害|受|分管|负责|主管|通|拟|能|可|只|称|认|多次|当|由|之|二人|两人|三人|本人|个人|家|妻|答应|考虑|办理|帮|获|得|分得|出资|转|拿|交|仍|才|亦|都|各|共|则|先|再|承诺|约定|违|介绍|取)"
)

NAMELESS = re.compile(
    r"(?P<name>某[甲乙丙丁戊己庚辛])(?!公司|集团|银行|企业|单位|[省市县区镇乡村局厅院校厂店处科])"
)

# what a letter names where it is no person
NO_PERSON = re.compile(
    r"(?:公司|集团|银行|企业|单位|大学|学院|中学|小学|学校|医院|酒店|项目|地块|房产|支行|分行|煤矿|楼盘|街道|社区|合作社|基金|财团|机构|商会|协会)|[省市县区镇乡村州方级类型等肝醇烷苯基局厅院校厂店处科所站]|某"
)

NO_PERSON_BEFORE = re.compile(r"(?:指|铁|装|盔|花|园|添|布|庖|克)$")

# A为某局局长: a Latin letter for a person
LATIN = re.compile(
    r"(?:^|(?<=[。；;：:\n]))(?P<name>[A-Z])(?=[为是系,，][^。；;,，]{2,30}?(?:主任|经理|局长|处长|科长|书记|会计|院长|校长|干部|工作人员|员工|老板|负责人|企业主))"
)


def letters(text: str) -> Iterator[tuple[int, int]]:
    """Yield where 甲, 乙, 某甲 name people: where one does for sure, and wherever else it stands for itself."""
    sure = {m.group("name") for p in (LETTER, LATIN) for m in p.finditer(text)}
    sure -= {c for c in sure if c.isascii() and re.search(c + "(?:公司|[省市县区镇乡村])", text)}
    for m in NAMELESS.finditer(text):
        if text[m.start() - 1 : m.start()] not in lists()["single"] or m.start() == 0:
            yield m.span("name")
    if not sure:
        return
    for m in re.finditer("[" + "".join(sorted(sure)) + "]", text):
        before = text[m.start() - 1 : m.start()]
        if (
            before == "某"
            or (before and before in CYCLE and before not in sure)
            or (before.isalnum() and before.isascii())
            or (
                text[m.start()].isascii()
                and text[m.end() : m.end() + 1].isalnum()
                and text[m.end()].isascii()
            )
            or (before in lists()["single"] and CYCLED.match(text, m.start() - 1))
        ):
            continue
        if not NO_PERSON.match(text, m.end()) and not NO_PERSON_BEFORE.search(
            text, max(0, m.start() - 2), m.start()
        ):
            yield m.span()
