"""A brief: sections, numbered references, nothing lost."""

from dataclasses import replace

from contested.model.claim import Source
from contested.model.document import Document
from contested.model.span import Span
from contested.present import Brief, Wording, brief
from contested.present.briefing import Unread
from contested.present.highlights import highlights, worth
from contested.store import Ledger, runs
from tests.claims import REPORT, deaths, span
from tests.run.ledgers import sample_ledger

WORDING = Wording.load()
STRIKE = replace(
    deaths(), type="strike", trigger=span(REPORT, "shelled"), quantity=None, target=None
).identified()


def sample_brief() -> Brief:
    """The brief of all sample reports."""
    with Ledger.open(sample_ledger()) as ledger:
        wars = runs.conflicts(ledger)
        return brief(ledger.claims(), WORDING, wars, {"sudan": "War in Sudan"})


def test_claims_stand_in_the_section_of_their_type_in_the_briefs_order() -> None:
    """Sections come in one order, whatever that of the claims."""
    (chapter,) = brief([deaths(), STRIKE], WORDING, {}, {}).chapters
    assert [section.title for section in chapter.sections] == ["Strikes", "Casualties"]


def test_wars_are_chapters_and_reports_of_none_come_last() -> None:
    """The busiest war is first."""
    other = Document("b", REPORT.text, published="2021-03-04")
    there = [replace(each, document=Source.of(other)) for each in (deaths(), STRIKE)]
    made = brief([deaths(), *there], WORDING, {"b": "sudan"}, {"sudan": "War in Sudan"})
    assert [chapter.title for chapter in made.chapters] == ["War in Sudan", ""]


def test_a_reference_leads_to_the_report_and_the_sentence() -> None:
    """Every number of every entry is that of a sentence in the list of reports."""
    made = sample_brief()
    listed = {
        (reference.number, number): sentence
        for reference in made.references
        for number, sentence in enumerate(reference.sentences, 1)
    }
    entries = [e for c in made.chapters for s in c.sections for e in s.entries]
    assert [r.number for r in made.references] == list(range(1, len(made.references) + 1))
    assert all(entry.references and set(entry.references) <= set(listed) for entry in entries)
    assert all(entry.quote.text in {listed[r] for r in entry.references} for entry in entries)


def test_no_claim_is_lost() -> None:
    """Every claim stands in one entry."""
    with Ledger.open(sample_ledger()) as ledger:
        ids = sorted(claim.id for claim in ledger.claims())
    made = sample_brief()
    shown = [i for c in made.chapters for s in c.sections for e in s.entries for i in e.claims]
    assert sorted(shown) == ids
    assert made.claims == len(ids)
    assert made.statements < made.claims


def test_one_agency_story_in_five_papers_is_one_entry() -> None:
    """The statement of the wire story is counted in its copies."""
    entries = [e for c in sample_brief().chapters for s in c.sections for e in s.entries]
    repeated = [e for e in entries if e.reports >= 3 and "93 settlements" in e.quote.text]
    assert repeated


def test_a_quotes_marks_do_not_overlap_and_lie_in_it() -> None:
    """So that any view can draw them."""
    for chapter in sample_brief().chapters:
        for entry in (entry for section in chapter.sections for entry in section.entries):
            ends = 0
            for start, end, _ in entry.quote.marks:
                assert ends <= start < end <= len(entry.quote.text)
                ends = end


def test_a_brief_of_nothing_is_empty() -> None:
    """And still says what was not read."""
    made = brief([], WORDING, {}, {}, (Unread("x", "fr"),))
    assert (made.chapters, made.references, made.first) == ((), (), None)
    assert made.unread[0].language == "fr"


def test_highlights_are_the_best_entry_of_the_best_sections() -> None:
    """In the order of the brief."""
    made = sample_brief()
    for chapter in highlights(made, 2).chapters:
        whole = next(c for c in made.chapters if c.conflict == chapter.conflict)
        assert len(chapter.sections) <= 2
        for section in chapter.sections:
            all_entries = next(s for s in whole.sections if s.name == section.name).entries
            assert worth(section.entries[0]) == max(map(worth, all_entries))


def test_a_sentence_beyond_the_title_is_no_headline() -> None:
    """Claims of the running text are quoted with their own words."""
    (chapter,) = brief([deaths()], WORDING, {}, {}).chapters
    (entry,) = chapter.sections[0].entries
    assert entry.quote.text == deaths().sentence.text
    assert Span.of(REPORT.text, *_at(entry.quote.text)).text == entry.quote.text


def _at(words: str) -> tuple[int, int]:
    start = REPORT.text.index(words)
    return start, start + len(words)
