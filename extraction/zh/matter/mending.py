"""Steps of mending: their verbs, who takes them or is told to, and several in one clause."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.common import Phrases, Span

PHRASES = Phrases("extraction.zh", "mending")

# perhaps who acts (no person), then a verb of mending
STEP = PHRASES.compile(
    r"\s*(?:‹ready›)*(?P<who>(?![对把将向由从与和因为以])(?:该|各|全)?[^，,。；;：:\n]{0,10}?(?:‹bodies›)"
    r"(?:(?:就|围绕|向)[^，,。；;：:\n]{2,14}?)?(?:‹ready›)*)?(?:‹moved›|‹sure›|‹mend›)"
)
UNDER = PHRASES.compile(r"\s*(?:‹ready›)*(?:‹under›)")
# behind another step its subject goes on
NEXT = PHRASES.compile(r"\s*(?:‹ready›)*(?:‹moved›|‹sure›|约谈了|启动|排查|清理)")
# an organ that mends: 县里还上线了…; behind the outcome for a person without such a word (甲被约谈，乡里制定了…)
ORGAN = PHRASES.compile(
    r"\s*(?P<who>(?![对把将向由从与和因为以])(?:该|各|全)?[^，,。；;：:\n]{0,10}?(?:‹bodies›)(?P<since>(?:‹ready›)*))(?:‹plain›)"
)
OUTCOME = PHRASES.compile(r"‹outcome›")
# 建议学院修订…, 区纪委督促该局建立…: who advises and who is told is no part of the step
TOLD = PHRASES.compile(
    r"\s*(?:(?:‹ready›)*(?:建议|‹urge›)|[^，,。；;：:\n]{0,20}?(?:‹organs›)(?:‹ready›)*(?:‹advise›|‹urge›)(?:‹urge›)?)"
    r"(?:其|[^，,。；;：:\n对把将]{0,14}?)(?:‹ready›)*(?=‹sure›)"
)
# 修订管理办法、设立限额并引入审计
JOINED = PHRASES.compile(r"(?:、|并(?:且)?|以及)(?=‹sure›)")
# a shorter name of who acts is quoted with the step (该局已改用…)
NAMED = 4
# no shorter piece of a clause is a step of its own
PIECE = 6
# a verb alone tells of no step
ALONE = 4


def step(text: str, start: int, end: int) -> int | None:
    """Return where a step begins in a clause ``start``..``end``, None where the clause is none."""
    found = STEP.match(text, start, end)
    if not found or end - start < ALONE:
        return None
    who = found.end("who") - found.start("who")
    return found.end("who") if who >= NAMED else start


def labelled(text: str, start: int, end: int) -> int | None:
    """Return where a step begins in a clause below a label (整改：, 建议：), None where the clause is none."""
    found = step(text, start, end)
    return start if found is None and end - start > PIECE and UNDER.match(text, start, end) else found


def by_organ(text: str, start: int, begun: int, end: int) -> int | None:
    """Return where a step begins that an organ takes in a clause ``begun``..``end`` of the sentence from ``start`` on."""
    found = ORGAN.match(text, begun, end)
    if not found or not (found.group("since") or OUTCOME.search(text, start, begun)):
        return None
    return found.end("who") if found.end("who") - found.start("who") >= NAMED else begun


def goes_on(text: str, start: int, end: int) -> int | None:
    """Return where a step begins in a clause that goes on from another, None where the clause is none."""
    return start if end - start >= ALONE and NEXT.match(text, start, end) else None


def told(text: str, start: int, end: int) -> int | None:
    """Return where the step begins that somebody is advised or urged to take, None where the clause tells of none."""
    found = TOLD.match(text, start, end)
    return found.end() if found else None


def apart(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the steps of a clause that joins several."""
    for sign in JOINED.finditer(text, start, end):
        if sign.start() - start >= PIECE and end - sign.end() >= PIECE:
            yield start, sign.start()
            start = sign.end()
    yield start, end
