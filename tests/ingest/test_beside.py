"""The page's own date goes before the dates of other reports that stand around it."""

from pathlib import Path

import pytest

from contested.ingest import Acquired, dates, read_path
from contested.model.document import Document, Origin

_LINKS = "".join(
    f'<li><a href="/news/{day}">{day} The mayor opens bridge number {day[-1]}</a></li>'
    for day in ("2021-03-01", "2021-03-02", "2021-03-07")
)
_PROSE = (
    "<p>The ferry service between Osterby and Lakeport stopped on Monday after shells fell beside "
    "the quay, the harbour office said in a short statement to reporters.</p>"
)


def _page(head: str, folder: Path, name: str = "ferry.html") -> Document:
    page = (
        "<html><head><title>Ferries stop at Osterby quay | The Sample Courier</title></head><body>"
        f'<div id="side"><ul>{_LINKS}</ul></div><div id="main">{head}{_PROSE * 3}</div>'
        f"<div><ul>{_LINKS}</ul></div></body></html>"
    )
    (folder / name).write_text(page, "utf-8")
    (record,) = read_path(folder / name)
    assert isinstance(record, Acquired)
    return record.document


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("<h1>Ferries stop at Osterby quay</h1><span>2021-03-05 06:45:00 | No. 12</span>", "2021-03-05T06:45:00"),
        ("<h1>Ferries stop at Osterby quay</h1><div><p>Published on Friday, 5 March 2021</p></div>", "2021-03-05"),
        ("<p>March 5, 2021</p><h1>Ferries stop at Osterby quay</h1>", "2021-03-05"),
        ("<div><h1>Ferries stop at Osterby quay</h1></div><div>By Ann Smith | 5 March 2021</div>", "2021-03-05"),
        ("<h1>Ferries stop at Osterby quay</h1><div>25/03/2021</div>", "2021-03-25"),
    ],
)  # fmt: skip
def test_the_date_beside_the_headline_is_the_pages_own(head: str, day: str, tmp_path: Path) -> None:
    """Wherever the line stands, the links of the side columns are not looked at."""
    document = _page(head, tmp_path)
    assert document.published == day
    assert dict(document.origins)["published"] is Origin.INFERRED


def test_the_files_name_dates_a_page_that_says_no_day(tmp_path: Path) -> None:
    """A day in a file's name counts before whatever the page's links say."""
    document = _page("<h1>Ferries stop at Osterby quay</h1>", tmp_path, "ferry-2021-03-05.html")
    assert document.published == "2021-03-05"


def test_links_of_other_days_date_no_page(tmp_path: Path) -> None:
    """Without a date of its own a page has none, rather than another page's."""
    assert _page("<h1>Ferries stop at Osterby quay</h1>", tmp_path).published is None


def test_a_stamp_line_is_no_part_of_the_text(tmp_path: Path) -> None:
    """What files the page says nothing of what happened, and nobody speaks in it."""
    head = "<h1>Ferries stop at Osterby quay</h1><p>2021-03-05 06:45:00 | ID: 12</p>"
    document = _page(head, tmp_path)
    assert "2021-03-05" not in document.text


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Posted: 4 May 2022 at noon", "2022-05-04"),
        ("Wed, May 4, 2022", "2022-05-04"),
        ("2022-05-04T08:30 GMT", "2022-05-04T08:30:00"),
        ("Updated 4 May 2022", None),
        ("04/05/2022", None),
        ("On 4 May 2022 the ferry stopped", None),
        ("May brought rain", None),
    ],
)
def test_a_line_opens_with_a_date_or_has_none(line: str, day: str | None) -> None:
    """A label may stand before it, a sentence's words may not; the ambiguous is no date."""
    assert dates.opening(line) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("losses_20220504_b", "2022-05-04"),
        ("2022.05.04", "2022-05-04"),
        ("2022-05-04-to-2022-05-06", None),
        ("no-12345678", None),
    ],
)
def test_a_files_name_holds_one_day_or_none(name: str, day: str | None) -> None:
    """Two days, or digits that are no day, say nothing."""
    assert dates.in_name(name) == day
