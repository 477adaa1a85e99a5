"""How near a phrase stands to a predicate: which clause it belongs to, and what lies between.

A phrase belongs to the first verb or event noun above it; it never reaches out of a relative
clause or an apposition. What it says holds for the other predicates of the sentence by the way
from one clause to the other: coordination, complement, circumstance. Used for places and times.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import IntEnum

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING
from contested.language.place_verbs import says_which_road

_CLAUSE = frozenset(
    {"relcl", "acl", "advcl", "ccomp", "xcomp", "pcomp", "conj", "csubj", "parataxis", "dep"}
)
_VERBS = frozenset({"VERB", "AUX"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "agent"})
# What says which month or week it is, rather than how many.
_WHICH = frozenset({"last", "this", "next", "that", "past", "same", "every", "each"})
# What opens a circumstance that tells the same happening again: "died when a shell hit the bus".
_SAME_MOMENT = frozenset({"when", "as", "after", "while", "where", "in", "during", "by"})


class Distance(IntEnum):
    """From one clause to another, the nearest first.

    OWN: the same clause. AROUND: the clause that the predicate is a noun of, or that a phrase at
    its front covers. JOINED: a clause coordinated with it. BELOW: a circumstance or an event noun
    under it. ABOVE: the clause that it is a circumstance or complement of. BESIDE: a clause that
    shares a third one with it, or that it only describes somebody in. ASIDE: a clause that
    describes somebody in it.
    """

    OWN = 0
    AROUND = 1
    JOINED = 2
    BELOW = 3
    ABOVE = 4
    BESIDE = 6
    ASIDE = 8


def clause_of(token: Token, heads: AbstractSet[int]) -> Token:
    """The verb or claim word that a phrase belongs to: the first one at or above it."""
    for each in (token, *token.ancestors):
        verb = each.pos_ in _VERBS and each.dep_ not in {"aux", "auxpass", "amod"}
        if each.i in heads or verb or _told_by_noun(each):
            return each
    return [token, *token.ancestors][-1]


def distance(clause: Token, head: Token, *, fronted: bool = False) -> Distance | None:
    """How far a phrase of `clause` is from the predicate `head`; None where it says nothing of it.

    Args:
        clause: what the phrase belongs to, as `clause_of` gives it.
        head: the claim's predicate.
        fronted: whether the phrase stands before its clause, and so over all that follows.
    """
    found = _distance(clause, head, fronted=fronted)
    verb = head.head
    if (
        head.dep_ in _ARGUMENTS
        and verb.pos_ in _VERBS
        and (found is None or found > Distance.BELOW)
    ):
        through = _distance(clause, verb, fronted=fronted)
        if through is not None and (found is None or through < found):
            return through
    return found


def closed(verb: Token) -> bool:
    """Whether a clause describes a noun; "77 wounded" after "13 were killed" only looks so."""
    return verb.dep_ in {"relcl", "acl"} and verb.head.pos_ != "NUM"


def _distance(clause: Token, head: Token, *, fronted: bool) -> Distance | None:
    if clause.i == head.i:
        return Distance.OWN
    if clause.is_ancestor(head):
        return _downward(clause, head, fronted=fronted)
    if head.is_ancestor(clause):
        return _upward(clause, head)
    return _sideways(clause, head, fronted=fronted)


def way(low: Token, high: Token) -> list[Token]:
    """The tokens from `low` up to, but without, `high`."""
    found = [low]
    while found[-1].head.i not in {high.i, found[-1].i}:
        found.append(found[-1].head)
    return found


def _clauses(tokens: Iterable[Token]) -> list[Token]:
    return [t for t in tokens if t.dep_ in _CLAUSE and (t.pos_ in _VERBS or _told_by_noun(t))]


def _told_by_noun(token: Token) -> bool:
    """Whether a clause's verb was taken for a noun, as in headlines: "… as talks stall in X"."""
    marked = any(c.dep_ == "mark" or c.lower_ == "as" for c in token.children)
    return token.dep_ == "advcl" and token.pos_ == "NOUN" and marked


def _joined(verb: Token) -> bool:
    return verb.dep_ in {"conj", "xcomp"} or (verb.dep_ == "acl" and not closed(verb))


def _downward(clause: Token, head: Token, *, fronted: bool) -> Distance:
    """The predicate stands inside the phrase's clause, as its noun or as a clause under it."""
    links = _clauses(way(head, clause))
    if not links:
        return Distance.AROUND
    if all(_joined(t) for t in links):
        return Distance.AROUND if fronted else Distance.JOINED
    if any(closed(t) and not meanwhile(t) for t in links):
        return Distance.BESIDE
    return Distance.JOINED if fronted else Distance.ABOVE


def meanwhile(verb: Token) -> bool:
    """Whether a participle tells what somebody does at the same time: "sent nine people fleeing"."""
    return bool(verb.dep_ == "acl" and verb.tag_ == "VBG")


