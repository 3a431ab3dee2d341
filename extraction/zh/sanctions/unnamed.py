"""Sanctions whose receiver the clause tells without a name: others, a body, the bearer of a title, one of several."""

from __future__ import annotations

from extraction.common import Phrases, lazy
from extraction.zh.posts.post import position_in

PHRASES = Phrases("extraction.zh", "unnamed")

# 其余三人批评教育: people who are not named
OTHERS = lazy(
    r"(?:^|[，,；;。])(?:对|给予)?(?:其余|其他|另有|另外|相关|有关)[^，,；;。]{0,10}(?:人员?|同志|干部)[^，,；;。]{0,10}$"
)
# 所长因疏于管理被诫勉: a title without a name, of somebody else
TITLE_OF_NOBODY = lazy(
    r"(?:^|[，,；;。])(?P<title>[^，,；;。]{2,24}?)(?:[因对][^；;。]{1,40}?)?(?:分别|也|还|均|已|另)?(?:被(?:给予)?|受到?|给予)[^，,；;。]{0,6}$"
)
# 某署一名前主任因…被判监: who is named only later
ONE = lazy(r"(?<!其他)(?<!另)一[名位][^。；;，,\n]{1,30}")
# 一人被撤职，两人被记过: which of them is not told
SOME = lazy(r"(?:^|[，,；;。：:])(?:其中)?[一1][人名][^。；;\n]{0,30}$")
# 镇党委被通报批评: a body, none of the people
BODY = PHRASES.compile(
    r"(?:^|[，,；;。\n])[^，,；;。\n]{2,24}?(?:‹body›)(?:[因对][^；;。\n]{1,40}?)?(?:也|还|均|已|另)?被[^，,；;。\n]{0,6}$"
    r"|对[^，,。；;\n]{2,24}?(?:‹body›)(?:‹dealt›)[^，,。；;\n]{0,6}(?:[，,]并?(?:(?:责成|责令)[^，,。；;\n]{0,4})?)?$"
    r"|被告单位(?:(?!被告人)[^。；;\n]){2,50}$"
    r"|(?:责成|要求|责令)[^，,。；;\n向在]{2,24}?(?:‹body›|[所站院校队办委])向[^，,。；;\n]{1,12}$"
    r"|(?:责成|要求|责令)(?![^，,；;。\n]{0,24}[向在])[^，,；;。\n]{2,24}?(?:‹body›)[^，,；;。\n]{0,16}$"
)
# 该局长, 身为局长: whoever was named before
SAME = PHRASES.compile(r"‹same›")


def unnamed(text: str, start: int, end: int) -> bool:
    """Return whether the clause before a sanction says that somebody without a name received it."""
    if any(p.search(text, start, end) for p in (OTHERS, BODY, SOME)):
        return True
    m = TITLE_OF_NOBODY.search(text, start, end)
    return m is not None and not SAME.match(m["title"]) and position_in(m["title"]) is not None
