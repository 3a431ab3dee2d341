"""The page of related cases: both sides, shared steps drawn once, nothing that runs, nothing from outside."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from tests.visualizations.conftest import NASTY
from visualizations import CaseView, Judged, Judging, Like, Name, Node, Reason, Sentence, Twin, related_html
from visualizations.shared_steps import MOST, steps_of, steps_svg

HERE = Sentence("D1-0-9", "民政办未入户核查即签字。", "D1", "青禾县通报", "2021-05-01")
THERE = Sentence("D2-0-9", f"No one visited the homes. {NASTY}", "D2")


def reason(kind: str, key: str, zh: str, en: str) -> Reason:
    return Reason(Name(zh, en), (HERE,), (THERE,), kind, f"{kind}:{key}")


VISIT = reason("route", "RT-X", "同一手法:未入户核查", "Same way: no household visit")
FIELD = reason("field", "FLD-X", "同一领域:民政", "Same field: civil affairs")
LIKES = (
    Like("D2-0", Name("白石县案", "Baishi case"), 0.41, (VISIT, FIELD), Name("两案都有", "Both"), (Name("另一资金", "Another fund"),)),
    Like("D3-0", Name(NASTY, NASTY), 0.2, (VISIT,), Name("两案都有", "Both"), (), (Reason(Name("已核实", "Verified"), (), (THERE,)),), (Twin("same_case", "D4-0", Name("可能同案", "May be one")),)),
)  # fmt: skip


def view(*likes: Like) -> CaseView:
    node = Node("D1-0", "Case", Name("青禾县案", "Qinghe case"))
    return CaseView(node, {}, {}, {}, 3, likes)


def test_a_shared_step_is_drawn_once_with_a_line_to_each_case() -> None:
    [step] = steps_of(LIKES)
    assert (step.kind, step.name, step.likes) == ("route", VISIT.text, (0, 1))
    drawing = str(steps_svg(LIKES))
    # one line from the case to the step, one from the step to each related case
    assert drawing.count('class="tie"') == 3
    assert steps_svg(()) == ""


def test_what_most_cases_share_is_drawn_and_the_rest_is_left_to_the_list() -> None:
    many = [reason("weak", f"W{n:02d}", f"点{n}", f"Point {n}") for n in range(MOST + 4)]
    likes = (Like("a", Name("a", "a"), 1, tuple(many)), Like("b", Name("b", "b"), 1, (many[-1],)))
    steps = steps_of(likes)
    assert len(steps) == MOST
    assert steps[0].name == many[-1].text


def test_every_name_in_the_drawing_leads_to_its_case_in_the_list() -> None:
    page = related_html(view(*LIKES))
    targets = re.findall(r'href="#([^"]+)"', page)
    assert targets == ["like-1", "like-2"]
    assert all(page.count(f'id="{target}"') == 1 for target in targets)


def test_both_languages_and_both_sides_are_on_the_page() -> None:
    for language in ("zh", "en"):
        page = related_html(view(*LIKES), language)  # type: ignore[arg-type]
        wanted = (
            "青禾县案",
            "Qinghe case",
            "白石县案",
            "Another fund",
            "Verified",
            "可能同案",
            HERE.text,
            "Same field",
        )
        assert [w for w in wanted if w not in page] == []


def test_nothing_runs_and_nothing_comes_from_outside() -> None:
    page = related_html(view(*LIKES), "en")
    assert "<script" not in page
    assert "<img" not in page
    assert "script-src 'none'" in unescape(page)
    assert not re.search(r"https?://", page)


def test_a_served_page_has_buttons_that_may_call_its_server_only() -> None:
    judged = (Judged("D2-0", "useful", f"same gap {NASTY}", "Office 5"),)
    page = related_html(view(*LIKES), "en", judging=Judging("D1-0", "/v1/decisions", judged))
    assert page.count('class="judge verdict"') == len(LIKES)
    assert re.findall(r'class="judge merge" data-other="([^"]+)"', page) == ["D4-0"]
    assert "connect-src 'self'" in unescape(page)
    assert "Office 5" in page
    assert NASTY not in page
    assert "judge" not in re.sub(r"<style>.*</style>", "", related_html(view(*LIKES), "en"), flags=re.S)


def test_what_is_merged_is_not_offered_again() -> None:
    like = replace(LIKES[1], same=(Twin("merged", "D4-0", Name("已合并", "Merged")),))
    page = related_html(view(like), judging=Judging("D1-0", "/v1/decisions"))
    assert "D4-0" in page
    assert "data-other" not in page


def test_a_page_that_is_behind_says_so() -> None:
    assert "STALE" in related_html(view(*LIKES), stale=Name("STALE", "STALE"))


def test_a_case_without_relatives_says_so() -> None:
    page = related_html(view(), "en")
    assert "No case with a like mechanism was found." in page
    assert "<svg" not in page
