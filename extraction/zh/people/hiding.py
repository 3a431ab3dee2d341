"""Who may not be named: judged over the whole text, so that one protected mention hides them all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container

from extraction.common import data
from extraction.zh.names.found import Found
from extraction.zh.people.answering import answers
from extraction.zh.people.shown import against, elected, serves, shown

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
    if person.marked("harmed") and not parts:
        return True
    if person.marked("pressed") and not (leads or public):
        # whom an official presses for money is harmed, though business is done too
        return True
    told = person.marked("tells") or (person.marked("attests") and not (leads and person.marked("post")))
    if told and not (any(person.marked(kind) for kind in AGAINST) or against(text, person)):
        # also whom a case names first: the one who told often opens it
        return True
    if not person.marked("protected") or elected(text, person):
        # 张三、李四 in a list of recipients, with no word of who they are: nobody needs the name
        return not (shown(text, person, leads) or person.name in blamed or answers(text, person))
    accused = {bisect_right(starts, at) for kind in AGAINST for at in person.marks.get(kind, ())}
    return any(bisect_right(starts, at) not in accused for at in person.marks["protected"])


def covered(text: str, start: int, end: int) -> int:
    """Return where what hides a name ends: behind a third character that may be a word or the name's last one.

    证人晏子期出庭作证: where the words behind go on without 期, nothing tells whether it is the name's. To hide one word
    too many beats to show a part of a witness.
    """
    words = data("extraction.zh", "names")
    if end - start != 2 or "某" in text[start:end] or text[end : end + 1] not in words["word_or_given"]:
        return end
    return end + 1 if text.startswith(tuple(words["done_by_protected"]), end + 1) else end
