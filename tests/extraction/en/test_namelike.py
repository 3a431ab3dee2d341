"""Names that no list knows: told by how they are made and what stands around them (invented prose)."""

from __future__ import annotations

import random

import pytest

from extraction.en.names.names import lists, surnames
from extraction.en.people import namelike
from extraction.en.people.people import people
from extraction.en.units.org import head_words
from scripts.training.namelike import other, put_in


def names(text: str) -> list[str]:
    return [p.name for p in people(text, head_words(), lambda name: False)[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The card had been issued to Vashtiko Ordelune, a tenant on the third floor.", "Vashtiko Ordelune"),
        ("Two neighbours, Perouz Katchali and Imbrel Tosvane, told the inspectors that nobody came.", "Perouz Katchali"),
        ("Two neighbours, Perouz Katchali and Imbrel Tosvane, told the inspectors that nobody came.", "Imbrel Tosvane"),
        ("The form bore the signature of Quenliva Astrodane, who had died in 2014.", "Quenliva Astrodane"),
        # a common noun at the start of a sentence presents the name
        ("Complainant Yelvan Sompira wrote twice. The reply never came.", "Yelvan Sompira"),
        ("Go-between Raoul Espinosa carried the envelopes.", "Raoul Espinosa"),
    ],
)  # fmt: skip
def test_a_name_in_no_list_is_found(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "He used the money for the lease of a 2019 Falcon Meridian, new tyres and fuel.",
        "The office runs the Helping Hands programme and the Early Steps grants.",
        "Payments under Standing Order 14 and Financial Regulation 7 were not recorded.",
        "The shipment of Purified Glycerol Extract was never weighed.",
        "They met at the Copper Kettle and later at the Harbour Lights.",
    ],
)
def test_things_are_nobodys_name(text: str) -> None:
    assert names(text) == []


def test_words_around_decide_where_the_words_are_the_same() -> None:
    words = ["Vashtiko", "Ordelune"]
    told = "The keys were taken from Vashtiko Ordelune, a tenant, and kept."
    sold = "They sold the Vashtiko Ordelune range of tiles below cost."
    odds = [
        namelike.model().odds(
            namelike.told(t, (a := t.index("Vashtiko")), a + len("Vashtiko Ordelune"), words)
        )
        for t in (told, sold)
    ]
    assert odds[0] > odds[1]


def test_names_put_in_stand_in_no_list_and_everywhere_in_the_text() -> None:
    dice = random.Random(1)
    words = [other(dice) for _ in range(200)]
    assert not {w for w in words if w in lists()[0] or w in surnames()}
    text = "Ada Quill told the panel that Quill had warned them. Ada was moved."
    told, new = put_in(text, ("Ada Quill",), dice)
    (name,) = new
    given, surname = name.split()
    assert told == text.replace("Ada", given).replace("Quill", surname)
    assert put_in(text, (), dice) == (text, set())
