"""Whether words tell nothing that happened: not found, forbidden, turned down, played, or what a rule provides for."""

from __future__ import annotations

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.zh", "denied")

# 未发现截留、挪用 may go on over a list; nobody failed to find what somebody else did (未发现其挪用)
BEFORE = PHRASES.compile(
    r"(?:(?:‹nothing›)(?P<found>(?:[其该某][^。；;，,\n]{0,6}(?:存在|有))?[^。；;，,\n其该某]{0,20})|(?:‹forbidden›)(?P<gap>[^。；;，,\n]{0,20})"
    r"|(?:‹declined›)(?P<offer>[^。；;，,\n]{0,10})|[严夜]查[^。；;，,\n]{0,3})$"
)
# 违反不得收礼的规定收受礼金: what was done behind the rule, in the same clause
TURNED = PHRASES.compile(r"‹turned›")
# 谢绝现金收受购物卡: one thing declined, another taken
OFFER = PHRASES.compile(r"(?:‹offers›)$")
TAKES = lazy(r"收[受下]|接受|索|用公款")
# 不得在其管辖范围内从事…的经商办企业活动
WIDE = lazy(r"(?:不得|严禁|禁止)[^。；;，,\n]{0,50}$")
OF_KIND = lazy(r"等?(?:活动|行为)")
# what a story or a lesson tells, in its own clause
PLAYED = PHRASES.compile(r"(?:(?:‹played›)[^。；;，,\n]{0,30}|(?:‹asked_in_class›)[^。；;\n]{0,40})$")
BEHIND = PHRASES.compile(r"[^。；;，,\n]{0,14}(?:‹untrue›)")
# 收到说情的电话,当即记录上报
ATONCE = PHRASES.compile(
    r"(?:[^。；;，,\n]{0,8}[，,])?[^。；;，,\n]{0,8}(?:‹at_once›)[^。；;，,\n]{0,6}(?:‹turned_down›)"
)
# 不收礼、拒收红包; not 不送礼就不办
# 承诺不收送红包、不接受宴请: each item of a list, up to its words
NEITHER = PHRASES.compile(r"(?:^|[，,、：:；;。])(?:‹promised›)?不(?:‹neither›){1,3}[^。；;，,、\n]{0,4}$")
NOT = lazy(r"[收送吃喝打插跑接违公拉卡请虚私搞挪]")
# 面积未超标准
NEVER = lazy(r"(?<=未)(?:超|收受|接受|参与)")
UNLESS = lazy(r"[^。；;、，,\n]{0,5}不|[^。；;、\n]{0,6}(?:就|便|则|别想|休想|不[办批给签放验])")
SUPPOSED = PHRASES.compile(r"(?:‹supposed›)[^。；;，,？?\n的]{0,14}$")
# 举报其虚列支出,经核查与事实不符
ALLEGED = PHRASES.compile(r"(?:‹alleged›)[^。；;，,\n]{0,24}$")
CLEARED = PHRASES.compile(r"[^。；;\n]{0,40}(?:‹cleared›)")
QUOTED = PHRASES.compile(
    r"(?P<head>(?:^|[。；;\n])[^。；;，,\n]{0,16})(?P<rule>‹quoted›)[^。；;\n其某却但]{0,40}$"
)
CLAUSE = lazy("[，,：:]")
ON = lazy(r"[^。；;\n]{0,24}(?:的[，,]|属于|构成|应当|不得)")
IS = ("属于", "构成")
# 部分内容不实，但…属实: something is left of the charge
PARTLY = PHRASES.compile(r"[^。；;\n]{0,60}(?:‹partly›)")
BUT = lazy(r"[^。；;\n]{0,60}(?:但|却|实际上|然而|仍|而[未没不])")
# what nobody does by chance is not undone at once: 截留救灾款,当即退给债主
MEANT = PHRASES.compile(r"‹meant›")
BREACHED = PHRASES.compile(r"‹breached›")
WITHIN = PHRASES.compile(r"‹within›")
HOMONYM = PHRASES.compile(r"‹homonyms›")
# 对虚报补贴的农户,将依法追回
RULE = lazy(r"(?:^|[。；;\n])\s*(?:凡|对)[^。；;，,\n]{0,20}$")
PROVIDES = PHRASES.compile(r"[^。；;，,\n]{0,20}[，,][^。；;\n]{0,14}(?:‹ruled›)")
AHEAD = 64


def denied(text: str, start: int, end: int) -> bool:
    """Return whether what the words of a place tell did not happen."""
    return _refused(text, start, end) or _supposed(text, start, end) or HOMONYM.match(text, start) is not None


def _refused(text: str, start: int, end: int) -> bool:
    """Return whether it was not found, forbidden or turned down."""
    low = max(0, start - AHEAD)
    if _ruled_out(text, low, start, end) or BEHIND.match(text, end):
        return True
    if ATONCE.match(text, end) and not MEANT.search(text, start, end + 2):
        return True
    if NEITHER.search(text, low, start) and not UNLESS.match(text, end):
        return True
    if start and text[start - 1] in "不拒" and NOT.match(text, start) and not UNLESS.match(text, end):
        return True
    return NEVER.match(text, start) is not None or WITHIN.search(text, start, end) is not None


def _ruled_out(text: str, low: int, start: int, end: int) -> bool:
    """Return whether a word in front of it rules it out, and nothing between the two tells that it was done."""
    if m := BEFORE.search(text, low, start):
        between = m["found"] or m["gap"] or m["offer"] or ""
        if TURNED.search(between):
            return False
        return not (m["offer"] and OFFER.search(between) and TAKES.match(text, start))
    wide = WIDE.search(text, low, start) if OF_KIND.match(text, end) else None
    return wide is not None and not TURNED.search(wide.group())


def _supposed(text: str, start: int, end: int) -> bool:
    """Return whether it is played, supposed, a charge that came to nothing, or what a rule is about."""
    low = max(0, start - AHEAD)
    if PLAYED.search(text, low, start) or SUPPOSED.search(text, low, start):
        return True
    if ALLEGED.search(text, low, start) and CLEARED.match(text, end) and not PARTLY.match(text, end):
        return True
    if (
        (rule := QUOTED.search(text, low, start))
        and not BREACHED.search(rule["head"])
        # 规定补助应当直接打入账户，该镇截留…: behind a comma stands what was done, unless the law goes on to say what it is
        and (
            not CLAUSE.search(text, rule.end("rule"), start)
            or ON.match(text, end)
            or text[start - 2 : start] in IS
        )
        and not BUT.match(text, end)
    ):
        return True
    return (
        RULE.search(text, low, start) is not None
        and PROVIDES.match(text, end) is not None
        and not BUT.match(text, end)
    )
