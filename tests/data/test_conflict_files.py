"""The profiles of wars and the publishers refer only to what exists, and their days are days."""

import re
from collections import Counter
from datetime import date
from zoneinfo import ZoneInfo

from tests.data.tables import conflicts, parties, read, rows

DAY = re.compile(r"(?:\d{4}-\d\d-\d\d)?\Z")

FIELDS = (
    *("id", "name", "parties", "others", "countries", "since", "until", "anchors"),
    *("camps", "home", "rebels", "land", "towns", "grounds", "kin"),
)


def test_every_conflict_names_known_sides_and_days_in_order() -> None:
    """A war has two sides or more, and none is also a bystander."""
    known, codes = parties(), {e.text("country") for e in parties().values()}
    for entry in conflicts().values():
        entry.only(*FIELDS)
        place = f"{entry.file}:{entry.line}"
        sides, others = entry.texts("parties"), entry.texts("others")
        assert len(sides) >= 2, place
        assert {*sides, *others} <= set(known), place
        assert not set(sides) & set(others), place
        assert set(entry.texts("countries")) <= codes, place
        date.fromisoformat(entry.text("since"))
        assert DAY.match(entry.text("until")), place


def test_every_anchor_has_words_and_a_day() -> None:
    """An anchor says what it means."""
    for entry in conflicts().values():
        for row in rows(entry, "anchors"):
            row.only("words", "start", "end")
            assert row.texts("words"), f"{row.file}:{row.line}"
            date.fromisoformat(row.text("start"))


def test_an_anchor_of_a_war_names_one_day() -> None:
    """The same words with two days would be a coin toss."""
    for entry in conflicts().values():
        counts = Counter(w.lower() for row in rows(entry, "anchors") for w in row.texts("words"))
        assert [w for w, n in counts.items() if n > 1] == [], entry.text("id")


def test_every_publisher_has_a_domain_a_country_and_a_time_zone() -> None:
    """A publisher can be found by its address, and its days told."""
    for entry in read("publishers", "publisher"):
        entry.only("name", "domain", "country", "state", "agency", "timezone")
        place = f"{entry.file}:{entry.line}"
        assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", entry.text("domain")), place
        assert not entry.text("domain").startswith("www."), place
        assert re.fullmatch("[A-Z]{2}", entry.text("country")), place
        assert entry.text("state") in {"", *parties()}, place
        assert isinstance(entry.fields["agency"], bool), place
        ZoneInfo(entry.text("timezone"))
