"""A digest is cut into its cases; a release is one case, whatever its form (invented prose)."""

from __future__ import annotations

import pytest

from extraction import extract
from extraction.contract import Case

ONE = (
    "Karl Dunmore, 51, a former inspector of the Elmford Housing Authority, was sentenced to two years in prison. "
    "He took $4,000 from tenants in 2019."
)
TWO = (
    "Nora Pell, 44, treasurer of the Harrow Fire District, pleaded guilty to larceny on May 3, 2021. "
    "She wrote checks of $9,100 to herself."
)
THREE = (
    "Brian Tolley, 38, a clerk of the Wexley Water Board, was indicted on two counts of forgery in 2021. "
    "He altered meter readings worth $2,500."
)


def cases(text: str) -> list[Case]:
    return extract(text, language="en").cases


def subjects(text: str) -> list[list[str]]:
    return [[p.name.text for p in c.people if p.subject] for c in cases(text)]


OWN = [["Karl Dunmore"], ["Nora Pell"], ["Brian Tolley"]]


@pytest.mark.parametrize(
    "text",
    [
        f"Cases of the quarter\n\n1. Housing. {ONE}\n\n2. Fire. {TWO}\n\n3. Water. {THREE}",
        f"# Three cases\n\n**1. Housing.** {ONE}\n\n**2. Fire.** {TWO}\n\n**3. Water.** {THREE}\n",
        f"Integrity cases, closed in 2021\n\n1) {ONE}\n2) {TWO}\n3) {THREE}\n",
        f"Monthly report\n\n• {ONE}\n• {TWO}\n• {THREE}\n",
        f"Round-up of public integrity cases\n\n{ONE}\n\n{TWO}\n\n{THREE}\n",
        f"Sentences of the week\n\nThe prosecutor announced three cases against officials.\n\nA housing inspector\n{ONE}\n\nA treasurer\n{TWO}\n\nA clerk\n{THREE}",
    ],
)
def test_a_digest_is_cut_into_its_cases(text: str) -> None:
    assert subjects(text) == OWN
    for case, amount in zip(cases(text), ("$4,000", "$9,100", "$2,500"), strict=True):
        assert [m.text for m in case.money] == [amount]
        assert all(text[m.start : m.end] == m.text for m in [*case.money, *case.units, *case.misconduct])
    assert [c.status for c in cases(text)] == ["CS-5", "CS-5", "CS-4"]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n\n{TWO}\n\n{THREE}",
        f"Three sentenced in housing scheme\n\n{ONE}\n\n{TWO}\n\n{THREE}",
        f"{ONE} The indictment holds these counts:\n\n1. Theft of $4,000 from tenants in 2019, as an official, by threat of eviction, in the second degree, and conspiracy.\n"
        "2. Forgery of receipts for $4,000, as an official, in the second degree, charged together with the theft of that money.",
        f"Inspector sentenced\n\n{ONE}\n\nThe scheme\n{ONE}\n\nThe sentence\nThe court found that he was sentenced fairly, and that the money, $4,000, had been returned to the tenants in 2020.",
        "We reviewed the Elmford Housing Authority.\n\n1. Cash. Receipts of $4,000 were not deposited in 2019, and the clerk had resigned before anybody asked her for the slips.\n\n"
        "2. Keys. Nobody kept a list of the keys in 2020; two employees were transferred, and the keys of nine flats were never found again.",
    ],
)
def test_a_release_stays_one_case(text: str) -> None:
    assert len(cases(text)) == 1


def test_an_item_in_which_nobody_was_found_guilty_is_still_a_case() -> None:
    text = (
        f"Summaries of investigations\n\n1. {ONE}\n\n2. {TWO}\n\n3. A tip said that a warden, Peter Quill, had used "
        "inmates to mend his car. Witnesses showed that a garage mended it. The allegation was not substantiated."
    )
    assert [c.status for c in cases(text)] == ["CS-5", "CS-5", "CS-6"]
    assert "Quill" not in str(cases(text))


