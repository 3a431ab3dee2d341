"""Who held which post where and received what, on texts of ours with several people: ``python -m scripts.training.relations``.

``training/en/relations/*.yaml`` or the files given: casts (``scripts.training.casts``) that tell of each person the posts, the sanctions and the years of the acts,
by an author who saw no rule. Texts with an odd number in their id may be read for errors (``--errors``), the even ones are only scored: theirs are
the figures that new texts get, and of files given all are so. They train nothing.

A unit is right word for word, and once more in a line of its own where one name is short for the other: the Commission for the Ethics
Commission, the college for the Federal College of Forestry.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from extraction import extract
from scripts.training.casts import Cast
from scripts.training.parse import FOLDER, TrainingError
from scripts.training.rows_of import rows_of
from vocabulary import Strict

# in characters: an extracted sanction may begin so far before the words of the label, or end so far behind
NEAR = 40
SIDES = ("read", "unread")
# Federal College of Forestry, Veterans' Home at Tarn Falls
PLACED = re.compile(r"\s(?:of|for|at|in)\s")
ARTICLE = re.compile(r"^(?:the|an?)\s")
# gold, found, right
Count = Counter[str]


class Held(Strict):
    """A post in the words of the text; ``former``: the text says that it is over."""

    position: str
    unit: str = ""
    former: bool = False


class Received(Strict):
    """What somebody received, in the words of the text."""

    # a bare number (fined 30) is no text for YAML
    what: Annotated[str, BeforeValidator(str)]
    when: int | str | date | None = None


class Acts(Strict):
    """The years of somebody's acts as the text tells them."""

    start: int | str | None = None
    end: int | str | None = None


class Related(Cast):
    """A text with everybody sorted, and what is told of each by name."""

    posts: dict[str, tuple[Held, ...]] = Field(default_factory=dict)
    sanctions: dict[str, tuple[Received, ...]] = Field(default_factory=dict)
    acts: dict[str, Acts] = Field(default_factory=dict)


def related(folder: Path = FOLDER, paths: Iterable[Path] = ()) -> list[Related]:
    """Return the texts by file and place; ``paths``: files of other texts than those of the folder.

    :raises TrainingError: a file that is no list of such texts, or words that do not stand in their text.
    """
    given = [(path, path.parent) for path in paths]
    own = [(path, folder) for path in sorted(folder.glob("*/relations/*.yaml"))]
    found = [one for path, above in given or own for one in rows_of(path, above, Related)]
    for one in found:
        if wrong := next((w for w in _quoted(one) if w not in one.text), None):
            raise TrainingError(f"{one.id}: {wrong} does not stand in the text")
    return found


def _quoted(one: Related) -> Iterator[str]:
    yield from one.names
    for held in one.posts.values():
        yield from (w for h in held for w in (h.position, h.unit))
    for received in one.sanctions.values():
        yield from (r.what for r in received)


def side(own: str) -> str:
    """Return whether the errors of a text may be read, by the number in its id."""
    return SIDES[1 - int(own[-3:]) % 2]


def scored(one: Related) -> Iterator[tuple[str, set[Any], set[Any]]]:
    """Yield each kind with what the labels tell and what extraction found, in a form that is the same for both where it is right."""
    body = extract(one.text, id=one.id, language="en").as_json()
    people = [p for c in body["cases"] for p in c["people"]]
    subjects = {p["name"]["text"] for p in people if p["subject"]}
    yield "subject", set(one.subjects), subjects
    yield "subjects of a text", {frozenset(one.subjects)}, {frozenset(subjects)}
    told = {(n, *_plain(h)) for n, held in one.posts.items() for h in held}
    seen = {
        (p["name"]["text"], *_plain(Held(position=q["position"]["text"], unit=q.get("unit", {}).get("text", ""), former=q["former"])))
        for p in people
        if p["name"]["text"] in one.posts
        for q in p["posts"]
    }  # fmt: skip
    yield "post", {t[:2] for t in told}, {t[:2] for t in seen}
    houses = {t[:3] for t in told if t[2]}, {t[:3] for t in seen if t[2]}
    yield "post with its unit", *houses
    yield "unit, in full or short", houses[0], {_in_full(t, houses[0]) for t in houses[1]}
    both = {t[:2] for t in told} & {t[:2] for t in seen}
    yield "post former or present", *({(*t[:2], t[3]) for t in s if t[:2] in both} for s in (told, seen))
    yield "sanction", *_sanctions(one, people)
    periods = [c["act_period"] for c in body["cases"] if c.get("act_period")]
    yield "years of the acts", _years(a.model_dump() for a in one.acts.values()), _years(periods)


