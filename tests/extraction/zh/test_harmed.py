"""Who stays hidden and who is let go though no wording says so: by all that stands around; never whom anything accuses. Invented."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.common import Weighed, weighed
from extraction.zh.people import blame, harmed
from extraction.zh.people.blame import let_go_by_signs
from extraction.zh.people.harmed import hidden_by_signs
from extraction.zh.people.people import people
from extraction.zh.people.signs import Scene

TEXT = "栗坪乡民政办主任祁望舒伪造签名领取补助。祁望舒的邻居、低保户覃月兰去窗口问了三次。"


def weights(harmed_odds: float, blame_odds: float) -> dict[str, Weighed]:
    """Weights that hide, or blame, everybody alike."""
    return {
        "harmed": Weighed({}, harmed_odds, bar=0.0, floor=0.0),
        "blame": Weighed({}, blame_odds, bar=0.0, floor=0.0),
    }


@pytest.mark.parametrize(
    ("mark", "odds", "hidden"),
    [("", -1.0, True), ("accused", -1.0, False), ("finding", -1.0, False), ("", 1.0, False)],
)
def test_only_those_are_hidden_whom_nothing_accuses(
    monkeypatch: pytest.MonkeyPatch, mark: str, odds: float, hidden: bool
) -> None:
    found = people(TEXT, model=False)
    person = found["覃月兰"]
    if mark:
        person.mark(mark, person.spans[0][0])
    monkeypatch.setattr(harmed, "weighed", lambda _, name: weights(9.0, odds)[name])
    assert ("覃月兰" in hidden_by_signs(Scene(TEXT, found))) is hidden


def test_a_mask_is_no_name_to_hide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harmed, "weighed", lambda _, name: weights(9.0, -1.0)[name])
    text = "村民祁某某把存折交给了会计。"
    assert not hidden_by_signs(Scene(text, people(text, model=False)))


def test_whom_the_weights_do_not_blame_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    found = people(TEXT, model=False)
    monkeypatch.setattr(blame, "weighed", lambda _, name: weights(9.0, -1.0)[name])
    let_go_by_signs(Scene(TEXT, found))
    assert all(p.let_go for p in found.values())


def test_who_only_speaks_at_the_end_is_no_subject() -> None:
    text = (
        "云塘县纪委监委通报：栗坪镇民政办原主任祁望舒在2019年至2021年审核低保期间优亲厚友，违规为亲属办理低保，领取低保金4.3万元。"
        "2022年4月，祁望舒受到党内严重警告处分。镇党委副书记柏长林在随后召开的警示教育会上要求各村逐户复核。"
    )
    subjects = {p.name.text: p.subject for c in extract(text).cases for p in c.people}
    assert subjects["祁望舒"]
    assert not subjects.get("柏长林", False)


def test_who_is_named_first_is_so_in_a_case() -> None:
    text = "栗坪乡会计祁望舒挪用公款3万元。\n河湾乡出纳柏长林挪用公款5万元。"
    found = people(text, model=False)
    second = text.index("\n") + 1
    assert "order:0" in Scene(text, found, [0, second]).of("柏长林")
    assert "order:1" in Scene(text, found).of("柏长林")


def test_signs_are_of_all_people_and_sums() -> None:
    text = "会计祁望舒把3万元交给局长柏长林。"
    signs = Scene(text, people(text, model=False)).of("祁望舒")
    assert "R 长N" in signs
    assert not any("柏" in s or "3" in s[2:] for s in signs if s.startswith(("R ", "r4 ")))


def test_the_shipped_weights_tell_who_decides_from_who_is_harmed() -> None:
    told = weighed("extraction.zh", "harmed").weights
    assert told["is watcher"] < 0 < told["is folk"]
    assert weighed("extraction.zh", "blame").weights["later punished"] > 0
