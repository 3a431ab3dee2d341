"""Numbers that no reader may see, and numbers that a report is about."""

from __future__ import annotations

import pytest

from extraction.common import number_redactions


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("身份证号539921198703126024的申请人", ["539921198703126024"]),
        ("身份证号:E12345678。", ["E12345678"]),
        ("护照号码 P77881234", ["P77881234"]),
        ("存入其账户6228480402564890018", ["6228480402564890018"]),
        ("账号:1234 5678 90", ["1234 5678 90"]),
        ("联系电话13800001234,座机0571-88001234", ["13800001234", "0571-88001234"]),
        ("SSN 123-45-6789 and ITIN 987-65-4320", ["123-45-6789", "987-65-4320"]),
        ("her account number 0045-77821 at the bank", ["0045-77821"]),
        ("a card ending in 4471.", ["4471"]),
        ("Account No. 77-0912-5 was closed", ["77-0912-5"]),
        ("call (555) 234-0173 or write to x.y@office.example", ["(555) 234-0173", "x.y@office.example"]),
    ],
)
def test_hidden(text: str, hidden: list[str]) -> None:
    assert [text[r.start : r.end] for r in number_redactions(text)] == hidden


@pytest.mark.parametrize(
    "text",
    [
        "个人账户12.5万元",
        "the checking account, 2019 and 2020",
        "account 2019 was audited",
        "paid into the account 12 times",
        "2021年3月至2022年5月,共计1380万元",
        "case 19-cr-00123, $1,250,000.00",
    ],
)
def test_not_hidden(text: str) -> None:
    assert number_redactions(text) == []
