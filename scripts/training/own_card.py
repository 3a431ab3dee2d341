"""The page on how extraction does on our own labelled reports, made by ``python -m scripts.docs`` and checked by it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from scripts.evaluate import HALVES
from scripts.scoring import HEADLINE, headline
from scripts.training import lawful
from scripts.training.labelled import labelled
from scripts.training.own import Read, by_half, measured, read
from scripts.training.parse import ROOT

PAGE = ROOT / "docs" / "extraction" / "own-reports.md"
LANGUAGES = {"zh": "Chinese", "en": "English"}
SHOWN = ("official name", "person-unit-post", "unit", "fund", "misconduct", "weak point")
# registers with fewer reports say little
FEWEST = 8
HEAD = """# Our own reports

Made by `python -m scripts.docs`; do not edit.

Whole reports about invented people and places, written for this project by several authors who did not see the rules, in the
registers of the trade, each with labels of everything in it (`training/<language>/reports`). They word on purpose what others
word otherwise, and name more weak points a text than real reports do: figures on them lie below those on real texts and
show how far extraction carries. Halves by the hash of the id: errors are read in the open half, of the closed one only
figures are seen. `python -m scripts.training.own` prints them, with the errors of a kind on demand.
"""
LAWFUL = """## Where nothing wrong happened

Passages on lawful work in the words of cases, by authors who saw no rule (`training/<language>/lawful`): of how many conduct or a weak
point is told, and by id of fact. Whatever is told here is wrong. Those with an odd number may be read for errors, the even ones are only
counted: theirs are the figures that new texts get. `python -m scripts.training.lawful` prints them, with the errors on demand.
"""


def page() -> str:
    """Return the page."""
    lines = [HEAD]
    reports = labelled()
    for language, name in LANGUAGES.items():
        found = read(r for r in reports if r.language == language)
        size = sum(len(r.text) for r, _ in found)
        lines += [f"## {name}", "", f"{len(found)} reports, {size:,} characters.", ""]
        lines += [*_by_kind(found), "", *_by_register(found), ""]
    return "\n".join([*lines, LAWFUL, *_lawful(), ""])


def _by_kind(found: Read) -> Iterator[str]:
    halves = by_half(found)
    yield "| kind | " + " | ".join(f"{h}: P | R | F1 | labels" for h in halves) + " |"
    yield "|---|" + "---|" * (4 * len(halves))
    for kind in halves[HALVES[0]]:
        cells = (
            f"{f.precision:.2f} | {f.recall:.2f} | {f.f1:.2f} | {f.gold}"
            for f in (c[kind] for c in halves.values())
        )
        yield f"| {kind} | " + " | ".join(cells) + " |"
    yield (
        f"| **mean of the {len(HEADLINE)} kinds of the headline** | "
        + " | ".join(f"| | **{headline(c):.2f}** |" for c in halves.values())
        + " |"
    )


def _by_register(found: Read) -> Iterator[str]:
    yield "| register, F1 | reports | " + " | ".join(SHOWN) + " | headline |"
    yield "|---|" + "---|" * (len(SHOWN) + 2)
    for kind, n in sorted(Counter(r.kind for r, _ in found).items()):
        if n >= FEWEST:
            c = measured([f for f in found if f[0].kind == kind])
            yield (
                f"| {kind} | {n} | " + " | ".join(f"{c[k].f1:.2f}" for k in SHOWN) + f" | {headline(c):.2f} |"
            )


def _lawful() -> Iterator[str]:
    every = lawful.passages()
    counts = {
        language: lawful.by_side(lawful.heard(p for p in every if p.language == language))
        for language in LANGUAGES
    }
    columns = [(c[side], f"{LANGUAGES[language]}, {side}") for language, c in counts.items() for side in c]
    yield "| told | " + " | ".join(name for _, name in columns) + " |"
    yield "|---|" + "---|" * len(columns)
    for row in lawful.rows(c for c, _ in columns):
        yield f"| {row} | " + " | ".join(str(c[row]) for c, _ in columns) + " |"


def main(arguments: list[str]) -> int:
    """Write the page; with ``--check`` return 1 where it is not current."""
    made = page()
    if "--check" not in arguments:
        PAGE.write_text(made, encoding="utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == made:
        return 0
    sys.stderr.write(f"{PAGE.relative_to(ROOT)} is not current: python -m scripts.docs\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
