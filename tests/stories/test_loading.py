"""What the stories promise: their claims come into a ledger, each pointing at its words."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from contested.actors import Directory
from contested.model.document import Document
from contested.store import Ledger
from contested.store.imports import import_claims
from contested.store.reading import Reading
from tests.stories.loading import Story, stories

ALL = [*stories("develop"), *stories("report")]


def open_with_claims(story: Story, folder: Path) -> Ledger:
    """A ledger with the story's reports and its claims as a person wrote them."""
    ledger = Ledger.open(folder / f"{story.name}.db", create=True)
    enter(ledger, story)
    return ledger


def enter(ledger: Ledger, story: Story) -> None:
    """Put the story's reports and claims into a ledger."""
    war = _directory().conflict_of("\n".join(each["text"] for each in story.documents))
    for given in story.documents:
        document = Document(
            given["id"],
            given["text"],
            given["publisher"],
            given["title"],
            published=given["published"],
        )
        ledger.add(document, None, Reading((), "test", conflict=war))
    imported = import_claims(ledger, map(json.dumps, story.claims), "a person")
    assert not imported.problems


@cache
def _directory() -> Directory:
    return Directory.load()


@pytest.mark.parametrize("story", ALL, ids=lambda story: story.name)
def test_every_claim_comes_in(story: Story, tmp_path: Path) -> None:
    """No claim of a story is lost or put twice, and every link leads somewhere."""
    with open_with_claims(story, tmp_path) as ledger:
        assert sum(1 for _ in ledger.claims()) == len(story.claims)


def test_stories_are_hard() -> None:
    """There are enough of them, over enough wars, each told by several reports."""
    assert len(ALL) >= 12
    assert all(4 <= len(story.documents) <= 10 for story in ALL)
    events = Counter(label.event for story in ALL for label in story.labels if label.event)
    assert len(events) >= 2 * len(ALL)