def _years(told: Iterable[dict[str, Any]]) -> set[Any]:
    """Return the first and the last year of all acts."""
    told = list(told)
    first, last = ([str(t[k])[:4] for t in told if t.get(k)] for k in ("start", "end"))
    return {("first", min(first, default="")), ("last", max(last, default=""))} - {
        ("first", ""),
        ("last", ""),
    }


def _plain(held: Held) -> tuple[str, str, bool]:
    position, unit = (" ".join(re.findall(r"\w+", w.casefold())) for w in (held.position, held.unit))
    return position, ARTICLE.sub("", unit), held.former


def _in_full(found: tuple[str, str, str], told: set[tuple[str, str, str]]) -> tuple[str, str, str]:
    """Return the label that a post found means whose unit has another length than the label's, else the post."""
    meant = (t for t in sorted(told) if t[:2] == found[:2] and short_for(t[2], found[2]))
    return next(meant, found)


def short_for(one: str, other: str) -> bool:
    """Return whether one of two names, in small letters, ends the other one, or what stands in it before of or at."""
    short, full = sorted((one, other), key=len)
    return any(f" {name}".endswith(f" {short}") for name in (full, PLACED.split(full)[0]))


def _sanctions(one: Related, people: list[dict[str, Any]]) -> tuple[set[Any], set[Any]]:
    """Return the labels' sanctions, and those found: one stands for the label whose words it touches, at the same person."""
    told = {(n, r.what) for n, received in one.sanctions.items() for r in received}
    seen = set[tuple[str, str]]()
    for p in people:
        name = p["name"]["text"]
        for s in p["sanctions"]:
            meant = [
                r.what
                for r in one.sanctions.get(name, ())
                if _touches(one.text, r.what, s["start"], s["end"])
            ]
            seen |= {(name, w) for w in meant} or {(name, f"{s['id']} {s['text']}")}
    return told, seen


def _touches(text: str, words: str, start: int, end: int) -> bool:
    return any(start < m.end() + NEAR and m.start() - NEAR < end for m in re.finditer(re.escape(words), text))


def main(given: list[str]) -> int:
    """Print the figures of both sides, and the errors of a kind on the side that may be read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--errors", metavar="KIND", help="print what was missed and what was wrongly found")
    parser.add_argument("files", nargs="*", type=Path, help="other texts, all of them only scored")
    asked = parser.parse_args(given)
    wanted = asked.errors
    counts: dict[tuple[str, str], Count] = defaultdict(Counter)
    for one in related(paths=asked.files):
        of = SIDES[1] if asked.files else side(one.id)
        for kind, told, seen in scored(one):
            counts[kind, of] += Counter(gold=len(told), found=len(seen), right=len(told & seen))
            if kind == wanted and of == "read" and told != seen:
                print(one.id, "missed", sorted(map(str, told - seen)), "extra", sorted(map(str, seen - told)))
    for kind in dict.fromkeys(k for k, _ in counts):
        print(f"{kind:24}" + "  |".join(f"  {s:6} {_row(counts[kind, s])}" for s in SIDES))
    return 0


def _row(c: Count) -> str:
    return (
        f"P {c['right'] / max(1, c['found']):.2f}  R {c['right'] / max(1, c['gold']):.2f}  of {c['gold']:3}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
