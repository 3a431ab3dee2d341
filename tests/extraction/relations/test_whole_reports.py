"""Relations in whole reports of several people: what an analyst signs is read, no more and no less."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extraction.relations.reading import STATUSES, projected, read, reports


def told(key: str) -> list[Any]:
    """Return the reports that say something under a key."""
    return [pytest.param(i, one[key], id=i) for i, one in reports().items() if key in one]


@pytest.mark.parametrize(("id", "number"), told("cases"))
def test_a_notice_has_its_cases(id: str, number: int) -> None:
    assert len(read(id).cases) == number


@pytest.mark.parametrize(("id", "names"), told("subjects"))
def test_those_to_whom_it_is_attributed_are_the_subjects(id: str, names: list[str]) -> None:
    assert {p.name.text for c in read(id).cases for p in c.people if p.subject} == set(names)


@pytest.mark.parametrize(("id", "names"), told("others"))
def test_who_is_only_mentioned_is_no_subject(id: str, names: list[str]) -> None:
    assert not {p.name.text for c in read(id).cases for p in c.people if p.subject} & set(names)


@pytest.mark.parametrize(("id", "names"), told("hidden"))
def test_who_is_protected_is_shown_nowhere(id: str, names: list[str]) -> None:
    text = reports()[id]["text"]
    shown = repr([c.model_dump() for c in read(id).cases])
    hidden = [text[r.start : r.end] for r in read(id).redactions]
    assert all(name not in shown and any(name in words for words in hidden) for name in names)


@pytest.mark.parametrize(("id", "people"), told("posts"))
def test_each_held_the_posts_that_are_told(id: str, people: dict[str, list[list[Any]]]) -> None:
    for name, posts in people.items():
        found = [
            [post.unit.text if post.unit else "", post.position.text, post.former, post.start_date, post.end_date]
            for case in read(id).cases for person in case.people if person.name.text == name for post in person.posts
        ]  # fmt: skip
        for post in posts:
            fitting = [f for f in found if all(w in (None, v) for w, v in zip(post, f, strict=False))]
            assert fitting, f"{name}: {post} is none of {found}"
            found.remove(fitting[0])
        assert not found, f"{name}: {found} is told nowhere"


@pytest.mark.parametrize(("id", "people"), told("posts"))
def test_posts_at_a_unit_stand_in_the_graph(id: str, people: dict[str, list[list[Any]]]) -> None:
    fragment = projected(id)
    names = {key.id: about.get("name") for key, about in fragment.nodes.items()}
    held = [(names[k.start.id], p["position"]) for k, p in fragment.relationships.items() if k.type == "HELD"]
    subjects = {p.name.text for c in read(id).cases for p in c.people if p.subject}
    told = [(name, post[1]) for name, posts in people.items() for post in posts if post[0]]
    assert sorted(h for h in held if h[0] in people) == sorted(t for t in told if t[0] in subjects)


@pytest.mark.parametrize(("id", "people"), told("sanctions"))
def test_each_received_what_is_told(id: str, people: dict[str, dict[str, str | None]]) -> None:
    for name, sanctions in people.items():
        found = {
            s.id: s.date for case in read(id).cases for person in case.people if person.name.text == name
            for s in person.sanctions if s.id not in STATUSES
        }  # fmt: skip
        assert set(found) == set(sanctions), name
        assert {k: v for k, v in found.items() if sanctions[k]} == {
            k: v for k, v in sanctions.items() if v
        }, name


@pytest.mark.parametrize(("id", "sums"), told("sums"))
def test_each_sum_plays_its_role(id: str, sums: list[list[Any]]) -> None:
    found = [[m.value, m.currency, m.role] for case in read(id).cases for m in case.money]
    assert [s for s in sums if s not in found] == []


@pytest.mark.parametrize(("id", "funds"), told("funds"))
def test_each_sum_stands_beside_its_fund(id: str, funds: list[list[Any]]) -> None:
    fragment = projected(id)
    names = {key.id: str(about.get("name")) for key, about in fragment.nodes.items()}
    found = [
        (names[k.end.id], p.get("amount")) for k, p in fragment.relationships.items() if k.type == "CONCERNS"
    ]
    assert [f for f in funds if not any(f[0] in name and f[1] == amount for name, amount in found)] == []


@pytest.mark.parametrize(("id", "acts"), told("acts"))
def test_acts_of_each_case_have_their_time(id: str, acts: list[list[str] | None]) -> None:
    found = [[c.act_period.start, c.act_period.end] if c.act_period else [] for c in read(id).cases]
    assert len(found) == len(acts)
    assert [f for f, a in zip(found, acts, strict=True) if a is not None and f != a] == []


@pytest.mark.parametrize(("id", "units"), told("called"))
def test_a_unit_is_known_by_what_it_is_called_again(id: str, units: dict[str, str]) -> None:
    found = {u.text: [m.text for m in u.mentions or ()] for c in read(id).cases for u in c.units}
    assert {name: again in found.get(name, []) for name, again in units.items()} == dict.fromkeys(units, True)
