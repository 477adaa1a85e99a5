"""What a sentence only looks back to, in a phrase: "were after those behind the May 3 raid on Tora".

What is told next goes on with the story, not with that.
"""

from itertools import pairwise

from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.language.calendar import Date, Relative, Unit

SITTING = frozenset({"base", "station", "headquarter", "bear", "raise", "house", "locate"})
_MOVES = frozenset({"people.displaced", "people.returned"})
_LONG = frozenset({Unit.MONTH, Unit.YEAR})


def story(before: list[Draft], reading: Reading) -> list[Draft]:
    """The drafts without those that are only looked back to, where others are left.

    Without what only tells where who speaks has gone, whether others are left or not.
    """
    before = [d for d in before if not of_a_speaker(d, reading)]
    told = [d for d in before if not (looks_back(d) or only_sits(d))]
    return told or before


def of_a_speaker(draft: Draft, reading: Reading) -> bool:
    """Whether it only tells where who speaks has gone: "said Lete, a student who has since fled to Tora"."""
    doc, parsed = draft.reading.parsed.doc, draft.reading.parsed
    head = draft.hit.head
    clause = next((t for t in (head, *head.ancestors) if t.dep_ in {"relcl", "acl"}), None)
    if clause is None or draft.type not in _MOVES:
        return False
    named = clause.head
    while named.dep_ == "appos":
        named = named.head
    here = [a for a in reading.attributions if a.sentence == draft.reading.index and a.voiced]
    cued = any(s.overlaps(parsed.span(doc[clause.i])) for a in here for s in (*a.cue, *a.content))
    return not cued and any(s.overlaps(parsed.span(named)) for a in here for s in a.source)


def only_sits(draft: Draft) -> bool:
    """Whether an aside only says where somebody sits: "peacekeepers, based in Fataki, came"."""
    head = draft.hit.head
    return head.dep_ in {"acl", "relcl", "advcl"} and head.lemma_ in SITTING


def looks_back(draft: Draft) -> bool:
    """Whether a claim with a date of its own stands under a noun that its sentence is not about."""
    time = draft.time
    if time is None or time.reading is not draft.reading:
        return False
    value = time.mention.value
    old = isinstance(value, Date) or (isinstance(value, Relative) and value.unit in _LONG)
    return old and _under_a_noun(draft)


def _under_a_noun(draft: Draft) -> bool:
    head = draft.hit.head
    steps = [head, *head.ancestors]
    for below, above in pairwise(steps):
        if below.pos_ in {"VERB", "AUX"} and below.dep_ not in {"relcl", "acl"}:
            return False
        if below.dep_ == "pobj" and above.head.pos_ in {"NOUN", "PROPN", "ADP", "ADV"}:
            return True
    return False
