"""Generated reports with exact facts: a load for the record and the graph, not a test of reading.

Every text is one invented case; the facts are placed while the text is written, so that spans are exact.
Seeded: the same number gives the same reports.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from extraction import Extraction, RawReport, case_id, document_id, text_hash
from vocabulary import load

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
GIVEN = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸"
LINES = [
    ("民政局", "UT-DP"),
    ("教育局", "UT-DP"),
    ("卫生院", "UT-HP"),
    ("财政所", "UT-ST"),
    ("农业农村局", "UT-DP"),
    ("粮库", "UT-SE"),
]
POSTS = ["局长", "副局长", "会计", "出纳", "站长", "院长", "股长", "窗口经办人"]
FUNDS = [
    ("低保金", "FD-03"),
    ("种粮补贴", "FD-01"),
    ("工程款", "FD-11"),
    ("伙食费", "FD-07"),
    ("租金", "FD-10"),
    ("培训补贴", "FD-08"),
]
CONDUCT = [
    ("虚报冒领", "MC-03"),
    ("挪用", "MC-02"),
    ("侵占", "MC-01"),
    ("收受回扣", "MC-16"),
    ("优亲厚友", "MC-06"),
]
SANCTIONS = [("党内警告", "SN-P1"), ("党内严重警告", "SN-P2"), ("开除党籍", "SN-P5"), ("政务记过", "SN-G2")]


class _Writer:
    """Text that remembers where each part stands."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def put(self, text: str) -> dict[str, object]:
        """Append and return the mention."""
        mention = {"text": text, "start": self.length, "end": self.length + len(text)}
        self.parts.append(text)
        self.length += len(text)
        return mention


def lists(folder: Path) -> Path:
    """Write the invented divisions that the reports name: a province, 40 cities, 400 counties."""
    rows = ["divisions:", "  - {code: TST, name: 试省, level: RG-1}"]
    for city in range(40):
        rows.append(f"  - {{code: TST-{city:02d}, name: 试{city:02d}市, level: RG-2, parent: TST}}")
        rows += [
            f"  - {{code: TST-{city:02d}{county}, name: 验{city:02d}{county}县, level: RG-3, parent: TST-{city:02d}}}"
            for county in range(10)
        ]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "divisions.yaml").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def reports(count: int, *, seed: int = 7, first: int = 0) -> Iterator[tuple[RawReport, Extraction]]:
    """Yield ``count`` reports with their facts: 40 prefectures, 400 counties, ring-like repeats of units."""
    draw = random.Random(seed)
    vocabulary = load()
    weak = [(w.id, cue.text) for w in vocabulary.weak_points.values() for cue in w.cues.zh.E[:2]]
    fields = [f for f in vocabulary["field"] if f != "FLD-OTH"]
    for number in range(first, first + count):
        out = _Writer()
        city, county = draw.randrange(40), draw.randrange(10)
        region_city = out.put(f"试{city:02d}市") | {"level": "RG-2"}
        region_county = out.put(f"验{city:02d}{county}县") | {"level": "RG-3", "parent": region_city["text"]}
        kind, unit_type = draw.choice(LINES)
        office = out.put(kind)
        unit = {
            "text": region_city["text"] + region_county["text"] + kind,
            "start": 0,
            "end": office["end"],
            "kind": unit_type,
        }  # type: ignore[operator]
        out.put("原")
        position = out.put(draw.choice(POSTS))
        name = out.put(draw.choice(SURNAMES) + draw.choice(GIVEN) + draw.choice(GIVEN))
        out.put(f"案({number})。20{draw.randint(12, 19)}年至20{draw.randint(20, 23)}年,其")
        conduct, conduct_id = draw.choice(CONDUCT)
        act = out.put(conduct) | {"id": conduct_id, "confidence": 0.9, "main": True}
        fund_name, fund_id = draw.choice(FUNDS)
        fund = out.put(fund_name) | {"id": fund_id}
        value = draw.randint(2, 900) * 1000
        money = out.put(f"{value / 10000:g}万元") | {"value": value, "currency": "CNY", "role": "involved"}
        out.put("。经查,该单位")
        points = []
        for weak_id, cue in draw.sample(weak, draw.randint(1, 3)):
            points.append(out.put(cue) | {"id": weak_id, "mode": "E", "confidence": 0.9})
            out.put(",")
        sanction_name, sanction_id = draw.choice(SANCTIONS)
        out.put("其受到")
        sanction = out.put(sanction_name) | {"id": sanction_id}
        out.put("处分。")
        text = "".join(out.parts)
        own = document_id(text)
        yield (
            RawReport(
                text=text,
                id=f"g{number:07d}",
                language="zh",
                title=None,
                source_type="ST-01",
                date="2024-01-01",
                publisher=None,
                source=f"generated:{number}",
            ),
            Extraction.model_validate(
                {
                    "document": {
                        "id": f"g{number:07d}",
                        "language": "zh",
                        "sha256": text_hash(text),
                        "extractor": "generated/1",
                        "source_type": "ST-01",
                    },
                    "cases": [
                        {
                            "id": case_id(own, 0),
                            "start": 0,
                            "end": len(text),
                            "status": "CS-3",
                            "people": [
                                {
                                    "name": name,
                                    "kind": "official",
                                    "subject": True,
                                    "posts": [{"position": position, "unit": unit, "former": True}],
                                    "sanctions": [sanction],
                                }
                            ],
                            "units": [unit],
                            "regions": [region_city, region_county],
                            "funds": [fund],
                            "money": [money],
                            "act_period": {"start": "2015", "end": "2020", "evidence": []},
                            "fields": [{"id": draw.choice(fields), "confidence": 0.9, "main": True}],
                            "misconduct": [act],
                            "weak_points": points,
                            "measures": [],
                        }
                    ],
                }
            ),
        )
