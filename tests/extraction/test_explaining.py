"""Every fact has the rule that proposed it, every dropped reading the reason, and nobody protected shows."""

from __future__ import annotations

import re
from inspect import signature
from pathlib import Path
from typing import Any

import pytest

from extraction import Reading, explain, extract
from scripts.fuzz.pieces import bases

ROOM = Path(__file__).resolve().parents[2] / "extraction"
RULE = re.compile(r"[\"\s](zh|en)/([a-z_/]+)\.(py|yaml)\b")

ZH = (
    "青禾县民政局原局长郭守义违规收受礼金3.2万元，2016年至2018年审核把关不严，致使低保金被冒领。2019年5月，郭守义受到开除党籍处分。"
    "青禾县纪委监委要求全县民政系统完善制度，堵塞制度漏洞，解决审核把关不严的问题。举报人王小满提供了账本。"
)
EN = (
    "Karl Dunmore, 51, former clerk of the Town of Oakvale, was sentenced to two years in prison for stealing $1,200 in "
    "town fees between 2012 and 2014. The Town did not adequately monitor the cash. We recommended that the Town monitor deposits."
)
# what a fact of each list of a case is proposed as
KINDS = {"units": "unit", "regions": "region", "funds": "fund", "money": "money", "misconduct": "misconduct", "weak_points": "weak_point", "measures": "measure"}  # fmt: skip


def _by_place(readings: list[Reading]) -> dict[tuple[str, int, int], list[Reading]]:
    found: dict[tuple[str, int, int], list[Reading]] = {}
    for r in readings:
        found.setdefault((r.kind, r.start, r.end), []).append(r)
    return found


def _unexplained(text: str) -> list[tuple[str, Any]]:
    facts, readings = explain(text)
    known = _by_place(readings)
    missing = []
    for case in facts.as_json()["cases"]:
        spans = [(kind, m) for name, kind in KINDS.items() for m in case[name]]
        for person in case["people"]:
            spans += [("sanction", s) for s in person["sanctions"]]
            spans += [("post", p["position"]) for p in person["posts"]]
            spans.append(("person", person["name"]))
        spans += [("period", m) for m in (case.get("act_period") or {}).get("evidence", [])]
        missing += [
            (k, m) for k, m in spans if not any(r.rules for r in known.get((k, m["start"], m["end"]), []))
        ]
        ruled = {r.value for r in readings if r.kind == "field" and r.rules}
        missing += [("field", f) for f in case["fields"] if f["id"] not in ruled]
        inside = [r for r in readings if case["start"] <= r.start and r.end <= case["end"]]
        stands = {r.value for r in inside if r.kind == "status" and r.rules}
        missing += [("status", s) for s in [case.get("status")] if s and s not in stands]
    return missing


@pytest.mark.parametrize("text", [ZH, EN])
def test_watching_changes_nothing(text: str) -> None:
    assert explain(text)[0].as_json() == extract(text).as_json()


def test_what_can_be_read_can_be_explained_with_the_same_arguments() -> None:
    assert signature(explain).parameters == signature(extract).parameters


def test_the_day_of_the_report_is_known_to_the_explanation() -> None:
    text = "青禾县民政局原局长郭守义违规收受礼金问题。去年3月，郭守义收受礼金3万元。"
    found, _ = explain(text, date="2019-05-06")
    assert found.as_json() == extract(text, date="2019-05-06").as_json()
    assert found.as_json() != extract(text).as_json()


# what the whole case gives another part or kind, and what is told of a unit only by who serves there
SETTLED = (
    "青禾县青杭粮油集团公司原总经理沈柏舟将公款用于个人消费。2019年5月，沈柏舟受到开除党籍处分。",
    "青禾县水务局局长沈柏舟违规收受管理服务对象礼金。2018年春节，某公司经理到其家中，经手3万元。沈柏舟受到党内警告处分。",
    "An audit found that NIH and the Oakvale Clinic did not keep records. We recommend that the clinic refund $3,000 to HHS.",
    # no court is told of: how the case stands follows from what a body decided
    "The director of the Harbour Nine Market, Karl Dunmore, approved $1,200 for two relatives. He was dismissed in 2019.",
    "The weather was fine. Karl Dunmore, the former president of the Harbour Nine Circle, was sentenced to prison for theft.",
)


@pytest.mark.parametrize("text", [ZH, EN, *SETTLED])
def test_every_fact_names_its_rule(text: str) -> None:
    assert not _unexplained(text)


def test_the_samples_are_explained() -> None:
    missing = [(text[:30], *m) for text in bases() for m in _unexplained(text)]
    # a person or a unit that a later mention tells has that mention's rule
    assert [m for m in missing if m[1] not in ("person", "unit")] == []


def test_a_remedy_names_no_weakness() -> None:
    _, readings = explain(ZH)
    at = ZH.index("审核把关不严", ZH.index("要求"))
    [dropped] = [r for r in readings if r.kind == "weak_point" and r.start == at]
    assert dropped.lost == "remedy"
    [kept] = [r for r in readings if r.kind == "weak_point" and r.start == ZH.index("审核把关不严")]
    assert kept.lost is None
    assert kept.value == "WP-P-08 E"


def test_nobody_protected_is_explained() -> None:
    found, readings = explain(ZH)
    assert any(ZH[r.start : r.end] == "王小满" for r in found.redactions)
    assert not any("王小满" in ZH[r.start : r.end] or "王小满" in r.value for r in readings)


def test_a_rule_is_called_by_a_file_that_is_there() -> None:
    named = {m.groups() for p in ROOM.rglob("*.py") for m in RULE.finditer(p.read_text(encoding="utf-8"))}
    folder = {"py": "", "yaml": "data/"}
    files = {f"{language}/{folder[kind]}{name}.{kind}" for language, name, kind in named}
    assert len(files) > 20
    assert sorted(f for f in files if not (ROOM / f).is_file()) == []
