"""Two invented reports that tell every kind of fact, and what a reviewer may correct of each."""

from __future__ import annotations

from typing import Any

ZH = (
    "芦塘县民政局社会救助股原股长简书远失职失责问题。2021年3月至2022年5月,简书远对低保金申请材料审核把关不严,"
    "虚报冒领低保金8.4万元。2022年9月,简书远受到党内警告处分。该局要求完善低保审核制度。"
)
EN = (
    "Tessaly Crane, 51, the former town clerk of Norbrook, was sentenced to 18 months in prison for embezzlement. "
    "Crane, who worked at the Norbrook Housing Authority, stole $41,200 of housing voucher funds between March 2019 and "
    "May 2021. Nobody reviewed the deposits. We recommend that the Norbrook Housing Authority require two signatures on "
    "every check."
)
TEXTS = {"zh": ZH, "en": EN}
KINDS = (
    "status", "person", "post", "sanction", "period", "unit", "region", "fund", "money", "field", "misconduct", "weak_point",
    "measure",
)  # fmt: skip
CORRECTED: dict[str, dict[str, Any]] = {
    "status": {"id": "CS-4"}, "person": {"role": "RL-1"}, "post": {"start_date": "2018"}, "sanction": {"id": "SN-P3"},
    "period": {"start": "2020-01", "end": "2020-12"}, "unit": {"kind": "UT-DP"}, "region": {"level": "RG-4"},
    "fund": {"id": "FD-05"}, "money": {"value": 12345.0, "role": "loss"}, "field": {"id": "FLD-TRN"},
    "misconduct": {"id": "MC-05"}, "weak_point": {"id": "WP-S-02"}, "measure": {"note": "read again"},
}  # fmt: skip
