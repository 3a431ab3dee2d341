"""The tables of the documentation: halves that never change, and a page whose numbers come from a ranking."""

from __future__ import annotations

from graph.related.ablation import ablation, differences, half, rankings, slices, without
from graph.related.evaluation import Judged
from graph.related.judging import rank_judged
from graph.related.weights import shipped
from tests.graph.related.related_cases import TEXTS, made

JUDGED = [
    Judged("slush-zh", "zh", {"slush-en": 3, "drunk-zh": 1, "list-zh": 0}),
    Judged("list-zh", "zh", {"list-en": 3, "inspect-en": 2, "slush-zh": 1, "drunk-zh": 0}),
    Judged("list-en", "en", {"list-zh": 3, "inspect-en": 2, "slush-en": 1}),
]
PROFILES = [made(name, id=name) for name in TEXTS]


def test_the_half_of_a_query_is_fixed() -> None:
    assert [half(f"q{n}") for n in range(6)] == ["open", "closed", "closed", "closed", "open", "closed"]


def test_every_query_stands_in_one_half_and_one_language() -> None:
    by = slices(JUDGED)
    halves = [q.query for name in ("open", "closed") for q in by.get(name, [])]
    assert sorted(halves) == sorted(q.query for q in JUDGED)
    assert len(by["zh"]) + len(by["en"]) == len(JUDGED)


def test_the_tables_hold_what_was_measured() -> None:
    by = slices(JUDGED)
    ours = rank_judged(PROFILES)
    rankers = {"incision": ours, "backwards": lambda q: {c: -s for c, s in ours(q).items()}}
    table = list(rankings(by, rankers))
    assert sum(line.startswith("| incision | all | 3 |") for line in table) == 1
    assert any(line.startswith("| backwards | zh | 2 |") for line in table)
    gain = next(line for line in differences(by, rankers) if line.startswith("| backwards | all |"))
    assert gain.split("|")[3].strip().startswith("+")


def test_a_part_that_is_switched_off_weighs_nothing() -> None:
    weights = without(shipped(), ("route", "cosine", "weak_at_step"))
    flat = weights.flat()
    assert [flat[p] for p in ("route", "cosine", "weak_at_step")] == [0, 0, 0]
    assert flat["group"] == shipped().flat()["group"] > 0


def test_without_all_parts_but_one_the_ranking_is_another() -> None:
    table = [line for line in ablation(slices(JUDGED), PROFILES, shipped()) if line]
    rows = {line.split("|")[1].strip(): line for line in table}
    place = rows["only who, where (role, line, setting, place, person, supplier)"].split("|")[2:]
    assert rows["everything"].split("|")[2:] != place
    assert {f"without {part}" for part in shipped().flat()} <= set(rows)
