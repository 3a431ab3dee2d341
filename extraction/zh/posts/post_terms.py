"""Of several terms of office the ones in which the acts were done (任局长期间), where nothing else is dated."""

from __future__ import annotations

from extraction.common import Phrases, lazy
from extraction.zh.dates.dates import Date

PHRASES = Phrases("extraction.zh", "post_terms")

IN_POST = lazy(r"任(?:职)?([^。；;，,任\n]{2,12}?)(?:的)?(?:期间|时[,，])")
# 从1998年起就在某办工作
WORKED = PHRASES.compile(r"(?:起|开始)?[，,]?(?:‹always›)?在[^。；;，,\n]{2,20}?(?:‹worked›)(?=[，,。；;])")
CLAUSE = lazy(r"[。；;，,\n]")
# in characters: so soon behind its date a post is told
NEAR = 30
# so far behind the last term the acts are told
FAR = 200


def of_post(text: str, terms: list[Date]) -> list[Date]:
    """Return the terms of the post that the text behind the first of them says, none where it says none of them."""
    m = IN_POST.search(text, terms[0][1], terms[-1][2] + FAR) if terms else None
    if m is None:
        return []
    told = [CLAUSE.split(text[b : min(b + NEAR, m.start())].lstrip("，,"))[0] for _, _, b in terms]
    own = [i for i, words in enumerate(told) if m[1] in words]
    if not own:
        return []
    # a term without an end goes on to the next one
    after = terms[own[-1] + 1 :][: terms[own[-1]][0] == terms[own[0]][0]]
    return [*(terms[i] for i in own), *after]
