"""Who was hurt in a fight or an attack, where that is told of them and not of it.

"Soldiers were killed in clashes with X" fought X; "nine officers died in an ambush" were ambushed.
"""

from spacy.tokens import Token

from contested.extract.labels import labels
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments, of_verb

_ARMED = frozenset({"military", "fighter", "forces", "police"})
_SPANS = frozenset({"day", "week", "hour", "month", "night", "series", "year"})
_MOVING = frozenset(
    """take seize capture recapture retake enter leave withdraw retreat abandon lose advance occupy
    overrun control quit reach""".split()
)
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
        return fought_before(head, reading)
    told = of_verb(verb)
    hurt = told.object if told.passive or not told.subject else told.subject
    return tuple(t for t in hurt if labels(t, reading) & _ARMED)


def fought_before(head: Token, reading: SentenceReading) -> tuple[Token, ...]:
    """Who took or left ground once it had fought: "rebels took the town after clashes with troops"."""
    link = head.head
    if link.lower_ == "of" and link.head.lemma_ in _SPANS:  # "after two days of clashes"
        link = link.head.head
    verb = link.head
    with_whom = any(c.lower_ == "with" for c in head.children)
    after = link.dep_ == "prep" and link.lower_ in {"after", "amid", "following"}
    if not with_whom or not after or verb.pos_ != "VERB" or verb.lemma_ not in _MOVING:
        return ()
    told = of_verb(verb)
    doing = () if told.passive else told.subject
    return tuple(t for t in doing if labels(t, reading) & (_ARMED | {"actor"}))
