"""What claims tell, by their ids, read without their other parts."""

from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa

from contested.model.claim import whose
from contested.model.span import Span
from contested.model.told import Told, Voice
from contested.model.vocabulary import Act, Basis, VerificationStatus
from contested.store.among import among
from contested.store.claim_tables import claim, participant, sentence, speaker
from contested.store.dialect import beginning
from contested.store.filters import Filters, versions
from contested.store.reading import MACHINE
from contested.store.tables import document, text, version

_ACT = {each.value: each for each in Act}
_BASIS = {each.value: each for each in Basis}
_STATUS = {each.value: each for each in VerificationStatus}
_AGENT, _TARGET, _OTHER = participant.alias(), participant.alias(), speaker.alias()
_CURRENT = versions(Filters())


def told(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Told]:
    """What the claims of these ids tell, by id, as `claims_by_id` chooses them."""
    c, s = claim.c, speaker.c
    agent, target = _AGENT.c, _TARGET.c
    nearer = sa.or_(_OTHER.c.depth < s.depth, sa.and_(_OTHER.c.depth == s.depth, _OTHER.c.n < s.n))
    innermost = ~sa.exists().where(_OTHER.c.claim == s.claim, nearer)
    query = (
        _sentences(ids)
        .add_columns(
            c.type, c.verification, c.quantity_basis, agent.key, agent.party, target.key,
            target.party, s.name, s.words_start, s.words_end, s.words_text, s.party, s.act,
        )
        .outerjoin(_AGENT, sa.and_(agent.claim == c.key, agent.role == "agent"))
        .outerjoin(_TARGET, sa.and_(target.claim == c.key, target.role == "target"))
        .outerjoin(speaker, sa.and_(s.claim == c.key, innermost))
    )  # fmt: skip
    found = dict[str, Told]()
    for row in _rows(connection, query):
        id_, maker, hash_, start, end, body, type_, status, basis, *rest = row
        if id_ in found and maker != MACHINE:
            continue
        one, its, other, theirs, name, first, last, words, party, act = rest
        who = whose(type_, (one, its) if one else None, (other, theirs) if other else None)
        voice = Voice(name, Span(first, last, words), party, _ACT[act]) if act else None
        found[id_] = Told(
            id_, hash_, Span(start, end, body), type_, who[1] if who else None,
            _BASIS[basis] if basis else None, voice, _STATUS[status],
        )  # fmt: skip
    return found


def sentences(connection: sa.Connection, ids: Sequence[str]) -> dict[str, tuple[Span, str]]:
    """The sentences of the claims of these ids, each with the hash of its text, by claim."""
    found = dict[str, tuple[Span, str]]()
    for id_, maker, hash_, start, end, body in _rows(connection, _sentences(ids)):
        if id_ not in found or maker == MACHINE:
            found[id_] = Span(start, end, body), hash_
    return found


def confidences(connection: sa.Connection, ids: Sequence[str]) -> dict[str, float]:
    """How sure each of the claims of these ids was read, by claim."""
    found = dict[str, float]()
    query = _current(sa.select(claim.c.id, claim.c.maker, claim.c.confidence), ids)
    for id_, maker, confidence in _rows(connection, query):
        if id_ not in found or maker == MACHINE:
            found[id_] = confidence
    return found


def claims_beginning(
    connection: sa.Connection, types: Collection[str], begins: Sequence[str]
) -> list[str]:
    """The ids of claims of these types whose sentence has a word, or words, that begin so."""
    query = (
        sa.select(claim.c.id)
        .join(sentence, sentence.c.key == claim.c.sentence)
        .where(claim.c.type.in_(sorted(types)) if types else sa.true())
        .where(beginning(connection, sentence, begins))
    )
    return sorted(set(connection.execute(query).scalars()))


def _sentences(ids: Sequence[str]) -> sa.Select[Any]:
    s = sentence.c
    query = sa.select(
        claim.c.id, claim.c.maker, text.c.hash, s.sentence_start, s.sentence_end, s.body
    )
    joined = _current(query, ids).join(sentence, s.key == claim.c.sentence)
    return joined.join(text, text.c.key == s.text)


def _rows(connection: sa.Connection, query: sa.Select[Any]) -> Sequence[Any]:
    """The rows; where a claim has several, in the order of `loading.claims`."""
    rows: Sequence[Any] = connection.execute(query).all()
    if len({row[0] for row in rows}) == len(rows):
        return rows
    c = claim.c
    order = (c.trigger_start, c.trigger_end, c.type, c.id, c.maker)
    return connection.execute(query.order_by(document.c.id, version.c.rank, *order)).all()


def _current(query: sa.Select[Any], ids: Sequence[str]) -> sa.Select[Any]:
    """Of the claims of these ids those of current versions."""
    return (
        query.select_from(claim)
        .join(version, version.c.key == claim.c.version)
        .join(document, document.c.key == version.c.document)
        .where(among(claim.c.id, ids), *_CURRENT)
    )
