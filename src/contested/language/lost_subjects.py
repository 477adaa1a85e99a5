"""Subjects that the parser took for another name of what stands before; `mending` says when."""

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING, SUBJECTS

_CLAUSE = 3  # words that stand at least before who says it
_REST = 5  # words that follow a saying at most: "told reporters by phone on Friday"
_PAPERS = frozenset("statement message communique communiqué letter bulletin announcement".split())


def lost_subject(thing: Token) -> bool:
    """Whether what stands right before a verb was taken for another name of a place at the front.

    "In the village of Murom, a drone struck a car": the drone is no Murom.
    """
    if (
        thing.dep_ not in {"appos", "conj"}
        or thing.pos_ != "NOUN"
        or thing.right_edge.i + 1 >= len(thing.doc)
    ):
        return False
    verb = _next_word(thing)
    fronted = thing.head.pos_ == "PROPN" and thing.doc[thing.left_edge.i - 1].text == ","
    finite = verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.pos_ == "VERB"
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    opens = verb.is_ancestor(thing) or not verb.is_ancestor(thing.head)
    link = thing.head
    while link.head != link and (link.dep_ in {"pobj", "compound"} or link.lower_ == "of"):
        link = link.head
    return fronted and finite and not own and opens and link.dep_ == "prep" and link.i < verb.i


def subject_of_next(thing: Token) -> None:
    """Make it the subject of the verb behind it."""
    thing.head, thing.dep_ = _next_word(thing), "nsubj"


def _next_word(thing: Token) -> Token:
    """What follows a noun and its names: "two residents, a father and his son, died"."""
    after = thing.doc[thing.right_edge.i + 1]
    named = any(t.text == "," for t in thing.doc[thing.i + 1 : after.i])
    closed = named and after.text == "," and after.i + 1 < len(thing.doc)
    return after.nbor() if closed else after


def lost_in_clause(thing: Token) -> bool:
    """Whether a clause before took what is the subject of the verb behind it for its own object.

    "In the valley, where rebels shelled the army, nine soldiers were killed": the soldiers were no
    more shelled than the army was killed.
    """
    begin, end = thing.left_edge.i, thing.right_edge.i
    if thing.dep_ != "conj" or thing.pos_ != "NOUN" or begin < 1 or end + 1 >= len(thing.doc):
        return False
    verb = _verb_behind(thing)
    inside = any(t.dep_ == "relcl" for t in thing.ancestors)
    if verb is None or not inside or thing.doc[begin - 1].text != ",":
        return False
    return not any(c.dep_ in SUBJECTS or c.dep_ == "nsubjpass" for c in verb.children)


def _verb_behind(thing: Token) -> Token | None:
    """The finite verb that begins right behind a noun phrase: "soldiers have been killed"."""
    after = thing.doc[thing.right_edge.i + 1]
    if after.tag_ not in {"VBD", "VBZ", "VBP", "MD"}:
        return None
    verb = after.head if after.dep_ in {"aux", "auxpass"} else after
    return verb if verb.pos_ in {"VERB", "AUX"} and verb.i > thing.i else None


def subject_behind(thing: Token) -> None:
    """Make it the subject of the verb behind it, active or passive."""
    verb = _verb_behind(thing)
    if verb is not None:
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        thing.head, thing.dep_ = verb, "nsubjpass" if passive else "nsubj"


def lost_before_saying(people: Token) -> bool:
    """Whether who says it was taken into the name of a place: "in the town of Sira residents said"."""
    if people.dep_ != "pobj" or people.tag_ != "NNS" or people.i + 1 >= len(people.doc):
        return False
    verb, name = people.nbor(), people.nbor(-1)
    named = name.dep_ == "compound" and name.head == people and name.pos_ == "PROPN"
    says = verb.lemma_ in SAYING and verb.tag_ in {"VBD", "VBZ", "VBP"}
    return named and says and not any(c.dep_ in SUBJECTS for c in verb.children)


def says_so(people: Token) -> None:
    """Make them the subject of the saying, and the name before them the place."""
    name, link, verb = people.nbor(-1), people.head, people.nbor()
    for child in [c for c in people.children if c.i < name.i]:
        child.head = name
    name.head, name.dep_ = link, "pobj"
    people.head, people.dep_ = verb, "nsubj"


