"""The tables of the ledger as they stand now; how they came to be is in `migrations/`.

What is kept stands in a few: documents, what was received, readings in full, decisions, protections, jobs and the log.
All others are the index of the readings in force: made from them by `indexing.py`, made anew at any time, and checked
against them.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    select,
    text,
)

metadata = MetaData()

NUMBER = BigInteger().with_variant(Integer, "sqlite")

desk = Table(
    "desk",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("salt", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("size", NUMBER, nullable=False),
    Column("given_publisher", Text),
    Column("given_published", Text),
    Column("marking", SmallInteger, nullable=False),
    Column("standing", Text, nullable=False),
    Column("standing_why", Text),
    Column("added_at", Text, nullable=False),
    Column("added_by", Text, nullable=False),
)

received = Table(
    "received",
    metadata,
    Column("document_id", NUMBER, ForeignKey("document.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

reading = Table(
    "reading",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("document_id", NUMBER, ForeignKey("document.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("reader", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("digest", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("ix_reading_document", "document_id", "number", unique=True),
    Index(
        "ix_reading_current",
        "document_id",
        unique=True,
        sqlite_where=text("is_current"),
        postgresql_where=text("is_current"),
    ),
)

decision = Table(
    "decision",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("document_id", NUMBER, ForeignKey("document.id"), nullable=False),
    Column("reading", Integer, nullable=False),
    Column("claim", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("ruling", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("why", Text, nullable=False),
    Index("ix_decision_document", "document_id", "id"),
)

protection = Table(
    "protection",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("document_id", NUMBER, ForeignKey("document.id"), nullable=False),
    Column("name_key", Text, nullable=False),
    Column("pseudonym", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("why", Text, nullable=False),
    Index("ix_protection_document", "document_id", "name_key", unique=True),
)

job = Table(
    "job",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("leased_by", Text),
    Column("leased_until", Text),
    Column("attempts", Integer, nullable=False),
    Column("trouble", Text),
    Index("ix_job_subject", "kind", "subject", unique=True),
    Index("ix_job_state", "kind", "state", "id"),
)

log = Table(
    "log",
    metadata,
    Column("seq", NUMBER, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Index("ix_log_subject", "subject", "seq"),
)

shelf = Table(
    "shelf",
    metadata,
    Column("document_id", NUMBER, ForeignKey("document.id"), primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Text),
    Column("day", Integer, nullable=False),
    Column("reader", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Index("ix_shelf_day", "day", "document_id"),
)
"""What a list of documents shows of each, from its reading in force."""

name = Table(
    "name",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False, unique=True),
    Column("display", Text, nullable=False),
)

entity = Table(
    "entity",
    metadata,
    Column("document_id", NUMBER, ForeignKey("document.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("type", Text, nullable=False),
    Column("is_named", Boolean, nullable=False),
    Column("name_id", NUMBER, nullable=False),
    Index("ix_entity_name", "name_id"),
    sqlite_with_rowid=False,
)

mention = Table(
    "mention",
    metadata,
    Column("document_id", NUMBER, ForeignKey("document.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("entity", Integer, nullable=False),
    sqlite_with_rowid=False,
)

claim = Table(
    "claim",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("document_id", NUMBER, ForeignKey("document.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("claim", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("first_day", Integer, nullable=False),
    Column("last_day", Integer, nullable=False),
    Column("marking", SmallInteger, nullable=False),
    Column("record", Text, nullable=False),
    Column("masked", Text),
    Index("ix_claim_document", "document_id", "position", unique=True),
    Index("ix_claim_claim", "claim"),
    Index("ix_claim_shown", "shown"),
    Index("ix_claim_day", "first_day", "id", "last_day", "certainty", "marking"),
    Index("ix_claim_type", "type", "first_day", "id", "last_day", "certainty", "marking"),
)

hold = Table(
    "hold",
    metadata,
    Column("decision_id", NUMBER, ForeignKey("decision.id"), primary_key=True),
    Column("document_id", NUMBER, ForeignKey("document.id"), nullable=False),
    Column("hold", Text, nullable=False),
    Column("claim", Text),
    Index("ix_hold_document", "document_id"),
    Index("ix_hold_claim", "claim", "decision_id"),
    Index("ix_hold_hold", "hold", "decision_id"),
)
"""How each decision stands to the reading in force, and on which of its claims."""

form = Table(
    "form",
    metadata,
    Column("name_id", NUMBER, primary_key=True),
    Column("form_id", NUMBER, primary_key=True),
    Column("document_id", NUMBER, ForeignKey("document.id"), primary_key=True),
    Column("type", Text, nullable=False),
    Column("marking", SmallInteger, nullable=False),
    Column("is_masked", Boolean, nullable=False),
    Index("ix_form_document", "document_id"),
    sqlite_with_rowid=False,
)
"""What each document calls those whom it names: `name_id` is the fullest name there, `form_id` any."""

tally = Table(
    "tally",
    metadata,
    Column("name_id", NUMBER, primary_key=True),
    Column("side", SmallInteger, primary_key=True),
    Column("section", SmallInteger, primary_key=True),
    Column("marking", SmallInteger, primary_key=True),
    Column("is_masked", Boolean, primary_key=True),
    Column("amount", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""In how many claims a name has a part, so that nobody has to count them."""

