"""Sentences told right behind a name, outcomes behind a label, and whom they fall upon."""

import pytest

from extraction import extract
from extraction.contract import Case, Extraction
from extraction.en.sanctions.told_sentences import told_sentences

LIST = """Four former workers of the Quellmere Transit District were sentenced for selling fare cards.

Odile Brankotte, 44, of Fairholm: 30 months, $12,000 restitution
Tobin Wexmere, 36, of Fairholm: two years' probation, 200 hours of community service
"""
DIGEST = """Disciplinary Decisions

File 2022-17 / Constable Wilfred Penharrow
Penharrow accessed police databases for a private investigator. Decision: dismissed from the force.

File 2022-23 / Sergeant Dorothea Quarmley
Quarmley falsified a duty log. Decision: reduced in rank to constable for 12 months.
"""


def got(cases: list[Case]) -> dict[str, list[str]]:
    """Return the sanctions of each person by name."""
    return {p.name.text: sorted(s.id for s in p.sanctions) for c in cases for p in c.people}


def read(text: str) -> Extraction:
    """Return the facts of an English text."""
    return extract(text, language="en")


def test_each_of_a_list_has_his_own_sentence() -> None:
    # probation and community service are two, though of one id
    assert got(read(LIST).cases) == {
        "Odile Brankotte": ["SN-C2", "SN-E1"],
        "Tobin Wexmere": ["SN-C2", "SN-C2"],
    }


def test_a_file_number_begins_a_case_and_its_label_tells_the_outcome() -> None:
    facts = read(DIGEST)
    assert len(facts.cases) == 2
    assert got(facts.cases) == {"Wilfred Penharrow": ["SN-G6"], "Dorothea Quarmley": ["SN-H4"]}


@pytest.mark.parametrize(
    ("behind", "ids"),
    [
        (" to 18 months", ["SN-C2"]),
        (", 57, a contractor, to a fine of $2,500", ["SN-C3"]),
        (": time served, $3,400 restitution", ["SN-C2", "SN-E1"]),
        (" to the board in 18 letters", []),
        (", 57, of Fairholm, told the board", []),
    ],
)
def test_what_stands_behind_a_name(behind: str, ids: list[str]) -> None:
    assert [i for i, _, _ in told_sentences("Odile Brankotte" + behind, 15)] == ids


def test_the_family_of_one_who_is_hidden_is_hidden() -> None:
    text = "Guardian Leonard Fiskholm drained the savings of his ward, Eunice Garrowmere, 84, and of her brother, Chester Garrowmere. Fiskholm pleaded guilty to theft."
    facts = read(text)
    assert list(got(facts.cases)) == ["Leonard Fiskholm"]
    assert {text[r.start : r.end] for r in facts.redactions} == {"Eunice Garrowmere", "Chester Garrowmere"}


def test_an_allegation_of_which_no_evidence_was_found_makes_no_subject() -> None:
    text = "Residents alleged that Mayor Patton Greelholm took kickbacks. The investigators found no evidence of this. They did find that Public Works Director Sherman Aldwark awarded the contract to a friend without competition."
    assert [p.name.text for c in read(text).cases for p in c.people if p.subject] == ["Sherman Aldwark"]


def test_an_outcome_that_clears_and_a_finding_that_was_not_made_make_no_subject() -> None:
    text = """#21-007 Clerk Winslow Pettigrale waived late fees for his friends. Outcome: reprimanded.

#21-012 Driver Araminta Foxmere used a city van to move furniture for a friend. Outcome: 5-day suspension.

#21-019 Guard Septimus Harkmoor slept on duty in the yard. Outcome: not sustained. No adverse finding was made against Clerk Fiona Kilbranmore."""
    assert "Fiona Kilbranmore" not in {p.name.text for c in read(text).cases for p in c.people if p.subject}
    text = text[: text.index(" No adverse")]
    assert [p.name.text for c in read(text).cases for p in c.people if p.subject] == [
        "Winslow Pettigrale",
        "Araminta Foxmere",
    ]
