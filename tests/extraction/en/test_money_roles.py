"""What part a sum plays: frames, bounds, and what the rest of the text tells."""

import pytest

from extraction.en.money.money import sums

SOLD = "The inspector sold permits to builders, the indictment says. "
STOLEN = "The clerk stole fees and sold permits. "


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (SOLD + "Owners paid him $900 to $1,200 for each permit.", ["bribe", "bribe"]),
        (SOLD + "He took $4,000 from a developer in the car park.", ["bribe"]),
        (SOLD + "In return for $750 he waived the second visit.", ["bribe"]),
        (SOLD + "The two received $310.", ["bribe"]),
        # where money was taken as well, only a frame of its own makes a bribe
        (STOLEN + "The two received $310.", ["involved"]),
        (STOLEN + "Owners handed her $75 each.", ["bribe"]),
        ("The two received $310.", ["involved"]),
        # what is paid for work is no bribe, whatever was sold elsewhere
        (SOLD + "The firm kept paying its masons $18 an hour.", ["other"]),
    ],
)
def test_what_changes_hands_where_favours_are_sold_is_a_bribe(text: str, roles: list[str]) -> None:
    assert [s.role for s in sums(text)] == roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Three quotations are needed for purchases above $5,000.", "other"),
        ("He cut the work into lots to stay under the $3,000 limit.", "other"),
        ("The plots were let at $21 an acre.", "other"),
        ("Nightly rates ran from $95 to a fixed sum.", "other"),
        ("She was released after posting a bond of $20,000.", "other"),
        ("The district was allotted $12 million of relief money.", "budget"),
        ("The firm won $2.4 million in public works over six years.", "budget"),
        ("A charge of $640 was missing from the till; $640 was missing.", "loss"),
        ("There was short levy of registration duty of $81,000.", "loss"),
        ("Under the agreement he must pay the Town of Sallow Bend $7,300.", "recovered"),
        ("The firm has since made good $51,000.", "recovered"),
        ("He is accused of failing to repay any of the $51,000.", "involved"),
    ],
)
def test_bounds_rates_and_sums_due_have_parts_of_their_own(text: str, role: str) -> None:
    assert sums(text)[-1].role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("We recommended better records. The clinic should refund $9,100.", "involved"),
        ("Our audit of the clinic is closed. It agreed to recover the $9,100.", "involved"),
        ("The chief was sentenced and agreed to repay $9,100.", "recovered"),
    ],
)
def test_what_an_audit_wants_back_is_what_it_found_wrong(text: str, role: str) -> None:
    assert [s.role for s in sums(text)] == [role]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Of the claims, $7,100 in transactions were not allowable.", "involved"),
        ("The remaining $7.4 million ($3.1 million county share) of the costs was unallowable.", "involved"),
        ("The clinic claimed grant expenditures totaling $7,100 that were unallowable.", "involved"),
        ("Of this grant, $7,100 was not supported by invoices.", "involved"),
        ("The agency did not return to the State $7,100 of unused money.", "involved"),
        ("The county complied with the requirements for the use of $7,100.", "other"),
        ("The county has not complied with the requirements for the use of $7,100.", "involved"),
        ("We chose overpayments greater than $7,100.", "other"),
        ("Of this, $7,100 was awarded under a harbor act.", "budget"),
        ("The agency reported collecting $7,100.", "recovered"),
        ("The county claimed unallowable Harbor Grant costs of a club totaling $7,100.", "involved"),
        ("The count carries a term of five years and a $7,100 fine.", "other"),
        ("We found that $7,100 met the terms of the harbor grant.", "other"),
        ("The clinic overstated its claim to the harbor grants by a total of $7,100.", "involved"),
        ("The agency received an additional $7,100 for the harbor program.", "budget"),
        ("We cannot express an opinion on $7,100 that the agency claimed.", "other"),
        ("About $7,100 of this amount was awarded under a harbor act.", "budget"),
        ("She traded the passes and $7,100 of her personal money for pills.", "other"),
    ],
)
def test_what_was_in_order_and_what_was_not(text: str, role: str) -> None:
    assert sums(text)[0].role == role


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("We recommended that it refund $9,000 ($4,000 of the pier grant and $5,000 of the dock grant).", ["involved"] * 3),
        ("He made $9,000 over his salary ($4,000).", ["involved", "other"]),
        ("The agency must deobligate $9,000 ($12,000 less $3,000).", ["involved", "budget", "budget"]),
    ],
)  # fmt: skip
def test_a_bracket_parts_the_sum_before_it(text: str, roles: list[str]) -> None:
    assert [s.role for s in sums(text)] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # who wants something of an office gives to who holds it
        ("Lloyd Pennick paid the surveyor, Hazel Dunbar, £72,000.", ["bribe"]),
        ("The contractor gave the surveyor, Ms Hazel Dunbar of Tarn Council, £900.", ["bribe"]),
        ("Dunbar received a further $8,000 in cash from the owner of the company.", ["bribe"]),
        ("Dunbar was paid $300 by a broker for two title deeds.", ["bribe"]),
        ("He asked the developer for $500 and settled for $350, which was handed over.", ["bribe", "bribe"]),
        ("The supplier deposited $400 into the account of the Agriculture Officer.", ["bribe"]),
        ("She had £3,500 of kitchen work done by his men without charge.", ["bribe"]),
        ("For each truck the haulier left €50 under a stone.", ["bribe"]),
        # an office that pays, and what is due, are none
        ("The Tarn Board paid the company $438,900 for classes that were never held.", ["involved"]),
        ("Lloyd Pennick paid the manager $500 a month.", ["other"]),
        # what never came in, what it costs to mend, what came back, bounds
        ("Duties of $310 were not collected.", ["loss"]),
        ("The cost of repairing the flats will be about $310.", ["loss"]),
        ("Interest of $310 was lost.", ["loss"]),
        ("The Department has since got $120 of it back.", ["recovered"]),
        ("The Tribunal ordered her to compensate the Society in the amount of $184.", ["recovered"]),
        ("Each was for less than $500, the limit above which quotes are required.", ["other"]),
        ("A second pair of eyes is needed for jobs over $2,500.", ["other"]),
    ],
)
def test_the_part_by_who_gives_what_to_whom(text: str, roles: list[str]) -> None:
    assert [s.role for s in sums(text)] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Of the $3.1 million that we reviewed, $40,000 was unallowable.",
            ["other", "involved"],
        ),
        (
            "Of the $3.1 million in harbor costs that we reviewed, $40,000 was unallowable.",
            ["other", "involved"],
        ),
        (
            "Of the $3.1 million of dredging funds that we reviewed, $40,000 was unallowable.",
            ["budget", "involved"],
        ),
        ("By then the harbor had expended only $2 million and $1 million.", ["other", "other"]),
        ("The harbor will need to deobligate an additional $6,000.", ["other"]),
        ("The harbor must deobligate $6,000 of unallowable dredging costs.", ["involved"]),
    ],
)
def test_what_an_audit_looked_at_and_what_was_spent_is_no_sum_in_question(
    text: str, roles: list[str]
) -> None:
    assert [s.role for s in sums(text)] == roles
