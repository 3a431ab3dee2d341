"""The kind that the words of a text point to, where no wording tells of any conduct."""

import pytest

from extraction.en.matter.faint import CONFIDENCE, faint

HOMES = (
    "Inspectors came by letter and not once at night. Surveyors' visits were overdue, complaints were not followed up, and nobody "
    "had checked the backlog of incidents that the branch keeps."
)


@pytest.mark.parametrize(
    ("text", "case", "kind"),
    [
        (HOMES, False, "MC-27"),
        (
            "The signatures on the forms were not dated; slips and logs had been copied, and each certificate was stamped by the driver, whose handwriting the sheets show.",
            True,
            "MC-31",
        ),
        (
            "No bidders were asked: the specification named one supplier, quotations came from his vendors, and the scoring of the tender was not kept.",
            False,
            "MC-19",
        ),
        (
            "The plots were not advertised; the lease, the rent and the sale of surplus timber came about without an appraisal.",
            False,
            "MC-10",
        ),
    ],
)
def test_words_point_to_a_kind(text: str, case: bool, kind: str) -> None:
    found = faint(text, [], case=case)
    assert found[0][0] == kind
    assert all(0 <= a < b <= len(text) and c == CONFIDENCE for _, a, b, c in found)


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors came by letter and not at night.",
        # a body found able to go on has weaknesses, no conduct
        HOMES + " The council has the ability to manage its grant.",
        # nothing is said to be amiss
        "Inspectors made visits, surveyors checked complaints, and the branch monitors incidents, referrals and inventory.",
    ],
)
def test_a_word_or_two_a_sound_body_and_mere_duties_point_nowhere(text: str) -> None:
    assert faint(text, [], case=False) == []


def test_what_is_skipped_does_not_count() -> None:
    assert faint(HOMES, [(0, len(HOMES))], case=False) == []
