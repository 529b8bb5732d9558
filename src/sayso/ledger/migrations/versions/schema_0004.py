"""Lists are kept: each version with its file and its entries, screenings against them, and verdicts on the hits."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _make_versions()
    _make_listings()
    _make_runs()
    _make_hits()
    _make_verdicts()


def _make_versions() -> None:
    op.create_table(
        "list_version",
        _number(),
        *_texts("ref", "list", "format", "language", "as_of", "name", "sha256", "salt"),
        sa.Column("size", NUMBER, nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        *_texts("content", "digest"),
        sa.Column("members", sa.LargeBinary(), nullable=False),
        *_texts("marks"),
        sa.Column("is_in_use", sa.Boolean(), nullable=False),
        *_texts("filed_at", "filed_by"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ref"),
    )
    op.create_index("ix_list_version_day", "list_version", ["list", "as_of", "id"])
    op.create_index("ix_list_version_sha256", "list_version", ["sha256"])
    used = sa.text("is_in_use")
    op.create_index(
        "ix_list_version_use", "list_version", ["list"], unique=True, sqlite_where=used, postgresql_where=used
    )


def _make_listings() -> None:
    op.create_table(
        "list_file",
        sa.Column("version_id", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("piece", sa.Integer(), nullable=False),
        *_texts("name"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["list_version.id"]),
        sa.PrimaryKeyConstraint("version_id", "number", "piece"),
    )
    op.create_table(
        "listing",
        _number(),
        *_texts("list", "entry", "content", "digest"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_listing_entry", "listing", ["list", "entry", "digest"], unique=True)
    op.create_table(
        "list_source",
        *_texts("list", "address"),
        sa.Column("etag", sa.Text()),
        sa.Column("modified", sa.Text()),
        *_texts("sha256", "fetched_at"),
        sa.PrimaryKeyConstraint("list"),
    )


def _make_runs() -> None:
    op.create_table(
        "screening_run",
        _number(),
        *_texts("ref", "salt", "made_by", "began_at"),
        sa.Column("ended_at", sa.Text()),
        sa.Column("threshold", sa.Float(), nullable=False),
        *_texts("program", "lists"),
        sa.Column("queries", sa.Integer(), nullable=False),
        sa.Column("hits", sa.Integer(), nullable=False),
        *_texts("digest"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("ref"),
    )
    op.create_table(
        "screening_query",
        _number(),
        *_texts("key", "name"),
        *(sa.Column(name, sa.Text()) for name in ("schema", "birth_date", "country")),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_table(
        "screening_list",
        sa.Column("run_id", NUMBER, nullable=False),
        *_texts("list", "version"),
        sa.ForeignKeyConstraint(["run_id"], ["screening_run.id"]),
        sa.PrimaryKeyConstraint("run_id", "list", "version"),
        sqlite_with_rowid=False,
    )


def _make_hits() -> None:
    op.create_table(
        "screened",
        sa.Column("run_id", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("query_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["screening_run.id"]),
        sa.ForeignKeyConstraint(["query_id"], ["screening_query.id"]),
        sa.PrimaryKeyConstraint("run_id", "position"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_screened_query", "screened", ["query_id", "run_id"])
    op.create_table(
        "screening_hit",
        sa.Column("run_id", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("query_id", NUMBER, nullable=False),
        *_texts("list", "version", "entry", "content", "name"),
        sa.Column("score", sa.Float(), nullable=False),
        *_texts("features"),
        sa.ForeignKeyConstraint(["run_id"], ["screening_run.id"]),
        sa.ForeignKeyConstraint(["query_id"], ["screening_query.id"]),
        sa.PrimaryKeyConstraint("run_id", "position", "rank"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_screening_hit_pair", "screening_hit", ["query_id", "list", "entry", "run_id"])


def _make_verdicts() -> None:
    op.create_table(
        "verdict",
        _number(),
        *_texts("salt"),
        sa.Column("query_id", NUMBER, nullable=False),
        *_texts("list", "version", "entry", "content", "ruling", "made_by", "made_at", "why"),
        sa.ForeignKeyConstraint(["query_id"], ["screening_query.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_verdict_pair", "verdict", ["query_id", "list", "entry", "id"])


def _number() -> sa.Column[int]:
    return sa.Column("id", NUMBER, autoincrement=True, nullable=False)


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names)
