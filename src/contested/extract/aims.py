"""What a blow is aimed at: what it hits, falls on, slams into.

Of a strike's words themselves, of what it throws, or of a clause that tells on of it.
"""

from spacy.tokens import Token

from contested.extract.labels import labels
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments
from contested.language.heads import antecedent

PEOPLE = frozenset({"person", "pronoun", "actor", "place_actor", "proper"})
"""The labels of whom something can be done to, or who does it."""
Tokens = tuple[Token, ...]
_AIMS = (
    "into", "against", "at", "onto", "on", "through", "under", "toward", "towards", "over",
    "in",
)  # fmt: skip
# What follows a blow's preposition and is not hit by it: "fired drones in response".
_NOTHING_HIT = frozenset(
    """response reply retaliation return reprisal revenge answer defiance violation breach support
    end course wake attempt bid effort operation campaign wave waves salvo salvos series war row
    range rate number total general particular least once""".split()
)
_COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
_DELIVERED = frozenset({"dobj", "nsubjpass"})
_HITTING = frozenset({"target", "hit", "strike", "destroy", "damage", "flatten", "level", "pound"})
_WAYS = frozenset({"across", "over", "from"})
_ROCKING = frozenset({"rock", "shake", "jolt", "engulf", "gut", "wreck", "rip", "shatter"})
_FALLING = frozenset(
    "land fall come slam crash smash tear rip rain plunge plough plow rocket".split()
)


def aimed(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """What a blow is aimed at: "slammed into a school", "weapons against plants", "on a hospital".

    Under the verb, under what it throws, or, for a blow that is delivered, under that verb.
    """
    above = [head.head] if head.dep_ in _DELIVERED and head.head.pos_ == "VERB" else []
    if hit := struck(head, arguments, reading):
        return hit
    measured = [t.head.head for t in arguments.object if t.dep_ == "pobj" and t.head.lower_ == "of"]
    measured = [t for t in measured if t.pos_ == "NOUN"]  # "a barrage of rockets at the base"
    listed = [c for t in arguments.object for c in t.conjuncts if c not in arguments.object]
    for word in _AIMS:
        for governor in (head, *arguments.object, *measured, *above, *listed):
            for preposition in governor.children:
                if preposition.lower_ == word and preposition.dep_ in {"prep", "prt", "agent"}:
                    found = tuple(t for t in preposition.children if may_be_hit(t, reading))
                    if found:
                        return (*found, *(t for f in found for t in f.conjuncts if t.i > f.i))
    return _beyond(head, reading)


def _beyond(head: Token, reading: SentenceReading) -> Tokens:
    """What stands behind where it flew: "lobbed shells across the border at two posts"."""
    ways = (c for c in head.children if c.dep_ == "prep" and c.lower_ in _WAYS)
    beyond = (c for w in ways for t in w.children for c in t.children if c.lower_ in {"at", "into"})
    return tuple(t for c in beyond for t in c.children if may_be_hit(t, reading))


def struck(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """What a clause says that the blow hits: "the raid targeted X", "a salvo that fell on X"."""
    if head.pos_ != "NOUN":
        return ()
    clauses = [head.head] if head.dep_ == "nsubj" else []
    clauses += [c for c in head.children if c.dep_ in {"relcl", "acl"} and c.tag_ != "VBN"]
    for verb in clauses:
        things = [t for t in verb.children if t.dep_ == "dobj"]
        hit = [t for t in things if verb.lemma_ in _HITTING or _rocked(t, verb, reading)]
        if verb.lemma_ in _FALLING:
            ways = _AIMS if verb != head.head else ("into", "through", "on", "onto")
            links = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ways]
            hit = [t for c in links for t in c.children if may_be_hit(t, reading)]
        if hit := [t for t in hit if not reading.in_time(t)]:
            return (*hit, *(t for h in hit for t in h.conjuncts if t.i > h.i))
    return _named_target(head, reading)


def _rocked(thing: Token, verb: Token, reading: SentenceReading) -> bool:
    """Whether a blast is said to shake what it hit: "an explosion rocked a fuel depot", no windows."""
    found = labels(thing, reading)
    built = bool(found & {"structure", "military_site", "equipment"}) and thing.tag_ == "NN"
    return verb.lemma_ in _ROCKING and built and thing.lemma_ not in {"window", "house"}


def _named_target(head: Token, reading: SentenceReading) -> Tokens:
    """ "The target of the strike was a substation": what it was."""
    aim = head.head.head
    if head.dep_ != "pobj" or head.head.lower_ != "of" or aim.lemma_ != "target":
        return ()
    if aim.dep_ != "nsubj" or aim.head.lemma_ != "be":
        return ()
    named = (t for t in aim.head.children if t.dep_ == "attr" and not reading.in_time(t))
    return tuple(named)


def may_be_hit(token: Token, reading: SentenceReading) -> bool:
    """Whether a prepositional object is a thing or people, no day and no bare place."""
    if token.dep_ != "pobj" or reading.in_time(token) or token.lower_ in _COMPASS:
        return False
    ground = labels(token, reading) & {"settlement", "structure"}  # "the old quarter" is no time
    if token.ent_type_ in {"DATE", "TIME"} and not ground:
        return False
    meant = antecedent(token)  # "the attack, in which a missile fell"
    if token.lower_ in _NOTHING_HIT or labels(meant, reading) & {"strike_event", "assault"}:
        return False
    if labels(token, reading) & {"combat", "assault"} and not labels(token, reading) & PEOPLE:
        return False
    place = reading.place_at(token)
    return place is None or bool(place.head)
