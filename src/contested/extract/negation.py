"""Polarity: whether the proposition itself is negated, by a word, a determiner or a failure."""

from collections.abc import Iterable

from spacy.tokens import Token

from contested.extract.draft import Draft
from contested.extract.frames import Form
from contested.extract.injury import UNHURT, spared
from contested.extract.verb_forms import ABSTAINING, MAKING
from contested.language.subjects import LIGHT
from contested.model.vocabulary import Polarity

_NEGATORS = frozenset(
    {"no", "not", "n't", "n’t", "never", "neither", "without", "none", "cannot", "hardly"}
)
_NOBODY = frozenset({"none", "nobody", "nothing", "neither", "nowhere"})
_FAILING = frozenset(
    {
        "fail",
        "failure",
        "unable",
        "unsuccessful",
        "refuse",
        "refusal",
        "stop",
        "prevent",
        "avoid",
        "halt",
        "inability",
        "decline",
        "cease",
        "pause",
        "bar",
        "suspend",
        "impossible",
        "block",
        "forbid",
        "ban",
        "rule",
    }
)
_ENDING = frozenset(
    {"halt", "bar", "cancel", "suspend", "avoid", "prevent", "abandon", "block", "ban", "rule"}
)
# "Kept the enemy from breaking through".
_HINDERING = frozenset({"keep", "hinder", "deter", "thwart"})
# Verbs of position: what is not denied or admitted is not undone by that.
_STANCES = frozenset({"deny", "reject", "acknowledge", "admit", "claim", "declare", "confirm"})
_LETTING = frozenset({"let", "allow", "permit"})
_BIDS = frozenset({"invitation", "offer", "proposal", "call", "request", "appeal", "bid"})
_SPURNING = frozenset({"turn", "reject", "refuse", "decline", "spurn", "rebuff", "dismiss"})
_JOINING = frozenset({"participate", "engage"})
_MOTIONS = frozenset("motion bill proposal resolution request plan call amendment bid".split())
_VETOING = frozenset({"reject", "veto", "block", "defeat", "refuse", "spurn"})
_DONE_TO = frozenset({"dobj", "nsubjpass"})
_AGREEING = frozenset({"agree", "settle", "consent"})
_OUTCOMES = frozenset({"agreement", "deal", "accord", "consensus", "breakthrough", "progress"})
_VAIN = frozenset({"unsuccessfully", "vain", "fruitlessly"})
_OCCURRING = frozenset({"begin", "start", "happen", "occur", "take", "resume", "be", "go", "hold"})
# What is told of talks or a pact when it is done: "suspended the truce", "ruled out talks".
_CALLED_OFF = {
    "diplomacy.talks": _ENDING,
    "diplomacy.agreement": frozenset({"halt", "cancel", "suspend", "abandon"}),
}
_CERTAIN = frozenset({"doubt", "question", "secret", "denying"})
_SIGNS = frozenset({"sign", "evidence", "indication", "proof", "trace", "suggestion"})
_SOUGHT = frozenset({"hear from", "account for", "locate", "find", "see"})
# Types whose words are a lack or a menace: "have no bread", "will not go unpunished".
_NEGATIVE_BY_NATURE = frozenset({"civil.need", "diplomacy.threat", "civil.obstruction"})


def polarity(draft: Draft) -> Polarity:
    """Negative where the proposition itself is negated, by "not", "no", "without" or failure."""
    head = draft.hit.head
    if draft.type in _NEGATIVE_BY_NATURE:
        return Polarity.POSITIVE
    if draft.type == "people.wounded" and any(t.lower_ in UNHURT for t in draft.hit.tokens):
        return Polarity.NEGATIVE
    if draft.type == "people.killed" and draft.hit.word == "survive":
        return Polarity.POSITIVE  # "twelve did not survive"
    unheard = draft.hit.form is Form.NOUN or draft.hit.word in _SOUGHT or _sought(draft)
    if draft.type == "people.missing" and unheard:
        return Polarity.POSITIVE  # "their fate is not known", "have not been seen since"
    own = {t.i for t in draft.hit.tokens}
    if head.dep_ in {"acomp", "oprd"} and any(_negates(c) for c in head.head.children):
        return Polarity.NEGATIVE  # "is not dead"
    if any(_negates(c) for c in head.children if c.i not in own) or _nobody(draft) or _vain(head):
        return Polarity.NEGATIVE
    harmed = draft.type.startswith(("people.", "infrastructure.")) and draft.hit.form is Form.NOUN
    unhurt = harmed and spared(head)
    if head.dep_ == "dobj" and head.head.lemma_ in _CALLED_OFF.get(draft.type, ()):
        return Polarity.POSITIVE
    return Polarity.NEGATIVE if unhurt or _above(head) else Polarity.POSITIVE


