"""Who may not be named: judged over the whole text, so that one protected mention hides them all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container

from extraction.common import data, lazy
from extraction.zh.names.found import Found
from extraction.zh.people.answering import answers, offers, wronged
from extraction.zh.people.shown import against, elected, only_drives, serves, shown
from extraction.zh.people.standing import ACTS

# 村民甲的身份证被乙用来套取: what is done to somebody or with his things is no act of his
UNDERGOES = lazy(r"[的被遭让向给替由]")
# 用甲姓名开户, 以乙名义
USED = lazy(r"[用以借把将]$")
CLAUSE_END = lazy(r"[，,。；;\n]")
AGAINST = ("accused", "finding")
PUBLIC = (*AGAINST, "post", "only")


def hidden(text: str, person: Found, starts: list[int], first: set[int], blamed: Container[str] = ()) -> bool:
    """Return whether nobody may read the name; ``starts``: where cases begin, ``first``: where each names its first person.

    ``blamed``: whom all that is told blames.

    A cue of protection gives way only to an accusation or a finding in the same case: masked names repeat between
    people (张某), so a cue in one case hides the name in all. Who is only told to be harmed or helped is hidden
    where nothing says that the person has another part.
    """
    leads = bool(first & {a for a, _ in person.spans})
    public = any(person.marked(part) for part in PUBLIC) or serves(text, person)
    parts = public or person.marked("associate")
    if person.marked("harmed") and (not parts or (only_drives(text, person) and not against(text, person))):
        return True
    if person.marked("pressed") and not (leads or public):
        # whom an official presses for money is harmed, though business is done too
        return True
    slot = person.marks.get("slot", set())
    if slot and not _plainly(text, person, blamed):
        # nothing the person did stands against what hides him
        slot = set()
    told = bool(person.marks.get("tells", set()) - slot) or (
        person.marked("attests") and not (leads and person.marked("post"))
    )
    if told and not (any(person.marked(kind) for kind in AGAINST) or against(text, person)):
        # also whom a case names first: the one who told often opens it
        return True
    protected = person.marks.get("protected", set()) - slot
    if not protected or elected(text, person):
        # 张三、李四 in a list of recipients, with no word of who they are: nobody needs the name
        named = shown(text, person, leads) or person.name in blamed or answers(text, person)
        return not (named or slot)
    accused = {bisect_right(starts, at) for kind in AGAINST for at in person.marks.get(kind, ())}
    return any(bisect_right(starts, at) not in accused for at in protected)


def _plainly(text: str, person: Found, blamed: Container[str]) -> bool:
    """Return whether the text puts conduct down to somebody whom only a word for what people are hides (村民甲, 店主乙).

    Masked names repeat between people: of them only an accusation says enough.
    """
    if person.masked:
        return False
    if answers(text, person) or offers(text, person) or person.name in blamed:
        return True
    return any(_acts(text, a, b) and not wronged(text, a, b) for a, b in person.spans)


def _acts(text: str, start: int, end: int) -> bool:
    """Return whether the clause of a name tells an act of its bearer, and none done to him or with his things."""
    if USED.search(text, max(0, start - 2), start):
        return False
    stop = CLAUSE_END.search(text, end)
    act = ACTS.match(text, end, stop.start() if stop else len(text))
    return act is not None and not UNDERGOES.search(text, end, act.end())


def covered(text: str, start: int, end: int) -> int:
    """Return where what hides a name ends: behind a third character that may be a word or the name's last one.

    证人晏子期出庭作证: where the words behind go on without 期, nothing tells whether it is the name's. To hide one word
    too many beats to show a part of a witness.
    """
    words = data("extraction.zh", "names")
    if end - start != 2 or "某" in text[start:end] or text[end : end + 1] not in words["word_or_given"]:
        return end
    return end + 1 if text.startswith(tuple(words["done_by_protected"]), end + 1) else end
