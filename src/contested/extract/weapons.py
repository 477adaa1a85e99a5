"""The strike behind a harm: "shelling killed five", "drones set homes on fire", "hit by rockets".

Where the doer of a harm, or what it was done with, is a weapon, its use is a claim of its own and
the harm's doer is whose weapon it was.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.counting import allowed
from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import Reading
from contested.extract.roles import owner
from contested.language.quantities import FigureKind

_HARMS = (
    "people.killed",
    "people.wounded",
    "people.casualties",
    "infrastructure.damaged",
    "materiel.destroyed",
)
_WEAPONS = frozenset({"munition", "drone"})
_EVENTS = frozenset({"strike_event", "assault", "munition"})


def weapons(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Add the strikes that harms name as their doer or instrument, and give the harms their doer."""
    made: list[Draft] = []
    covered = {(d.reading.index, t.i) for d in drafts for t in (*d.hit.tokens, *_told(d))}
    for draft in drafts:
        if draft.type not in _HARMS:
            made.append(draft)
            continue
        made.append(_whose(draft))
        for token in _weapons(draft):
            if (draft.reading.index, token.i) not in covered:
                covered.add((draft.reading.index, token.i))
                made.append(_strike(draft, token))
    return tuple(made)


def _told(draft: Draft) -> Iterator[Token]:
    """The weapons of a strike that is told already: "rockets hit", "a mine exploded"."""
    if draft.type == "strike":
        for token in (*_weapons(draft), *draft.arguments.object):
            figure = draft.reading.figure_at(token)
            if figure is None or figure.kind is FigureKind.ARTICLE or figure == draft.figure:
                yield token


def _weapons(draft: Draft) -> Iterator[Token]:
    arguments = draft.arguments
    for token in (*arguments.subject, *arguments.under("by", "with", "from", "in")):
        if labels(token, draft.reading) & _WEAPONS:
            yield token


def _whose(draft: Draft) -> Draft:
    """The harm with its weapon's or attack's owner as its doer, instead of the thing itself."""
    if draft.agent is None or not draft.agent.heads:
        found = [
            o
            for t in draft.arguments.under("by", "in", "from", "during")
            if labels(t, draft.reading) & _EVENTS
            for o in owner(t, draft.reading)
        ]
        return replace(draft, agent=Phrase(draft.reading, tuple(found[:1]))) if found else draft
    head = draft.agent.heads[0]
    found_labels = labels(head, draft.reading)
    if not found_labels & _EVENTS or found_labels & {"person", "military", "actor"}:
        return draft
    whose = owner(head, draft.reading)
    return replace(draft, agent=Phrase(draft.reading, whose) if whose else None)


def _strike(draft: Draft, weapon: Token) -> Draft:
    reading = draft.reading
    figure = reading.figure_at(weapon)
    whose = owner(weapon, reading)
    target = draft.target if not draft.type.startswith("people.") else None
    return replace(
        draft,
        type="strike",
        trigger=reading.span(weapon.i, weapon.i),
        agent=Phrase(reading, whose) if whose else draft.agent,
        target=target or draft.target,
        figure=figure if figure is not None and allowed(figure, "strike") else None,
        part_of=None,
    )
