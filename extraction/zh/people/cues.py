"""What the words before and after a list of names say of its people: accused, protected, harmed, speaking."""

from __future__ import annotations

import re

from extraction.common import Mark, Phrases, Span, lazy
from extraction.zh.names.found import Found
from extraction.zh.people.folk import folk
from extraction.zh.people.in_line import HOUSES, did, doers, houses, lines
from extraction.zh.people.many_charged import judge_many

PHRASES = Phrases("extraction.zh", "cues")

JOIN = lazy(r"[`'\s]{0,2}(?:、|和|与|及|以及|,|，)[\s]?$")

# after a name or a list of names; bounded, within the sentence
CUES_AFTER = {
    "protected": PHRASES.compile(
        r"(?:等(?:[\d一二三四五六七八九十]{0,3}(?:名|位)?(?:证人|人|村民|群众))?)?的?(?:当庭)?(?:‹testimony›)"
        r"|[,，]?(?:实名|匿名|多次|向[^。；，,\n]{2,16}|通过[^。；，,\n]{2,12})?(?:举报|检举|上访|信访|反映情况|反映问题)(?!他人|线索)"
        r"|(?:被打伤|被杀害|被害|(?:‹often›)?(?:[(（][^()（）\n]{1,6}[)）])?(?:被|遭到?|遭受)[^。；;，,\n]{0,12}?(?:‹assaulted›))|[(（,，]?(?:男|女)?[,，]?(?:现年|时年|年仅)?(?:1[0-7]|[1-9])周?岁"
    ),
    "harmed": PHRASES.compile(
        r"(?:等\d{0,4}[户人名][^。；，,\n]{0,6})?(?:的)?(?:名下|家中?的|户的|的)?(?:‹of_the_harmed›)"
        r"|(?:死亡|身亡|遇难|受伤)|等\d{1,4}(?:户|名(?:村民|群众|农户|学生|患者))|(?:一家|家属)|(?:被|遭到?|遭受)(?:‹harmed_by›)"
        r"|[,，]?(?:系|是|为)[^。；;，,\n]{0,12}?(?:‹needy›)[,，。；]|[^。；，,\n]{0,4}?(?:‹suffers›)"
    ),
    # who asks for the own wages was harmed
    "asks": PHRASES.compile(
        r"(?:等[^。；;，,\n]{0,4}人?)?(?:‹often›|[先随]后|一直|[向找跟][^。；;，,\n]{1,12}?){0,3}(?:‹demands›)[^。；;，,\n]{0,6}?(?:‹dues›)"
    ),
    "accused": PHRASES.compile(
        r"(?:系|是|为)[^。；;，,\n]{0,20}案件?的?(?:行为人|被告人|涉案人员?|主犯|从犯|同案犯|共犯)|(?:[二两三四五]人)?[(（](?:以上|上述)?[^()（）。；\n]{0,10}(?:‹tried_elsewhere›)"
        r"|[,，]?(?:[二两三四五六]人)?(?:[同各均亦]|分别)?(?:被控(?!告)|(?:被|遭)(?:检控|起诉)|被裁定)"
        r"|[,，(（](?:现年|时年)?[2-8]\d岁[)）]?[,，]?[^。；;\n]{0,16}?(?:被控(?!告)|被判|(?:承认|否认)[^。；;，,\n]{0,24}罪)"
        r"|(?:等(?:\d{1,3}|[一二三四五六七八九十]+)?人)?[^。；;\n“”]{0,6}涉嫌[^。；;\n]{1,40}罪"
        r"|(?:等(?:\d{1,3}|[一二三四五六七八九十]+)?人)?(?:已)?被(?:公安机关|检察机关|依法)?(?:立案侦查|批准逮捕|逮捕|刑事拘留|批捕)"
    ),
    "speaks": PHRASES.compile(r"(?:[^。；，,\n]{0,6})?(?:‹says›)(?:[:：]|[,，][“\"]|道)|(?:告诉|对|向)(?:本报|本刊)?记者|(?:在)?接受[^。；，,\n]{0,10}采访"),
    "closing": re.compile(r"[^。；\n]{0,120}?(?:追究[^。；，\n]{1,6}(?:党纪|党|责任|相应)|构成[^。；，]{1,60}?(?:违纪|违法|罪|行为))"),
    "pseudonym": re.compile(r"[(（](?:均为|均系|系)?化名"),
}  # fmt: skip

