"""Measures meet what reports name."""

from __future__ import annotations

from casebook import Measure
from graph.projection import measure_fragment
from graph.projection.reading import Words
from tests.graph.projected import ends, ids, projected
from tests.graph.reports import Told


def test_a_measure_meets_the_unit_that_a_report_names(words: Words) -> None:
    report = projected(Told(), words)
    for region, unit in [("980101", "民政局"), ("白石县", "白石县民政局"), ("980101", "白石县民政局")]:
        fragment = measure_fragment(Measure("M1", "MS-01", unit, region, ("WP-P-15",), ("D-1",)), words)
        assert ids(fragment, "Unit") == ids(report, "Unit")
        assert ends(fragment, "ADDRESSES") == {("M1", "WP-P-15")}
        assert ends(fragment, "PROMPTED_BY") == {("M1", "D-1")}
