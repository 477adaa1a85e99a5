"""The ledger: documents, the claims in them, and what people decided of both."""
