"""Sanctions of people who are counted, of several at several dates, of others than those who are named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case

ReadCase = Callable[[str], Case]
HEAD = "青禾县水务局局长罗远山、副局长覃为民和会计乔大川截留补贴9万元。"


def received(case: Case) -> dict[str, list[tuple[str, str | None]]]:
    return {p.name.text: [(s.id, s.date) for s in p.sanctions] for p in case.people}


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("上述三人均受到党内警告处分。", "罗覃乔"),
        ("上述人员均受到党内警告处分。", "罗覃乔"),
        ("前两人受到党内警告处分。", "罗覃"),
        ("覃、乔二人受到党内警告处分。", "覃乔"),
        ("其余3名同志受到党内警告处分。", ""),
        # of those who were told, whoever the sentence does not name
        ("罗远山被诫勉，其余两名干部受到党内警告处分。", "罗覃乔"),
        # a list that is told again is all that is meant
        ("罗远山、覃为民均受到党内警告处分。", "罗覃"),
        # nobody says which two
        ("罗远山的亲属等二人受到党内警告处分。", "罗"),
    ],
)
def test_a_count_means_those_who_were_told(read_case: ReadCase, told: str, who: str) -> None:
    found = received(read_case(HEAD + told))
    assert [n for n, s in found.items() if s] == [n for n in found if n[0] in who]


def test_dates_and_sanctions_in_the_order_of_the_names(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山、副局长覃为民收受礼金，分别于2019年3月、2020年7月受到党内警告、政务记过处分。"
        "次月，覃为民被免职。"
    )
    assert received(case) == {
        "罗远山": [("SN-P1", "2019-03")],
        "覃为民": [("SN-G2", "2020-07"), ("SN-H4", "2020-08")],
    }


def test_the_same_sanction_at_a_date_for_each(read_case: ReadCase) -> None:
    case = read_case("青禾县水务局局长罗远山、副局长覃为民分别于2019年3月、2020年7月受到党内警告处分。")
    assert received(case) == {"罗远山": [("SN-P1", "2019-03")], "覃为民": [("SN-P1", "2020-07")]}


def test_a_body_that_answers_to_another_receives_for_nobody(read_case: ReadCase) -> None:
    case = read_case("给予罗远山同志政务记过处分；责成青禾县水务局党组向县委作出书面检查。")
    assert received(case) == {"罗远山": [("SN-G2", None)]}


def test_the_day_of_a_ruling_is_that_of_the_sentences_told_after_the_facts(read_case: ReadCase) -> None:
    case = read_case(
        "2021年11月，青禾县医院院长罗远山等人骗取医保基金案宣判。法院查明，2018年6月至2020年12月，罗远山骗取医保基金9万元。"
        "罗远山被判处有期徒刑二年。"
    )
    assert received(case) == {"罗远山": [("SN-C2", "2021-11")]}
    assert case.act_period is not None
    assert (case.act_period.start, case.act_period.end) == ("2018-06", "2020-12")


def test_since_when_somebody_worked_is_no_date_of_an_act(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县民政办主任罗远山从1998年起就在民政办工作，2014年套取救灾款9万元。罗远山受到党内警告处分。"
    )
    assert case.act_period is not None
    assert case.act_period.start == "2014"


def test_each_means_those_who_have_no_sanction_of_their_own(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县水务局局长罗远山、副局长覃为民、会计乔大川失察。罗远山受到政务降级处分，覃为民、乔大川均受到党内警告处分。"
    )
    assert {n: {i for i, _ in s} for n, s in received(case).items()} == {
        "罗远山": {"SN-G4"},
        "覃为民": {"SN-P1"},
        "乔大川": {"SN-P1"},
    }


def test_the_office_of_a_district_in_a_list_is_no_name(read_case: ReadCase) -> None:
    case = read_case(
        "区水务局股长罗远山、区医保局基金股副股长覃小楼、区教体局会计乔大川，分别被给予政务警告、批评教育、政务记过处分。"
    )
    assert {n: {i for i, _ in s} for n, s in received(case).items()} == {
        "罗远山": {"SN-G1"},
        "覃小楼": {"SN-H1"},
        "乔大川": {"SN-G2"},
    }


@pytest.mark.parametrize(
    "head", ["我的忏悔\n我叫罗远山，曾任青禾县粮食局局长。", "一念之差——石桥镇原镇长罗远山的忏悔。"]
)
def test_who_confesses_is_me(read_case: ReadCase, head: str) -> None:
    case = read_case(
        head
        + "我收受粮商现金8万元。同伙覃小楼得款2万元。2020年3月，我被开除党籍；同年9月，法院判处我有期徒刑四年。"
    )
    assert received(case)["罗远山"] == [("SN-P5", "2020-03"), ("SN-C2", "2020-09")]


def test_what_a_body_receives_is_nobody_s(read_case: ReadCase) -> None:
    case = read_case("对青禾县水务局党组进行通报批评，责令作出书面检查；给予局长罗远山党内警告处分。")
    assert {i for i, _ in received(case)["罗远山"]} == {"SN-P1"}


def test_sums_that_came_back_are_no_sanction(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县小学教师罗远山受到政务记过处分，教师覃小楼受到政务警告处分。罗远山收受2400元，覃小楼收受1800元，均已清退给家长。"
    )
    assert {n: {i for i, _ in s} for n, s in received(case).items()} == {
        "罗远山": {"SN-G2"},
        "覃小楼": {"SN-G1"},
    }


def test_a_count_that_opens_a_case_means_those_whom_the_next_sentence_tells(read_case: ReadCase) -> None:
    case = read_case(
        "兩名被告今日分別被判監8個月及5個月。兩人為屋宇署測量師羅遠山（54歲）及水務署督察覃為民（48歲）。羅遠山收受賄款5萬元。"
    )
    assert {n: [i for i, _ in s] for n, s in received(case).items()} == {
        "羅遠山": ["SN-C2"],
        "覃為民": ["SN-C2"],
    }


def test_an_unnamed_official_of_the_opening_is_whom_a_later_sentence_names(read_case: ReadCase) -> None:
    case = read_case(
        "屋宇署一名前測量師因收受賄款，今日在區域法院被判監18個月。被告羅遠山，54歲，收受賄款5萬元。"
    )
    assert {n: [i for i, _ in s] for n, s in received(case).items()} == {"羅遠山": ["SN-C2"]}


def test_the_post_of_the_opening_is_that_of_whom_the_next_sentence_accuses(read_case: ReadCase) -> None:
    case = read_case(
        "水務署一名前督察因收受賄款，今日在區域法院被判監18個月。被告羅遠山，54歲，承認收受賄款5萬元。"
    )
    assert [(q.unit and q.unit.text, q.position.text) for q in case.people[0].posts] == [("水務署", "督察")]


@pytest.mark.parametrize(
    "told",
    [
        "罗远山受到诫勉，同样受到诫勉的还有青禾县水务局会计覃为民。",
        "罗远山受到诫勉，会计乔大川则受到党内警告处分，覃为民被诫勉。",
        "罗远山收受覃为民2万元，今日在青禾县人民法院被判处有期徒刑三年。",
    ],
)
def test_who_receives_is_told_behind_or_by_contrast(read_case: ReadCase, told: str) -> None:
    found = {
        n: [i for i, _ in s]
        for n, s in received(
            read_case("青禾县水务局局长罗远山、副局长覃为民和会计乔大川受到调查。" + told)
        ).items()
    }
    assert found["罗远山"] == (["SN-C2"] if "法院" in told else ["SN-H2"])
    assert found["覃为民"] == ([] if "法院" in told else ["SN-H2"])


@pytest.mark.parametrize(
    ("told", "accused"),
    [
        ("廉署今日起訴二人。", True),
        ("兩人將於星期三在東區裁判法院應訊。", True),
        ("另有兩人早前被起訴。", False),
        ("廉署今日起訴三人。", False),
    ],
)
def test_a_count_of_the_charged_means_those_who_were_named(
    read_case: ReadCase, told: str, accused: bool
) -> None:
    case = read_case(
        "被告為羅遠山，48歲，水務署督察；覃為民，45歲，恒安清潔公司東主。羅遠山收受覃為民賄款42萬元。" + told
    )
    assert [p.subject for p in case.people if p.name.text == "覃為民"] == [accused]
