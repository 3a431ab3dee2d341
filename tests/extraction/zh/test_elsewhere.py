"""Texts of Hong Kong, Macau and Taiwan: their money, years, sentences, grades and courts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case
from extraction.zh.dates.republic import year_of
from tests.extraction.zh.people_of import held, kinds, received

ReadCase = Callable[[str], Case]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("嶺西鄉公所課員羅遠山侵占公款48萬6,200元。", [(486200.0, "TWD")]),
        ("水務署督察羅遠山收受利益5萬元，在區域法院被判監8個月。", [(50000.0, "HKD")]),
        ("澳門廉署揭發，某局技術員羅遠山騙取津貼19萬元。", [(190000.0, "MOP")]),
        ("某縣水務局局長羅遠山收受好處費5萬元。", [(50000.0, "CNY")]),
    ],
)
def test_plain_money_is_that_of_the_place(
    read_case: ReadCase, text: str, sums: list[tuple[float, str]]
) -> None:
    assert [(m.value, m.currency) for m in read_case(text).money] == sums


@pytest.mark.parametrize(
    ("written", "year"),
    [("108", 2019), ("一○三", 2014), ("一百零三", 2014), ("九十八", 2009), ("九十", 2001)],
)
def test_years_of_the_republic(written: str, year: int) -> None:
    assert year_of(written) == year


@pytest.mark.parametrize(
    ("sentence", "ids"),
    [
        ("被判囚21個月。", {"SN-C2"}),
        ("判處2年9個月徒刑，緩期3年執行。", {"SN-C2"}),
        ("判處240小時社會服務令。", {"SN-C2"}),
        ("判刑七年四月，褫奪公權四年定讞。", {"SN-C2"}),
        ("經懲戒法院判決降貳級改敘。", {"SN-G4"}),
        ("經地檢署予以緩起訴處分。", {"SN-C4"}),
        # a plea is no judgment
        ("辯護人懇請法庭宣告被告無罪。", set()),
    ],
)
def test_sentences_in_the_words_of_their_courts(read_case: ReadCase, sentence: str, ids: set[str]) -> None:
    assert received(read_case("被告羅遠山收受回扣32萬元，" + sentence))["羅遠山"] == ids


def test_the_accused_are_counted_and_the_judge_is_none_of_them(read_case: ReadCase) -> None:
    case = read_case(
        "前水務署二級物料供應主任羅遠山（45歲）及商人覃為民（50歲）被控受賄及行賄。裁判官喬大川判刑時指案情嚴重，"
        "首被告判監14個月，次被告判囚8個月，緩刑兩年。"
    )
    assert held(case)["羅遠山"] == [("水務署", "二級物料供應主任")]
    assert received(case) == {"羅遠山": {"SN-C2"}, "覃為民": {"SN-C2"}, "喬大川": set()}
    assert not kinds(case)["喬大川"][1]


def test_who_is_acquitted_in_the_end_is_no_subject(read_case: ReadCase) -> None:
    case = read_case("青禾縣水務局局長羅遠山被判處有期徒刑五年。2021年5月再審，宣告羅遠山無罪。")
    assert kinds(case)["羅遠山"] == ("official", False)


def test_a_list_by_ages_tells_its_accused(read_case: ReadCase) -> None:
    case = read_case(
        "廉署起訴兩人。被告羅遠山，52歲，前水務署工程督察；覃為民，48歲，為青禾水務工程公司東主。控罪指，羅遠山接受覃為民支付的21萬元。"
    )
    assert {n for n, (_, subject) in kinds(case).items() if subject} == {"羅遠山", "覃為民"}


def test_as_many_as_the_sentence_names_are_charged(read_case: ReadCase) -> None:
    case = read_case("水務署督察羅遠山與商人覃小樓、商人喬大川串謀騙取工程款，三人被廉署起訴，涉款15萬元。")
    assert {n for n, (_, subject) in kinds(case).items() if subject} == {"羅遠山", "覃小樓", "喬大川"}


def test_a_section_of_taiwan_is_part_of_the_unit(read_case: ReadCase) -> None:
    case = read_case(
        "青禾鄉公所建設課技士羅遠山收受現金5萬元，建設課長喬大川監督不周，法院判處羅遠山有期徒刑三年六月。"
    )
    assert held(case)["羅遠山"] == [("青禾鄉公所建設課", "技士")]
    assert held(case)["喬大川"][0][1] == "課長"
