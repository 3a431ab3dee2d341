"""Why two cases are related, in words of both languages, with the sentences of both sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.related.lexicon import Language, lexicon
from graph.related.profile import CaseProfile
from vocabulary import Bilingual, Vocabulary, load, messages

# family -> closed list that names its ids; families that are not here say no reason
LISTS = {
    "conduct": "misconduct",
    "fund": "fund",
    "field": "field",
    "role": "role",
    "line": "line",
    "step": "step",
}
KINDS = ("weak", "route", "conduct", "step", "fund", "matter", "field", "role", "line", "supplier", "person")
SENTENCES = 2
FLOOR = 0.15


@dataclass(frozen=True)
class Reason:
    """One thing that both cases have: ``share`` is its part of the score; the sentences of both sides say it."""

    kind: str
    id: str
    share: float
    text: Bilingual
    here: tuple[dict[str, Any], ...] = ()
    there: tuple[dict[str, Any], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "kind": self.kind, "id": self.id, "share": round(self.share, 4), "zh": self.text.zh, "en": self.text.en,
            "here": list(self.here), "there": list(self.there),
        }  # fmt: skip


@cache
def _lists() -> Vocabulary:
    return load()


def name_of(family: str, key: str, *sides: CaseProfile) -> Bilingual:
    """Return what an id is called."""
    if family in ("route", "matter", "setting"):
        concept = lexicon().concepts[key]
        return Bilingual(zh=concept.zh, en=concept.en)
    if family == "weak" and key in _lists().weak_points:
        point = _lists().weak_points[key]
        return Bilingual(zh=point.zh, en=point.en)
    entry = _lists()[LISTS[family]].get(key) if family in LISTS else None
    if entry:
        return Bilingual(zh=entry.zh, en=entry.en)
    name = next((side.names[key] for side in sides if side.names.get(key)), key.partition(":")[2] or key)
    return Bilingual(zh=name, en=name)


def words(key: str, **params: Bilingual | str) -> Bilingual:
    """Return a message of the messages file in both languages; bilingual parameters follow the language."""
    message = messages()[key]

    def filled(language: Language) -> str:
        values = {k: v if isinstance(v, str) else v.text(language) for k, v in params.items()}
        return message.text(language).format(**values)

    return Bilingual(zh=filled("zh"), en=filled("en"))


@cache
def _implying(family: str) -> dict[str, tuple[str, ...]]:
    """Return id of a weak point, field or fund -> the concepts that imply it."""
    found: dict[str, tuple[str, ...]] = {}
    for concept in lexicon().concepts.values():
        for key in concept.weak_points if family == "weak" else [getattr(concept, family)]:
            found[key] = (*found.get(key, ()), concept.id)
    return found


def marked(profile: CaseProfile, family: str, key: str) -> list[int]:
    """Return the sentences that say it: its own, else those of the concepts that imply it, else its cue words."""
    numbers = list(profile.marks.get(key, ()))
    if not numbers and family in ("weak", "field", "fund"):
        for concept in _implying(family).get(key, ()):
            numbers += profile.marks.get(concept, ())
    if not numbers and family in LISTS:
        entry = _lists()[LISTS[family]].get(key)
        cues = getattr(entry.cues, profile.language) if entry else []
        numbers = [i for i, line in enumerate(profile.lines) if any(c in line.text.lower() for c in cues)]
    return sorted(dict.fromkeys(numbers))


def sentences(profile: CaseProfile, family: str, key: str) -> tuple[dict[str, Any], ...]:
    """Return at most two sentences of a case that say it, as passages."""
    return tuple(
        profile.passage(n) for n in marked(profile, family, key)[:SENTENCES] if n < len(profile.lines)
    )


def reasons(
    here: CaseProfile,
    there: CaseProfile,
    shares: Mapping[str, float],
    rarity: Mapping[str, float],
    *,
    limit: int = 6,
) -> list[Reason]:
    """Return the reasons by their share of the score, greatest first.

    A family's part of the score is divided among the ids that both cases have, by how much each adds to it.
    ``rarity`` gives the weight of each id, 1 where it is not there. Where both cases were given weak points and none in
    common, no sign in passing of a weak point is a reason: the answer says beside it that the weak points are others.
    Only what both were given is called the same weak point; else the texts bear signs of it.
    """
    mine_given, theirs_given = set(_sure(here, "weak")), set(_sure(there, "weak"))
    found_both = here.named.keys() & there.named.keys()
    apart = bool(here.named and there.named) and not found_both
    other = set() if mine_given & theirs_given else mine_given | theirs_given
    given: list[tuple[float, str, str]] = []
    for family in KINDS:
        mine, theirs = here.features.get(family, {}), there.features.get(family, {})
        both = {k: min(mine[k], theirs[k]) for k in mine.keys() & theirs.keys()}
        if family == "weak":
            both = {k: v for k, v in both.items() if k not in other and not apart}
        adds = {k: mine[k] * theirs[k] * rarity.get(k, 1.0) ** 2 for k, v in both.items() if v >= FLOOR}
        total = sum(adds.values())
        for key, value in sorted(adds.items(), key=lambda item: (-item[1], item[0]))[:2]:
            share = shares.get(family, 0.0) * value / total if total else 0.0
            if share >= 0.001:
                given.append((-share, family, key))
    found: list[Reason] = []
    for share, family, key in sorted(given):
        a, b = sentences(here, family, key), sentences(there, family, key)
        if family in ("weak", "route", "matter") and not (a and b):
            continue
        name = name_of(family, key, here, there)
        said = "weak_sign" if family == "weak" and key not in found_both else family
        found.append(Reason(family, key, -share, words(f"related.reason.{said}", name=name), a, b))
        if len(found) == limit:
            break
    return found


def summary(found: list[Reason], here: CaseProfile, there: CaseProfile) -> Bilingual:
    """Return one sentence: what both cases have; signs of a weak point that they were not given are left to the reasons."""
    both = here.named.keys() & there.named.keys()
    sure = [r for r in found if r.kind != "weak" or r.id in both]
    names = [name_of(r.kind, r.id, here, there) for r in sure[:3]]
    if not names:
        return words("related.summary.wording")
    return words(
        "related.summary.both",
        what=Bilingual(zh="；".join(n.zh for n in names), en="; ".join(n.en for n in names)),
    )


def differences(here: CaseProfile, there: CaseProfile) -> list[Bilingual]:
    """Return what sets the cases apart: another fund, field, step, line or weak point."""
    found = []
    for family in ("weak", "fund", "field", "step", "line"):
        mine, theirs = _sure(here, family), _sure(there, family)
        if mine and theirs and not set(mine) & set(theirs):
            a, b = name_of(family, _first(here, family), here), name_of(family, _first(there, family), there)
            found.append(words(f"related.differs.{family}", here=a, there=b))
    if here.language != there.language:
        found.append(words("related.differs.language"))
    return found


def _sure(profile: CaseProfile, family: str) -> list[str]:
    from graph.related.filters import strong, weak_points

    return weak_points(profile) if family == "weak" else strong(profile, family)


def _first(profile: CaseProfile, family: str) -> str:
    values = (profile.named if family == "weak" else {}) or profile.features[family]
    return max(sorted(values), key=lambda k: values[k])
