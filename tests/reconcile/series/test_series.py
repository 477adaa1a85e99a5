"""What becomes of a series' odd days, units, bases and late reports."""

from contested.model.series import Flag
from contested.model.vocabulary import Basis, Comparator
from tests.reconcile.series.told import Told, flags, of, one, point


def test_a_total_less_its_increase_is_the_total_before() -> None:
    """Only what follows by arithmetic is filled in, and it is marked."""
    made = one(
        Told("2031-03-02", 110, 10), Told("2031-03-04", 135, 15), Told("2031-03-05", None, 5)
    )
    assert [(p.day[-2:], p.total, p.total_derived) for p in made.points] == [
        ("01", 100, True),
        ("02", 110, False),
        ("03", 120, True),
        ("04", 135, False),
        ("05", 140, True),
    ]
    assert point(made, "2031-03-03").increment == 10
    assert point(made, "2031-03-03").increment_derived
    assert not point(made, "2031-03-03").claims


def test_nothing_is_guessed_between_two_totals() -> None:
    """The difference is known, the days between are not."""
    made = one(Told("2031-03-01", 100), Told("2031-03-08", 170))
    assert [p.day for p in made.points] == ["2031-03-01", "2031-03-08"]
    assert (made.points[1].increment, made.points[1].since) == (70, "2031-03-01")


def test_an_increase_is_never_a_total_and_increases_are_not_added_up() -> None:
    """Increases alone make a series without totals."""
    made = one(Told("2031-03-01", None, 12), Told("2031-03-02", None, 14))
    assert made.basis is Basis.INCREMENT
    assert [(p.total, p.increment) for p in made.points] == [(None, 12), (None, 14)]


def test_an_increase_that_does_not_fit_is_flagged_on_its_day_alone() -> None:
    """The totals bear each other out, so the increase is at fault."""
    made = one(Told("2031-03-01", 229), Told("2031-03-02", 232, 4), Told("2031-03-03", 245, 13))
    assert flags(made) == {"2031-03-02": {Flag.INCREMENT_MISMATCH}}
    assert point(made, "2031-03-02").notes == (
        "The increase is given as 4, but the total went from 229 to 232, a difference of 3.",
    )


def test_rounded_totals_may_differ_by_less_than_what_they_are_rounded_to() -> None:
    """ "About 23,200 (+180)" after "about 23,000" is no mismatch; an exact figure would be."""
    about = [Told("2031-03-01", 23000, comparator=Comparator.ABOUT)]
    about += [Told("2031-03-02", 23200, 180, comparator=Comparator.ABOUT)]
    assert flags(one(*about)) == {}
    assert flags(one(Told("2031-03-01", 23000), Told("2031-03-02", 23200, 180)))


def test_units_are_turned_into_one() -> None:
    """Square miles and hectares stand beside square kilometres."""
    area = {"type": "territory.control", "basis": Basis.STOCK, "object": "of ground"}
    made = one(
        Told("2031-03-01", 1000, unit="km2", **area),  # type: ignore[arg-type]
        Told("2031-03-05", 400, unit="mi2", **area),  # type: ignore[arg-type]
        Told("2031-03-09", 110000, unit="hectare", **area),  # type: ignore[arg-type]
    )
    assert (made.unit, made.basis) == ("km2", Basis.STOCK)
    assert [p.total for p in made.points] == [1000, 1036, 1100]


def test_what_is_held_may_fall() -> None:
    """Ground lost is no inconsistency; a figure that stands alone is."""
    held = [
        Told(f"2031-03-0{n}", v, basis=Basis.STOCK) for n, v in enumerate([90, 70, 75, 740, 72], 1)
    ]
    assert flags(one(*held)) == {"2031-03-04": {Flag.DIGIT_SLIP}}


def test_a_day_given_otherwise_later_is_a_correction() -> None:
    """The later figure holds, and both stay on the point."""
    made = one(
        Told("2031-03-01", 100),
        Told("2031-03-02", 471, published="2031-03-02"),
        Told("2031-03-02", 130, published="2031-03-05"),
    )
    corrected = point(made, "2031-03-02")
    assert corrected.total == 130
    assert Flag.CORRECTION in corrected.flags
    assert len(corrected.claims) == 2


def test_a_fall_that_its_report_calls_a_correction_is_told_from_one_it_does_not() -> None:
    """Both are falls."""
    plain = one(Told("2031-03-01", 500), Told("2031-03-02", 440))
    said = one(Told("2031-03-01", 500), Told("2031-03-02", 440, sentence="The revised toll is"))
    assert flags(plain) == {"2031-03-02": {Flag.DECREASE}}
    assert flags(said) == {"2031-03-02": {Flag.DECREASE, Flag.CORRECTION}}


