"""Characters that running text has far oftener than names of divisions: ``python -m scripts.make_stems``.

Counted in the project's own prose (places taken out) and in the shipped list of divisions; written to ``no_stem`` of
``extraction/zh/data/places.yaml``. A name of a place that no list has is made of the other characters.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from pathlib import Path

from scripts.training import read
from scripts.training.labelled import labelled
from scripts.training.parse import ROOT, passages
from vocabulary import divisions

DATA = ROOT / "extraction" / "zh" / "data" / "places.yaml"
HAN = re.compile(r"[\u4e00-\u9fff]")
KIND = re.compile(r"(?:自治[县州区旗]|街道|[省市县区州旗镇乡])$")
LINE = re.compile(r"^no_stem: .*$", re.M)
# so many times as often in running text as in names, and so often at least
OFTENER, FEWEST = math.e, 8


def running() -> Counter[str]:
    """Return how often each character stands in the project's prose outside names of places."""
    found: Counter[str] = Counter()
    for report in labelled():
        if report.language == "zh":
            text = report.text
            for name in sorted(report.labels.regions, key=len, reverse=True):
                text = text.replace(name, "")
            found.update(HAN.findall(text))
    for plain in [*(r for r in read() if r.language == "zh"), *passages()]:
        found.update(HAN.findall(plain.text))
    return found


def named() -> Counter[str]:
    """Return how often each character stands in names of Chinese divisions, their kinds left out."""
    return Counter(c for d in divisions() if d.country == "CN" for c in HAN.findall(KIND.sub("", d.name)))


def no_stem() -> str:
    """Return the characters, in order."""
    text, names = running(), named()
    all_text, all_names = text.total(), names.total()
    return "".join(
        sorted(
            c
            for c, n in text.items()
            if n >= FEWEST and n / all_text >= OFTENER * (names[c] + 0.5) / all_names
        )
    )


def main(path: Path = DATA) -> int:
    found = no_stem()
    path.write_text(
        LINE.sub(f"no_stem: {found}", path.read_text(encoding="utf-8"), count=1), encoding="utf-8"
    )
    print(f"{len(found)} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
