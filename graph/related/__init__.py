"""Related cases: same mechanism first, explained by construction. The method: docs/related/method.md."""

from graph.related.answer import RelatedCase, Suggestion, related, related_profile, related_text
from graph.related.collection import Collection, collected, judged_documents, texts_named
from graph.related.evaluation import Judged, Report, evaluate, judged_pairs, paired
from graph.related.face import RelatedIndex
from graph.related.feedback import judged_lines
from graph.related.filters import Filters, filter_value
from graph.related.following import FollowedIndex
from graph.related.judging import plain_rankers, rank_judged
from graph.related.making import profile
from graph.related.profile import CaseProfile, Facts, Line
from graph.related.reasons import Reason
from graph.related.recorded import current_index, texts_of
from graph.related.sources import document_profile, profiles

__all__ = [
    "CaseProfile", "Collection", "Facts", "Filters", "FollowedIndex", "Judged", "Line", "Reason", "RelatedCase", "RelatedIndex", "Report",
    "Suggestion", "collected", "current_index", "document_profile", "evaluate", "filter_value", "judged_documents", "judged_lines", "judged_pairs", "paired", "plain_rankers", "profile",
    "profiles", "rank_judged", "related", "related_profile", "related_text", "texts_named", "texts_of",
]  # fmt: skip
