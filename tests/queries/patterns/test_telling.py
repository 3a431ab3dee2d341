"""What people read: every level in both languages, every reason, every recount, and nothing refused."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from queries import CaseFacts, Patterns, Scope, pattern_page, refuse, render_patterns, search
from queries.patterns import deciding
from queries.patterns.places import Regions
from queries.patterns.refused import refused
from queries.patterns.thresholds import thresholds
from tests.queries.patterns.test_deciding import W, regional, world
from vocabulary import IncisionError, Language, messages

LANGUAGES: tuple[Language, ...] = ("zh", "en")
ROW = {"level": "RG-3", "code": "x", "path": "x", "above": None}
PLACES = Regions({**ROW, "id": f"R{i:02d}", "zh": f"验{i}县", "en": f"County {i}"} for i in range(40))


def patterns(cases: list[CaseFacts]) -> Patterns:
    return Patterns(search(cases), Scope(), thresholds(), PLACES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_region_is_told_by_its_fields_and_channels(language: Language) -> None:
    (row,) = pattern_page(patterns(regional())).of("PT-R")
    said = row.said.text(language)
    assert ("验5县" if language == "zh" else "County 5") in said
    for number in ("15", "24", "62%", "X²/df", W):
        assert number in said
    assert len(row.standing) >= 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_field_is_told_with_n_denominator_interval_q_and_thresholds(language: Language) -> None:
    cases = world()
    row = next(r for r in pattern_page(patterns(cases)).of("PT-I") if r.data["weak_point"] == W)
    said = row.said.text(language)
    for number in ("80", "50", "62%", "51%", "73%", "q = ", "10"):
        assert number in said
    everything = "\n".join(t.text(language) for t in row.standing)
    assert thresholds().version in everything
    assert re.search(r"p = \d", everything)
    assert not re.search(r"[{}]|nan|inf\b", said + everything)


def test_what_cannot_be_said_names_every_reason() -> None:
    made = patterns(regional_without_channels())
    text = render_patterns(pattern_page(made), {}, "table", "en").decode()
    assert "Not to be called Regional: audit-found and complaint-found rings are too few" in text


def regional_without_channels() -> list[CaseFacts]:
    return regional(channel=None)


def test_every_requirement_and_every_recount_has_words() -> None:
    """A name that the code may give and that no message knows would end the command."""
    folder = Path(deciding.__file__).parent
    texts = {
        node.value for path in (folder / "deciding.py", folder / "checks.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }  # fmt: skip
    known = messages()
    reasons = {k.removeprefix("pattern.reason.") for k in known if k.startswith("pattern.reason.")}
    recounts = {k.removeprefix("pattern.counter.") for k in known if k.startswith("pattern.counter.")}
    assert recounts <= texts
    assert {r for r in reasons if not r.startswith("fails_")} <= texts
    assert {f"fails_{c}" for c in recounts} - reasons == {"fails_merges", "fails_inferred"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_refused_is_refused_by_each_of_its_names(language: Language) -> None:
    assert len(refused()) == 7
    for entry in refused().values():
        for name in entry.names:
            with pytest.raises(IncisionError) as error:
                refuse(name.upper(), language)
            assert error.value.code == "patterns_refused"
            assert error.value.hint(language) == entry.words(language).reason


def test_no_name_is_refused_for_two_reasons() -> None:
    names = [n for entry in refused().values() for n in entry.names]
    assert len(names) == len(set(names))
