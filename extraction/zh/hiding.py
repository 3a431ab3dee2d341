"""Who may not be named: judged over the whole text, so that one protected mention hides them all."""

from __future__ import annotations

from bisect import bisect_right

from extraction.zh.people import Found
from extraction.zh.standing import shown


def hidden(text: str, person: Found, cases: list[tuple[int, int]], first: set[int]) -> bool:
    """Return whether nobody may read the name; ``first``: where each case names its first person.

    A cue of protection gives way only to an accusation in the same case, or to a full name with a public post
    before it: such a person's conduct is what the text is about. Masked names repeat between people (张某), so
    with them a cue of protection in one case hides the name in all.
    """
    if not person.marked("protected"):
        # 张三、李四 in a list of recipients, with no word of who they are: nobody needs the name
        return not shown(text, person, bool(first & {a for a, _ in person.spans}))
    if not person.masked and person.marked("post"):
        return False
    starts = [a for a, _ in cases]
    accused = {bisect_right(starts, at) for at in person.marks.get("accused", ())}
    return any(bisect_right(starts, at) not in accused for at in person.marks["protected"])
