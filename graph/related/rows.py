"""What filters look at: one number a row for language, status, period and whether the case is still there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from graph.related.growing import Growing

Mask = npt.NDArray[np.bool_]
# digits of a day, YYYYMMDD
DAY = 8
# text lengths are counted in thousandths, so that their sum does not depend on the order of the rows
THOUSANDTHS = 1000


def day(text: str, missing: str) -> int:
    """Return ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` as a number; what is missing is filled with one digit."""
    return int(text.replace("-", "")[:DAY].ljust(DAY, missing) or 0)


class Rows:
    """Plain columns beside the sparse ones; a row that went keeps its place."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.documents: list[str] = []
        self.statuses: dict[str, int] = {}
        self.languages = Growing(np.int8)
        self.status = Growing(np.int16)
        self.since, self.until = Growing(np.int32), Growing(np.int32)
        self.lengths = Growing(np.int64)
        self.alive = Growing(np.bool_)
        self.row: dict[str, int] = {}
        self._living, self._length = [0, 0], [0, 0]

    def __len__(self) -> int:
        return len(self.ids)

    def append(
        self,
        id: str,
        document: str,
        language: int,
        status: str | None,
        period: tuple[str, str] | None,
        length: float,
    ) -> None:
        """Add one case; ``length`` is that of its text in terms."""
        self.row[id] = len(self.ids)
        self.ids.append(id)
        self.documents.append(document)
        self.languages.append(language)
        self.status.append(self.statuses.setdefault(status or "", len(self.statuses)))
        self.since.append(day(period[0], "0") if period else 0)
        self.until.append(day(period[1], "9") if period else 0)
        self.lengths.append(round(length * THOUSANDTHS))
        self.alive.append(True)
        self._count(len(self.ids) - 1, 1)

    def dies(self, id: str) -> int:
        """Take a case out; return its row."""
        number = self.row.pop(id)
        self.alive.values[number] = False
        self._count(number, -1)
        return number

    def _count(self, number: int, sign: int) -> None:
        language = int(self.languages.values[number])
        self._living[language] += sign
        self._length[language] += sign * int(self.lengths.values[number])

    @property
    def average(self) -> tuple[float, float]:
        """Return the mean length of the living texts of each language, in terms; 1 where there are none."""
        one, two = (
            total / (THOUSANDTHS * count) if count else 1.0
            for total, count in zip(self._length, self._living, strict=True)
        )
        return one, two

    def touching(self, since: str | None, until: str | None) -> Mask:
        """Return which rows have acts in a period, as far as both are told."""
        low = day(since, "0") if since else 0
        high = day(until, "9") if until else 10**DAY
        return np.asarray(
            (self.since.values > 0) & (self.since.values <= high) & (self.until.values >= low), dtype=bool
        )

    def with_status(self, status: str) -> Mask:
        """Return which rows have a status."""
        return np.asarray(self.status.values == self.statuses.get(status, -1), dtype=bool)

    def saved(self) -> dict[str, Any]:
        """Return the living rows as plain data."""
        kept = np.flatnonzero(self.alive.values)
        names = list(self.statuses)
        return {
            "ids": [self.ids[i] for i in kept], "documents": [self.documents[i] for i in kept],
            "statuses": [names[s] for s in self.status.values[kept]],
            **{k: getattr(self, k).values[kept].tolist() for k in ("languages", "since", "until", "lengths")},
        }  # fmt: skip

    @classmethod
    def restored(cls, saved: dict[str, Sequence[Any]]) -> Rows:
        """Return the rows that ``saved`` wrote."""
        rows = cls()
        rows.ids, rows.documents = list(saved["ids"]), list(saved["documents"])
        rows.status = Growing(
            np.int16, [rows.statuses.setdefault(s, len(rows.statuses)) for s in saved["statuses"]]
        )
        rows.languages = Growing(np.int8, saved["languages"])
        rows.since, rows.until = Growing(np.int32, saved["since"]), Growing(np.int32, saved["until"])
        rows.lengths = Growing(np.int64, saved["lengths"])
        rows.counted_anew()
        return rows

    def counted_anew(self) -> None:
        """Let every row be alive, and count them."""
        self.alive = Growing(np.bool_, np.ones(len(self.ids), dtype=bool))
        self.row = {case: i for i, case in enumerate(self.ids)}
        for number in range(2):
            mine = self.languages.values == number
            self._living[number] = int(mine.sum())
            self._length[number] = int(self.lengths.values[mine].sum())


def chosen(rows: Rows, ids: Iterable[str]) -> list[str]:
    """Return those of ``ids`` that are there."""
    return [c for c in dict.fromkeys(ids) if c in rows.row]
