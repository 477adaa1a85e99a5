"""Headlines that leave a helper out: "Kharkiv hit by missiles", "El Obeid shelled again"."""

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING

# What is only done to something: who is only said to have done it would have said to what.
_DONE_TO = frozenset(
    """shell bombard bomb pound pummel flatten torch loot besiege encircle recapture retake overrun
    level raze liberate evacuate damage rock""".split()
)
_BLOWN = _DONE_TO | frozenset("hit strike target destroy capture raid storm ambush attack".split())
_AFTER = frozenset("again by in for as amid overnight twice during after with over at on".split())


def struck_noun(verb: Token) -> bool:
    """Whether a headline's first words are what is done to something, with "was" left out."""
    noun = verb.head
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or noun.dep_ != "ROOT" or noun.i != verb.i - 1:
        return False
    by = any(c.dep_ == "agent" for c in verb.children)
    return noun.left_edge.i == 0 and verb.lemma_ in _BLOWN and (by or _ends_or_goes_on(verb))


def is_struck(verb: Token) -> None:
    """Make the participle the verb, and what stands before it what it is done to."""
    noun = verb.head
    verb.head, verb.dep_ = verb, "ROOT"
    for child in [c for c in noun.children if c.i > verb.i]:
        child.head = verb
    noun.head, noun.dep_ = verb, "nsubjpass"


def ground_struck(verb: Token) -> bool:
    """Whether a town is said to shell, with nothing shelled: "El Obeid shelled again"."""
    if verb.tag_ not in {"VBD", "VBN"} or verb.dep_ not in {"ROOT", "ccomp"}:
        return False
    if verb.lemma_ not in _DONE_TO or any(c.dep_ in _WHOLE for c in verb.children):
        return False
    noun = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    opens = noun is not None and noun.i == verb.i - 1 and noun.left_edge.i == 0
    return opens and noun is not None and noun.tag_ == "NNP" and _ends_or_goes_on(verb)


def is_done_to(verb: Token) -> None:
    """Make the town what it is done to."""
    noun = next(c for c in verb.children if c.dep_ == "nsubj")
    noun.dep_, verb.tag_ = "nsubjpass", "VBN"


_WHOLE = frozenset({"dobj", "aux", "auxpass", "ccomp", "xcomp", "prt", "nsubjpass"})


def _ends_or_goes_on(verb: Token) -> bool:
    after = verb.doc[verb.i + 1 : verb.i + 2]
    return len(after) == 0 or after[0].is_punct or after[0].lower_ in _AFTER


_SUPPOSED = frozenset({"fear", "believe", "presume", "think", "suspect", "report"})
_STATES = frozenset({"dead", "killed", "missing", "hurt", "injured", "wounded", "trapped"})


def before_feared(verb: Token) -> bool:
    """Whether a headline's first clause hangs on what is feared: "Gunmen storm post, nine feared dead"."""
    fear = verb.head
    if verb.dep_ not in {"ccomp", "advcl"} or verb.i > fear.i or fear.lemma_ not in _SUPPOSED:
        return False
    doer = next((c for c in fear.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    after = fear.nbor().lower_ if fear.i + 1 < len(fear.doc) else ""
    if doer is None or not doer.left_edge.i:
        return False
    return after in _STATES and doer.left_edge.nbor(-1).text in {",", ";", ":"}


def apart_from_feared(verb: Token) -> None:
    """Part it from what is feared, or from what another says."""
    verb.dep_ = "parataxis"


_POSITIONS = frozenset("deny reject dismiss dispute confirm admit acknowledge".split()) | SAYING


def before_another(verb: Token) -> bool:
    """Whether one who speaks is taken for what another says: "Rebels say X, army denies doing Y"."""
    other = verb.head
    if verb.dep_ not in {"ccomp", "advcl"} or verb.i > other.i or verb.lemma_ not in _POSITIONS:
        return False
    who = next((c for c in other.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    if who is None or other.lemma_ not in _POSITIONS or not who.left_edge.i:
        return False
    own = any(c.dep_ == "nsubj" for c in verb.children)
    told = any(c.dep_ in {"ccomp", "xcomp", "dobj"} and c.i > other.i for c in other.children)
    return own and told and who.left_edge.nbor(-1).text in {",", ";"}
