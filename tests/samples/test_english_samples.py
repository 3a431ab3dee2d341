"""What was planted in the English samples is in their texts, and nothing in them stands for a real place."""

from __future__ import annotations

import re
from typing import Any

import pytest

import samples
from extraction import RawReport
from vocabulary import divisions, load


@pytest.fixture
def english(planted: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = planted["english"]
    return found


@pytest.fixture
def texts(reports: list[RawReport]) -> dict[str, str]:
    """English reports by ``en-NNN``, line ends as spaces."""
    return {str(r.id)[:6]: " ".join(r.text.split()) for r in reports if str(r.id).startswith("en-")}


def test_the_weak_point_is_told_in_five_counties(english: dict[str, Any], texts: dict[str, str]) -> None:
    point = english["weak_point"]
    for name, county in point["files"].items():
        assert county.lower() in texts[name].lower(), name
        assert point["strings"][name] in texts[name]
    assert len(set(point["files"].values())) >= 4


def test_strings_stand_in_their_files(english: dict[str, Any], texts: dict[str, str]) -> None:
    for one in [*english["came_back"], *english["remedies"], *english["cleared"], english["unverified"]]:
        assert one["string"] in texts[one["file"]], one
    for one in english["cleared"]:
        assert one["name"] in texts[one["file"]]
    for name, secrets in english["hidden"].items():
        assert [s for s in secrets if s not in texts[name]] == []
    for kind in ("subjects", "announcing"):
        for name, people in english[kind].items():
            assert [p for p in people if p not in texts[name]] == []


def test_supplier_namesakes_and_new_name(english: dict[str, Any], texts: dict[str, str]) -> None:
    for name, unit in english["supplier"]["units"].items():
        assert english["supplier"]["name"] in texts[name]
        assert unit in texts[name]
    for name, unit in english["namesakes"]["posts"].items():
        assert english["namesakes"]["name"] in texts[name]
        assert unit in texts[name]
    assert english["namesakes"]["string"] in texts["en-010"]
    for one in english["renamed"]:
        assert all(one["now"] in texts[n] for n in one["files_now"])
        assert all(one["before"] in texts[n] for n in one["files_before"])
        assert load(samples.lists()).aliases[one["before"]] == one["now"]


def test_each_county_is_in_the_lists_and_in_the_reports(texts: dict[str, str]) -> None:
    places = divisions(samples.lists())
    named = set(re.findall(r"\b([A-Z][a-z]+ County)\b", " ".join(texts.values())))
    tavora = {d.name for d in (places.by_code(f"TAV-0{n}") for n in range(1, 9)) if d is not None}
    assert len(tavora) == 8
    assert tavora <= named


def test_no_place_of_the_samples_is_a_shipped_one() -> None:
    shipped = divisions(None)
    ours = divisions(samples.lists())
    codes = [f"TAV-0{n}{end}" for n in range(1, 9) for end in ("", "01", "02")]
    names = [d.name for d in (ours.by_code(code) for code in ["TAV", *codes]) if d is not None]
    assert len(names) == 25
    assert [n for n in names if shipped.find(n)] == []
