"""What is only supposed to be confirmed: "If this withdrawal is confirmed, it is the second this year".

What is supposed was told before. Its place and day are those of what was told, not those of what
else the sentence looks back to.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft
from contested.extract.stage import Stage

_KNOWN = frozenset({"the", "this", "that", "these", "those", "such"})
_FOUND_TRUE = frozenset({"confirm", "verify", "corroborate", "substantiate"})


def recalled(head: Token) -> bool:
    """Whether a happening is named again to suppose that it is confirmed."""
    verb = head.head
    known = any(c.dep_ == "det" and c.lower_ in _KNOWN for c in head.children)
    supposed = any(c.dep_ == "mark" and c.lower_ in {"if", "once"} for c in verb.children)
    return known and supposed and head.dep_ == "nsubjpass" and verb.lemma_ in _FOUND_TRUE


def bare(draft: Draft, stage: Stage) -> Draft:
    """The draft with those of its places and times only that stand in its own phrase."""
    own = {t.i for t in stage.head.subtree}
    places = tuple(p for p in draft.places if p.mention.first in own)
    time = draft.time if draft.time and draft.time.mention.first in own else None
    return replace(draft, places=places, time=time)


def as_told(draft: Draft, before: Sequence[Draft]) -> Draft:
    """The draft with the place and the time of what it recalls, where that stands near."""
    told = next((d for d in before if d.type == draft.type), None)
    if told is None:
        return draft
    return replace(draft, places=draft.places or told.places, time=draft.time or told.time)