def _sought(draft: Draft) -> bool:
    """Whether its verb is of hearing or finding, of which the lack is what is told."""
    return draft.hit.head.lemma_ in {"hear", "see", "find", "locate", "account", "trace"}


def _negates(token: Token) -> bool:
    if token.dep_ == "neg":
        return not _only(token)
    return token.lower_ in _NEGATORS and token.dep_ in {"det", "preconj", "cc", "advmod", "mark"}


def _only(token: Token) -> bool:
    """ "not only captured"."""
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in {"only", "just", "merely"}


def _nobody(draft: Draft) -> bool:
    """Whether a participant is nobody: "no soldiers", "none of the crew", "neither side"."""
    return any(_none(t) for t in _participants(draft))


def _participants(draft: Draft) -> Iterable[Token]:
    own = [c for c in draft.hit.head.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    return (*draft.arguments.object, *draft.arguments.subject, *own)


def _none(token: Token) -> bool:
    if token.lower_ in _NOBODY or token.lower_ == "no-one":
        return True
    if token.lemma_ in _CERTAIN:
        return False  # "there is no doubt that they are there"
    for child in token.children:
        if _no_fewer(child):
            continue
        if child.lower_ in {"no", "none", "neither"} and child.dep_ in {"det", "neg", "preconj"}:
            return True
        if child.lower_ == "not" and child.i < token.i and child.nbor().lower_ in {"a", "one"}:
            return True
    above = token.head
    if token.dep_ == "pobj" and above.lower_ == "of" and above.head.lower_ in _NOBODY:
        return True
    return bool(token.lower_ == "one" and token.i > 0 and token.nbor(-1).lower_ == "no")


def _vain(head: Token) -> bool:
    """ "without success", "in vain", on the predicate or on the trying above it."""
    verbs = [head, *(t for t in list(head.ancestors)[:2] if t.lemma_ in {"try", "attempt", "seek"})]
    return any(_fruitless(c) for v in verbs for c in v.children)


def _not_yet(above: Token) -> bool:
    """Whether it is still to be done: "has yet to take the last streets"."""
    words = {c.lower_ for c in above.children}
    return above.lemma_ in {"have", "be", "remain"} and "yet" in words


def _fruitless(word: Token) -> bool:
    below = {c.lower_ for c in word.children}
    without = word.lower_ == "without" and below & {"success", "succeeding"}
    return bool(word.lower_ in _VAIN or without or (word.lower_ == "in" and "vain" in below))


def tried_in_vain(head: Token) -> bool:
    """Whether it was tried and not done: a fact, not a possibility."""
    return any(t.lemma_ in {"try", "attempt"} for t in list(head.ancestors)[:2]) and _vain(head)


def _above(head: Token) -> bool:
    """Whether what governs the predicate negates it."""
    above, link = head.head, head.dep_
    if above == head:
        return False
    if _unintended(head) or _ruled_out(head) or _voted_down(head):
        return True
    if link == "conj":
        return _shared(head, above)
    if link == "acl" and above.lemma_ in _SIGNS:  # "there was no sign that it had been struck"
        return any(c.lower_ == "no" for c in above.children)
    if link in {"xcomp", "acl", "ccomp"}:
        return _kept_from(head, above) or _not_yet(above)
    if link in {"pcomp", "pobj"}:
        left = above.lower_ == "from" and above.head.lemma_ in ABSTAINING
        verb = above.head.head if above.head.dep_ == "dobj" else above.head
        prevented = above.lower_ == "from" and verb.lemma_ in _FAILING | _HINDERING
        undone = above.lower_ == "without" or left or (link == "pcomp" and prevented)
        away = link == "pobj" and (_stays_out(above) or _not_back(above))
        return undone or away or (link == "pobj" and _no_accord(above.head))
    if link == "dobj":
        return _undone(above)
    happening = link == "nsubjpass" or (link == "nsubj" and above.lemma_ in _OCCURRING)
    return happening and (_denied(above) or any(c.lower_ == "nowhere" for c in above.children))


def _kept_from(head: Token, above: Token) -> bool:
    """Whether a verb above says that it was not done: "failed to take", "did not try to take"."""
    if above.lemma_ in _STANCES and head.dep_ != "acl":
        return False
    denied = _denied(above)
    if above.lemma_ in _LETTING and head.dep_ == "ccomp" and denied:
        return True  # "did not let families leave"
    return not denied if above.lemma_.lower() in _FAILING else head.dep_ == "xcomp" and denied


def _ruled_out(head: Token) -> bool:
    """ "Ruled out sending arms"."""
    verb = head.head.head if head.dep_ == "pcomp" else head.head
    gerund = head.tag_ == "VBG" and head.dep_ in {"advcl", "pcomp"}
    return gerund and verb.lemma_ == "rule" and any(c.lower_ == "out" for c in verb.children)


def _stays_out(link: Token) -> bool:
    """ "Would not take part in the talks"."""
    part = link.head
    verb = part.head if part.lower_ == "part" else part
    takes = any(c.lower_ == "part" for c in (part, *part.children))
    joining = (takes and verb.lemma_ == "take") or verb.lemma_ in _JOINING
    return link.lower_ == "in" and joining and _denied(verb)


def _not_back(link: Token) -> bool:
    """ "Will not return to the talks"."""
    verb = link.head
    return link.lower_ == "to" and verb.lemma_ in {"return", "go", "come"} and _denied(verb)


def _voted_down(head: Token) -> bool:
    """ "Voted down a motion to deliver missiles"."""
    paper = head.head
    if head.dep_ != "acl" or paper.lemma_ not in _MOTIONS or paper.dep_ not in _DONE_TO:
        return False
    down = any(c.lower_ == "down" for c in paper.head.children)
    return paper.head.lemma_ in _VETOING or (paper.head.lemma_ in {"vote", "turn"} and down)


def _no_accord(above: Token) -> bool:
    """ "Failed to agree on a truce", "without an agreement on a truce", "no deal on a truce"."""
    if above.lemma_ in _BIDS and above.dep_ == "dobj" and above.head.lemma_ in _SPURNING:
        # "turned down an invitation to talks"
        return above.head.lemma_ != "turn" or any(c.lower_ == "down" for c in above.head.children)
    if above.lemma_ in _AGREEING and above.pos_ == "VERB":
        return _denied(above) or _above(above)
    return above.lemma_ in _OUTCOMES and (_none(above) or above.head.lower_ == "without")


def _unintended(head: Token) -> bool:
    """Whether there is "no plan", "no intention", "no need" of it, or of announcing it."""
    verb = head.head if head.dep_ == "dobj" and head.head.dep_ in {"acl", "pcomp"} else head
    noun = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "of" else verb.head
    infinitive = verb.dep_ == "acl" and any(c.lower_ == "to" for c in verb.children)
    of = verb.dep_ == "pcomp" and noun.i != verb.head.i
    return (infinitive or of) and noun.pos_ == "NOUN" and _none(noun)


def _denied(verb: Token) -> bool:
    return any(_negates(c) for c in verb.children)


def _undone(verb: Token) -> bool:
    """Whether what a verb takes as its object did not come about: "did not launch an attack"."""
    light = verb.lemma_.lower() in (LIGHT | MAKING) - _STANCES
    failed = light and verb.dep_ == "xcomp" and _above(verb)
    return failed or verb.lemma_.lower() in _ENDING or (light and _denied(verb))


def _shared(head: Token, first: Token) -> bool:
    """ "neither fled nor surrendered", "did not fall or surrender", not "did not fall but held"."""
    links = [
        c for t in (first, *first.conjuncts) for c in t.children if c.dep_ == "cc" and c.i < head.i
    ]
    last = max(links, key=lambda c: c.i, default=None)
    if last is None or last.lower_ not in {"or", "nor"}:
        return False
    top = first
    while top.dep_ == "conj":
        top = top.head
    failed = top.dep_ == "xcomp" and _above(top)  # "failed to take the hill or to cross the river"
    return last.lower_ == "nor" or failed or any(_negates(c) for c in top.children)


def _no_fewer(word: Token) -> bool:
    """Whether it only bounds a number: "no fewer than 28 troops died"."""
    behind = word.doc[word.i + 1 : word.i + 3].text.lower()
    return word.lower_ in {"no", "not"} and behind in {"fewer than", "less than"}
