"""How often extraction tells conduct or a weak point where nothing wrong happened: ``python -m scripts.training.lawful [--language zh] [--errors]``.

``training/<language>/lawful/*.yaml``: passages about invented people and places on lawful work, in the words of cases, by authors who saw no rule. Those
with an odd number in their id may be read (``--errors``: what each tells, with its words), the even ones are only counted. They train nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import Field

from extraction import extract
from scripts.training.parse import FOLDER, Report
from scripts.training.rows_of import rows_of
from vocabulary import Strict

SIDES = ("read", "unread")
KINDS = {"misconduct": "conduct", "weak_points": "weak point"}


class Passage(Strict):
    """A passage in which nothing wrong happened."""

    id: str = Field(pattern=r"^(?:zh|en)-l\d{3}$")
    text: str = Field(min_length=1)

    @property
    def language(self) -> str:
        return self.id[:2]

    @property
    def side(self) -> str:
        """Whether the passage may be read, by the number in its id."""
        return SIDES[1 - int(self.id[-3:]) % 2]

    def report(self) -> Report:
        """Return it as a report without marks, to be checked like all of them."""
        return Report(id=self.id, language=self.language, kind="lawful", text=self.text)


class Told(NamedTuple):
    """A fact that extraction tells of a passage: ``kind`` as in KINDS."""

    kind: str
    id: str
    words: str


Heard = list[tuple[Passage, tuple[Told, ...]]]


def passages(folder: Path = FOLDER) -> list[Passage]:
    """Return the passages below ``folder``, by file and place.

    :raises TrainingError: a file that is no list of passages, an id of another form.
    """
    return [p for path in sorted(folder.glob("*/lawful/*.yaml")) for p in rows_of(path, folder, Passage)]


def heard(asked: Iterable[Passage]) -> Heard:
    """Return each passage with the conduct and the weak points that extraction tells of it."""
    return [(p, tuple(_told(p))) for p in asked]


def _told(passage: Passage) -> Iterator[Told]:
    for case in extract(passage.text, id=passage.id, language=passage.language).as_json()["cases"]:
        for key, kind in KINDS.items():
            yield from (Told(kind, fact["id"], fact["text"]) for fact in case[key])


def counted(found: Heard) -> Counter[str]:
    """Return of how many passages something is told: of each kind in KINDS, of either (any), of all (passages), and by the id of the fact."""
    counts = Counter({"passages": len(found)})
    for _, told in found:
        counts.update({"any", *(t.kind for t in told), *(t.id for t in told)} if told else ())
    return counts


def by_side(found: Heard) -> dict[str, Counter[str]]:
    """Return the counts of each side."""
    return {side: counted([f for f in found if f[0].side == side]) for side in SIDES}


def rows(counts: Iterable[Counter[str]]) -> list[str]:
    """Return what is counted: passages, any, the kinds, and the ids of the facts, most frequent first."""
    every = sum(counts, Counter[str]())
    fixed = ["passages", "any", *KINDS.values()]
    return [*fixed, *sorted(every.keys() - {*fixed}, key=lambda i: (-every[i], i))]


def main(arguments: list[str]) -> int:
    """Print how many passages tell something, on both sides, and what the readable ones tell."""
    ask = argparse.ArgumentParser(prog="python -m scripts.training.lawful", description=__doc__)
    ask.add_argument("--language", choices=("zh", "en"))
    ask.add_argument("--errors", action="store_true", help="what is told of passages with odd numbers")
    a = ask.parse_args(arguments)
    chosen = [p for p in passages() if a.language in (None, p.language)]
    for language in sorted({p.language for p in chosen}):
        found = heard(p for p in chosen if p.language == language)
        if a.errors:
            print(*_errors(found), sep="\n")
        counts = by_side(found)
        print(f"\n{language:12}" + "".join(f"{side:>8}" for side in SIDES))
        for row in rows(counts.values()):
            print(f"{row:12}" + "".join(f"{counts[side][row]:8}" for side in SIDES))
    return 0


def _errors(found: Heard) -> Iterator[str]:
    for passage, told in found:
        if told and passage.side == SIDES[0]:
            yield f"{passage.id}  {', '.join(f'{t.id} {t.words}' for t in told)}  | {passage.text}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
