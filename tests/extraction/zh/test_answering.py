"""Who has no office and takes part is named: punished by name, or blamed by all that is told; a name right behind a post is found by its given name."""

from __future__ import annotations

import pytest

from extraction import extract

CHIEF = "青禾县水务局局长彭立言收受工程款回扣30万元，受到开除党籍处分。"


def _named(text: str) -> set[str]:
    return {p.name.text for c in extract(text, language="zh").cases for p in c.people}


@pytest.mark.parametrize(
    "told",
    [
        "替他跑腿送条子的贺长河也获刑。",
        "贺长河因掩饰、隐瞒犯罪所得罪被判处缓刑。",
        "在网上做假证的贺长河被公安机关行政拘留。",
        "贺长河、蔺大川归案。",
        "开票的贺长河与彭立言平分，贺长河另案处理。",
        "运石料的贺长河被吊销道路运输证。",
    ],
)
def test_who_is_punished_by_name_is_named(told: str) -> None:
    assert _named(CHIEF + told) == {"彭立言", *({"蔺大川"} if "蔺" in told else ()), "贺长河"}


@pytest.mark.parametrize(
    "told",
    [
        "村里的贺长河去年搬走了。",
        "贺长河举报彭立言后被公安机关行政拘留五日。",
        "家住下游的贺长河一直没有等到通水。",
    ],
)
def test_who_only_stands_near_or_told_of_it_is_not(told: str) -> None:
    assert _named(CHIEF + told) == {"彭立言"}


def test_whom_all_that_is_told_blames_is_named() -> None:
    told = "彭立言伙同中介贺长河伪造验收单，套取水渠维修资金18万元，二人平分。"
    assert "贺长河" in _named(CHIEF + told)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青禾县柳枝镇柳枝村原党支部书记阳光辉，截留补贴2万元。阳光辉受到党内警告处分。", "阳光辉"),
        ("彭立言把河段批给开发商阳光明，阳光明因串通投标罪获刑。彭立言受到党内警告处分。", "阳光明"),
        ("青禾县林业局党委书记顾永年负主要领导责任，受到党内警告处分。", "顾永年"),
        ("青禾县公路站站长卢大为的主意害了全站，卢大为受到党内警告处分。", "卢大为"),
        ("他叫百里强，是驾校的考官，收受红包六万元，百里强受到开除党籍处分。", "百里强"),
        ("柳枝村会计伦志远虚报面积，伦志远退缴3万元，受到党内警告处分。", "伦志远"),
        ("青禾县看守所所长亚红林对此失察，受到党内警告处分。", "亚红林"),
        ("青禾县水务局局长彭立言受到党内警告处分，局里的仓库主任祖国柱与他平分。", "祖国柱"),
    ],
)
def test_a_name_behind_a_post_is_told_by_its_given_name(text: str, name: str) -> None:
    assert name in _named(text)


@pytest.mark.parametrize(
    "text",
    [
        "青禾县水务局职工慰问金被彭立言挪用，慰问金共8万元。",
        "对外担保须经董事会三分之二以上同意。",
        "水务局局长阳光分红，阳光公司的分红进了小金库。",
        "会计统一代填了核实表。",
        "彭立言冒领亲属养老金，养老金被他用于还债。",
    ],
)
def test_words_behind_a_post_are_no_name(text: str) -> None:
    assert _named(text) <= {"彭立言"}


@pytest.mark.parametrize(
    "told",
    [
        "彭立言指使村民贺长河出面收钱，贺长河被公安机关行政拘留五日。",
        "彭立言多次接受砂场车主贺长河的请托，对其超载不予处罚。",
        "彭立言春节前收受租户贺长河所送购物卡1万元，贺长河的租金随后减半。",
        "店主贺长河开具假票，两人平分，对店主贺长河另案处理。",
        "数学老师贺长河利用教师身份推销练习册，受到记过处分。",
        "水务局办公室主任贺长河接到村民反映后未作核实，受到诫勉。",
    ],
)
def test_a_word_for_what_people_are_hides_nobody_who_did_it(told: str) -> None:
    assert "贺长河" in _named(CHIEF + told)


@pytest.mark.parametrize(
    "told",
    [
        "村民贺长河一直没有领到补偿款，彭立言受到开除党籍处分。",
        "彭立言用店主贺长河的身份证违规套取补贴。",
        "村民贺长河因上访被公安机关行政拘留五日。",
        "车主贺长河被彭立言违规罚款三千元。",
        "村民贺长河、蔺大川的补贴被彭立言骗取，彭立言被移送司法机关。",
    ],
)
def test_it_hides_whoever_did_not(told: str) -> None:
    assert "贺长河" not in _named(CHIEF + told)
