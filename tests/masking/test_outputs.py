"""No name of a private person is in any output; no place finer than a region with a rape."""

import shutil
from pathlib import Path

import pytest

from contested.export import Shown, export, exporters
from contested.masking import Screen
from contested.model.document import Document
from contested.store import Filters, Ledger, Reading
from tests.cli.conftest import Run, run
from tests.masking.reports import (
    FOREIGN,
    FOREIGN_ID,
    HIDDEN,
    PUBLIC,
    SHOP,
    SHOP_ID,
    masked_ledger,
)

__all__ = ["run"]
COMMANDS = [
    ("claims",), ("claims", "--json"), ("brief",), ("brief", "--json"), ("brief", "-f", "html"),
    ("brief", "-f", "markdown"), ("search", "people"), ("search", "people", "--json"),
    ("search", "Tkachivska"), ("search", "Olena", "--json"), ("documents",),
    ("documents", "--json"), ("documents", SHOP_ID), ("documents", SHOP_ID, "--json"),
    ("documents", FOREIGN_ID), ("claims", "--speaker", "Olena Tkachivska", "--json"), ("events",), ("events", "--json"),
]  # fmt: skip


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of the reports that may be written to."""
    return Path(shutil.copy(masked_ledger(), tmp_path / "masked.db"))


def _assert_masked(words: str) -> None:
    assert [name for name in HIDDEN if name.casefold() in words.casefold()] == []


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_shows_a_private_name(run: Run, ledger: Path, command: tuple[str, ...]) -> None:
    """On the terminal or as JSON, also where the name is asked for."""
    done = run(*command, "--ledger", ledger)
    assert done.exit_code == 0
    _assert_masked(done.output)


def test_every_claim_is_shown_without_private_names(run: Run, ledger: Path) -> None:
    """In its report, and as JSON."""
    with Ledger.open(ledger) as opened:
        ids = [claim.id for claim in opened.claims()]
    for id_ in ids:
        _assert_masked(run("show", id_, "--ledger", ledger).output)
        _assert_masked(run("show", id_, "--json", "--ledger", ledger).output)


def test_no_export_holds_a_private_name(ledger: Path, tmp_path: Path) -> None:
    """In any format of any kind."""
    with Ledger.open(ledger) as opened:
        for (what, form), exporter in exporters().items():
            file = tmp_path / f"{what}.{form}"
            export(Shown(opened), exporter, file)
            _assert_masked(file.read_bytes().decode("utf-8", "replace"))


def test_public_people_and_places_are_shown(ledger: Path) -> None:
    """Who holds an office is named."""
    with Ledger.open(ledger) as opened:
        text = next(Shown(opened, Filters(document=SHOP_ID)).documents()).text
    assert [name for name in PUBLIC if name not in text] == []


def test_the_name_under_which_reports_are_published_is_no_private_name(tmp_path: Path) -> None:
    """Even where a sentence treats it like a person."""
    text = "Aisha Balm, 41, a nurse, was hurt when shells hit Kosti on Monday, Vera Lindal said."
    with Ledger.open(tmp_path / "l.db", create=True) as ledger:
        for id_, publisher in (("a", "The Anvil (sample)"), ("b", "Vera Lindal (sample)")):
            document = Document(id_, text, publisher=publisher, published="2024-05-02")
            ledger.add(document, None, Reading(extractor="x"))
        shown = Shown(ledger)
        texts = [document.text for document in shown.documents()]
        publishers = [document.publisher for document in shown.documents()]
    assert publishers == ["The Anvil (sample)", "Vera Lindal (sample)"]
    assert all("Vera Lindal said" in each and "Aisha" not in each for each in texts)


def test_offsets_of_shown_claims_are_into_shown_documents(ledger: Path) -> None:
    """`text[start:end]` holds after masking too."""
    with Ledger.open(ledger) as opened:
        shown = Shown(opened)
        texts = {document.id: document.text for document in shown.documents()}
        claims = list(shown.claims())
    assert claims
    for claim in claims:
        for span in claim.spans():
            assert texts[claim.document.id][span.start : span.end] == span.text


def test_a_private_name_finds_nothing(ledger: Path) -> None:
    """So that a search cannot tell whether a name is there."""
    with Ledger.open(ledger) as opened:
        found = Shown(opened).search("Tkachivska")
        assert (found.claims, found.documents) == ((), ())
        assert Shown(opened, unmask=True).search("Tkachivska").claims
        assert list(Shown(opened, Filters(speaker="Olena Tkachivska")).claims()) == []


def test_unmasking_shows_names_and_is_logged(run: Run, ledger: Path) -> None:
    """The log says which command, and stays whole."""
    done = run("documents", SHOP["id"], "--unmask", "--ledger", ledger)
    assert "Tkachivska" in done.output
    with Ledger.open(ledger) as opened:
        assert [e.subject for e in opened.log() if e.kind == "unmasking"] == ["documents"]
        assert opened.verify().whole


def test_a_text_in_a_language_that_cannot_be_read_is_not_shown(ledger: Path) -> None:
    """Nobody could tell the names in it."""
    with Ledger.open(ledger) as opened:
        document = next(Shown(opened, Filters(document=FOREIGN_ID)).documents())
    assert FOREIGN["text"][:30] not in document.text
    assert document.title is None


def test_with_sexual_violence_no_place_is_finer_than_its_region(ledger: Path) -> None:
    """Neither in the words nor as coordinates."""
    with Ledger.open(ledger) as opened:
        shown = Shown(opened, Filters(document="cellar"))
        text, claims = next(shown.documents()).text, list(shown.claims())
    assert "Bohdanivka" not in text
    assert claims
    for claim in claims:
        assert "Bohdanivka" not in claim.sentence.text
        assert all(place.lat is None for place in claim.places if "village" not in place.span.text)


def test_a_text_that_nobody_looked_through_is_looked_through_when_it_is_shown(
    ledger: Path,
) -> None:
    """An older ledger has no names; they are found when it is opened, and kept."""
    looked = list[str]()

    def find(document: Document) -> tuple[()]:
        looked.append(document.text_hash)
        return ()

    with Ledger.open(ledger) as opened:
        with opened.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM screened")
        list(Screen(opened, find=find).documents(opened.documents()))
        assert len(looked) == 2
        list(Screen(opened, find=find).documents(opened.documents()))
        assert len(looked) == 2
