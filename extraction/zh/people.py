"""People of a text: found by title, formula or mask, then judged by the words around all their mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from extraction.common import Matcher, data, propose
from extraction.zh import names
from extraction.zh.names import BREAK

LIST = 12
JOIN = re.compile(r"[`'\s]{0,2}(?:、|和|与|及|以及|,|，)[\s]?$")
# after a name or a list of names; bounded, within the sentence
CUES_AFTER = {
    "protected": re.compile(
        r"(?:等(?:[\d一二三四五六七八九十]{0,3}(?:名|位)?(?:证人|人|村民|群众))?)?的?(?:当庭)?(?:证言|证词|陈述|询问笔录|证实|证明称|报案|控告|投诉)"
        r"|[,，]?(?:实名|匿名|多次|向[^。；，,\n]{2,16}|通过[^。；，,\n]{2,12})?(?:举报|检举|上访|信访|反映情况|反映问题)(?!他人|线索)"
        r"|(?:被打伤|被杀害|被害)|[(（,，]?(?:男|女)?[,，]?(?:现年|时年|年仅)?(?:1[0-7]|[1-9])周?岁"
    ),
    "harmed": re.compile(
        r"(?:等\d{0,4}[户人名][^。；，,\n]{0,6})?(?:的)?(?:名下|家中?的|户的|的)?(?:房屋|土地|承包地|宅基地|补偿款|补助|补贴|低保|五保|救助|存折|身份证|养老金|抚恤金|丧葬费|医药费|危房)"
        r"|(?:死亡|身亡|遇难|受伤)|等\d{1,4}(?:户|名(?:村民|群众|农户|学生|患者))|一家|家属|被(?:骗|打|辱骂|威胁|非法拘禁|强奸|猥亵|杀害|撞|困)"
    ),
    "accused": re.compile(
        r"(?:系|是|为)[^。；;，,\n]{0,20}案件?的?(?:行为人|被告人|涉案人员?|主犯|从犯|同案犯|共犯)|[(（](?:以上|上述)?[^()（）。；\n]{0,10}(?:另案|另处|[已己]判|在逃|已起诉|已被判|另行处理|已诉)"
        r"|(?:等(?:\d{1,3}|[一二三四五六七八九十]+)?人)?[^。；;\n“”]{0,6}涉嫌[^。；;\n]{1,40}罪"
        r"|(?:等(?:\d{1,3}|[一二三四五六七八九十]+)?人)?(?:已)?被(?:公安机关|检察机关|依法)?(?:立案侦查|批准逮捕|逮捕|刑事拘留|批捕)"
    ),
    "speaks": re.compile(r"(?:[^。；，,\n]{0,6})?(?:说|介绍|表示|称|告诉[^。；，,\n]{1,8}|坦言|认为|指出|强调|分析)(?:[:：]|[,，][“\"]|道)|(?:告诉|对|向)(?:本报|本刊)?记者|(?:在)?接受[^。；，,\n]{0,10}采访"),
    "closing": re.compile(r"[^。；\n]{0,120}?(?:追究[^。；，\n]{1,6}(?:党纪|党|责任|相应)|构成[^。；，]{1,60}?(?:违纪|违法|罪|行为))"),
    "pseudonym": re.compile(r"[(（](?:均为|均系|系)?化名"),
}  # fmt: skip
CUES_BEFORE = {
    "protected": re.compile(
        r"(?:证人|证言人|受害人|被害人|举报人|死者)[:：]?$|证人[^。；;\n]{0,40}$|(?:殴打|打伤|强奸|猥亵|杀害|诈骗|打死|撞死|撞伤)$"
        r"|(?:接到|根据|收到)$|(?:冒用|盗用|假冒)(?:已?死亡|已故|去世)?(?:的|村民)?$"
    ),
    "harmed": re.compile(
        r"(?:诬告|陷害|报复|辱骂|威胁|恐吓|非法拘禁|绑架|敲诈|勒索|强拆|侮辱|虐待|发放给|应发给|拖欠|克扣|借用|慰问|救助|资助|收养|抚养)$"
    ),
    "spoken_to": re.compile(r"[对向]$"),
}  # fmt: skip

# 致某某死亡, but not 导致某某多领
CAUSED = re.compile(r"(?<![导招以])致使?$")
HURT = re.compile(r"[^。；;\n]{0,10}?(?:死|伤|亡|残)")
FILED = re.compile(r"[^。；;，,\n]{0,30}(?:立案|采取强制措施|提起公诉|审查调查)")


@dataclass
class Found:
    """One person of a text: where the name stands, and what the words around it say, by place."""

    name: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    masked: bool = False
    marks: dict[str, set[int]] = field(default_factory=dict)
    _order: dict[str, list[int]] = field(default_factory=dict, repr=False)

    def mark(self, kind: str, at: int) -> None:
        """Note that the words around the mention at ``at`` say ``kind``."""
        self.marks.setdefault(kind, set()).add(at)

    def marked(self, kind: str, start: int = 0, end: int | None = None) -> bool:
        """Return whether a mention in ``start``..``end`` was marked with ``kind``."""
        places = self.marks.get(kind)
        if not places:
            return False
        order = self._order.get(kind, [])
        if len(order) != len(places):
            order = self._order[kind] = sorted(places)
        i = bisect_left(order, start)
        return i < len(order) and (end is None or order[i] < end)


@cache
def _titles() -> Matcher[str]:
    posts = data("extraction.zh", "posts")["roles"]
    lists = data("extraction.zh", "names")
    words = [(w, "post") for ws in posts.values() for w in ws]
    for kind in ("accused", "protected", "associate"):
        words += [(w, kind) for w in lists[f"{kind}_before"]]
    words += [(w, "public") for w in lists["public_before"]]
    words += [(w, "neutral") for w in lists["neutral_before"]]
    return Matcher(words + [(w, "only") for w in lists["official_role_only"]])


@cache
def _formulas() -> Matcher[bool]:
    lists = data("extraction.zh", "names")
    return Matcher([(w, True) for w in lists["formula_strong"]] + [(w, False) for w in lists["formula_weak"]])


def people(text: str) -> dict[str, Found]:
    """Return the people of a text by name, in the order of their first mention."""
    found: dict[str, Found] = {}
    letters = list(names.letters(text))
    for start, end, kinds in _titled(text, dict(letters)):
        propose("person", start, end, "zh/names.yaml, zh/posts.yaml: title", text[start:end])
        person = found.setdefault(text[start:end], Found(text[start:end]))
        for kind in kinds:
            person.mark(kind, start)
    for start, end, strong in _by_formula(text):
        propose("person", start, end, "zh/names.yaml: formula", text[start:end])
        person = found.setdefault(text[start:end], Found(text[start:end]))
        if strong:
            person.mark("finding", start)
    for start, end in _whose(text):
        propose("person", start, end, "zh/people.py: whose case", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end])).mark("finding", start)
    for start, end in [*names.dotted(text), *_listed(text)]:
        propose("person", start, end, "zh/names.py: dotted or listed", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end]))
    for start, end in [*names.masked(text), *letters]:
        propose("person", start, end, "zh/names.py: mask", text[start:end])
        found.setdefault(text[start:end], Found(text[start:end])).masked = True
    _mentions(text, found, letters)
    _judge(text, found)
    return dict(sorted(found.items(), key=lambda kv: kv[1].spans[0]))


def _titled(text: str, letters: dict[int, int]) -> Iterator[tuple[int, int, set[str]]]:
    """Yield names that stand right after a title, with what the title says; a list shares it."""
    titles: dict[int, set[str]] = {}
    heads: dict[int, int] = {}
    persons: set[int] = set()
    for start, end, kind in _titles().all(text):
        # 企业主 is longer than 业主: the longest title that ends here says who it is
        if start > heads.get(end, start):
            continue
        heads[end] = start
        titles.setdefault(end, set()).add(kind)
        if kind == "protected" and text.endswith(_persons(), 0, end):
            persons.add(end)
    for end, kinds in titles.items():
        at = end + (text[end : end + 1] in (":", "：") and kinds != {"post"})
        for _ in range(LIST):
            size = letters.get(at, at) - at or names.dotted_at(text, at) or names.masked_at(text, at)
            if not size and ("post" in kinds or text[at : at + 1] in names.lists()["common"]):
                size = names.name_at(text, at)
            if not size and kinds & {"post", "accused"}:
                size = names.repeated_at(text, at)
            if not size and kinds == {"post"} and text[end - 1] in "长记任席":
                size = _rare_name(text, at)
            if not size and end in persons:
                size = names.name_at(text, at) or _any_name(text, at)
            if not size:
                break
            yield at, at + size, kinds
            at += size
            if text[at : at + 1] not in ("、", "和", "与", "及"):
                break
            at += 1


@cache
def _persons() -> tuple[str, ...]:
    return tuple(data("extraction.zh", "names")["person_before"])


def _any_name(text: str, at: int) -> int:
    """Two or three characters that end where a name may end: to hide one word too many beats to show a witness."""
    for size in (3, 2):
        word = text[at : at + size]
        rest = set(word) & (names.lists()["no_given"] | BREAK | {"某"}) or word[:2] in names.lists()["not"]
        if len(word) == size and names.han(word) and not rest and names.ends(text, at + size) > 1:
            starts = any(names.ends(text, at + k) for k in range(size))
            if not starts:
                return size
    return 0


def _rare_name(text: str, at: int) -> int:
    """A name without a usual surname, right after a title and before a stop, that the text uses again."""
    m = re.compile(r"([一-龥]{2,4})(?=[,，。、；(（])").match(text, at)
    if (
        not m
        or set(m.group(1)) & names.lists()["no_given"]
        or any(w in m.group(1) for w in ("某", "位", "务", "事"))
    ):
        return 0
    return len(m.group(1)) if text.count(m.group(1), m.end(), m.end() + names.WINDOW) > 0 else 0


def _by_formula(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield names without a title that stand at the head of a clause, before words that tell a finding."""
    for at, _, strong in _formulas().all(text):
        for size in (3, 2, 4):
            start = at - size
            if start < 0 or not _fresh(text, start):
                continue
            given = names.surname(text, start)
            piece = text[start:at]
            if names.OF_PLACE.match(text, start):
                continue
            if not given or size - given not in (1, 2) or not names.han(piece) or "某" in piece:
                continue
            if any(piece[:n] in names.lists()["not"] for n in (2, 3)):
                continue
            # 某德和: an unusual end of a name that the text repeats
            often = strong and text.count(piece, max(0, start - names.WINDOW), at + names.WINDOW) > 2
            if not _given(piece[given:]) and not (often and _given(piece[given:-1] + "x")):
                continue
            low, high = max(0, start - names.WINDOW), at + names.WINDOW
            if not strong and (text.count(piece, low, high) < 3 or size == 2):
                continue
            yield start, at, strong
            break


