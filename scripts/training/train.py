"""Train the Chinese model of weak points on the project's own prose: ``make train``.

Ridge regression on hashed runs of characters (one row a sentence, clause or marked stretch), then a logistic blend of its
scores with the rules' candidates and with how often an entry is right where rules propose it, fitted on scores that were made
without the report at hand (five folds). An entry counts as right in either mode: readers call one fact now E, now C.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from scripts.training.blending import Held, blend, weights_of
from scripts.training.parse import ROOT, Report
from scripts.training.regression import in_bytes
from scripts.training.rows import BITS, prose, rows

MODEL = ROOT / "extraction" / "zh" / "model"


def train(reports: list[Report]) -> tuple[dict[str, Any], Held]:
    """Return the whole model and its held-out judgements."""
    r = rows(reports)
    numbers, judged = blend(reports, r)
    weights = weights_of(r)
    scale, steps = in_bytes(weights)
    about = {
        "bits": BITS, "keys": r.keys, "scale": [round(float(s), 8) for s in scale],
        **{k: [round(float(v), 5) for v in np.atleast_1d(numbers[k])] for k in ("mean", "spread", "blend")},
        "offset": round(float(numbers["offset"]), 5), "usual": numbers["usual"],
        "trust": {" ".join(k): v for k, v in numbers["trust"].items()},
    }  # fmt: skip
    about["weights"] = steps
    return about, judged


def write(
    about: dict[str, Any], folder: Path = MODEL, *, name: str = "model", weights: str = "weights"
) -> None:
    """Write what ``extraction.zh.model.belief.shipped`` reads."""
    np.save(folder / f"{weights}.npy", about["weights"], allow_pickle=False)
    rest = {k: v for k, v in about.items() if k != "weights"}
    (folder / f"{name}.json").write_text(
        json.dumps(rest, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    reports = prose()
    made, held_out = train(reports)
    write(made)
    print(f"{len(reports)} reports, {len(made['keys'])} entries, {made['weights'].nbytes} bytes of weights")
