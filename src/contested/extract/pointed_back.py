"""Happenings that a noun only points back to: "respond to the attack", "the fighting has driven …".

What it says of them is told elsewhere; the noun brings no place, day or figure of its own.
"""

from contested.extract.draft import Draft
from contested.extract.frames import Form

_BARRED = frozenset({"ban", "restriction", "limit", "moratorium"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_CALLING = frozenset("call describe brand condemn denounce label slam welcome praise mourn".split())
_RUNNING = frozenset(
    """last begin start break erupt resume end stop continue rage intensify flare ease subside
    pause reach""".split()
)
_SPEAKING = frozenset(
    """statement comment speak remark word silence silent question ask report announcement detail
    information tweet post""".split()
)
_BACK = frozenset({"to", "after", "before", "since", "with", "in", "of", "following", "despite"})


def pointed_back(draft: Draft) -> bool:
    """Whether a noun only points back to what is known, or to what is only spoken of."""
    if draft.hit.form is not Form.NOUN or draft.part_of is not None:
        return False
    return _known_already(draft) or _secondary(draft) or _fighting_on(draft)


def _known_already(draft: Draft) -> bool:
    """Whether a strike is only pointed back to: "respond to the attack", "called the raid a crime".

    So is one that is only spoken of: "lift the ban on strikes".
    """
    noun = draft.hit.head
    if draft.type != "strike" or draft.figure is not None:
        return False
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ == "pobj" and above.lemma_ in _BARRED and noun.head.lower_ in {"on", "of"}:
        return True
    definite = any(c.lower_ in _POINTING for c in noun.children if c.dep_ == "det")
    new = draft.target is not None or own_place(draft) or own_time(draft)
    if not definite or (draft.agent is not None and draft.agent.reading is draft.reading):
        return False
    called = noun.dep_ == "dobj" and noun.head.lemma_ in _CALLING
    back = noun.dep_ == "pobj" and noun.head.lower_ in _BACK
    spoken = noun.dep_ == "pobj" and noun.head.lower_ in {"on", "about", "over"}
    back = back or (spoken and above.lemma_ in _SPEAKING)
    return called or (back and not new)


def _secondary(draft: Draft) -> bool:
    """Whether it is what a strike set off: "secondary explosions were seen"."""
    noun = draft.hit.head
    return any(c.lower_ == "secondary" for c in noun.children if c.dep_ == "amod")


def _fighting_on(draft: Draft) -> bool:
    """Whether it is the war's own fighting of which something else is told: "the fighting has driven"."""
    noun = draft.hit.head
    known = any(c.lower_ == "the" and c.dep_ == "det" for c in noun.children)
    if known and noun.dep_ == "pobj" and noun.head.lower_ == "over" and noun.lemma_ == "fighting":
        return True  # "sanctions over the fighting in X"
    told = noun.dep_ == "nsubj" and noun.head.lemma_ in _RUNNING
    return known and noun.lemma_ == "fighting" and not (told or draft.figure or own_place(draft))


def own_place(draft: Draft) -> bool:
    """Whether a place stands under the noun itself."""
    below = {t.i for t in draft.hit.head.subtree}
    return any(p.reading is draft.reading and p.mention.first in below for p in draft.places)


def own_time(draft: Draft) -> bool:
    """Whether a time stands under the noun itself."""
    if draft.time is None or draft.time.reading is not draft.reading:
        return False
    return draft.time.mention.first in {t.i for t in draft.hit.head.subtree}
