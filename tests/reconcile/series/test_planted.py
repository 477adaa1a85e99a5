"""Whatever is planted in a clean series is flagged, and a clean series has no flags."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from contested.model.series import Flag
from tests.reconcile.series.told import Told, flags, of, one, point

ROUNDS = settings(deadline=None, max_examples=60)
FIRST = date(2031, 3, 1)
Draw = Callable[[st.SearchStrategy[Any]], Any]


def day(number: int) -> str:
    """The ISO date of the series' day `number`."""
    return (FIRST + timedelta(days=number)).isoformat()


@st.composite
def clean(draw: Draw, *, least: int = 0) -> list[tuple[float, float]]:
    """Totals with what was added, day by day: of a steady pace, as daily counts are."""
    pace = draw(st.integers(max(1, least), 200))
    steps = draw(st.lists(st.integers(max(least, pace // 2), 2 * pace), min_size=6, max_size=25))
    total, found = draw(st.integers(100, 50_000)), list[tuple[float, float]]()
    for step in steps:
        total += step
        found.append((float(total), float(step)))
    return found


def told(
    pairs: list[tuple[float, float]], *, increments: bool, skip: frozenset[int] = frozenset()
) -> list[Told]:
    """A report a day, with the increases or without."""
    return [
        Told(day(n), total, added if increments else None)
        for n, (total, added) in enumerate(pairs)
        if n not in skip
    ]


def changed(pairs: list[tuple[float, float]], at: int, total: float) -> list[tuple[float, float]]:
    """The series with the total of one day written otherwise."""
    return [*pairs[:at], (total, pairs[at][1]), *pairs[at + 1 :]]


@ROUNDS
@given(clean(), st.booleans(), st.sets(st.integers(0, 24), max_size=6), st.randoms())
def test_a_clean_series_has_no_flags(
    pairs: list[tuple[float, float]], increments: bool, skip: set[int], random: Any
) -> None:
    """With the increases or without, with days missing, in any order."""
    reports = told(pairs, increments=increments, skip=frozenset(skip))
    random.shuffle(reports)
    assert [flags(made) for made in of(*reports)] in ([{}], [])


@ROUNDS
@given(clean(), st.data())
def test_what_follows_by_arithmetic_is_right(pairs: list[tuple[float, float]], data: Any) -> None:
    """Every derived total is the one that was left out, and says that it is derived."""
    gaps = frozenset(data.draw(st.sets(st.integers(1, len(pairs) - 2), max_size=4)))
    for made in of(*told(pairs, increments=True, skip=gaps)):
        for each in made.points:
            number = (date.fromisoformat(each.day) - FIRST).days
            before = pairs[0][0] - pairs[0][1]
            assert each.total == (pairs[number][0] if number >= 0 else before)
            assert each.total_derived == (number in gaps or number < 0)
            assert each.total_derived != bool(each.claims)


@ROUNDS
@given(clean(), st.booleans(), st.data())
def test_a_decrease_is_flagged(
    pairs: list[tuple[float, float]], increments: bool, data: Any
) -> None:
    """A total that falls, for a day or for good, whether increases are stated or not."""
    at = data.draw(st.integers(1, len(pairs) - 1))
    fall = data.draw(st.integers(1, int(pairs[at - 1][0]) // 2))
    lower = pairs[at - 1][0] - fall
    if data.draw(st.booleans()):
        fallen = changed(pairs, at, lower)
    else:
        by = pairs[at][0] - lower
        fallen = [(t - by if n >= at else t, a) for n, (t, a) in enumerate(pairs)]
    found = flags(one(*told(fallen, increments=increments)))
    assert Flag.DECREASE in found.get(day(at), set())


@ROUNDS
@given(clean(least=1), st.data())
def test_a_total_repeated_with_a_new_increase_is_flagged(
    pairs: list[tuple[float, float]], data: Any
) -> None:
    """And so it is alone: neither the increase nor the next day is at fault."""
    at = data.draw(st.integers(1, len(pairs) - 1))
    found = flags(one(*told(changed(pairs, at, pairs[at - 1][0]), increments=True)))
    assert found == {day(at): {Flag.REPEATED_TOTAL}}


@ROUNDS
@given(clean(), st.data())
def test_a_digit_swapped_or_left_out_is_flagged_beside_increases(
    pairs: list[tuple[float, float]], data: Any
) -> None:
    """The day of the slip is flagged with what was meant, and the day after it is not."""
    at = data.draw(st.integers(1, len(pairs) - 1))
    wrong = data.draw(_slip(pairs[at][0]))
    assume(wrong not in (pairs[at][0], pairs[at - 1][0]))
    made = one(*told(changed(pairs, at, wrong), increments=True))
    if at < len(pairs) - 1 or wrong < pairs[at - 1][0]:
        assert Flag.DIGIT_SLIP in point(made, day(at)).flags
    assert Flag.INCREMENT_MISMATCH in point(made, day(at)).flags
    assert set(flags(made)) == {day(at)}


@ROUNDS
@given(clean(), st.data())
def test_a_digit_swapped_or_left_out_is_flagged_where_it_shows(
    pairs: list[tuple[float, float]], data: Any
) -> None:
    """Without increases, where the slip puts a total above the next one or below the one before."""
    at = data.draw(st.integers(1, len(pairs) - 2))
    wrong = data.draw(_slip(pairs[at][0]))
    assume(not pairs[at - 1][0] <= wrong <= pairs[at + 1][0])
    found = flags(one(*told(changed(pairs, at, wrong), increments=False)))
    assert Flag.DIGIT_SLIP in found.get(day(at), set())


@ROUNDS
@given(clean(least=20), st.data())
def test_a_slip_in_an_increase_is_flagged(pairs: list[tuple[float, float]], data: Any) -> None:
    """The totals bear each other out, so it is the increase that is wrong."""
    at = data.draw(st.integers(1, len(pairs) - 1))
    wrong = data.draw(_slip(pairs[at][1]))
    assume(wrong != pairs[at][1])
    misprinted = [*pairs[:at], (pairs[at][0], wrong), *pairs[at + 1 :]]
    found = flags(one(*told(misprinted, increments=True)))
    assert set(found) == {day(at)}
    assert Flag.INCREMENT_MISMATCH in found[day(at)]
    if at < len(pairs) - 1:
        assert Flag.DIGIT_SLIP in found[day(at)]


@ROUNDS
@given(clean(), st.randoms())
def test_the_order_of_claims_changes_nothing(pairs: list[tuple[float, float]], random: Any) -> None:
    """Nor does a claim that comes twice."""
    pairs = changed(pairs, len(pairs) // 2, pairs[0][0])
    reports = told(pairs, increments=True)
    shuffled = [*reports, *reports[:3]]
    random.shuffle(shuffled)
    assert of(*shuffled) == of(*reports)


def _slip(value: float) -> st.SearchStrategy[float]:
    """The number with two neighbouring digits swapped, or one left out."""
    digits = str(int(value))
    swapped = [
        digits[:n] + digits[n + 1] + digits[n] + digits[n + 2 :] for n in range(len(digits) - 1)
    ]
    shorter = [digits[:n] + digits[n + 1 :] for n in range(len(digits))]
    fit = [each for each in (*swapped, *shorter) if each and each[0] != "0" and each != digits]
    return st.sampled_from([float(each) for each in fit] or [value])
