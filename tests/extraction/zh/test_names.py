"""Names that have no usual form: of peoples without surnames, rare and compound surnames, unusual ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extraction import Case, extract
from extraction.zh.names.masks import masked
from extraction.zh.names.syllables import of_words_at
from extraction.zh.words import names
from tests.extraction.zh.people_of import names_of

ReadCase = Callable[[str], Case]

DONE = "受到党内警告处分。"


@pytest.mark.parametrize(
    "name",
    [
        "扎西多吉",
        "达娃卓玛",
        "索朗尼玛",
        "仁增旺堆",
        "巴图其其格",
        "桑丹",
        "司徒某",
        "太叔某某",
        "沃某",
        "郭守之",
    ],
)
def test_names_behind_a_title(read_case: ReadCase, name: str) -> None:
    case = read_case(f"青禾县财政局局长{name}违规发放津贴，{name}{DONE}")
    assert names_of(case) == [name]


def test_what_markdown_sets_in_bold_ends_in_no_mask() -> None:
    text = "- **项目建设不规范**：栗坪镇三个项目未入库，张**受到警告。"
    assert [text[a:b] for a, b in masked(text)] == ["张**"]


def test_names_of_known_words_need_no_title(read_case: ReadCase) -> None:
    case = read_case(f"扎西多吉，青禾县财政局局长，违规发放津贴。扎西多吉{DONE}")
    assert names_of(case) == ["扎西多吉"]


@pytest.mark.parametrize("text", ["卓玛旺堆村", "其他多杰", "多吉", "罗布公司"])
def test_words_that_go_on_are_no_names(text: str) -> None:
    assert of_words_at(text, 0) == 0


def test_a_name_ends_before_the_verb_behind_it(read_case: ReadCase) -> None:
    case = read_case(f"青禾县财政局局长闾丘禾承认违规发放津贴。闾丘禾{DONE}")
    assert names_of(case) == ["闾丘禾"]


def test_a_title_that_goes_on_ends_behind_its_last_character(read_case: ReadCase) -> None:
    case = read_case(f"青禾县粮油集团总会计师罗远山违规发放津贴，{DONE}")
    assert names_of(case) == ["罗远山"]
    assert [p.position.text for p in case.people[0].posts] == ["总会计师"]


@pytest.mark.parametrize("title", ["抄表员", "窗口人员", "民政助理员", "财务总监", "副主任药师", "检测员"])
def test_titles_of_staff(read_case: ReadCase, title: str) -> None:
    case = read_case(f"青禾县人民医院{title}罗远山收受礼金，{DONE}")
    assert [p.position.text for p in case.people[0].posts] == [title]
    assert case.people[0].posts[0].unit is not None
    assert case.people[0].posts[0].unit.text == "青禾县人民医院"


@pytest.mark.parametrize("words", ["局长打招呼，有人打招呼，", "信贷员管片七年以上，"])
def test_running_text_behind_a_title_is_no_name(read_case: ReadCase, words: str) -> None:
    case = read_case(f"青禾县财政局{words}副局长罗远山收受礼金，{DONE}")
    assert names_of(case) == ["罗远山"]


def test_a_list_that_says_which_posts_its_people_hold(read_case: ReadCase) -> None:
    case = read_case(
        "单某、谷某分别系青禾县公交公司经理、副经理。2016年，二人私分残值。单某受到党内警告处分。"
    )
    assert [(p.name.text, p.posts[0].position.text) for p in case.people] == [
        ("单某", "经理"),
        ("谷某", "副经理"),
    ]


def test_witnesses_stay_hidden_whatever_posts_they_hold(read_case: ReadCase) -> None:
    case = read_case(
        "青禾县公交公司经理单某私分残值，被判处有期徒刑。证人谷某、冯某分别系该公司会计、出纳，其证言证实上述事实。"
    )
    assert names_of(case) == ["单某"]


@pytest.mark.parametrize("text", ["证人公", "证人原", "举报人李"])
def test_a_text_may_end_within_the_name_of_somebody_protected(text: str) -> None:
    assert [p for c in extract(text, language="zh").cases for p in c.people] == []


def test_a_text_may_end_within_a_list_of_names() -> None:
    cases = extract("卓会计容某与容", language="zh").cases
    assert [p.name.text for c in cases for p in c.people] == ["容某"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("石桥镇医院药房主任穆小青对处方不审核即发药，" + DONE, "穆小青"),
        ("晁定川向当时担任县水务局局长的荀敬之行贿2万元。荀敬之" + DONE, "荀敬之"),
    ],
)
def test_no_name_begins_inside_another_word(read_case: ReadCase, text: str, name: str) -> None:
    found = names_of(read_case(text))
    assert name in found
    assert not [p for p in found if p[0] in "任向"]


@pytest.mark.parametrize("name", ["滑守义", "寸守诚", "火玉良", "青格勒"])
@pytest.mark.parametrize("verb", ["收受礼金2万元，", "因收受礼金", "在离职前私分公款，"])
def test_surnames_of_few_behind_a_post(read_case: ReadCase, name: str, verb: str) -> None:
    assert names_of(read_case(f"石桥县水务局局长{name}{verb}{DONE}")) == [name]


@pytest.mark.parametrize("words", ["和一线员工均受到处分", "始终未到现场", "坚持带队检查", "成立专班处理"])
def test_words_behind_a_post_are_no_names(read_case: ReadCase, words: str) -> None:
    assert names_of(read_case(f"石桥县水务局局长{words}。会计荀敬之{DONE}")) == ["荀敬之"]


@pytest.mark.parametrize(
    "told",
    [
        "给予青禾县水务局局长覃安政务记过处分。",
        "青禾县水务局局长覃安先被诫勉，后被免职。",
        "青禾县水务局局长覃安自110年起收受厂商贿赂。",
        "青禾县水务局局长覃安遭监察院弹劾。",
        "处理如下：\n1.罗远山，青禾县水务局科员，2022年4月予以诫勉；\n2.覃安，青禾县水务局科员，2022年4月予以诫勉。",
    ],
)
def test_a_name_of_two_characters_told_once_ends_before_the_word_that_goes_on(
    read_case: ReadCase, told: str
) -> None:
    assert "覃安" in names_of(read_case(told))


@pytest.mark.parametrize(
    "told",
    [
        "先后担任青禾县水务局科长、青禾县林业局副局长的罗远山，因收受礼金受到党内警告处分。",
        "曾任青禾县水务局局长的罗远山日前被开除党籍。",
        "伙同青禾县水务局会计、被告人罗远山套取补贴9万元。",
    ],
)
def test_posts_held_before_a_name(read_case: ReadCase, told: str) -> None:
    person = read_case(told).people[0]
    assert person.name.text == "罗远山"
    assert [q.unit.text for q in person.posts if q.unit][:1] == ["青禾县水务局"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("甘敏宣读起诉书", "甘敏"),
        ("覃蕾连夜整理凭证", "覃蕾"),
        ("覃建国家里搜出现金", "覃建国"),
        ("覃建国及其家人", "覃建国"),
    ],
)
def test_a_third_character_may_begin_a_word(text: str, name: str) -> None:
    assert text[: names.name_at(text, 0)] == name
