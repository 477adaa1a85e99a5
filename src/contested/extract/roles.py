"""Which phrase fills a claim's agent and target: the selectors that frames name."""

from collections.abc import Callable

from spacy.tokens import Token

from contested.extract.labels import labels
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments

Tokens = tuple[Token, ...]
_OWNERS = frozenset({"poss", "amod", "compound", "nmod"})
_PEOPLE = frozenset({"person", "pronoun", "actor", "place_actor", "proper"})


def select(names: tuple[str, ...], head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """The phrases of the first selector that finds any.

    Args:
        names: selectors as a frame lists them: "subject", "object", "dative", "owner", a
            preposition, or "none".
        head: the predicate's head token.
        arguments: the predicate's arguments.
        reading: the sentence.
    """
    for name in names:
        chosen = _SELECTORS.get(name)
        found = chosen(head, arguments, reading) if chosen else arguments.under(name)
        if found:
            return found
    return ()


def owner(token: Token, reading: SentenceReading) -> Tokens:
    """Whose a thing is: "Russian tanks", "the army's tanks", "tanks of the army"."""
    for child in token.children:
        if child.dep_ in _OWNERS and (reading.actor_at(child) or reading.place_at(child) or child.dep_ == "poss"):
            return (child,)
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "from", "by"}:
            inner = tuple(t for t in child.children if t.dep_ == "pobj" and labels(t, reading) & _PEOPLE)
            if inner:
                return inner
    return ()


def _object_if(wanted: frozenset[str]) -> Callable[[Token, Arguments, SentenceReading], Tokens]:
    def chosen(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
        return tuple(t for t in arguments.object if labels(t, reading) & wanted)

    return chosen


def _owners_of_objects(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    for token in arguments.object:
        found = owner(token, reading)
        if found:
            return found
    return ()


def _owner_of_subject(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    return owner(arguments.subject[0], reading) if arguments.subject else ()


def _object_or_subject(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """"Russia lost 300 troops": the object's owner is the subject, the object says who was lost."""
    return arguments.object or arguments.subject


def _possessor(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """"under its control", "in Russian hands", "in the hands of the rebels": whose the noun is."""
    for noun in (t for t in head.subtree if t.lower_ in {"control", "hands", "hand", "command"}):
        found = owner(noun, reading)
        if found:
            return found
    return ()


def _subject_structure(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    return tuple(t for t in arguments.subject if "structure" in labels(t, reading))


_SELECTORS: dict[str, Callable[[Token, Arguments, SentenceReading], Tokens]] = {
    "none": lambda head, arguments, reading: (),
    "subject": lambda head, arguments, reading: arguments.subject,
    "object": lambda head, arguments, reading: arguments.object,
    "dative": lambda head, arguments, reading: arguments.dative,
    "owner": _owners_of_objects,
    "attack_doer": _owners_of_objects,
    "owner_subject": _owner_of_subject,
    "object_actor": _object_if(_PEOPLE),
    "object_person": _object_if(frozenset({"person", "pronoun"})),
    "object_troops": _object_if(frozenset({"military", "fighter"})),
    "object_owner": _owners_of_objects,
    "object_or_subject": _object_or_subject,
    "subject_structure": _subject_structure,
    "possessor": _possessor,
    "trigger": lambda head, arguments, reading: (head,),
    "verb": lambda head, arguments, reading: (head.head,),
}
