"""Alembic's side of the ledger: one revision a change of the tables."""
