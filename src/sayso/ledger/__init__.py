"""Where documents, readings, claims and decisions are kept: SQLite by default, PostgreSQL by address."""
