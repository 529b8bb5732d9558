"""What Alembic runs: on the connection that the ledger hands it, in the transaction that this is in."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
