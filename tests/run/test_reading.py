"""Reading one document, here or in another process: a fault stays that document's own."""

from dataclasses import replace

import pytest

from contested.errors import ModelMissingError
from contested.model.document import Document
from contested.reader import Findings, Reader
from contested.run import extractor_version
from contested.run.reading import find, reading
from contested.settings import Settings
from tests.run.ledgers import HARBOUR, OPTIONS

DOCUMENT = Document("harbour", HARBOUR["text"], published=HARBOUR["published"])


class Broken(Reader):
    """A reader with a bug."""

    def findings(self, document: Document) -> Findings:
        """Fail."""
        raise IndexError("list index out of range")


def test_a_bug_in_one_report_is_told_with_its_place() -> None:
    """It does not end the run."""
    found = find(Broken(OPTIONS.settings), DOCUMENT)
    assert found.claims == ()
    assert "IndexError at test_reading.py" in found.fault


def test_the_war_of_a_report_is_found() -> None:
    """So that claims can be filtered by it."""
    with reading(OPTIONS.settings, 1) as start:
        found = start(DOCUMENT)()
    assert found.conflict == "russia-ukraine"
    assert found.claims


def test_the_extractors_name_changes_with_what_shapes_claims() -> None:
    """And with nothing else."""
    settings = OPTIONS.settings
    name = extractor_version(settings)
    assert extractor_version(replace(settings, workers=7, max_html=1)) == name
    assert extractor_version(replace(settings, carry_over=False)) != name


def test_a_model_that_is_not_installed_is_said_with_how_to_install_it() -> None:
    """Nothing is read without one."""
    with pytest.raises(ModelMissingError, match="pip install"):
        extractor_version(replace(OPTIONS.settings, model="en_core_web_none"))


@pytest.mark.parametrize(
    "text",
    [
        "Two men were killed at the gate. (Source: Lakeside Courier)",
        "FOR IMMEDIATE RELEASE\n\nThe ministry said two men were killed at the gate.",
    ],
)
def test_notes_that_hardly_parse_stop_no_report(text: str) -> None:
    """What stands in a bracket that opens the sentence, and a note that hangs on a preposition."""
    found = find(Reader(Settings(read_seconds=20.0)), Document(id="note", text=text))
    assert not found.fault
    assert "people.killed" in {claim.type for claim in found.claims}