def test_a_name_that_is_hidden_in_one_case_is_hidden_in_all() -> None:
    text = (
        f"Cases of the quarter\n\n1. {ONE} The whistleblower, Alice Moreland, was moved.\n\n"
        f"2. {TWO} Alice Moreland wrote the letter.\n\n3. {THREE}"
    )
    assert "Moreland" not in str(cases(text))
    assert len(extract(text, language="en").redactions) == 2


CAPTIONS = (
    "Cases before the courts\n"
    "R v. Karl Dunmore: The former stores officer of the Bantry Polytechnic was convicted of stealing cement worth £3,100. Stock cards were not kept.\n"
    "R v. Nora Pell: A revenue collector pleaded guilty to keeping £9,600 in market tolls in 2019. She was fined £400 by the magistrate in May 2020.\n"
)


def test_the_names_of_cases_part_them() -> None:
    assert subjects(CAPTIONS) == [["Karl Dunmore"], ["Nora Pell"]]
    assert [[m.text for m in c.money] for c in cases(CAPTIONS)] == [["£3,100"], ["£9,600", "£400"]]


def test_headings_below_the_title_of_a_digest_part_it_and_each_weak_point_belongs_to_its_case() -> None:
    text = (
        f"Monthly round-up of cases\nHousing\n{ONE} The authority did not reconcile receipts with permits.\n"
        f"Fire\n{TWO}\nWater\n{THREE} Nobody reviewed the readings.\n"
    )
    assert subjects(text) == OWN
    told = [{"did not reconcile", "Nobody reviewed"} & {w.text for w in c.weak_points} for c in cases(text)]
    assert told == [{"did not reconcile"}, set(), {"Nobody reviewed"}]
    assert all(c.start <= w.start < c.end for c in cases(text) for w in c.weak_points)


def test_a_section_in_which_nobody_was_found_responsible_is_a_case_of_its_own() -> None:
    text = f"Digest: three offices\nA. {ONE}\nB. {TWO}\nC. Board of Elections. Equipment worth $88,000 was missing in 2020. No individual was found responsible for it, and the count goes on."
    assert [[m.text for m in c.money] for c in cases(text)] == [["$4,000"], ["$9,100"], ["$88,000"]]


def test_the_numbers_of_cases_part_them_also_where_a_complaint_was_not_sustained() -> None:
    text = (
        "Quarterly digest of closed matters\n\nCase 21-0417. A yard supervisor of the Harrow Transit Authority, Karl Dunmore, had subordinates repair his cars. The Authority discharged Dunmore in May 2020.\n\n"
        "Case 21-0563. A senior cashier at the Wexley Water Board, Nora Pell, waived $4,100 in late penalties for her mother. She was demoted.\n\n"
        "Case 21-0608. A housing inspector, Brian Tolley, did not falsify reports as a caller had alleged in a letter of 2020. The complaint was not sustained.\n"
    )
    assert subjects(text) == [["Karl Dunmore"], ["Nora Pell"], []]
    assert [s.id for s in cases(text)[0].people[0].sanctions] == ["SN-G6"]


def test_reports_by_number_and_words_that_open_paragraphs_part_a_digest() -> None:
    told = (
        "Report 21-3. Fuel. Groundskeeper Karl Dunmore bought diesel for a landscaping business he ran on weekends, $900 in all. Mr. Dunmore was discharged.",
        "Report 21-4. Residency. A clerk-typist, Nora Pell, gave a false city address in order to be hired. She resigned in lieu of termination in May 2020.",
    )
    assert subjects("Reports of investigation, January to June\n\n" + "\n\n".join(told)) == [
        ["Karl Dunmore"],
        ["Nora Pell"],
    ]
    words = (
        "The digest describes three cases.\n\nOvertime. Bridge tender Karl Dunmore claimed overtime when the bridge was closed for repair. He was ordered to repay $940.\n\n"
        "Procurement. Contract officer Nora Pell disclosed a competitor's price to Tarno Paving Inc. and was fired in May of the same year.\n\n"
        "Conduct. An allegation against Deputy Commissioner Brian Tolley was closed as unfounded.\n"
    )
    assert subjects(words) == [["Karl Dunmore"], ["Nora Pell"], []]
