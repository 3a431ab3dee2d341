"""Make ``extraction/zh/data/lexicon.txt.gz``, the common Chinese words, from a dictionary and the project's own prose.

Run ``python -m scripts.make_lexicon PATH`` with ``jieba/dict.txt`` of the package ``jieba`` 0.42.1 (MIT; word, count and kind
a line). Names of people are left out; of those, a count of the characters of given names alone is kept. Words of the
project's prose (names taken out, sorted texts left out, since models are judged on them) count more often.
"""

from __future__ import annotations

import gzip
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from extraction.common import data
from extraction.zh.words.names import han, lists
from scripts.training.naming import GIVEN, MORE_GIVEN, told_texts

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "extraction" / "zh" / "data" / "lexicon.txt.gz"
LONGEST = 4
# how often a word of so many characters stands in the dictionary's texts at least; one that is called a name of a person
FEWEST, NAMED = {1: 0, 2: 10, 3: 20, 4: 60}, 60
# how often one of our own words counts
OWN = 20
# names in novels stand there oftener than this, and are no example of one
FAMOUS = 300
# shares of the dictionary's names, of the characters of ours, and of all others in a given name
THEIRS, OURS, ANY = 0.65, 0.30, 0.05 / 4000
RUN = re.compile(r"[\u4e00-\u9fff]+")


def dictionary(path: Path) -> Iterator[tuple[str, int, str]]:
    """Yield (word, count, kind) of the Chinese words of the dictionary."""
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, kind = line.split()
        if han(word):
            yield word, int(count), kind


def common(path: Path) -> dict[str, int]:
    """Return how often each common word stands there; names of people are none, though many words are called such."""
    rules = yaml.safe_load((Path(__file__).parent / "lexicon.yaml").read_text(encoding="utf-8"))
    words, usual = set(rules["words"].split()), lists()["usual"]

    def wanted(word: str, count: int, kind: str) -> bool:
        if len(word) == 1 or word in words:
            return True
        if len(word) > LONGEST or count < FEWEST[len(word)]:
            return False
        if not kind.startswith("nr"):
            return True
        surname = word[0] in lists()["single"] or word[0] in lists()["wordlike"]
        shaped = len(word) < LONGEST and (not surname or (len(word) == 2 and word[0] not in usual))
        return count >= NAMED and shaped

    no_words = set(rules["names"].split())
    return {w: n for w, n, kind in dictionary(path) if w not in no_words and wanted(w, n, kind)}


def given(path: Path) -> tuple[dict[str, float], dict[str, float]]:
    """Return the cost of each character as the first and as the last of a given name."""
    places = Counter[str](), Counter[str]()
    of = set(data("extraction.zh", "names")["surnames"][:220]) - set("和于那阿斯向安明史马白尔拉玉任石")
    for word, count, kind in dictionary(path):
        if kind == "nr" and len(word) == 3 and count < FAMOUS and word[0] in of:
            for place, c in zip(places, word[1:], strict=True):
                place[c] += 1
    ours = set(GIVEN + MORE_GIVEN)

    def cost(c: str, place: Counter[str]) -> float:
        return -math.log(THEIRS * place[c] / place.total() + OURS * (c in ours) / len(ours) + ANY)

    chars = {*places[0], *places[1], *ours}
    first, last = ({c: cost(c, place) for c in chars} for place in places)
    return first, last


def best_cut(run: str, costs: dict[str, float]) -> list[str]:
    """Return the words of the cheapest cut of a run of characters."""
    ways: list[tuple[float, list[str]]] = [(0.0, [])]
    for i in range(1, len(run) + 1):
        ends = ((run[i - k : i], ways[i - k]) for k in range(1, min(LONGEST, i) + 1))
        ways.append(
            min((c + costs.get(w, 20.0 if len(w) == 1 else math.inf), [*told, w]) for w, (c, told) in ends)
        )
    return ways[-1][1]


def own(costs: dict[str, float]) -> Counter[str]:
    """Return how often each word stands in the project's prose, names taken out."""
    found: Counter[str] = Counter()
    for text, people in told_texts():
        if people:
            text = re.sub("|".join(map(re.escape, sorted(people, key=len, reverse=True))), "×", text)
        for m in RUN.finditer(text):
            found.update(best_cut(m.group(), costs))
    return found


def costs_of(counts: dict[str, int]) -> dict[str, float]:
    """Return the negative logarithm of the share of each word."""
    total = math.log(sum(counts.values()))
    return {w: total - math.log(n) for w, n in counts.items()}


def lines(kind: str, costs: dict[str, float]) -> Iterator[str]:
    """Yield a line for each cost in halves: what has it, joined."""
    of: dict[int, list[str]] = {}
    for word, cost in costs.items():
        of.setdefault(round(2 * cost), []).append(word)
    yield from (f"{kind} {cost} {''.join(sorted(of[cost]))}" for cost in sorted(of))


def packed(told: Iterable[str]) -> bytes:
    """Return lines as they are kept, the same bytes every time."""
    return gzip.compress("".join(f"{line}\n" for line in told).encode(), compresslevel=9, mtime=0)


def main(arguments: list[str]) -> int:
    """Write the list and print how many words it has."""
    [path] = map(Path, arguments)
    counts = {w: n for w, n in common(path).items() if n}
    for word, n in own(costs_of(counts)).items():
        counts[word] = counts.get(word, 0) + OWN * n
    costs, told = costs_of(counts), list[str]()
    for size in range(1, LONGEST + 1):
        told += lines(str(size), {w: c for w, c in costs.items() if len(w) == size})
    for kind, chars in zip("fl", given(path), strict=True):
        told += lines(kind, chars)
    OUT.write_bytes(packed(told))
    print(f"{len(costs)} words, {OUT.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
