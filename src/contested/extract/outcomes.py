"""Deaths told of as what was left of a deed, whoever did it: "bodies lay there", "the death of nine"."""

from spacy.tokens import Token

from contested.extract.draft import Draft
from contested.extract.labels import labels

_LEFT = frozenset({"body", "corpse", "remains", "death", "life"})
_DEALT = frozenset({"by", "in", "from", "during", "under"})  # "the death of nine in shelling"
_CAUSING = frozenset({"result", "cause", "lead", "claim", "bring", "produce"})


def outcome(draft: Draft) -> bool:
    """Whether it is only what was left of a deed, whoever did it: "bodies", "the death of nine"."""
    noun = draft.hit.head
    if draft.type != "people.killed" or noun.pos_ != "NOUN" or noun.lemma_.lower() not in _LEFT:
        return False
    if any(labels(t, draft.reading) & {"strike_event", "assault"} for t in _brought_by(noun)):
        return False
    dealt = [t for c in noun.children if c.lower_ in _DEALT for t in c.children]
    found = (labels(t, draft.reading) & {"strike_event", "assault"} for t in dealt)
    return not (any(found) or any(t.lower_ in {"fire", "gunfire"} for t in dealt))


def _brought_by(noun: Token) -> list[Token]:
    """What brought it about: "the raid resulted in the deaths of nine", "caused the death of two"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "to"} else noun.head
    return [c for c in verb.children if c.dep_ == "nsubj"] if verb.lemma_ in _CAUSING else []
