"""The ledger's series: made of its claims, and kept while those stay; as known by a day, made anew.

Decisions are replayed first. Filters on what a series is (type, sides, speaker, place, war) choose
among whole series, so that none is cut apart; `since` and `until` cut days off at the end, when
all is checked, and so does `status` days that no claim of that status gives; the other filters
choose claims. `ground` is a mark of all that series are made of.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from contested.actors import Directory
from contested.model.claim import Claim
from contested.model.series import Series
from contested.model.vocabulary import Basis
from contested.reconcile.decided import Decided
from contested.reconcile.series import SeriesRules, Voices, series
from contested.store import decisions, kept_series, loading
from contested.store.claim_tables import claim as claim_table
from contested.store.claim_tables import extraction
from contested.store.filters import Filters, status_condition, versions
from contested.store.tables import decision, document, log, version

_GOOD_PART = 20
"""What part of the ledger, one in so many documents, must be new for the series to be made anew."""
_BASES = [Basis.CUMULATIVE.value, Basis.STOCK.value, Basis.INCREMENT.value]


def known_series(
    connection: sa.Connection, filters: Filters, folders: tuple[Path, ...] = ()
) -> Iterator[Series]:
    """The series that pass, by conflict, type, side and speaker."""
    of_claims = choosing_claims(filters)
    made: Iterable[Series] | None = None
    if of_claims == Filters():
        made = kept_series.load(connection, ground(connection), folders)
    if made is None:
        made = _made(connection, of_claims, folders)
    yield from passing(made, filters, of_status(connection, filters))


def has_series(connection: sa.Connection) -> bool:
    """Whether the series of all claims, as they are now, are kept."""
    return kept_series.holds(connection, ground(connection), ())


def worth_keeping(connection: sa.Connection, changed: int) -> bool:
    """Whether so many documents are a good part of the ledger's, which the series are made of.

    One more document of many is not: the series are made whole, by whoever asks for them next.
    """
    total = connection.execute(sa.select(sa.func.count()).select_from(document)).scalar() or 0
    return changed * _GOOD_PART >= total


def keep_series(connection: sa.Connection) -> None:
    """Make the series anew and keep them, if what they are made of has changed."""
    if not has_series(connection):
        kept_series.keep(connection, ground(connection), (), _made(connection, Filters(), ()))


def _made(
    connection: sa.Connection, of_claims: Filters, folders: tuple[Path, ...]
) -> tuple[Series, ...]:
    """Every series of the claims that are chosen."""
    counted = claim_table.c.quantity_basis.in_(_BASES)
    decided = Decided(tuple(decisions.load(connection)))
    claims = decided.apply(loading.claims(connection, of_claims, counted))
    voices = _voices(claims, folders)
    return series(claims, SeriesRules.load(folders), _conflicts(connection, of_claims), voices)


def of_status(connection: sa.Connection, filters: Filters) -> frozenset[str] | None:
    """The ids of the counted claims of the status that is asked for; None where none is."""
    if filters.status is None:
        return None
    counted = claim_table.c.quantity_basis.in_(_BASES)
    query = sa.select(claim_table.c.id).where(counted, status_condition(filters.status))
    return frozenset(connection.execute(query).scalars())


def choosing_claims(filters: Filters) -> Filters:
    """Those of the filters that choose claims, and so change what a series is made of."""
    return replace(
        filters, type=None, agent=None, target=None, speaker=None, place=None, conflict=None,
        since=None, until=None, status=None,
    )  # fmt: skip


def passing(
    made: Iterable[Series], filters: Filters, told: frozenset[str] | None
) -> Iterator[Series]:
    """The series that the filters ask for, with their days from `since` to `until`.

    Args:
        made: whole series.
        filters: which ones.
        told: the claims of the status that is asked for, of `of_status`.
    """
    for each in made:
        if _passes(each, filters) and (shown := _within(each, filters, told)).points:
            yield shown


def ground(connection: sa.Connection) -> str:
    """A mark of what series are made of: what was read, and what was decided of counted claims."""
    kinds = ("export", "unmasking", "decision", "withdrawal")
    read = sa.select(sa.func.max(log.c.n)).where(log.c.kind.not_in(kinds))
    counted = sa.exists().where(
        claim_table.c.id.in_([decision.c.claim, decision.c.other]),
        claim_table.c.quantity_basis.in_(_BASES),
    )
    made = sa.select(decision.c.id).where(decision.c.withdrawn.is_(None), counted)
    decided = connection.execute(made.order_by(decision.c.id)).scalars()
    return " ".join((str(connection.execute(read).scalar() or 0), *decided))


def _conflicts(connection: sa.Connection, filters: Filters) -> dict[str, str | None]:
    """The war that each document is about, by its id."""
    war = (
        sa.select(sa.func.max(extraction.c.conflict))
        .where(extraction.c.version == version.c.key, extraction.c.in_force)
        .scalar_subquery()
    )
    query = (
        sa.select(document.c.id, war.label("conflict"))
        .join(version, version.c.document == document.c.key)
        .where(*versions(filters))
    )
    return {row.id: row.conflict for row in connection.execute(query)}


def _voices(claims: Iterable[Claim], folders: tuple[Path, ...]) -> Voices:
    """The publishers that are actors themselves, such as a ministry, with name and party."""
    own = {claim.document.publisher for claim in claims if not claim.attribution}
    directory, found = _directory(folders), dict[str, tuple[str, str | None]]()
    for publisher in sorted(name for name in own if name):
        actors = directory.named(publisher)
        if len({actor.id for actor in actors}) == 1 and actors[0].party != "media":
            found[publisher] = actors[0].name, actors[0].party
    return found


@cache
def _directory(folders: tuple[Path, ...]) -> Directory:
    return Directory.load(folders)


def _passes(made: Series, filters: Filters) -> bool:
    """Whether a series is what the filters ask for; names compare in any case of their letters."""
    f = filters
    return (
        (f.type is None or made.type == f.type or made.type.startswith(f"{f.type}."))
        and (f.conflict is None or made.conflict == f.conflict)
        and _is(f.agent, made.agent)
        and _is(f.target, made.target)
        and _is(f.speaker, made.speaker, made.party)
        and (_is(f.place, made.place) or _begins(f.place, made.place))
    )


def _is(asked: str | None, *names: str | None) -> bool:
    return asked is None or asked.casefold() in {name.casefold() for name in names if name}


def _begins(asked: str | None, place: str | None) -> bool:
    return bool(asked and place and re.match(rf"{re.escape(asked)} ", place, re.IGNORECASE))


def _within(made: Series, filters: Filters, told: frozenset[str] | None) -> Series:
    """The series' days from `since` to `until` that one of the claims gives."""
    if not filters.since and not filters.until and told is None:
        return made
    first, last = filters.since or "", filters.until or "9999-12-31"
    days = (point for point in made.points if first <= point.day <= last)
    return replace(made, points=tuple(p for p in days if told is None or told & set(p.claims)))
