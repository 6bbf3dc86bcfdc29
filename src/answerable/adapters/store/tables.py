"""The tables of a workspace.

Moments are microseconds since 1970 in UTC and days are proleptic ordinals, as 64-bit integers, because both databases
keep those exactly. Bodies are JSON as text, because their digests are taken over what was written. What can be erased
(an observation's words and speaker, an audit entry's payload) stands in a row of its own.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

FOREVER = 2**63 - 1
"""The end of what has not ended."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

persona_versions = Table(
    "persona_versions",
    metadata,
    Column("slug", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("digest", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("body", Text, nullable=False),
)

groups = Table("persona_groups", metadata, Column("slug", Text, primary_key=True), Column("body", Text, nullable=False))

deals = Table("deals", metadata, Column("slug", Text, primary_key=True), Column("body", Text, nullable=False))

# Evidence may name a claim before any persona has it; ``persona`` is null until a version gives the claim.
claims = Table(
    "claims",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("persona", Text),
)

# What an observation counts under: its account, else deal, else speaker, else source. Names of different kinds differ.
clusters = Table(
    "clusters",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    UniqueConstraint("kind", "name"),
)

evidence = Table(
    "evidence",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("day", Integer, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("function", SmallInteger, nullable=False),
    Column("reporter", SmallInteger, nullable=False),
    Column("population", SmallInteger, nullable=False),
    Column("cluster", Integer, ForeignKey("clusters.number"), nullable=False),
    Column("source", Text, nullable=False),
    Column("account", Text),
    Column("deal", Text),
    Column("persona", Text),
    Index("ix_evidence_day", "day", "number"),
)

evidence_words = Table(
    "evidence_words",
    metadata,
    Column("evidence", Integer, ForeignKey("evidence.number"), primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("speaker", Text),
)

# A link as it was known from one moment until another. The columns from ``function`` on repeat the observation's own,
# which never change, so that a tally reads this table alone, in the order of its key.
links = Table(
    "links",
    metadata,
    Column("claim", Integer, ForeignKey("claims.number"), primary_key=True, autoincrement=False),
    Column("evidence", Integer, ForeignKey("evidence.number"), primary_key=True, autoincrement=False),
    Column("known_from", BigInteger, primary_key=True, autoincrement=False),
    Column("known_until", BigInteger, nullable=False),
    Column("supports", Boolean, nullable=False),
    Column("score", Float(53)),
    Column("confirmed", Boolean, nullable=False),
    Column("function", SmallInteger, nullable=False),
    Column("reporter", SmallInteger, nullable=False),
    Column("population", SmallInteger, nullable=False),
    Column("cluster", Integer, nullable=False),
    Column("month", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Index("ix_links_evidence", "evidence"),
    sqlite_with_rowid=False,
)

audit_records = Table(
    "audit_records",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("actor", Text, nullable=False),
    Column("request_id", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("payload_digest", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("digest", Text, nullable=False),
)

audit_payloads = Table(
    "audit_payloads",
    metadata,
    Column("number", Integer, ForeignKey("audit_records.number"), primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
)

vectors = Table(
    "vectors",
    metadata,
    Column("model", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
