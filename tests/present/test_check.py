"""Checking a text against stories: the nearest event, the verdict, and the grounds for it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from contested.model.claim import Claim
from contested.model.value import Quantity
from contested.present.check import CheckPart, Verdict, check
from contested.present.check.nearest import Library
from contested.present.wording import Wording
from contested.reconcile.rules import Rules
from contested.store import Ledger
from tests.stories.loading import stories
from tests.stories.test_loading import open_with_claims

STORIES = {story.name: story for story in stories("develop")}


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The ledger of the drone on the market."""
    with open_with_claims(STORIES["01-market"], tmp_path_factory.mktemp("market")) as ledger:
        ledger.reconcile()
        yield ledger


def checked(ledger: Ledger, text: str, *claims: Claim) -> tuple[CheckPart, ...]:
    """The answer to a text in which these claims are read."""
    library = Library(ledger.claim, ledger.claims, ledger.events, Rules.load())
    return check(text, claims, library, Wording.load())


def toll(ledger: Ledger) -> Claim:
    """A claim of the toll in the body of the first report."""
    told = (c for c in ledger.claims() if c.type == "people.killed" and c.time is not None)
    return next(c for c in told if c.document.id == "market-1")


def test_the_grounds_are_given(market: Ledger) -> None:
    """Who said it first, where each side stands, every figure, and how many origins there are."""
    (part,) = checked(market, "Seventeen were killed.", toll(market))
    words = " ".join(part.because)
    assert part.verdict is Verdict.DISPUTED
    assert "First said by Sudan Doctors Network: Blue Nile Agency (sample)" in words
    assert "Rapid Support Forces: denies" in words
    assert {given.words for given in part.answers[0].figures} == {"17", "19", "21"}
    assert "independent origins: 3" in words


def test_another_figure_is_said_to_be_another(market: Ledger) -> None:
    """A number that nobody gave is not passed off as told."""
    claim = toll(market)
    assert claim.quantity is not None
    other = replace(claim, quantity=replace(claim.quantity, low=90.0, high=90.0))
    (part,) = checked(market, "Ninety were killed.", other.identified())
    assert part.verdict is Verdict.OTHER_FIGURE
    assert not any(given.fits for given in part.answers[0].figures)


def test_a_bare_figure_finds_its_event(market: Ledger) -> None:
    """Where no claim is read in the text, its numbers are looked for among all figures."""
    (part,) = checked(market, "Was it 21?")
    assert part.answers
    assert [given.words for given in part.answers[0].figures] == ["21"]


def test_what_nobody_told_is_not_found(market: Ledger) -> None:
    """Another kind of happening, and a number that no event gives."""
    other = replace(toll(market), type="diplomacy.sanction").identified()
    assert checked(market, "x", other)[0].verdict is Verdict.NOT_FOUND
    assert checked(market, "4,711")[0].verdict is Verdict.NOT_FOUND


def test_bounds_fit_by_one_number(market: Ledger) -> None:
    """ "More than 15" fits 17, 19 and 21; "fewer than ten" fits none of them."""
    claim = toll(market)
    assert isinstance(claim.quantity, Quantity)
    for low, high, verdict in ((15.0, None, Verdict.DISPUTED), (None, 9.0, Verdict.OTHER_FIGURE)):
        bound = replace(claim, quantity=replace(claim.quantity, low=low, high=high))
        assert checked(market, "x", bound.identified())[0].verdict is verdict


def test_another_sides_deed_is_not_passed_off_as_told(market: Ledger) -> None:
    """Who is said to have done it is none of those whom the event names."""
    hit = next(c for c in market.claims() if c.type == "strike" and c.agent is not None)
    assert hit.agent is not None
    other = replace(hit, agent=replace(hit.agent, party="Ethiopia"), attribution=())
    (part,) = checked(market, "Ethiopia hit the market.", other.identified())
    assert part.verdict is Verdict.OTHER_SIDE
    assert part.answers


def test_a_coarse_date_and_another_figure_still_find_the_event(market: Ledger) -> None:
    """ "Ninety were killed in March": told with another figure."""
    claim = toll(market)
    assert claim.quantity is not None
    assert claim.time is not None
    month = replace(claim.time, start="2025-03-01", end="2025-03-31")
    other = replace(claim, time=month, quantity=replace(claim.quantity, low=90.0, high=90.0))
    (part,) = checked(market, "Ninety were killed in March.", other.identified())
    assert part.verdict is Verdict.OTHER_FIGURE
