"""Is a mark more frequent in the members of clusters that have it themselves? A permutation over clusters, not members."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from queries.statistics.staged import staged

STAGES = (500, 20_000)


def cluster_p(own: Sequence[float], marked: Sequence[int], members: Sequence[int], *, seed: int = 1) -> float:
    """Return P(share among members of clusters that have the mark at least as large) when clusters have it by chance.

    ``own``: 1 where the cluster has the mark, 0 where not, or the part of its members that see it; ``marked`` of its
    ``members`` have it. Which clusters have it is dealt anew among them, so that many members of one cluster are one
    piece of evidence. Raises ``ValueError`` where no cluster has it, or one has no members.
    """
    has, below, size = (np.asarray(x, dtype=float) for x in (own, marked, members))
    if not has.shape == below.shape == size.shape or not has.sum() or (size <= 0).any():
        raise ValueError(
            "one own mark, one count and one size above 0 for each cluster, and one that has the mark"
        )
    observed = (has * below).sum() / (has * size).sum() - 1e-12
    draw = np.random.default_rng(seed)

    def reached(count: int) -> list[int]:
        dealt = draw.permuted(np.tile(has, (count, 1)), axis=1)
        return [int(((dealt @ below) / (dealt @ size) >= observed).sum())]

    return staged(STAGES, has.size, reached)[0]
