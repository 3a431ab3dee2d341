"""Posts told before are found as looking through all of them finds them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extraction.zh.posts.told_posts import Told
from extraction.zh.units.short_names import is_short

POSTS = st.tuples(st.sampled_from(["局长", "副局长", "主任"]), st.text("青禾县水局", max_size=4))


@given(st.lists(POSTS, max_size=12))
def test_the_same_as_looking_through_all(posts: list[tuple[str, str]]) -> None:
    told, seen = Told(), dict[tuple[str, str], dict[str, object]]()
    for position, unit in posts:
        plain = next(
            (e for (p, u), e in seen.items() if p == position and (u == unit or is_short(unit, u))), None
        )
        assert told.entry(position, unit) is plain
        assert told.ends(position) == any(p.endswith(position) for p, _ in seen)
        if plain is None:
            seen[position, unit] = entry = {"place": len(seen)}
            told.add(position, unit, entry)
    assert told.entries == list(seen.values())
