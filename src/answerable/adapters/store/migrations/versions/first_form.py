"""The first form of a workspace."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Makes the tables, those that others point to first."""
    _bodies()
    _numbered()
    _evidence()
    _links()
    _audit()


def _bodies() -> None:
    op.create_table(
        "deals",
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_deals")),
    )
    op.create_table(
        "persona_groups",
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_persona_groups")),
    )
    op.create_table(
        "persona_versions",
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("slug", "number", name=op.f("pk_persona_versions")),
    )
    op.create_table(
        "vectors",
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("model", "digest", name=op.f("pk_vectors")),
        sqlite_with_rowid=False,
    )


def _numbered() -> None:
    op.create_table(
        "claims",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("persona", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_claims")),
        sa.UniqueConstraint("id", name=op.f("uq_claims_id")),
    )
    op.create_table(
        "clusters",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_clusters")),
        sa.UniqueConstraint("kind", "name", name=op.f("uq_clusters_kind")),
    )


def _evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("function", sa.SmallInteger(), nullable=False),
        sa.Column("reporter", sa.SmallInteger(), nullable=False),
        sa.Column("population", sa.SmallInteger(), nullable=False),
        sa.Column("cluster", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("deal", sa.Text(), nullable=True),
        sa.Column("persona", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["cluster"], ["clusters.number"], name=op.f("fk_evidence_cluster")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_evidence")),
        sa.UniqueConstraint("id", name=op.f("uq_evidence_id")),
    )
    op.create_index("ix_evidence_day", "evidence", ["day", "number"], unique=False)
    op.create_table(
        "evidence_words",
        sa.Column("evidence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["evidence"], ["evidence.number"], name=op.f("fk_evidence_words_evidence")),
        sa.PrimaryKeyConstraint("evidence", name=op.f("pk_evidence_words")),
    )


def _links() -> None:
    op.create_table(
        "links",
        sa.Column("claim", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("evidence", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("known_from", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("known_until", sa.BigInteger(), nullable=False),
        sa.Column("supports", sa.Boolean(), nullable=False),
        sa.Column("score", sa.Float(precision=53), nullable=True),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("function", sa.SmallInteger(), nullable=False),
        sa.Column("reporter", sa.SmallInteger(), nullable=False),
        sa.Column("population", sa.SmallInteger(), nullable=False),
        sa.Column("cluster", sa.Integer(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.number"], name=op.f("fk_links_claim")),
        sa.ForeignKeyConstraint(["evidence"], ["evidence.number"], name=op.f("fk_links_evidence")),
        sa.PrimaryKeyConstraint("claim", "evidence", "known_from", name=op.f("pk_links")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_links_evidence", "links", ["evidence"], unique=False)


def _audit() -> None:
    op.create_table(
        "audit_records",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("payload_digest", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_records")),
    )
    op.create_table(
        "audit_payloads",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["audit_records.number"], name=op.f("fk_audit_payloads_number")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_payloads")),
    )
