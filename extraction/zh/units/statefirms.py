"""Firms that the text calls the state's somewhere: who serves in one holds a public post (A公司系国有独资公司)."""

from __future__ import annotations

from extraction.common import lazy

# a firm by its letter, or by a name that fills its clause
NAME = (
    r"(?:[A-Za-z甲乙丙丁戊己](?:公司|集团|银行|企业|医院|学院)|[一-龥A-Za-z]{2,16}?(?:公司|集团|银行|企业))"
)
STATE = r"(?:国有|国资|国企|央企|[省市县区]属企业)"
# 国有控股企业A公司
CALLED = lazy(STATE + r"[^。；;，,、\n“”]{0,8}?(?P<name>[A-Z甲乙丙丁戊](?:公司|集团|银行|企业))")
# 国有某汽车公司（以下简称A公司）
ALIAS = lazy(
    STATE
    + r"[^。；;，,、\n“”()（）]{0,16}[(（](?:以下|下)?简?称[“\"]?(?P<name>[A-Z甲乙丙丁戊一-龥]{1,8}?(?:公司|集团|银行|企业))"
)
# A公司（国有独资）, A公司系国有独资公司, A公司为地方国有控股银行
SAID = lazy(
    rf"(?:^|(?<=[。；;，,\n“、(（]))(?P<name>{NAME}|[A-Z]行)[”)）]?(?:[(（][^()（）\n]{{0,40}}?)?(?:系|是|为|属于?|[(（])[^。；;，,\n()（）]{{0,16}}?{STATE}"
)
# E公司是D公司的全资子公司; G公司下属子公司E公司
CHILD = lazy(
    rf"(?P<child>{NAME})(?:系|是|为)(?P<house>{NAME})的?(?:下属|全资|控股|独资|二级|三级)*(?:子公司|分公司|企业|公司)"
)
# D宾馆（E集团的全资子公司）
ASIDE = lazy(
    rf"(?P<child>{NAME}|[A-Z甲乙丙丁戊](?:酒店|宾馆))[(（](?:系|为|是)?(?P<house>{NAME})的?(?:下属|全资|控股|独资|所属)+(?:子公司|分公司|企业|公司)[)）,，]"
)
BELOW = lazy(
    r"(?P<house>[A-Z甲乙丙丁戊](?:公司|集团|银行))(?:的)?(?:下属|全资|控股|独资|所属)+的?(?:子公司|分公司|企业|公司)?(?P<child>[A-Z甲乙丙丁戊](?:公司|集团|银行))"
)
SIGN = lazy(STATE)
STEPS = 3


def state_firms(text: str) -> frozenset[str]:
    """Return the names of the firms that a text calls the state's, with those that it calls theirs."""
    if not SIGN.search(text):
        return frozenset()
    found = {m.group("name") for p in (CALLED, ALIAS, SAID) for m in p.finditer(text)}
    if not found:
        return frozenset()
    pairs = [(m.group("house"), m.group("child")) for p in (CHILD, ASIDE, BELOW) for m in p.finditer(text)]
    for _ in range(STEPS):
        found |= {child for house, child in pairs if house in found}
    return frozenset(found)
