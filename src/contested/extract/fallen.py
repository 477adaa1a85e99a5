"""Who was hurt in a fight or an attack, where that is told of them and not of it.

"Soldiers were killed in clashes with X" fought X; "nine officers died in an ambush" were ambushed.
"""

from spacy.tokens import Token

from contested.extract.labels import labels
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments, of_verb

_ARMED = frozenset({"military", "fighter", "forces", "police"})
_HARMS = frozenset(
    """kill wound injure hurt die perish fall slay maim martyr lose shoot capture abduct massacre
    murder""".split()
)


def fallen(head: Token, arguments: Arguments, reading: SentenceReading) -> tuple[Token, ...]:
    """Who fought, where it is told who was hurt or lost: "soldiers were killed in clashes with X".

    No townspeople: "26 people died in clashes".
    """
    return _undergoing(head.head.head, head, reading)


def hurt_in(head: Token, arguments: Arguments, reading: SentenceReading) -> tuple[Token, ...]:
    """Whom an attack befell: "nine officers were killed in an ambush".

    In a raid or an assault those who made it may have fallen.
    """
    verb = head.head.head
    befell = head.lemma_.lower() in {"ambush", "attack"} and verb.lemma_ in _HARMS
    return _undergoing(verb, head, reading) if befell else ()


def _undergoing(verb: Token, head: Token, reading: SentenceReading) -> tuple[Token, ...]:
    """The armed or police to whom it happened "in" the deed; of an active verb, its own subject."""
    if head.head.lower_ not in {"in", "during"} or verb.pos_ != "VERB":
        return ()
    told = of_verb(verb)
    hurt = told.object if told.passive or not told.subject else told.subject
    return tuple(t for t in hurt if labels(t, reading) & _ARMED)
