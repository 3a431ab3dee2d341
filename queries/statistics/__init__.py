"""The statistics under findings: scipy does the arithmetic, these functions give it names and guards."""

from queries.statistics.dispersion import (
    Homogeneity,
    coverage_expected,
    coverage_p,
    homogeneity,
    homogeneity_permutation_p,
)
from queries.statistics.enrichment import (
    hypergeometric_p,
    hypergeometric_ps,
    lift,
    mantel_haenszel,
    q_values,
    share_ratio,
)
from queries.statistics.intervals import corrected_share, poisson_interval, share_interval
from queries.statistics.recurrence import free_at, kaplan_meier
from queries.statistics.shrinkage import Shrinkage, exceedance, shrink

__all__ = [
    "Homogeneity",
    "Shrinkage",
    "corrected_share",
    "coverage_expected",
    "coverage_p",
    "exceedance",
    "free_at",
    "homogeneity",
    "homogeneity_permutation_p",
    "hypergeometric_p",
    "hypergeometric_ps",
    "kaplan_meier",
    "lift",
    "mantel_haenszel",
    "poisson_interval",
    "q_values",
    "share_interval",
    "share_ratio",
    "shrink",
]
