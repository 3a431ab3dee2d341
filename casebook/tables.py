"""The schema of the record, one for SQLite and PostgreSQL."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

state = Table(
    "state",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", Integer, nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("language", String(2), nullable=False),
    Column("title", Text),
    Column("source_type", String(16)),
    Column("date", String(32)),
    Column("publisher", Text),
    Column("status", String(16), nullable=False),
    Column("extractor", String(64), nullable=False),
    Column("text", Text),
    Column("revision", Integer, nullable=False),
    Index("document_revision", "revision"),
)

alias = Table(
    "alias",
    metadata,
    Column("name", String(512), primary_key=True),
    Column("document_id", String(32), ForeignKey("document.id"), nullable=False),
    Index("alias_document", "document_id"),
)

facts = Table(
    "facts",
    metadata,
    Column("document_id", String(32), ForeignKey("document.id"), primary_key=True),
    Column("extractor", String(64), primary_key=True),
    Column("body", Text, nullable=False),
    Column("revision", Integer, nullable=False),
)

decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("action", String(16), nullable=False),
    Column("target_kind", String(16), nullable=False),
    Column("document_id", String(32), ForeignKey("document.id")),
    Column("targets", Text, nullable=False),
    Column("about", Text),
    Column("value", Text),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("revision", Integer, nullable=False),
    Index("decision_document", "document_id"),
    Index("decision_revision", "revision"),
)

row = Table(
    "table_row",
    metadata,
    Column("template", String(32), primary_key=True),
    Column("id", String(128), primary_key=True),
    Column("body", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Index("table_row_revision", "revision"),
)

run = Table(
    "run",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("at", String(32), nullable=False),
    Column("who", Text, nullable=False),
    Column("revision", Integer, nullable=False),
)

run_part = Table(
    "run_part",
    metadata,
    Column("run_id", String(32), ForeignKey("run.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("body", Text),
)

run_use = Table(
    "run_use",
    metadata,
    Column("run_id", String(32), ForeignKey("run.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("document_id", String(32), ForeignKey("document.id"), primary_key=True),
    Index("run_use_document", "document_id"),
)
