"""A memory of reports: append-only records in SQLite or PostgreSQL, and the questions that they answer."""
