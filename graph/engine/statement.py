"""First line of defence before a user's statement reaches an engine: words that read nothing are refused.

This is a reader of tokens, not a parser; the engines' own means stand behind it (``local/engine.py``, ``server.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vocabulary import IncisionError

LONGEST = 100_000

TOKEN = re.compile(
    r"""
      (?P<skip>\s+ | //[^\n\r]* | /\*.*?\*/)
    | (?P<text>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
    | (?P<quoted>`(?:[^`]|``)*`)
    | (?P<word>[^\W\d]\w*)
    | (?P<number>\d[\w.]*)
    | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)

# words that begin or make a clause which writes, leaves the database, or manages the server
FORBIDDEN = frozenset({
    "CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "LOAD", "DROP",
    "ALTER", "GRANT", "DENY", "REVOKE", "RENAME", "START", "STOP", "TERMINATE", "SHOW", "INSERT",
    "USE", "ENABLE", "DEALLOCATE", "REALLOCATE", "DRYRUN", "PROFILE", "EXPLAIN",
})  # fmt: skip
# words that begin a statement of another language or of a transaction; elsewhere they may be names
FIRST = frozenset({
    "ALIGN", "ANALYZE", "ATTACH", "BACKUP", "BEGIN", "CHECK", "CHECKPOINT", "COMMIT", "COPY",
    "DEFINE", "EXPORT", "IMPORT", "INSTALL", "KILL", "MOVE", "REBUILD", "RESTORE", "ROLLBACK",
    "SELECT", "TRAVERSE", "TRUNCATE", "UPDATE",
})  # fmt: skip


@dataclass(frozen=True)
class Token:
    """One token: its kind (``text``, ``quoted``, ``word``, ``number``, ``sign``) and how it is written."""

    kind: str
    text: str


def tokens(statement: str) -> Iterator[Token]:
    """Yield the tokens of a statement without white space and comments."""
    for match in TOKEN.finditer(statement):
        kind = match.lastgroup or "sign"
        if kind != "skip":
            yield Token(kind, match.group())


def refuse_writes(statement: str) -> None:
    """Raise ``query_refused`` for a statement with a word that writes, calls a procedure or manages the server.

    A word after ``.``, ``:``, ``|``, ``&`` or ``$`` is a name, and so is one before ``:`` in a map.

    Errors: ``query_wrong``.
    """
    if not statement.strip():
        raise IncisionError("query_wrong", reason="empty")
    if len(statement) > LONGEST:
        raise IncisionError("query_wrong", reason=f"> {LONGEST}")
    found = list(tokens(statement))
    for i, token in enumerate(found):
        before = found[i - 1].text if i else ""
        after = found[i + 1] if i + 1 < len(found) else Token("sign", "")
        if token.kind == "sign" and token.text == ";" and i + 1 < len(found):
            raise IncisionError("query_refused", word=";")
        if token.kind != "word" or before in {".", ":", "|", "&", "$", "!"}:
            continue
        if before in {"{", ","} and after.text == ":":
            continue
        word = token.text.upper()
        if word in FORBIDDEN or (i == 0 and word in FIRST):
            raise IncisionError("query_refused", word=word)
        # CALL { … } and CALL (x) { … } read; CALL name(…) is a procedure
        if word == "CALL" and after.text not in {"{", "("}:
            raise IncisionError("query_refused", word=f"CALL {after.text}")
        # functions of a library that may be installed on a server reach files and other statements
        if word == "APOC" and after.text == ".":
            raise IncisionError("query_refused", word="apoc")
        if word == "TRANSACTIONS" and before.upper() in {"IN", "CONCURRENT"}:
            raise IncisionError("query_refused", word="IN TRANSACTIONS")