def _given(piece: str) -> bool:
    return piece[0] not in names.lists()["no_first"] and piece[-1] not in names.lists()["no_second"]


def _fresh(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in BREAK or text[at - 1] in "对给予由与和的及是"


# 查办张某案: whose case it is
WHOSE = re.compile(
    r"(?:查办|侦办|查处|剖析|审理|办理|侦破)(?P<name>[一-龥]{2,4}?)(?:系列|等人)?(?:一)?案(?!件|情|发|由)"
)
LISTED = re.compile(
    r"(?:^|(?<=[\n。；;]))\s{0,4}(?P<name>[一-龥]{2,4})[,，](?:男|女|中共党员|汉族|[一-龥]{0,20}(?:书记|主任|局长|院长|校长|经理|会计|出纳|科长|处长|厅长|干部|职工|法定代表人|部长|董事长|所长|工作人员)[,，。、])"
)


def _whose(text: str) -> Iterator[tuple[int, int]]:
    """Yield the names that the word for a case follows."""
    for m in WHOSE.finditer(text):
        start, end = m.span("name")
        size = names.surname(text, start)
        fits = size and end - start - size in (1, 2) and _given(text[start + size : end])
        if fits and text[start : start + 2] not in names.lists()["not"]:
            yield start, end


def _listed(text: str) -> Iterator[tuple[int, int]]:
    """Yield names that open a paragraph and are followed by the person's particulars."""
    for m in LISTED.finditer(text):
        start, end = m.span("name")
        size = names.surname(text, start)
        if size and end - start - size in (1, 2) and m.group("name")[:2] not in names.lists()["not"]:
            yield start, end


def _mentions(text: str, found: dict[str, Found], letters: list[tuple[int, int]]) -> None:
    """Find every mention, longest name first: a name inside a longer one is no mention of it."""
    for start, end in letters:
        found[text[start:end]].spans.append((start, end))
    last = 0
    lettered = {text[a:b] for a, b in letters}
    for start, end, name in Matcher([(n, n) for n in found if len(n) > 1 and n not in lettered]).longest(
        text
    ):
        if start >= last and not (start and text[start - 1 : start] == text[start : start + 1] == "某"):
            found[name].spans.append((start, end))
            last = end
    for name in [n for n, p in found.items() if not p.spans]:
        del found[name]


def _judge(text: str, found: dict[str, Found]) -> None:
    """Mark every person by the words before and after each list of names that holds a mention."""
    spans = sorted((a, b, n) for n, p in found.items() for a, b in p.spans)
    _judge_many(text, found, spans)
    group: list[tuple[int, int, str]] = []
    for span in [*spans, None]:
        if group and (
            span is None or len(group) > 40 or not JOIN.fullmatch(text[group[-1][1] : span[0]][:4])
        ):
            _judge_group(text, found, group)
            group = []
        if span:
            group.append(span)


# 本案中，罗某…构成受贿罪: words that open a sentence before who it is about
OPENS = re.compile(r"(?:本案|案例|此案|上述|综上|经查|其中|另外|而)[^。；，,\n]{0,6}[,，]$")
MANY = re.compile(
    r"等(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|人)[^。；;\n]{0,8}(?:涉嫌[^。；;\n]{1,40}罪|被(?:公安|检察)机关立案)"
)
EACH = re.compile(
    r"[(（](?:以上|上述)?(?P<count>[二两三四五六七八九十]|\d{1,2})人(?:均|已|都)?(?:被)?(?:另案|另处|已判|另行)"
)
COUNTS = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}


