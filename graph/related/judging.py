"""Rankings of judged pairs: ours over a collection of documents, and the plain ones that it is measured beside."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

import numpy as np

from graph.related.embedding import sentence_ranker
from graph.related.evaluation import Judged, Ranker
from graph.related.index import CaseIndex
from graph.related.profile import CaseProfile
from graph.related.weights import Weights

K1, B = 1.2, 0.75


def rank_judged(profiles: Iterable[CaseProfile], *, weights: Weights | None = None) -> Ranker:
    """Return a ranker over these documents (one profile each); rarity is counted over all of them."""
    known = {p.id: p for p in profiles}
    index = CaseIndex(weights=weights)
    index.add(known.values())

    def rank(judged: Judged) -> Mapping[str, float]:
        if judged.query not in known:
            return {}
        ids = [c for c in judged.grades if c in index.row]
        scored = index.rank(known[judged.query], rows=np.array([index.row[c] for c in ids], dtype=np.int64))
        return dict(zip(ids, scored.score.tolist(), strict=True))

    return rank


def _grams(text: str, language: str) -> Counter[str]:
    if language == "zh":
        run = "".join(c for c in text if not c.isspace())
        return Counter(
            [run[i : i + 2] for i in range(len(run) - 1)] + [run[i : i + 3] for i in range(len(run) - 2)]
        )
    words = [w.strip(".,;:()\"'“”’").lower() for w in text.split()]
    return Counter(words + [f"{a} {b}" for a, b in pairwise(words)])


def plain_rankers(texts: Mapping[str, tuple[str, str]]) -> dict[str, Ranker]:
    """Return BM25 and TF-IDF over document id -> (language, text): character pairs and triples, or words and pairs.

    A sentence embedding stands beside them as ``use`` where its package is installed.
    """
    bags = {i: _grams(text, language) for i, (language, text) in texts.items()}
    df = Counter(t for bag in bags.values() for t in bag)
    n = len(bags)
    idf = {t: math.log(1 + (n - f + 0.5) / (f + 0.5)) for t, f in df.items()}
    size = {i: sum(bag.values()) for i, bag in bags.items()}
    mean = {}
    for language in {lang for lang, _ in texts.values()}:
        mine = [size[i] for i, (lang, _) in texts.items() if lang == language]
        mean[language] = sum(mine) / len(mine)

    def bm25(judged: Judged) -> Mapping[str, float]:
        query = bags.get(judged.query, Counter())
        found = {}
        for c in judged.grades:
            bag = bags.get(c, Counter())
            damp = K1 * (1 - B + B * size.get(c, 0) / mean[texts[c][0]]) if c in texts else 1.0
            found[c] = sum(idf[t] * bag[t] * (K1 + 1) / (bag[t] + damp) for t in query if t in bag)
        return found

    def weigh(bag: Counter[str]) -> dict[str, float]:
        weighed = {t: (1 + math.log(f)) * idf[t] for t, f in bag.items()}
        length = math.sqrt(sum(v * v for v in weighed.values())) or 1.0
        return {t: v / length for t, v in weighed.items()}

    def tfidf(judged: Judged) -> Mapping[str, float]:
        query = weigh(bags.get(judged.query, Counter()))
        found = {}
        for c in judged.grades:
            other = weigh(bags.get(c, Counter()))
            found[c] = sum(v * other.get(t, 0.0) for t, v in query.items())
        return found

    found: dict[str, Ranker] = {"bm25": bm25, "tfidf": tfidf}
    embedded = sentence_ranker(texts)
    return found | ({"use": embedded} if embedded else {})