def told_of_himself(who: Token) -> bool:
    """Whether a clause about who says it hid him: "…, a nurse who treated the wounded said"."""
    asks = who.i == 0 or who.lower_ not in {"who", "that"} or who.dep_ not in SUBJECTS
    saying = None if asks else _saying_behind(who)
    if saying is None:
        return False
    teller, between = who.nbor(-1), who.doc[who.i : saying.i]
    opens = teller.left_edge.i
    noun = teller.pos_ in {"NOUN", "PROPN"} and who.head.i < saying.i and opens > _CLAUSE
    apart = noun and who.doc[opens - 1].text == "," and not any(t.text in ",;:" for t in between)
    before = any(t.tag_ in {"VBD", "VBZ", "VBP"} for t in who.doc[:opens])
    others = [c for c in saying.children if c.dep_ in SUBJECTS and c.i != teller.i]
    spliced = saying.dep_ == "conj" and not any(c.dep_ == "cc" for c in saying.head.children)
    lost = teller.head != saying or spliced or bool(others)
    return apart and before and lost and all(c.i > who.i for c in others)


def _saying_behind(who: Token) -> Token | None:
    """The verb of saying that closes the sentence behind a clause, but for when and to whom."""
    verbs = [
        t for t in who.doc[who.head.i + 1 :]
        if t.lemma_ in SAYING and t.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and t.i > who.i
    ]  # fmt: skip
    found = verbs[0] if len(verbs) == 1 else None
    if found is None or (found.tag_ == "VBN" and found.nbor(-1).lemma_ != "have"):
        return None
    rest = [t for t in found.doc[found.i + 1 :] if not t.is_punct]
    closes = len(rest) < _REST and not any(t.pos_ in {"VERB", "AUX"} for t in rest)
    return found if closes else None


def says_behind_clause(who: Token) -> None:
    """Make him who says it, and all before him what is said."""
    saying, teller = _saying_behind(who), who.nbor(-1)
    if saying is None:
        return
    clause, first = who.head, saying.head if teller.head == saying else teller.head
    while first.head != first and saying not in (first, first.head):
        first = first.head
    lost = [c for c in saying.children if c.dep_ in SUBJECTS and c.i > who.i]
    for thing in lost:
        thing.head, thing.dep_ = clause, "dobj"
    clause.head, clause.dep_ = teller, "relcl"
    if saying.head != saying:
        saying.head, saying.dep_ = saying, "ROOT"
    teller.head, teller.dep_ = saying, "nsubj"
    if first != saying:
        first.head, first.dep_ = saying, "ccomp"


def cut_off_by_clause(deed: Token) -> bool:
    """Whether a clause about a doer cut him off from what he does: "Qatar, which brokers it, called for"."""
    doer = deed.head
    clause = next((c for c in doer.children if c.dep_ == "relcl" and c.i < deed.i), None)
    led = doer.head == doer and doer.pos_ in {"PROPN", "NOUN"} and deed.dep_ in {"acl", "relcl"}
    if not led or clause is None or deed.tag_ not in {"VBN", "VBD"}:
        return False
    begins = deed.left_edge.i
    apart = begins > clause.i and deed.doc[begins - 1].text == ","
    by = any(c.dep_ in {"agent", "nsubj", "nsubjpass", "auxpass"} for c in deed.children)
    return apart and clause.left_edge.i == doer.i + 2 and not by


def read_out(saying: Token) -> bool:
    """Whether what a statement is was read as what it did: "…, said a statement read on television"."""
    clause = next((c for c in saying.children if c.dep_ == "ccomp" and c.i > saying.i), None)
    told = any(c.dep_ in {"ccomp", "parataxis"} and c.i < saying.i for c in saying.children)
    if clause is None or not told or clause.tag_ not in {"VBN", "VBD"}:
        return False
    paper = next((c for c in clause.children if c.dep_ in SUBJECTS and c.i < clause.i), None)
    return paper is not None and paper.lemma_ in _PAPERS and paper.left_edge.i == saying.i + 1


def says_by_paper(saying: Token) -> None:
    """Let the statement say it."""
    clause = next(c for c in saying.children if c.dep_ == "ccomp" and c.i > saying.i)
    paper = next(c for c in clause.children if c.dep_ in SUBJECTS)
    paper.head, paper.dep_ = saying, "nsubj"
    clause.head, clause.dep_, clause.tag_ = paper, "acl", "VBN"


def parted_from_saying(told: Token) -> bool:
    """Whether the parser broke a line behind its verb of saying: "Lukava says over 150 rebels dead"."""
    if told.head != told or told.pos_ not in {"NOUN", "PROPN", "NUM"} or told.left_edge.i < 2:
        return False
    before = told.doc[told.left_edge.i - 1]
    return before.head == before and before.lemma_ in SAYING and before.tag_ in {"VBZ", "VBP"}


def told_by_saying(told: Token) -> None:
    """Hang what is said on the verb before it."""
    told.head, told.dep_ = told.doc[told.left_edge.i - 1], "dobj"
