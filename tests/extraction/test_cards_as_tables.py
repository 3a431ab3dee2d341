"""Records of one field a line tell of each person what the row of a table would tell."""

from __future__ import annotations

import pytest

from extraction.ledgers.ledgers import told
from tests.extraction.test_ledgers import ZH, people, table


def records(rows: list[list[str]], sign: str = "：") -> str:
    """Return each row of a table as lines of its own, each with its header."""
    head, *rest = rows
    return "\n".join(f"{h}{sign}{c}" for row in rest for h, c in zip(head, row, strict=True))


@pytest.mark.parametrize("sign", ["：", ": "])
def test_records_tell_what_a_table_tells(sign: str) -> None:
    assert people(records(ZH, sign), "zh") == people(table(ZH), "zh")


def test_words_around_records_stay() -> None:
    text = "云塘县纪委通报：\n" + records(ZH) + "\n通报要求，各单位要引以为戒。"
    assert [p[0] for p in people(text, "zh")] == [row[1] for row in ZH[1:]]


@pytest.mark.parametrize(
    "text",
    [
        "姓名：郎知远\n职务：主任",
        "姓名：郎知远、阮某某\n职务：干部\n处理结果：批评教育",
        "职务：主任\n问题：失职\n处理结果：警告",
    ],
    ids=["two fields", "two people", "nobody"],
)
def test_fields_that_are_no_record(text: str) -> None:
    assert told(text, "zh") is None
