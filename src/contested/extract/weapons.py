"""The strike behind a harm: "shelling killed five", "drones set homes on fire", "hit by rockets".

Where the doer of a harm, or what it was done with, is a weapon, its use is a claim of its own and
the harm's doer is whose weapon it was.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.counting import allowed
from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form
from contested.extract.labels import labels
from contested.extract.owners import owner
from contested.extract.reading import Reading

_HARMS = (
    "people.killed",
    "people.wounded",
    "people.casualties",
    "infrastructure.damaged",
    "materiel.destroyed",
)
_WEAPONS = frozenset({"munition", "drone"})
_EVENTS = frozenset({"strike_event", "assault", "munition"})
_SENT = frozenset("fire launch drop send lob shoot throw hurl release direct aim".split())
_HITTING = frozenset({"target", "hit", "strike", "pound"})


def weapons(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Add the strikes that harms name as their doer or instrument, and give the harms their doer."""
    drafts = one_blow(drafts)
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
    return tuple(_sent_at(d, drafts) for d in made)


def _sent_at(draft: Draft, drafts: tuple[Draft, ...]) -> Draft:
    """A blow told of in a clause on its weapon with what this hit: "damaged by shells fired by X"."""
    clause = draft.hit.head
    if draft.type != "strike" or draft.target is not None or clause.dep_ != "acl":
        return draft
    harms = (d for d in drafts if d.type in _HARMS and d.reading is draft.reading)
    hit = next((d for d in harms if clause.head in tuple(_weapons(d))), None)
    thing = hit is not None and not hit.type.startswith("people.")
    return replace(draft, target=hit.target) if hit is not None and thing else draft


def one_blow(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts, a blow that several words of one clause tell taken for one.

    "A roadside bomb targeting a convoy exploded", "tank fire hit a school", "a rocket fell short
    and hit a house": what it was aimed at is what the last of them hits. So with "shells fired by
    rebels hit a school", "used drones to drop bombs", "carried out two raids, hitting a depot".
    """
    found = [d for d in drafts if not (_only_used(d, drafts) or _unexploded(d, drafts))]
    for told in [d for d in drafts if d.type == "strike" and d.hit.form is Form.VERB]:
        again = [d for d in found if d is not told and _same_blow(d, told)]
        if again and told in found:
            found = [d for d in found if d not in again]
            found[found.index(told)] = _with_others(told, again)
    return tuple(found)


def _only_used(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether it only says what a blow was dealt with: "a strike using HIMARS rockets destroyed …"."""
    head = draft.hit.head
    if draft.type != "strike" or head.lemma_ != "use" or head.tag_ != "VBG":
        return False
    return any(
        d.type == "strike" and d.hit.form is Form.NOUN and d.reading is draft.reading
        and head.head in {d.hit.head, d.hit.head.head}
        for d in drafts
    )  # fmt: skip


def _unexploded(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether it only denies that what fell went off: "a bomb fell but did not explode"."""
    verb = draft.hit.head
    undone = verb.lemma_ in {"explode", "detonate"} and any(c.dep_ == "neg" for c in verb.children)
    return undone and any(
        d.type == "strike" and d is not draft and d.hit.head == verb.head for d in drafts
    )


def _with_others(told: Draft, again: list[Draft]) -> Draft:
    """A blow with what other words of the same blow say of it: its doer, aim, weapon and number."""
    return replace(
        told,
        target=told.target or next((d.target for d in again if d.target), None),
        agent=told.agent or next((d.agent for d in again if d.agent), None),
        figure=told.figure or next((d.figure for d in again if d.figure), None),
        means=told.means or next((d.means for d in again if d.means), None),
    )


def _same_blow(draft: Draft, told: Draft) -> bool:
    """Whether a strike is but the weapon, its aim or its fall of what another verb tells."""
    head, verb = draft.hit.head, told.hit.head
    if draft.type != "strike" or draft.reading is not told.reading:
        return False
    if _leads_to(draft, told):
        return draft.figure is None or told.figure in {None, draft.figure}
    if draft.figure != told.figure:
        return False
    weapon = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if head.lemma_ == "fall":
        joined = verb.dep_ == "conj" and verb.head == head
        undone = any(c.dep_ == "neg" for c in verb.children)  # "fell but did not explode"
        return bool(joined and weapon is None and not draft.target and not undone)
    named = draft.hit.form is Form.NOUN and head == weapon
    aim = head.dep_ == "acl" and head.lemma_ in _SENT | {"target"} and head.head == weapon
    return bool(named or aim)


def _leads_to(draft: Draft, told: Draft) -> bool:
    """Whether it only leads to the blow: "used drones to drop", "carried out raids, hitting"."""
    head, verb = draft.hit.head, told.hit.head
    if draft.hit.form is Form.VERB:
        to_do = verb.dep_ in {"xcomp", "advcl"} and verb.tag_ == "VB"
        return bool(head.lemma_ == "use" and to_do and verb.head == head)
    outcome = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.lemma_ in _HITTING
    dealt = head.dep_ in {"dobj", "nsubjpass"} and head.head == verb.head
    return bool(outcome and dealt and draft.target is None)


def _told(draft: Draft) -> Iterator[Token]:
    """The weapons of a strike that is told already: "rockets hit", "a mine exploded"."""
    if draft.type == "strike":
        for token in (*_weapons(draft), *draft.arguments.object):
            figure = draft.reading.figure_at(token)
            if figure is None or figure.article or figure == draft.figure:
                yield token


def _weapons(draft: Draft) -> Iterator[Token]:
    arguments = draft.arguments
    hurt = draft.target.heads if draft.target is not None else ()
    for token in (*arguments.subject, *arguments.under("by", "with", "from", "in")):
        if labels(token, draft.reading) & _WEAPONS and token not in hurt and not _blaze(token):
            yield token


def _blaze(token: Token) -> bool:
    """Whether it burns and nobody shoots: "a fire destroyed 30 stalls", not "mortar fire"."""
    return token.lemma_ == "fire" and not any(
        c.dep_ in {"compound", "amod", "nmod", "poss"} for c in token.children
    )


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
