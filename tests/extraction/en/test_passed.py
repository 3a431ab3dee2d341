"""Sanctions by the names that received them."""

from __future__ import annotations

from extraction.common import Sanctioned
from extraction.en.sanctions.passed import Passed
from extraction.en.sanctions.sanctions import EVERYBODY

FINE = Sanctioned("SN-H6", 0, 4, ("Ada Quillow",))
PRISON = Sanctioned("SN-H4", 9, 15, EVERYBODY)
AGAIN = Sanctioned("SN-H4", 30, 36, EVERYBODY)
JOB = Sanctioned("SN-G5", 20, 25, ())


def test_each_receives_what_is_told_of_the_name_and_of_all_in_order() -> None:
    passed = Passed([FINE, PRISON, JOB, AGAIN])
    assert passed.on("Ada Quillow", alone=False) == [FINE, PRISON]
    assert passed.on("Ben Tarrow", alone=False) == [PRISON]


def test_what_is_told_of_nobody_is_passed_on_to_the_one_whom_the_case_is_about() -> None:
    assert Passed([JOB, FINE]).on("Ada Quillow", alone=True) == [JOB, FINE]
    assert Passed([JOB, FINE]).on("Ben Tarrow", alone=True) == [JOB]
