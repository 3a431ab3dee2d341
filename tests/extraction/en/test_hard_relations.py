"""Relations in hard prose (invented): who did it by a plain verb, whom a sanction hit, whose post is where."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.contract import Case, Person

AUDIT = "Auditors reviewed the Marlow Water District for 2016. "


def case(text: str) -> Case:
    found = extract(text, language="en").cases
    assert len(found) == 1
    return found[0]


def subjects(text: str) -> set[str]:
    return {p.name.text for c in extract(text, language="en").cases for p in c.people if p.subject}


def person(c: Case, name: str) -> Person:
    return next(p for p in c.people if p.name.text == name)


def received(text: str) -> dict[str, set[str]]:
    return {p.name.text: {s.id for s in p.sanctions} for p in case(text).people if p.subject}


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
    c = case(text)
    assert {p.name.text for p in c.people} == {"Dale Whitcombe III", "Dale Whitcombe Jr."}
    assert [m.start for m in person(c, "Dale Whitcombe Jr.").mentions] == [text.index("Whitcombe Jr. fled")]


def test_initials_are_names_where_a_person_is_presented() -> None:
    text = (
        "An employee identified as B.Q., a grants specialist in the Bureau of Rural Aid, approved claims filed by her husband, K.V."
        " B.Q. did not disclose it. The U.S. attorney, Pia Norrgard, J.D., declined."
    )
    c = case(text)
    first = person(c, "B.Q.")
    assert (first.kind, first.masked, first.subject) == ("official", True, True)
    assert [(p.position.text, p.unit.text if p.unit else None) for p in first.posts] == [
        ("grants specialist", "Bureau of Rural Aid")
    ]
    assert (person(c, "K.V.").kind, person(c, "K.V.").subject) == ("associate", False)
    assert {"J.D.", "U.S."}.isdisjoint(p.name.text for p in c.people)


def test_the_unit_of_an_opening_sentence_is_that_of_posts_without_one() -> None:
    text = (
        "Two former employees of the Marlow Road Commission were sentenced for theft. Dale Whitcombe, 51, a former foreman, received 12 months"
        " in jail. Nora Pell, 44, a clerk, was fined $500."
    )
    units = {p.name.text: [(q.position.text, q.unit.text if q.unit else "") for q in p.posts] for p in case(text).people}  # fmt: skip
    assert units == {
        "Dale Whitcombe": [("foreman", "Marlow Road Commission")],
        "Nora Pell": [("clerk", "Marlow Road Commission")],
    }


def test_the_post_of_the_next_one_is_no_part_of_a_unit() -> None:
    text = "Dale Whitcombe, then Principal Secretary in the Ministry of Lands, and Chief Accountant Nora Pell were found guilty of fraud."
    assert [u.text for u in case(text).units] == ["Ministry of Lands"]


def test_a_term_told_of_the_surname() -> None:
    c = case("Ex-harbor master Dale Whitcombe was charged with fraud. Whitcombe was harbor master between 2006 and 2016.")  # fmt: skip
    assert [(p.position.text, p.start_date, p.end_date) for p in person(c, "Dale Whitcombe").posts] == [
        ("harbor master", "2006", "2016")
    ]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Whitcombe accepted $1,800 in gift cards from contractors.", "bribe"),
        ("Whitcombe took $1,800 from a tire supplier.", "bribe"),
        ("A Dutch vendor paid him $1,800.", "bribe"),
        ("Whitcombe took cash from owners and demanded $1,800 a visit.", "bribe"),
        ("Whitcombe took $1,800 in gift cards from the store.", "involved"),
        ("Whitcombe did not deposit $1,800 in tap fees.", "involved"),
        ("Whitcombe reimbursed the district $1,800.", "recovered"),
    ],
)
def test_the_role_of_a_sum_in_kind_or_from_a_supplier(told: str, role: str) -> None:
    c = case(f"Dale Whitcombe, 51, a purchasing agent of the Marlow Water District, pleaded guilty. {told}")
    assert [m.role for m in c.money] == [role]


def test_a_fund_ends_where_its_name_ends() -> None:
    c = case("Dale Whitcombe, 51, was charged with embezzling $402,000 in docking fees from the Port of Oakvale from 2011 to 2015.")  # fmt: skip
    assert [f.text for f in c.funds] == ["docking fees"]


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("In the two years before her arrest in April 2017, Pell stole $30,000.", ("2015-04", "2017-04")),
        ("In 2012 and 2013 she altered the books, and as late as June 2014 she destroyed records.", ("2012", "2014-06")),
        ("Between April 2015 and 2017, Pell stole $30,000.", ("2015-04", "2017")),
        ("Pell stole fees in 2012 and 2013, and again in June 2014.", ("2012", "2014-06")),
    ],
)  # fmt: skip
def test_periods_that_are_told_around(told: str, period: tuple[str, str]) -> None:
    c = case(f"Nora Pell, 44, a clerk of the Marlow Water District, pleaded guilty to theft. {told}")
    assert c.act_period is not None
    assert (c.act_period.start, c.act_period.end) == period


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
    ("told", "posts"),
    [
        ("Whitcombe was the District's fiscal manager.", [("fiscal manager", "Marlow Water District")]),
        (
            "Whitcombe joined the district as a staff engineer in 1989.",
            [("staff engineer", "Marlow Water District")],
        ),
        (
            "Whitcombe, a member of the Oakvale Village Council, fled.",
            [("member", "Oakvale Village Council")],
        ),
        ("Whitcombe was chief of contracts from 1996 to 2004.", [("chief of contracts", None)]),
    ],
)
def test_posts_told_of_a_surname(told: str, posts: list[tuple[str, str | None]]) -> None:
    c = case(f"Thieves hit the Marlow Water District. Dale Whitcombe, 51, pleaded guilty to theft. {told}")
    assert [
        (p.position.text, p.unit.text if p.unit else None) for p in person(c, "Dale Whitcombe").posts
    ] == posts


def test_a_list_with_semicolons_accuses_all() -> None:
    text = "The suspects are Dale Whitcombe, former Director of Procurement; Nora Pell, former Chief Finance Officer; and Zablon Tarno-Were, a clerk. A tender was rigged, and they were charged."
    assert subjects(text) == {"Dale Whitcombe", "Nora Pell", "Zablon Tarno-Were"}


def test_the_list_behind_a_verb_receives_what_the_verb_gives() -> None:
    text = "A judge sentenced the former director of the Oakvale Housing Authority, Thelonius Quarrow, and his bookkeeper, Nora Pell, to ten and two months in prison, respectively."
    assert received(text) == {"Thelonius Quarrow": {"SN-C2"}, "Nora Pell": {"SN-C2"}}


def test_a_post_told_with_the_years_between() -> None:
    c = case("Dale Whitcombe was employed from 2009 until 2017 as Director of Facilities for the Corvane Community College District. Whitcombe pleaded guilty to fraud.")  # fmt: skip
    assert [
        (p.position.text, p.unit.text if p.unit else None) for p in person(c, "Dale Whitcombe").posts
    ] == [("Director of Facilities", "Corvane Community College District")]