def test_another_base_is_told_from_a_correction() -> None:
    """From here on only the identified are counted: no fall, and no increase from before."""
    made = one(
        Told("2031-03-01", 34000),
        Told("2031-03-02", 34100),
        Told("2031-03-03", 24700, sentence="Identified so far"),
        Told("2031-03-04", 24750, sentence="Identified so far"),
    )
    assert flags(made) == {"2031-03-03": {Flag.BASE_CHANGE}}
    assert point(made, "2031-03-03").increment is None
    assert "identified" in point(made, "2031-03-03").notes[0]


def test_another_source_is_told_from_a_correction() -> None:
    """The same speaker rests the figure on somebody else."""
    made = one(
        Told("2031-03-01", 34000, cited="hospitals"),
        Told("2031-03-02", 34100, cited="hospitals"),
        Told("2031-03-03", 31000, cited="first responders"),
    )
    assert flags(made) == {"2031-03-03": {Flag.BASE_CHANGE}}


def test_two_bases_side_by_side_are_two_series() -> None:
    """All the dead and those identified are counted on the same days."""
    told = [Told(f"2031-03-0{n}", 34000 + n) for n in (1, 2, 3)]
    told += [Told(f"2031-03-0{n}", 24000 + n, sentence="Identified so far") for n in (1, 2, 3)]
    assert [(s.counted, flags(s)) for s in of(*told)] == [("", {}), ("identified", {})]


def test_a_late_report_stands_on_its_day() -> None:
    """The day that a figure is as of is not the day of its publication."""
    made = one(
        Told("2031-03-01", 100),
        Told("2031-03-03", 120),
        Told("2031-03-02", 110, published="2031-03-06"),
    )
    assert [p.total for p in made.points] == [100, 110, 120]
    assert flags(made) == {"2031-03-02": {Flag.LATE}}
    assert point(made, "2031-03-02").published == "2031-03-06"


def test_a_rounder_word_for_a_figure_gives_way_to_it() -> None:
    """A headline's "more than 23,000" says nothing against 23,200."""
    made = one(
        Told("2031-03-01", 22900),
        Told("2031-03-02", 23200),
        Told("2031-03-02", 23000, comparator=Comparator.MORE_THAN, sentence="Headline"),
    )
    assert flags(made) == {}
    assert point(made, "2031-03-02").total == 23200


def test_what_leaves_the_side_open_joins_the_one_that_names_it() -> None:
    """Where two sides are named, it joins neither."""
    north, bare = Told("2031-03-01", 100), Told("2031-03-02", 110, target=None)
    assert one(north, bare).target == "Northland"
    south = [Told(f"2031-03-0{n}", 50 + n, target="Southland") for n in (1, 2)]
    assert [len(s.points) for s in of(north, Told("2031-03-03", 120), bare, *south)] == [2, 2]


def test_speakers_places_and_things_are_told_apart() -> None:
    """Each has a series of its own."""
    days = ("2031-03-01", "2031-03-02")
    told = [Told(d, n) for n, d in enumerate(days, 10)]
    told += [Told(d, n, speaker="Northland Army") for n, d in enumerate(days, 20)]
    told += [Told(d, n, unit="vehicle", object="fuel tanks") for n, d in enumerate(days, 30)]
    told += [Told(d, n, unit="vehicle", object="vehicles") for n, d in enumerate(days, 40)]
    assert len(of(*told)) == 4
    assert len({s.id for s in of(*told)}) == 4
    east = [Told(d, n, place="East province") for n, d in enumerate(days, 50)]
    west = [Told(d, n, place="West province") for n, d in enumerate(days, 60)]
    assert {s.place for s in of(*east, *west)} == {"East province", "West province"}


def test_a_series_keeps_its_id_while_claims_are_added() -> None:
    """It is a hash of what is counted and who says so."""
    first = one(Told("2031-03-01", 100), Told("2031-03-02", 110))
    assert one(Told("2031-03-01", 100), Told("2031-03-09", 900)).id == first.id


def test_a_jump_far_beyond_the_usual_step_is_an_outlier() -> None:
    """And the days around it are not."""
    totals = [1000 + 10 * n + (4000 if n > 9 else 0) for n in range(20)]
    made = one(*(Told(f"2031-03-{n + 1:02}", float(v)) for n, v in enumerate(totals)))
    assert flags(made) == {"2031-03-11": {Flag.OUTLIER}}
