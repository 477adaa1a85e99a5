"""The web: an HTTP API under /api/v1 and the built page, over a ledger. It calls views only."""
