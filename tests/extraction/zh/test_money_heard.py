"""The second opinion on roles of sums: signs around a sum, when it is asked and heard."""

from __future__ import annotations

import numpy as np
import pytest

from extraction import extract
from extraction.zh.money.money import sums
from extraction.zh.money.money_heard import places, second
from extraction.zh.money.money_of_case import settled
from extraction.zh.money.money_signs import signs

TEXT = "缪长风把堰口镇门面租给表弟，表弟付了3万元，缪长风先后拿走现金2万元。"


def _sure(role: str) -> dict[str, object]:
    """Return weights that are sure of one role, whatever the signs."""
    keys = ["bribe", "involved", "other"]
    return {
        "bits": 4, "keys": keys, "scale": [0.0] * 3, "offset": [9.0 * (k == role) for k in keys],
        "weights": np.zeros((3, 16), dtype=np.int8),
    }  # fmt: skip


def test_signs_show_every_number_and_every_other_sum_alike() -> None:
    found = sums(TEXT)
    told = signs(TEXT, found, 1, {"MC-16"})
    assert {"l2 现金", "r1 ", "mc MC-16", "gifts True False", "size 4"} <= told
    other = TEXT.replace("3万元", "48万元")
    assert signs(other, sums(other), 1, {"MC-16"}) == told


def test_a_sum_of_which_no_word_tells_is_asked_about() -> None:
    found = sums("表弟付了3万元。")
    assert [(s.role, s.firm) for s in found] == [("involved", 0)]
    assert [s.role for s in second(found, found, "表弟付了3万元。", set(), _sure("other"))] == ["other"]


def test_what_the_rules_are_sure_of_stays() -> None:
    text = "缪长风收受现金3万元，退还的2万元上交县纪委。"
    found = sums(text)
    assert [s.role for s in second(found, found, text, set(), _sure("other"))] == [s.role for s in found]


def test_public_money_is_made_no_gift() -> None:
    text = "县里下属单位的40万元专项资金不知去向。"
    found = sums(text)
    assert [s.role for s in second(found, found, text, {"MC-16"}, _sure("bribe"))] == ["involved"]


def test_a_word_of_gain_leaves_open_what_it_is_and_a_loan_does_not() -> None:
    for text, role in (
        ("两家公司共获利300万元。", "involved"),
        ("他向表弟借款300万元。", "other"),
    ):
        found = sums(text)
        assert [(s.role, s.firm) for s in found] == [("other", 1)]
        assert [s.role for s in second(found, found, text, set(), _sure("involved"))] == [role]


def test_that_a_case_tells_gifts_explains_not_every_sum() -> None:
    text = "缪长风收受好处费3万元。矿上去年到账90万元。"
    first = sums(text)
    told = settled(first, {"MC-16"}, text)
    assert [s.role for s in told] == ["bribe", "bribe"]
    assert [s.role for s in second(first, told, text, {"MC-16"}, _sure("other"))] == ["bribe", "other"]


@pytest.mark.parametrize(
    ("text", "conduct", "roles"),
    [
        ("缪长风把3万元交给会计阎方。", {"MC-02"}, ["involved"]),
        ("缪长风为求关照把3万元交给会计阎方。", {"MC-02"}, ["bribe"]),
        ("缪长风把3万元交给会计阎方。", {"MC-02", "MC-16"}, ["bribe"]),
        ("缪长风向矿主借款50万元。", {"MC-16"}, ["involved"]),
    ],
)
def test_what_is_handed_over_or_borrowed(text: str, conduct: set[str], roles: list[str]) -> None:
    assert [s.role for s in settled(sums(text), conduct, text)] == roles


def test_places_are_the_same_for_the_same_signs() -> None:
    assert places(["a", "b", "a"], 8) == places(["b", "a"], 8)


def test_heard_in_a_whole_text() -> None:
    text = (
        "缪长风任堰口镇水管站站长期间，套取资金8万元。站里当年收入31万元，职工每人到手2万元，账上只有1万元。"
    )
    roles = {m.text: m.role for c in extract(text, id="t", language="zh").cases for m in c.money}
    assert roles["8万元"] == "involved"


def test_half_a_character_is_a_sign_as_well() -> None:
    text = "\ud800付了3万元。"
    found = sums(text)
    assert len(second(found, found, text, set())) == 1
