"""What is counted over all living cases: rarity of every column, length of an average text. Always up to date."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.related.growing import Growing
from graph.related.matrix import Floats, Grower, rarity
from graph.related.profile import FAMILIES

SIGN = "\t"
# between 0 (every concept counts alike) and 1 (rarity in full): a concept is rare, too, because it is seldom found
RARITY = 0.75


@dataclass(frozen=True)
class Counted:
    """``family`` numbers the family of each feature column, -1: not scored; ``average`` is by language, in terms."""

    feature_idf: Floats
    family: npt.NDArray[np.int8]
    term_idf: Floats
    average: tuple[float, float]


def counted(
    features: Grower, families: Growing, terms: Grower, living: int, average: tuple[float, float]
) -> Counted:
    """Count; ``families`` learns those of new columns."""
    numbers = {name: i for i, name in enumerate(FAMILIES)}
    for name in features.names[len(families) :]:
        families.append(numbers.get(name.split(SIGN, 1)[0], -1))
    return Counted(
        rarity(features.uses.values, living) ** np.float32(RARITY),
        families.values,
        rarity(terms.uses.values, living),
        average,
    )
