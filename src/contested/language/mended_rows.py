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
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_TOWNS = frozenset("city town village port capital stronghold district province".split())
_BLOWS = frozenset({"shelling", "bombing", "firing", "shooting"})
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


def joined_to_charge(verb: Token) -> bool:
    """Whether what a side did besides was joined to what it charges: "accused A of X and imposed Y".

    A finite verb is no part of "of doing".
    """
    gerund = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN", "VBZ", "VBP"} or verb.i < 2:
        return False
    charge = _charge(gerund)
    if charge is None or gerund.tag_ != "VBG":
        return False
    own = any(c.dep_ in {*SUBJECTS, "nsubjpass", "aux", "auxpass"} for c in verb.children)
    joined = verb.doc[verb.left_edge.i - 1].lower_ == "and"
    done = any(c.dep_ == "dobj" for c in verb.children)
    return joined and done and not own and charge.tag_ in _FINITE


def _charge(gerund: Token) -> Token | None:
    """The verb that a gerund goes with: "accused A of using X", "suspended talks, accusing A"."""
    if gerund.dep_ == "advcl":
        return gerund.head if gerund.head.pos_ == "VERB" else None
    link = gerund.head
    of = gerund.dep_ == "pcomp" and link.dep_ == "prep" and link.head.pos_ == "VERB"
    return link.head if of else None


def done_besides(verb: Token) -> None:
    """Join it to the charge."""
    gerund = verb.head
    charge = _charge(gerund) or gerund
    for link in [c for c in gerund.children if c.dep_ == "cc" and c.i == verb.left_edge.i - 1]:
        link.head = charge
    verb.head = charge
    verb.tag_ = charge.tag_ if verb.tag_ in {"VBN", "VBP"} else verb.tag_


def names_front_place(name: Token) -> bool:
    """Whether a town's name was taken for who speaks: "In the port, Sirte, a rebel leader said"."""
    verb = name.head
    if name.pos_ != "PROPN" or name.dep_ != "nsubj" or name.i < 2 or name.nbor(-1).text != ",":
        return False
    noun = name.nbor(-2)
    link = noun.head
    fronted = noun.dep_ == "pobj" and link.dep_ == "prep" and link.head == verb and link.i < name.i
    return fronted and noun.lemma_ in _TOWNS and _speaker_behind(name) is not None


def place_of_front(name: Token) -> None:
    """Hang the name on what it names, and give the verb its own subject."""
    speaker = _speaker_behind(name)
    if speaker is not None:
        speaker.head, speaker.dep_ = name.head, "nsubj"
        name.head, name.dep_ = name.nbor(-2), "appos"


def _speaker_behind(name: Token) -> Token | None:
    """Who stands right before the verb, behind a comma, and has a word that is no name's."""
    beside = [c for c in name.children if c.dep_ == "appos" and c.pos_ == "NOUN" and c.i > name.i]
    return next((c for c in beside if c.right_edge.i + 1 == name.head.i), None)


def lives_too(person: Token) -> bool:
    """Whether the last of those whose lives were lost was taken for a doer: "of a man and his son"."""
    verb = person.head
    if person.dep_ != "nsubj" or person.i < verb.i or person.left_edge.i < 2:
        return False
    link = person.doc[person.left_edge.i - 1]
    return link.lower_ == "and" and link.dep_ == "cc" and link.head.dep_ in {"dobj", "pobj"}


def joined_to_lives(person: Token) -> None:
    """Join them to the person before the "and"."""
    thing = person.doc[person.left_edge.i - 1].head
    inner = [t for c in thing.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]
    person.head, person.dep_ = (inner or [thing])[-1], "conj"


def told_with_to(deed: Token) -> bool:
    """Whether "to" before a blow was taken for an infinitive's: "resorted to unprovoked shelling"."""
    before = deed.head
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in before.children)
    shelling = deed.tag_ == "VBG" and deed.dep_ == "dobj" and deed.lower_ in _BLOWS
    return shelling and to and before.pos_ == "ADJ" and before.i + 1 == deed.i


def blow_under_to(deed: Token) -> None:
    """Make the blow a noun behind "to"."""
    quality = deed.head
    verb = quality.head
    to = next(c for c in quality.children if c.lower_ == "to")
    to.head, to.dep_, to.pos_ = verb, "prep", "ADP"
    deed.head, deed.dep_, deed.tag_, deed.pos_ = to, "pobj", "NN", "NOUN"
    deed.lemma_ = deed.lower_
    quality.head, quality.dep_ = deed, "amod"


