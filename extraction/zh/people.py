"""People: surname and given name between a title and a word that ends it; masked names; who is protected."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from extraction.common import Matcher, data


@dataclass
class Found:
    """One person of a text: where the name stands, and what the words around it say."""

    name: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    masked: bool = False
    titled: bool = False
    accused: bool = False
    protected: bool = False
    associate: bool = False
    speaks: bool = False
    role_only: bool = False

    @property
    def hidden(self) -> bool:
        """Whether the text names the person as one whom nobody may read."""
        return self.protected and not self.accused and not (self.titled and not self.masked)


@cache
def _names() -> dict[str, Any]:
    d = data("extraction.zh", "names")
    return {
        "single": frozenset(d["surnames"]), "compound": tuple(d["compound"]), "not": frozenset(d["not_names"]),
        "after": tuple(sorted(set(d["after_name"]), key=len, reverse=True)),
    }  # fmt: skip


@cache
def _titles() -> Matcher[str]:
    posts = data("extraction.zh", "posts")["roles"]
    names = data("extraction.zh", "names")
    words = [(w, "post") for ws in posts.values() for w in ws]
    words += [
        (w, kind)
        for kind in ("accused_before", "protected_before", "associate_before", "official_role_only")
        for w in names[kind]
    ]
    return Matcher(words)


MASK = re.compile(
    r"(?<![一-龥])?([一-龥])(某某[甲乙丙丁]?|某[甲乙丙丁戊己庚辛壬癸一二三四五]?|××|XX)(?=[^一-龥]|[一-龥])"
)
LETTER = re.compile(
    r"(?:^|(?<=[。,，、;；:：\s(“和与被])|(?<=被告人)|(?<=局长)|(?<=主任)|(?<=经理)|(?<=会计)|(?<=干部))([甲乙丙丁戊])(?=[,，、(]|(?:系|是|在|为|利用|担任|任|与|和|将|等|的|某国|对|未|因|便|先后|作为|通过|明知|安排|向|到|找|同意|等人|遂|收|及))"
)
ETHNIC = re.compile(r"[一-龥]{2,6}·[一-龥]{2,8}(?:·[一-龥]{2,6})?")
LIST_JOIN = re.compile(r"^(?:、|和|与|及|以及)$")
BREAK = frozenset('，。、；：,;:!?！？()（）“”"《》 \n\t—…')


def _ends_name(text: str, at: int) -> bool:
    return at >= len(text) or text[at] in BREAK or text.startswith(_names()["after"], at)


def _is_surname(text: str, at: int) -> int:
    names = _names()
    if text[at : at + 2] in names["compound"]:
        return 2
    return 1 if text[at : at + 1] in names["single"] else 0


def name_at(text: str, at: int) -> int:
    """Return the length of a name that starts at ``at`` right after a title, 0 where there is none."""
    size = _is_surname(text, at)
    if not size or any(text[at : at + n] in _names()["not"] for n in (2, 3)):
        return 0
    for given in (2, 1, 3):
        end = at + size + given
        piece = text[at + size : end]
        if len(piece) < given or not all("\u4e00" <= c <= "\u9fff" for c in piece) or "某" in piece:
            continue
        if _ends_name(text, end) and not (
            given == 2
            and _ends_name(text, end - 1)
            and text.startswith(_names()["after"], end - 1)
            and text.count(text[at : end - 1]) > text.count(text[at:end])
        ):
            if given == 3 and size == 1:
                continue
            return size + given
    three, two = text[at : at + size + 2], text[at : at + size + 1]
    if len(three) == size + 2 and all("\u4e00" <= c <= "\u9fff" for c in three) and text.count(three) > 1:
        return size + 2
    if len(two) == size + 1 and text.count(two) > 1 and "\u4e00" <= two[-1] <= "\u9fff":
        return size + 1
    return 0


def people(text: str) -> dict[str, Found]:
    """Return the people of a text by name, in the order of their first mention."""
    found: dict[str, Found] = {}

    def note(start: int, end: int, **marks: bool) -> None:
        name = text[start:end]
        person = found.setdefault(name, Found(name))
        if (start, end) not in person.spans:
            person.spans.append((start, end))
        for mark, value in marks.items():
            if value:
                setattr(person, mark, True)

    titles: dict[int, set[str]] = {}
    for _, end, kind in _titles().all(text):
        titles.setdefault(end, set()).add(kind)
    for end in sorted(titles):
        kinds = titles[end]
        at = end
        if text[at : at + 1] in (":", "：") and kinds - {"post"}:
            at += 1
        for _ in range(12):
            if text[at : at + 1] == "某" or text[at + 1 : at + 2] in ("某", "×"):
                m = MASK.match(text, at)
                size = m.end() - at if m else 0
                masked = True
            else:
                size, masked = name_at(text, at), False
            if not size:
                break
            note(
                at,
                at + size,
                masked=masked,
                titled="post" in kinds,
                accused="accused_before" in kinds,
                protected="protected_before" in kinds,
                associate="associate_before" in kinds,
                role_only="official_role_only" in kinds,
            )
            at += size
            if text[at : at + 1] in "、和与及" and kinds and text[at : at + 1]:
                at += 1
                continue
            break
    for m in MASK.finditer(text):
        if (
            m.group(1) in _names()["single"]
            and not text.startswith(("某单位", "某公司"), m.start(2))
            and not re.match(r"[省市县区镇乡村局厅部委公厂校院银街]", text[m.end() : m.end() + 1])
        ):
            note(m.start(), m.end(), masked=True)
    for m in LETTER.finditer(text):
        note(m.start(1), m.end(1), masked=True)
    for m in ETHNIC.finditer(text):
        note(m.start(), m.end())
    for m in re.finditer(
        r"(?:^|[\n。；;])\s*([一-龥]{2,4})[,，](?:男|女|中共党员|汉族|某|[一-龥]{0,20}(?:书记|主任|局长|院长|校长|经理|会计|出纳|科长|处长|厅长|干部|职工|法定代表人|部长|董事长|所长|工作人员)[,，。、])",
        text,
    ):
        size = _is_surname(text, m.start(1))
        if size and m.end(1) - m.start(1) - size in (1, 2) and m.group(1)[:2] not in _names()["not"]:
            note(m.start(1), m.end(1), titled=True)
    _mentions(text, found)
    _attributes(text, found)
    return dict(sorted(found.items(), key=lambda kv: min(kv[1].spans)))


def _mentions(text: str, found: dict[str, Found]) -> None:
    """Find every further mention of the names, longest first; a name inside a longer one is not a mention of it."""
    if not found:
        return
    spans: dict[str, set[tuple[int, int]]] = {}
    for start, end, name in Matcher([(n, n) for n in found if len(n) > 1]).longest(text):
        spans.setdefault(name, set()).add((start, end))
    for name, person in list(found.items()):
        if len(name) > 1:
            kept = spans.get(name, set())
            if not kept:
                del found[name]
                continue
            person.spans = sorted(kept)


def _attributes(text: str, found: dict[str, Found]) -> None:
    lists = data("extraction.zh", "names")
    speaks = tuple(lists["speaks_after"])
    names = set(found)
    for person in found.values():
        for start, end in person.spans:
            rest = text[end : end + 6]
            if rest.startswith(speaks) and (rest[1:2] in ":：,，“" or rest[2:3] in ":：,，“"):
                person.speaks = True
            head = text[max(0, start - 8) : start]
            if re.search(r"(?:证人|证言人|受害人|被害人|举报人|死者)[:：]?$", head):
                person.protected = True
        first = person.spans[0]
        tail = text[first[1] : first[1] + 24]
        if re.match(r"(?:[、,，][一-龥]{1,3}某?[甲乙丙丁某]?){0,6}等?(?:人)?(?:的)?证言", tail):
            person.protected = True
        head = text[max(0, first[0] - 60) : first[0]]
        if re.search(r"证人[^。；;\n]{0,50}$", head) and not person.accused and not person.titled:
            person.protected = True
        if person.masked and len(person.name) == 1 and Counter(text)[person.name] < 2:
            person.associate = True
    for person in list(found.values()):
        # 张三某 and the like: a masked name that a longer one holds
        if (
            person.masked
            and any(person.name != n and person.name in n for n in names)
            and len(person.name) == 2
            and person.name[1] == "某"
        ):
            longer = [n for n in names if n != person.name and n.startswith(person.name)]
            if longer and all(
                any(a <= s and e <= b for n in longer for a, b in found[n].spans if n in found)
                for s, e in person.spans
            ):
                found.pop(person.name, None)
