"""Words of death, harm and absence that tell of none: at the polls, in court, of longing, of beds.

"The party suffered heavy losses in Sunday's vote", "was sentenced to death for murder", "has been
missing home", "a hospital for 300 wounded is to be built". Or of one that no war did: "a bridge that
collapsed in floods".
"""

from spacy.tokens import Token

from contested.extract.draft import Draft
from contested.extract.frames import Form
from contested.extract.labels import labels

_VOTES = frozenset(
    """vote election poll polls ballot referendum runoff primary seat constituency market stock share
    trading revenue profit season match game league""".split()
)
_SENTENCED = frozenset(
    """sentence convict charge try jail imprison indict acquit arraign condemn prosecute wanted clear
    accuse""".split()
)
_CRIMES = frozenset({"murder", "killing", "execution", "assassination", "slaughter", "massacre"})
_REMAINS = frozenset({"body", "corpse"})
_CRASHING = frozenset({"overturn", "collide", "skid", "derail", "veer"})
_ON_WHEELS = frozenset("bus minibus car truck lorry van train tractor trailer taxi coach".split())
_MONEY = 100_000_000  # no war has killed so many: "costs billions"
_CAUSING = frozenset({"cause", "spark", "start", "blame"})
_CAUSES = frozenset({"in", "by", "from", "during", "on"})
_ROOMS = frozenset(
    """hospital clinic ward bed ambulance home centre center room shelter fund pension medicine place
    space unit""".split()
)


def no_harm(draft: Draft) -> bool:
    """Whether a claim of harm only has the words of one."""
    if draft.type == "infrastructure.damaged" and _of_nature(draft):
        return True
    if not draft.type.startswith("people."):
        return False
    head = draft.hit.head
    many = draft.figure.low if draft.figure is not None else None
    if _in_traffic(head) or (many is not None and many >= _MONEY):
        return True
    if head.lemma_.lower() in _REMAINS and any(c.lower_ == "no" for c in head.children):
        return True  # "we found no whole bodies, only pieces"
    return _at_the_polls(draft) or _crime(draft) or _longing(draft) or _room_for(head, draft)


def _in_traffic(head: Token) -> bool:
    """Whether it was an accident on the road: "three people died when a bus overturned"."""
    crashes = (t for t in head.subtree if t.lemma_ in _CRASHING and t != head)
    return any(s.lemma_ in _ON_WHEELS for t in crashes for s in (t.head, *t.lefts))


def _of_nature(draft: Draft) -> bool:
    """Whether a flood, a quake or a fault did it: "fell in floods", "a fire caused by a faulty cable"."""
    head = draft.hit.head
    caused = [head.head] if head.dep_ == "nsubjpass" and head.head.lemma_ in _CAUSING else []
    links = (c for t in (head, *caused) for c in t.children if c.dep_ in {"prep", "agent"})
    under = [t for c in links if c.lower_ in _CAUSES for t in c.children]
    under += [t for t in caused or [head] for t in t.children if t.dep_ == "nsubj"]
    return any("disaster" in labels(t, draft.reading) for t in under)


def _at_the_polls(draft: Draft) -> bool:
    """Whether a party or a market lost: "suffered heavy losses in Sunday's vote"."""
    head = draft.hit.head
    if draft.type != "people.casualties" or draft.hit.form is Form.VERB or draft.figure is not None:
        return False
    near = [head, head.head]
    below = (t for n in near for c in n.children if c.dep_ == "prep" for t in c.children)
    return any(t.lemma_.lower() in _VOTES for t in below)


def _crime(draft: Draft) -> bool:
    """Whether it is only what somebody is tried for, of nobody who is named: "jailed for murder"."""
    head = draft.hit.head
    if draft.type != "people.killed" or draft.hit.form is not Form.NOUN or draft.figure is not None:
        return False
    link = head.head
    if head.dep_ != "pobj" or link.lower_ not in {"for", "of", "with", "on"}:
        return False
    bare = head.lemma_.lower() in _CRIMES and not any(c.lower_ == "of" for c in head.children)
    above = (t for t in link.ancestors if t.pos_ in {"VERB", "NOUN"})
    tried = any(t.lemma_.lower() in _SENTENCED for t in above)
    return bare and tried and not any(c.dep_ in {"det", "poss"} for c in head.children)


def _longing(draft: Draft) -> bool:
    """Whether somebody misses somebody: "has been missing home"."""
    head = draft.hit.head
    if draft.type != "people.missing" or head.lower_ != "missing":
        return False
    verb = head.tag_ == "VBG" and any(c.dep_ == "aux" and c.lemma_ == "be" for c in head.children)
    missed = (c for c in head.children if c.i > head.i and c.dep_ in {"dobj", "npadvmod", "advmod"})
    return verb and any(c.lemma_ in {"home", "family", "school", "child"} for c in missed)


def _room_for(head: Token, draft: Draft) -> bool:
    """Whether they are those for whom there is to be room: "a hospital for 300 wounded"."""
    if draft.type != "people.wounded" or (draft.hit.form is Form.VERB and head.dep_ != "pobj"):
        return False
    word = head if head.dep_ == "pobj" else head.head
    link = word.head
    return word.dep_ == "pobj" and link.lower_ == "for" and link.head.lemma_.lower() in _ROOMS
