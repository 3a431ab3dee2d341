"""Signs that no XML may hold are left out; all others stay."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from vocabulary import legal_xml


def test_control_signs_go_and_the_rest_stays() -> None:
    assert legal_xml("一\x00二\x0b\t三\ufffe\n𠮷") == "一二\t三\n𠮷"


@given(st.text(alphabet=st.characters(exclude_characters="<&\r")))
def test_what_is_left_is_read_back_as_it_was(text: str) -> None:
    legal = legal_xml(text)
    assert (ElementTree.fromstring(f"<a>{legal}</a>").text or "") == legal
