"""Chinese sums: about how much, coins, other money in Chinese figures, and what is no sum."""

from __future__ import annotations

import pytest

from extraction.zh.money.money import sums


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("共套取20万元左右。", [(200_000, "CNY", True)]),
        ("个人实得不足五百万元。", [(5_000_000, "CNY", True)]),
        ("累计约合人民币70万元。", [(700_000, "CNY", True)]),
        ("约1,200余万元。", [(12_000_000, "CNY", True)]),
        ("尚有三百四十五元六角七分未退。", [(345.67, "CNY", False)]),
        ("收受价值五千加元的礼品。", [(5_000, "CAD", False)]),
        ("索要人民币叁万贰仟元整。", [(32_000, "CNY", False)]),
        ("收受现金86.5\n万元。", [(865_000, "CNY", False)]),
        ("受贿10至20万元。", [(100_000, "CNY", False), (200_000, "CNY", False)]),
        ("2015年至今受贿20万元。", [(200_000, "CNY", False)]),
        ("退赔约3.5-4万元。", [(35_000, "CNY", True), (40_000, "CNY", True)]),
        ("受贿约3万元至5万元。", [(30_000, "CNY", True), (50_000, "CNY", True)]),
        ("违规收费1 234 567.89 元。", [(1_234_567.89, "CNY", False)]),
        ("骗取补偿款几十万元。", [(100_000, "CNY", True)]),
        ("受贿10万林吉特和500万越南盾。", [(100_000, "MYR", False), (5_000_000, "VND", False)]),
        ("收受￥56,000及US$3000。", [(56_000, "CNY", False), (3_000, "USD", False)]),
        ("收受手表一块、玉石两块。", []),
    ],
)
def test_forms_of_sums(text: str, found: list[tuple[float, str, bool]]) -> None:
    assert [(s.value, s.currency, s.approximate) for s in sums(text)] == found


def test_ten_thousands_whose_yuan_a_mask_hides() -> None:
    text = "苗某1将22万某交由妻子保管，又从柜中拿出1.5万给了会计，涉及3.2万学生。"
    assert [s.value for s in sums(text)] == [220_000, 15_000]
