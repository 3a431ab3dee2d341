"""Whatever the text: no crash, every span holds its text, the same text gives the same facts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extraction import extract
from scripts.fuzz.checks import mentions

PIECES = [
    "Nora Pell", ", 48,", " of ", "Oakvale, Ohio", "District Attorney ", "Karl Dunmore", " was sentenced to ", "two years in prison",
    ". ", "\n", "; ", "$1,200.50", " million", "the former ", "clerk of the ", "Town of Oakvale", "Elmford School District", " (ESD)",
    " and ", " victim ", "did not adequately monitor", "We recommended that ", "(1) ", "bribes", "from 2012 to ", "2014", "“", "”", "’s",
    "Jr.", "U.S. ", " both ", "as a ", "\u00a0", "—", "A", "Mc", "'s", "-", "owner", " who served as ",
]  # fmt: skip
PROSE = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(PROSE.filter(lambda t: bool(t.strip())))
def test_spans_hold_their_text(text: str) -> None:
    found = extract(text, language="en").as_json()
    for mention in mentions(found["cases"]):
        assert text[mention["start"] : mention["end"]] == mention["text"]
        assert mention["text"]
    for stretch in found["redactions"]:
        assert 0 <= stretch["start"] < stretch["end"] <= len(text)
    assert extract(text, language="en").as_json() == found


def test_a_long_text_stays_fast() -> None:
    import time

    text = "Nora Pell, 48, of Oakvale, was charged with stealing $900 from the Town of Oakvale. " * 400
    start = time.monotonic()
    extract(text, language="en")
    assert time.monotonic() - start < 20
