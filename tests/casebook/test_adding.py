"""The same text is one document; a name belongs to one text; a new reading keeps what is recorded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casebook import Added, Casebook
from extraction import document_id
from tests.casebook.made import TEXT, V1, V2, facts, numbered, report
from vocabulary import IncisionError


def code(outcome: Added | IncisionError) -> str:
    return outcome.code if isinstance(outcome, IncisionError) else outcome.outcome


def test_one_report_twice_is_one_document(book: Casebook) -> None:
    first = book.add(report(name="A-1"), facts())
    assert first == Added(document_id(TEXT), "new")
    before = book.revision
    assert book.add(report(name="A-1"), facts()).outcome == "same"
    assert (book.revision, book.count()) == (before, 1)


def test_another_name_for_the_same_text_is_kept(book: Casebook) -> None:
    own = book.add(report(name="A-1"), facts()).document_id
    before = book.revision
    assert book.add(report(name="B-2"), facts()).outcome == "alias"
    assert book.document("B-2") == book.document("A-1") == book.document(own)
    assert book.document(own).aliases == ("A-1", "B-2")
    assert book.changes(before).documents == (own,)


def test_two_texts_under_one_name(book: Casebook) -> None:
    own = book.add(report(name="A-1"), facts()).document_id
    before = book.revision
    with pytest.raises(IncisionError) as raised:
        book.add(report(numbered(1), "A-1"), facts(numbered(1)))
    assert raised.value.code == "alias_conflict"
    assert raised.value.params == {"id": "A-1", "document": own}
    assert (book.revision, book.count()) == (before, 1)
    assert book.text("A-1") == TEXT


def test_a_name_that_is_another_texts_own_id(book: Casebook) -> None:
    own = book.add(report(), facts()).document_id
    with pytest.raises(IncisionError, match=own):
        book.add(report(numbered(1), own), facts(numbered(1)))


def test_a_text_whose_own_id_is_another_ones_name(book: Casebook) -> None:
    book.add(report(numbered(1), document_id(TEXT)), facts(numbered(1)))
    assert code(book.add_many([(report(), facts())])[0]) == "alias_conflict"


def test_many_at_once_with_errors_in_their_places(book: Casebook) -> None:
    wrong = facts(numbered(3))
    outcomes = book.add_many([
        (report(numbered(1), "A"), facts(numbered(1))),
        (report(numbered(2), "A"), facts(numbered(2))),
        (report(numbered(1), "C"), facts(numbered(1))),
        (report(numbered(4), "D"), wrong),
        (report(numbered(1), "A"), facts(numbered(1))),
        (report(numbered(5)), facts(numbered(5))),
    ])  # fmt: skip
    assert [code(o) for o in outcomes] == ["new", "alias_conflict", "alias", "facts_invalid", "same", "new"]
    assert (book.revision, book.count()) == (1, 2)


def test_a_batch_of_errors_writes_nothing(book: Casebook) -> None:
    book.add(report(name="A"), facts())
    before = book.revision
    assert code(book.add_many([(report(numbered(1), "A"), facts(numbered(1)))])[0]) == "alias_conflict"
    assert book.revision == before


@pytest.mark.parametrize("change", ["shifted", "redaction", "case", "empty"])
def test_facts_that_do_not_lie_in_the_text(book: Casebook, change: str) -> None:
    wrong = facts()
    if change == "shifted":
        wrong.cases[0].units[0].start += 1
    elif change == "redaction":
        wrong.redactions[0].end = len(TEXT) + 1
    elif change == "case":
        wrong.cases[0].end = len(TEXT) + 5
    else:
        wrong.cases[0].units[0].text, wrong.cases[0].units[0].end = "", wrong.cases[0].units[0].start
    assert code(book.add_many([(report(), wrong)])[0]) == "facts_invalid"
    assert book.count() == 0


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("text", report(TEXT + "\0")),
        ("text", report(TEXT + "\ud83d")),
        ("id", report(name="x" * 513)),
        (
            "date",
            replace(report(), date="2024年5月6日左右,具体时间待核实,以县里的档案和通报栏为准。再补几个字"),
        ),
        ("source_type", replace(report(), source_type="a clipping of a newspaper")),
    ],
)
def test_what_a_database_cannot_keep_is_one_error_and_no_crash(
    book: Casebook, field: str, changed: object
) -> None:
    outcomes = book.add_many([(changed, facts(changed.text)), (report(numbered(1)), facts(numbered(1)))])  # type: ignore[attr-defined, list-item]
    assert [code(o) for o in outcomes] == ["report_unstorable", "new"]
    assert isinstance(outcomes[0], IncisionError)
    assert outcomes[0].params["field"] == field
    assert outcomes[0].message("zh") != outcomes[0].message("en")


def test_titles_lose_what_no_database_keeps(book: Casebook) -> None:
    odd = replace(report(), title="一\0则\ud83d通报", publisher="白\0石")
    own = book.add(odd, facts()).document_id
    assert (book.document(own).title, book.document(own).publisher) == ("一则?通报", "白石")


def test_a_new_reading_is_in_force_and_the_old_one_is_kept(book: Casebook) -> None:
    own = book.add(report(), facts(extractor=V1)).document_id
    assert book.add(report(), facts(extractor=V2, units=())).outcome == "re-read"
    assert book.effective(own).document.extractor == book.document(own).extractor == V2
    assert book.effective(own).cases[0].units == []
    [choice] = book.decisions(document=own)
    assert (choice.action, choice.who, choice.value) == ("extractor", "incision", {"from": V1, "to": V2})
    assert book.add(report(), facts(extractor=V1)).outcome == "re-read"
    assert [u.text for u in book.effective(own).cases[0].units] == ["白石县民政局"]


def test_facts_of_a_version_are_never_edited(book: Casebook) -> None:
    own = book.add(report(), facts(extractor=V1)).document_id
    assert book.add(report(), facts(extractor=V1, units=())).outcome == "same"
    assert len(book.effective(own).cases[0].units) == 1


def test_unknown_names_have_a_code(book: Casebook) -> None:
    for ask in (book.document, book.text, book.effective, book.facts):
        with pytest.raises(IncisionError) as raised:
            ask("nowhere")
        assert raised.value.code == "document_unknown"


def test_pages_by_key(book: Casebook) -> None:
    book.add_many([(report(numbered(i)), facts(numbered(i))) for i in range(7)])
    seen: list[str] = []
    while page := book.documents(after=seen[-1] if seen else None, limit=3):
        seen += [d.id for d in page]
    assert seen == sorted(document_id(numbered(i)) for i in range(7))
    book.withdraw(seen[0], who="r")
    assert book.count("active") == len(book.documents(status="active")) == 6


def test_more_documents_than_one_statement_may_name(book: Casebook) -> None:
    names = [numbered(i) for i in range(510)]
    book.add_many([(report(n), facts(n)) for n in names])
    found = book.effective_many([document_id(n) for n in names])
    assert [e.document.id for e in found] == [document_id(n) for n in names]
    assert all(e.extraction.document.id == e.document.id for e in found)
