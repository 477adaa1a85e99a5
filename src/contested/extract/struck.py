"""One blow, two accounts of what it hit: "it had bombed a camp", "the bombs had fallen on a market"."""

from collections.abc import Iterator, Sequence

from contested.extract.draft import Draft
from contested.extract.rivals import Account, Dispute, pairs
from contested.extract.tallies import other_things
from contested.model.vocabulary import DisputedOver

_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_BLOWS = frozenset({"strike", "infrastructure.damaged"})


def struck(told: Sequence[Account]) -> Iterator[Dispute]:
    """Two claims of what a blow hit, by its doer and then by another."""
    blows = [t for t in told if t.draft.type in _BLOWS and t.asserted and t.stands]
    for one, other in pairs(blows, near=1):
        doer = one.side is not None and one.side in one.agents and other.side not in other.agents
        if not doer or not other_things(one, other) or not _taken_up(other.draft):
            continue
        yield Dispute(one.index, other.words, DisputedOver.MANNER)
        yield Dispute(other.index, one.words, DisputedOver.MANNER)


def _taken_up(draft: Draft) -> bool:
    """Whether a claim goes on about a blow told before: "it had hit", "the bombs fell on"."""
    if draft.agent is not None and draft.agent.reading is not draft.reading:
        return True
    head = draft.hit.head
    subjects = [c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"}]
    known = (c.lower_ in _KNOWN for s in subjects for c in s.children)
    return any(s.lower_ in {"it", "they"} for s in subjects) or any(known)
