"""A fact whose words hold a protected name keeps what may be seen of them; all invented."""

from __future__ import annotations

from extraction import extract

# the giver is no official: his name is hidden, what he did is not
TEXT = (
    "被告人郭守义任青禾县水务局局长期间，为承包人魏明珠结算工程款提供帮助。为了感谢郭守义的关照，魏明珠送给郭守义现金三万元。"
    "举报人魏明珠提供了账本。法院以受贿罪判处郭守义有期徒刑三年。"
)


def test_conduct_beside_a_hidden_name_is_not_lost() -> None:
    found = extract(TEXT, language="zh").as_json()
    hidden = {TEXT[r["start"] : r["end"]] for r in found["redactions"]}
    assert hidden == {"魏明珠"}
    [case] = found["cases"]
    assert "WP-P-12" in {w["id"] for w in case["weak_points"]}
    assert "魏明珠" not in str(case)
    for w in case["weak_points"]:
        assert TEXT[w["start"] : w["end"]] == w["text"]


def test_a_wording_of_which_too_little_is_left_goes() -> None:
    text = "举报人魏明珠称，送给魏明珠现金一事，郭守义已被立案。"
    found = extract(text, language="zh").as_json()
    assert all(len(w["text"]) >= 4 for c in found["cases"] for w in c["weak_points"])
    assert "魏明珠" not in str(found["cases"])
