"""Where the name of an organisation begins and ends, and which of two names are one organisation."""

from __future__ import annotations

import pytest

from extraction import extract

TAIL = " A clerk, Dale K. Whitcombe, 51, was convicted of fraud. Whitcombe stole $9,000."


def units(text: str) -> list[str]:
    return sorted(u.text for c in extract(text + TAIL, language="en").cases for u in c.units)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("The Office for People with Rare Disabilities paid the bill.", ["Office for People with Rare Disabilities"]),
        ("The Institute on Harvest Work paid the bill.", ["Institute on Harvest Work"]),
        ("Books of the Tarnell Association of St. Odran were lost.", ["Tarnell Association of St. Odran"]),
        ("The Department of Health and Human Services, Administration for Rural Homes, paid.",
         ["Department of Health and Human Services, Administration for Rural Homes"]),
        ("He stole from the Tarnell Department of Roads and State of Ohio.", ["Tarnell Department of Roads"]),
        ("They fell to the United States and the Tarnell Office of Harbors were lost.", ["Tarnell Office of Harbors"]),
        ("The bill of TARNELL FREIGHT CO. was paid.", ["TARNELL FREIGHT CO."]),
        ("He broke rules of the Tarnell Department of Buildings and Oddlin Grid. Oddlin Grid paid. So did Oddlin Grid.",
         ["Tarnell Department of Buildings"]),
        ("Tarnell Freight plc paid the bill.", ["Tarnell Freight plc"]),
        ("It fell to the company it acquired in 2011, Oddlin BioForm.", ["Oddlin BioForm"]),
        ("Claims of Oddlin Home Nurse and Home Care Agency, LLC (Oddlin HNA) were false.",
         ["Oddlin Home Nurse and Home Care Agency, LLC"]),
    ],
)  # fmt: skip
def test_a_name_from_end_to_end(told: str, names: list[str]) -> None:
    assert units(told) == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Oddlin HealthCare sent bills. Oddlin Healthcare was paid.", ["Oddlin Healthcare"]),
        ("Oddlin Freight, Inc. sent bills. The store of Oddlin Freight was closed.", ["Oddlin Freight, Inc."]),
        ("A subsidiary of Oddlin paid. Oddlin Healthcare sent bills.", ["Oddlin Healthcare"]),
    ],
)  # fmt: skip
def test_two_names_are_one(told: str, names: list[str]) -> None:
    assert units(told) == names


@pytest.mark.parametrize(
    "told",
    [
        "The State reported $9,000 on the Form CMS-64 and the CMS 64.",
        "The hearing is on Tuesday in Dept. 5 of the building.",
        "The clerk said that her office's Tarnell Enforcement Unit has prevailed.",
        "Checks of the Tarnell Sheriff's Trust Account were lost.",
        "It signed a paper of the Tarnell Homes Department - Office of Inspector General.",
        "The Office of the United States Attorney told of it.",
        "The towns of Dayton and University Park paid.",
        "The Federal Bureau of Investigation investigated with Health and Human Services.",
    ],
)
def test_no_unit(told: str) -> None:
    assert units(told) == []


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        (
            "Tarn-Vac Medical (Tarn-Vac), a Medicare durable equipment (DME) supplier, kept no files.",
            "Tarn-Vac Medical",
        ),
        (
            "Quellmore Health Care Network (Quellmore) claimed it. Quellmore did not keep files.",
            "Quellmore Health Care Network",
        ),
        ("Whitcombe lied about his employment at PIN Tarn.", "PIN Tarn"),
    ],
)
def test_names_that_only_their_context_tells(told: str, unit: str) -> None:
    text = f"Dale K. Whitcombe, 51, was convicted of fraud. {told} Whitcombe stole $9,000."
    assert unit in [u.text for c in extract(text, language="en").cases for u in c.units]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("It is run by the Development Corporation of Tarn, Marlow, and Wilson Counties (DCT).", "Development Corporation of Tarn, Marlow, and Wilson Counties"),
        ("He misled NHB's National Institute on Sleep about it.", "National Institute on Sleep"),
        ("He misled the Mayor’s Office of Lease Records.", "Mayor’s Office of Lease Records"),
        ("He misled the Confederated Tribes and Bands of the Oakvale Nation.", "Confederated Tribes and Bands of the Oakvale Nation"),
        ("The complaint was unsealed in federal court in Marlow.", "federal court in Marlow"),
        ("He left the confines of the 12th Precinct.", "12th Precinct"),
        ("He misled the District of Columbia Public Schools.", "District of Columbia Public Schools"),
        ("The money went to Oakvale Cooperative Ministry Head Start (the grantee).", "Oakvale Cooperative Ministry Head Start"),
        ("If he wins, the city of Oakvale would be forced to pay.", "city of Oakvale"),
        ("He misled Champions for Harbors and Gardens, Inc.’s (Champions) board.", "Champions for Harbors and Gardens, Inc."),
    ],
)  # fmt: skip
def test_names_of_several_words_in_full(sentence: str, unit: str) -> None:
    (c,) = extract("Dale Whitcombe, 51, was charged with theft. " + sentence, language="en").cases
    assert unit in [u.text for u in c.units]


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("He ran for U.S. Senate.", "U.S. Senate"),
        ("He dealt in what is commonly known as Marlow Center Plaza.", "Marlow Center Plaza"),
        ("He robbed the Tarn Unified School District Foundation; the TUSD Foundation closed.", "TUSD Foundation"),
        ("He spoke at the Tarn City Council, and Tarn's City Council met.", "Tarn's City Council"),
        ("He called the NYS Board of Rates, the New York State Board of Rates.", "NYS Board of Rates"),
        ("He called the Mayor's Office of Rates. The Office of Rates paid.", "Office of Rates"),
    ],
)  # fmt: skip
def test_a_unit_in_short_or_a_thing_is_no_further_unit(sentence: str, short: str) -> None:
    (c,) = extract("Dale Whitcombe, 51, was charged with theft. " + sentence, language="en").cases
    assert short not in [u.text for u in c.units]
