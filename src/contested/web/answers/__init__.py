"""Answers: each view as its shape, made of the ledger and the filters.

The routes call them; they know nothing of HTTP, so that a static site is the same answers as files.
"""
