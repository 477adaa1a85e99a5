"""Under which names a claim can be found by those that may tell of the same happening.

Two claims are compared only if one seeks a name that the other posts, and then both do. The names
follow from the claim alone: its families with its place and its days, or with its parties where a
place is missing; its document; its sentence; outside of wars the most telling words of its report's
head, with the week, and any two of the most telling of all; and the claims that it refers
to. A narrow place or short stretch is posted under the wider one too, marked as lying in it, so
that wide accounts find narrow ones while two narrow ones in one wide place are never compared.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations

from contested.model.vocabulary import Basis
from contested.reconcile.facts import Days, Facts
from contested.reconcile.rules import Rules

_SHORT = 20
_DAYS = 3
_MONTH = 32
_MOST_MONTHS = 14
_QUARTER = 36
_WEEK = 7
_TELLING = 12
_LATE = 8


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a claim posts and those that it seeks, as 64-bit numbers."""

    posts: frozenset[int]
    seeks: frozenset[int]


def names(made: Facts, rules: Rules, tied: Iterable[str] = ()) -> Names:
    """The claim's names; `tied` are ids of claims that somebody set beside it."""
    posts, seeks = set[str](), set[str]()
    total = made.basis is Basis.CUMULATIVE
    if total:
        day, of = (
            made.days.last if made.days else 0,
            f"total|{made.type}|{_unit(made)}|{made.target}",
        )
        posts.add(f"{of}|{day}")
        seeks.update(f"{of}|{day + n}" for n in (-1, 0, 1))
    for family in () if total else rules.families_of(made.type):
        for mark, word in _grounds(made):
            for stretch_mark, stretch in _stretches(made.days):
                posts.add(f"{family.name}|{mark}{word}|{stretch_mark}{stretch}")
        for word, by_place in _sought_grounds(made):
            for sought in _sought_stretches(made.days, family.days if by_place else 1):
                seeks.add(f"{family.name}|{word}|{sought}")
    for family in rules.families_of(made.type):
        own = f"{family.name}|doc|{made.unit[1]}", f"{family.name}|words|{_sentence(made)}"
        posts.update(own)
        seeks.update(own)
    if _is_toll(made):
        quarter = (made.published or 0) // _QUARTER
        posts.add(f"toll|{made.target}|{quarter}")
        seeks.update(f"toll|{made.target}|{quarter + n}" for n in (-1, 0, 1))
    told, asked = _story(made)
    posts |= told
    seeks |= asked
    for post, seek in _links(made, tied):
        posts.add(post)
        seeks.add(seek)
    return Names(frozenset(map(number, posts)), frozenset(map(number, seeks)))


def number(name: str) -> int:
    """The name as a signed 64-bit number."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big", signed=True)


def _story(made: Facts) -> tuple[set[str], set[str]]:
    """What a claim at its report's head posts and seeks by the report's most telling words.

    Nothing in reports of wars.
    """
    if made.published is None or made.conflict is not None:
        return set(), set()
    week, told = made.published // _WEEK, made.story.weightiest(_TELLING)
    late = {f"late|{a}|{b}" for a, b in combinations(sorted(told[:_LATE]), 2)}
    around = {f"story|{word}|{week + n}" for word in told for n in (-1, 0, 1)}
    return {f"story|{word}|{week}" for word in told} | late, around | late


def _grounds(made: Facts) -> Iterator[tuple[str, str]]:
    """Where a claim is posted: its places, what they lie in (marked "<"), and its parties."""
    for where in made.where:
        yield "", where.key
        for wider in where.inside:
            yield "<", wider
        if where.seat:
            yield "", where.seat
    if parties := _parties(made):
        yield ("+" if made.where else "-"), parties


def _sought_grounds(made: Facts) -> Iterator[tuple[str, bool]]:
    """Where a claim looks for others, and whether by a place."""
    for where in made.where:
        for word in (where.key, f"<{where.key}", *where.inside):
            yield word, True
        if where.seat:
            yield f"<{where.seat}", True
    if parties := _parties(made):
        yield f"-{parties}", False
        if not made.where:
            yield f"+{parties}", False


def _parties(made: Facts) -> str:
    return "/".join(sorted({made.agent or "", made.target or ""})).strip("/")


def _stretches(days: Days | None) -> Iterator[tuple[str, int]]:
    """When a claim is posted: a short stretch by its days and in its months (marked "<")."""
    if days is None:
        yield "", 0
        return
    long = days.length > _SHORT
    if not long:
        for each in range(days.first // _DAYS, days.last // _DAYS + 1):
            yield "", each
    for each in _months(days.first, days.last):
        yield "=" if long else "<", each


def _sought_stretches(days: Days | None, patience: int) -> Iterator[str]:
    if days is None:
        yield "0"
        return
    first, last = days.first - patience, days.last + patience
    if days.length <= _SHORT:
        for each in range(first // _DAYS, last // _DAYS + 1):
            yield f"{each}"
    else:
        for each in _months(first, last):
            yield f"<{each}"
    for each in _months(first, last):
        yield f"={each}"


def _months(first: int, last: int) -> list[int]:
    """The months of a stretch, of a very long one its first and last."""
    found = list(range(first // _MONTH, last // _MONTH + 1))
    return found if len(found) <= _MOST_MONTHS else [*found[:2], *found[-2:]]


def _unit(made: Facts) -> str:
    return (made.figure[1] or "") if made.figure else ""


def _is_toll(made: Facts) -> bool:
    """Whether it is a running total of one side's dead or wounded, set against others' totals."""
    of_people = made.type in ("people.killed", "people.casualties", "people.wounded")
    return of_people and made.target is not None and made.basis is Basis.CUMULATIVE


def _sentence(made: Facts) -> str:
    return " ".join(sorted(made.words))


def _links(made: Facts, tied: Iterable[str]) -> Iterator[tuple[str, str]]:
    claim = made.claim
    part_of = claim.quantity.part_of if claim.quantity else None
    yield f"is|{claim.id}", f"refers|{claim.id}"
    yield f"is|{claim.id}", f"is|{claim.id}"
    for other in {claim.reaction_to, part_of, *tied} - {None}:
        yield f"refers|{other}", f"is|{other}"
