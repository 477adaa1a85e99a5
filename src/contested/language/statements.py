"""Whose statement, post, tally or map it is: who made it, or gave it out."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.actors import ActorKind
from contested.actors.names import Form
from contested.language.scene import Scene, stands_of

_BEFORE = frozenset(["poss", "compound", "nmod"])

_GIVING = frozenset(
    ["give", "release", "publish", "issue", "post", "make", "share", "send", "compile", "provide"]
)
_PASSING = frozenset(
    {"carry", "read", "broadcast", "air", "relay", "quote", "cite", "run", "print"}
)


def passed_on(head: Token) -> bool:
    """Whether others only pass it on, so that its maker was named before: "a statement carried by"."""
    return any(c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in _PASSING for c in head.rights)


def makers(scene: Scene, head: Token) -> Iterator[Token]:
    """Who made what `head` names: its owner, who it is by or from, who gave or published it."""
    for token in head.lefts:
        if token.dep_ in _BEFORE and _somebody(scene, token):
            yield token
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "of"):
            yield from _objects(scene, child)
        elif child.dep_ == "acl" and child.lemma_ in _GIVING:
            yield from (n for p in child.children if p.lower_ == "by" for n in _objects(scene, p))
        elif child.dep_ == "relcl" and child.lemma_ in _GIVING:
            yield from (t for t in child.lefts if t.dep_ == "nsubj" and _somebody(scene, t))


def _objects(scene: Scene, preposition: Token) -> Iterator[Token]:
    for noun in preposition.children:
        if noun.dep_ == "pobj" and _somebody(scene, noun):
            yield noun


def _somebody(scene: Scene, token: Token) -> bool:
    mention = scene.at.get(token.i)
    if mention:
        outlet = mention.actor is not None and mention.actor.kind is ActorKind.OUTLET
        return mention.form is not Form.ADJECTIVE and not outlet
    return token.tag_ == "PRP$" or bool(stands_of(scene, token))
