"""What the sentence says of a place's words: the frame that they stand in, role, and actor use.

A frame is what lets an unknown or small name be a place: a preposition of place, the object of
"capture", a head noun. Without one only a name that everybody knows is taken for a place.
"""

from spacy.tokens import Token

from contested.language.place_links import under_preposition
from contested.language.place_relation import LOCATIVE, Frame, first_conjunct
from contested.language.place_verbs import (
    besieged,
    freed,
    from_above,
    held,
    is_object,
    says_which_road,
    suffers,
    undergone,
)
from contested.language.place_words import PlaceWords
from contested.model.vocabulary import PlaceRole

_OFFSHORE = frozenset({"off", "outside", "near", "inside"})
# What is called after where it happened: "the Kulgam gunfight".
_BATTLES = frozenset(
    """gunfight gunbattle shootout massacre bombing blast explosion siege ambush shooting clash fighting
    riot encounter killing bloodbath stampede crash stabbing""".split()
)
# What a town has: "X's hospital", "X's Peace street".
_SITES = frozenset(
    """hospital school market airport mosque church street avenue square district suburb suburbs
    outskirts centre center neighbourhood neighborhood port station quarter bazaar
    clinic stadium streets hinterland gates entrance residents townspeople""".split()
)
# Of these, what people have too: "Salim's clinic".
_OWNED_TOO = frozenset({"school", "church", "mosque", "street", "clinic"})
_GOVERNING = frozenset({"ADP", "SCONJ", "PART", "VERB", "ADV"})
_SUBJECTS = frozenset({"nsubj", "agent"})
_TAKERS = frozenset(
    """rebel insurgent militant fighter troop soldier army force militia junta jihadist separatist
    regime group alliance enemy""".split()
)
_ALONE = frozenset({"mark", "aux", "punct", "npadvmod"})  # "if X falls", and nobody falls from it
_OF_STATES = frozenset({"region", "territory", "border", "frontier", "soil"})
# What only those who govern are: "its ally Tehran", "rebel backer Ankara".
_STANDINGS = frozenset({"ally", "backer", "patron", "rival", "foe", "sponsor", "adversary"})


def frame(head: Token, words: PlaceWords) -> Frame:
    """The frame of a mention whose syntactic head is `head`."""
    if owned := _possessed(head):
        nouns = {t.lemma_.lower() for t in head.doc[head.i + 2 : owned.i + 2]}
        best = owned.tag_ == "JJS" or owned.ent_type_ == "ORDINAL"  # "Kyiv's biggest in months"
        site = owned.lower_ in words.heads and words.heads[owned.lower_].site
        # "Moscow's border region", where a town is its state
        acting = (
            best or owned.lemma_ in _OF_STATES or (bool(nouns & words.actor_heads) and not site)
        )
        town = not acting and (bool({owned.lower_, owned.lemma_} & _SITES) or site)
        return Frame(acting=acting, located=town, firm=town and owned.lower_ not in _OWNED_TOO)
    if head.i and head.nbor(-1).lower_ in _STANDINGS:
        return Frame(acting=True)
    if _speaks(head, words) and not held(head.head):
        return Frame(acting=True)
    return _by_relation(first_conjunct(head), words)


def _by_relation(top: Token, words: PlaceWords) -> Frame:
    governor, relation, found = top.head, top.dep_, Frame()
    if governor == top:
        return found
    if relation in {"pobj", "pcomp"} and governor.pos_ in _GOVERNING:
        found = under_preposition(top, governor, words)
    elif relation in {"compound", "nmod", "amod", "poss"}:
        found = _before_noun(governor, words)
    elif relation == "dobj" and top.i and top.nbor(-1).lower_ in _OFFSHORE:
        found = Frame(PlaceRole.NEAR, located=True, firm=True)
    elif relation in {"dobj", "obj", "nsubjpass"} or is_object(top, governor):
        found = _of_verb(top, governor, words)
    elif relation in _SUBJECTS:
        falls = governor.lemma_ == "fall" and governor.tag_ in {"VBD", "VBN", "VBZ"}
        under = held(governor)
        acting = governor.lemma_ in words.actor_verbs and not under
        lost = governor.lemma_ == "change" and under  # "X changed hands"
        alone = all(c.dep_ in _ALONE or c == top or _to_force(c) for c in governor.children)
        alone = alone or any(c.lower_ == "to" and _to_force(c) for c in governor.children)
        lost = lost or (falls and alone)
        lost = lost or suffers(governor) or besieged(governor)
        found = Frame(located=falls or under, acting=acting, firm=lost)
    elif relation == "appos" and governor.i < top.i:
        outer = frame(governor, words)
        found = Frame(outer.role, outer.located, acting=False, weak=True, firm=outer.firm)
    return found


