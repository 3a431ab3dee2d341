"""Relations in hard prose (invented): who did it by a plain verb, whom a sanction hit, whose post is where."""

from __future__ import annotations

import pytest

from extraction import extract
from tests.extraction.en.case_of import case_of, person_of

AUDIT = "Auditors reviewed the Marlow Water District for 2016. "


def subjects(text: str) -> set[str]:
    return {p.name.text for c in extract(text, language="en").cases for p in c.people if p.subject}


def received(text: str) -> dict[str, set[str]]:
    return {p.name.text: {s.id for s in p.sanctions} for p in case_of(text).people if p.subject}


@pytest.mark.parametrize(
    "act",
    [
        "used a district truck to haul hay for his own farm",
        "hired his brother-in-law as an inspector",
        "waived late fees for friends",
        "billed the district for visits that never took place",
        "awarded the work without competitive bids",
        "gave himself three raises",
        "did not deposit $900 in tap fees",
        "voted on a lease in which his wife had an interest",
        "violated the district’s ethics code",
        "demanded cash from applicants",
        "improperly sold four pumps",
        "kept cash from hydrant fees",
        "approved his own expense reports",
        "was found to have steered contracts",
        "bought $900 in lumber on township accounts",
        "knew of the leak and did not report it",
        "took $900 from the cash drawer",
        "approved advance payments without a bank guarantee",
        "was given a written reprimand",
        "gave a false city address",
        "bought 900 gallons of diesel for a landscaping business he ran",
        "disclosed a competitor’s price to Tarno Paving Inc. and was fired",
        "was placed under suspension for demanding a bribe",
        "was discharged",
        "is on unpaid leave",
    ],
)
def test_a_plain_verb_makes_the_one_before_it_a_subject(act: str) -> None:
    assert subjects(f"{AUDIT}The manager, Dale Whitcombe, {act}.") == {"Dale Whitcombe"}


@pytest.mark.parametrize(
    "act",
    [
        "hired an auditor from Oakvale",
        "used the district's forms",
        "told auditors that fees were waived",
        "deposited the checks on Monday",
        "received the report in June",
        "approved the minutes",
        "voted on the budget",
        "said that the manager kept cash",
    ],
)
def test_the_same_verb_about_something_harmless_makes_none(act: str) -> None:
    assert subjects(f"{AUDIT}The manager, Dale Whitcombe, {act}.") == set()


def test_who_was_dismissed_for_complaining_is_no_subject() -> None:
    text = "Karl Dunmore, 51, was charged with fraud. Foreman Dale Whitcombe, who complained to the state, was dismissed the next week."
    assert subjects(text) == {"Karl Dunmore"}


def test_one_verb_charges_both_whom_it_follows() -> None:
    text = "Auditors found that Dale Whitcombe, manager of the Marlow Water District, and bookkeeper Nora Pell charged $900 in personal purchases to a card."
    assert subjects(text) == {"Dale Whitcombe", "Nora Pell"}
    assert subjects("Ex-Trustee Dale Whitcombe and co-defendant Nora Pell were sentenced for fraud.") == {
        "Dale Whitcombe",
        "Nora Pell",
    }


@pytest.mark.parametrize(
    ("told", "hit"),
    [
        ("Whitcombe was fired; Pell was fined $500.", {"Dale Whitcombe": {"SN-G6"}, "Nora Pell": {"SN-C3"}}),
        ("Whitcombe and Pell were fired and suspended, respectively.", {"Dale Whitcombe": {"SN-G6"}, "Nora Pell": {"SN-H4"}}),
        ("The latter was reprimanded.", {"Dale Whitcombe": set(), "Nora Pell": {"SN-H2"}}),
        ("Both were fired.", {"Dale Whitcombe": {"SN-G6"}, "Nora Pell": {"SN-G6"}}),
        ("The board fired Pell in May.", {"Dale Whitcombe": set(), "Nora Pell": {"SN-G6"}}),
        ("The bookkeeper was immediately removed from office.", {"Dale Whitcombe": set(), "Nora Pell": {"SN-G5"}}),
        ("Whitcombe received four years and Pell received 30 months.", {"Dale Whitcombe": {"SN-C2"}, "Nora Pell": {"SN-C2"}}),
        ("All were fired in May.", {"Dale Whitcombe": {"SN-G6"}, "Nora Pell": {"SN-G6"}}),
        ("Whitcombe, fired in May, fled, and Pell was dismissed.", {"Dale Whitcombe": {"SN-G6"}, "Nora Pell": {"SN-G6"}}),
        ("Both officers were interdicted.", {"Dale Whitcombe": {"SN-H4"}, "Nora Pell": {"SN-H4"}}),
        ("Pell was removed from the commission. It fines her $500 and reprimands her.", {"Dale Whitcombe": set(), "Nora Pell": {"SN-G5", "SN-C3", "SN-H2"}}),
        ("Pell was suspended; her company, Pell Data Inc., was fined $400.", {"Dale Whitcombe": set(), "Nora Pell": {"SN-H4"}}),
        ("Whitcombe was fired, and his wife was ordered to repay $900.", {"Dale Whitcombe": {"SN-G6"}, "Nora Pell": set()}),
    ],
)  # fmt: skip
def test_each_sanction_hits_the_right_one(told: str, hit: dict[str, set[str]]) -> None:
    text = "Dale Whitcombe, 51, manager of the Marlow Water District, and Nora Pell, 44, its bookkeeper, admitted fraud. "
    assert received(text + told) == hit


