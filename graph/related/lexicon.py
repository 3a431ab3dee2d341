"""Concepts in words of both languages, and how a sentence is searched for them.

A concept is neutral to language: its id is what a Chinese and an English case can have in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import ahocorasick
from pydantic import BaseModel, ConfigDict

from vocabulary import Vocabulary, load, parse_yaml

Language = Literal["zh", "en"]
KINDS = ("route", "matter", "setting")


class CueLists(BaseModel):
    """Cues in each language; a cue may join parts by ``&`` and offer choices by ``|``."""

    model_config = ConfigDict(extra="forbid")
    zh: list[str] = []
    en: list[str] = []


class Concept(BaseModel):
    """One concept: a way of acting, a matter or a setting."""

    model_config = ConfigDict(extra="forbid")
    id: str
    group: str
    zh: str
    en: str
    weak_points: list[str] = []
    field: str | None = None
    fund: str | None = None
    cues: CueLists

    def label(self, language: Language) -> str:
        """Return the name in ``language``."""
        return self.zh if language == "zh" else self.en


class ConceptFile(BaseModel):
    """One YAML file of concepts of one kind."""

    model_config = ConfigDict(extra="forbid")
    name: Literal["route", "matter", "setting"]
    version: str
    entries: list[Concept]


def data(name: str) -> Any:
    """Return the parsed YAML file ``data/<name>.yaml``."""
    return parse_yaml(files("graph.related").joinpath("data", f"{name}.yaml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Pattern:
    """A cue in one language: every part must be found, each by one of its choices."""

    target: str
    parts: tuple[tuple[str, ...], ...]
    weight: float


class Matcher:
    """Finds the targets (concept or weak-point ids) of many cues in a sentence, in one pass."""

    def __init__(self, language: Language, patterns: Iterable[Pattern]) -> None:
        self.language = language
        self.patterns = list(patterns)
        self._of: dict[str, list[int]] = defaultdict(list)
        for number, pattern in enumerate(self.patterns):
            for choice in pattern.parts[0]:
                self._of[choice].append(number)
        self._automaton = ahocorasick.Automaton()
        for word in sorted({c for p in self.patterns for part in p.parts for c in part}):
            self._automaton.add_word(word, word)
        self._automaton.make_automaton()

    def found(self, sentence: str) -> dict[str, float]:
        """Return target -> strength in 0..1 of what the sentence says."""
        text = sentence.lower() if self.language == "en" else sentence
        words: set[str] = set()
        for end, word in self._automaton.iter(text):
            start = end - len(word)
            # an English cue begins where a word begins
            if self.language == "zh" or start < 0 or not text[start].isalnum():
                words.add(word)
        hits: dict[str, float] = {}
        for word in words:
            for number in self._of.get(word, ()):
                pattern = self.patterns[number]
                if all(any(c in words for c in part) for part in pattern.parts):
                    rest = 1.0 - hits.get(pattern.target, 0.0)
                    hits[pattern.target] = 1.0 - rest * (1.0 - pattern.weight)
        return hits


def parse_cue(target: str, cue: str, weight: float) -> Pattern:
    """Read the cue grammar (``a & b | c``)."""
    parts = tuple(tuple(c.strip().lower() for c in part.split("|")) for part in cue.split("&"))
    return Pattern(target, parts, weight)


@dataclass(frozen=True)
class Lexicon:
    """All concepts by id, and one matcher for each language."""

    concepts: dict[str, Concept]
    kind: dict[str, str]
    matchers: dict[str, Matcher]
    version: str


PLAIN, JOINED, CATALOGUE = 0.6, 0.75, 0.8


def build(vocabulary: Vocabulary) -> Lexicon:
    """Return the lexicon: the concepts of this folder and the catalogue's own cues."""
    concepts: dict[str, Concept] = {}
    kind: dict[str, str] = {}
    versions = []
    for name in KINDS:
        parsed = ConceptFile.model_validate(
            data({"route": "routes", "matter": "matters", "setting": "settings"}[name])
        )
        versions.append(f"{name}/{parsed.version}")
        for entry in parsed.entries:
            if entry.id in concepts:
                raise ValueError(f"concept {entry.id} stands twice")
            concepts[entry.id], kind[entry.id] = entry, name
    matchers: dict[str, Matcher] = {}
    for language in ("zh", "en"):
        patterns = []
        for concept in concepts.values():
            for cue in getattr(concept.cues, language):
                patterns.append(parse_cue(concept.id, cue, JOINED if "&" in cue else PLAIN))
        for weak_point in vocabulary.weak_points.values():
            cues = getattr(weak_point.cues, language)
            for cue in [*cues.E, *cues.C]:
                patterns.append(
                    Pattern(weak_point.id, ((re.sub(r"\s+", " ", cue.text.lower()),),), CATALOGUE)
                )
        matchers[language] = Matcher(language, patterns)
    return Lexicon(concepts, kind, matchers, " ".join(versions))


@cache
def lexicon() -> Lexicon:
    """Return the shipped lexicon."""
    return build(load())
