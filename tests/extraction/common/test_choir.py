"""Lists that are looked for together tell what each of them tells alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extraction.common import Choir, Matcher, Triggered
from extraction.common.matcher import WHOLE

SIGNS = "甲乙丙丁"
LISTS = [["甲", "甲乙", "丙"], ["乙", "甲乙", "丁丙"], ["丙丁甲乙"], []]
TOGETHER = Choir()
SHARED = [Matcher(((w, (k, w)) for w in ws), choir=TOGETHER) for k, ws in enumerate(LISTS)]
ALONE = [Matcher((w, (k, w)) for w in ws) for k, ws in enumerate(LISTS)]


@given(st.text(SIGNS + "x", max_size=2 * WHOLE))
def test_each_list_tells_what_it_tells_alone(text: str) -> None:
    for shared, alone in zip(SHARED, ALONE, strict=True):
        assert list(shared.all(text)) == list(alone.all(text))
        assert shared.longest(text) == alone.longest(text)


def test_a_list_that_enters_later_is_looked_for_in_the_same_text() -> None:
    choir, text = Choir(), "甲乙" * WHOLE
    first = Matcher([("甲乙", 1)], choir=choir)
    assert len(list(first.all(text))) == WHOLE
    second = Triggered([("back", "乙甲")], choir)
    assert len(list(second.find(text))) == WHOLE - 1
    assert len(list(first.all(text))) == WHOLE
