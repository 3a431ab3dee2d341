"""What texts are made of: the shipped samples, words of the trade, and signs that nobody expects."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extraction import RawReport, read_inputs

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "reports"
PIECES = [
    "青禾县", "民政局", "局长", "原", "时任", "被告人", "证人", "举报人", "张某某", "李某1", "王××", "甲", "·", "阿依·买买提", "挪用",
    "收受", "3.2万元", "约1,200余万元", "三万元", "２万元", "2016年", "3月", "至", "低保金", "受到", "开除党籍", "处分", "审核把关不严", "未公示",
    "完善制度", "一、", "（", "）", "“", "”", "某", "公司", "110101199003071234", "13800138000", "6222021234567890123", "羅遠山",
    "Nora Pell", ", 48,", "District Attorney ", " was sentenced to ", "two years in prison", "$1.5 million", "the former ", "clerk of the ",
    "Town of Oakvale", " (ESD)", " victim ", "did not adequately monitor", "We recommended that ", "(1) ", "from 2012 to ", "Jr.", "U.S. ", "Mc",
]  # fmt: skip
ODD = [
    "\x00", "\ufeff", "\u200b", "\u202e", "\u0301", "\U0001f600", "\ud800", "\r", "\r\n", "\u2028", "\x85", "\u3000", "\xa0", "\t", "\n\n\n", "，" * 40,
    "。" * 40, "、" * 40, "(" * 40, "1" * 60, "某" * 40, "A" * 60, "> ", "| ", "-\n", "<td>", "&nbsp;", "....", "①", "㈠", "Ⅳ", "々", "ﬁ", "İ", "ß",
]  # fmt: skip


@cache
def bases() -> tuple[str, ...]:
    """Return the texts of the shipped samples."""
    found = read_inputs([SAMPLES])
    return tuple(r.text for r in found if isinstance(r, RawReport))
