"""The tables of screenings: what was asked, what it hit, and what people ruled on that. None of them is an index."""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, Table, Text

from sayso.ledger.tables import NUMBER, metadata

screening_run = Table(
    "screening_run",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("salt", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("began_at", Text, nullable=False),
    Column("ended_at", Text),
    Column("threshold", Float, nullable=False),
    Column("program", Text, nullable=False),
    Column("lists", Text, nullable=False),
    Column("queries", Integer, nullable=False),
    Column("hits", Integer, nullable=False),
    Column("digest", Text, nullable=False),
)
"""One screening: `digest` is a hash over all its queries and hits in their order, each added to the one before."""

screening_query = Table(
    "screening_query",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("schema", Text),
    Column("birth_date", Text),
    Column("country", Text),
)
"""Each distinct query once, as it was given; `key` is a hash of its details."""

screened = Table(
    "screened",
    metadata,
    Column("run_id", NUMBER, ForeignKey("screening_run.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("query_id", NUMBER, ForeignKey("screening_query.id"), nullable=False),
    Index("ix_screened_query", "query_id", "run_id"),
    sqlite_with_rowid=False,
)
"""Which queries a run had, in the order in which they were given."""

screening_list = Table(
    "screening_list",
    metadata,
    Column("run_id", NUMBER, ForeignKey("screening_run.id"), primary_key=True),
    Column("list", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    sqlite_with_rowid=False,
)
"""Which list versions a run was against."""

screening_hit = Table(
    "screening_hit",
    metadata,
    Column("run_id", NUMBER, ForeignKey("screening_run.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("rank", Integer, primary_key=True),
    Column("query_id", NUMBER, ForeignKey("screening_query.id"), nullable=False),
    Column("list", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("features", Text, nullable=False),
    Index("ix_screening_hit_pair", "query_id", "list", "entry", "run_id"),
    sqlite_with_rowid=False,
)
"""What a query hit, best first; `content` is a hash of the listing as it was then."""

verdict = Table(
    "verdict",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("salt", Text, nullable=False),
    Column("query_id", NUMBER, ForeignKey("screening_query.id"), nullable=False),
    Column("list", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("ruling", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("why", Text, nullable=False),
    Index("ix_verdict_pair", "query_id", "list", "entry", "id"),
)
"""What people ruled on a query and a listing: added, never changed."""
