"""From values to pixels on one axis, and the round values that stand along it."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """One axis: values from ``low`` to ``high`` on ``length`` pixels from ``start``.

    A negative length runs upwards; ``log`` spreads sizes that differ by orders of magnitude.
    """

    low: float
    high: float
    start: float
    length: float
    log: bool = False

    def at(self, value: float) -> float:
        """Return the pixel of a value, held inside the axis."""
        a, b, v = (math.log(x) if self.log else x for x in (self.low, self.high, max(value, self.low)))
        return self.start + (min(v, b) - a) / ((b - a) or 1) * self.length

    def ticks(self) -> list[float]:
        """Return a few round values."""
        if self.log:
            found = [m * 10.0**e for e in range(-3, 7) for m in (1, 2, 5)]
            inside = [t for t in found if self.low <= t <= self.high]
            return inside[:: max(1, len(inside) // 6)]
        step = 10.0 ** math.floor(math.log10((self.high - self.low) or 1))
        while (self.high - self.low) / step > 6:
            step *= 2
        while (self.high - self.low) / step < 3:
            step /= 2
        first = math.ceil(self.low / step - 1e-9)
        return [i * step for i in range(first, int(self.high / step + 1e-9) + 1)]
