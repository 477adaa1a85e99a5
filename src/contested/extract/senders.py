"""Whose a blow is by what dealt it: the owner of its weapons, the side that they came from, the arm."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.accounts import BLOWS
from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.owners import owner
from contested.extract.reading import SentenceReading

_BEFORE = frozenset({"compound", "nmod", "amod"})
_SENT = frozenset(
    "fire launch send lob plant place lay leave detonate drop throw hurl bury set".split()
)
_FIRE = frozenset("fire shelling attack bombardment shellfire gunfire mortar mortars".split())
_WHENCE = frozenset(
    """side positions position lines territory soil areas area districts posts post trenches gunners militants fighters
    forces troops soldiers aircraft jets drones artillery tanks helicopters warplanes""".split()
)
_FORCES = frozenset({"military", "fighter", "forces", "actor"})
_UNDERGONE = frozenset({"lose", "suffer", "sustain", "survive", "die", "fall", "flee"})
_RELATIVE = frozenset({"that", "which", "who"})
_HOLDING = frozenset({"hold", "man", "control", "occupy"})
_ARMS = frozenset({"artillery", "aviation", "navy", "warplanes", "jets"})


def sender(draft: Draft) -> Phrase | None:
    """Whose the weapons are that a clause says were sent: "13 rebel drones launched at the port"."""
    head = draft.hit.head
    if draft.type != "strike" or draft.agent is not None or head.dep_ != "acl":
        return None
    weapon = head.head
    armed = head.tag_ == "VBN" and labels(weapon, draft.reading) & {"munition", "drone"}
    owners = owner(weapon, draft.reading) if armed else ()
    return Phrase(draft.reading, owners[:1]) if owners else None


def sent_by(draft: Draft) -> Phrase | None:
    """Who is said to have sent the weapon that did it: "a drone launched by the rebels killed a man"."""
    if draft.type not in BLOWS or (draft.agent is not None and not _arms(draft.agent)):
        return None
    weapons = (
        draft.hit.head,
        *draft.arguments.subject,
        *draft.arguments.under("by", "with", "when"),
    )
    sent = (
        c
        for t in weapons
        if _is_arm(t, draft.reading)
        for c in t.children
        if c.dep_ in {"acl", "relcl"}
    )
    doers = [t for v in sent for t in _senders(v)]
    return Phrase(draft.reading, (doers[0],)) if doers else None


def _senders(clause: Token) -> list[Token]:
    """Who sent it by a clause on it: "launched by rebels", "that the group says its men had fired"."""
    if clause.lemma_ not in _SENT:
        below = (c for c in clause.children if c.dep_ in {"ccomp", "xcomp"})
        within = (c for c in below if c.lemma_ in _SENT)
        return [t for c in within for t in _senders(c)]
    by = [t for c in clause.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
    own = [c for c in clause.children if c.dep_ == "nsubj" and c.lower_ not in _RELATIVE]
    return by or own


def _arms(agent: Phrase) -> bool:
    return all(_is_arm(t, agent.reading) for t in agent.heads)


def _is_arm(token: Token, reading: SentenceReading) -> bool:
    return bool(labels(token, reading) & {"munition", "drone"})


def dealt_in(draft: Draft) -> Phrase | None:
    """Whose the deed is in which people came to harm: "were killed in a provocation by Armenian forces".

    And that a blow was a part of: "the attack by the group on the port, in which a missile fell".
    """
    if draft.type not in {"people.killed", "people.wounded", "people.casualties", "strike"}:
        return None
    deeds = draft.arguments.under("in", "during", "after")
    by = [c for t in deeds if t.pos_ == "NOUN" for c in t.children if c.lower_ == "by"]
    hands = (t for t in draft.arguments.under("at") if t.lower_ == "hands")
    by += [
        c for t in hands for c in t.children if c.lower_ == "of"
    ]  # "died at the hands of rebels"
    doers = [t for c in by for t in c.children if t.dep_ == "pobj"]
    armed = [t for t in doers if labels(t, draft.reading) & _FORCES]
    return Phrase(draft.reading, (armed[0],)) if armed else None


def acted_in(draft: Draft) -> Phrase | None:
    """Whose a blow is in which some did what they came for: "a raid in which troops burned homes"."""
    noun = draft.hit.head
    if (
        draft.agent is not None
        or noun.pos_ != "NOUN"
        or draft.type not in {"strike", "battle.attack"}
    ):
        return None
    for clause in (c for c in noun.children if c.dep_ == "relcl" and c.lemma_ not in _UNDERGONE):
        links = [c for c in clause.children if c.lower_ in {"in", "during"} and c.i < clause.i]
        there = any(t.lower_ == "which" for c in links for t in c.children)
        men = [c for c in clause.children if c.dep_ == "nsubj"]
        armed = men and all(labels(t, draft.reading) & _FORCES for t in men)
        if there and armed and any(c.dep_ == "dobj" for c in clause.children):
            return Phrase(draft.reading, tuple(men))
    return None


def sent_from(draft: Draft) -> Phrase | None:
    """The side from which weapons were sent: "killed by shells fired from the Cambodian side".

    And whose fire it is that people come under: "came under Russian artillery fire".
    """
    if draft.type not in BLOWS:
        return None
    verb = draft.hit.head
    weapons = (*draft.arguments.under("by", "with", "when", "after"), *draft.arguments.subject)
    sent = [verb] if verb.lemma_ in _SENT else []
    sent += [c for t in weapons for c in t.children if c.dep_ == "acl" and c.lemma_ in _SENT]
    sent += [verb, *(t for t in draft.arguments.under("under") if t.lower_ in _FIRE)]
    froms = [c for v in sent for c in v.children if c.dep_ == "prep" and c.lower_ == "from"]
    sides = [t for c in froms for t in c.children if t.lower_ in _WHENCE]
    named = [t for t in sides if any(draft.reading.actor_at(c) for c in t.lefts)]
    held = (c for t in sides for part in t.lefts for c in part.subtree)  # "Houthi-held territory"
    named += [c for c in held if draft.reading.actor_at(c) is not None]
    named += [o for t in sides for o in owner(t, draft.reading)]
    named += [o for t in sides for c in t.children if c.dep_ == "acl" for o in _holders(c)]
    under = (t for t in draft.arguments.under("under") if t.lower_ in _FIRE)
    own = (o for t in under for o in owner(t, draft.reading))
    named += [o for o in own if o.lower_ != "its"]  # "came under its worst shelling"
    return Phrase(draft.reading, (named[0],)) if named else None


def _holders(clause: Token) -> list[Token]:
    """Who holds the ground that fire comes from: "from positions manned by the militia"."""
    by = (c for c in clause.children if c.dep_ == "agent" and clause.lemma_ in _HOLDING)
    return [t for c in by for t in c.children if t.dep_ == "pobj"]


def with_arms(agent: Phrase | None, draft: Draft) -> Phrase | None:
    """The arm that deals a blow for the people before it: "Russian artillery", "Israeli tank fire"."""
    if draft.type != "strike" or agent is None or len(agent.heads) != 1:
        return agent
    people = agent.heads[0]
    if people.dep_ not in _BEFORE or not (people.tag_ == "JJ" or people.ent_type_ == "NORP"):
        return agent
    between = people.doc[people.i + 1 : draft.hit.head.i + 1]
    arm = next((t for t in between if t.lower_ in _ARMS and people.head == t), None)
    if any(t.lower_ in {"and", "or", ","} for t in between):
        return agent  # "Ukrainian drone and artillery attacks"
    return agent if arm is None else replace(agent, heads=(arm,))
