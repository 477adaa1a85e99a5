"""Which war a text is about, by counting the names of its sides and of its actors."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from contested.actors.names import Form, Hit
from contested.actors.record import Conflict, PartyKind

_LEAST = 3.0
_CLEAR = 1.5
_ENOUGH = 4


def likeliest(
    hits: Iterable[Hit],
    conflicts: Iterable[Conflict],
    published: date | None,
    towns: Mapping[str, int] | None = None,
) -> str | None:
    """The conflict whose sides, countries and actors are named most; None below a small floor.

    Below it, a side, group or actor is enough that takes part in one running war
    only, or in one far more than in the others.

    A side counts twice as much as another participant, and so does a town by whose name its
    reports are known (`towns`: how often each is named); an actor known from one war most of all.
    The sum is weighted by how many of the sides and countries appear at all, four being enough,
    so that much talk of one state that fights elsewhere does not decide.
    """
    parties: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    wars: Counter[str] = Counter()
    armed: set[str] = set()
    told: Counter[str] = Counter()
    conflicts = tuple(conflicts)
    for hit in hits:
        name = hit.names[0]
        if name.party:
            if name.party.kind is PartyKind.ARMED_GROUP:
                armed.add(name.party.name)
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
        if _open(c, published)
    ]
    best, found = max(scored, default=(0.0, ""))
    if best >= _LEAST:
        return found
    sides = {
        c.id for c in conflicts
        if c.running(published) and (_told(c, told[c.id], parties) or _part(c, armed, parties, wars))
    }  # fmt: skip
    among = sorted((each for each in scored if each[1] in sides), reverse=True)
    clear = among and (len(among) == 1 or among[0][0] >= _CLEAR * among[1][0])
    return among[0][1] if clear else None


def _told(conflict: Conflict, towns: int, parties: Counter[str]) -> bool:
    """Whether towns tell it: more than one, or one beside somebody who takes part."""
    return towns > 1 or (towns > 0 and any(parties[p] for p in conflict.others))


def _part(conflict: Conflict, armed: set[str], parties: Counter[str], wars: Counter[str]) -> bool:
    """Whether a side of it, an armed group in it or an actor of its own is named."""
    groups = armed & {*conflict.parties, *conflict.others}
    named = groups or any(parties[p] for p in conflict.parties)
    return bool(named or wars[conflict.id])


def _open(conflict: Conflict, published: date | None) -> bool:
    """Whether it had begun: reports go on after a war has ended."""
    return published is None or published.isoformat()[: len(conflict.since)] >= conflict.since


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
