"""A draft letter: every point with its sentence, what is implied marked, what only people may fill in left open."""

from __future__ import annotations

import io

import docx
import pytest

from visualizations import CaseView, Elsewhere, Line, Name, Node, Sentence, letter, letters, word
from vocabulary import IncisionError, load

SENTENCES = {
    "p1": Sentence("p1", "苎溪县民政局对申请材料\n审核把关不严,■■■的举报无人过问。", "D1"),
    "p2": Sentence("p2", "2021年,经办人一人受理、审核并拨付。", "D1"),
}


def point(id: str, mode: str, *passages: str) -> Line:
    one = load().weak_points[id]
    return Line("EXPOSES", Node(id, "WeakPoint", Name(one.zh, one.en)), (), {"mode": mode}, passages)


def case(status: str | None, *points: Line) -> CaseView:
    node = Node("D1-0", "Case", Name("苎溪县救助资金案", "The Zhuxi relief case"))
    return CaseView(node, {"status": status}, {"EXPOSES": points} if points else {}, SENTENCES, 3)


TWO = (point("WP-P-08", "E", "p1"), point("WP-P-07", "C", "p2", "p1"))


def texts(language: str = "zh", kind: str = "suggestion", **more: object) -> list[str]:
    blocks = letter(case("CS-3", *TWO), kind, "苎溪县民政局", language, **{"elsewhere": {}, **more})  # type: ignore[arg-type]
    return [b.text or " | ".join(b.cells) for b in blocks]


def test_every_point_has_its_sentence_and_every_sentence_its_place() -> None:
    said = texts()
    assert "“苎溪县民政局对申请材料审核把关不严,■■■的举报无人过问。”[依据1]" in said
    assert "“2021年,经办人一人受理、审核并拨付。”[依据2]" in said
    # a sentence that is cited twice keeps its number
    assert sum(t.endswith("[依据1]") for t in said) == 2
    assert [t for t in said if t.startswith("依据")] == [
        "依据 | 原句编号 | 原句",
        "依据1 | p1 | 苎溪县民政局对申请材料审核把关不严,■■■的举报无人过问。",
        "依据2 | p2 | 2021年,经办人一人受理、审核并拨付。",
    ]
    for one in ("WP-P-08", "WP-P-07"):
        assert any(load().weak_points[one].remedy.zh in t for t in said)


def test_only_what_is_implied_is_marked_so() -> None:
    said = texts()
    marked = letters().parts["implied"].zh
    at = said.index(marked)
    assert said.count(marked) == 1
    assert load().weak_points["WP-P-07"].zh in said[at - 1]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_numbers_deadlines_and_approval_are_left_to_people(language: str) -> None:
    said = texts(language)
    assert said[0] == letters().parts["banner"].model_dump()[language]
    assert all("____" in letters().parts[k].model_dump()[language] for k in ("number", "date", "reply"))
    assert letters().parts["number"].model_dump()[language] in said
    # a reminder finds no violation, so there is nothing to object to
    objection = letters().kinds["suggestion"].objection
    assert objection is not None
    assert objection.model_dump()[language] in said
    assert objection.model_dump()[language] not in texts(language, "reminder")


def test_counts_say_what_they_are_and_earlier_letters_are_named() -> None:
    known = {"WP-P-08": Elsewhere(4, 3, (("关于规范审核的建议", "MT-9"),))}
    said = "\n".join(texts(elsewhere=known))
    assert "另有4起已确认案件、涉及3个地区" in said
    assert "不是发生率" in said
    assert "关于规范审核的建议" in said
    assert "另有" not in "\n".join(texts())


@pytest.mark.parametrize(
    ("status", "kind"),
    [("CS-0", "reminder"), ("CS-1", "reminder"), ("CS-2", "suggestion"), ("CS-6", "reminder"), ("CS-8", "suggestion"),
     (None, "suggestion"), (None, "reminder")],
)  # fmt: skip
def test_no_letter_follows_what_is_not_confirmed(status: str | None, kind: str) -> None:
    with pytest.raises(IncisionError) as caught:
        letter(case(status, *TWO), kind, "苎溪县民政局", "zh", elsewhere={})  # type: ignore[arg-type]
    assert caught.value.code == "letter_unconfirmed"
    assert (f"{status} {load()['case_status'][status].zh}" if status else "未写明") in caught.value.message(
        "zh"
    )
    assert "CS-3 纪律处分决定" in caught.value.hint("zh")


def test_a_reminder_may_come_earlier_than_a_suggestion() -> None:
    assert letter(case("CS-2", *TWO), "reminder", "苎溪县民政局", "zh", elsewhere={})


def test_a_case_without_weak_points_gives_no_letter() -> None:
    with pytest.raises(IncisionError, match="D1-0"):
        letter(case("CS-3"), "suggestion", "苎溪县民政局", "zh", elsewhere={})


def test_word_opens_it_and_the_same_letter_has_the_same_bytes() -> None:
    blocks = letter(case("CS-3", *TWO), "suggestion", "苎溪县民政局\x0b", "zh", elsewhere={})
    content = word(blocks)
    assert content == word(blocks)
    opened = docx.Document(io.BytesIO(content))
    assert [p.text for p in opened.paragraphs if p.text][1] == "关于苎溪县民政局有关问题的监察建议书"
    [table] = opened.tables
    assert [c.text for c in table.rows[0].cells] == ["依据", "原句编号", "原句"]
    assert len(table.rows) == 3