CUES_BEFORE = {
    "protected": PHRASES.compile(
        r"(?:证人|证言人|受害人|被害人|举报人|死者)[:：]?$|(?:‹hurting›)$"
        r"|(?:接到|根据|收到)$|(?:冒用|盗用|假冒)(?:已?死亡|已故|去世)?(?:的|村民)?$"
    ),
    # who is named among the words of a witness gives way to a sanction
    "attests": PHRASES.compile(r"证人(?:(?!证[实明称言词][，,]|指[认证]|辨认|揭发|告发)[^。；;\n]){0,40}$"),
    "harmed": PHRASES.compile(
        r"(?:‹done_to›)$"
    ),
    "pressed": PHRASES.compile(r"(?:‹pressing›)(?:了|过)?$"),
    "spoken_to": re.compile(r"[对向]$"),
    "taken_from": PHRASES.compile(r"(?:‹taking_from›)$"),
    "bribed_by": re.compile(r"(?:收受|索取|索要|收取)$"),
    "paid_by": re.compile(r"(?:收取|收缴|多收|代收)$"),
    "name_used": PHRASES.compile(r"(?:(?<![使利采引挪费公])用|(?<!可)以|借|冒)(?:‹many›)?$"),
}  # fmt: skip

HARMED = frozenset({"harmed", "protected"})
# what is asked before a word for what people are, too
OF_FOLK = ("protected", "harmed", "pressed", "taken_from", "paid_by", "name_used")
# 收了学员某某的费, 向学员某某索要
TAKEN = PHRASES.compile(r"(?:‹exacting›)[了过]?$")
TOWARDS = lazy(r"[向从找对跟](?:该[村校院]|部分|一些|困难|贫困)?$")
EXACTS = PHRASES.compile(r"[^。；;，,\n]{0,10}?(?:‹exacting›)")

# 收取某某好处费: who gives for a favour has a part in the case
FAVOUR = PHRASES.compile(r"[^。；;\n]{0,40}?(?:‹favour›)")
GIFT = PHRASES.compile(r"(?:等[^。；;，,\n]{0,6})?(?:所送)?的?(?:‹gift›)")

# 收取某某购地款: what people pay, never a bribe
PAYMENT = PHRASES.compile(r"[^。；;，,\n]{0,24}?(?:‹payment›)")

# 甲、乙分别系某公司经理、副经理: a list of people who hold posts
HOLD = PHRASES.compile(
    r"(?:等?[二两三四五]人)?[,，]?(?:先后|分别|依次|均|都)(?:‹holding›)(?!该?案|受害|证人)[^。；;\n]{2,60}?(?:‹posts›)(?![一-龥]{0,4}(?:亲属|朋友|妻子|司机|近亲))"
)

# 以孙某、杨某的名义套取: whose name is used to claim money knows nothing of it
CLAIMED = PHRASES.compile(
    r"(?:[(（][^()（）\n]{0,40}[)）])?(?:等[^。；;，,\n]{0,6})?的?(?:‹name›)[，,]?[^。；;，,\n]{0,24}?(?:‹claims›)"
)

# 以已离职防疫员甲、已故防疫员乙的名义造册: the names of people with a word of what they were
BORROWS = lazy(r"以[^。；;，,\n以]{1,40}$")
BORROWED = PHRASES.compile(
    r"(?:、[^。；;，,\n、]{2,16}){0,6}(?:等[^。；;，,、\n]{0,8})?的?(?:‹borrowed›)[，,]?[^。；;，,\n]{0,16}?(?:‹claims›)"
)

# 致某某死亡, but not 导致某某多领
CAUSED = lazy(r"(?<![导招以])致使?$")

HURT = lazy(r"[^。；;\n]{0,10}?(?:死|伤|亡|残)")

FILED = lazy(r"[^。；;，,\n]{0,30}(?:立案|采取强制措施|提起公诉|审查调查)")


def judge(text: str, found: dict[str, Found]) -> None:
    """Mark every person by the words before and after each list of names that holds a mention."""
    spans = sorted((a, b, n) for n, p in found.items() for a, b in p.spans)
    judge_many(text, found, spans)
    group: list[Mark] = []
    for span in [*spans, None]:
        if group and (
            span is None or len(group) > 40 or not JOIN.fullmatch(text[group[-1][1] : span[0]][:4])
        ):
            _judge_group(text, found, group)
            group = []
        if span:
            group.append(span)
    _judge_lines(text, found, {(a, b): n for a, b, n in spans})


def _judge_lines(text: str, found: dict[str, Found], known: dict[Span, str]) -> None:
    """Mark as harmed who is so by a list that some who are no known people hold together, or by how it is counted."""
    for line in lines(text, known):
        here = [(s[0], known[s]) for s in line if s in known]
        start, end = line[0][0], line[-1][1]
        if not here:
            continue
        if did(text, start, end):
            for at, name in here if doers(text, line) else ():
                found[name].mark("did", at)
            continue
        marks: set[str] = set()
        if len(here) < len(line) or start in folk(text)[1]:
            marks = _marks(text, start, end) & HARMED
        if len(line) > 1 and (count := HOUSES.match(text, end)) and houses(text, end):
            # 以甲、乙四户的名义申报
            marks |= {"harmed"} | (_marks(text, start, count.end()) & HARMED)
        for at, name in here:
            for kind in marks:
                found[name].mark(kind, at)
            if marks:
                found[name].marks.get("slot", set()).discard(at)


