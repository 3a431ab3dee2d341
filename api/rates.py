"""How often a caller may ask."""

from __future__ import annotations

from collections import OrderedDict

CALLERS = 10_000


class Buckets:
    """A token bucket for each caller; the oldest are forgotten when there are too many."""

    def __init__(self, rate: float, burst: int) -> None:
        self.rate, self.burst = rate, burst
        self.state: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, caller: str, now: float) -> float:
        """Take one token; return 0, or the seconds until there is one."""
        tokens, last = self.state.pop(caller, (float(self.burst), now))
        tokens = min(self.burst, tokens + (now - last) * self.rate)
        taken = tokens >= 1
        self.state[caller] = (tokens - 1 if taken else tokens, now)
        while len(self.state) > CALLERS:
            self.state.popitem(last=False)
        return 0.0 if taken else (1 - tokens) / self.rate
