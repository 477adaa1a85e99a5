"""Claims from elsewhere into the ledger."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from contested.errors import LedgerError
from contested.model.claim import Claim, Source
from contested.model.document import Document
from contested.model.record import line
from contested.store import Ledger, Reading
from contested.store.imports import import_claims
from tests.claims import REPORT, deaths, span
from tests.store.conftest import MakeUrl
from tests.store.samples import Item, fill, piles
from tests.store.test_properties import copied, few

SENTENCE = (
    "Northland's army shelled the harbour of Osterby on 3 March 2021, killing at least six"
    " dockers, the Southland defence ministry said."
)
GOLD: dict[str, Any] = {
    "doc": "harbour-1.txt",
    "sentence": SENTENCE.replace("'", "’").replace(" on 3", "\non 3"),
    "trigger": "killing",
    "type": "people.killed",
    "polarity": "positive",
    "modality": "asserted",
    "agent": {"text": "Northland’s army", "party": "Northland", "kind": "military", "groups": []},
    "target": {"text": "dockers", "party": None, "kind": "civilian", "groups": ["official"]},
    "means": {"text": "shelled", "code": "shelling"},
    "places": [{"text": "Osterby", "role": "at", "country": "NL"}],
    "time": {"text": "3 March 2021", "start": "2021-03-03", "end": "2021-03-03"},
    "quantity": {
        "text": "at least six",
        "low": 6,
        "high": None,
        "comparator": "at_least",
        "unit": "person",
        "object": "dockers",
        "basis": "count",
        "part_of": None,
    },
    "attribution": [
        {
            "text": "the Southland defence ministry",
            "canonical": "Ministry of Defence of Southland",
            "party": "Southland",
            "act": "say",
            "channel": None,
            "said": None,
            "depth": 1,
        }
    ],
    "verification": "unverified",
    "verification_text": "could not be verified",
    "verification_by": None,
    "verification_method": None,
    "disputed_over": None,
    "reaction_to": None,
}
DENIAL: dict[str, Any] = {
    **GOLD,
    "sentence": "Northland denied it.",
    "trigger": "denied",
    "means": None,
    "quantity": None,
    "attribution": [{"text": "Northland", "act": "deny", "party": "Northland"}],
    "reaction_to": {"sentence": SENTENCE, "trigger": "killing"},
}


@pytest.fixture
def ledger(new_url: MakeUrl) -> Iterator[Ledger]:
    """A ledger with one report, read without finding a claim."""
    with Ledger.open(new_url(), create=True) as opened:
        opened.add(REPORT, b"raw", Reading((), "1"))
        yield opened


def lines(*records: dict[str, Any]) -> list[str]:
    """The records as lines of a file."""
    return [json.dumps(each) for each in records]


def test_gold_is_placed_in_the_ledgers_own_text(ledger: Ledger) -> None:
    """Curly quotes and line breaks match straight ones and spaces; the words are the text's."""
    done = import_claims(ledger, lines(GOLD), "annotator")
    assert (done.added, done.problems) == (1, ())
    [claim] = ledger.claims()
    assert claim.sentence == span(REPORT, SENTENCE)
    assert claim.agent is not None
    assert claim.agent.span.text == "Northland's army"
    assert claim.verification.span == span(REPORT, "could not be verified")
    assert claim.speaker is not None
    assert claim.speaker.name == "Ministry of Defence of Southland"
    assert (claim.maker, claim.confidence) == ("annotator", 1.0)


def test_words_that_carry_over_are_found_nearest_their_sentence(ledger: Ledger) -> None:
    """In the sentence itself they go before; and "he" is not found in "the"."""
    done = import_claims(ledger, lines({**DENIAL, "places": [{"text": "Osterby"}]}, GOLD), "a")
    assert done.problems == ()
    denial = next(claim for claim in ledger.claims() if claim.trigger.text == "denied")
    assert denial.places[0].span == span(REPORT, "Osterby")
    assert denial.attribution[0].span == span(REPORT, "Northland", after=denial.sentence.start)


def test_a_reaction_finds_its_claim_whichever_comes_first(ledger: Ledger) -> None:
    """By sentence and trigger in gold."""
    import_claims(ledger, lines(DENIAL, GOLD), "annotator")
    denial, deaths_ = sorted(ledger.claims(), key=lambda claim: claim.quantity is not None)
    assert denial.reaction_to == deaths_.id


