"""A brief: events in sections, numbered references, nothing lost."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from contested.export.shown import Shown
from contested.model.claim import Claim, Source
from contested.model.event import EventStatus
from contested.model.value import Quantity
from contested.present import Brief, Wording, brief
from contested.present.briefing import Entry, Unread
from contested.present.highlights import highlights, worth
from contested.store import Ledger
from tests.claims import REPORT, deaths, span
from tests.present.events import events_of
from tests.run.ledgers import sample_ledger

WORDING = Wording.load()
STRIKE = replace(
    deaths(), type="strike", trigger=span(REPORT, "shelled"), quantity=None, target=None
).identified()


def made_of(
    claims: Sequence[Claim], war: str | None = None, unread: tuple[Unread, ...] = ()
) -> Brief:
    """The brief of claims of one war."""
    by_id, titles = {claim.id: claim for claim in claims}, {"sudan": "War in Sudan"}
    return brief(events_of(claims, war), by_id, WORDING, titles, unread=unread)


@pytest.fixture(scope="module")
def samples() -> Brief:
    """The brief of all sample reports."""
    with Ledger.open(sample_ledger()) as ledger:
        shown = Shown(ledger)
        claims = {claim.id: claim for claim in shown.claims()}
        return brief(shown.events(), claims, WORDING, {}, series=shown.series())


def entries(made: Brief) -> list[Entry]:
    """All entries of a brief."""
    return [e for c in made.chapters for s in c.sections for e in s.entries]


def told_again(claim: Claim, report: str, published: str, toll: float) -> Claim:
    """The claim in another report, with another toll."""
    source = Source(report, report, None, "The Sample Courier", "Toll rises", published)
    figure = claim.quantity
    assert isinstance(figure, Quantity)
    return replace(claim, document=source, quantity=replace(figure, low=toll)).identified()


def test_events_stand_in_the_section_of_their_type_in_the_briefs_order() -> None:
    """Sections come in one order, whatever that of the events."""
    sections = made_of([deaths()]).chapters[0].sections
    assert [section.title for section in sections] == ["Casualties"]
    both = made_of([deaths(), replace(STRIKE, places=(), time=None, agent=None).identified()])
    titles = [section.title for section in both.chapters[0].sections]
    assert titles == sorted(titles, key=list(WORDING.sections.values()).index)


def test_a_war_is_a_chapter_and_events_of_none_come_last(samples: Brief) -> None:
    """The busiest war is first, and a war has its title."""
    sizes = [sum(len(s.entries) for s in c.sections) for c in samples.chapters if c.conflict]
    assert sizes == sorted(sizes, reverse=True)
    assert all(chapter.conflict for chapter in samples.chapters[:-1])
    assert [c.title for c in made_of([deaths()], "sudan").chapters] == ["War in Sudan"]


def test_a_reference_leads_to_the_report_and_the_sentence(samples: Brief) -> None:
    """Every number of every entry is that of a sentence in the list of reports."""
    listed = {
        (reference.number, number): sentence
        for reference in samples.references
        for number, sentence in enumerate(reference.sentences, 1)
    }
    numbers = [reference.number for reference in samples.references]
    assert numbers == list(range(1, len(numbers) + 1))
    for entry in entries(samples):
        assert entry.references
        assert set(entry.references) <= set(listed)
        assert all(voice.quote.text == listed[voice.reference] for voice in entry.voices)


def test_no_claim_is_lost(samples: Brief) -> None:
    """Every claim stands in one entry."""
    with Ledger.open(sample_ledger()) as ledger:
        ids = {claim.id for claim in ledger.claims()}
    assert {i for entry in entries(samples) for i in entry.claims} == ids
    assert samples.events == len(entries(samples)) < samples.claims


def test_one_agency_story_in_five_papers_is_one_entry(samples: Brief) -> None:
    """With the number of reports, and of origins, which are fewer."""
    wire = [e for e in entries(samples) if "93 settlements" in e.voices[0].quote.text]
    assert any(entry.reports == 5 and entry.origins == 1 for entry in wire)


def test_who_denies_is_quoted_beside_who_claims(samples: Brief) -> None:
    """An event that somebody denies in other words than those of the claim has both voices."""
    disputed = [e for e in entries(samples) if e.status is EventStatus.DISPUTED]
    assert any(len(entry.voices) == 2 for entry in disputed)
    assert all(len({v.claim for v in e.voices}) == len(e.voices) for e in entries(samples))


def test_a_figure_that_its_source_gives_otherwise_later_is_a_correction() -> None:
    """With the first number, the last, and its day; the same number again is none."""
    first = deaths()
    again = told_again(first, "harbour-2", "2021-03-05", 6.0)
    corrected = told_again(first, "harbour-3", "2021-03-06", 8.0)
    (same,) = entries(made_of([first, again]))
    (moved,) = entries(made_of([first, again, corrected]))
    assert same.corrections == ()
    assert len(moved.corrections) == 1
    assert "gave 6, then 8 (6 Mar 2021)" in moved.corrections[0]


def test_series_are_drawn_and_the_rest_is_counted(samples: Brief) -> None:
    """The longest of each war."""
    charts = [chart for chapter in samples.chapters for chart in chapter.charts]
    assert charts
    assert all(len(chart.points) >= 3 for chart in charts)


def test_a_quotes_marks_do_not_overlap_and_lie_in_it(samples: Brief) -> None:
    """So that any view can draw them."""
    for voice in (voice for entry in entries(samples) for voice in entry.voices):
        ends = 0
        for start, end, _ in voice.quote.marks:
            assert ends <= start < end <= len(voice.quote.text)
            ends = end


def test_a_brief_of_nothing_is_empty() -> None:
    """And still says what was not read."""
    made = made_of([], unread=(Unread("x", "fr"),))
    assert (made.chapters, made.references, made.first) == ((), (), None)
    assert made.unread[0].language == "fr"


def test_highlights_show_what_no_list_of_reports_does(samples: Brief) -> None:
    """A disputed event, one confirmed by both, a wire story, a correction, and one chart."""
    shown = highlights(samples, 2)
    kept = entries(shown)
    assert {EventStatus.DISPUTED, EventStatus.CONFIRMED_BY_BOTH} <= {e.status for e in kept}
    assert any(entry.reports >= 5 and entry.origins == 1 for entry in kept)
    assert any(entry.corrections for entry in kept)
    assert sum(len(chapter.charts) for chapter in shown.chapters) == 1


def test_highlights_are_the_best_entries_in_the_order_of_the_brief(samples: Brief) -> None:
    """Of a chapter no more than asked, but for the telling ones."""
    alone = replace(samples, chapters=samples.chapters[-1:])
    least = highlights(alone, 1).chapters[0]
    best = max(worth(entry) for entry in entries(alone))
    assert best in [worth(entry) for section in least.sections for entry in section.entries]
    names = [section.name for section in highlights(samples, 3).chapters[0].sections]
    order = [section.name for section in samples.chapters[0].sections]
    assert names == [name for name in order if name in names]
