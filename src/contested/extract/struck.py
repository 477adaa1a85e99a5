"""One blow, two accounts of whom or what it hit: "bombed a camp", "the bombs had fallen on a market".

"The raid killed seven medics, the ministry said. The army said it had eliminated a terrorist there."
"""

from collections.abc import Iterator, Sequence

from contested.extract.draft import Draft
from contested.extract.labels import labels
from contested.extract.rivals import Account, Dispute, pairs
from contested.extract.tallies import other_things
from contested.language.quantities import FigureKind
from contested.model.vocabulary import DisputedOver, Polarity

_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_BLOWS = frozenset({"strike", "infrastructure.damaged"})
_ARMED = frozenset(
    """terrorist militant fighter operative commander jihadist gunman insurgent rebel combatant
    extremist saboteur bandit soldier cell squad""".split()
)
_EFFECTS = frozenset({"infrastructure.damaged", "materiel.destroyed", "strike"})
_KINDS = frozenset({"transport", "carrier", "warship", "airborne", "plane"})
_NEAR = 3


def struck(told: Sequence[Account]) -> Iterator[Dispute]:
    """Two claims of what a blow hit, by its doer and then by another."""
    blows = [t for t in told if t.draft.type in _BLOWS and t.asserted and t.stands]
    for one, other in pairs(blows, near=1):
        doer = one.side is not None and one.side in one.agents and other.side not in other.agents
        if not doer or not other_things(one, other) or not _taken_up(other.draft):
            continue
        if _the_same(one.draft, other.draft):
            continue
        yield Dispute(one.index, other.words, DisputedOver.MANNER)
        yield Dispute(other.index, one.words, DisputedOver.MANNER)
    for one, other in pairs(blows, near=_NEAR):
        things = other_things(one, other) and not (_people(one.draft) or _people(other.draft))
        if _own_up(one, other) and things and _taken_up(other.draft):
            yield Dispute(one.index, other.words, DisputedOver.MANNER)
            yield Dispute(other.index, one.words, DisputedOver.MANNER)
    for one, other in pairs([t for t in told if t.asserted], near=_NEAR):
        if _claimed_hit(one, other) and _without_harm(other):
            yield Dispute(one.index, other.words, DisputedOver.HAPPENING)
            yield Dispute(other.index, one.words, DisputedOver.HAPPENING)
    dead = [t for t in told if t.draft.type == "people.killed" and t.asserted and t.stands]
    for one, other in pairs(dead, near=_NEAR):
        if _own_up(one, other) and _fighters(other.draft) and not _fighters(one.draft):
            yield Dispute(one.index, other.words, DisputedOver.MANNER)
            yield Dispute(other.index, one.words, DisputedOver.MANNER)


def _claimed_hit(one: Account, other: Account) -> bool:
    """Whether somebody claims to have hit what is the other's: "scored a direct hit on the ship"."""
    ours = one.side is not None and one.side in one.agents and one.draft.type in _BLOWS
    theirs = other.side is not None and other.side in one.targets and one.side != other.side
    return ours and theirs and one.stands


def _without_harm(told: Account) -> bool:
    """Whether it says that what was fired was stopped, or did nothing: "there was no damage"."""
    draft = told.draft
    nothing = draft.type in _EFFECTS and draft.polarity is Polarity.NEGATIVE
    heads = draft.target.heads if draft.target is not None else ()
    known = any(c.lower_ in _KNOWN for t in heads for c in t.children)
    stopped = draft.type == "strike.intercepted" and told.stands and known and draft.figure is None
    return nothing or stopped


def _the_same(one: Draft, other: Draft) -> bool:
    """Whether what was hit is only called by another word of its kind: "a tanker", "the vessel"."""
    mine, theirs = (list(d.target.heads) if d.target is not None else [] for d in (one, other))
    known = all(any(c.lower_ in _KNOWN for c in t.children) for t in theirs)
    kinds = [
        {k for t in heads for k in labels(t, d.reading)}
        for heads, d in ((mine, one), (theirs, other))
    ]
    return known and bool(kinds[0] & kinds[1] & _KINDS)


def _own_up(one: Account, other: Account) -> bool:
    """Whether the doer tells second, of one blow: no sum of many, nor one on another day."""
    theirs = other.side in one.agents or (not one.agents and one.side is None)
    doer = other.side is not None and other.side in other.agents and theirs
    figure, killed = other.draft.figure, other.draft.type == "people.killed"
    many = figure is not None and figure.kind is not FigureKind.ARTICLE and not killed
    own_time = other.draft.time is not None and other.draft.time.reading is other.draft.reading
    same = bool(_names(one.draft)) and _names(one.draft) == _names(other.draft)
    apart_times = own_time and one.draft.time != other.draft.time
    return doer and one.side != other.side and same and not apart_times and not many


def _names(draft: Draft) -> set[str]:
    return {p.mention.name for p in draft.places}


def _people(draft: Draft) -> bool:
    """Whether it is people that were hit, who may have been in what was hit."""
    heads = draft.target.heads if draft.target else ()
    return any(t.tag_ == "NNS" or t.lemma_.lower() in _ARMED for t in heads)


def _fighters(draft: Draft) -> bool:
    """Whether those who died are called fighters."""
    heads = draft.target.heads if draft.target else ()
    return any(t.lemma_.lower() in _ARMED for t in heads)


def _taken_up(draft: Draft) -> bool:
    """Whether a claim goes on about a blow told before: "it had hit", "the bombs fell on"."""
    if draft.agent is not None and draft.agent.reading is not draft.reading:
        return True
    head = draft.hit.head
    if head.pos_ == "NOUN" and any(c.lower_ in _KNOWN for c in head.children):
        return True
    subjects = [c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"}]
    known = (c.lower_ in _KNOWN for s in subjects for c in s.children)
    return any(s.lower_ in {"it", "they"} for s in subjects) or any(known)
