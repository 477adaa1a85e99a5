"""From claims to events: the whole of grouping, for a set of claims that is complete in itself.

The set is every claim, or the claims of some components together with what is new. Its events and
relations come out the same in whatever order its claims are given.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from contested.model.claim import Claim
from contested.model.event import Event, FigurePolicy
from contested.reconcile.assemble import assemble
from contested.reconcile.block import Names, names
from contested.reconcile.cluster import Pair, Ties, Unit, components, divide, shared_out
from contested.reconcile.compare import Compared, candidates, compare, complete
from contested.reconcile.decided import Decided
from contested.reconcile.facts import Facts, facts
from contested.reconcile.relations import Link, links
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules
from contested.reconcile.stories import tied


@dataclass(frozen=True, slots=True)
class Component:
    """Claims that are linked with each other and with none outside, and the events they make."""

    id: str
    units: tuple[Unit, ...]
    events: tuple[tuple[Event, tuple[Unit, ...]], ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What grouping needs beside claims."""

    reports: Mapping[str, Report]
    rules: Rules
    decided: Decided = Decided()
    policy: FigurePolicy = FigurePolicy.UCDP


@dataclass(frozen=True, slots=True)
class Grouping:
    """What came of grouping: components with events, and relations between claims of events.

    Attributes:
        names: under which each claim can be found.
        nearly: pairs found by their names of which it was a near thing: by how many points.
    """

    components: tuple[Component, ...]
    links: tuple[Link, ...]
    names: Mapping[Unit, Names]
    nearly: Mapping[Pair, float]


def known_facts(claims: Iterable[Claim], given: Given) -> dict[Unit, Facts]:
    """The facts of every claim, by unit in order; of equal units that of the least maker."""
    made = sorted(
        (facts(claim, given.reports, given.rules) for claim in given.decided.apply(claims)),
        key=lambda each: (each.unit, each.claim.maker),
    )
    return {each.unit: each for each in reversed(made)}


def named(known: Mapping[Unit, Facts], given: Given) -> dict[Unit, Names]:
    """The names under which each claim can be found."""
    tied = given.decided.tied()
    return {unit: names(each, given.rules, tied.get(unit[0], ())) for unit, each in known.items()}


def group(claims: Iterable[Claim], given: Given) -> Grouping:
    """The events of claims of which none is linked to a claim that is not given."""
    known = known_facts(claims, given)
    found = named(known, given)
    made = compare(known, candidates(found), given.rules, given.decided)
    nearly = made.nearly(given.rules.limits["link"])
    pieces = components(known, made.links(given.rules.limits))
    for units in pieces:
        complete(made, known, units, given.rules)
    shares = shared_out(pieces, made.ties)
    against = _contradicted(pieces, made)
    done = tuple(
        _component(units, known, (ties, contrary), given)
        for units, ties, contrary in zip(pieces, shares, against, strict=True)
    )
    return Grouping(done, tuple(_across(done, known, made)), found, nearly)


def _contradicted(pieces: Sequence[Sequence[Unit]], made: Compared) -> list[list[Pair]]:
    """The contrary pairs of each component."""
    home = {unit: n for n, units in enumerate(pieces) for unit in units}
    found: list[list[Pair]] = [[] for _ in pieces]
    for both in made.contrary:
        found[home[both[0]]].append(both)
    return found


def _component(
    units: list[Unit],
    known: Mapping[Unit, Facts],
    pairs: tuple[Ties, Sequence[Pair]],
    given: Given,
) -> Component:
    ties, contrary = pairs
    ties.bound.update(tied(known, ties.alike, given.rules))
    groups = divide(units, ties, given.rules.limits["join"])
    head = {unit: n for n, group in enumerate(groups) for unit in group}
    against = {head[u] for both in contrary if head[both[0]] != head[both[1]] for u in both}
    reviewed = given.decided.reviewed()
    events = tuple(
        (
            assemble(
                [known[unit] for unit in group],
                given.reports,
                given.rules,
                contradicted=n in against,
                reviewed=reviewed,
                policy=given.policy,
            ),
            tuple(group),
        )
        for n, group in enumerate(groups)
    )
    return Component("|".join(units[0]), tuple(units), events)


def _across(
    done: Iterable[Component], known: Mapping[Unit, Facts], made: Compared
) -> Iterable[Link]:
    """The relations between claims that came into different events."""
    event_of = {unit: event.id for each in done for event, units in each.events for unit in units}

    def apart(both: Pair) -> bool:
        return event_of[both[0]] != event_of[both[1]]

    pairs = chain(made.ties.scores, made.ties.barred, made.ties.bound)
    return links(known, filter(apart, pairs), filter(apart, made.contrary))