def _to_force(token: Token) -> bool:
    """Whether it says that, or to whom, ground fell: "that X had fallen to the rebels", "to the RSF"."""
    if token.lower_ == "that":
        return True
    taker = next((c for c in token.children if c.dep_ == "pobj"), None)
    if token.lower_ != "to" or taker is None:
        return False
    return taker.pos_ == "PROPN" or taker.lemma_.lower() in _TAKERS


def _possessed(head: Token) -> Token | None:
    if head.dep_ == "poss" and head.head.i > head.i:
        return head.head
    following = head.nbor(1) if head.i + 1 < len(head.doc) else None
    if (
        following is not None
        and following.text in {"'s", "’s", "’", "'"}
        and following.tag_ == "POS"
    ):
        return head.head if head.head.i > head.i else following
    return None


def _speaks(head: Token, words: PlaceWords) -> bool:
    """Whether a finite verb of acting follows at once: "Moscow confirms its withdrawal"."""
    if head.i + 1 >= len(head.doc) or first_conjunct(head).dep_ in {"pobj", "dobj"}:
        return False
    verb = head.nbor(1)
    if undergone(verb) and head.head == verb:
        return False  # "Tehran struck by jets"
    if verb.dep_ == "aux" and _undergoes(head, verb.head, words):
        return False
    return verb.tag_ in {"VBZ", "VBD", "VBP"} and verb.lemma_ in words.actor_verbs


def _undergoes(head: Token, verb: Token, words: PlaceWords) -> bool:
    """Whether it is ground to which the verb is done, or a scene: "Goma has been shelled"."""
    if head.head != verb:
        return False
    if verb.lemma_ == "fall" and head.dep_ == "nsubj":
        return True  # "X has fallen"
    done = verb.lemma_ in words.ground_verbs or verb.lemma_ in words.place_verbs
    return (done and head.dep_ == "nsubjpass") or held(verb)


def _before_noun(noun: Token, words: PlaceWords) -> Frame:
    """The name stands before a noun: "Kyiv forces" act, "the Vovchansk station" is at a place."""
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    if noun.lower_ in words.actor_heads or noun.lemma_.lower() in words.actor_heads:
        return Frame(acting=True)
    top = first_conjunct(noun)
    if noun.lemma_.lower() in _BATTLES:
        return Frame(located=True)
    if noun.lower_ in words.heads and noun.dep_ != "compound":
        return _by_relation(top, words)
    if top.dep_ == "pobj" and top.head.lower_ in LOCATIVE:
        role = words.prepositions.get(top.head.lower_, PlaceRole.AT)
        return Frame(role, weak=True)
    return Frame(weak=True)


def _of_verb(top: Token, verb: Token, words: PlaceWords) -> Frame:
    if says_which_road(verb):
        return Frame(located=True)
    role = words.verb_roles.get(verb.lemma_, PlaceRole.AT)
    if any(c.lower_ == "without" for c in verb.children):
        role = PlaceRole.AT  # "regions were left without electricity"
    located = verb.lemma_ in words.place_verbs or verb.lemma_ in words.verb_roles or freed(verb)
    firm = verb.lemma_ in words.ground_verbs or (located and from_above(verb))
    return Frame(role, located=located, acting=not located and top.dep_ != "nsubjpass", firm=firm)
