"""Deeds that the parser joined to the wrong clause before them; `mending` says when."""

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING, SUBJECTS

# What a war does, in whose "when" clause the deeds stand: "The war began when rebels …".
_BREAKING_OUT = frozenset("begin start break erupt flare ignite come date".split())
_HARMING = frozenset("kill wound injure leave destroy damage claim hurt maim".split())
# What people do in a house that is hit: they have not killed each other there.
_STAYING = frozenset(
    """take shelter seek gather live sleep stay hide wait queue work pray attend study meet play eat
    be house stand shop celebrate camp""".split()
)
# What a person says or decrees, and what is told of by them does not.
_DECREEING = SAYING | frozenset(
    "accuse urge call vow threaten promise blame order impose warn deny condemn demand".split()
)


def of_when_clause(verb: Token) -> bool:
    """Whether a deed was joined to a war's outbreak: "It began when rebels stormed X, killed 9"."""
    top = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN"} or top.lemma_ not in _BREAKING_OUT:
        return False
    own = any(c.dep_ in {*SUBJECTS, "nsubjpass", "aux", "auxpass"} for c in verb.children)
    behind = verb.i > 0 and verb.nbor(-1).text == ","
    return behind and not own and _when_clause(verb) is not None


def deed_of_clause(verb: Token) -> None:
    """Join it to the clause with "when"."""
    clause = _when_clause(verb)
    if clause is not None:
        verb.head = clause


def _when_clause(verb: Token) -> Token | None:
    """The verb of the clause with "when" between the outbreak and the deed."""
    between = (t for t in verb.doc[verb.head.i + 1 : verb.i] if t.tag_ == "VBD")
    return next(
        (
            t for t in between
            if any(c.lower_ == "when" for c in t.children)
            and any(c.dep_ == "nsubj" for c in t.children)
        ),
        None,
    )  # fmt: skip


def hung_on_stay(participle: Token) -> bool:
    """Whether a blow's harm was hung on those who sheltered: "bombed X where they hid, killing 3"."""
    stay = participle.head
    if participle.tag_ != "VBG" or participle.lemma_ not in _HARMING or participle.i < 2:
        return False
    hung = participle.dep_ == "advcl" and stay.dep_ == "relcl" and stay.lemma_ in _STAYING
    where = any(c.tag_ == "WRB" or c.lower_ == "which" for c in stay.subtree if c.i < stay.i)
    return hung and where and participle.nbor(-1).text == "," and _blow(stay) is not None


def harm_of_blow(participle: Token) -> None:
    """Hang it on the verb whose object, or place, the stay describes."""
    verb = _blow(participle.head)
    if verb is not None:
        participle.head = verb


def _blow(stay: Token) -> Token | None:
    verb = next((t for t in stay.head.ancestors if t.pos_ == "VERB"), None)
    named = verb is not None and any(c.dep_ == "nsubj" for c in verb.children)
    return verb if named else None


def decreed_too(verb: Token) -> bool:
    """Whether a second saying was joined to what is said: "said A was hit, and announced B"."""
    told = verb.head
    if verb.dep_ != "conj" or verb.lemma_ not in _DECREEING or verb.tag_ not in {"VBD", "VBZ"}:
        return False
    said = told.head
    helped = any(c.dep_ in {"aux", "auxpass"} for c in told.children)
    own = any(c.dep_ in {*SUBJECTS, "nsubjpass", "aux", "auxpass"} for c in verb.children)
    row = told.dep_ == "ccomp" and said.lemma_ in SAYING and said.tag_ == verb.tag_ and helped
    active = not any(c.dep_ == "nsubj" and c.pos_ == "PROPN" for c in told.children)
    before = verb.doc[verb.i - 2].text == "," and verb.nbor(-1).lower_ == "and"
    return row and active and before and not own


def decreed_by_speaker(verb: Token) -> None:
    """Join it to the first saying."""
    verb.head = verb.head.head
