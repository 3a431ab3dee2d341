"""The statistics under findings: scipy does the arithmetic, these functions give it names and guards.

Every function takes plain sequences and returns plain numbers or a small frozen record; none reads a graph.
"""

from queries.statistics.before_after import Difference, Observed, difference_in_differences
from queries.statistics.clusters import cluster_p
from queries.statistics.demand_gap import Counted, Gap, demand_gaps
from queries.statistics.dispersion import (
    Dealt,
    Homogeneity,
    coverage_expected,
    coverage_p,
    dealt_ps,
    homogeneity,
    homogeneity_permutation_p,
)
from queries.statistics.effort import Effort, Step, effort_adjusted, proportions, standardise
from queries.statistics.enrichment import (
    hypergeometric_p,
    hypergeometric_ps,
    lift,
    mantel_haenszel,
    mantel_haenszel_interval,
    q_values,
    share_ratio,
)
from queries.statistics.funnel import Dispersion, funnel_limits, over_dispersion
from queries.statistics.intervals import corrected_share, poisson_interval, share_interval
from queries.statistics.lag import Lag, complete_until, delay_corrected, detection_lag
from queries.statistics.lifts import Lift, Pair, lifts
from queries.statistics.rates import Rate, Rates, rates
from queries.statistics.recurrence import (
    LogRank,
    Spell,
    free_at,
    free_interval,
    kaplan_meier,
    log_rank,
    spell,
)
from queries.statistics.regression import Fit, negative_binomial_regression, poisson_regression
from queries.statistics.sensitivity import (
    Bounds,
    Judged,
    corrected_interval,
    flips,
    missing_bounds,
    without_each_source,
)
from queries.statistics.shrinkage import Shrinkage, exceedance, shrink, shrunken_intervals
from queries.statistics.trend import Trend, trend
from queries.statistics.warning import Batch, Candidate, Yield, batch, shrunken_weight, yield_of

__all__ = [
    "Batch", "Bounds", "Candidate", "Counted", "Dealt", "Difference", "Dispersion", "Effort", "Fit", "Gap", "Homogeneity", "Judged",
    "Lag", "Lift", "LogRank", "Observed", "Pair", "Rate", "Rates", "Shrinkage", "Spell", "Step", "Trend", "Yield",
    "batch", "cluster_p", "complete_until", "corrected_interval", "corrected_share", "coverage_expected", "coverage_p", "dealt_ps",
    "delay_corrected", "demand_gaps", "detection_lag", "difference_in_differences", "effort_adjusted", "exceedance", "flips",
    "free_at", "free_interval", "funnel_limits", "homogeneity", "homogeneity_permutation_p", "hypergeometric_p",
    "hypergeometric_ps", "kaplan_meier", "lift", "lifts", "log_rank", "mantel_haenszel", "mantel_haenszel_interval",
    "missing_bounds", "negative_binomial_regression", "over_dispersion", "poisson_interval", "poisson_regression",
    "proportions", "q_values", "rates", "share_interval", "share_ratio", "shrink", "shrunken_intervals", "shrunken_weight",
    "spell", "standardise", "trend", "without_each_source", "yield_of",
]  # fmt: skip
