"""Which war a text is about, by counting the names of its sides and of its actors."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from contested.actors.names import Form, Hit, Name
from contested.actors.record import Conflict, PartyKind

_LEAST = 3.0
_CLEAR = 1.5
_ENOUGH = 4
_HEAD = 600
"""By how many characters a report of a war has named who fights it."""
_SHORT = 4


def likeliest(
    hits: Iterable[Hit],
    conflicts: Iterable[Conflict],
    published: date | None,
    towns: Mapping[str, int] | None = None,
    length: int = 0,
) -> str | None:
    """The conflict whose sides, countries and actors are named most; None below a small floor.

    Below it, a side, group or actor is enough that takes part in one running war
    only, or in one far more than in the others; named at the head of a longer text, and there
    beside another if its name has but a few letters ("PA", "Kim").

    A side counts twice as much as another participant, and so does a town by whose name its
    reports are known (`towns`: how often each is named); an actor known from one war most of all.
    The sum is weighted by how many of the sides and countries appear at all, four being enough,
    so that much talk of one state that fights elsewhere does not decide; nor does any talk of those
    who only take part, where neither side, country, town nor actor of its own is named.
    """
    parties: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    wars: Counter[str] = Counter()
    told: Counter[str] = Counter()
    conflicts, hits = tuple(conflicts), tuple(hits)
    for hit in hits:
        name = hit.names[0]
        if name.party:
            parties[name.party.name] += 1
            countries[name.party.country] += 1
        elif name.actor:
            parties[name.actor.party] += 1
            if name.form is not Form.ALIAS or len(name.actor.conflicts) == 1:
                wars.update(dict.fromkeys(name.actor.conflicts, 1))
    for conflict in conflicts:
        told[conflict.id] = sum((towns or {}).get(town, 0) for town in conflict.towns)
    scored = [
        (_score(c, parties, countries, wars, told[c.id]), c.id)
        for c in conflicts
        if _open(c, published) and _met(c, parties, countries, wars, told[c.id])
    ]
    best, found = max(scored, default=(0.0, ""))
    if best >= _LEAST:
        return found
    opening = _telling(hits, length)
    sides = {
        c.id for c in conflicts
        if c.running(published) and (_told(c, told[c.id], parties) or _part(c, opening))
    }  # fmt: skip
    among = sorted((each for each in scored if each[1] in sides), reverse=True)
    clear = among and (len(among) == 1 or among[0][0] >= _CLEAR * among[1][0])
    return among[0][1] if clear else None


def _told(conflict: Conflict, towns: int, parties: Counter[str]) -> bool:
    """Whether towns tell it: more than one, or one beside somebody who takes part."""
    return towns > 1 or (towns > 0 and any(parties[p] for p in conflict.others))


def _telling(hits: Sequence[Hit], length: int) -> Sequence[Hit]:
    """Those at the head; of a text of so many characters that is longer, no lone short name."""
    if length <= _HEAD:
        return hits
    opening = [hit for hit in hits if hit.start < _HEAD]
    lone = len({hit.names[0].pieces for hit in hits}) < 2
    return [hit for hit in opening if not lone or hit.end - hit.start > _SHORT]


def _part(conflict: Conflict, hits: Iterable[Hit]) -> bool:
    """Whether a side of it, an armed group in it or an actor of its own is named."""
    return any(_in(conflict, hit.names[0]) for hit in hits)


def _in(conflict: Conflict, name: Name) -> bool:
    if name.party:
        group = name.party.kind is PartyKind.ARMED_GROUP and name.party.name in conflict.others
        return group or name.party.name in conflict.parties
    if name.actor is None:
        return False
    own = name.form is not Form.ALIAS or len(name.actor.conflicts) == 1
    return name.actor.party in conflict.parties or (own and conflict.id in name.actor.conflicts)


def _open(conflict: Conflict, published: date | None) -> bool:
    """Whether it had begun: reports go on after a war has ended."""
    return published is None or published.isoformat()[: len(conflict.since)] >= conflict.since


def _met(
    conflict: Conflict,
    parties: Counter[str],
    countries: Counter[str],
    wars: Counter[str],
    towns: int,
) -> bool:
    """Whether a side, a country, a town or an actor of its own is named, not only who takes part."""
    own = sum(parties[p] for p in conflict.parties) + sum(countries[c] for c in conflict.countries)
    return bool(own or towns or wars[conflict.id])


def _score(
    conflict: Conflict,
    parties: Counter[str],
    countries: Counter[str],
    wars: Counter[str],
    towns: int,
) -> float:
    sides = [parties[p] for p in conflict.parties]
    grounds = [countries[c] for c in conflict.countries]
    total = (
        2.0 * sum(sides)
        + sum(parties[p] for p in conflict.others)
        + sum(grounds)
        + 3.0 * wars[conflict.id]
        + 2.0 * towns
    )
    fields = [*sides, *grounds, *([towns] if conflict.towns else [])]
    named = sum(1 for n in fields if n)
    share = min(1.0, named / min(len(fields), _ENOUGH)) if fields else 0.0
    return total * (0.25 + 0.75 * share)
