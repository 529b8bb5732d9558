"""Parts tell what a claim is on and whether it is against that, so that rivals are found without reading the claims."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.drop_table("part")
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
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("matter", NUMBER, nullable=False),
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
