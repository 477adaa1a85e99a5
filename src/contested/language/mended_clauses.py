"""Clauses whose subject or noun the parser lost, put right in the parse; `mending` says when."""

from spacy.tokens import Token

SAYING = frozenset(
    """say add announce state report confirm claim write warn declare tell note acknowledge admit
    insist stress maintain allege estimate""".split()
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_BACKING = frozenset({"back", "support", "lead", "reinforce", "aid", "assist", "join"})
_CLAUSE = 4  # words that a clause before has at least
_GOVERNED = frozenset({"pobj", "dobj"})
_OF_BODY = frozenset({"in", "of", "from", "with", "at", "for", "inside", "near", "to"})
_BODIES = frozenset(
    """group army military ministry government party movement force police service agency union
    council coalition rebellion administration command garrison town city village area camp region""".split()
)
_POSTING = SAYING | {"post", "tweet", "declare", "recount", "explain", "announce", "disclose"}
# Verbs whose participle can have an object: "a man given the task".
_TWO_OBJECTS = frozenset(
    """give offer pay send award grant deny show call name make teach ask owe promise tell allow
    assign hand consider declare dub deem""".split()
)


def own_subject(verb: Token) -> None:
    """Give a clause the subject that the parser joined to a doer before it.

    "A soldier was killed by a missile and seven civilians have died": they did not kill him. "Could
    not verify the claim and a spokesman did not answer": the claim is joined to nobody.
    """
    first = verb.head
    helper = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), None)
    if helper is None or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    doers = [t for c in first.children if c.dep_ == "agent" for t in c.children]
    things = [c for c in first.children if c.dep_ == "dobj"]
    for doer in (*doers, *things):
        for other in doer.children:
            counted = (
                doer in things
                or other.tag_ == "NNS"
                or any(c.dep_ == "nummod" for c in other.children)
            )
            before = other.right_edge.i + 1 == helper.i or other.doc[helper.i - 1].text == ","
            if other.dep_ == "conj" and counted and before and other.i < helper.i:
                other.head, other.dep_ = verb, "nsubj"
                return


def speaks_too(verb: Token) -> bool:
    """Whether who says something was joined to a place before it: "took X and Y confirmed it"."""
    if verb.lemma_ not in SAYING or verb.tag_ not in {"VBD", "VBZ", "VBP"} or verb.i < _CLAUSE:
        return False
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    name = verb.nbor(-1)
    joined = name.pos_ == "PROPN" and name.dep_ == "conj" and name.head.i < name.left_edge.i
    first = name.head.left_edge.i
    if joined and name.head.dep_ == "conj" and first and verb.doc[first - 1].text == ",":
        return False  # "killing nine, residents and X said": both said it
    return bool(joined and name.left_edge.nbor(-1).lower_ == "and")


def acts_too(verb: Token) -> bool:
    """Whether who did it was joined to a place before it: "left Bara and rebels captured two tanks"."""
    noun = verb.nbor(-1) if verb.i else verb
    joined = noun.dep_ == "conj" and noun.tag_ == "NNS" and noun.head.dep_ == "pobj"
    if not joined or verb.tag_ != "VBD" or verb.dep_ != "conj" or noun.head.pos_ != "PROPN":
        return False
    roles = {c.dep_ for c in verb.children}
    return "dobj" in roles and not roles & (SUBJECTS | {"aux", "auxpass"})


def acts_itself(verb: Token) -> None:
    """Give it the subject that stands before it."""
    noun = verb.nbor(-1)
    noun.head, noun.dep_ = verb, "nsubj"


def says_itself(verb: Token) -> None:
    """Make the name before a verb of saying its subject, and the verb one that stands beside."""
    name = verb.nbor(-1)
    name.head, name.dep_ = verb, "nsubj"
    if verb.dep_ == "ccomp" and verb.head.i < name.i:
        verb.dep_ = "conj"


def at_last(verb: Token) -> None:
    """Make the clause of the one finite verb: "A convoy that carries food for the town reached it".

    The parser lost the subject behind what describes it, and took the verb for one more description.
    """
    root = next(t for t in verb.ancestors if t.head == t)
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    root.head, root.dep_ = verb, "nsubj"


def with_object(verb: Token) -> bool:
    """Whether a participle that describes a noun has an object, as only a verb in a tense has.

    "A strike on a house in Homs killed nine": nothing is killed nine.
    """
    if verb.tag_ != "VBN" or verb.lemma_ in _TWO_OBJECTS:
        return False
    if verb.lemma_ in _POSTING and verb.i and verb.nbor(-1).text == ",":  # "X, posted that …"
        return any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)


def acts_behind_backer(verb: Token) -> bool:
    """Whether what a backed force did was told of the backer: "troops backed by jets killed nine"."""
    by = verb.head.head
    backed = by.head
    told = verb.tag_ == "VBD" or with_object(verb)
    if not told or verb.dep_ != "acl" or verb.head.dep_ != "pobj" or by.lower_ != "by":
        return False
    described = backed.dep_ == "acl" and backed.lemma_ in _BACKING
    alone = not any(c.dep_ in SUBJECTS or c.dep_ == "agent" for c in verb.children)
    return described and alone and backed.head.dep_ == "nsubj" and backed.head.head.i > verb.i


