"""What reviewers think of related cases: kept, overruled, undone, and gone with a purged report."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from casebook import Casebook, Decision
from casebook.tables import decision
from extraction import case_id
from tests.casebook.made import TEXT, facts, report
from vocabulary import IncisionError

OTHER = "青禾县财政局原局长祝青山把关不严,虚报冒领春耕补贴1.1万元,受到党内严重警告处分。"
WHO = "审核员甲"


@pytest.fixture
def cases(book: Casebook) -> tuple[str, str]:
    made = []
    for text, name in ((TEXT, "A"), (OTHER, "B")):
        own = book.add(report(text, name), facts(text)).document_id
        made.append(case_id(own, 0))
    return made[0], made[1]


def judge(book: Casebook, action: str, pair: tuple[str, ...], why: str = "同样未入户核查") -> int:
    return book.decide(Decision(action, "pair", pair, WHO, why))  # type: ignore[arg-type]


def test_the_last_word_about_a_pair_counts(book: Casebook, cases: tuple[str, str]) -> None:
    judge(book, "useful", cases)
    judge(book, "not_useful", cases[::-1], "环节不同")
    judge(book, "not_useful", cases, "仅罪名相同")
    found = [(d.action, d.targets, d.why, d.who) for d in book.judgements()]
    assert found == [
        ("not_useful", cases[::-1], "环节不同", WHO),
        ("not_useful", cases, "仅罪名相同", WHO),
    ]


def test_a_judgement_can_be_undone_and_brought_back(book: Casebook, cases: tuple[str, str]) -> None:
    number = judge(book, "useful", cases)
    book.decide(Decision("withdraw", "decision", (str(number),), WHO))
    assert book.judgements() == []
    book.decide(Decision("restore", "decision", (str(number),), WHO))
    assert [d.id for d in book.judgements()] == [number]


def test_it_changes_no_fact_and_no_document(book: Casebook, cases: tuple[str, str]) -> None:
    before, own = book.revision, cases[0].rpartition("-")[0]
    kept = book.facts(own)
    judge(book, "useful", cases)
    assert book.revision == before + 1
    assert (book.changes(before).documents, book.changes(before).entities) == ((), False)
    assert book.facts(own) == kept


@pytest.mark.parametrize(
    ("pick", "why", "code"),
    [
        ((0, 0), "x", "decision_unfit"),
        ((0,), "x", "decision_unfit"),
        ((0, 1), " ", "decision_needs_reason"),
    ],
)
def test_what_is_no_judgement_is_refused(
    book: Casebook, cases: tuple[str, str], pick: tuple[int, ...], why: str, code: str
) -> None:
    with pytest.raises(IncisionError) as error:
        judge(book, "useful", tuple(cases[i] for i in pick), why)
    assert error.value.code == code


def test_a_case_that_is_not_there_and_a_fact_action_are_refused(
    book: Casebook, cases: tuple[str, str]
) -> None:
    with pytest.raises(IncisionError) as error:
        judge(book, "useful", (cases[0], cases[1] + "9"))
    assert error.value.code == "case_unknown"
    with pytest.raises(IncisionError) as error:
        judge(book, "accept", cases)
    assert error.value.code == "decision_unfit"
    assert book.judgements() == []


@pytest.mark.parametrize("name", ["A", "B"])
def test_the_words_go_with_either_report(book: Casebook, cases: tuple[str, str], name: str) -> None:
    judge(book, "useful", cases, "原文写明祝青山未核查")
    book.purge(name, who=WHO)
    with book._engine.connect() as c:
        assert "祝青山" not in "".join(str(tuple(row)) for row in c.execute(select(decision)))
