"""How the tables came to be: one script for each schema, run by Alembic, each in one transaction."""
