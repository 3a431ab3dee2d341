"""The shapes of an explanation and of decisions that wait; every text is as anybody may read it."""

from __future__ import annotations

from typing import Any, Literal

from api.models import Answer, Both
from api.record_models import FactOut


class RivalOut(Answer):
    """A reading that became no fact: by which rules, as what, and why not."""

    start: int
    end: int
    kind: str
    text: str
    value: Both
    rules: list[str]
    why: Both


class ExplainedFactOut(FactOut):
    """The fact that is explained; `value` holds its properties."""


class OriginOut(Answer):
    """Where a post has its `unit` or its `term` from; `how`: a word for programs, `text`: for people."""

    part: Literal["unit", "term"]
    how: str
    text: Both


class DecidedOut(Answer):
    """A decision about the fact; `fact` is the id that it had then."""

    id: int
    action: str
    who: str
    when: str | None
    why: str
    value: dict[str, Any] | None
    fact: str | None


class ReadOut(Answer):
    """What the version in force reads where a reviewer decided; `differs`: properties that it reads otherwise."""

    id: str
    start: int
    end: int
    text: str
    value: Both
    rules: list[str]
    same: bool
    differs: list[str]


class FactExplained(Answer):
    """One fact with its rules, what competed, the words that told it, who decided, and what is read in its place.

    `origins`: of a post, where it has its unit and its term from.
    """

    fact: ExplainedFactOut
    value: Both
    rules: list[str]
    rivals: list[RivalOut]
    told_by: list[tuple[int, int]]
    decisions: list[DecidedOut]
    read: ReadOut | None
    origins: list[OriginOut]


class Explanation(Answer):
    """Why a report gave its facts; `dropped` is absent where one fact was asked for."""

    document: str
    extractor: str
    explained_by: str
    facts: list[FactExplained]
    dropped: list[RivalOut] | None = None


class CandidateOut(Answer):
    """A fact that a waiting decision could hold for."""

    id: str
    value: Both


class WaitingOut(Answer):
    """A decision that finds no place in what the version in force reads."""

    id: int
    document: str
    fact: str
    kind: str
    action: str
    who: str
    why: str
    when: str | None
    text: str
    value: Both
    sentence: str
    reason: Literal["no_case", "no_person", "hidden"]
    explanation: Both
    candidates: list[CandidateOut]