naming = Table(
    "naming",
    metadata,
    Column("form_id", NUMBER, primary_key=True),
    Column("name_id", NUMBER, primary_key=True),
    Column("type", Text, primary_key=True),
    Column("marking", SmallInteger, primary_key=True),
    Column("is_masked", Boolean, primary_key=True),
    Column("amount", Integer, nullable=False),
    Index("ix_naming_name", "name_id"),
    sqlite_with_rowid=False,
)
"""In how many documents a form stands for those of a name."""

gone = Table(
    "gone",
    metadata,
    Column("name_id", NUMBER, primary_key=True),
    Column("document_id", NUMBER, ForeignKey("document.id"), primary_key=True),
    Column("claims", Integer, nullable=False),
    Column("marking", SmallInteger, nullable=False),
    Column("is_masked", Boolean, nullable=False),
    Index("ix_gone_document", "document_id"),
    sqlite_with_rowid=False,
)
"""How many claims a withdrawn document made about whom."""

name_word = Table(
    "name_word",
    metadata,
    Column("word", Text, primary_key=True),
    Column("name_id", NUMBER, primary_key=True),
    Index("ix_name_word_name", "name_id"),
    sqlite_with_rowid=False,
)

part = Table(
    "part",
    metadata,
    Column("name_id", NUMBER, primary_key=True),
    Column("side", SmallInteger, primary_key=True),
    Column("section", SmallInteger, primary_key=True),
    Column("first_day", Integer, primary_key=True),
    Column("claim_id", NUMBER, ForeignKey("claim.id"), primary_key=True),
    Column("document_id", NUMBER, ForeignKey("document.id"), nullable=False),
    Column("role", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("last_day", Integer, nullable=False),
    Column("marking", SmallInteger, nullable=False),
    Column("is_masked", Boolean, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("matter", NUMBER, nullable=False),
    Index(
        "ix_part_day",
        *("name_id", "side", "first_day", "claim_id", "type", "certainty", "last_day", "marking", "is_masked"),
    ),
    Index("ix_part_claim", "claim_id", "side", "name_id", "is_masked"),
    sqlite_with_rowid=False,
)
"""Which name has what part in which claim: `side` 0 if the claim is about it, 1 if it says it or passes it on.

`matter` and `is_open` tell which claims stand against which.
"""

passage = Table(
    "passage",
    metadata,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("document_id", NUMBER, ForeignKey("document.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("marking", SmallInteger, nullable=False),
    Column("is_masked", Boolean, nullable=False),
    Column("words", Text, nullable=False),
    Index("ix_passage_document", "document_id"),
)


def of_document(table: Table, document: int) -> ColumnElement[bool]:
    """The rows of a document: parts are found by its claims, since one index more would be one more to write to."""
    if table is part:
        return part.c.claim_id.in_(select(claim.c.id).where(claim.c.document_id == document))
    return table.c.document_id == document