# 本案中，罗某…构成受贿罪: words that open a sentence before who it is about
OPENS = PHRASES.compile(r"(?:‹opens›)[^。；，,\n]{0,6}[,，]$")

# 接到张某、李某的举报: who received what, and whether it is a report
RECEIVED = lazy(r"(?:接到|根据|收到)$")
REPORT = lazy(r"的?(?:举报|反映|投诉|报案)")
SHARED = ("post", "accused", "protected", "associate", "only", "slot")


def _judge_group(text: str, found: dict[str, Found], group: list[Mark]) -> None:
    start, end = group[0][0], group[-1][1]
    marks = _marks(text, start, end)
    if len(group) > 1 and HOLD.match(text, end, end + 90):
        marks.add("public")
    for a, _, name in group:
        # 为报复上访人某某，某某停发…: behind a comma the cue may be another's
        aside = "protected" in marks and ("，" in text[start:a] or "," in text[start:a])
        for kind in marks:
            found[name].mark("attests" if aside and kind == "protected" else kind, a)
        if marks & HARMED:
            found[name].marks.get("slot", set()).discard(a)
        if "pseudonym" in marks:
            found[name].masked = True
    _share(text, found, group)


def _marks(text: str, start: int, end: int) -> set[str]:
    """Return what the words before and behind a group of names say of them."""
    head = text[max(0, start - 44) : start]
    marks = {kind for kind, cue in CUES_AFTER.items() if cue.match(text, end, end + 80)}
    if "closing" in marks:
        marks -= {"closing"}
        if not head.strip() or head.rstrip(" ")[-1] in "。；\n" or OPENS.search(head):
            marks.add("finding")
    marks |= {kind for kind, cue in CUES_BEFORE.items() if cue.search(head)}
    if (title := folk(text)[1].get(start)) is not None:
        # 多收用户某某水费, 向学员某某收取: the word for what people are stands between
        head = text[max(0, title - 44) : title]
        marks |= {kind for kind in OF_FOLK if CUES_BEFORE[kind].search(head)}
        if TAKEN.search(head) and not FAVOUR.match(text, end, end + 60):
            marks.add("harmed")
        if TOWARDS.search(head) and EXACTS.match(text, end):
            marks.add("harmed")
    if CAUSED.search(head) and HURT.match(text, end):
        marks.add("protected")
    marks = _of_givers(text, start, end, marks)
    if "asks" in marks or ("name_used" in marks and CLAIMED.match(text, end, end + 100)):
        marks.add("harmed")
    if BORROWS.search(text, max(0, start - 42), start) and BORROWED.match(text, end, end + 140):
        # no post stands against it: somebody else used the name
        marks.add("protected")
    marks -= {"asks", "name_used"}
    if "spoken_to" in marks:
        marks -= {"speaks", "spoken_to"}
        if FILED.match(text, end, end + 50):
            marks.add("accused")
    reported = RECEIVED.search(head) and not REPORT.match(text, end)
    if reported and not CUES_AFTER["protected"].match(text, end, end + 80):
        marks -= {"protected"}
    return marks


def _of_givers(text: str, start: int, end: int, marks: set[str]) -> set[str]:
    """Return the marks with what the next words make of those who gave, paid or were taken from."""
    if "bribed_by" in marks:
        marks -= {"bribed_by"}
        if FAVOUR.match(text, end, end + 60) or (text[start - 1] != "取" and GIFT.match(text, end)):
            marks.add("associate")
    if marks & {"taken_from", "paid_by"}:
        # 收取孙某、杨某购房款，截留…: the act behind is not theirs
        harmed = "taken_from" in marks or PAYMENT.match(text, end, end + 60)
        marks -= {"taken_from", "paid_by"}
        if harmed and not FAVOUR.match(text, end, end + 60):
            marks.add("harmed")
    return marks


def _share(text: str, found: dict[str, Found], group: list[Mark]) -> None:
    """Mark the others of a list with what a title says of its first, up to the next title."""
    shared: set[str] = set()
    for a, _, name in group:
        own = {k for k in SHARED if a in found[name].marks.get(k, ())}
        shared = own - {"post"} if own else shared
        if text[a - 1 : a] in "，,":
            shared = shared - {"protected"} | (own - {"post"})
        for kind in shared:
            found[name].mark(kind, a)