def deed_of_backed(verb: Token) -> None:
    """Make it the clause of those who are backed, told by the saying that had their subject."""
    force = verb.head.head.head.head
    verb.head, verb.dep_ = force.head, "ccomp"
    force.head = verb


def told_of_subject(who: Token) -> None:
    """Give a closing "said" the subject that a long relative clause parted from it: "X, which …, said"."""
    root = next((t for t in (who, *who.ancestors) if t.head == t), who)
    named = who.nbor(-2)
    lost = root.lemma_ in SAYING and root.i > who.i and named.head.i < root.i
    if not lost or any(c.dep_ in SUBJECTS for c in root.children):
        return
    clause = named.head
    if named.dep_ in SUBJECTS and clause.i > who.i and root.is_ancestor(clause):
        clause.head, clause.dep_ = named, "relcl"
        named.head, named.dep_ = root, "nsubj"


def listed(name: Token) -> bool:
    """Whether a headline opens with two names and a comma: "Armenia, Azerbaijan trade blame"."""
    other = name.head
    beside = name.dep_ in {"nmod", "compound"} and other.i == name.i + 2 < len(name.doc) - 1
    joined = beside and name.nbor().text == "," and other.dep_ == "nsubj"
    return bool(joined and other.pos_ == "PROPN" and other.head.tag_ == "VBP")


def first_of_list(name: Token) -> None:
    """Make the first of two names the subject, and the other one joined to it."""
    other = name.head
    verb = other.head
    other.head, other.dep_ = name, "conj"
    name.head, name.dep_ = verb, "nsubj"


def done_to(participle: Token) -> None:
    """Hang what was done by something on the noun before: "stands by her house destroyed by fire"."""
    thing = participle.nbor(-1)
    by = any(c.dep_ == "agent" for c in participle.children)
    if by and not any(participle.lefts) and thing.pos_ == "NOUN" and thing.dep_ in _GOVERNED:
        participle.head, participle.dep_ = thing, "acl"


def those_who_were(participle: Token) -> None:
    """Hang on whom it was done to what the parser left loose: "the number of Syrians killed"."""
    people = participle.nbor(-1)
    if people.dep_ == "pobj" and people.head.lower_ == "of":
        participle.head, participle.dep_, participle.tag_ = people, "acl", "VBN"


def only_verb(verb: Token) -> bool:
    """Whether a sentence that a noun heads has no verb in a tense before this one."""
    root = next(t for t in verb.ancestors if t.head == t)
    told = (t for t in verb.doc[: verb.i] if t.tag_ in {"VBD", "VBZ", "VBP", "MD"})
    finite = any(not _beside(t, root) for t in told)
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    return root.pos_ in {"NOUN", "PROPN"} and not finite and not own and bool(root.i < verb.i)


def _beside(verb: Token, root: Token) -> bool:
    """Whether a verb is of a clause that only describes the noun: "X, who takes office soon, …"."""
    return any(t.dep_ == "relcl" and root.is_ancestor(t) for t in (verb, *verb.ancestors))


def before_gerund(people: Token) -> None:
    """Hang a people on the gerund that is its deed: "Ukrainian shelling had killed nine"."""
    deed = people.nbor()
    if deed.tag_ == "VBG" and deed.dep_ == "nsubj" and deed.head == people.head:
        people.head, people.dep_ = deed, "amod"


def named_beside(name: Token) -> None:
    """Hang a name between commas on what it names: "In the capital, Kinshasa, crowds marched"."""
    if name.pos_ != "PROPN" or name.i < 2 or name.head.i <= name.i + 1:
        return
    noun = name.nbor(-2)
    set_off = name.nbor(-1).text == "," and name.nbor().text == ","
    if set_off and noun.pos_ == "NOUN" and noun.dep_ == "pobj":
        name.head, name.dep_ = noun, "appos"


def who_of_body(clause: Token) -> None:
    """Hang "who" on the person, not on the body or town behind: "a source in the group, who said"."""
    where = clause.head.head
    person = where.head
    if where.dep_ == "prep" and where.lower_ in _OF_BODY and person.pos_ in {"NOUN", "PROPN"}:
        clause.head = person


def of_a_body(clause: Token) -> bool:
    """Whether a clause with "who" hangs on the name of a place or on what is no person."""
    thing = clause.head
    if clause.dep_ != "relcl" or thing.dep_ != "pobj" or thing.tag_ == "NNS":
        return False
    if thing.ent_type_ == "PERSON" or not (thing.pos_ == "PROPN" or thing.lemma_ in _BODIES):
        return False
    return any(c.lower_ == "who" and c.dep_ in SUBJECTS for c in clause.children)


