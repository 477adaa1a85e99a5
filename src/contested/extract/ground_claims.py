"""Accounts of one place that cannot both hold: who is said to stand there, and who to be gone.

"We hold the town" stands against "they fled it", "it was liberated" and "we are in the town"; an
attack that was beaten off against the fall of the place. What nobody can be made the doer of stands
against nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contested.extract.rivals import Account, Dispute, pairs
from contested.model.vocabulary import Act, DisputedOver, Polarity

_HELD = frozenset({"territory.control", "territory.capture"})
_TWO = frozenset({"both", "each", "either"})
_STILL = frozenset(
    {"still", "continue", "continues", "continued", "continuing", "remain", "remained", "remains"}
)
# Whose telling says who did it: nobody says "liberated" of what the enemy took.
_OURS = frozenset({"liberate", "retake", "recapture", "free", "clear", "secure"})
_CONTRASTING = frozenset({"but", "however", "although", "though", "while", "yet"})
_INSIDE = frozenset({"enter", "storm", "penetrate"})
_NAMELESS = "the "  # before the word for doers whose side nobody names: "government forces"
_ADMITTING = frozenset({Act.CONFIRM, Act.ACKNOWLEDGE})


@dataclass(frozen=True, slots=True)
class _Stance:
    """Who is said to be at a place and who to be gone from it; `fled`: somebody without a name."""

    here: frozenset[str]
    gone: frozenset[str]
    fled: bool = False


def grounds(told: Sequence[Account]) -> Iterator[Dispute]:
    """Two sides that both have a place: "had retaken Singa", "they still held the town"."""
    for each in told:
        two = any(v.split()[0] in _TWO for v in each.voices if v)
        both = _of_two_sides(each)
        if each.draft.type in _HELD and (two or (both and each.own_doing)):
            yield Dispute(each.index, each.words, DisputedOver.STATUS)
    for one, other in pairs([t for t in told if t.asserted]):
        if _both_have(one, other) or _clash(one, other):
            yield Dispute(one.index, other.words, DisputedOver.STATUS)
            yield Dispute(other.index, one.words, DisputedOver.STATUS)


def _of_two_sides(told: Account) -> bool:
    """Whether two say it of themselves: "Kyiv and Moscow said they held the town"."""
    said = told.draft.attribution[0] if told.draft.attribution else None
    if said is None or said.head is None or len(said.source) == 1:
        return False
    return all(t.pos_ == "PROPN" for t in (said.head, *said.head.conjuncts))


def fought(told: Sequence[Account]) -> Iterator[Dispute]:
    """Taken, says one side; still fought over, or still held, says the other."""
    for one, other in pairs([t for t in told if t.asserted]):
        taken = one.draft.type == "territory.capture" and one.stands and one.own_doing
        held = other.draft.type == "territory.control" and not one.agents & other.agents
        sides = held or (one.side is not None and other.side is not None)
        if not (taken and sides and other.stands):
            continue
        going_on = other.draft.type in {"battle.attack", "territory.control"}
        head = other.draft.hit.head
        words = {t.lower_ for v in (head, head.head) for t in (v, *v.children)}
        if going_on and words & _STILL:
            yield Dispute(one.index, other.words, DisputedOver.STATUS)
            yield Dispute(other.index, one.words, DisputedOver.STATUS)


def _both_have(one: Account, other: Account) -> bool:
    if not {one.draft.type, other.draft.type} <= _HELD:
        return False
    named = bool(one.agents and other.agents)
    differ = (one.own_doing and other.own_doing) or (named and one.agents.isdisjoint(other.agents))
    return differ and one.stands and other.stands and (one.holds or other.holds)


def _clash(one: Account, other: Account) -> bool:
    """Whether one puts somebody there whom the other has gone, or both put rivals there."""
    first, second = _stance(one), _stance(other)
    if not (one.draft.places or other.draft.places):
        return False
    if first.here & second.gone or second.here & first.gone:
        return True
    sides = one.side is not None and other.side is not None
    fled = (first.fled and other.own_doing) or (second.fled and one.own_doing)
    if sides and fled and (first.here or second.here):
        return True
    rival = first.here and second.here and first.here.isdisjoint(second.here)
    nameless = any(p.startswith(_NAMELESS) for p in first.here | second.here)
    if nameless and not (one.own_doing or other.own_doing):
        return False
    return bool(rival) and _settled(one, other)


def _settled(one: Account, other: Account) -> bool:
    """Whether at least one tells who holds the ground, and not both who beat whom off it."""
    types = {one.draft.type, other.draft.type}
    same = bool(one.draft.places) and one.draft.places == other.draft.places
    if types == {"battle.repelled", "territory.capture"}:
        return same
    if types == {"battle.repelled", "territory.control"}:
        return same and _set_against(other)  # "…, but footage shows fighters inside the town"
    return "territory.control" in types and "battle.repelled" not in types


def _set_against(told: Account) -> bool:
    """Whether its clause is set against what was told before."""
    head = told.draft.hit.head
    sentence = told.draft.reading.parsed
    return any(t.lower_ in _CONTRASTING for t in sentence.doc[: head.i])


def _stance(account: Account) -> _Stance:
    nobody = frozenset[str]()
    draft = account.draft
    doers = _doers(account)
    if draft.type == "battle.repelled" and account.stands:
        return _Stance(doers, account.targets)
    if draft.type == "territory.withdrawal":
        gone = account.stands
        nameless = all(d.startswith(_NAMELESS) for d in doers)
        return _Stance(nobody if gone else doers, doers if gone else nobody, gone and nameless)
    inside = draft.type == "territory.advance" and draft.hit.head.lemma_ in _INSIDE
    if draft.type in _HELD or inside:
        positive = draft.polarity is Polarity.POSITIVE
        return _Stance(doers if positive else nobody, nobody if positive else doers)
    return _Stance(nobody, nobody)


def _doers(account: Account) -> frozenset[str]:
    """The sides that hold, take or leave it: those named, or the teller's own."""
    if account.agents:
        return account.agents
    if account.act in _ADMITTING:
        return frozenset()
    words = set(account.draft.trigger.text.lower().split())
    told = account.draft.hit.head.lemma_ in _OURS or bool(words & _STILL)
    unnamed = account.draft.agent is None and told
    own = account.own_doing or unnamed
    mine = account.side or min(account.voices, default="")
    if own:
        return frozenset({mine} if mine else ())
    heads = account.draft.agent.heads if account.draft.agent is not None else ()
    return frozenset(_NAMELESS + t.lower_ for t in heads if t.pos_ == "NOUN")
