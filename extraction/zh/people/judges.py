"""Judges, who decide and receive nothing, and whom a court finds not guilty."""

from __future__ import annotations

from extraction.common import Phrases, Sanctioned

PHRASES = Phrases("extraction.zh", "judges")

# 法官甲判其罪名成立, 裁判官乙判刑时指
JUDGES = PHRASES.compile(r"[^。；;，,\n]{0,6}?(?:‹judges›)")


def acquitted(text: str, own: list[Sanctioned]) -> bool:
    """Return whether the last that a court decided of a person is that there is no guilt (无罪)."""
    of_court = [s for s in own if s.id.startswith("SN-C")]
    return bool(of_court) and "无罪" in text[of_court[-1].start : of_court[-1].end]
