"""What a happening is called when it is spoken of again: "the attack", "the incident"."""

from spacy.tokens import Token

DEEDS = frozenset(
    """attack assault raid ambush blast explosion bombing strike airstrike shelling clash fighting
    battle gunfight gunbattle firefight shooting incident crossfire violence""".split()
)
_COME_ABOUT = frozenset({"happen", "occur", "unfold"})


def comes_about(verb: Token) -> bool:
    """Whether a verb says only that something was, and so when and where: "happened", "took place"."""
    if verb.lemma_ == "take":
        return any(c.dep_ == "dobj" and c.lower_ == "place" for c in verb.children)
    return verb.lemma_ in _COME_ABOUT
