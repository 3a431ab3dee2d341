"""Weak points told by slots (``data/slots.yaml``) and by senses (``senses.yaml``), in both kinds of report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extraction.common import propose
from extraction.en.points.point_lists import wordings
from extraction.en.points.senses import told_by_senses

# start, end, name, rule: whether a wording at this place stands, no remedy, negation or name of a unit
Stands = Callable[[int, int, str, str], bool]


def by_slots(text: str, stands: Stands, mode: str) -> Iterator[tuple[str, int, int]]:
    """Yield the entry and the place of what is told by slots, unless it is only thought of or charged."""
    w = wordings()
    part = "absent" if mode == "E" else "done"
    for name, pattern in w["slots"][mode]:
        rule = f"en/slots.yaml {part} {name}"
        for m in pattern.finditer(text):
            start, end = m.span()
            clause = re.split(r"[.;]\s", text[max(0, start - 90) : end])[-1]
            if w["unreal"].search(clause):
                propose("weak_point", start, end, rule, f"{name} {mode}", "negation")
            elif stands(start, end, f"{name} {mode}", rule):
                yield name, start, end


def by_senses(text: str, stands: Stands, mode: str) -> Iterator[tuple[str, int, int]]:
    """Yield the entry and the place of what is told by senses, unless it is only thought of or charged."""
    for name, how, start, end in told_by_senses(text):
        if how != mode:
            continue
        rule = f"en/senses.yaml {name}"
        if wordings()["unreal"].search(text, max(0, start - 30), end):
            propose("weak_point", start, end, rule, f"{name} {mode}", "negation")
        elif stands(start, end, f"{name} {mode}", rule):
            yield name, start, end