def thing_as_name(thing: Token) -> bool:
    """Whether a second thing that is hit was taken for a name of the first: "a hangar with drones, a store"."""
    things = thing.head
    if thing.dep_ != "appos" or thing.tag_ != "NN" or things.tag_ != "NNS":
        return False
    one = any(c.lower_ in {"a", "an"} and c.dep_ == "det" for c in thing.lefts)
    listed = any(c.dep_ == "conj" and c.pos_ == "NOUN" for c in thing.children)
    return one and listed and things.dep_ == "pobj" and _thing_before(things) is not None


def in_row_of_things(thing: Token) -> None:
    """Join it to the first thing."""
    first = _thing_before(thing.head)
    if first is not None:
        thing.head, thing.dep_ = first, "conj"


def _thing_before(things: Token) -> Token | None:
    """What a verb is done to, with the phrase of which the row was hung: "hit a hangar with drones"."""
    above = things.head.head
    objects = (c for c in above.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < things.i)
    first = above if above.dep_ == "dobj" else next(objects, None)
    single = first is not None and any(c.lower_ in {"a", "an"} for c in first.lefts)
    return first if single else None


def siege_laid(laid: Token) -> bool:
    """Whether "laid siege" was taken for a noun with what describes it: "The RSF laid siege to X"."""
    siege = laid.head
    return laid.lower_ in {"laid", "lays"} and laid.dep_ == "amod" and siege.lower_ == "siege"


def laid_siege(laid: Token) -> None:
    """Make it the verb, with whoever stands before it as subject."""
    siege = laid.head
    doer = laid.nbor(-1)
    top, role = siege.head, siege.dep_
    laid.head, laid.dep_ = (laid, "ROOT") if top == siege else (top, role)
    laid.pos_, laid.tag_, laid.lemma_ = "VERB", "VBD", "lay"
    for child in [c for c in siege.children if c.i != laid.i]:
        child.head = doer if child.i < doer.i else laid
    doer.head, doer.dep_ = laid, "nsubj"
    siege.head, siege.dep_ = laid, "dobj"


def undergoers_in_row(people: Token) -> bool:
    """Whether whom the second deed befell was joined to what the first took: "lost his life and 31 were hurt"."""
    first = people.head.head
    if people.dep_ != "conj" or people.head.dep_ != "dobj" or people.pos_ not in {"NOUN", "NUM"}:
        return False
    counted = people.pos_ == "NUM" or any(c.dep_ == "nummod" for c in people.children)
    verb = first.head
    bare = not any(c.dep_ in {*SUBJECTS, "nsubjpass"} for c in verb.children)
    passive = any(c.dep_ == "auxpass" and c.i > people.i for c in verb.children)
    return counted and passive and bare and first.dep_ == "ccomp" and first.i < people.i < verb.i


def row_of_deeds(people: Token) -> None:
    """Make them the subject of the second, and join it to the first."""
    first = people.head.head
    verb = first.head
    outer = verb.head == verb
    first.head, first.dep_ = (first, "ROOT") if outer else (verb.head, verb.dep_)
    verb.head, verb.dep_ = first, "conj"
    for some in [c for c in first.children if people.i < c.i < verb.i and c.dep_ == "npadvmod"]:
        some.head, some.dep_ = people, "appos"
    people.head, people.dep_ = verb, "nsubjpass"


_OVERCOMING = frozenset(
    "kill arrest capture eliminate detain overpower shoot neutralise neutralize surround".split()
)
_FREEING = frozenset("rescue free liberate evacuate recover".split())


def freed_besides(verb: Token) -> bool:
    """Whether a rescue was joined to what the captors did: "killed all who had seized it and freed 9"."""
    clause = verb.head
    if verb.dep_ != "conj" or verb.lemma_ not in _FREEING or clause.dep_ != "relcl":
        return False
    captors = clause.head
    overcome = captors.dep_ == "dobj" and captors.head.lemma_ in _OVERCOMING
    own = any(c.dep_ in {*SUBJECTS, "nsubjpass", "aux", "auxpass"} for c in verb.children)
    return overcome and captors.head.tag_ in _FINITE and not own


def freed_by_victors(verb: Token) -> None:
    """Join it to what was done to the captors."""
    verb.head = verb.head.head.head
