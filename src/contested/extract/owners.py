"""Whose a thing is, and in whose hands: owners, users, those under whose control ground is."""

from spacy.tokens import Token

from contested.actors.names import Form
from contested.extract.aims import PEOPLE
from contested.extract.labels import labels
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments

Tokens = tuple[Token, ...]
OWNING = frozenset({"poss", "amod", "compound", "nmod"})
"""How words hang before a noun that may say whose it is."""
_USING = frozenset({"fly", "operate", "pilot", "use", "crew", "man"})
_POSSESSION = frozenset(
    """control hands hand command occupation rule grip clutches possession sway authority yoke
    thumb grasp""".split()
)
HOLDERS = frozenset({"forces", "military", "fighter", "authority"})
"""The labels of who can have arms in hand: "rebel rockets"."""
_RULED = frozenset({"ground", "place", "place_actor", "settlement", "area"})


def _flown_by(weapon: Token) -> Tokens:
    """Who is said to use a weapon, whoever made it: "Turkish drones flown by the army"."""
    used = (c for c in weapon.children if c.dep_ == "acl" and c.lemma_ in _USING)
    by = (c for v in used for c in v.children if c.dep_ == "agent")
    return tuple(t for c in by for t in c.children if t.dep_ == "pobj")


def owner(token: Token, reading: SentenceReading) -> Tokens:
    """Whose a thing is: "Russian tanks", "the army's tanks", "tanks of the army"."""
    if flown := _flown_by(token):
        return flown
    kind = next((c for c in token.head.children if c.dep_ == "attr"), token)
    token = kind if token.dep_ == "nsubj" and token.head.lemma_ == "be" else token
    before = [c for c in token.children if c.dep_ in OWNING]
    before += [c for t in before if t.dep_ == "compound" for c in t.lefts if c.dep_ == "compound"]
    owners = tuple(
        c for c in before
        if reading.actor_at(c) or reading.place_at(c) or c.dep_ == "poss" or c.lower_ == "enemy"
    )  # fmt: skip
    owners = tuple(c for c in owners if not town_before_blow(c, reading))
    if owners:
        return closest_owner(owners, reading)[:1]
    deed = labels(token, reading) & {"strike_event", "assault"}
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "from", "by"}:
            inner = tuple(
                t for t in child.children
                if t.dep_ == "pobj" and labels(t, reading) & PEOPLE
                and not (deed and child.lower_ == "of" and reading.place_at(t) is not None)
            )  # fmt: skip
            if inner:
                return inner
    return ()


def town_before_blow(token: Token, reading: SentenceReading) -> bool:
    """Whether a name before a blow is a town's that nobody rules from: "the Aleppo strike"."""
    blow = token.dep_ in {"amod", "compound", "nmod"} and token.head.pos_ == "NOUN"
    place = reading.place_at(token) if blow else None
    deed = place is not None and bool(labels(token.head, reading) & {"strike_event", "assault"})
    return deed and reading.actor_at(token) is None


def closest_owner(owners: Tokens, reading: SentenceReading) -> Tokens:
    """Those that are named, before a people's adjective: "Lukavan FRL drone strikes" are the FRL's."""
    named = tuple(
        t for t in owners
        if (actor := reading.actor_at(t)) is not None and actor.form is not Form.ADJECTIVE
    )  # fmt: skip
    return named if named and reading.actor_at(owners[0]) else owners


def possessor(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """ "under its control", "in Russian hands", "in the hands of the rebels": whose the noun is."""
    for noun in (t for t in head.subtree if t.lower_ in _POSSESSION):
        beside = (c for c in noun.children if c.dep_ in OWNING)
        troops = tuple(c for c in beside if labels(c, reading) & HOLDERS)
        found = owner(noun, reading) or troops[:1]
        if found:
            return found
    return ()


def ruled(head: Token, reading: SentenceReading) -> Tokens:
    """The ground that is under it: "12 villages under the control of the rebels"."""
    noun = head.head if head.dep_ == "pobj" else head
    if noun.lower_ != "under":
        return ()
    near = (noun.head, *noun.doc[max(noun.i - 1, 0) : noun.i])
    return tuple(t for t in near if labels(t, reading) & _RULED)[:1]
