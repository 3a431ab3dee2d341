"""A lazy pattern answers what a compiled one answers, and all of the product's are patterns."""

from __future__ import annotations

import gc
import re

import pytest

import extraction
from extraction.common import lazy
from extraction.common.lazy import ASKED, _Lazy

TEXT = "The clerk of 3 towns, then of 14."


def test_it_answers_what_a_compiled_pattern_answers() -> None:
    compiled, late = re.compile(r"\bof\s(?P<n>\d+)"), lazy(r"\bof\s(?P<n>\d+)")
    assert [m["n"] for m in late.finditer(TEXT)] == [m["n"] for m in compiled.finditer(TEXT)] == ["3", "14"]
    assert late.pattern == compiled.pattern
    for name in set(ASKED) - {"flags", "groups", "groupindex", "sub", "subn"}:
        first, second = getattr(late, name)(TEXT), getattr(compiled, name)(TEXT)
        if name not in ("search", "match", "fullmatch", "finditer"):
            assert first == second
    assert (late.flags, late.groups, late.groupindex) == (
        compiled.flags,
        compiled.groups,
        compiled.groupindex,
    )
    assert late.sub("at", TEXT) == compiled.sub("at", TEXT)


def test_flags_count() -> None:
    assert lazy("CLERK", re.I).search(TEXT)
    assert not lazy("CLERK").search(TEXT)


def test_a_match_knows_its_pattern() -> None:
    late, other = lazy(r"\d+"), lazy(r"[a-z]+")
    found = late.search(TEXT)
    assert found is not None
    assert found.re == late
    assert found.re in (other, late)
    assert found.re != other
    assert hash(late) == hash(found.re)


def test_nothing_is_compiled_before_it_is_asked() -> None:
    broken = lazy("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search(TEXT)
    with pytest.raises(AttributeError):
        _ = broken.found  # type: ignore[attr-defined]


def test_every_pattern_of_the_product_is_one() -> None:
    for text in ("某县某局局长甲某受贿3万元。", "The clerk of Merrow stole $300."):
        extraction.extract(text)
    waiting = [one for one in gc.get_objects() if type(one) is _Lazy and one.pattern != "("]
    assert waiting
    for one in waiting:
        assert one.flags is not None
