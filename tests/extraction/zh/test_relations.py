"""Who held which post where, and who received what, with several people a paragraph."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case
from tests.extraction.zh.people_of import held_now_or_before, received

ReadCase = Callable[[str], Case]


def test_a_list_shares_the_unit_and_each_has_a_post(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局原局长罗远山、副局长覃为民和办公室主任乔一鸣失职失责问题。2019年5月，罗远山受到党内严重警告处分，"
        "覃为民、乔一鸣分别受到党内警告、政务记过处分。"
    )
    assert held_now_or_before(case)["罗远山"] == [("青禾县水务局", "局长", True)]
    assert held_now_or_before(case)["覃为民"] == [("青禾县水务局", "副局长", False)]
    assert received(case) == {"罗远山": {"SN-P2"}, "覃为民": {"SN-P1"}, "乔一鸣": {"SN-G2"}}


def test_posts_are_dealt_out_by_respectively(read_case: ReadCase) -> None:
    case = read_case(
        "罗远山、覃为民分别任青禾县水务局局长、青禾县民政局局长。2018年，二人挪用公款20万元。罗远山被开除党籍，覃为民受到留党察看一年处分。"
    )
    assert held_now_or_before(case) == {
        "罗远山": [("青禾县水务局", "局长", False)],
        "覃为民": [("青禾县民政局", "局长", False)],
    }
    assert received(case) == {"罗远山": {"SN-P5"}, "覃为民": {"SN-P4"}}


def test_a_sanction_of_titled_names_in_one_list_is_for_all(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县县长罗远山违规吃喝，受到党内严重警告处分；民政局局长覃为民，水务局局长、石桥镇党委原书记乔一鸣受到党内警告处分。"
    )
    assert received(case) == {"罗远山": {"SN-P2"}, "覃为民": {"SN-P1"}, "乔一鸣": {"SN-P1"}}


def test_the_title_before_a_name_is_not_the_post_of_the_one_before(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，青禾县科技局局长，与青禾县人民法院副院长黄某相识。2018年，罗某收受好处费2万元。罗某系青禾县县长乔某的表弟。罗某受到党内警告处分。"
    )
    assert held_now_or_before(case)["罗某"] == [("青禾县科技局", "局长", False)]
    assert held_now_or_before(case)["黄某"] == [("青禾县人民法院", "副院长", False)]
    assert held_now_or_before(case)["乔某"] == [("青禾县", "县长", False)]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("北陵市委副书记、市长罗远山", [("北陵市委", "副书记", False), ("北陵市", "市长", False)]),
        ("第二十届中央候补委员，北陵省委原常委罗远山", [("", "中央候补委员", False), ("北陵省委", "常委", True)]),
        ("青禾县柳溪镇分管农业工作的副镇长罗远山", [("青禾县柳溪镇", "副镇长", False)]),
        ("青禾县康复医院（公立）院长罗远山", [("青禾县康复医院", "院长", False)]),
        ("长河印务公司销售主管罗远山", [("长河印务公司", "销售主管", False)]),
        ("北陵市草原局原局长罗远山", [("北陵市草原局", "局长", True)]),
        ("北陵市水务局“一把手”罗远山", [("北陵市水务局", "一把手", False)]),
        ("比如北陵市水务局局长罗远山", [("北陵市水务局", "局长", False)]),
    ],
)  # fmt: skip
def test_titles(read_case: ReadCase, text: str, posts: list[tuple[str, str, bool]]) -> None:
    assert held_now_or_before(read_case(text + "违规收受礼金2万元，受到党内警告处分。"))["罗远山"] == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("罗某，青禾县柳溪镇上坪村村委会委员（兼报账员）。", [("青禾县柳溪镇上坪村", "村委会委员", False), ("", "报账员", False)]),
        ("罗某系青禾县柳溪镇上坪村第三村民小组的小组长。", [("青禾县柳溪镇上坪村第三村民小组", "小组长", False)]),
        ("2003年，罗某调入青禾县贸易局任科员。", [("青禾县贸易局", "科员", False)]),
        ("罗某先后担任青禾县水务局局长，青禾县石桥镇党委书记。", [("青禾县水务局", "局长", False), ("青禾县石桥镇", "党委书记", False)]),
        ("甲村委会会计罗某。", [("甲村委会", "会计", False)]),
    ],
)  # fmt: skip
def test_particulars(read_case: ReadCase, text: str, posts: list[tuple[str, str, bool]]) -> None:
    case = read_case(text + "罗某利用职务便利挪用公款2万元，受到党内警告处分。")
    assert held_now_or_before(case)["罗某"] == posts


def test_a_bare_kind_stands_for_the_unit_told_before(read_case: ReadCase) -> None:
    case = read_case(
        "北陵长河印务有限公司违规采购。2018年，罗某安排该公司财务科长乔某虚列支出2万元。罗某、乔某受到党内警告处分。"
    )
    assert held_now_or_before(case)["乔某"] == [("北陵长河印务有限公司", "财务科长", False)]


def test_cyclical_characters_are_people_wherever_they_act(read_case: ReadCase) -> None:
    case = read_case(
        "甲，青禾县水务局局长。私营企业主乙为承揽工程找到甲，送给甲30万元。乙公司因此中标。某丙，青禾县水务局会计，向乙索要2万元。"
    )
    kinds = {p.name.text: (p.kind, p.subject, p.masked) for p in case.people}
    assert kinds["甲"] == ("official", True, True)
    assert kinds["乙"][:2] == ("associate", False)
    assert kinds["某丙"] == ("official", True, True)


def test_an_officer_who_speaks_is_no_subject(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山违规收受礼金2万元，受到党内警告处分。青禾县纪委监委第二审查室主任孟长河介绍，此类问题多发。"
    )
    assert {p.name.text: p.subject for p in case.people} == {"罗远山": True, "孟长河": False}


def test_who_is_paid_is_a_subject_beside_the_accused(read_case: ReadCase) -> None:
    case = read_case(
        "公诉机关指控，被告人丁某为承揽工程，送给青禾县水务局局长罗某现金2万元，并由青禾县水务局会计乔某记账。"
    )
    assert {p.name.text: p.subject for p in case.people} == {"丁某": True, "罗某": True, "乔某": False}


def test_surnames_alone_and_a_mask_are_mentions_of_the_full_name(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山与青禾县民政局局长覃为民违规吃喝。罗、覃二人均受到党内警告处分。罗某还退缴了礼金。"
    )
    mentions = {p.name.text: [m.text for m in p.mentions] for p in case.people}
    assert mentions == {"罗远山": ["罗", "罗某"], "覃为民": ["覃"]}


def test_a_mask_beside_the_full_name_is_another_person(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山与亲属罗某一同收受好处费2万元。罗远山受到党内警告处分，罗某被采取留置措施。"
    )
    assert {p.name.text for p in case.people} == {"罗远山", "罗某"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("青禾县水务局局长梁德和受贿案", ["梁德和"]),
        ("青禾县水务局局长乔领违规收受礼金。乔领", ["乔领"]),
        ("青禾县水务局局长忻长河违规收受礼金", ["忻长河"]),
        ("青禾县水务局局长鲁强设宴招待朋友。鲁强", ["鲁强"]),
        ("青禾县水务局局长林再安等人违规收受礼金", ["林再安"]),
        ("罗某向某房地产公司索要2万元。被告人罗某", ["罗某"]),
    ],
)
def test_names_with_unusual_characters(read_case: ReadCase, text: str, names: list[str]) -> None:
    assert [p.name.text for p in read_case(text + "受到党内警告处分。").people if p.subject] == names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("赵甲，青禾县水务局局长。2018年，赵甲利用职务便利收受好处费2万元。", {"赵甲": True}),
        ("A是青禾县水务局局长，B是其供应商。2018年，A收受B所送2万元。", {"A": True}),
        ("国家工作人员孙某利用职务便利收受好处费2万元。案发后，孙某称是借款。", {"孙某": True}),
        ("罗某是青禾县林场场长（中共党员）。2018年，罗某违规收受礼金2万元。", {"罗某": True}),
        ("胡某，中共党员，已婚，青禾县水务局局长。2018年，胡某违规收受礼金2万元。", {"胡某": True}),
    ],
)
def test_officials_in_further_forms(read_case: ReadCase, text: str, people: dict[str, bool]) -> None:
    case = read_case(text)
    assert {p.name.text: p.subject for p in case.people if p.kind == "official"} == people


def test_a_relative_under_a_mask_is_not_the_one_named_in_full(read_case: ReadCase) -> None:
    case = read_case("青禾县水务局局长罗远山收受好处费2万元，受到党内警告处分。该款交其弟弟罗某保管。")
    assert {p.name.text for p in case.people} == {"罗远山", "罗某"}


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("罗远山与覃为民分别担任青禾县水务局局长、副局长期间，共同收受贿赂20万元。", "青禾县水务局"),
        ("罗某、覃某经远帆公司委派至长河公司分别担任局长、副局长，挪用公款20万元。", "长河公司"),
        ("罗某、覃某在青禾县水务局分别任局长、副局长，共同收受贿赂20万元。", "青禾县水务局"),
    ],
)
def test_posts_dealt_out_end_before_what_was_done(read_case: ReadCase, told: str, unit: str) -> None:
    assert [*held_now_or_before(read_case(told)).values()] == [
        [(unit, "局长", False)],
        [(unit, "副局长", False)],
    ]


def test_a_list_whose_last_has_a_title_is_one(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山、副局长覃为民及办公室主任乔一鸣因私设“小金库”，分别受到党内严重警告、党内警告和政务记过处分。"
    )
    assert received(case) == {"罗远山": {"SN-P2"}, "覃为民": {"SN-P1"}, "乔一鸣": {"SN-G2"}}
