"""Claims that must not show where: those of sexual violence, by the text that they stand in."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from contested.model.vocabulary import MeansCode, PlacePrecision
from contested.store.among import among
from contested.store.claim_tables import claim, place, sentence
from contested.store.dialect import matching
from contested.store.tables import text, version

FINE = (PlacePrecision.EXACT.value, PlacePrecision.NEAR.value, PlacePrecision.ADMIN2.value)


@dataclass(frozen=True, slots=True)
class DelicatePlace:
    """A place below the first level that such a claim, or its sentence, names."""

    words: str
    country: str | None
    admin1: str | None


def delicate_places(
    connection: sa.Connection, words: Sequence[str], *, every: bool = False
) -> dict[str, tuple[DelicatePlace, ...]]:
    """The places of claims of sexual violence, by the hash of their text.

    Such is a claim whose means says so, and every claim whose sentence holds one of `words`;
    with `every`, all claims are taken for such.
    """
    told = [matching(connection, sentence, (word,)) for word in words]
    delicate = sa.or_(claim.c.means_code == MeansCode.SEXUAL.value, *told)
    fine = sa.or_(place.c.precision.in_(FINE), place.c.precision.is_(None))
    query = (
        sa.select(text.c.hash, place.c.words_text, place.c.country, place.c.admin1)
        .select_from(claim)
        .join(sentence, sentence.c.key == claim.c.sentence)
        .join(text, text.c.key == sentence.c.text)
        .join(place, place.c.claim == claim.c.key)
        .where(sa.true() if every else delicate, fine)
        .distinct()
        .order_by(text.c.hash, place.c.words_text, place.c.country, place.c.admin1)
    )
    found = defaultdict[str, list[DelicatePlace]](list)
    for row in connection.execute(query):
        found[row.hash].append(DelicatePlace(row.words_text, row.country, row.admin1))
    return {hash_: tuple(places) for hash_, places in found.items()}


def texts_of_claims(connection: sa.Connection, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The hashes of the texts that each of these claims stands in."""
    found = defaultdict[str, set[str]](set)
    query = (
        sa.select(claim.c.id, text.c.hash)
        .join(version, version.c.key == claim.c.version)
        .join(text, text.c.key == version.c.text)
        .where(among(claim.c.id, ids))
    )
    for id_, hash_ in connection.execute(query).all():
        found[id_].add(hash_)
    return {id_: tuple(sorted(hashes)) for id_, hashes in found.items()}


def claims_of_texts(connection: sa.Connection, hashes: Sequence[str]) -> list[str]:
    """The ids of the claims in these texts."""
    query = (
        sa.select(claim.c.id)
        .join(sentence, sentence.c.key == claim.c.sentence)
        .join(text, text.c.key == sentence.c.text)
        .where(among(text.c.hash, hashes))
    )
    return sorted(set(connection.execute(query).scalars()))


def body(connection: sa.Connection, hash_: str) -> str | None:
    """The text with that hash."""
    return connection.execute(sa.select(text.c.body).where(text.c.hash == hash_)).scalar()
