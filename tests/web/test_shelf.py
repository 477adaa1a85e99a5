"""Series are made once, and again only when what they are made of changed."""

from collections.abc import Iterator

from contested.model.decision import Verdict
from contested.model.series import Series
from contested.store import Filters, Ledger
from contested.web.shelf import SeriesShelf


class Counted:
    """A ledger's series, and how often they were made."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self.times = ledger, 0
        self.asked = 0
        self.shelf = SeriesShelf(
            self._make,
            ledger.series_ground,
            self._told,
            lambda: f"{ledger.revision()}-{ledger.pending()}",
        )

    def _told(self, filters: Filters) -> frozenset[str] | None:
        self.asked += 1
        return self.ledger.counted_of_status(filters)

    def _make(self, filters: Filters) -> Iterator[Series]:
        self.times += 1
        return self.ledger.series(filters)


def test_other_filters_choose_among_the_series_that_are_there(ledger: Ledger) -> None:
    """As the ledger itself would, without making them again."""
    counted = Counted(ledger)
    for filters in (
        Filters(), Filters(conflict="sudan"), Filters(type="people"), Filters(speaker="Russia"),
        Filters(since="2024-08-10", until="2024-08-20"), Filters(status="disputed"),
    ):  # fmt: skip
        expected = {(each.id, len(each.points)) for each in ledger.series(filters)}
        assert {(each.id, len(each.points)) for each in counted.shelf.series(filters)} == expected
    assert counted.times == 1
    counted.shelf.series(Filters(known_by="2024-08-15"))
    assert counted.times == 2


def test_a_status_chooses_days_of_whole_series(ledger: Ledger) -> None:
    """Those that a claim of the status gives, as they stand in the series without it."""
    whole = {each.id: set(each.points) for each in ledger.series()}
    statuses = ("disputed", "one_side_only", "none")
    chosen = {name: list(ledger.series(Filters(status=name))) for name in statuses}
    assert any(chosen.values())
    for name, found in chosen.items():
        told = {claim.id for claim in ledger.claims(Filters(status=name))}
        assert all(set(each.points) <= whole[each.id] for each in found)
        assert all(told & set(point.claims) for each in found for point in each.points)


def test_only_a_decision_on_a_counted_claim_makes_them_anew(ledger: Ledger) -> None:
    """Rejecting a claim of a point takes the point away; of another claim, nothing changes."""
    counted = Counted(ledger)
    first = counted.shelf.series(Filters())[0]
    in_series = {c for s in ledger.series() for p in s.points for c in p.claims}
    other = next(c for c in ledger.claims() if c.id not in in_series and c.quantity is None)
    ledger.decide(Verdict.REJECT, other.id, by="Ada")
    assert counted.shelf.series(Filters())[0] == first
    assert counted.times == 1
    ledger.decide(Verdict.REJECT, first.points[-1].claims[0], by="Ada")
    assert first not in counted.shelf.series(Filters())
    assert counted.times == 2


def test_the_claims_of_a_status_are_asked_for_once(ledger: Ledger) -> None:
    """Until the ledger changes: a status is what decisions and events make it."""
    counted = Counted(ledger)
    counted.shelf.series(Filters(status="disputed"))
    counted.shelf.series(Filters(status="disputed", conflict="sudan"))
    assert counted.asked == 1
    ledger.decide(Verdict.REJECT, next(iter(ledger.claims())).id, by="Ada")
    counted.shelf.series(Filters(status="disputed"))
    assert counted.asked == 2
