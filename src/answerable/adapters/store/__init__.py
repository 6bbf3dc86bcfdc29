"""The workspace's database, SQLite or PostgreSQL, behind one contract."""
