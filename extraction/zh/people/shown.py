"""Whether a text gives a reason to name a person at all."""

from __future__ import annotations

from extraction.common import Phrases, lazy
from extraction.zh.names.found import Found
from extraction.zh.people.standing import ACTS, GIVES
from extraction.zh.posts.private import firm_title
from extraction.zh.words import names

PHRASES = Phrases("extraction.zh", "shown")

REASON_AFTER = PHRASES.compile(
    r"(?:当选|连任|兼任|[,，(（:：系由任是为]|[在经][^。；;，,\n]{2,40}?任)[^。；;\n]{0,40}?(?:‹posts›)(?:职务)?[,，。；、()（）\n调任]|"
    r"[^。；;\n]{0,60}?(?:‹sanctioned›)|(?:等人)?(?:‹together›)"
)
# 某某，党员，任某学院院长: who the first words about a person say serves
SERVES = PHRASES.compile(
    r"[,，(（](?:(?:男|女|(?:中共)?(?:预备)?党员|[一-龥]{1,5}族)[,，]){0,3}(?:原|现|时|曾|先后)?(?:任|担任|系)[^。；;\n]{2,40}?(?:‹serves›)"
)
# 赵甲如愿当选村主任
ELECTED = PHRASES.compile(r"(?:如愿|顺利|成功)?(?:当选|连任|担任|出任|任)[^。；;，,\n]{0,24}?(?:‹posts›)")
PUNISHED = PHRASES.compile(r"(?:(?!(?:‹attested›))[^。；;\n]){0,60}?(?:‹punished›)")
# 多次向施工方负责人某某索要现金: the act is another's
TOWARDS = lazy(r"[向对找][^。；，,\n]{0,16}$")
ASKED = PHRASES.compile(r"[^。；，,\n]{0,6}?(?:‹asked›)")
# who is told to drive has no part by that alone: whoever is harmed on the road drives
DRIVES = PHRASES.compile(
    r"(?P<sent>(?:‹sent›)[^。；，,\n]{0,6})?(?:司机|驾驶员)(?:[一-龥]{2,4}[、和与及]){0,4}$"
)
AHEAD = 32
SHOWN_BY = ("post", "public", "accused", "finding", "associate", "only", "speaks", "did")


def only_drives(text: str, person: Found) -> bool:
    """Return whether all that tells a part of the person is that the person drives, sent by nobody (指示司机某某)."""
    marks = sorted({at for kind in ("post", "associate") for at in person.marks.get(kind, ())})
    drives = [DRIVES.search(text, max(0, at - AHEAD), at) for at in marks]
    return bool(marks) and all(m is not None and not m["sent"] for m in drives)


def serves(text: str, person: Found) -> bool:
    """Return whether the words right after the first mention say that the person holds a post."""
    return bool(SERVES.match(text, person.spans[0][1], person.spans[0][1] + 70))


def elected(text: str, person: Found) -> bool:
    """Return whether a name that is a letter (赵甲), and so tells nobody, is that of who took a public post."""
    return person.name[-1] in names.CYCLE and any(ELECTED.match(text, b) for _, b in person.spans)


def shown(text: str, person: Found, leads: bool) -> bool:
    """Return whether the text gives a reason to name a person; one without a part in the case stays unnamed."""
    reasons = {kind for kind in SHOWN_BY if person.marked(kind)}
    if not person.masked and only_drives(text, person):
        reasons -= {"post", "associate"}
    if reasons == {"post"} and person.masked and all(firm_title(text, a) for a in person.marks["post"]):
        # 某公司总经理王某某 who neither gives nor acts may as well be the one who was harmed
        reasons = set()
    if leads or reasons or (person.name[-1] in names.CYCLE and len(person.name) < 3):
        # 甲, 某乙 name nobody
        return True
    return any(
        ACTS.match(text, b) or GIVES.match(text, b, b + 70) or REASON_AFTER.match(text, b, b + 70)
        for _, b in person.spans
    )


def against(text: str, person: Found) -> bool:
    """Return whether a clause about the person, and not by what the person attests, tells an act or a sanction."""
    attests = person.marks.get("attests", set()) | person.marks.get("tells", set())
    return any(
        ACTS.match(text, b) or PUNISHED.match(text, b)
        for a, b in person.spans
        if a not in attests and not (ASKED.match(text, b) and TOWARDS.search(text, max(0, a - 20), a))
    )
