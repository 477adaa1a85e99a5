"""Who makes a threat, a charge or a deal, where the parser hung them on the wrong word.

"Houthis vow to widen attacks": no exclamation. "The spokeswoman, Maria Karlow, alleged that": she
did. "Talks in the capital between the army and the rebels": the talks are between them.
"""

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING

_DEALINGS = frozenset(
    """talks talk negotiation negotiations dialogue truce ceasefire agreement deal accord pact meeting
    summit conversation understanding swap exchange""".split()
)
_VOWING = frozenset("vow pledge offer plan plot move demand claim urge seek promise".split())
_DISCUSSING = frozenset({"discuss", "review", "raise", "broach"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MEASURES = frozenset({"DATE", "TIME", "QUANTITY", "PERCENT", "CARDINAL", "MONEY"})


def vows(noun: Token) -> bool:
    """Whether a headline's verb was taken for a noun: "Rebels vow to fight on"."""
    before = noun.nbor(-1) if noun.i else noun
    return (
        noun.lower_ in _VOWING
        and noun.pos_ == "NOUN"
        and noun.dep_ == "ROOT"
        and before.tag_ in {"NNS", "NNPS", "UH"}
        and before.head == noun
        and any(c.tag_ == "VB" and c.i > noun.i for c in noun.children)
    )


def as_verb(noun: Token) -> None:
    """Make it the verb, of what stands before it."""
    noun.tag_, noun.pos_, noun.lemma_ = "VBP", "VERB", noun.lower_
    name = noun.nbor(-1)
    name.dep_, name.pos_ = "nsubj", "PROPN" if name.pos_ == "INTJ" else name.pos_
    for clause in (c for c in noun.children if c.tag_ == "VB" and c.i > noun.i):
        clause.dep_ = "xcomp"


def to_come(noun: Token) -> bool:
    """Whether a headline's infinitive was hung on its subject: "Kinshasa and Kigali to hold talks"."""
    doc = noun.doc
    verb = next((c for c in noun.children if c.tag_ == "VB" and c.i > noun.i), None)
    if noun.dep_ != "ROOT" or noun.pos_ not in {"PROPN", "NOUN"} or verb is None:
        return False
    to = verb.nbor(-1)
    named = noun.pos_ == "PROPN" or noun.tag_ == "NNS"
    own = all(t == noun or noun.is_ancestor(t) for t in doc[: to.i])
    return (
        named
        and to.lower_ == "to"
        and to.head == verb
        and own
        and not any(t.tag_ in _FINITE | {"MD"} for t in doc)
        and not any(c.dep_ == "det" for c in noun.children)
    )


def will_do(noun: Token) -> None:
    """Make the infinitive the verb of the headline."""
    verb = next(c for c in noun.children if c.tag_ == "VB" and c.i > noun.i)
    for child in [c for c in noun.children if c.i > verb.i]:
        child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"


def exclaimed(name: Token) -> bool:
    """Whether who does it was taken for an exclamation: "Houthis vow to widen attacks"."""
    verb = name.head
    return (
        name.dep_ in {"intj", "npadvmod", "dep"}
        and name.pos_ in {"PROPN", "NOUN"}
        and name.ent_type_ not in _MEASURES
        and verb.tag_ in _FINITE | {"VB"}
        and name.i == verb.i - 1
        and name.left_edge.i == verb.left_edge.i
        and not any(c.dep_ in {"nsubj", "nsubjpass", "expl", "aux"} for c in verb.children)
    )


def does_it(name: Token) -> None:
    """Make it the subject."""
    name.dep_ = "nsubj"


def of_headline(noun: Token) -> bool:
    """Whether whom it is done to was taken for a measure: "Somalia expels Ethiopian ambassador"."""
    verb = noun.head
    before = [c for c in noun.lefts if c.dep_ in {"amod", "compound", "poss", "nmod"}]
    return (
        noun.dep_ == "npadvmod"
        and noun.pos_ in {"NOUN", "PROPN"}
        and noun.ent_type_ not in _MEASURES
        and verb.pos_ == "VERB"
        and noun.left_edge.i == verb.i + 1
        and any(c.ent_type_ in {"NORP", "GPE"} for c in before)
        and not any(c.dep_ in {"dobj", "attr", "ccomp", "xcomp"} for c in verb.children)
    )


def done_to(noun: Token) -> None:
    """Make it the object."""
    noun.dep_ = "dobj"


def apposed(verb: Token) -> bool:
    """Whether the sentence's verb was hung on its subject: "The general, Jan Olin, accused X of".

    Or "The panel of experts estimated in May that Y", as nothing is "estimated that".
    """
    noun = verb.head
    if verb.dep_ != "acl" or noun.dep_ != "ROOT" or verb.tag_ not in {"VBN", "VBD"}:
        return False
    named = any(c.dep_ == "appos" and noun.i < c.i < verb.i for c in noun.children)
    done = any(c.dep_ in {"ccomp", "dobj", "xcomp"} and c.i > verb.i for c in verb.children)
    told = (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i)
    says = verb.lemma_ in SAYING - {"tell"} and any(_opens_with_that(c) for c in told)
    return (named and verb.nbor(-1).text == "," and done) or says


def _opens_with_that(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def main_verb(verb: Token) -> None:
    """Make it the verb of the sentence, and the noun who does it."""
    noun = verb.head
    for child in [c for c in noun.children if c.i > verb.i]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    noun.head, noun.dep_ = verb, "nsubj"


def dealt_with(link: Token) -> bool:
    """Whether a "with" hangs on the matter that two deal about: "discussed the fighting with Oman"."""
    matter = link.head
    return (
        link.lower_ == "with"
        and link.dep_ == "prep"
        and matter.dep_ == "dobj"
        and matter.head.lemma_ in _DISCUSSING
        and matter.lower_ not in _DEALINGS
    )


def with_dealer(link: Token) -> None:
    """Hang it on the verb, with where and when they did."""
    matter = link.head
    for behind in [c for c in matter.children if c.dep_ == "prep" and c.i >= link.i]:
        behind.head = matter.head


def far_between(link: Token) -> bool:
    """Whether a "between" hangs on where they deal: "talks in the capital between the two"."""
    return link.lower_ == "between" and link.dep_ == "prep" and _dealing(link) is not None


def between_dealers(link: Token) -> None:
    """Hang it on the talks or the deal."""
    noun = _dealing(link)
    if noun is not None:
        link.head = noun


def _dealing(link: Token) -> Token | None:
    """The talks or the deal that the noun under which it hangs belongs to."""
    place = link.head
    if place.dep_ != "pobj" or place.lower_ in _DEALINGS:
        return None
    noun = place.head.head
    near = place.head.lower_ in {"in", "at", "on", "over", "near"}
    return noun if near and noun.lower_ in _DEALINGS else None
