"""Reactions: a speaker confirms, denies, doubts or does not comment on what was claimed before.

"The ministry denied it" is a claim of its own, with the type, participants, place and time of the
claim that "it" can mean, and a link to that claim. A denial with content of its own ("denied that
its troops were surrendering") is linked to the nearest claim of the same kind by somebody else.
"""

from collections.abc import Iterable
from dataclasses import replace

from contested.extract.attribution import Attribution
from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.model.span import Span
from contested.model.vocabulary import REACTIONS, Act

_FAR = 8


def react(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Link the drafts of reacting speakers, and add a draft for each reaction without content."""
    reactions = [a for a in reading.attributions if a.act in REACTIONS and a.source and a.cue]
    linked = [_linked(d, drafts) for d in drafts]
    added = [
        made
        for a in reactions
        if not any(d.attribution and d.attribution[0] is a for d in drafts)
        for made in _bare(a, drafts, reading)
    ]
    return (*linked, *added)


def _linked(draft: Draft, drafts: tuple[Draft, ...]) -> Draft:
    if not draft.attribution or draft.attribution[0].act not in REACTIONS:
        return draft
    reaction = draft.attribution[0]
    for other in reversed([d for d in drafts if _precedes(d, draft)]):
        if other.type == draft.type and not _same_speaker(other, reaction):
            return replace(draft, reacts_to=other)
    return draft


def _bare(reaction: Attribution, drafts: tuple[Draft, ...], reading: Reading) -> Iterable[Draft]:
    """The claim that a reaction without a proposition of its own makes, if anything is there to react to."""
    here = reading.sentences.get(reaction.sentence)
    if here is None or (reaction.act is Act.CONFIRM and not _points_back(reaction)):
        return
    cue = reaction.cue[0]
    start = min(cue.start, reaction.source[0].start)
    before = [
        d for d in drafts
        if d.trigger.end <= start
        and reaction.sentence - d.reading.index <= _FAR
        and not _same_speaker(d, reaction)
    ]  # fmt: skip
    if not before:
        return
    nearest = max(d.reading.index for d in before)
    # Of the nearest sentence's claims, the first is the one that the sentence is about.
    about = next(d for d in before if d.reading.index == nearest)
    yield replace(
        about,
        reading=here,
        trigger=_whole(reaction.cue, reading),
        figure=None,
        part_of=None,
        attribution=(reaction,),
        act=None,
        reacts_to=about,
    )


def _points_back(reaction: Attribution) -> bool:
    words = " ".join(c.text.lower() for c in reaction.content).split()
    return bool(words) and words[0] in {"it", "this", "that", "them", "the", "these", "those"} and len(words) < 6


def _whole(parts: tuple[Span, ...], reading: Reading) -> Span:
    start, end = parts[0].start, parts[-1].end
    return Span.of(reading.page.document.text, start, end)


def _precedes(one: Draft, other: Draft) -> bool:
    return one.trigger.start < other.trigger.start and other.reading.index - one.reading.index <= _FAR


def _same_speaker(draft: Draft, reaction: Attribution) -> bool:
    if not draft.attribution:
        return False
    return {s.text.lower() for s in draft.attribution[0].source} == {s.text.lower() for s in reaction.source}


