"""What a unit's name alone tells: that it is a registered company, or a section of a body."""

from __future__ import annotations

from graph.projection.keys import normal
from graph.projection.unit_rules import rules


def is_company(name: str, language: str) -> bool:
    """Return whether a name is the full name of one registered company, not a kind of company."""
    rule = rules().company.get(language)
    seen = normal(name)
    if rule is None:
        return False
    if language == "zh":
        for word in sorted(rule.common, key=len, reverse=True):
            seen = seen.replace(word, "")
        return normal(name).endswith(rule.ends) and len(seen) >= rule.distinctive
    parts = seen.replace(",", " ").split()
    telling = "".join(p for p in parts if p not in rule.common)
    return parts[-1:] != [] and parts[-1] in rule.ends and len(telling) >= rule.distinctive


def body_of(name: str, language: str) -> str | None:
    """Return the body that a section's name begins with, None for a name that is no section of one."""
    rule = rules().sections.get(language)
    if rule is None or not name.endswith(rule.ends):
        return None
    cuts = [name.rfind(body) + len(body) for body in rule.bodies if body in name[1:]]
    fitting = [cut for cut in cuts if cut > 2 and len(name) - cut >= rule.least]
    return name[: max(fitting)] if fitting else None
