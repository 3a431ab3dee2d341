"""Where a post has its unit and its term from, in both languages, on real readings of invented texts."""

from __future__ import annotations

import pytest

from api.explanations import Explanation
from casebook import Fact
from incision.explaining import as_text
from tests.visualizations.views import view
from visualizations import document_html, explanation
from visualizations.post_origins import origins
from vocabulary import Language

ZH = (
    "岱川县财政局原党组书记、局长鄢守拙，副局长蓟小楼违规收费问题。岱川县殡葬服务有限公司承揽工程，公司经理束开岩送给鄢守拙3万元，通过该公司财务总监费长青列支。"
    "鄢守拙受到开除党籍处分，蓟小楼受到政务警告处分。\n鄢守拙简历\n1998年3月至2003年12月任澧浦县公路管理段段长，2003年12月至2008年6月任澧浦县水务局副局长；\n2018年1月任湖汊市政协副主席。"
)
EN = (
    "The Larkfield Housing Authority paid false claims. Edwin Marsh, the authority's former finance manager, was sentenced to"
    " two years in prison for stealing $41,200. Karl Dunmore, a clerk at the authority, was fired."
    " Jane Holloway, director of the Town of Oakvale from 2012 to 2015, pleaded guilty to theft."
)


def told(text: str, language: Language) -> dict[tuple[str, str], dict[str, str]]:
    """Return what is told of each post, by person and position, in the language of the text."""
    return {
        (e.fact.value["person"], e.fact.text): {o.how: o.text.text(language) for o in e.origins}
        for e in view(text, language).facts
        if e.fact.kind == "post"
    }


def test_a_chinese_unit_is_beside_the_post_carried_on_or_meant_by_a_word_for_it() -> None:
    seen = told(ZH, "zh")
    assert "与职务写在一起" in seen["鄢守拙", "党组书记"]["together"]
    assert "承接同一人前一职务“党组书记”" in seen["鄢守拙", "局长"]["list"]
    assert "承接前一人鄢守拙的职务“局长”" in seen["蓟小楼", "副局长"]["person"]
    assert "岱川县殡葬服务有限公司,“公司”即指该单位" in seen["束开岩", "经理"]["again"]
    assert "岱川县殡葬服务有限公司,“该公司”即指该单位" in seen["费长青", "财务总监"]["again"]


def test_a_term_names_its_words() -> None:
    seen = told(ZH, "zh")
    assert "1998-03 – 2003-12,由“1998年3月至2003年12月”得出" in seen["鄢守拙", "段长"]["told"]
    assert "由“2003年12月至2008年6月”得出" in seen["鄢守拙", "副局长"]["told"]
    assert "由“2018年1月”得出" in seen["鄢守拙", "副主席"]["told"]
    assert not any(k.startswith("told") for k in seen["鄢守拙", "局长"])


def test_an_english_unit_is_meant_by_the_word_for_its_kind() -> None:
    seen = told(EN, "en")
    assert seen["Edwin Marsh", "finance manager"] == {
        "again": "unit: Larkfield Housing Authority, which “the authority” stands for"
    }
    assert "“the authority”" in seen["Karl Dunmore", "clerk"]["again"]
    director = seen["Jane Holloway", "director"]
    assert "written together" in director["together"]
    assert any("told by “2012 to 2015”" in words for words in director.values())


@pytest.mark.parametrize(("text", "language"), [(ZH, "zh"), (EN, "en")])
def test_terminal_page_and_api_tell_it_of_posts_alone(text: str, language: Language) -> None:
    seen = view(text, language)
    lines, page = "\n".join(as_text(seen, None, language)), document_html(seen, language)
    Explanation.model_validate(explanation(seen))
    for e in seen.facts:
        assert bool(e.origins) == (e.fact.kind == "post")
        for origin in e.origins:
            assert origin.text.text(language) in lines
            assert origin.text.zh in page
            assert origin.text.en.replace("'", "&#39;") in page


@pytest.mark.parametrize(
    ("unit", "how"), [(None, "none"), ({"text": "岱川县财政局"}, "decided"), ({"text": "岱川县财政局", "start": 4, "end": 10}, "behind")]
)  # fmt: skip
def test_what_no_words_beside_the_post_tell(unit: dict[str, object] | None, how: str) -> None:
    value = {"person": "鄢守拙", "unit": unit, "end_date": "2020"}
    post = Fact("D1.1", "post", "D1-0", 0, 2, "局长", value, None, None, "undecided")
    seen = "局长、，岱川县财政局"
    assert [o.how for o in origins(post, [post], seen)] == [how, "bare_over"]
    # what its end means is said where no word says it
    assert "按曾任计" in origins(post, [post], seen)[1].text.zh
    post.value["former"] = True
    assert [o.how for o in origins(post, [post], seen)] == [how, "bare"]
