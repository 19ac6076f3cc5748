"""The truth on disk: one SQLite database and the originals beside it. The only room that knows SQL."""
