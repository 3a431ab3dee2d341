"""A purged report is gone: from every table, and from the bytes on the disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from casebook import Casebook, Decision
from casebook.tables import metadata
from extraction import document_id, text_hash
from tests.casebook.made import TEXT, TITLE, V1, V2, facts, numbered, report
from vocabulary import IncisionError

WORDS = ("祝青山", "苗小禾", "春耕补贴", "把关不严", TITLE, "白石县通报栏", "内部编号七")


def full(book: Casebook) -> str:
    """A document with two readings, two names and three decisions."""
    own = book.add(report(TEXT, "内部编号七"), facts(TEXT, V1)).document_id
    book.add(report(TEXT, "别号"), facts(TEXT, V2))
    for fact in book.facts(own)[:3]:
        book.decide(Decision("accept", "fact", (fact.id,), "r", "祝青山的原文如此"))
    book.withdraw(own, who="r", why="苗小禾来电")
    return own


def everything(book: Casebook) -> str:
    """All that the database holds, as text."""
    with book._engine.connect() as c:
        return "\n".join(str(tuple(r)) for table in metadata.sorted_tables for r in c.execute(select(table)))


def test_nothing_of_it_is_left_in_any_table(book: Casebook) -> None:
    own = full(book)
    assert all(word in everything(book) for word in WORDS)
    book.purge("内部编号七", who="审核员甲", why="依申请")
    left = everything(book)
    assert [word for word in (*WORDS, "别号") if word in left] == []
    document = book.document(own)
    assert (document.status, document.sha256, document.aliases) == ("purged", text_hash(TEXT), ())
    assert [d.action for d in book.decisions()] == [
        "extractor",
        "accept",
        "accept",
        "accept",
        "withdraw",
        "purge",
    ]
    assert book.decisions()[-1].why == "依申请"


def test_nothing_can_be_read_or_done_any_more(book: Casebook) -> None:
    own = full(book)
    fact = book.facts(own)[0].id
    book.purge(own, who="r")
    for ask in (book.text, book.effective, book.facts, lambda n: book.restore(n, who="r")):
        with pytest.raises(IncisionError) as raised:
            ask(own)
        assert raised.value.code == "document_purged"
    with pytest.raises(IncisionError) as raised:
        book.decide(Decision("accept", "fact", (fact,), "r"))
    assert raised.value.code == "fact_unknown"
    assert book.effective_many([own]) == book.pending_decisions() == []


def test_the_same_text_does_not_come_back(book: Casebook) -> None:
    book.add(report(), facts())
    book.purge(document_id(TEXT), who="r")
    [outcome] = book.add_many([(report(name="neu"), facts())])
    assert isinstance(outcome, IncisionError)
    assert outcome.code == "document_purged"
    assert (book.count(), book.count("purged")) == (1, 1)


def test_others_stay(book: Casebook) -> None:
    own = full(book)
    other = book.add(report(numbered(1), "other"), facts(numbered(1))).document_id
    before = book.facts(other)
    book.purge(own, who="r")
    assert book.facts(other) == before
    assert book.text("other") == numbered(1)


def careless(connection: Any, _record: Any) -> None:
    """Let SQLite leave deleted bytes where they were; some builds of it wipe them anyway."""
    connection.execute("PRAGMA secure_delete=OFF")


def test_no_byte_of_it_is_left_on_the_disk(tmp_path: Path) -> None:
    with Casebook.open(tmp_path) as book:
        event.listen(book._engine, "connect", careless)
        book._engine.dispose()
        own = full(book)
        others = [numbered(i).replace("祝青山", "柳三").replace("祝青", "柳二") for i in range(60)]
        book.add_many([(report(x), facts(x, people=(), posts={}, sanctions={})) for x in others])
        assert on_disk(tmp_path, "祝青山")
        book.purge(own, who="r")
        assert [w for w in ("祝青山", "内部编号七", "别号") if on_disk(tmp_path, w)] == []
    assert not on_disk(tmp_path, "祝青山")


def on_disk(folder: Path, word: str) -> bool:
    return any(word.encode() in p.read_bytes() for p in folder.iterdir())


def test_a_reader_holds_the_bytes_and_a_second_purge_wipes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("casebook.database.BUSY_MILLISECONDS", 200)
    with Casebook.open(tmp_path) as book:
        own = full(book)
        with book._reading() as reader:
            reader.execute(select(metadata.tables["document"])).all()
            with pytest.raises(IncisionError) as raised:
                book.purge(own, who="r")
        assert raised.value.code == "purge_unfinished"
        assert book.document(own).status == "purged"
        before = book.revision
        book.purge(own, who="r")
        assert not on_disk(tmp_path, "祝青山")
        assert book.revision == before
