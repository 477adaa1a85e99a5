"""What a disputed blow did is disputed with it: its dead and its damage, and what the headline says.

"Shells fired by the army hit a school and killed nine, the rebels said. The army said that it had
not fired." Whoever only counts the dead, and names nobody who did it, is not contradicted by that.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from contested.extract.likeness import apart, dated_back
from contested.extract.rivals import HARMS, Account, Dispute
from contested.model.vocabulary import REACTIONS, DisputedOver

_BLOWS = frozenset({"strike", "battle.attack"})
_OVER = frozenset({DisputedOver.HAPPENING, DisputedOver.ACTOR})
_EFFECTS = HARMS | {"materiel.destroyed", "people.abused", "people.missing"}
_NEAR = 2


def effects(told: Sequence[Account], found: Mapping[int, Dispute]) -> Iterator[Dispute]:
    """What goes with the blows that are disputed, and what a headline tells of them."""
    blows = [told[i] for i, d in sorted(found.items()) if d.over in _OVER and _real(told[i])]
    for other in told:
        if other.index in found or not _real(other):
            continue
        blow = next((b for b in blows if _of_it(other, b) or _headline(other, b)), None)
        if blow is not None:
            yield replace(found[blow.index], index=other.index)


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
        return not first and not second and one.draft.reading is other.draft.reading
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
    """Whether it is laid to somebody, told by a side, or told right of the blow."""
    one, two = effect.draft.agent, blow.draft.agent
    same = one is not None and two is not None and one.heads == two.heads
    told = effect.side is not None or not effect.draft.attribution
    doers = bool(effect.agents & blow.agents)
    return same or doers or (told and not (effect.agents and blow.agents))


def _undated(effect: Account, blow: Account) -> bool:
    """Whether it is of no day of its own."""
    one, two = effect.draft.time, blow.draft.time
    return one is None or (two is not None and one.mention.value == two.mention.value)


def _headline(head: Account, body: Account) -> bool:
    """Whether the headline tells what is disputed below, and lays it to the same side."""
    one, two = head.draft, body.draft
    title = head.sentence == 0 and head.paragraph == 0 and body.paragraph > 0
    if not title or one.type != two.type or one.type == "battle.attack":
        return False
    if one.agent is None or one.agent.reading is not one.reading:
        return False
    figures = [(d.figure.low, d.figure.high) for d in (one, two) if d.figure is not None]
    return bool(head.agents & body.agents) and len(set(figures)) <= 1 and not apart(one, two)
