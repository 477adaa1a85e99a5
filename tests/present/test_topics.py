"""Topic pages over the stories: the right events in the right parts, and tables that do not add up."""

from pathlib import Path

import pytest

from contested.errors import DataError
from contested.model.told import Told
from contested.present.topics import EventEvidence, Table, TopicPage, plans, topic_page
from contested.present.wording import Wording
from tests.stories.loading import stories
from tests.stories.test_loading import open_with_claims

STORIES = {story.name: story for story in stories("develop")}


def page(name: str, story: str, folder: Path) -> TopicPage:
    """The topic's page of one story."""
    with open_with_claims(STORIES[story], folder) as ledger:
        ledger.reconcile()
        claims = {claim.id: Told.of(claim) for claim in ledger.claims()}
        evidence = EventEvidence(tuple(ledger.events()), tuple(ledger.series()), claims)
    return topic_page(plans()[name], evidence, Wording.load())


def cells(table: Table | None, column: str) -> list[str]:
    """The texts of one column."""
    assert table is not None
    return [row[table.columns.index(column)].text for row in table.rows]


def test_a_town_that_changed_hands_is_contested(tmp_path: Path) -> None:
    """Both sides that took it are named, and who denied it."""
    made = page("territory", "05-lashio", tmp_path)
    table = next(part.table for part in made.parts if part.name == "contested")
    assert cells(table, "Place") == ["Lashio"]
    held = cells(table, "Claimed by")[0]
    assert "Myanmar National Democratic Alliance Army" in held
    assert "Myanmar" in cells(table, "Against it")


def test_prisoners_are_under_prisoners(tmp_path: Path) -> None:
    """An exchange stands among the exchanged, and nowhere among those who surrendered."""
    parts = {part.name: part for part in page("prisoners", "02-exchange", tmp_path).parts}
    assert parts["exchanged"].entries
    assert "surrendered" not in parts


def test_figures_are_not_added_up(tmp_path: Path) -> None:
    """A toll that several speakers and reports give is a row a speaker, never a sum."""
    made = page("losses", "01-market", tmp_path)
    table = next(part.table for part in made.parts if part.name == "people")
    assert table is not None
    highest = table.columns.index("Highest")
    assert max(row[highest].number or 0 for row in table.rows) == 29


def test_a_denied_speaker_has_it_on_record(tmp_path: Path) -> None:
    """What another side denied is counted, with how many of the speaker's events were answered."""
    made = page("speakers", "01-market", tmp_path)
    table = made.parts[0].table
    row = cells(table, "Speaker").index("Sudan Doctors Network")
    assert cells(table, "Denied")[row] == "1"
    assert cells(table, "Corrected")[row] == "1"


def test_days_count_every_event_once(tmp_path: Path) -> None:
    """The last column of the days adds up to the events."""
    made = page("timeline", "03-two-strikes", tmp_path)
    parts = {part.name: part for part in made.parts}
    table = parts["days"].table
    assert table is not None
    assert sum(row[-1].number or 0 for row in table.rows) == parts["events"].total


def test_a_wrong_topic_names_its_line(tmp_path: Path) -> None:
    """A part of a page that is not there is an error with file and line."""
    (tmp_path / "topics.toml").write_text('[[topic_section]]\ntopic = "war"\nname = "a"\n')
    with pytest.raises(DataError, match=r"topics\.toml:1: 'war' is no topic"):
        plans((tmp_path,))
