"""Decide about the facts of one invented report."""

from __future__ import annotations

from typing import Any

from casebook import Casebook, Decision, Fact
from tests.casebook.made import V1, facts, report

WHO = "审核员甲"


def only(book: Casebook, own: str, kind: str) -> Fact:
    [found] = [f for f in book.facts(own) if f.kind == kind]
    return found


def act(book: Casebook, action: Any, fact: str, value: dict[str, Any] | None = None) -> int:
    return book.decide(Decision(action, "fact", (fact,), WHO, "看过原文", value))


def added(book: Casebook, extractor: str = V1, **seen: Any) -> str:
    return book.add(report(name="A"), facts(extractor=extractor, **seen)).document_id


def states(book: Casebook, own: str, kind: str) -> list[tuple[str, str]]:
    return [(f.text, f.state) for f in book.facts(own) if f.kind == kind]