def test_a_cousin_is_the_one_presented_as_such() -> None:
    text = "A supervisor, Dale Whitcombe, approved overtime for his cousin, laborer Owen Whitcombe, that was never worked. Whitcombe was fired, and his cousin was ordered to repay $900."
    assert received(text) == {"Dale Whitcombe": {"SN-G6"}, "Owen Whitcombe": {"SN-E1"}}


def test_father_and_son_are_two() -> None:
    text = "Dale Whitcombe III, 31, and Dale Whitcombe Jr., his father, were charged with fraud. Whitcombe Jr. fled."
    c = case_of(text)
    assert {p.name.text for p in c.people} == {"Dale Whitcombe III", "Dale Whitcombe Jr."}
    assert [m.start for m in person_of(c, "Dale Whitcombe Jr.").mentions] == [
        text.index("Whitcombe Jr. fled")
    ]


def test_a_short_item_of_a_digest_is_a_case_by_its_own_outcome() -> None:
    text = (
        "Digest of closed cases, second quarter\n"
        "1. A clerk, Karl Dunmore, approved overtime for his cousin that was never worked. Dunmore was dismissed in April 2021.\n"
        "2. A clerk, Nora Pell, accepted $1,800 in gift cards from contractors in 2019. Pell resigned on May 3, 2020, and cannot be rehired.\n"
        "3. Dale Whitcombe, a deputy commissioner of the Department of Aging, used a city car for personal trips in 2020. He received a suspension.\n"
    )
    cases = extract(text, language="en").cases
    assert [[p.name.text for p in c.people if p.subject] for c in cases] == [["Karl Dunmore"], ["Nora Pell"], ["Dale Whitcombe"]]  # fmt: skip
    assert [s.id for s in cases[2].people[0].sanctions] == ["SN-H4"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police arrested the Director of Planning of Lukuru District Council, Mr. Wycliffe Tarno-Mwale, and his clerk, Ms. Nora Pell.", {"Wycliffe Tarno-Mwale", "Nora Pell"}),
        ("A judge sentenced the former director of the Oakvale Housing Authority, Thelonius Quarrow, and his bookkeeper, Nora Pell, to ten months.", {"Thelonius Quarrow", "Nora Pell"}),
        ("The inquiry found that Mr A. J. Quarrow, Chief Engineer of the Lower Vale Drainage Board, awarded work to his brother.", {"A. J. Quarrow"}),
        ("Planning Director Dale Whitcombe went to work for a builder. He was fined $500.", {"Dale Whitcombe"}),
        ("Dale Whitcombe, 51, was charged with fraud. An attorney for Whitcombe, Nora Pell, declined to comment.", {"Dale Whitcombe"}),
        ("An Upper Marlow man was charged with fraud. The former clerk of the Bantry Polytechnic was convicted.", set()),
        ("Brothers-in-law from Castle Brook have been sentenced for fraud.", set()),
    ],
)  # fmt: skip
def test_who_is_a_subject_and_what_is_no_name(text: str, names: set[str]) -> None:
    assert subjects(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chairman Dale Whitcombe, Nora Pell and Karl Dunmore agreed Monday to pay civil penalties of $400.", {"Dale Whitcombe", "Nora Pell", "Karl Dunmore"}),
        ("A judge sentenced former jail administrator Dale Whitcombe to 18 months and his partner, contractor Nora Pell, to probation.", {"Dale Whitcombe", "Nora Pell"}),
        ("The Respondent, Dale Whitcombe, was a member of the board. She did not declare her shares.", {"Dale Whitcombe"}),
        ("Purser Nora Pell kept $640 in cash fares. The allegation that Port Engineer Dale Whitcombe accepted a trip could not be substantiated.", {"Nora Pell"}),
        ("Auditors found that the grants coordinator, A.M., approved claims for groups that had not filed reports by 9 A.M. on Monday.", {"A.M."}),
        ("Officer Nora Pell resigned in April and has agreed to plead guilty to fraud.", {"Nora Pell"}),
    ],
)  # fmt: skip
def test_who_answers_by_the_words_of_a_ruling_a_penalty_or_a_plea(text: str, names: set[str]) -> None:
    assert subjects(text) == names


def test_a_list_with_semicolons_accuses_all() -> None:
    text = "The suspects are Dale Whitcombe, former Director of Procurement; Nora Pell, former Chief Finance Officer; and Zablon Tarno-Were, a clerk. A tender was rigged, and they were charged."
    assert subjects(text) == {"Dale Whitcombe", "Nora Pell", "Zablon Tarno-Were"}


def test_the_list_behind_a_verb_receives_what_the_verb_gives() -> None:
    text = "A judge sentenced the former director of the Oakvale Housing Authority, Thelonius Quarrow, and his bookkeeper, Nora Pell, to ten and two months in prison, respectively."
    assert received(text) == {"Thelonius Quarrow": {"SN-C2"}, "Nora Pell": {"SN-C2"}}
