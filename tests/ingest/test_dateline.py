"""Datelines, written dates, and the facts inferred from them."""

import pytest

from contested.ingest import dates
from contested.ingest.dateline import dateline

REST = "The army said that it had taken two villages."


@pytest.mark.parametrize(
    ("head", "place", "agency", "date"),
    [
        ("PORTVILLE, Delta (DPA) — ", "PORTVILLE, Delta", "DPA", None),
        ("LOWER MILL, Nov. 3 (Delta Press) - ", "LOWER MILL", "Delta Press", "Nov. 3"),
        ("PORTVILLE/NORTHAM, May 17 (Delta) - ", "PORTVILLE/NORTHAM", "Delta", "May 17"),
        ("PORTVILLE CITY / NORTHAM (Delta) - ", "PORTVILLE CITY / NORTHAM", "Delta", None),
        ("PORTVILLE. Aug 5 (Delta News) - ", "PORTVILLE", "Delta News", "Aug 5"),
        ("PORTVILLE, July 18. /Delta-Inform/. ", "PORTVILLE", "Delta-Inform", "July 18"),
        ("Portville (DPA) – ", "Portville", "DPA", None),
        ("PORTVILLE, Delta — ", "PORTVILLE, Delta", None, None),
        ("NORTHAM (5 March 2024) – ", "NORTHAM", None, "5 March 2024"),
    ],
)
def test_a_dateline_is_found_with_its_parts(
    head: str, place: str, agency: str | None, date: str | None
) -> None:
    """Place, agency and date are pointed at in the text."""
    text = f"A title above the report\n{head}{REST}"
    found = dateline(text)
    assert found is not None
    parts = (found.place, found.agency, found.date)
    assert [p and p.text for p in parts] == [place, agency, date]
    spans = [span for span in (found.span, *parts) if span]
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert text[found.span.end :].strip() == REST


@pytest.mark.parametrize(
    "text",
    [
        REST,
        "UN — Five people were hurt.",
        "The army (the larger one) - said so.",
        "Both sides - said no.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    """Brackets and dashes alone make none."""
    assert dateline(text) is None


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2024-08-14", "2024-08-14"),
        ("2024-08-14T10:30:00Z", "2024-08-14T10:30:00Z"),
        ("2024-08-14 10:30+0300", "2024-08-14T10:30:00+03:00"),
        ("20240814", "2024-08-14"),
        ("14 August 2024", "2024-08-14"),
        ("Aug. 14, 2024", "2024-08-14"),
        ("Wed, 14 Aug 2024 10:00:00 +0000", "2024-08-14"),
        ("14/08/2024", "2024-08-14"),
        ("03/04/2024", None),
        ("2024-13-40", None),
        ("yesterday", None),
    ],
)
def test_only_unambiguous_dates_are_read(words: str, iso: str | None) -> None:
    """A date is read as one or not at all."""
    assert dates.published(words) == iso


def test_the_day_in_an_address_is_read() -> None:
    """A URL's path may name the day."""
    assert dates.in_url("https://delta.example/2023/11/03/report.html") == "2023-11-03"
    assert dates.in_url("https://delta.example/2023/99/03/report") is None
