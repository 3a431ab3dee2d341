"""Generated profiles for measuring speed and memory: seeded, shaped like real ones, saying nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator

from graph.related.lexicon import lexicon
from graph.related.making import profile
from graph.related.profile import CaseProfile, Facts, Line
from vocabulary import load

WORDS = 60_000
SENTENCES = 6


def generated(count: int, seed: int = 1) -> Iterator[CaseProfile]:
    """Yield ``count`` profiles. Terms follow a Zipf-like law over 60,000 words, concepts one over the lexicon."""
    rng = random.Random(seed)  # noqa: S311
    lists, words = load(), lexicon()
    points, fields = sorted(lists.weak_points), sorted(lists["field"])
    conduct, funds, roles = sorted(lists["misconduct"]), sorted(lists["fund"]), sorted(lists["role"])
    steps, lines = sorted(lists["step"]), sorted(lists["line"])
    routes = sorted(k for k, kind in words.kind.items() if kind == "route")
    matters = sorted(k for k, kind in words.kind.items() if kind == "matter")

    def skewed(items: list[str]) -> str:
        return (
            items[min(int(rng.paretovariate(0.9)) - 1, len(items) - 1)]
            if rng.random() < 0.5
            else rng.choice(items)
        )

    for number in range(count):
        language = "zh" if rng.random() < 0.6 else "en"
        case, document = f"G{number:07d}-0", f"G{number // 2:07d}"
        texts = []
        for _ in range(SENTENCES):
            concept = words.concepts[rng.choice(routes if rng.random() < 0.4 else matters)]
            cues = getattr(concept.cues, language)
            cue = rng.choice(cues).replace("&", " ").replace("|", " ") if cues else ""
            texts.append(f"{cue} {number % 97}")
        lines_made, at = [], 0
        for text in texts:
            lines_made.append(Line(at, at + len(text), text))
            at += len(text) + 1
        year = rng.randrange(2008, 2025)
        made = profile(
            Facts(
                id=case, document=document, language="zh" if language == "zh" else "en", status=f"CS-{rng.randrange(2, 6)}",
                weak_points=tuple((skewed(points), rng.choice("EC"), 0.8, (0,)) for _ in range(rng.randrange(0, 3))),
                conduct=tuple((skewed(conduct), 0.8, (0,)) for _ in range(rng.randrange(1, 3))),
                funds=((skewed(funds), "", (0,)),), fields=((skewed(fields), 0.8),), roles=((skewed(roles), (0,)),),
                lines_of_units=((skewed(lines), (0,)),), step=skewed(steps),
                suppliers=((f"name:s{rng.randrange(count // 5 + 1)}", "", (0,)),) if rng.random() < 0.2 else (),
                regions=((f"code:{rng.randrange(10, 60)}{rng.randrange(1, 20):02d}{rng.randrange(1, 20):02d}", ""),),
                people=((f"person:p{rng.randrange(count)}", ""),), period=(str(year), str(year + 2)),
                money=(float(rng.randrange(1000, 10_000_000)),),
            ),
            lines_made,
        )  # fmt: skip
        for _ in range(150):
            term = f"{language}{min(int(rng.paretovariate(0.55)), WORDS)}"
            made.terms[term] = made.terms.get(term, 0.0) + 1.0
        yield made
