"""Posts, units, sums, funds and periods in hard prose (invented)."""

from __future__ import annotations

import pytest

from tests.extraction.en.case_of import case_of, person_of


def test_initials_are_names_where_a_person_is_presented() -> None:
    text = (
        "An employee identified as B.Q., a grants specialist in the Bureau of Rural Aid, approved claims filed by her husband, K.V."
        " B.Q. did not disclose it. The U.S. attorney, Pia Norrgard, J.D., declined."
    )
    c = case_of(text)
    first = person_of(c, "B.Q.")
    assert (first.kind, first.masked, first.subject) == ("official", True, True)
    assert [(p.position.text, p.unit.text if p.unit else None) for p in first.posts] == [
        ("grants specialist", "Bureau of Rural Aid")
    ]
    assert (person_of(c, "K.V.").kind, person_of(c, "K.V.").subject) == ("associate", False)
    assert {"J.D.", "U.S."}.isdisjoint(p.name.text for p in c.people)


def test_the_unit_of_an_opening_sentence_is_that_of_posts_without_one() -> None:
    text = (
        "Two former employees of the Marlow Road Commission were sentenced for theft. Dale Whitcombe, 51, a former foreman, received 12 months"
        " in jail. Nora Pell, 44, a clerk, was fined $500."
    )
    units = {p.name.text: [(q.position.text, q.unit.text if q.unit else "") for q in p.posts] for p in case_of(text).people}  # fmt: skip
    assert units == {
        "Dale Whitcombe": [("foreman", "Marlow Road Commission")],
        "Nora Pell": [("clerk", "Marlow Road Commission")],
    }


def test_the_post_of_the_next_one_is_no_part_of_a_unit() -> None:
    text = "Dale Whitcombe, then Principal Secretary in the Ministry of Lands, and Chief Accountant Nora Pell were found guilty of fraud."
    assert [u.text for u in case_of(text).units] == ["Ministry of Lands"]


def test_a_term_told_of_the_surname() -> None:
    c = case_of("Ex-harbor master Dale Whitcombe was charged with fraud. Whitcombe was harbor master between 2006 and 2016.")  # fmt: skip
    assert [(p.position.text, p.start_date, p.end_date) for p in person_of(c, "Dale Whitcombe").posts] == [
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
        ("Whitcombe accepted tickets and meals worth $1,800 from a textbook vendor.", "bribe"),
        ("Whitcombe approved change orders worth $1,800.", "involved"),
        ("Whitcombe voted on a $1,800 paving contract.", "budget"),
        ("Whitcombe sent cars to a lot and was paid $1,800 a car.", "bribe"),
        ("Whitcombe gave his password to an agent, Dirk Tarno, who paid him $1,800.", "bribe"),
    ],
)
def test_the_role_of_a_sum_in_kind_or_from_a_supplier(told: str, role: str) -> None:
    c = case_of(
        f"Dale Whitcombe, 51, a purchasing agent of the Marlow Water District, pleaded guilty. {told}"
    )
    assert [m.role for m in c.money] == [role]


def test_a_fund_ends_where_its_name_ends() -> None:
    c = case_of("Dale Whitcombe, 51, was charged with embezzling $402,000 in docking fees from the Port of Oakvale from 2011 to 2015.")  # fmt: skip
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
    c = case_of(f"Nora Pell, 44, a clerk of the Marlow Water District, pleaded guilty to theft. {told}")
    assert c.act_period is not None
    assert (c.act_period.start, c.act_period.end) == period


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
        (
            "Whitcombe was chief of contracts from 1996 to 2004.",
            [("chief of contracts", "Marlow Water District")],
        ),
        (
            "Whitcombe, director of the Oakvale Hospital District, fled.",
            [("director", "Oakvale Hospital District")],
        ),
        ("Later on, Whitcombe, investigators said, fled.", []),
    ],
)
def test_posts_told_of_a_surname(told: str, posts: list[tuple[str, str | None]]) -> None:
    c = case_of(f"Thieves hit the Marlow Water District. Dale Whitcombe, 51, pleaded guilty to theft. {told}")
    assert [
        (p.position.text, p.unit.text if p.unit else None) for p in person_of(c, "Dale Whitcombe").posts
    ] == posts


def test_a_post_that_somebody_had_then_is_a_former_one_and_the_date_of_a_dismissal_is_kept() -> None:
    c = case_of(
        "Dale Whitcombe, then the assistant superintendent of the Marlow School District, took bribes. He was dismissed on March 3, 2020."
    )
    one = person_of(c, "Dale Whitcombe")
    assert [(p.position.text, p.former) for p in one.posts] == [("assistant superintendent", True)]
    assert [(s.id, s.date) for s in one.sanctions] == [("SN-G6", "2020-03-03")]


def test_a_plain_dollar_is_that_of_the_country_which_the_text_tells() -> None:
    told = "Dale Whitcombe, 51, was convicted of taking $900 from a tyre supplier, Tarno Tyres "
    assert [m.currency for m in case_of(told + "Pty Ltd.").money] == ["AUD"]
    assert [m.currency for m in case_of(told + "Inc.").money] == ["USD"]


def test_a_post_told_with_the_years_between() -> None:
    c = case_of("Dale Whitcombe was employed from 2009 until 2017 as Director of Facilities for the Corvane Community College District. Whitcombe pleaded guilty to fraud.")  # fmt: skip
    assert [
        (p.position.text, p.unit.text if p.unit else None) for p in person_of(c, "Dale Whitcombe").posts
    ] == [("Director of Facilities", "Corvane Community College District")]


def test_the_unit_behind_a_name_and_the_date_behind_a_short_month() -> None:
    c = case_of("Groundskeeper Dale Whitcombe, of the Cold Ash Parks Authority, bought a mower with public money. He was fired on Aug. 2, 2021.")  # fmt: skip
    one = person_of(c, "Dale Whitcombe")
    assert [(p.position.text, p.unit.text if p.unit else None) for p in one.posts] == [
        ("Groundskeeper", "Cold Ash Parks Authority")
    ]
    assert [(s.id, s.date) for s in one.sanctions] == [("SN-G6", "2021-08-02")]
