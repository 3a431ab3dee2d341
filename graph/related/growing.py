"""Arrays that grow by appending, without being copied each time."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


class Growing:
    """One number a row; room is doubled when it runs out."""

    def __init__(self, kind: npt.DTypeLike, values: npt.ArrayLike = ()) -> None:
        self._room: Array = np.array(values, dtype=kind)
        self._count = len(self._room)

    def __len__(self) -> int:
        return self._count

    @property
    def values(self) -> Array:
        """Return what is there, as a view: changing it changes the rows, growing may leave it behind."""
        return self._room[: self._count]

    def append(self, value: float) -> None:
        """Add one row."""
        self.stretch(self._count + 1)
        self._room[self._count - 1] = value

    def stretch(self, count: int) -> None:
        """Let there be ``count`` rows at least; new ones hold zero."""
        if count > len(self._room):
            wider = np.zeros(max(count, 2 * len(self._room), 64), dtype=self._room.dtype)
            wider[: self._count] = self.values
            self._room = wider
        self._count = max(self._count, count)
