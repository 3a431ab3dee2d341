"""The same text in other words has the same facts: ``python -m scripts.other_words names|spelling|surnames|days [FILE …]``.

``names``: every masked Chinese name (张某某) is given a full one, drawn with a seed; what is lost then was told by the mask.
``spelling``: English texts in Commonwealth spelling; ``surnames``: who was named in full is called by the surname from then
on; ``days``: 6 May 2019 for May 6, 2019 and the other way about. Needs no labels; texts are JSON lines with ``id`` and ``text``, by
default all of the collection beside the checkout. Kinds of facts are printed with how many there are, are lost and are new.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from extraction import Extraction, extract
from extraction.common import data
from scripts.training.naming import other, put_in

CORPUS = Path(__file__).resolve().parents[1].parent / "shared" / "corpus"
MASKED = re.compile(r"[一-龥]\d?某{1,2}[甲乙丙丁\d]?")
SEED = 5
Put = Callable[[str], str]
Facts = Counter[tuple[str, ...]]


def facts(found: Extraction, put: Put = str) -> Facts:
    """Return the facts of a text as (kind, what is told); ``put``: the other words of a name or a phrase."""
    told: Facts = Counter()
    for case in found.cases:
        for p in case.people:
            name = put(p.name.text)
            told["person", name] += 1
            told["subject", name] += p.subject
            told.update(("post", name, q.position.text, put(q.unit.text) if q.unit else "") for q in p.posts)
            told.update(("sanction", name, s.id) for s in p.sanctions)
            told.update(("day", name, s.id, s.date) for s in p.sanctions if s.date)
        told.update(("unit", put(u.text)) for u in case.units)
        told.update(("region", put(r.text)) for r in case.regions)
        told.update(("fund", put(f.text), f.id) for f in case.funds)
        told.update(("sum", str(m.value), m.role) for m in case.money)
        told.update(("conduct", m.id) for m in case.misconduct)
        told.update(("weak point", w.id, w.mode) for w in case.weak_points)
        told.update(("field", f.id) for f in case.fields)
        if case.act_period:
            told["act period", case.act_period.start, case.act_period.end] += 1
    return +told


def unmasked(text: str, dice: random.Random) -> Put:
    """Return what gives each masked name of a text a full one of its own; text without any stays as it is."""
    found = extract(text, language="zh")
    names = [p.name.text for c in found.cases for p in c.people]
    names += [text[r.start : r.end] for r in found.redactions if r.kind == "person"]
    put: dict[str, str] = {}
    for name in filter(MASKED.fullmatch, dict.fromkeys(names)):
        # what is masked is a surname
        full = other(dice, family=True)
        while full in put.values():
            full = other(dice, family=True)
        put[name] = full
    return lambda told: put_in(told, put)


def respelled() -> Put:
    """Return what puts English words into Commonwealth spelling, where each has one."""
    words = data("extraction", "spelling")["words"]
    put = {read: word for word, read in words.items() if read != "check"}
    whole = re.compile(rf"\b(?:{'|'.join(sorted(put, key=lambda w: (-len(w), w)))})(?=s?\b)", re.I)
    return lambda text: whole.sub(lambda m: _cased(m.group(), put[m.group().lower()]), text)


def by_surname(text: str) -> Put:
    """Return what calls everybody of an English text by the surname, where one bears it, behind the first full name."""
    people = {p.name.text for c in extract(text, language="en").cases for p in c.people}
    borne = Counter(name.split()[-1] for name in people)
    own = [n for n in people if " " in n and borne[n.split()[-1]] == 1 and n.split()[-1].strip(".").isalpha()]

    def put(told: str) -> str:
        for name in own:
            head, _, rest = told.partition(name)
            told = head + name + rest.replace(name, name.split()[-1]) if rest else told
        return told

    return put


MONTH = "(January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = re.compile(rf"\b(?:{MONTH} (\d{{1,2}}), (\d{{4}})|(\d{{1,2}}) {MONTH},? (\d{{4}}))\b")


def redated(text: str) -> str:
    """Return an English text with its full dates in the order of the other side of the Atlantic."""
    return DAY.sub(lambda m: f"{m[2]} {m[1]} {m[3]}" if m[1] else f"{m[5]} {m[4]}, {m[6]}", text)


def _cased(given: str, word: str) -> str:
    if given.isupper():
        return word.upper()
    return word.capitalize() if given[0].isupper() else word


def compared(texts: Iterable[str], language: str, way: Callable[[str], Put]) -> dict[str, list[int]]:
    """Return for each kind of fact how many the texts have as they are, how many are lost, how many are new."""
    table: dict[str, list[int]] = {}
    for text in texts:
        put = way(text)
        before = facts(extract(text, language=language), put)
        after = facts(extract(put(text), language=language))
        for place, counted in ((0, before), (1, before - after), (2, after - before)):
            for (kind, *_), n in counted.items():
                table.setdefault(kind, [0, 0, 0])[place] += n
    return table


def texts(files: list[Path], language: str) -> Iterator[str]:
    """Yield the texts of the files, or of the collection in one language."""
    for path in files or sorted(CORPUS.glob(f"{language}_*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["text"]


def _spelt() -> Callable[[str], Put]:
    spell = respelled()
    return lambda _: spell


ENGLISH: dict[str, Callable[[], Callable[[str], Put]]] = {
    "spelling": _spelt,
    "surnames": lambda: by_surname,
    "days": lambda: lambda _: redated,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("way", choices=("names", *ENGLISH))
    parser.add_argument("files", nargs="*", type=Path)
    args = parser.parse_args()
    dice = random.Random(SEED)
    language = "en" if args.way in ENGLISH else "zh"
    way = ENGLISH[args.way]() if args.way in ENGLISH else lambda text: unmasked(text, dice)
    table = compared(texts(args.files, language), language, way)
    if not table:
        raise SystemExit(f"no texts: name files of JSON lines, or put the collection at {CORPUS.name}")
    print(f"{'kind':12} {'told':>6} {'lost':>6} {'new':>6}")
    for kind, (told, lost, new) in sorted(table.items()):
        print(f"{kind:12} {told:6} {lost:6} {new:6}")


if __name__ == "__main__":
    main()
