"""Names lead to claims: what each document calls whom, and which part each name has in which claim.

Claims get fewer indexes, each of which answers more questions.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for index in ("ix_claim_day", "ix_claim_type", "ix_claim_certainty", "ix_claim_type_certainty"):
        op.drop_index(index, "claim")
    op.create_index("ix_claim_day", "claim", ["first_day", "id", "last_day", "certainty", "marking"])
    op.create_index("ix_claim_type", "claim", ["type", "first_day", "id", "last_day", "certainty", "marking"])
    op.create_table(
        "form",
        sa.Column("name_id", NUMBER, nullable=False),
        sa.Column("form_id", NUMBER, nullable=False),
        sa.Column("document_id", NUMBER, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("marking", sa.SmallInteger(), nullable=False),
        sa.Column("is_masked", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("name_id", "form_id", "document_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_form_document", "form", ["document_id"])
    op.create_table(
        "tally",
        sa.Column("name_id", NUMBER, nullable=False),
        sa.Column("side", sa.SmallInteger(), nullable=False),
        sa.Column("section", sa.SmallInteger(), nullable=False),
        sa.Column("marking", sa.SmallInteger(), nullable=False),
        sa.Column("is_masked", sa.Boolean(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name_id", "side", "section", "marking", "is_masked"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "naming",
        sa.Column("form_id", NUMBER, nullable=False),
        sa.Column("name_id", NUMBER, nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("marking", sa.SmallInteger(), nullable=False),
        sa.Column("is_masked", sa.Boolean(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("form_id", "name_id", "type", "marking", "is_masked"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_naming_name", "naming", ["name_id"])
    op.create_table(
        "gone",
        sa.Column("name_id", NUMBER, nullable=False),
        sa.Column("document_id", NUMBER, nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("marking", sa.SmallInteger(), nullable=False),
        sa.Column("is_masked", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("name_id", "document_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_gone_document", "gone", ["document_id"])
    op.create_table(
        "name_word",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("name_id", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("word", "name_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_name_word_name", "name_word", ["name_id"])
    op.create_table(
        "part",
        sa.Column("name_id", NUMBER, nullable=False),
        sa.Column("side", sa.SmallInteger(), nullable=False),
        sa.Column("section", sa.SmallInteger(), nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=False),
        sa.Column("claim_id", NUMBER, nullable=False),
        sa.Column("document_id", NUMBER, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("marking", sa.SmallInteger(), nullable=False),
        sa.Column("is_masked", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"]),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("name_id", "side", "section", "first_day", "claim_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_part_day",
        "part",
        ["name_id", "side", "first_day", "claim_id", "type", "certainty", "last_day", "marking", "is_masked"],
    )
    op.create_index("ix_part_claim", "part", ["claim_id", "side", "name_id", "is_masked"])
