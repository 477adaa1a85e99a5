"""What a happening is called when it is spoken of again: "the attack", "the incident"."""

from spacy.tokens import Token

DEEDS = frozenset(
    """attack assault raid ambush blast explosion bombing strike airstrike shelling clash fighting
    battle gunfight gunbattle firefight shooting incident crossfire violence blockade siege curfew
    exodus evacuation crackdown""".split()
)
_COME_ABOUT = frozenset({"happen", "occur", "unfold", "last", "transpire", "begin", "start"})
_LINKS = frozenset({"after", "before", "as", "amid", "while", "when", "from", "to", "under"})


def comes_about(verb: Token) -> bool:
    """Whether a verb says only that something was, and so when and where: "happened", "took place"."""
    if verb.lemma_ == "take":
        return any(c.dep_ == "dobj" and c.lower_ == "place" for c in verb.children)
    if verb.lemma_ == "come" and verb.dep_ == "ROOT":  # "the attack came on Monday"
        marks = {t.lower_ for c in verb.children for t in (c, *c.children) if c.i > verb.i}
        return not marks & _LINKS and any(c.dep_ == "prep" for c in verb.children)
    return verb.lemma_ in _COME_ABOUT
