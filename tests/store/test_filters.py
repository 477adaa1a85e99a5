"""Which claims pass which filters."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from contested.model.claim import Source
from contested.model.value import Place, Time
from contested.store import Filters, Ledger, Reading
from contested.store.event_writer import _listed
from contested.store.filters import phrases
from tests.claims import REPORT, deaths, span
from tests.store.conftest import MakeUrl

UNDATED = replace(REPORT, id="undated", published=None)


@pytest.fixture
def ledger(new_url: MakeUrl) -> Iterator[Ledger]:
    """One report with a dated claim of a conflict; one without date, whose claim has none."""
    with Ledger.open(new_url(), create=True) as opened:
        opened.add(REPORT, b"1", Reading((deaths(),), "1", conflict="sample-war"))
        bare = replace(deaths(), document=Source.of(UNDATED), time=None, places=(), agent=None)
        opened.add(UNDATED, b"2", Reading((bare.identified(),), "1"))
        yield opened


def passing(ledger: Ledger, filters: Filters) -> list[str]:
    """The documents of the claims that pass."""
    return [claim.document.id for claim in ledger.claims(filters)]


@pytest.mark.parametrize(
    "filters",
    [
        Filters(type="people.killed", document=REPORT.id),
        Filters(agent="nl-army"),
        Filters(agent="northland"),
        Filters(agent="NORTHLAND'S ARMY"),
        Filters(agent="Northland", target="dockers", speaker="southland"),
        Filters(place="osterby"),
        Filters(place="7"),
        Filters(place="nl"),
        Filters(place="NL.02"),
        Filters(place="harbour"),
        Filters(conflict="sample-war"),
        Filters(since="2021-03-03", until="2021-03-03"),
        Filters(since="2020-01-01"),
        Filters(until="2021-03-03"),
        Filters(known_by="2021-03-04"),
        Filters(text='"six dockers" shelled', document=REPORT.id),
    ],
)
def test_the_dated_claim_passes(ledger: Ledger, filters: Filters) -> None:
    """It alone, by each of its fields, whatever the case of the letters."""
    assert passing(ledger, filters) == [REPORT.id]


@pytest.mark.parametrize(
    "filters",
    [
        Filters(type="people"),
        Filters(speaker="sl-mod"),
        Filters(speaker="ministry of defence of southland"),
        Filters(status="unverified"),
        Filters(text="OSTERBY"),
        Filters(maker="contested"),
    ],
)
def test_both_claims_pass(ledger: Ledger, filters: Filters) -> None:
    """What they have in common finds both."""
    assert passing(ledger, filters) == [REPORT.id, UNDATED.id]


@pytest.mark.parametrize(
    "filters",
    [
        Filters(type="peopl"),
        Filters(type="people.kille_"),
        Filters(agent="south"),
        Filters(agent="Southland"),
        Filters(place="%"),
        Filters(place="oster"),
        Filters(place="99999999999999999999"),
        Filters(conflict="another-war"),
        Filters(since="2021-03-04"),
        Filters(until="2021-03-02"),
        Filters(known_by="2021-03-03"),
        Filters(status="confirmed"),
        Filters(text='"dockers six"'),
        Filters(text="!!"),
        Filters(text="* OR (NEAR"),
        Filters(maker="annotator"),
        Filters(document="nowhere"),
    ],
)
def test_no_claim_passes(ledger: Ledger, filters: Filters) -> None:
    """Parts of names, wildcards and search operators mean nothing."""
    assert passing(ledger, filters) == []


def test_a_claim_without_time_counts_on_the_day_of_publication(ledger: Ledger) -> None:
    """For since and until; the dated one counts on the day that it tells of."""
    bare = replace(deaths(), time=None).identified()
    ledger.add(REPORT, b"1", Reading((bare,), "2"))
    assert passing(ledger, Filters(since="2021-03-04", until="2021-03-04")) == [REPORT.id]


def test_an_open_time_reaches_all_the_way(ledger: Ledger) -> None:
    """An open start is before every day, an open end after."""
    words = span(REPORT, "3 March 2021")
    begun = replace(deaths(), time=Time(words, "2021-03-03", None)).identified()
    ledger.add(REPORT, b"1", Reading((begun,), "2"))
    assert passing(ledger, Filters(since="2030-01-01")) == [REPORT.id]
    ended = replace(deaths(), time=Time(words, None, "2021-03-03")).identified()
    ledger.add(REPORT, b"1", Reading((ended,), "3"))
    assert passing(ledger, Filters(until="1990-01-01")) == [REPORT.id]


def test_a_place_is_found_without_its_head_noun(ledger: Ledger) -> None:
    """A harbour is found by "harbour", not by "harb"."""
    near = Place(span(REPORT, "harbour of Osterby"))
    ledger.add(REPORT, b"1", Reading((replace(deaths(), places=(near,)).identified(),), "2"))
    assert passing(ledger, Filters(place="Harbour")) == [REPORT.id]
    assert passing(ledger, Filters(place="harb")) == []


def test_a_search_is_words_and_quoted_phrases() -> None:
    """Marks alone are no words."""
    assert phrases('shelled "six dockers" - "" harbour') == ("shelled", "six dockers", "harbour")


def test_a_search_finds_claims_and_documents(ledger: Ledger) -> None:
    """A document that holds the words outside every claim's sentence is found with an excerpt."""
    found = ledger.search('Lakeport "could not"')
    assert found.claims == ()
    assert [hit.document for hit in found.documents] == [REPORT.id, UNDATED.id]
    assert "left Österby for “Lakeport”" in found.documents[0].excerpt
    assert len(ledger.search("dockers", limit=1).claims) == 1
    assert ledger.search("?") == ledger.search("nowhere-to-be-found")


def test_a_running_account_is_listed_under_its_last_day() -> None:
    """Losses since a war began belong to the day that they are counted up to."""
    assert _listed("2022-02-24", "2024-08-20") == "2024-08-20"
    assert _listed("2024-08-18", "2024-08-20") == "2024-08-18"
    assert _listed(None, "2024-08-20") == "2024-08-20"
    assert _listed(None, None) is None
