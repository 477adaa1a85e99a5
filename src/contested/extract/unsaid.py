"""Whether a word of saying says it: denied, left unsaid, or only how a clause is hung on another."""

from spacy.tokens import Token

from contested.extract.clauses import subject

_OCCASIONS = frozenset(
    """visit speech address trip interview occasion appearance briefing summit meeting anniversary
    conference message post statement ceremony""".split()
)
_NEARLY = frozenset({"almost", "nearly", "practically"})
_SELDOM = frozenset({"rarely", "seldom", "infrequently"})
_SPEAKING = frozenset(
    """go continue decline refuse fail appear seem begin start rush move take come proceed
    hesitate hasten turn use stop try have seek resist manage pause""".split()
)


def negated(verb: Token) -> bool:
    """Whether the saying is denied: "did not say", "never confirmed", "neither … nor"."""
    negative = ("not", "n't", "n’t", "never", "neither", "nor", "hardly")
    chain = [verb]
    while chain[-1].dep_ in ("xcomp", "acomp"):
        chain.append(chain[-1].head)
    if any(each.lower_ in ("unable", "impossible") for each in chain):
        return True
    for each in chain:
        if any(c.dep_ == "neg" or c.lower_ in negative for c in each.children):
            return True
    said = subject(verb)
    if said is None:
        return False
    return said.lower_ in ("neither", "nobody", "none") or any(
        c.lower_ in ("no", "neither") for c in said.children
    )


def _seldom(word: Token) -> bool:
    """Whether it says that something is hardly ever done: "rarely", "almost never"."""
    hardly = word.lower_ == "never" and any(c.lower_ in _NEARLY for c in word.children)
    return word.lower_ in _SELDOM or hardly


def unsaid(verb: Token) -> bool:
    """Whether nothing has been said: "would say", "in order to say", "ways to confirm"."""
    if verb.tag_ in {"VBZ", "VBP"} and any(_seldom(c) for c in verb.children):
        return True  # "rarely acknowledges such raids": what it mostly does not
    if verb.tag_ != "VB":
        return False
    aux = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    only = any(c.lower_ == "only" for c in (*verb.children, *verb.doc[verb.i + 1 : verb.i + 2]))
    if aux & {"do", "did", "does"} or (only and aux & {"could", "can"}):
        return False  # "could only confirm that they were there"
    if aux & {"will", "would", "can", "could", "should", "may", "might", "must", "’ll", "'ll"}:
        return not negated(verb)
    if verb.dep_ == "xcomp" and verb.head.lemma_ in _SPEAKING:
        return unsaid(verb.head)
    if verb.dep_ in {"xcomp", "advcl"} and goes_on_to(verb.head):
        return unsaid(verb.head)
    if verb.dep_ == "conj" and not aux:
        return unsaid(verb.head)
    return "to" in aux


def goes_on_to(above: Token) -> bool:
    """Whether a speech is how a verb is meant: "went on to accuse", "used the visit to announce"."""
    on = above.lemma_ == "go" and any(c.lower_ == "on" for c in above.children)
    occasions = (c.lemma_ for c in above.children if c.dep_ == "dobj")
    return on or (above.lemma_ == "use" and any(o in _OCCASIONS for o in occasions))


def finite_as(verb: Token) -> bool:
    """Whether the clause is a parenthesis of manner: "as officials reported"."""
    return any(c.dep_ in ("mark", "advmod") and c.lower_ == "as" for c in verb.children)