def _judge_many(text: str, found: dict[str, Found], spans: list[tuple[int, int, str]]) -> None:
    """Mark the people of a sentence that ends its list with 等 or with how many of them are charged."""
    starts = [a for a, _, _ in spans]
    for m in [*MANY.finditer(text), *EACH.finditer(text)]:
        head = max(text.rfind(stop, max(0, m.start() - 600), m.start()) for stop in "。；;\n")
        before = spans[bisect_left(starts, head) : bisect_left(starts, m.start())]
        count = m.groupdict().get("count")
        size = int(COUNTS.get(count, 0) or count) if count else len(before)
        for a, _, name in before[-size:]:
            found[name].mark("accused", a)


def _judge_group(text: str, found: dict[str, Found], group: list[tuple[int, int, str]]) -> None:
    start, end = group[0][0], group[-1][1]
    head = text[max(0, start - 44) : start]
    marks = {kind for kind, cue in CUES_AFTER.items() if cue.match(text, end, end + 80)}
    if "closing" in marks:
        marks -= {"closing"}
        if not head.strip() or head.rstrip(" ")[-1] in "。；\n" or OPENS.search(head):
            marks.add("finding")
    marks |= {kind for kind, cue in CUES_BEFORE.items() if cue.search(head)}
    if CAUSED.search(head) and HURT.match(text, end):
        marks.add("protected")
    if "spoken_to" in marks:
        marks -= {"speaks", "spoken_to"}
        if FILED.match(text, end, end + 50):
            marks.add("accused")
    if re.search(r"(?:接到|根据|收到)$", head) and not re.match(
        r"的?(?:举报|反映|投诉|报案)", text[end : end + 5]
    ):
        marks -= {"protected"} if not CUES_AFTER["protected"].match(text, end, end + 80) else set()
    for a, _, name in group:
        for kind in marks:
            found[name].mark(kind, a)
        if "pseudonym" in marks:
            found[name].masked = True
    # what a title says of the first of a list holds for the others, up to the next title
    shared: set[str] = set()
    for a, _, name in group:
        own = {
            k
            for k in ("post", "accused", "protected", "associate", "only")
            if a in found[name].marks.get(k, ())
        }
        shared = own - {"post"} if own else shared
        for kind in shared:
            found[name].mark(kind, a)