def test_a_part_finds_the_figure_that_includes_it(ledger: Ledger) -> None:
    """By sentence, trigger and figure in gold."""
    whole = {"sentence": SENTENCE, "trigger": "killing", "figure": "at least six"}
    part = {**GOLD, "quantity": {**GOLD["quantity"], "text": "six", "part_of": whole}}
    import_claims(ledger, lines(part, GOLD), "annotator")
    by_words = {c.quantity.span.text: c for c in ledger.claims() if c.quantity}
    smaller = by_words["six"].quantity
    assert smaller is not None
    assert smaller.part_of == by_words["at least six"].id


@pytest.mark.parametrize(
    ("record_", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ("{}", "names no document"),
        (json.dumps({**GOLD, "doc": "elsewhere.txt"}), "'elsewhere.txt' is not in the ledger"),
        (json.dumps({**GOLD, "sentence": "Nothing fell."}), "sentence is not in the document"),
        (json.dumps({**GOLD, "trigger": "verified"}), "trigger 'verified' is not in its sentence"),
        (json.dumps({**GOLD, "means": {"text": "gas", "code": "chemical"}}), "words of 'means'"),
        (json.dumps({**GOLD, "modality": "perhaps"}), "'modality' must be one of"),
        (json.dumps({**GOLD, "type": "People killed"}), "no claim type"),
        (json.dumps({**GOLD, "places": ["Osterby"]}), "'places' must be a record"),
    ],
)
def test_a_line_that_cannot_come_in_is_reported(ledger: Ledger, record_: str, reason: str) -> None:
    """With its number; the others come in."""
    done = import_claims(ledger, ["", record_, json.dumps(GOLD)], "annotator")
    assert done.added == 1
    [problem] = done.problems
    assert problem.line == 2
    assert reason in problem.reason


def test_a_link_that_leads_nowhere_is_reported_and_its_claim_comes_in(ledger: Ledger) -> None:
    """The claim is without its link then."""
    done = import_claims(ledger, lines(DENIAL), "annotator")
    assert [problem.reason for problem in done.problems] == [
        "the claim that it reacts to is not there"
    ]
    assert [claim.reaction_to for claim in ledger.claims()] == [None]


def test_imported_claims_live_beside_the_machines(ledger: Ledger) -> None:
    """Reading again replaces the machine's own and leaves the annotator's."""
    import_claims(ledger, lines(GOLD), "annotator")
    ledger.add(REPORT, b"raw", Reading((deaths(),), "2"))
    ledger.add(REPORT, b"raw", Reading((), "3"))
    assert [claim.maker for claim in ledger.claims()] == ["annotator"]


def test_the_programs_own_name_is_refused(ledger: Ledger) -> None:
    """Else the next reading would take the claims away."""
    with pytest.raises(LedgerError, match="cannot be the maker"):
        import_claims(ledger, lines(GOLD), "contested")


def test_an_export_from_a_text_cut_differently_is_placed_anew(ledger: Ledger) -> None:
    """Its links follow to the new ids."""
    moved = replace(REPORT, text="Harbour news\n" + REPORT.text)
    ledger.add(moved, b"raw", Reading((), "1"), at="9999")
    denial = replace(_denial(), reaction_to=deaths().id)
    done = import_claims(ledger, [line(denial), line(deaths())], "other")
    assert done.problems == ()
    links = {claim.id: claim.reaction_to for claim in ledger.claims()}
    assert links == {deaths(moved).id: None, _denial(moved).id: deaths(moved).id}


@few
@given(pile=piles)
def test_an_export_comes_in_as_it_went_out(empty: Path, pile: list[Item]) -> None:
    """Every field of every claim, and importing again, or in halves, changes nothing."""
    with copied(empty) as first, copied(empty) as second:
        fill(first, pile)
        out = [line(claim) for claim in first.claims()]
        fill(second, [(document, ()) for document, _ in pile])
        half = len(out) // 2
        import_claims(second, out[:half], "other")
        import_claims(second, out, "other")
        again = import_claims(second, out, "other")
        assert (again.added, again.changed, again.problems) == (0, 0, ())
        assert sorted(line(claim) for claim in second.claims()) == sorted(out)


def _denial(document: Document = REPORT) -> Claim:
    words = span(document, "Northland denied it.")
    return Claim(Source.of(document), words, span(document, "denied"), "strike").identified()
