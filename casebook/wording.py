"""What a correction says: only what this kind of fact has, and words that stand in the text."""

from __future__ import annotations

import math
from typing import Any

from extraction import contract
from vocabulary import is_day

Node = dict[str, Any]
MODELS: dict[str, type[contract.Part]] = {
    "person": contract.Person, "post": contract.Post, "sanction": contract.SanctionFact, "period": contract.Period,
    "unit": contract.UnitFact, "region": contract.RegionFact, "fund": contract.FundFact, "money": contract.MoneyFact,
    "field": contract.FieldFact, "misconduct": contract.MisconductFact, "weak_point": contract.WeakPointFact,
    "measure": contract.Mention, "status": contract.Part,
}  # fmt: skip
SPAN = frozenset({"text", "start", "end"})
# kinds that have no words of their own to move
WORDLESS = frozenset({"period", "field", "status"})
AMOUNTS = {"money": "value", "sanction": "amount"}
DAYS = {"period": ("start", "end"), "post": ("start_date", "end_date"), "sanction": ("date",)}


def placed(kind: str, value: Node, text: str, near: int) -> Node:
    """Return a correction whose words are told by their place: the one nearest to the fact, where only words are given."""
    if kind in WORDLESS or "text" not in value:
        return value
    words, rest = value["text"], {k: v for k, v in value.items() if k != "text"}
    if not isinstance(words, str) or not words:
        raise ValueError("text")
    if "start" not in rest and "end" not in rest:
        before = text.rfind(words, 0, near + len(words))
        behind = text.find(words, near)
        places = [at for at in (before, behind) if at >= 0]
        if not places:
            raise ValueError("text")
        start = min(places, key=lambda at: abs(at - near))
        return {**rest, "start": start, "end": start + len(words)}
    if text[int(rest.get("start", near)) : int(rest.get("end", near + len(words)))] != words:
        raise ValueError("text")
    return rest


def unfit(kind: str, value: Node) -> str | None:
    """Return what of a correction this kind of fact does not have or cannot be; None where all is right."""
    known = {*MODELS[kind].model_fields, *(SPAN - {"text"}), "id", "note"} - (
        SPAN if kind in ("field", "status") else set()
    )
    if strange := sorted(set(value) - known):
        return ", ".join(strange)
    amount = value.get(AMOUNTS.get(kind, ""))
    if amount is not None and not (math.isfinite(amount) and amount >= 0):
        return f"{AMOUNTS[kind]}: {amount}"
    days = (value[name] for name in DAYS.get(kind, ()) if value.get(name) is not None)
    return next((str(day) for day in days if not is_day(str(day))), None)
