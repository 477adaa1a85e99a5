"""Words of deeds where nothing of the kind is done: kept from it, given up, a matter of talks."""

from spacy.tokens import Token

from contested.extract.predicates import Hit
from contested.extract.reading import SentenceReading

_OVER = frozenset({"in", "at", "on", "towards", "toward"})
_LETTING = frozenset("stop prevent keep deny allow let give enable permit help".split())
_OF_WORDS = frozenset({"diplomatic", "political", "scientific", "medical", "legal"})
_CARE = frozenset({"medical", "psychological", "legal", "counselling", "counseling"})
_IN_TALKS = frozenset({"negotiating", "bargaining", "moral", "political"})
_BANNING = frozenset({"forbid", "prohibit", "ban", "bar", "allow", "permit"})
_BANNERS = frozenset({"banner", "umbrella"})


def no_deed(hit: Hit) -> bool:
    """Whether a verb's clause says that its deed is not done."""
    verb = hit.head
    if hit.predicate == "advance" and _forbidden(verb):
        return True
    if _better_placed(hit) or _treated_so(hit) or (hit.predicate == "order" and _banned(verb)):
        return True
    if hit.predicate == "supply" and _cared_for(verb):
        return True
    return _kept_from_it(verb) or _given_up_doing(hit) or _no_threat(verb) or _under_banner(verb)


def in_talks(hit: Hit, reading: SentenceReading) -> bool:
    """Whether it is talks that get on or do not: "the talks ended without a breakthrough"."""
    if hit.predicate != "advance":
        return False
    if any(c.lower_ in _OF_WORDS for c in hit.head.children if c.dep_ == "amod"):
        return True  # "a diplomatic breakthrough"
    near = [c for t in (hit.head, *hit.head.ancestors) for c in t.children]
    told = [c for c in near if c.dep_ in {"nsubj", "nsubjpass"}]
    told += [t for c in hit.head.children if c.lower_ in _OVER for t in c.children]
    return any(reading.classes.labels(t) & {"talks", "pact"} for t in told)


def _kept_from_it(verb: Token) -> bool:
    """Whether somebody is kept from it, or let: "to stop the fighters regrouping"."""
    link = verb.head if verb.dep_ == "pcomp" else verb
    above = link.head.head if link.head.dep_ == "dobj" else link.head
    return verb.lemma_ == "regroup" and above != verb and above.lemma_ in _LETTING


def _cared_for(verb: Token) -> bool:
    """Whether it is care that people get: "are provided with medical assistance"."""
    given = (t for c in verb.children if c.lower_ == "with" for t in c.children)
    return any(c.lower_ in _CARE for t in given for c in t.subtree)


def _better_placed(hit: Hit) -> bool:
    """Whether it is a position in talks that is won: "gain a better negotiating position"."""
    won = (c for c in hit.head.children if c.dep_ == "dobj" and hit.predicate == "capture")
    return any(c.lower_ in _IN_TALKS for t in won for c in t.children)


def _treated_so(hit: Hit) -> bool:
    """Whether it is how they are dealt with, and no care: "did not receive such treatment"."""
    words = (*hit.tokens, *(c for c in hit.head.children if c.dep_ == "dobj"))
    return any(
        t.lower_ == "treatment" and any(c.lower_ == "such" for c in t.children) for t in words
    )


def _banned(word: Token) -> bool:
    """Whether it only says that something is not allowed: "prohibited military movements"."""
    return word.dep_ == "amod" and word.tag_ == "VBN" and word.lemma_ in _BANNING


def _forbidden(verb: Token) -> bool:
    """Whether people are told where not to go: "it is forbidden to move south of the river"."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    bans = verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in _BANNING
    return bans and verb.head.tag_ == "VBN"


def _given_up_doing(hit: Hit) -> bool:
    """Whether they stop doing something, and do not yield: "gave up defending the city"."""
    behind = (c for c in hit.head.children if c.dep_ in {"xcomp", "ccomp", "pcomp", "dobj"})
    return hit.word == "give up" and any(c.tag_ == "VBG" for c in behind)


def _no_threat(verb: Token) -> bool:
    """Whether nothing is threatened: "threatened no consequences"."""
    whom = (c for c in verb.children if c.dep_ == "dobj")
    return verb.lemma_ == "threaten" and any(t.lower_ == "no" for c in whom for t in c.children)


def _under_banner(verb: Token) -> bool:
    """Whether it says on whose side they are: "fights under the banner of the alliance"."""
    under = (t for c in verb.children if c.lower_ == "under" for t in c.children)
    return any(t.lemma_.lower() in _BANNERS for t in under)
