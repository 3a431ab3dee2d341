"""A finding: what stands out, on how much, against what, and what would overturn it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from vocabulary import Language, load, say

Level = Literal["PT-R", "PT-S", "PT-I", "PT-N"]


@dataclass(frozen=True)
class Finding:
    """One group (field, line or region) in which one weak point stands out, with everything it rests on."""

    level: Level
    group: str
    group_name_zh: str
    group_name_en: str
    weak_point: str
    rings_both: int
    rings_group: int
    rings_elsewhere: int
    rings_total_elsewhere: int
    share: float
    share_low: float
    share_high: float
    elsewhere: float
    ratio: float
    ratio_low: float
    ratio_high: float
    p: float
    q: float
    regions_with: int
    regions_enough: int
    period: tuple[str, str] | None
    selected: bool
    explicit_only: bool
    counter: str
    counter_values: dict[str, Any] = field(default_factory=dict)
    passages: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    thresholds: str = ""

    def sentence(self, language: Language) -> str:
        """Return the finding in the sentence pattern of the specification."""
        point = load().weak_points[self.weak_point]
        years = (
            say("pattern.period", language, start=self.period[0], end=self.period[1]) if self.period else ""
        )
        values = {
            "group": self.group_name_zh if language == "zh" else self.group_name_en,
            "point": f"{point.label(language)} ({self.weak_point})",
            "k": self.rings_both, "n": self.rings_group, "years": years,
            "share": f"{self.share:.0%}", "low": f"{self.share_low:.0%}", "high": f"{self.share_high:.0%}",
            "elsewhere": f"{self.elsewhere:.0%}", "q": f"{self.q:.3g}", "ratio": f"{self.ratio:.1f}",
            "with_": self.regions_with, "enough": self.regions_enough,
            "population": say("pattern.selected" if self.selected else "pattern.register", language),
            "mode": say("pattern.explicit" if self.explicit_only else "pattern.inferred", language),
            "thresholds": self.thresholds,
        }  # fmt: skip
        return say(f"pattern.{self.level}", language, **values)

    def against(self, language: Language) -> str:
        """Return the strongest counter-evidence, in words."""
        return say(f"pattern.counter.{self.counter}", language, **self.counter_values)
