"""Wordings that share most of their pairs of characters, found without comparing each with all."""

from __future__ import annotations

from math import ceil


def _runs(phrase: str) -> frozenset[str]:
    return frozenset(phrase[i : i + 2] for i in range(max(1, len(phrase) - 1)))


class Alike:
    """Wordings, each asked for whether it shares ``share`` of its pairs with one before it."""

    def __init__(self, share: float) -> None:
        self._share = share
        self._least = 0
        self._runs: list[frozenset[str]] = []
        self._holding: dict[str, list[int]] = {}

    def add(self, phrase: str) -> None:
        """Note a wording."""
        runs = _runs(phrase)
        self._least = min(self._least or len(runs), len(runs))
        for run in runs:
            self._holding.setdefault(run, []).append(len(self._runs))
        self._runs.append(runs)

    def known(self, phrase: str) -> bool:
        """Return whether a wording before shares enough.

        Whoever shares ``most`` of ``n`` pairs holds one of any ``n - most + 1`` of them: the rarest are looked at.
        """
        runs = _runs(phrase)
        most = max(1, ceil(self._share * (len(runs) + self._least) / 2 - 1e-9))
        rarest = sorted(runs, key=lambda run: (len(self._holding.get(run, ())), run))[
            : max(0, len(runs) - most + 1)
        ]
        near = {i for run in rarest for i in self._holding.get(run, ())}
        return any(
            2 * len(runs & self._runs[i]) >= self._share * (len(runs) + len(self._runs[i])) for i in near
        )
