"""Sample reports, for a first look at the program and for its tests."""

from pathlib import Path

REPORTS = Path(__file__).parent / "reports"
"""The folder of sample reports: JSONL, a page and a plain text."""
