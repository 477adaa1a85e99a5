"""Which claims: the filters that every view, command and export shares, applied in SQL."""

import re
from dataclasses import dataclass

import sqlalchemy as sa

from contested.model.vocabulary import VerificationStatus
from contested.store.claim_tables import claim, extraction, participant, place, sentence, speaker
from contested.store.dialect import matching
from contested.store.event_tables import event, event_claim
from contested.store.tables import document, version

Condition = sa.ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Filters:
    """What a claim must be; None asks nothing. Names compare in any case of their letters.

    Attributes:
        type: a claim type, or a family of them ("people" is every "people.*").
        agent: an actor's id, a party, or the participant's own words.
        target: likewise.
        speaker: the id, name, party or words of any speaker of the claim.
        place: a name ("Kursk" finds "Kursk region" too), GeoNames id, country or admin-1 code.
        conflict: the id of a conflict profile.
        since: ISO date; what happened then or later, by date of publication where no time is
            given. An open start reaches back for ever.
        until: ISO date; what happened then or before.
        status: what the report says of the claim's truth (`none`, `unverified`, `confirmed` …), or
            the status of its event (`one_side_only` …).
        known_by: ISO date; the ledger as it stood from reports published by then. What has no
            date of publication is left out.
        document: a document's id.
        text: words that the claim's sentence holds; those in double quotes together.
        maker: who made the claim.
        superseded: whether to show claims of versions that a later one has replaced.
    """

    type: str | None = None
    agent: str | None = None
    target: str | None = None
    speaker: str | None = None
    place: str | None = None
    conflict: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    known_by: str | None = None
    document: str | None = None
    text: str | None = None
    maker: str | None = None
    superseded: bool = False


ALL = Filters()


def phrases(words: str) -> tuple[str, ...]:
    """The words of a search, those in double quotes as one; without any: an empty tuple."""
    found = re.findall(r'"([^"]*)"|([^\s"]+)', words)
    parts = (quoted or word for quoted, word in found)
    return tuple(part for part in parts if re.search(r"\w", part))


def conditions(
    connection: sa.Connection, filters: Filters, *, few: bool = False
) -> list[Condition]:
    """The conditions on claims joined with their sentence, version and document.

    Args:
        connection: of the ledger.
        filters: what is asked.
        few: whether only the first few rows are wanted, so that each is best looked at by itself.
    """
    f = filters
    made: list[Condition | None] = [
        _type(f.type) if f.type else None,
        _participant("agent", f.agent, few=few) if f.agent else None,
        _participant("target", f.target, few=few) if f.target else None,
        _speaker(f.speaker, few=few) if f.speaker else None,
        _place(f.place) if f.place else None,
        _conflict(f.conflict, few=few) if f.conflict else None,
        _since(f.since) if f.since else None,
        _until(f.until) if f.until else None,
        status_condition(f.status, few=few) if f.status else None,
        document.c.id == f.document if f.document else None,
        _holds(connection, f.text) if f.text else None,
        claim.c.maker == f.maker if f.maker else None,
        *versions(f),
    ]
    return [condition for condition in made if condition is not None]


def versions(filters: Filters) -> list[Condition]:
    """The conditions on `version` alone: the one that was current, on the day that is asked for."""
    made = []
    later = version.alias()
    newer = sa.and_(later.c.document == version.c.document, later.c.rank > version.c.rank)
    if filters.known_by:
        made.append(version.c.published_day <= filters.known_by)
        newer = sa.and_(newer, later.c.published_day <= filters.known_by)
    if not filters.superseded:
        made.append(~sa.exists().where(newer))
    return made


def status_condition(name: str, *, few: bool = False) -> Condition:
    """What the report says of the claim's truth, or what its event's positions add up to."""
    if name in list(VerificationStatus):
        return claim.c.verification == name
    of_status = sa.and_(event.c.key == event_claim.c.event, event.c.status == name)
    if few:
        return sa.exists().where(event_claim.c.claim == claim.c.id, of_status)
    return claim.c.id.in_(sa.select(event_claim.c.claim).where(of_status))


def _type(name: str) -> Condition:
    return sa.or_(claim.c.type == name, claim.c.type.startswith(f"{name}.", autoescape=True))


def _is(column: sa.ColumnElement[str], value: str) -> Condition:
    return sa.func.lower(column) == _lower(value)


def _lower(words: str) -> str:
    """As both databases do it: A to Z and nothing else."""
    return re.sub("[A-Z]+", lambda found: found[0].lower(), words)


def _participant(role: str, who: str, *, few: bool) -> Condition:
    p = participant.c
    named = sa.or_(p.actor == who, _is(p.party, who), _is(p.words_text, who))
    return _among(claim.c.key, p.claim, sa.and_(p.role == role, named), few=few)


def _speaker(who: str, *, few: bool) -> Condition:
    s = speaker.c
    named = sa.or_(s.actor == who, _is(s.party, who), _is(s.name, who), _is(s.words_text, who))
    return _among(claim.c.key, s.claim, named, few=few)


def _among(
    key: sa.ColumnElement[int], of: sa.ColumnElement[int], wanted: Condition, *, few: bool
) -> Condition:
    """That a row of another table fulfils the condition: looked for by each key, or all listed."""
    if few:
        return sa.exists().where(of == key, wanted)
    return key.in_(sa.select(of).where(wanted))


def _place(where: str) -> Condition:
    """By indexes of the names in lower case: places are many, and few claims are of each."""
    p, name = place.c, _lower(where)
    words = sa.func.lower(p.words_text)
    longer = sa.and_(words >= f"{name} ", words < f"{name}!")  # "!" follows the space
    named = [words == name, longer, _is(p.country, where), _is(p.admin1, where)]
    if re.fullmatch("[0-9]{1,9}", where):
        named.append(p.geonames_id == int(where))
    return _among(claim.c.key, p.claim, sa.or_(*named), few=False)


def _conflict(name: str, *, few: bool) -> Condition:
    e = extraction.c
    wanted = sa.and_(e.conflict == name, e.in_force)
    return _among(version.c.key, e.version, wanted, few=few)


def _since(day: str) -> Condition:
    c = claim.c
    timed = sa.and_(c.time_start.is_not(None), sa.or_(c.time_to.is_(None), c.time_to >= day))
    return sa.or_(timed, sa.and_(c.time_start.is_(None), version.c.published_day >= day))


def _until(day: str) -> Condition:
    c = claim.c
    first = sa.func.substr(c.time_from, 1, 10)
    timed = sa.and_(c.time_start.is_not(None), sa.or_(c.time_from.is_(None), first <= day))
    return sa.or_(timed, sa.and_(c.time_start.is_(None), version.c.published_day <= day))


def _holds(connection: sa.Connection, words: str) -> Condition:
    searched = phrases(words)
    return matching(connection, sentence, searched) if searched else sa.false()
