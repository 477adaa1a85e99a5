"""When those were harmed who are a part of others counted before: "Of these, 27 were executed".

They are of the whole's time, also where that is a stretch ("since Sunday"), which carries over to
nothing else.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Dated, Draft

_WHOLE = frozenset({"them", "these", "those", "whom", "latter", "dead", "victims", "wounded"})
_DETERMINERS = frozenset({"the", "these", "those"})


def time_of_whole(draft: Draft, before: Sequence[Draft]) -> Dated | None:
    """The time of those that a claim counts some of, the last count of people told before."""
    if not draft.type.startswith("people.") or draft.figure is None or _holds(draft.hit.head):
        return None
    if not _counts_a_part(draft):
        return None
    for other in before:
        if other.type.startswith("people.") and other.figure is not None:
            return other.time
    return None


def with_whole(draft: Draft, told: Sequence[Draft]) -> Draft:
    """The draft with the doer, the place and the time of the whole that another sentence told.

    "Killing 29 people. Among the victims are twelve children."
    """
    if draft.part_of is None or draft.part_of.reading is draft.reading:
        return draft
    whole = next((d for d in told if d.key == draft.part_of.key), None)
    if whole is None:
        return draft
    return replace(
        draft,
        agent=draft.agent or whole.agent,
        places=draft.places or whole.places,
        time=draft.time or whole.time,
    )


def _holds(head: Token) -> bool:
    """Whether it is said of now: "over 85,000 of them live in schools"."""
    held = head if head.pos_ in {"VERB", "AUX"} else head.head
    return held.tag_ in {"VBZ", "VBP"} and held.lower_ not in {"has", "have"}


def _counts_a_part(draft: Draft) -> bool:
    """Whether its figure is of a whole that a word points back to: "Of the latter, 27", "6,000 of them"."""
    doc, at = draft.hit.head.doc, draft.figure.token if draft.figure else 0
    return _points_back(doc, 0) or any(_points_back(doc, i) for i in (at + 1, at + 2))


def opens_with_part(doc: Sequence[Token]) -> bool:
    """Whether a sentence opens with some of those counted before: "Two of the victims died in Bor"."""
    return any(_points_back(doc, i) for i in range(4))


def _points_back(doc: Sequence[Token], i: int) -> bool:
    if i + 1 >= len(doc) or doc[i].lower_ != "of":
        return False
    after = i + 2 if doc[i + 1].lower_ in _DETERMINERS and i + 2 < len(doc) else i + 1
    if doc[i + 1].lower_ in _WHOLE:
        return True
    return after > i + 1 and doc[after].lower_ in _WHOLE
