"""Whether a text gives a reason to name a person at all."""

from __future__ import annotations

import re

from extraction.zh import names
from extraction.zh.found import Found
from extraction.zh.private import firm_title
from extraction.zh.standing import ACTS, GIVES

REASON_AFTER = re.compile(
    r"(?:当选|连任|兼任|[,，(（:：系由任是为])[^。；;\n]{0,40}?(?:长|书记|主任|主席|经理|会计|出纳|干部|员|师|代表|董事|主管|总监|负责人|法官|民警|教授|医生|教师)(?:职务)?[,，。；、()（）\n调任]|"
    r"[^。；;\n]{0,60}?(?:受到|给予|处分|警告|开除|判处|诫勉|免职|立案|留置|审查|移送|被查)|(?:等人)?(?:合谋|共谋|串通|勾结|商议|商定|共同|分得)"
)
# 某某，党员，任某学院院长: who the first words about a person say serves
SERVES = re.compile(
    r"[,，(（](?:(?:男|女|(?:中共)?(?:预备)?党员|[一-龥]{1,5}族)[,，]){0,3}(?:原|现|时|曾|先后)?(?:任|担任|系)[^。；;\n]{2,40}?(?:长|书记|主任|经理|会计|出纳|员|干部|主席|法官|医生)"
)
SHOWN_BY = ("post", "public", "accused", "finding", "associate", "only", "speaks")


def serves(text: str, person: Found) -> bool:
    """Return whether the words right after the first mention say that the person holds a post."""
    return bool(SERVES.match(text, person.spans[0][1], person.spans[0][1] + 70))


def shown(text: str, person: Found, leads: bool) -> bool:
    """Return whether the text gives a reason to name a person; one without a part in the case stays unnamed."""
    reasons = {kind for kind in SHOWN_BY if person.marked(kind)}
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
