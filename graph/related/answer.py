"""The answer: related cases with score, reasons, differences, what was done, and what may be one case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.related.counting import SIGN
from graph.related.done import done
from graph.related.duplicates import sameness
from graph.related.filters import Filters, allowed
from graph.related.index import CaseIndex
from graph.related.profile import FAMILIES, CaseProfile
from graph.related.reasons import Reason, differences, reasons, summary, words
from graph.related.scoring import Scored
from graph.related.sources import document_profile
from vocabulary import Bilingual, IncisionError

if TYPE_CHECKING:
    from extraction import Extraction

# so many cases of one document on a page; the others wait for the next page
OF_ONE_DOCUMENT = 2
NOTHING = Filters()


@dataclass(frozen=True)
class Suggestion:
    """Two cases that may be one, for a merge decision (``kind``: same_text or same_case), or are (merged)."""

    kind: str
    case: str
    text: Bilingual

    def as_json(self) -> dict[str, Any]:
        """Return plain data."""
        return {"kind": self.kind, "case": self.case, "zh": self.text.zh, "en": self.text.en}


@dataclass(frozen=True)
class RelatedCase:
    """One related case. ``score`` 0..1 is the sum of ``parts``; ``done`` tells measures and remedies there."""

    id: str
    document: str
    title: str
    language: str
    status: str | None
    score: float
    parts: dict[str, float]
    summary: Bilingual
    reasons: tuple[Reason, ...]
    differs: tuple[Bilingual, ...]
    done: tuple[dict[str, Any], ...] = ()
    same: tuple[Suggestion, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """Return plain data, both languages in it."""
        return {
            "id": self.id, "document": self.document, "title": self.title, "language": self.language,
            "status": self.status, "score": round(self.score, 4),
            "parts": {k: round(v, 4) for k, v in sorted(self.parts.items()) if v > 0},
            "summary": {"zh": self.summary.zh, "en": self.summary.en},
            "reasons": [r.as_json() for r in self.reasons],
            "differs": [{"zh": d.zh, "en": d.en} for d in self.differs],
            "done": list(self.done), "same": [s.as_json() for s in self.same],
        }  # fmt: skip


def related(
    index: CaseIndex, case_id: str, *, limit: int = 10, filters: Filters = NOTHING, offset: int = 0
) -> list[RelatedCase]:
    """Return the cases related to a case of the index, best first.

    Errors: ``related_case_unknown``.
    """
    profile = index.store.get(case_id)
    if profile is None:
        raise IncisionError("related_case_unknown", case=case_id)
    return related_profile(index, profile, limit=limit, filters=filters, offset=offset)


def related_text(
    index: CaseIndex, extraction: Extraction, seen: str, *, limit: int = 10, filters: Filters = NOTHING
) -> list[RelatedCase]:
    """Return the cases related to a text that is not in the graph; nothing of it is stored.

    ``seen``: the text with its redactions blocked (``extraction.shown``).
    """
    return related_profile(index, document_profile(extraction, seen), limit=limit, filters=filters)


def related_profile(
    index: CaseIndex, profile: CaseProfile, *, limit: int = 10, filters: Filters = NOTHING, offset: int = 0
) -> list[RelatedCase]:
    """Rank, spread over documents, fold what may be one case, and explain.

    A case that people merged with the one asked about is that case, and no answer.
    """
    with index.lock:
        mask = allowed(index, profile, filters)
        ranked = index.rank(profile, allowed=mask)
        # equal scores go by id, so that the order does not depend on how the index came about
        places: list[int] = np.flatnonzero(ranked.score >= max(filters.min_score, 1e-9)).tolist()
        order = sorted(places, key=lambda i: (-round(float(ranked.score[i]), 9), index.ids[ranked.rows[i]]))
        own = index.clusters.get(profile.id)
        if own:
            order = [i for i in order if index.clusters.get(index.ids[ranked.rows[i]]) != own]
        page, folded = _spread(index, ranked, order, limit + offset)
        rarity = _rarity(index, profile)
        return [
            _explained(index, profile, there, ranked, place, folded.get(place, []), rarity)
            for place, there in page[offset:]
        ]


def _spread(
    index: CaseIndex, ranked: Scored, order: Iterable[int], limit: int
) -> tuple[list[tuple[int, CaseProfile]], dict[int, list[tuple[str, str]]]]:
    """Choose places in order: few of one document, and one told twice is shown once, with the other named."""
    chosen: dict[int, CaseProfile] = {}
    folded: dict[int, list[tuple[str, str]]] = {}
    used: dict[str, int] = {}
    later: list[int] = []
    for place in order:
        if len(chosen) >= limit:
            break
        row = int(ranked.rows[place])
        document = index.rows.documents[row]
        if used.get(document, 0) >= OF_ONE_DOCUMENT:
            later.append(place)
            continue
        there = index.store.get(index.ids[row])
        if there is None:
            continue
        twin = None
        for other, before in chosen.items():
            kind = _one(index, before, there, int(ranked.rows[other]), row)
            if kind:
                twin = (other, kind)
                break
        if twin:
            folded.setdefault(twin[0], []).append((twin[1], there.id))
            continue
        chosen[place] = there
        used[document] = used.get(document, 0) + 1
    for place in later[: limit - len(chosen)]:
        there = index.store.get(index.ids[int(ranked.rows[place])])
        if there is not None:
            chosen[place] = there
    return list(chosen.items()), folded


def _one(index: CaseIndex, before: CaseProfile, there: CaseProfile, a: int, b: int) -> str | None:
    """Return how two cases are one: people merged them, or they look as if somebody should decide."""
    cluster = index.clusters.get(before.id)
    if cluster and cluster == index.clusters.get(there.id):
        return "merged"
    return sameness(before, there, index.alike(a, b))


def _rarity(index: CaseIndex, profile: CaseProfile) -> dict[str, float]:
    idf = index.counted.feature_idf
    found = {}
    for family in FAMILIES:
        for key in profile.features.get(family, {}):
            column = index.features.columns.get(family + SIGN + key)
            if column is not None:
                found[key] = float(idf[column])
    return found


def _explained(
    index: CaseIndex,
    here: CaseProfile,
    there: CaseProfile,
    ranked: Scored,
    place: int,
    folded: list[tuple[str, str]],
    rarity: dict[str, float],
) -> RelatedCase:
    parts = {name: float(values[place]) for name, values in ranked.parts.items()}
    found = reasons(here, there, parts, rarity)
    same = [Suggestion(kind, case, words(f"related.duplicate.{kind}")) for kind, case in folded]
    own = sameness(here, there, _cosine(index, parts))
    if own:
        same.insert(0, Suggestion(own, here.id, words(f"related.duplicate.{own}")))
    return RelatedCase(
        there.id, there.document, there.title, there.language, there.status, float(ranked.score[place]), parts,
        summary(found, here, there), tuple(found), tuple(differences(here, there)), tuple(done(there)), tuple(same),
    )  # fmt: skip


def _cosine(index: CaseIndex, parts: dict[str, float]) -> float:
    flat = index.weights.flat()
    share = flat["cosine"] / (sum(flat.values()) or 1.0)
    return parts["cosine"] / share if share else 0.0
