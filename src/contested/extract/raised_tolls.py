"""The toll that one more death raises: of the blow told in the same breath, there and by its doer.

"A guard died in hospital, raising the number of fatalities to four." What is counted since some day,
or in a whole war, is of no one blow.
"""

from collections.abc import Sequence
from dataclasses import replace

from contested.extract.accounts import raises_total, same_paragraph
from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.language.time_kinds import TimeKind
from contested.model.vocabulary import Basis

_OF_A_BLOW = 500
_DEAD = frozenset({"people.killed", "people.wounded"})
_SUMS = frozenset({"number", "figure", "count", "tally", "toll"})
_PUTTING = frozenset({"put", "give", "place", "update", "revise", "raise"})
_ANYBODY = frozenset({"people", "person", "dead", "death", "fatality", "victim", "casualty"})


def with_last_blow(drafts: Sequence[Draft], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, raised tolls of one blow with its places, its day and its doer."""
    return tuple(_filled(d, drafts, reading) for d in drafts)


def _filled(draft: Draft, drafts: Sequence[Draft], reading: Reading) -> Draft:
    if draft.type not in _DEAD or draft.places or not _of_one_blow(draft):
        return draft
    base = _told_last(draft, drafts, reading)
    if base is None:
        return draft
    return replace(
        draft,
        places=base.places,
        agent=draft.agent or base.agent,
        time=draft.time or base.time,
        figure=replace(draft.figure, basis=Basis.COUNT) if draft.figure else None,
    )


def _of_one_blow(draft: Draft) -> bool:
    """Whether it is raised to so few, of anybody, since no day that is named."""
    figure = draft.figure
    if figure is None or (figure.low or 0) > _OF_A_BLOW:
        return False
    head = draft.hit.head
    raising = raises_total(head) or draft.hit.word in {"bring", "raise", "take"}
    raising = raising or (head.lemma_.lower() in _SUMS and head.head.lemma_ in _PUTTING)
    since = any(t.kind is TimeKind.SINCE for t in draft.reading.times)
    heads = draft.target.heads if draft.target is not None else ()
    anybody = all(t.pos_ == "NUM" or t.lemma_.lower() in _ANYBODY for t in heads)
    return raising and anybody and not since


def _told_last(draft: Draft, drafts: Sequence[Draft], reading: Reading) -> Draft | None:
    """The last of its kind told before, in its sentence or its paragraph, with a place."""
    before = [
        d for d in drafts
        if d.type == draft.type and d.places and d.trigger.start < draft.trigger.start
        and draft.reading.index - d.reading.index <= 1 and same_paragraph(draft, d, reading)
    ]  # fmt: skip
    return max(before, key=lambda d: d.trigger.start, default=None)
