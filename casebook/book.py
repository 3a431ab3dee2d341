"""The record. Every write of a fact or decision raises the revision in its own transaction; an acknowledged write is on disk."""

from __future__ import annotations

from casebook.adding import Adding
from casebook.copying import Copying
from casebook.decisions import Decisions
from casebook.reading import Reading
from casebook.running import Runs
from casebook.tabling import Tables


class Casebook(Reading, Adding, Decisions, Tables, Runs, Copying):
    """Documents, facts, decisions and imported tables of one home; safe to use from several threads."""
