"""The people of an English case: kind, subject or not, posts, sanctions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from extraction.common import Source, data
from extraction.en.accused.harmed import UNPOSTED
from extraction.en.names.associates import associated
from extraction.en.names.person import Person
from extraction.en.places.landmarks import Landmarks
from extraction.en.posts.called_by_kind import Kinds
from extraction.en.posts.careers import careers
from extraction.en.posts.elsewhere import Elsewhere
from extraction.en.posts.ended import ended
from extraction.en.posts.house_of_kind import HousesOfKinds
from extraction.en.posts.leaving import Leavings
from extraction.en.posts.lettered import lettered
from extraction.en.posts.linked import link
from extraction.en.posts.no_posts import says_nothing, without_crowd
from extraction.en.posts.post import PostSpan, role_of
from extraction.en.posts.post_facts import post_facts
from extraction.en.posts.posts_named import posts_named
from extraction.en.posts.posts_unnamed import posts_unnamed, shared_post
from extraction.en.posts.respective import respective
from extraction.en.posts.same_post import told_of_all
from extraction.en.posts.several_houses import with_others
from extraction.en.posts.sitting import Sitting
from extraction.en.posts.succession import heirs, inherited, same_seat
from extraction.en.posts.told_by_verb import told_by_verb
from extraction.en.posts.unnamed_house import with_house
from extraction.en.received import sanction_facts
from extraction.en.sanctions.meant import meant
from extraction.en.sanctions.passed import Passed
from extraction.en.sanctions.ruled import Ruled
from extraction.en.sanctions.sanctions import sanctions
from extraction.en.words.undotted import undotted

# so many may share one post by the opening sentence alone
MOST_ALIKE = 4


def actors(
    source: Source,
    named: list[Person],
    lines: list[tuple[int, int]],
    marks: Landmarks,
    ruled: Ruled,
    absent: Sequence[Person] = (),
) -> list[dict[str, Any]]:
    """Return the people of the case in the contract's form; ``named`` holds nobody protected, ``ruled`` knows the days of the text.

    ``absent``: who is cleared and shown nowhere; what they received falls on nobody else.
    """
    text = source.text
    subjects = [p for p in named if p.subject]
    posts = posts_named(text, named, lines, marks)
    kinds = Kinds(marks)
    main = subjects[0] if subjects else None
    if main is not None:
        posts[main.name] += posts_unnamed(text, main, subjects, lines, marks, posts[main.name])
    for name, steps in careers(text, named, lines, marks).items():
        posts[name] += steps
    for name, told in respective(text, named, lines, marks).items():
        posts[name] = told
    for name, told in lettered(text, named, lines, marks).items():
        posts[name] += told
    for person in named:
        seat = same_seat(text, person, marks) if not posts[person.name] else None
        posts[person.name] += [seat] if seat else []
    _share(text, subjects, posts, lines, marks)
    mentions = [(a, b, p.name) for p in (*subjects, *absent) for a, b in p.spans]
    mentions += meant(text, lines, [*named, *absent]) if subjects else []
    received = sanctions(undotted(text), lines, mentions, _called(text, named, posts))
    generic = frozenset(data("extraction.en", "posts")["generic"])
    result = []
    heir_of, settled = heirs(text, named, lines, posts), dict[str, list[PostSpan]]()
    passed, leavings = Passed(received), Leavings(text, named, lines)
    by_verb = told_by_verb(text, named, lines, marks)
    elsewhere, sitting = Elsewhere(text, named, lines, marks, posts), Sitting(marks, posts)
    of_kind = HousesOfKinds(marks)
    for person in named:
        own = [ended(text, kinds.joined(_spelt(p, marks))) for p in posts[person.name]]
        own = without_crowd(text, [p for p in own if not says_nothing(text, p, generic)])
        own = [kinds.itself(of_kind.joined(sitting.joined(p))) for p in elsewhere.joined(person, own)]
        if not (person.announcing or any(p.unit for p in own)):
            own = [with_house(text, p) for p in own]
        own = [with_others(text, p, marks) for p in own]
        if not own and person.name in by_verb:
            own = [by_verb[person.name]]
        if not own and person.name in heir_of:
            other, over = heir_of[person.name]
            own = inherited(settled.get(other, posts[other]), over=over)
        settled[person.name] = own
        official = person.subject or person.announcing or any(p.public for p in own)
        if not official and not own and person.titles:
            official = True
        sanctioned = passed.on(person.name, alone=person is main) if person.subject else []
        named_for = bool(official or own) and not _serves(text, own)
        if (
            not (person.subject or person.announcing)
            and person.odds >= UNPOSTED
            and not any(p.unit for p in own)
        ):
            # more speaks for one who tells, suffers or was used than for one whom the case is about
            continue
        needed = person.subject or person.announcing or named_for
        if not needed and not any(associated(text, *s) for s in person.spans):
            # nothing tells what the person did or is: nobody's name stands in the facts without a reason
            continue
        held, got = post_facts(source, own), sanction_facts(source, sanctioned, ruled)
        leavings.close(person.name, held)
        leavings.dismissed(held, got)
        leavings.over(person.name, held, got)
        entry: dict[str, Any] = {
            "name": source.mention(*person.first), "kind": "official" if official else "associate",
            "subject": person.subject, **({"masked": True} if person.masked else {}), "posts": held, "sanctions": got,
            "mentions": [source.mention(a, b) for a, b in person.spans[1:6]],
        }  # fmt: skip
        if role := next(filter(None, (role_of(text[slice(*p.position)]) for p in own)), None):
            entry["role"] = role
        result.append(entry)
    link(source, result, named, lines, marks)
    return result


def _share(
    text: str,
    subjects: list[Person],
    posts: dict[str, list[PostSpan]],
    lines: list[tuple[int, int]],
    marks: Landmarks,
) -> None:
    """Give to all subjects the post, or the house, that the text tells of all of them without a name."""
    common = shared_post(text, subjects, lines, marks)
    if common is None and subjects and not any(posts[p.name] for p in subjects):
        # charges against eleven employees of the (unit). Charged are A, B and eight others
        common = told_of_all(text, lines, marks, len(subjects))
    if common is None:
        return
    # three employees of the (unit): where those work whose posts are told without one
    house = common.unit if common.public and common.unit and common.unit[0] in marks.orgs else None
    for person in subjects:
        posts[person.name] = [
            replace(p, unit=house) if house and p.public and p.unit is None else p for p in posts[person.name]
        ] or ([common] if len(subjects) <= MOST_ALIKE else [])


def _serves(text: str, own: list[PostSpan]) -> bool:
    """Return whether somebody is only said to serve (a driver, a nurse), in no house that the text names."""
    hands = data("extraction.en", "posts")["hands"]
    return bool(own) and all(
        p.unit is None and any(f" {text[slice(*p.position)].lower()}".endswith(f" {h}") for h in hands)
        for p in own
    )


def _called(text: str, named: list[Person], posts: dict[str, list[PostSpan]]) -> dict[str, str]:
    """Return whom the wording of a post means, where only one holds it; ``-`` for one who is no subject."""
    holders: dict[str, set[str]] = {}
    for person in named:
        for post in posts[person.name]:
            wording = text[slice(*post.position)].lower()
            for word in {wording, wording.split()[-1]}:
                holders.setdefault(word, set()).add(person.name if person.subject else "-")
    return {word: next(iter(names)) for word, names in holders.items() if len(names) == 1}


def _spelt(post: PostSpan, marks: Landmarks) -> PostSpan:
    """Give an acronym, or a kind alone (the Authority), the unit that the text has introduced it for."""
    full = marks.spelt(post.unit) if post.unit else None
    return replace(post, unit=full) if full else post
