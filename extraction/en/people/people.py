"""People in English: runs of capitalised words that a given name, a title or a charge makes a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extraction.common import Span, lazy, propose
from extraction.en.accused.attributed import accuse_the_told_of
from extraction.en.accused.blame import judge_by_signs
from extraction.en.accused.charged_by_kind import accuse_by_kind
from extraction.en.accused.doubting import weigh_doubts
from extraction.en.accused.faulted import accuse_the_faulted
from extraction.en.accused.harmed import hide_by_signs
from extraction.en.accused.insiders import accuse_the_insider
from extraction.en.accused.joined import accuse_the_joined
from extraction.en.accused.signs import Scene
from extraction.en.accused.standing import standing
from extraction.en.names.families import Bearers
from extraction.en.names.names import candidates, lists
from extraction.en.names.only_ones import accuse_the_only_one, hide_the_victim, hide_with
from extraction.en.names.person import Person
from extraction.en.names.protecting import capitals
from extraction.en.people import namelike
from extraction.en.people.initialled import initialled
from extraction.en.people.mentions import (
    POLITE,
    add_surnames,
    charged_later,
    note_outcome,
    share_in_lists,
    speaks,
)
from extraction.en.people.name_signs import Signing, Signs
from extraction.en.sanctions.meant import accuse_the_meant
from extraction.en.sanctions.opening import accuse_by_punishing
from extraction.en.sanctions.punished import accuse_the_punished

# so much must speak for a run that no charge names later
ENOUGH = 2
ALIAS = lazy(r"(?:\b(?:AKA|aka|a\.k\.a\.|a/k/a|also known as|alias|formerly known as)),?\s[“\"]?$")
# ways in which somebody is accused without a charge at the name, in the order in which they are asked
ACCUSING: tuple[Callable[[str, dict[str, Person]], None], ...] = (
    accuse_the_punished,
    accuse_the_joined,
    accuse_the_told_of,
    accuse_the_meant,
    accuse_by_kind,
    accuse_by_punishing,
    accuse_the_only_one,
    accuse_the_insider,
    accuse_the_faulted,
)
ANNOUNCED = lazy(r"\bannounce[sd]?(?:\stoday)?(?:\sby)?\s$")
ANNOUNCES = lazy(r"[^.;]{0,80}announce")


def people(
    text: str,
    heads: frozenset[str],
    is_place: Callable[[str], bool],
    listed: Sequence[Span] = (),
    *,
    model: bool = True,
) -> tuple[list[Person], frozenset[str]]:
    """Return the people in the order of their first mention, and surnames of names that stay in doubt.

    ``heads``: words that make a phrase an organisation, so that one named after a person is none; ``listed``: names
    in the cells of a table of cases, whose bearers the cases are about; ``model``: whether trained weights may blame whom
    no rule does, and let go whom one does.
    """
    found, doubt = _named(text, heads, is_place)
    _add_cells(text, found, listed)
    add_surnames(text, found, heads)
    found |= {p.name: p for p in initialled(text)}
    share_in_lists(text, found)
    for accuse in ACCUSING:
        accuse(text, found)
    hide_the_victim(text, found)
    weigh_doubts(text, found)
    announcing = lists()[4]
    for person in found.values():
        # one who is quoted may be harmed as well: only the office tells who announces
        offices = {text[a:b] for a, b in person.titles}
        known_by_post = bool(offices & announcing or (offices and not person.told))
        person.victim &= person.minor or not (person.subject or known_by_post)
        if person.victim:
            _add_headlines(text, person)
    if model:
        scene = Scene(text, list(found.values()))
        stands = standing(scene, found)
        judge_by_signs(scene, found, {text[slice(*s)] for s in listed})
        for person in hide_by_signs(scene, found, stands):
            _add_headlines(text, person)
    hide_with(found)
    return sorted(found.values(), key=lambda p: p.first), frozenset(doubt)


def _add_headlines(text: str, person: Person) -> None:
    """Add where a headline writes the name of one who is hidden in capitals."""
    person.spans = sorted({*person.spans, *capitals(text, person.name)})


def _named(
    text: str, heads: frozenset[str], is_place: Callable[[str], bool]
) -> tuple[dict[str, Person], set[str]]:
    """Return the people whose names are told by signs, with what the words around say, and surnames in doubt."""
    announcing = lists()[4]
    found: dict[str, Person] = {}
    bearers = Bearers()
    signing = Signing(text, heads, is_place)
    doubt: set[str] = set()
    latest: Person | None = None
    for start, end, words in candidates(text, heads):
        signs = signing.signs(start, end, words)
        if signs is None:
            continue
        name = text[start:end]
        weak = signs.strength < ENOUGH and not charged_later(text, end, signs.surname)
        like = weak and namelike.is_name(text, start, end, words)
        told = "en/namelike.json: made and told like a name" if like else f"en/names.yaml: {signs.told()}"
        weak = weak and not like
        propose("person", start, end, told, name, "weaker" if weak else None)
        if weak:
            doubt.add(signs.surname)
            continue
        person = found.get(name) or bearers.known_as(name, signs.plain, signs.surname)
        if ALIAS.search(signs.before) and latest is not None and start - latest.spans[-1][1] < 24:
            # (name), AKA (name)
            person = person or latest
        if person is None:
            person = found[name] = Person(name, signs.surname, (start, end))
            bearers.add(person)
        latest = person
        signing.accept(end, signs)
        _note(person, start, end, signs, announcing)
    return found, doubt


def _add_cells(text: str, found: dict[str, Person], listed: Sequence[Span]) -> None:
    """Add those whom the cells of a table of cases name: the cases are about them."""
    cells: dict[str, list[Span]] = {}
    for start, end in listed:
        propose("person", start, end, "en/ledgers.yaml: name", text[start:end])
        name = text[start:end]
        person = found.setdefault(name, Person(name, name.split()[-1].strip("."), (start, end)))
        person.first = min(person.first, (start, end))
        person.accused = True
        cells.setdefault(name, []).append((start, end))
    for name, spans in cells.items():
        found[name].spans = sorted({*found[name].spans, *spans})


def _note(person: Person, start: int, end: int, signs: Signs, announcing: frozenset[str]) -> None:
    """Add a mention to its bearer, and what the words around it say of him."""
    before, after, title, stands = signs.before, signs.after, signs.title, signs.stands
    person.spans.append((start, end))
    office = title if title and title.group(1) not in POLITE else None
    if office:
        person.titles.append((start - len(before) + office.start(1), start - len(before) + office.end(1)))
        person.announcing |= office.group(1) in announcing
    person.announcing |= bool(
        speaks(after) or (ANNOUNCED.search(before) and not signs.strong) or (title and ANNOUNCES.match(after))
    )
    person.proved |= signs.strong
    person.accused |= signs.strong or signs.accused
    note_outcome(person, before, after)
    person.strength = max(person.strength, signs.strength)
    person.victim |= stands.told or (stands.harmed and not office)
    person.told |= stands.told
    person.minor |= stands.minor
