"""What a disputed blow did is disputed with it: its dead and its damage, as its teller tells them.

"Shells fired by the army hit a school and killed nine, the rebels said. The army said that it had
not fired." Whoever only counts the dead, and names nobody who did it, is not contradicted by that.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from contested.extract.likeness import apart, dated_back
from contested.extract.rivals import HARMS, Account, Dispute
from contested.model.vocabulary import REACTIONS, DisputedOver

_BLOWS = frozenset({"strike", "battle.attack"})
_EFFECTS = HARMS | {"materiel.destroyed", "people.abused", "people.missing"}
_NEAR = 2


def effects(told: Sequence[Account], found: Mapping[int, Dispute]) -> Iterator[Dispute]:
    """What goes with the blows that are disputed."""
    blows = [told[i] for i, d in sorted(found.items()) if _carries(told[i], d) and _real(told[i])]
    for other in told:
        if other.index in found or not _real(other):
            continue
        blow = next((b for b in blows if _of_it(other, b)), None)
        if blow is not None:
            yield replace(found[blow.index], index=other.index)


def _carries(told: Account, dispute: Dispute) -> bool:
    """Whether others are disputed with it: who denies that anybody died says nothing of the blow."""
    return dispute.over is DisputedOver.ACTOR or (
        dispute.over is DisputedOver.HAPPENING and told.draft.type in _BLOWS
    )


def _real(told: Account) -> bool:
    """Whether it tells of a harm that was done, and takes no position."""
    harm = told.draft.type in _EFFECTS and told.asserted and told.stands
    return harm and told.act not in REACTIONS


def _of_it(effect: Account, blow: Account) -> bool:
    """Whether the teller of a blow tells what it did: "…, killing nine", "it also burned a barn".

    Or of what a blow did, the blow.
    """
    one, two = effect.draft, blow.draft
    if not {one.type, two.type} & _BLOWS or one.trigger == two.trigger:
        return False
    if apart(one, two) or dated_back(one) or not _one_teller(effect, blow):
        return False
    if one.reading is two.reading:
        return _linked(effect, blow) and _laid(effect, blow)
    after = two.type in _BLOWS and 0 < effect.sentence - blow.sentence <= _NEAR
    goes_on = one.type not in _BLOWS and bool(effect.agents & blow.agents)
    return after and goes_on and one.places == two.places and _undated(effect, blow)


def _one_teller(one: Account, other: Account) -> bool:
    first, second = one.draft.attribution[:1], other.draft.attribution[:1]
    if not first or not second:
        return False
    same_side = one.side is not None and one.side == other.side
    return first == second or same_side or bool(one.voices & other.voices)


def _linked(effect: Account, blow: Account) -> bool:
    """Whether one predicate stands under the other, or beside it."""
    one, two = effect.draft.hit.head, blow.draft.hit.head
    return (
        one == two
        or one in two.subtree
        or two in one.subtree
        or one in two.conjuncts
        or bool({one, one.head} & {two, two.head})
    )


def _laid(effect: Account, blow: Account) -> bool:
    """Whether it is laid to somebody, or told by a side."""
    one, two = effect.draft.agent, blow.draft.agent
    same = one is not None and two is not None and one.heads == two.heads
    doers = bool(effect.agents & blow.agents)
    return same or doers or (effect.side is not None and not (effect.agents and blow.agents))


def _undated(effect: Account, blow: Account) -> bool:
    """Whether it is of no day of its own."""
    one, two = effect.draft.time, blow.draft.time
    return one is None or (two is not None and one.mention.value == two.mention.value)
