"""The house of a post in texts with several people: of the one before, of the text that opens with it, of a name that only its word tells."""

from __future__ import annotations

from extraction import extract


def held(text: str) -> dict[str, list[tuple[str, str]]]:
    """Return by name each post with its unit."""
    body = extract(text, id="t", language="en").as_json()
    return {
        p["name"]["text"]: [(q["position"]["text"], q.get("unit", {}).get("text", "")) for q in p["posts"]]
        for c in body["cases"]
        for p in c["people"]
    }


def test_the_present_holder_is_where_the_former_one_was() -> None:
    told = held(
        "Former Brackwell County treasurer Dale Osgood was sentenced on Monday to two years in prison for theft of public money. "
        "Current treasurer Marla Quint said that the accounts had been put in order."
    )
    assert told["Marla Quint"] == [("treasurer", "Brackwell County")]


def test_the_present_holder_who_serves_several_houses_is_in_none_of_them() -> None:
    told = held(
        "Former Brackwell County treasurer Dale Osgood was convicted of theft. "
        "The current treasurer of three clubs, Marla Quint, was convicted as well."
    )
    assert told["Marla Quint"] == [("treasurer", "")]


def test_the_house_that_opens_the_text_and_dismisses_has_whom_it_dismisses() -> None:
    told = held(
        "The Municipal Corporation of Harpur has dismissed an assistant engineer over a culvert. "
        "In an order of 6 May 2019 it held that Assistant Engineer Dilip Varde had passed the work without a visit. "
        "The contractor, Varun Buildcon, has been blacklisted."
    )
    assert told["Dilip Varde"] == [("assistant engineer", "Municipal Corporation of Harpur")]


def test_the_house_that_opens_the_text_and_announces_has_not_everybody_behind_it() -> None:
    told = held(
        "The Harbor Water Board announced a new budget on Monday. "
        "In nearby Bracton, treasurer Dale Roe was convicted of theft from Saint Anne Church."
    )
    assert told["Dale Roe"] == [("treasurer", "")]


def test_the_present_holder_among_several_former_ones() -> None:
    told = held(
        "Former Brackwell County treasurer Dale Osgood and former Tarn County treasurer Piers Hale were convicted of theft of public "
        "money. Current treasurer Marla Quint said that the accounts had been put in order."
    )
    assert told["Marla Quint"] == [("treasurer", "")]


def test_a_board_that_somebody_has_headed_since() -> None:
    told = held(
        "The licensing committee has been headed since 2021 by Karen Oldroyd. "
        "Its former chairman, Bernard Tull, was fined $5,000 for taking gifts."
    )
    assert told["Karen Oldroyd"] == [("headed", "licensing committee")]


def test_an_ex_mayor_of_a_place_behind_the_name() -> None:
    told = held(
        "Ex-mayor Carlos Ibarra of Santa Rosa del Monte was found guilty of two counts of graft on Friday."
    )
    assert told["Carlos Ibarra"] == [("mayor", "Santa Rosa del Monte")]


def test_a_prosecutor_who_tells_the_jury_is_not_hidden() -> None:
    told = held(
        "Frank Dole was convicted of theft of public money on Tuesday. Special prosecutor Gwen Hartley told jurors that he had been trusted."
    )
    assert "Gwen Hartley" in told


def test_names_of_firms_by_words_that_make_no_unit_elsewhere() -> None:
    told = held(
        "Peter Vance, director of Northmere Air, was fined £9,000 for false entries. "
        "The airline's training manager, Ruth Kessel, resigned. Northmere Air's accountant, Tom Birch, was fined £500."
    )
    assert told["Tom Birch"] == [("accountant", "Northmere Air")]
