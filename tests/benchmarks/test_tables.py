"""The tables of the page on quality."""

import json
import re

from benchmarks.__main__ import FIGURES, PAGE
from benchmarks.tables import TABLES, filled

CASES = {"fields": {"own": {"times": {"report": {"of": 8, "share": 0.875}}}}}


def test_a_table_is_filled_between_its_marks_alone() -> None:
    """What is written around it stays, and what stood in it goes."""
    page = "Before.\n<!-- table: cases -->\nold\n<!-- end -->\nAfter.\n"
    assert filled(page, CASES) == (
        "Before.\n<!-- table: cases -->\n"
        "| cases | half | number | exact |\n| --- | --- | --- | --- |\n"
        "| times | report | 8 | 0.875 |\n<!-- end -->\nAfter.\n"
    )


def test_a_table_that_was_not_measured_stays() -> None:
    """A run of some benchmarks does not empty the others' tables."""
    page = "<!-- table: heads -->\nold\n<!-- end -->\n"
    assert filled(page, CASES) == page


def test_the_page_has_every_table_as_last_measured() -> None:
    """`docs/quality.md` says what `docs/quality.json` has."""
    page = PAGE.read_text("utf-8")
    assert set(re.findall(r"<!-- table: (\w+) -->", page)) == set(TABLES)
    assert filled(page, json.loads(FIGURES.read_text("utf-8"))) == page
