"""Invented reports with their facts, composed so that every span is exact; no extractor is needed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from casebook import Casebook
from extraction import Extraction, RawReport, case_id, document_id, text_hash

LISTS = """
divisions:
  - {code: "98", name: 云陵省, level: RG-1, short: [云陵]}
  - {code: "9801", name: 青河市, level: RG-2, parent: "98"}
  - {code: "980101", name: 白石县, level: RG-3, parent: "9801"}
  - {code: "980102", name: 红泥县, level: RG-3, parent: "9801"}
  - {code: "980101001", name: 柳渡镇, level: RG-4, parent: "980101"}
  - {code: "980102001", name: 柳渡镇, level: RG-4, parent: "980102"}
units:
  - {name: 白石县民政服务中心, type: UT-PI, line: LN-CIV, region: "980101", aliases: [白石县救助站]}
"""


def write_lists(folder: Path) -> Path:
    """Write the invented province as a user's own lists."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "places.yaml").write_text(LISTS, encoding="utf-8")
    return folder


@dataclass
class Text:
    """A text that grows by pieces and knows where each stands."""

    value: str = ""

    def put(self, piece: str) -> dict[str, Any]:
        """Append a piece and return it as a mention."""
        start = len(self.value)
        self.value += piece
        return {"text": piece, "start": start, "end": len(self.value)}


@dataclass
class Told:
    """What one invented report tells; every field may be varied."""

    regions: tuple[tuple[str, str], ...] = (("白石县", "RG-3"),)
    unit: str = "民政局"
    person: str = "祝青山"
    masked: bool = False
    subject: bool = True
    status: str = "CS-3"
    weak: tuple[tuple[str, str], ...] = (("WP-P-15", "E"),)
    company: str | None = None
    complainant: str | None = None
    fund: tuple[str, str] | None = ("FD-01", "春耕补贴")
    number: int = 0
    cases: int = 1
    title: str | None = None
    extractor: str = "incision/0"
    extra: dict[str, Any] = field(default_factory=dict)

    def build(self) -> tuple[RawReport, Extraction]:
        """Return report and facts."""
        text = Text(f"第{self.number}号通报。")
        bodies = [self._case(text) for _ in range(self.cases)]
        redactions = [r for body in bodies for r in body.pop("_redactions")]
        own = document_id(text.value)
        for body in bodies:
            body["id"] = case_id(own, body["start"])
        extraction = Extraction.model_validate({
            "document": {"id": own, "language": "zh", "sha256": text_hash(text.value), "extractor": self.extractor, "title": self.title},
            "cases": bodies, "redactions": redactions,
        })  # fmt: skip
        report = RawReport(
            text=text.value, id=None, language="zh", title=self.title, source_type="ST-01", date="2024-05-06",
            publisher=None, source="test",
        )  # fmt: skip
        return report, extraction

    def _case(self, text: Text) -> dict[str, Any]:
        start = len(text.value)
        regions = [{**text.put(name), "level": level} for name, level in self.regions]
        unit_start = regions[0]["start"] if regions else len(text.value)
        text.put(self.unit)
        whole = {"text": text.value[unit_start:], "start": unit_start, "end": len(text.value)}
        text.put("原")
        position = text.put("局长")
        name = text.put(self.person)
        text.put("把关不严,")
        weak = [
            {**text.put(f"问题{i}"), "id": w, "mode": m, "confidence": 0.5}
            for i, (w, m) in enumerate(self.weak)
        ]
        body: dict[str, Any] = {
            "start": start, "status": self.status, "regions": regions,
            "units": [{**whole, "kind": "UT-DP", "line": "LN-CIV"}], "weak_points": weak,
            "misconduct": [{**text.put("虚报冒领"), "id": "MC-03", "confidence": 0.5}],
            "fields": [{"id": "FLD-SSA", "confidence": 0.5}],
        }  # fmt: skip
        if self.fund:
            kind, words = self.fund
            body["funds"] = [{**text.put(words), "id": kind}]
            body["money"] = [
                {**text.put("3.2万元"), "value": 32000, "currency": "CNY", "role": "involved", "fund": kind}
            ]
        if self.company:
            text.put(",供应商为")
            body["units"].append({**text.put(self.company), "kind": "UT-CO"})
        redactions = []
        if self.complainant:
            text.put(",群众")
            hidden = text.put(self.complainant)
            redactions.append({"start": hidden["start"], "end": hidden["end"], "kind": "person"})
            text.put("举报")
        sanction = {**text.put("党内严重警告"), "id": "SN-P2"}
        text.put("。")
        if self.status not in {"CS-0", "CS-1", "CS-6"}:
            body["people"] = [{
                "name": name, "kind": "official", "subject": self.subject, "masked": self.masked,
                "posts": [{"position": position, "unit": whole, "former": True}], "sanctions": [sanction], "role": "RL-1",
            }]  # fmt: skip
        return {**body, **self.extra, "end": len(text.value), "_redactions": redactions}


def add(book: Casebook, *told: Told) -> list[str]:
    """Record invented reports and return their ids."""
    return [book.add(*one.build()).document_id for one in told]
