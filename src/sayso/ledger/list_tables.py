"""The tables of lists: versions, their files as received, and the entries that stand in them. None is an index."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, text

from sayso.ledger.tables import NUMBER, metadata

list_version = Table(
    "list_version",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("list", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("as_of", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("salt", Text, nullable=False),
    Column("size", NUMBER, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("members", LargeBinary, nullable=False),
    Column("marks", Text, nullable=False),
    Column("is_in_use", Boolean, nullable=False),
    Column("filed_at", Text, nullable=False),
    Column("filed_by", Text, nullable=False),
    Index("ix_list_version_day", "list", "as_of", "id"),
    Index("ix_list_version_sha256", "sha256"),
    Index(
        "ix_list_version_use",
        "list",
        unique=True,
        sqlite_where=text("is_in_use"),
        postgresql_where=text("is_in_use"),
    ),
)
"""A list as it stood on one day.

`members` tells which rows of `listing` stand in it, as runs of their numbers; `content` is a hash of what is published
in it, and `digest` one of what was read of that.
"""

list_file = Table(
    "list_file",
    metadata,
    Column("version_id", NUMBER, ForeignKey("list_version.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("piece", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""The files of a version as received, in pieces that are each compressed by itself."""

listing = Table(
    "listing",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("list", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_listing_entry", "list", "entry", "digest", unique=True),
)
"""Each distinct state of an entry once. `content` is a hash of what is published, `digest` one of the body."""

list_source = Table(
    "list_source",
    metadata,
    Column("list", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("etag", Text),
    Column("modified", Text),
    Column("sha256", Text, nullable=False),
    Column("fetched_at", Text, nullable=False),
)
"""What the publisher said of the file that was fetched last, so that it can be asked whether there is another."""