def _upward(clause: Token, head: Token) -> Distance | None:
    """The phrase's clause stands inside what the predicate governs."""
    path = way(clause, head)
    links = _clauses(path)
    if any(t.dep_ == "appos" for t in path):
        return None
    if not links or (len(links) == 1 and says_which_road(links[0])):
        return Distance.AROUND if links else Distance.BELOW  # "on the road linking X to Y"
    describing = [t for t in links if closed(t)]
    if describing:
        if len(links) == 1 and describing[0].head.i == head.i:
            return Distance.AROUND
        past = any(_before(t) for t in describing) and not _before(head)
        return None if past or any(_loose(t) for t in describing) else Distance.ASIDE
    if any(
        c.lower_ == "what" and c.dep_ in {"nsubj", "dobj", "attr"}
        for t in links
        for c in t.children
    ):
        return None
    if all(_joined(t) for t in links):
        return Distance.JOINED
    return Distance.BELOW if _of_one_account(links, head) else Distance.BESIDE


def _of_one_account(links: Iterable[Token], head: Token) -> bool:
    """Whether clauses tell on of what the predicate tells, and nobody else does in them."""
    if any(_told_by_another(t, head) for t in links):
        return False  # "fled as he announced that troops held 90 miles of Tora"
    if any(t.dep_ == "conj" and has_subject(t) and has_subject(head) for t in links):
        return False  # "X accused them of it, and Y said that nine had died on Monday"
    return all(_same_moment(t) for t in links)


def _told_by_another(link: Token, head: Token) -> bool:
    """Whether somebody else tells a clause, and not from between: "X, residents said, and …"."""
    verb = link.head
    between = verb.dep_ == "parataxis"
    return link.dep_ == "ccomp" and verb != head and verb.lemma_ in SAYING and not between


def _loose(verb: Token) -> bool:
    """Whether a relative clause stands behind a comma: an aside, not part of the name."""
    first = verb.left_edge
    return first.i > 0 and first.nbor(-1).text in {",", "–", "—", "("}


def _before(verb: Token) -> bool:
    """Whether it is told as of before something else: "who had fought in Bakhmut"."""
    return any(c.dep_ in {"aux", "auxpass"} and c.lower_ in {"had", "'d"} for c in verb.children)


def _same_moment(verb: Token) -> bool:
    if verb.dep_ != "advcl":
        return True
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"} and c.i < verb.i}
    opening = verb.left_edge
    if (
        opening.lower_ == "while"
        and has_subject(verb)
        and opening.i
        and opening.nbor(-1).text == ","
    ):
        return False  # "rockets wounded two, while a drone killed one the next morning"
    if opening.lower_ == "while" and has_subject(verb) and verb.lemma_ == verb.head.lemma_:
        return False  # "five were killed in Tora while one was killed in Sira"
    return bool(marks & _SAME_MOMENT) or verb.tag_ == "VBG"


def _sideways(clause: Token, head: Token, *, fronted: bool) -> Distance | None:
    """Neither stands inside the other: conjuncts of one another, or branches of a third."""
    above = {t.i for t in (head, *head.ancestors)}
    common = next((t for t in clause.ancestors if t.i in above), None)
    if common is None:
        return None
    mine, other = way(clause, common), way(head, common)
    if any(closed(t) or t.dep_ == "appos" for t in mine):
        return None
    if all(_joined(t) for t in _clauses((*mine, *other))):
        return Distance.AROUND if fronted else Distance.JOINED
    return Distance.BESIDE


def fronted(token: Token, clause: Token) -> bool:
    """Whether a phrase stands before its clause and that clause's subject."""
    if token.i > clause.i:
        return False
    subjects = [c.left_edge.i for c in clause.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"}]
    return bool(token.i < min(subjects, default=clause.i))


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own ("77 wounded": what it counts)."""
    gapped = verb.dep_ == "acl" and not closed(verb) and verb.head.dep_ in {"conj", "nsubj"}
    return gapped or any(c.dep_ in {"nsubj", "nsubjpass", "csubj"} for c in verb.children)


def in_apposition(token: Token, clause: Token) -> bool:
    """Whether an apposition stands between a phrase and its clause, and so only describes."""
    while token.dep_ == "conj" and token.head.dep_ in {"appos", "conj"} and token.i != clause.i:
        token = token.head
    for each in (token, *token.ancestors):
        if each.i == clause.i:
            return False
        if each.dep_ == "appos" and each.i != token.i:
            return True
    return False


def counted_from(head: Token) -> Token | None:
    """The clause that a stretch of time is counted from and that a predicate is in, if any.

    "A day after missiles struck the port, killing nine, …": the missiles struck it, and killed nine.
    """
    for each in (head, *head.ancestors):
        marks = (c for c in each.children if c.dep_ == "mark" and c.lower_ == "after")
        if each.dep_ == "advcl" and any(m.i and _amount(m.nbor(-1)) for m in marks):
            return each
    return None


def _amount(noun: Token) -> bool:
    """Whether a stretch is counted in it: "two days after", no "last month, after"."""
    named = any(c.lower_ in _WHICH for c in noun.children)
    return noun.dep_ == "npadvmod" and noun.pos_ == "NOUN" and not named
