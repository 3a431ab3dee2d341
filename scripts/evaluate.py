"""Extraction against hand-made labels, halves apart: ``python -m scripts.evaluate [--language zh] [--errors KIND]``.

The labelled texts are split once: SHA-256 of a text's id, even: open, odd: closed. Errors are read in the open half
only (``--errors`` shows no other); of the closed half nothing but figures is seen. Labels and texts are real reports
and stay outside the repository; their folder (``gold_dev.jsonl``, ``texts_dev.jsonl``, ``score.py``) is given by
``--folder`` or ``INCISION_EVALUATION``, by default ``../shared/evaluation`` beside the checkout.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from extraction import extract

ROOT = Path(__file__).resolve().parents[1]
HALVES = ("open", "closed")
Rows = list[dict[str, Any]]


def half(own: str) -> str:
    """Return the half that a text belongs to, by its id alone."""
    return HALVES[int(hashlib.sha256(own.encode()).hexdigest()[-1], 16) % 2]


def _rows(path: Path) -> Rows:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _scorer(folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location("evaluation_score", folder / "score.py")
    if spec is None or spec.loader is None or not (folder / "score.py").is_file():
        raise SystemExit(f"{folder}: no score.py there; name the folder of the labels with --folder")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _written(path: Path, rows: Rows) -> Path:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


def _table(language: str, result: dict[str, dict[str, Any]], before: dict[str, Any]) -> None:
    print(f"\n{language:30}" + "".join(f"{h:>8} {'P':>6} {'R':>6} {'gold':>5} {'was':>7} |" for h in result))
    for kind in next(iter(result.values()))["languages"][language]:
        line = f"{kind:30}"
        for h, found in result.items():
            x = found["languages"][language][kind]
            old = before.get(h, {}).get("languages", {}).get(language, {}).get(kind, {}).get("f1")
            change = f"{x['f1'] - old:+7.3f}" if old is not None and old != x["f1"] else " " * 7
            rest = f"{x['precision']:6.3f} {x['recall']:6.3f} {x['gold']:5}" if "gold" in x else " " * 19
            line += f"{x['f1']:8.3f} {rest} {change} |"
        print(line)


def main(arguments: list[str]) -> int:
    """Print the figures of both halves; return 1 where a span does not match its text or a protected name shows."""
    ask = argparse.ArgumentParser(prog="python -m scripts.evaluate", description=__doc__)
    default = os.environ.get("INCISION_EVALUATION") or ROOT.parent / "shared" / "evaluation"
    ask.add_argument(
        "--folder",
        type=Path,
        default=Path(default),
        help="folder of gold_dev.jsonl, texts_dev.jsonl, score.py",
    )
    ask.add_argument("--gold", type=Path, help="other labels; with --texts, all of them count as open")
    ask.add_argument("--texts", type=Path, help="the texts of --gold")
    ask.add_argument("--language", choices=("zh", "en"), help="one language only")
    ask.add_argument(
        "--errors", metavar="KIND", action="append", default=[], help="list the errors of a kind, open half"
    )
    ask.add_argument("--save", type=Path, help="write the figures there (JSON)")
    ask.add_argument("--against", type=Path, help="show the change against figures that were saved")
    a = ask.parse_args(arguments)
    score = _scorer(a.folder)
    texts = [t for t in _rows(a.texts or a.folder / "texts_dev.jsonl") if a.language in (None, t["lang"])]
    gold = {g["id"]: g for g in _rows(a.gold or a.folder / "gold_dev.jsonl")}
    began = time.perf_counter()
    out = {t["id"]: extract(t["text"], id=t["id"], language=t["lang"]).as_json() for t in texts}
    took = time.perf_counter() - began
    result: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for h in HALVES[:1] if a.gold else HALVES:
            here = [t for t in texts if t["id"] in gold and (a.gold or half(t["id"]) == h)]
            paths = (
                _written(folder / "gold.jsonl", [gold[t["id"]] for t in here]),
                _written(folder / "texts.jsonl", here),
                _written(folder / "out.jsonl", [out[t["id"]] for t in here]),
            )
            for kind in a.errors if h == "open" else []:
                print(f"\n== {kind}, {h} half")
                score.score(*paths, kind)
            result[h] = score.score(*paths)
    before = json.loads(a.against.read_text(encoding="utf-8")) if a.against else {}
    for language in sorted({t["lang"] for t in texts}):
        _table(language, result, before)
    bad = 0
    for h, found in result.items():
        wrong = {k: found[k] for k in ("spans that do not match the text", "protected names leaked")}
        print(f"{h}: " + ", ".join(f"{k} {v}" for k, v in wrong.items()))
        bad += sum(wrong.values())
    print(f"{sum(len(t['text']) for t in texts) / took:,.0f} characters a second")
    if a.save:
        a.save.write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
