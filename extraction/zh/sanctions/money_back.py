"""Money that came back where several people were punished: whose sanction that is, and where it is nobody's."""

from __future__ import annotations

from extraction.common import Mark, Phrases, lazy

PHRASES = Phrases("extraction.zh", "money_back")

BACK = "SN-E1"
# in characters: how far back the clause is sought
REACH = 60
CLAUSE = lazy(r"[，,；;。\n]")
# 并被追缴, 责令其退赔: whoever was named; 小金库余款上缴财政: the money is what the clause is about
OF_NAMED = PHRASES.compile(r"\s?(?:‹of_named›)")
# 甲收取3万元，乙收取2万元，均已清退: the sums, not the people
SUMS = lazy(r"元[)）]?[，,](?:现)?(?:均|都|全部)已[^，,。；;\n]{0,4}$")
EACH = lazy(r"均(?:被|受|已)|都(?:被|受)|[2-9二三四五两](?:人|名)(?:均|都|分别|被|受)|一并")


def nobodys(text: str, at: int, end: int, here: list[Mark], start: int) -> bool:
    """Return whether the clause of what came back (``at``..``end``) is about money and none of the people.

    ``here``: the mentions in its sentence, which begins at ``start``.
    """
    low = max(start, at - REACH)
    if SUMS.search(text, low, at):
        return True
    if EACH.search(text, low, at):
        return False
    head = max((m.end() for m in CLAUSE.finditer(text, low, at)), default=low)
    if OF_NAMED.match(text, head):
        return False
    return not any(head <= a < end for a, _, _ in here)
