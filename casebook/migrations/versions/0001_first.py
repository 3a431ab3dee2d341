"""The first schema: documents, aliases, facts, decisions, imported rows, the revision."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "state",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("value", sa.Integer, nullable=False),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False, unique=True),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("source_type", sa.String(16)),
        sa.Column("date", sa.String(32)),
        sa.Column("publisher", sa.Text),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("extractor", sa.String(64), nullable=False),
        sa.Column("text", sa.Text),
        sa.Column("revision", sa.Integer, nullable=False),
    )
    op.create_index("document_revision", "document", ["revision"])
    op.create_table(
        "alias",
        sa.Column("name", sa.String(512), primary_key=True),
        sa.Column("document_id", sa.String(32), sa.ForeignKey("document.id"), nullable=False),
    )
    op.create_index("alias_document", "alias", ["document_id"])
    op.create_table(
        "facts",
        sa.Column("document_id", sa.String(32), sa.ForeignKey("document.id"), primary_key=True),
        sa.Column("extractor", sa.String(64), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("target_kind", sa.String(16), nullable=False),
        sa.Column("document_id", sa.String(32), sa.ForeignKey("document.id")),
        sa.Column("targets", sa.Text, nullable=False),
        sa.Column("about", sa.Text),
        sa.Column("value", sa.Text),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
    )
    op.create_index("decision_document", "decision", ["document_id"])
    op.create_index("decision_revision", "decision", ["revision"])
    op.create_table(
        "table_row",
        sa.Column("template", sa.String(32), primary_key=True),
        sa.Column("id", sa.String(128), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
    )
    op.create_index("table_row_revision", "table_row", ["revision"])
    op.execute("INSERT INTO state (name, value) VALUES ('revision', 0)")


def downgrade() -> None:
    for name in ("table_row", "decision", "facts", "alias", "document", "state"):
        op.drop_table(name)
