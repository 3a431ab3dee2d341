"""Generated reports with exact facts: a load for the record and the graph, not a test of reading.

Every text is one invented case; the facts are placed while the text is written, so that spans are exact. The shape is
that of a country's collection: 500 counties and their towns, about 7,000 offices of which some have many cases, people
who come back, suppliers that tie offices together, acts of some months or years, masked names, cases that are not
confirmed, and weak points that are told more often in some lines of units. Seeded: a number always gives one report.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from extraction import Extraction, RawReport, case_id, document_id, text_hash
from scripts.bench.tables import CITIES, COUNTIES, PROVINCES
from scripts.bench.writer import Writer
from vocabulary import load

TOWNS = 4
SUPPLIERS = 3_000
FIRST_YEAR, YEARS = 2012, 11


@cache
def words() -> dict[str, Any]:
    """Return what reports are put together from (``words.yaml``)."""
    text = files("scripts.bench").joinpath("words.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


@cache
def _weak_points() -> list[tuple[str, str]]:
    return [(w.id, cue.text) for w in load().weak_points.values() for cue in w.cues.zh.E[:2]]


@cache
def _fields() -> list[str]:
    return [f for f in load()["field"] if f != "FLD-OTH"]


def _of(draw: random.Random, shares: dict[str, int]) -> str:
    return draw.choices(list(shares), list(shares.values()))[0]


def _month(number: int) -> str:
    return f"{FIRST_YEAR + number // 12}-{number % 12 + 1:02d}"


def _name(draw: random.Random, office: int) -> str:
    """Return a name; one in three belongs to a few people of the office, who come back in other cases."""
    own = random.Random(office * 7 + draw.randrange(7)) if draw.random() < 0.35 else draw
    surnames, given = str(words()["surnames"]), str(words()["given"])
    return own.choice(surnames) + own.choice(given) + own.choice(given)


class _Report:
    """One case on its way into text and facts."""

    def __init__(self, number: int, seed: int) -> None:
        self.number = number
        self.draw = random.Random(f"{seed}:{number}")
        self.out = Writer()

    def made(self) -> tuple[RawReport, Extraction]:
        """Return the report and its facts."""
        draw, out = self.draw, self.out
        regions, units, office, line = self._place()
        people = [self._person(units[0], office) for _ in range(1 if draw.random() < 0.75 else 2)]
        out.put(f"案({self.number})。")
        begin = draw.randrange(YEARS * 12)
        end = begin + draw.randint(4, 40)
        decided = end + draw.randint(3, 30)
        out.put(f"{_month(begin)}至{_month(end)},其")
        act, act_id = draw.choice(words()["conduct"])
        conduct = out.put(act, id=act_id, confidence=0.9, main=True)
        funds, money = self._money()
        if draw.random() < 0.15:
            out.put(",与")
            supplier = f"恒远{int(SUPPLIERS * draw.random() ** 3):04d}建设有限公司"
            units.append(out.put(supplier, kind="UT-CO"))
            out.put("有往来")
        out.put("。经查,")
        points = self._weak(line)
        for person in people:
            name, identifier = draw.choice(words()["sanctions"])
            person["sanctions"] = [out.put(name, id=identifier)]
            out.put("处分。")
        status = _of(draw, words()["statuses"])
        case = {
            "status": status, "people": people, "units": units, "regions": regions, "funds": funds, "money": money,
            "act_period": {"start": _month(begin), "end": _month(end), "evidence": []},
            "fields": [{"id": self._field(line), "confidence": 0.9, "main": True}], "misconduct": [conduct],
            "weak_points": points, "measures": [], "channel": _of(draw, words()["channels"]), "line": line,
            "step": f"SP-{draw.randint(1, 20):02d}" if draw.random() < 0.7 else "SP-99",
            "dates": {"filed": f"{_month(decided - 2)}-10", "decided": f"{_month(decided)}-15"},
        }  # fmt: skip
        return self._packed(case, f"{_month(decided + 1)}-20", f"{regions[1]['text']}纪委监委")

    def _place(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]], int, str]:
        """Return regions, units, the number of the office, and its line."""
        draw, out = self.draw, self.out
        # some places and offices have many cases
        county = int(PROVINCES * CITIES * COUNTIES * draw.random() ** 1.5)
        city, own = divmod(county, COUNTIES)
        province, of_city = divmod(city, CITIES)
        names = [(f"试{province}省", "RG-1"), (f"试{province}{of_city}市", "RG-2"),
                 (f"验{province}{of_city}{own}县", "RG-3")]  # fmt: skip
        town = draw.randrange(TOWNS) if draw.random() < 0.25 else None
        if town is not None:
            names.append((f"柳{town}镇", "RG-4"))
        regions: list[dict[str, Any]] = []
        for name, level in names:
            above = {"parent": regions[-1]["text"]} if regions else {}
            regions.append(out.put(name, level=level, **above))
        kinds = words()["offices" if town is None else "stations"]
        which = int(len(kinds) * draw.random() ** 1.3)
        name, kind, line = kinds[which]
        out.put(name)
        units = [out.since(0, kind=kind, line=line)]
        if draw.random() < 0.08:
            # the bureau of the city above, which the same line answers to
            out.put("、")
            start = out.length
            out.put(names[1][0] + kinds[which][0].replace("所", "局"))
            units.append(out.since(start, kind="UT-DP", line=line))
        return regions, units, county * 100 + (town or 9) * 10 + which, line

    def _person(self, unit: dict[str, Any], office: int) -> dict[str, Any]:
        draw, out = self.draw, self.out
        out.put("原")
        post, role = draw.choice(words()["posts"])
        position = out.put(post)
        masked = draw.random() < 0.2
        name = draw.choice(words()["surnames"]) + "某某" if masked else _name(draw, office)
        return {
            "name": out.put(name), "kind": "official", "subject": True, "masked": masked, "role": role,
            "rank": f"RK-{draw.randint(3, 6)}", "posts": [{"position": position, "unit": unit, "former": True}],
        }  # fmt: skip

    def _money(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        draw, out = self.draw, self.out
        name, kind = draw.choice(words()["funds"])
        funds = [out.put(name, id=kind)]
        value = draw.randint(2, 900) * 1000
        money = [out.put(f"{value / 10000:g}万元", value=value, currency="CNY", role="involved", fund=kind)]
        if draw.random() < 0.3:
            out.put(",已追回")
            money.append(out.put(f"{value / 20000:g}万元", value=value / 2, currency="CNY", role="recovered"))
        return funds, money

    def _weak(self, line: str) -> list[dict[str, Any]]:
        """Return one to three weak points; each line of units has a few that it shows more often."""
        draw, listed = self.draw, _weak_points()
        own = random.Random(line).sample(listed, 4)
        points: dict[str, dict[str, Any]] = {}
        for _ in range(draw.randint(1, 3)):
            identifier, cue = draw.choice(own if draw.random() < 0.3 else listed)
            mode = "E" if draw.random() < 0.75 else "C"
            mention = self.out.put(cue, id=identifier, mode=mode, confidence=0.9)
            points.setdefault(identifier, mention)
            self.out.put("。" if draw.random() < 0.5 else ",")
        self.out.put("其受到")
        return list(points.values())

    def _field(self, line: str) -> str:
        fields = _fields()
        return random.Random(line).choice(fields) if self.draw.random() < 0.6 else self.draw.choice(fields)

    def _packed(self, case: dict[str, Any], date: str, publisher: str) -> tuple[RawReport, Extraction]:
        text = "".join(self.out.parts)
        identifier = f"g{self.number:07d}"
        source_type = _of(self.draw, words()["sources"])
        whole = {"id": case_id(document_id(text), 0), "start": 0, "end": len(text)}
        document = {
            "id": identifier, "language": "zh", "sha256": text_hash(text), "extractor": "generated/1",
            "source_type": source_type,
        }  # fmt: skip
        report = RawReport(
            text=text, id=identifier, language="zh", title=None, source_type=source_type, date=date,
            publisher=publisher, source=f"generated:{self.number}",
        )  # fmt: skip
        return report, Extraction.model_validate({"document": document, "cases": [{**whole, **case}]})


def reports(count: int, *, seed: int = 7, first: int = 0) -> Iterator[tuple[RawReport, Extraction]]:
    """Yield ``count`` reports with their facts, from number ``first`` on."""
    for number in range(first, first + count):
        yield _Report(number, seed).made()