def passive_of(participle: Token) -> None:
    """Take "overrun" behind "been" for a verb: "two outposts had been overrun"."""
    verb = participle.head
    for child in list(verb.children):
        if child.i == participle.i:
            continue
        child.head = participle
        child.dep_ = "nsubjpass" if child.dep_ == "nsubj" else child.dep_
    top, role = verb.head, verb.dep_
    participle.tag_, participle.pos_, participle.lemma_ = "VBN", "VERB", participle.lower_
    participle.head, participle.dep_ = (participle, "ROOT") if top == verb else (top, role)
    verb.head, verb.dep_, verb.pos_ = participle, "auxpass", "AUX"


def goes_on(verb: Token) -> bool:
    """Whether a clause of a saying has lost its subject to the one before: "had A, did B and C"."""
    if verb.dep_ != "ccomp" or verb.head.lemma_ not in SAYING or verb.tag_ not in {"VBD", "VBN"}:
        return False
    first = _clause_before(verb)
    own = any(c.dep_ in {*SUBJECTS, "mark", "aux", "auxpass"} for c in verb.children)
    return first is not None and not own and verb.doc[verb.left_edge.i - 1].text == ","


def deed_too(verb: Token) -> None:
    """Join it to the clause before, whose subject did both."""
    first = _clause_before(verb)
    if first is not None:
        verb.head, verb.dep_ = first, "conj"


def _clause_before(verb: Token) -> Token | None:
    """The clause of the same saying that stands before, with a subject of its own."""
    others = [c for c in verb.head.children if c.dep_ == "ccomp" and verb.head.i < c.i < verb.i]
    named = [c for c in others if any(x.dep_ == "nsubj" for x in c.children)]
    return named[-1] if named else None


def whom_they(verb: Token) -> bool:
    """Whether a clause with "whom" has its verb taken for a noun: "whom the refugees accuse of"."""
    whom = any(c.lower_ == "whom" for c in verb.children)
    return verb.dep_ == "relcl" and verb.tag_ in {"NN", "NNS"} and whom


def what_they_do(verb: Token) -> None:
    """Make it a verb, of whoever stands right before it."""
    verb.tag_, verb.pos_ = "VBP", "VERB"
    doer = verb.nbor(-1)
    if doer.head == verb and doer.dep_ == "compound":
        doer.dep_ = "nsubj"
        for child in list(verb.children):
            if child.i < doer.i and child.dep_ in {"det", "amod", "compound", "poss"}:
                child.head = doer
    for link in verb.rights:
        for thing in link.children:
            if link.dep_ == "prep" and thing.tag_ == "VBG" and thing.dep_ == "pobj":
                thing.dep_ = "pcomp"


def floating(word: Token) -> bool:
    """Whether an "each" or "both" behind the subject was taken for another subject."""
    if (
        word.lower_ not in {"each", "both", "all"}
        or word.dep_ != "nsubj"
        or word.i + 1 != word.head.i
    ):
        return False
    return any(c.dep_ == "nsubj" and c.i < word.i for c in word.head.children)


def of_each(word: Token) -> bool:
    """Whether an "each" has the helper of a passive for the main verb: "a man and a boy were each hurt"."""
    helper, verb = word.nbor(-1) if word.i else word, word.head
    passive = helper.dep_ == "auxpass" and helper.head == verb and word.i + 1 == verb.i
    return word.lower_ in {"each", "both", "all"} and passive and word.dep_ == "dep"


def each_undergoes(word: Token) -> None:
    """Make the helper's subject the passive's."""
    helper, verb = word.nbor(-1), word.head
    word.dep_ = "advmod"
    for subject in [c for c in helper.children if c.dep_ == "nsubj"]:
        subject.head, subject.dep_ = verb, "nsubjpass"


def of_subject(word: Token) -> None:
    """Hang it on the subject, and what a comma sets beside that as one of a list."""
    subject = next(c for c in word.head.children if c.dep_ == "nsubj")
    word.head, word.dep_ = subject, "det"
    for other in [c for c in subject.children if c.dep_ == "appos"]:
        if any(c.dep_ == "cc" for c in other.children):
            other.dep_ = "conj"


# Participles that describe those who act and tell of no deed: "soldiers and allied militias".
_DESCRIBING = frozenset(
    {"ally", "affiliate", "arm", "unite", "associate", "align", "masked", "mask"}
)


def deed_of_row(deed: Token) -> bool:
    """Whether a second deed was taken for what describes its object: "took X and repelled raids"."""
    thing = deed.head
    row = thing.dep_ == "conj" and thing.head.pos_ == "VERB" and thing.i > deed.i > thing.head.i
    bare = not any(c.dep_ in {"det", "poss"} for c in thing.children)
    verb = deed.tag_ in {"VBN", "VBD"} and deed.dep_ == "amod" and deed.lemma_ not in _DESCRIBING
    return row and bare and verb and deed.nbor(-1).dep_ == "cc"


def deed_joined(deed: Token) -> None:
    """Join it to the first, with its object."""
    thing = deed.head
    deed.head, deed.dep_, deed.pos_ = thing.head, "conj", "VERB"
    thing.head, thing.dep_ = deed, "dobj"
