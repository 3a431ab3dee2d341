"""Scenes that tell a weakness through slots: who held what, who was kin to whom, who never looked."""

import pytest

from extraction.common import Spans
from extraction.zh.points.point_wordings import candidates
from extraction.zh.words.scenes import SLOT, scenes, spelt

TOLD = [
    ("WP-P-06", "罚款由协管员阿某一人开单、一人收款、一人记账。"),
    ("WP-P-06", "辛站长既批准用料，又亲自验收，还兼管仓库。"),
    ("WP-P-09", "财务章锁在会计自己的抽屉里。"),
    ("WP-P-09", "他登录退休同事的工号完成复核。"),
    ("WP-P-11", "该店法定代表人系其堂弟。"),
    ("WP-P-11", "鱼塘包给了他表哥。"),
    ("WP-P-08", "分管领导看了一眼封面就签字。"),
    ("WP-P-17", "村里的果园以每亩20元租给外乡人。"),
    ("WP-P-18", "渡口票款另记一本“小账”。"),
    ("WP-P-19", "老人的存折一直由院长统一保管，老人的惠农卡锁在院长柜里。"),
    ("WP-S-02", "年检每次都提前两天电话通知。"),
    ("WP-S-03", "六年里没有盘点过一次。"),
    ("WP-S-07", "监理没有到场，日志由资料员代填。"),
    ("WP-S-09", "合作社从未向社员公布过收支。"),
    ("WP-S-10", "公示贴在楼道拐角，只贴了半天。"),
    ("WP-S-11", "居民投诉了三次，得到的都是回去等通知。"),
    ("WP-S-12", "理财小组三年没有开过会。"),
    ("WP-S-13", "民政的名单与社保系统从未对接。"),
    ("WP-S-14", "系统预警挂了半年，无人处理。"),
    ("WP-S-15", "审计2018年已指出这个问题，次年照旧发放。"),
    ("WP-I-07", "全所只有三名监管人员，管着五百多家店。"),
    ("WP-I-01", "站里没有任何书面规定。"),
    ("WP-P-11", "材料都从他妻弟经营的建材厂进。"),
    ("WP-P-12", "包工头每逢年关给他送来两箱好酒。"),
    ("WP-S-02", "巡查只是蜻蜓点水。"),
    ("WP-I-14", "四份合同全部压在49万元以下。"),
]
SILENT = [
    ("WP-P-02", "该职务未经党组织批准。"),
    ("WP-P-12", "公司每年向村里支付租金2万元。"),
    ("WP-P-05", "李某给赵某打电话催还此款。"),
    ("WP-S-06", "二人约定年化利率6%。"),
    ("WP-P-19", "小组集体资金的银行卡由乙保管。"),
    ("WP-P-07", "督导组问：审批单有没有复核？"),
    ("WP-I-11", "先看是否专款专用、有无挪用专项资金。"),
    ("WP-P-11", "其行为应认定为受贿，而非违规从事营利活动。"),
]


def told(text: str) -> set[str]:
    return {c.id for c in candidates(text, Spans([]), charged=False)}


@pytest.mark.parametrize(("entry", "text"), TOLD)
def test_a_scene_tells_its_entry(entry: str, text: str) -> None:
    assert entry in told(text)


@pytest.mark.parametrize(("entry", "text"), SILENT)
def test_what_only_resembles_a_scene_tells_nothing(entry: str, text: str) -> None:
    assert entry not in told(text)


def test_slots_are_spelt_out_and_stay_in_their_clause() -> None:
    slots = spelt("<kin><2,4>开的<3>店", {"kin": "(?:堂弟|表哥)"})
    assert not SLOT.search(slots)
    assert slots.startswith("(?:堂弟|表哥)[^。；;，,\\n]{2,4}?开的[^。；;，,\\n]{0,3}?店")


def test_every_scene_names_words_that_must_stand_in_it() -> None:
    """A scene without such words would run over every sentence."""
    assert not scenes()._always
