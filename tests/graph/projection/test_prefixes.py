"""The places in front of a unit's name."""

from __future__ import annotations

import pytest

from graph.projection.fragment import NodeKey
from graph.projection.reading import Words
from tests.graph.projected import from_text, ids


@pytest.mark.parametrize(
    ("unit", "regions", "place"),
    [
        ("白石县民政局", [], "980101"),
        ("青河市白石县民政局", [], "980101"),
        ("柳渡镇民政所", [], None),
        ("红泥县柳渡镇民政所", [], "980102001"),
        ("柳渡镇民政所", [{"text": "白石县", "level": "RG-3"}], "980101001"),
        ("白石民政局", [], None),
    ],
)
def test_the_place_in_front_of_a_unit_is_read_where_it_is_sure(
    words: Words, unit: str, regions: list[dict[str, str]], place: str | None
) -> None:
    told = "".join(r["text"] for r in regions)
    fragment = from_text(
        f"{told}。{unit}把关不严。", words, regions=regions, units=[{"text": unit, "kind": "UT-DP"}]
    )
    [node] = [fragment.nodes[NodeKey("Unit", i)] for i in ids(fragment, "Unit")]
    assert node.get("region") == place
