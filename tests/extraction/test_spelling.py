"""A text in Commonwealth spelling gives the facts of the same text in American spelling, in its own words."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.legible.edits import edited
from extraction.legible.spelling import spelled

AMERICAN = (
    "Nora Pell, 48, a former clerk of the Elmford Health Center, was convicted of theft. She wrote herself 42 checks from the "
    "School Nutrition Program, paid for nobody's labor. The court ordered a money judgment of $12,000. "
    "The authorization of payments was not separated from the keeping of the checkbook."
)
BRITISH = (
    AMERICAN.replace("Center", "Centre").replace("checks", "cheques").replace("Program", "Programme")
    .replace("labor", "labour").replace("judgment", "judgement").replace("authorization", "authorisation").replace("checkbook", "chequebook")
)  # fmt: skip


def facts(text: str) -> dict[str, list[object]]:
    case = extract(text, language="en").cases[0]
    return {
        "people": [(p.name.text, p.subject, [s.id for s in p.sanctions]) for p in case.people],
        "money": [(m.value, m.role) for m in case.money],
        "funds": [f.id for f in case.funds],
        "misconduct": [m.id for m in case.misconduct],
        "weak points": [(w.id, w.mode) for w in case.weak_points],
        "fields": [f.id for f in case.fields],
    }


def test_both_spellings_tell_the_same() -> None:
    assert facts(BRITISH) == facts(AMERICAN)


def test_mentions_are_in_the_words_of_the_text() -> None:
    case = extract(BRITISH, language="en").cases[0]
    assert [f.text for f in case.funds] == ["School Nutrition Programme"]
    assert [q.unit.text for p in case.people for q in p.posts if q.unit] == ["Elmford Health Centre"]
    assert all(BRITISH[m.start : m.end] == m.text for m in [*case.units, *case.funds, *case.money])


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("two PROGRAMMES, a Centre", "two PROGRAMS, a Center"),
        ("Cheque no. 4 and cheques", "Check no. 4 and checks"),
        ("programmed, centrepiece", "programmed, centrepiece"),
        ("unauthorised favouritism", "unauthorized favoritism"),
    ],
)
def test_whole_words_alone(given: str, read: str) -> None:
    now = edited(given, spelled(given))
    assert (now.text if now else given) == read
    if now:
        assert now.back(0, len(now.text)) == (0, len(given))
        end = now.text.index(" ")
        assert given[slice(*now.back(0, end))] == given[: given.index(" ")]
