"""Who did and who was only there: counts, findings, recipients, whom a harm befell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, extract

ReadCase = Callable[[str], Case]


def subjects(case: Case) -> list[str]:
    return [p.name.text for p in case.people if p.subject]


def posts(case: Case) -> list[tuple[str, str, str]]:
    return [
        (p.name.text, q.unit.text if q.unit else "", q.position.text) for p in case.people for q in p.posts
    ]


def test_the_counts_of_one_indictment_are_one_case(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县人民检察院指控：\n1.受贿20万元\n被告人罗某任青禾县水务局局长期间，收受叶某所送20万元。\n"
        "2.送给他人5万元\n为承揽工程，罗某送给北陵市远帆公司法定代表人潘某（另案处理）5万元。\n3.挪用公款\n罗某挪用公款2万元，应当追究刑事责任。"
    )
    assert subjects(case) == ["罗某", "潘某"]


def test_who_is_told_to_serve_and_then_dies_is_no_victim(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，党员，任青禾县职业学院院长。县纪委对其贪污问题立案调查，罗某承认贪污81万元。同年，罗某死亡。"
    )
    assert posts(case) == [("罗某", "青禾县职业学院", "院长")]


@pytest.mark.parametrize(
    "opening",
    ["", "本案中，"],
)
def test_a_finding_about_a_masked_name_without_a_post(read_case: ReadCase, opening: str) -> None:
    case = read_case(
        f"罗某，青禾县委组织部科长。处理建议：\n{opening}覃某泄露组织应当保密的内容，构成泄露、扩散、窃取应当保密的内容违纪行为，应追究党纪责任。"
    )
    assert "覃某" in subjects(case)


def test_who_is_paid_is_a_subject_whatever_a_bracket_says(read_case: ReadCase) -> None:
    case = read_case(
        "公诉机关指控：被告人罗某作为远帆公司的实际经营人，先后向孔某（曾任北陵市油田管理处党委书记、副处长）行贿人民币5万元。"
    )
    assert subjects(case) == ["罗某", "孔某"]
    assert ("孔某", "北陵市油田管理处", "副处长") in posts(case)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "被告人罗某利用担任北陵市文化设施建设中心（以下简称设施中心）主任的职务便利骗取公款2万元。",
            ("罗某", "北陵市文化设施建设中心", "主任"),
        ),
        (
            "村民找到任青禾县石塘镇柳坡村村主任的被告人罗某，罗某挪用公款2万元。",
            ("罗某", "青禾县石塘镇柳坡村", "村主任"),
        ),
        ("青禾县县委书记罗某收受现金2万元。", ("罗某", "青禾县", "县委书记")),
        ("青禾县柳溪街道公职人员罗某骗取病假工资2万元。", ("罗某", "青禾县柳溪街道", "公职人员")),
    ],
)
def test_posts_and_units_in_their_forms(read_case: ReadCase, text: str, post: tuple[str, str, str]) -> None:
    assert post in posts(read_case(text + "应当以贪污罪追究罗某的刑事责任。"))


def test_the_post_of_the_next_name_is_not_the_one_beforehand(read_case: ReadCase) -> None:
    case = read_case("被告人覃某找到任青禾县水务局局长的被告人罗某，二人挪用公款2万元，应当追究刑事责任。")
    assert posts(case) == [("罗某", "青禾县水务局", "局长")]


def test_posts_before_a_second_verb_count_too(read_case: ReadCase) -> None:
    case = read_case(
        "甲，远川资产管理公司原总裁助理、投行事业部总经理，同时系远川投资有限公司董事长。甲利用职务便利收受现金2万元，涉嫌受贿罪。"
    )
    assert [p[2] for p in posts(case)] == ["总裁助理", "总经理", "董事长"]


def test_who_a_case_opens_with_is_whom_it_is_about(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，中共党员，青禾县水务局局长。2018年，罗某宴请同学青禾县林业局局长覃某，覃某多次强调不能用公款。罗某违规用公款报销宴请费用2万元。"
    )
    assert subjects(case) == ["罗某"]
    assert ("覃某", "青禾县林业局", "局长") in posts(case)


def test_others_who_are_introduced_like_the_first_are_subjects_too(read_case: ReadCase) -> None:
    case = read_case(
        "罗某，党员，青禾县水务局局长。覃某，党员，青禾县农场场长。罗某和覃某商量，由水务局违规批给农场工程款，农场返还20万元。罗某违规收受2万元。"
    )
    assert subjects(case) == ["罗某", "覃某"]


def test_the_owner_of_a_firm_who_gives_is_no_official(read_case: ReadCase) -> None:
    case = read_case(
        "甲，北陵市副市长；乙，远帆公司实际控制人，在北陵市从事工程，甲多次利用职务便利为乙提供帮助。甲收受乙所送36万元，构成受贿罪。"
    )
    assert [(p.name.text, p.kind) for p in case.people] == [("甲", "official"), ("乙", "associate")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("省纪委在查办罗远山案过程中，发现罗远山亲属控制的企业骗取国家收购资金。", ["罗远山"]),
        ("公诉机关指控，被告人覃某某伙同罗×龙、蓝×林（均另案处理）将扶贫资金6万元予以私分。", ["覃某某", "罗×龙", "蓝×林"]),
        ("覃某、罗某、蓝某、钟某为某私分国有资产案的行为人。四人拒不交代。", ["覃某", "罗某", "蓝某", "钟某"]),
    ],
)  # fmt: skip
def test_names_that_only_the_case_tells(read_case: ReadCase, text: str, found: list[str]) -> None:
    assert subjects(read_case(text)) == found


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("青禾县原粮食局局长罗某收受现金2万元。", ("罗某", "青禾县原粮食局", "局长")),
        ("A公司为国有公司，罗某为该公司法定代表人。罗某挪用公款2万元。", ("罗某", "A公司", "法定代表人")),
        ("被告人覃某将合同交给被告人罗某担任法定代表人的远帆商贸有限公司，骗取公款2万元。", ("罗某", "远帆商贸有限公司", "法定代表人")),
        ("青禾县成立河道项目拆迁安置工作领导小组，由被告人罗某任组长，罗某收受现金2万元。", ("罗某", "河道项目拆迁安置工作领导小组", "组长")),
    ],
)  # fmt: skip
def test_units_that_the_sentences_around_give(
    read_case: ReadCase, text: str, post: tuple[str, str, str]
) -> None:
    given = [p for p in posts(read_case(text + "应当追究其刑事责任。")) if p[0] == post[0]]
    assert [(n, p) for n, _, p in given] == [(post[0], post[2])]
    assert given[0][1].endswith(post[1][-6:])


def test_whom_the_accused_joins_is_a_subject(read_case: ReadCase) -> None:
    case = read_case(
        "公诉机关指控：被告人罗某在担任青禾县柳溪街道支部书记期间，伙同本居委主任覃永山等人，非法收受他人财物2万元。"
    )
    assert subjects(case) == ["罗某", "覃永山"]


def test_the_head_of_a_firm_who_is_asked_is_no_official(read_case: ReadCase) -> None:
    case = read_case(
        "罗某系青禾县工商局副局长。罗某多次向远帆公司董事长覃永山要求购房优惠，违规为其谋取利益，收受3万元。罗某受到党内警告处分。"
    )
    assert [(p.name.text, p.kind) for p in case.people] == [("罗某", "official"), ("覃永山", "associate")]


def test_an_accused_name_of_unusual_characters(read_case: ReadCase) -> None:
    case = read_case("被告人罗套群在担任青禾县柳坡村会计期间，挪用公款2万元，应当追究其刑事责任。")
    assert subjects(case) == ["罗套群"]


def test_a_place_mask_with_a_number_is_no_person(read_case: ReadCase) -> None:
    case = read_case("被告人罗某在担任安某1柳溪乡卫生院院长期间，收受回扣2万元，应当追究其刑事责任。")
    assert [p.name.text for p in case.people] == ["罗某"]
    assert [p[2] for p in posts(case)] == ["院长"]


def test_several_who_are_dealt_with_elsewhere(read_case: ReadCase) -> None:
    case = read_case(
        "公诉机关指控：被告人罗某担任青禾县沙某卫生院院长期间，安排覃某、蓝某1两人（均另案处理）套取沙某卫生院公款2万元。"
    )
    assert subjects(case) == ["罗某", "覃某", "蓝某1"]
    assert ("罗某", "青禾县沙某卫生院", "院长") in posts(case)


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("收取孙某1、柏某2购买柳湾村宅基地款方式，截留土地款8万元", False),
        ("截留柏某2等人应得的水稻款，私设账外账8万元", False),
        ("收取柏某2好处费8万元，柏某2因此承揽清淤工程", True),
        ("收取柏某2人民币8万元，后柏某2送给其弟弟2万元", True),
    ],
)
def test_who_pays_for_land_stays_unnamed_and_who_bribes_does_not(
    read_case: ReadCase, said: str, named: bool
) -> None:
    """People who paid for land or were due a sum have no part in what is done with it; a bribe makes its giver part of the case."""
    case = read_case(f"公诉机关指控：2014年，被告人罗某利用担任青禾县柳湾村主任的职务便利，{said}。")
    assert "罗某" in subjects(case)
    assert ("柏某2" in {p.name.text for p in case.people}) is named


@pytest.mark.parametrize(
    "beside",
    [
        "县水务局局长韩致远接受采访时表示，多收的费用已退还。",
        "现任局长韩致远到任后追回4万元。",
        "县审计局派出以副局长韩致远为组长的审计组。",
        "局党组责成办公室主任韩致远限期拨付余款。",
        "县委常委、副县长韩致远出席并讲话，韩致远强调，要引以为戒。",
        "接替罗立群的是县水务局原科长韩致远。",
    ],
)
def test_who_is_there_in_office_did_nothing(read_case: ReadCase, beside: str) -> None:
    case = read_case(f"青禾县水务局原局长罗立群违规收费9万元，受到党内警告处分。{beside}")
    assert subjects(case) == ["罗立群"]


def test_who_accepts_a_bribe_did_something(read_case: ReadCase) -> None:
    assert subjects(read_case("青禾县水务局局长韩致远接受供应商宴请，受到党内警告处分。")) == ["韩致远"]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("村支书罗立群扣留孤儿小棠、小满等5户补助，受到党内警告处分。", ["小棠", "小满"]),
        ("最先举报的是一名租户温淑仪，她保留了收据。镇长罗立群受到党内警告处分。", ["温淑仪"]),
    ],
)
def test_the_young_and_who_reported_first_are_hidden(text: str, hidden: list[str]) -> None:
    found = extract(text, language="zh")
    assert {text[r.start : r.end] for r in found.redactions} >= set(hidden)
    assert [p.name.text for c in found.cases for p in c.people] == ["罗立群"]


@pytest.mark.parametrize(
    "text", ["学生小组组长罗立群受到党内警告处分。", "小学生小区罗立群受到党内警告处分。"]
)
def test_small_things_are_no_children(text: str) -> None:
    assert not extract(text, language="zh").redactions


def test_a_sanction_that_was_taken_back_leaves_the_case_closed() -> None:
    text = "关于对韩致远予以澄清正名的通报\n经复查，韩致远不存在虚报行为，原认定证据不足。经研究决定，撤销给予韩致远党内警告处分的决定，恢复名誉。"
    found = extract(text, language="zh")
    assert [(c.status, len(c.people)) for c in found.cases] == [("CS-6", 0)]


@pytest.mark.parametrize(
    "beside",
    [
        "现任局长巩立群向调查组提供了全部账目。",
        "新任局长巩立群表示将举一反三。",
        "副局长巩立群负责落实整改。",
        "县监委主任巩立群主持复核，维持原处分决定。",
    ],
)
def test_who_comes_after_or_puts_it_right_is_apart(read_case: ReadCase, beside: str) -> None:
    case = read_case("青禾县水务局原局长荀远山收受贿赂20万元，被开除党籍。" + beside)
    assert subjects(case) == ["荀远山"]


@pytest.mark.parametrize(
    "sentence",
    [
        "荀远山时任青禾县水务局局长，因违规收受礼金受到党内警告处分。",
        "荀远山作为项目负责人，未到现场即签字付款，受到党内警告处分。",
        "经查，下属荀远山挪用低保金，受到党内警告处分。",
    ],
)
def test_a_name_without_a_title(read_case: ReadCase, sentence: str) -> None:
    assert subjects(read_case(sentence)) == ["荀远山"]


def test_what_somebody_hidden_received_is_nobody_elses(read_case: ReadCase) -> None:
    case = read_case("举报人荀远山曾被给予党内警告处分。青禾县水务局局长巩立群收受贿赂20万元。")
    assert {p.name.text: [s.id for s in p.sanctions] for p in case.people} == {"巩立群": []}


@pytest.mark.parametrize(
    "told",
    ["从老板叶某手里拿了20万元。", "收受叶某给予的财物20万元。", "事后从叶某那里收了20万元。"],
)
def test_whose_hands_money_came_from_is_no_subject(read_case: ReadCase, told: str) -> None:
    case = read_case("青禾县水务局局长罗某把水库工程交给了老板叶某的公司，" + told + "罗某被开除党籍。")
    assert subjects(case) == ["罗某"]


@pytest.mark.parametrize("name", ["龚远帆", "龚远帆同志"])
def test_whose_time_in_office_an_audit_is_about(read_case: ReadCase, name: str) -> None:
    case = read_case(
        f"县审计局对{name}2017年3月至2021年12月任青禾县水利局局长期间的经济责任履行情况进行了审计。"
        f"审计发现，未经局党组集体研究，决定出资220万元举办活动。{name}对上述问题负直接责任。"
    )
    assert (subjects(case), posts(case)) == (["龚远帆"], [("龚远帆", "青禾县水利局", "局长")])


@pytest.mark.parametrize("refused", ["曾拒绝药商所送的购物卡", "谢绝药商送来的购物卡", "多次拒收药商的红包"])
def test_who_refuses_takes_no_part(read_case: ReadCase, refused: str) -> None:
    case = read_case(
        f"信息科原工程师严晓帆收受药商所送现金25.6万元，受到开除公职处分。药学部副主任冷秋桐{refused}，并向院领导报告。"
    )
    assert subjects(case) == ["严晓帆"]
