"""Who is only dealt with: whoever gives what is taken, borrows, loses a tender, or is the object of a clause."""

from __future__ import annotations

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.zh", "dealt_with")

# 收受医药代表甲某、乙某给予的回扣, 借给筑路队队长丙某: who gives or borrows takes part in nothing else
TAKEN = lazy(r"(?:收受|收取|索取|索要|接受)(?:了)?[^。；;，,\n]{0,30}$")
GIVEN = PHRASES.compile(
    r"(?:[、和与及][^。；;，,、\n]{1,24}){0,4}?(?:等人|[二两三四\d]人)?(?:[^。；;，,\n]{0,12}?(?:‹giving›)的?|(?:的)?(?:‹gifts›))"
)
LENT = PHRASES.compile(r"(?:‹lent›)[^。；;，,\n]{0,26}$")
# 从某某手里拿了20万元, 某某给予的财物: where what was taken came from, no act of the source
SOURCE = PHRASES.compile(r"(?:等[一-龥\d]{0,3}人)?(?:(?:‹hands›)|(?:‹handing›)的)")
# who lost a tender or objects to one has no part in the case
OBJECTS = lazy(r"[^。；;，,\n]{0,6}(?:提出(?:了)?(?:异议|质疑|投诉)|未(?:能)?中标|落标|落选)")
BIDS = lazy(r"(?:中标候选人|落标|未中标|其他(?:投标|竞标|竞争)|另一家?(?:投标|竞标))[^。；;，,、\n]{2,28}$")
# whom the verb of a clause is done to, and a further clause that goes on of its subject
OBJECT = PHRASES.compile(r"(?:‹object›)(?:了)?[^。；;，,、\n]{0,20}$")
SUBJECT = PHRASES.compile(
    r"[，,](?:[^，,。；;\n]{0,4}?(?:被|受到)[^，,。；;\n]{0,20}|(?:‹when›)[^，,。；;\n]{0,12}?(?:(?:被|受到)[^，,。；;\n]{0,20})?)?$"
)
# in characters: so far before a sanction its clause begins
CLAUSE = 28


def only_dealt_with(text: str, start: int, end: int) -> bool:
    """Return whether the mention at a span is no more than who gives what is taken, or borrows and buys."""
    head = text[max(0, start - 40) : start]
    return bool((TAKEN.search(head) and GIVEN.match(text, end)) or LENT.search(head))


def is_source(text: str, end: int) -> bool:
    """Return whether what stands behind a name says that something came from its bearer's hands."""
    return SOURCE.match(text, end) is not None


def is_rival(text: str, low: int, start: int, end: int) -> bool:
    """Return whether the mention at ``start``..``end`` is that of who lost a tender or objects; ``low``: the case's start."""
    return bool(OBJECTS.match(text, end) or BIDS.search(text, max(low, start - 34), start))


def is_object(text: str, head: int, at: int) -> bool:
    """Return whether the name at ``head`` is an object, and what stands at ``at`` is told of the subject before it."""
    return bool(
        OBJECT.search(text, max(0, head - 30), head) and SUBJECT.search(text, max(head, at - CLAUSE), at)
    )
