"""What was done about a case: its measures, how far they came, whether it came back; remedies that its report names."""

from __future__ import annotations

from typing import Any

from graph.related.profile import CaseProfile
from graph.related.reasons import words
from vocabulary import Bilingual, load

# in the order of a measure's life: each says its day
DATED = ("served", "replied", "claimed", "verified", "closed")


def done(there: CaseProfile) -> list[dict[str, Any]]:
    """Return what was done, in words of both languages: measures first, then sentences of the report."""
    found: list[dict[str, Any]] = [{**measure, **_said(measure)} for measure in there.done]
    if there.measures:
        text = words("related.done.text")
        sentences = [there.passage(n) for n in there.measures[:3]]
        found.append({"zh": text.zh, "en": text.en, "passages": sentences})
    return found


def _said(measure: dict[str, str]) -> dict[str, str]:
    lists = load()
    kind = lists["measure"].get(measure.get("kind", ""))
    status = lists["measure_status"].get(measure.get("status", ""))
    parts = [
        words(
            "related.done.measure",
            kind=Bilingual(zh=kind.zh, en=kind.en) if kind else measure.get("name", measure["id"]),
            status=Bilingual(zh=status.zh, en=status.en) if status else "–",
        )
    ]
    parts += [words(f"related.done.{name}", date=measure[name]) for name in DATED if measure.get(name)]
    if not measure.get("replied"):
        parts.append(words("related.done.no_reply"))
    if not measure.get("verified"):
        parts.append(words("related.done.not_verified"))
    if measure.get("back"):
        parts.append(words("related.done.back", cases=measure["back"]))
    elif measure.get("closed"):
        parts.append(words("related.done.not_back"))
    return {"zh": "；".join(p.zh for p in parts), "en": "; ".join(p.en for p in parts)}
