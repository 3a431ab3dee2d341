"""What a reader may see of a document: blocked words, headings."""

from __future__ import annotations

import pytest

from graph.projection.fragment import NodeKey
from graph.projection.reading import Words
from tests.graph.projected import from_text, of_facts, projected
from tests.graph.reports import Told


def test_a_protected_name_is_blocked_everywhere(words: Words) -> None:
    fragment = projected(Told(complainant="杜小满"), words, title="杜小满反映的问题")
    assert "杜小满" not in str(fragment)
    passages = [p["text"] for k, p in fragment.nodes.items() if k.label == "Passage"]
    assert any("■■■" in text for text in passages)
    assert fragment.nodes[NodeKey("Document", fragment.source)]["title"] == "■■■反映的问题"


def test_a_fact_on_protected_words_is_dropped(words: Words) -> None:
    report, facts = Told(company="云陵长河建设有限公司").build()
    company = facts.cases[0].units[1]
    facts.redactions.append(type(facts).model_validate(
        {**facts.as_json(), "redactions": [{"start": company.start, "end": company.start + 2, "kind": "person"}]}
    ).redactions[0])  # fmt: skip
    fragment = of_facts(facts, report.text, words)
    assert "云陵长河" not in str(fragment)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# 白石县民政局失职案\n正文。", "白石县民政局失职案"),
        ("**1.** 白石县民政局失职案。", "1. 白石县民政局失职案。"),
        ("3*4的表。", "3*4的表。"),
        (
            "中共白石县纪委  白石县监委\n白纪通〔2023〕7号\n关于三起典型案例的通报\n正文。",
            "关于三起典型案例的通报",
        ),
        ("白石县人民法院\n刑事判决书(摘要)\n  经审理查明,祝青山收受礼金。\n", "经审理查明,祝青山收受礼金。"),
        ("STATE OF WESTMARK\nOffice of the Inspector General\nReport 12\n", "Report 12"),
        ("白石县民政局\n正文。", "白石县民政局"),
        ("白石县人民法院\n", "白石县人民法院"),
    ],
)
def test_a_heading_is_shown_without_its_marks(words: Words, text: str, title: str) -> None:
    nodes = from_text(text, words, regions=[], units=[]).nodes
    assert [body["title"] for key, body in nodes.items() if key.label == "Case"] == [title]
