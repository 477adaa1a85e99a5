"""Whether a found claim's fields are those of the gold claim that it is paired with.

`Field.counts` are the fields that must all be right for a claim to be usable. A field that gold
leaves open is not compared, except that an invented place or time is wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from contested.evaluate.compare import day, figure, fold_name, names_meet, party, place_names
from contested.model.claim import Claim
from contested.model.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one pair: its name in the table, whether it is right, whether it counts."""

    name: str
    right: bool
    counts: bool = True


def compared(gold: Claim, found: Claim) -> Iterator[Field]:
    """Every field of a pair that can be compared."""
    yield Field("modality", gold.modality == found.modality)
    yield Field("polarity", gold.polarity == found.polarity)
    yield Field("verification", gold.verification.status == found.verification.status)
    yield from _participants(gold, found)
    yield from _figures(gold, found)
    yield from _places(gold, found)
    yield from _times(gold, found)
    yield from _speakers(gold, found)
    if gold.reaction_to:
        yield Field("reaction linked", bool(found.reaction_to), counts=False)


def _participants(gold: Claim, found: Claim) -> Iterator[Field]:
    roles = (("agent", gold.agent, found.agent), ("target", gold.target, found.target))
    for role, wanted, got in roles:
        if party(wanted):
            yield Field(f"{role} party", party(wanted) == party(got))
        else:
            yield Field(f"{role} not invented", not party(got), counts=False)
        if wanted and wanted.kind not in (None, Kind.UNSTATED):
            kind = got.kind if got else None
            yield Field(f"{role} kind", wanted.kind == kind, counts=False)


def _figures(gold: Claim, found: Claim) -> Iterator[Field]:
    one, other = gold.quantity, found.quantity
    if one is None and other is None:
        return
    same = figure(gold) == figure(found)
    yield Field("figure", same)
    if same and one is not None and other is not None:
        yield Field("figure comparator", one.comparator == other.comparator, counts=False)
        yield Field("figure basis", one.basis == other.basis, counts=False)
        yield Field("figure unit", _unit(one.unit) == _unit(other.unit), counts=False)


def _unit(name: str | None) -> str:
    return (name or "").replace(" ", "_")


def _places(gold: Claim, found: Claim) -> Iterator[Field]:
    if not gold.places:
        yield Field("place not invented", not found.places)
        return
    wanted, got = place_names(gold), place_names(found)
    yield Field("place (any)", names_meet(wanted, got))
    yield Field("places (all)", wanted == got, counts=False)
    if names_meet(wanted, got):
        countries = {p.country for p in gold.places} & {p.country for p in found.places}
        yield Field("place country", bool(countries), counts=False)


def _times(gold: Claim, found: Claim) -> Iterator[Field]:
    if gold.time is None:
        yield Field("time not invented", found.time is None)
        return
    yield Field("time start", day(gold, "start") == day(found, "start"))
    yield Field("time end", day(gold, "end") == day(found, "end"), counts=False)


def _speakers(gold: Claim, found: Claim) -> Iterator[Field]:
    wanted, got = gold.speaker, found.speaker
    yield Field("speaker present", (wanted is None) == (got is None))
    if wanted is None or got is None:
        return
    if party(wanted):
        yield Field("speaker party", party(wanted) == party(got))
    yield Field("speaker act", wanted.act == got.act, counts=False)
    same = fold_name(wanted.name) == fold_name(got.name)
    yield Field("speaker name", same, counts=False)
