"""One administrative division in a text, and what ends like one and names none."""

from __future__ import annotations

import re
from dataclasses import dataclass

# the level of each kind of division
KIND = {
    "省": "RG-1",
    "自治区": "RG-1",
    "市": "RG-2",
    "自治州": "RG-2",
    "州": "RG-2",
    "地区": "RG-2",
    "盟": "RG-2",
    "县": "RG-3",
    "区": "RG-3",
    "旗": "RG-3",
    "镇": "RG-4",
    "乡": "RG-4",
    "街道": "RG-4",
    "村": "RG-5",
    "社区": "RG-5",
}

# what ends like a division and names none
NO_NAME = re.compile(
    r"(?:农业农|农|乡|城|市|街|片|[一-龥]{1,4}片|[一-龥]{0,4}小|老|库|景|园|社|辖|校|山|牧|矿|灾|病|林|郊|战|防|牌|邻|住|厂|营|工业园|物流园)[村镇区道]|[老红国军]旗|[一-龥]{0,4}[万千百][村镇乡]|[一-龥]{0,2}农村|街道|[市县]?(?:经济|高新|技术|产业|国家级|综合)*(?:开发|技术|产业|示范)区|下属街道|各[一-龥]{0,2}[村镇乡县区]"
)


@dataclass(frozen=True)
class Place:
    """One division at one level; ``code`` where it is known, ``parent`` the place before it in a chain."""

    start: int
    end: int
    level: str
    code: str | None = None
    parent: int | None = None
