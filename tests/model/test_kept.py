"""Derived records that the program wrote, read back without checking each value."""

from pathlib import Path

import pytest

from contested.model.event_record import event, kept_event, record
from contested.model.fields import RecordError
from contested.store import Ledger
from tests.stories.loading import stories
from tests.stories.test_loading import open_with_claims


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of one story, reconciled."""
    story = next(each for each in stories("develop") if each.name == "01-market")
    folder: Path = tmp_path_factory.mktemp("kept")
    with open_with_claims(story, folder) as opened:
        opened.reconcile()
        return opened


def test_a_kept_event_is_itself(ledger: Ledger) -> None:
    """Whether each value is checked or not."""
    events = list(ledger.events())
    assert events
    assert [kept_event(record(each)) for each in events] == events
    assert [event(record(each)) for each in events] == events


def test_a_kept_event_of_before_a_field_has_its_default(ledger: Ledger) -> None:
    """A ledger of an older program is read all the same."""
    made = next(ledger.events())
    older = record(made)
    del older["reviewed"]
    assert kept_event(older) == made


def test_a_kept_event_that_is_not_whole_names_the_field(ledger: Ledger) -> None:
    """As one from outside does."""
    broken = {**record(next(ledger.events())), "status": "certain"}
    with pytest.raises(RecordError, match="'status' must be one of"):
        kept_event(broken)
