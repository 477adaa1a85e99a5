"""Parses of war news put right where the parser takes a verb for a modifier or hangs a deed too low.

"Al-Shabaab regained control of a town": "regained" is no adjective of the control. "Has had the town
surrounded since May": it surrounds it. "Clashes pitting gunmen against tribesmen broke out": the
clashes did. "Destroyed a column that was driving on the capital, killing 300": not the column killed.
"""

from spacy.tokens import Token

_BEFORE = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
_STATES = frozenset({"surround", "encircle", "besiege", "blockade", "ring", "hem", "cut", "pin"})
_FIGHTS = frozenset({"clash", "fighting", "battle", "skirmish", "combat", "war", "firefight"})
_HARMING = frozenset({"kill", "capture", "destroy", "wound", "injure", "take", "seize", "detain"})
_ENDING = frozenset({"destroy", "attack", "ambush", "hit", "strike", "repel", "intercept", "rout"})
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split()
)
_SENDING = frozenset("send give hand sell supply offer lend promise grant ship".split())
_NO_PASSIVES = frozenset(
    """passed counterattacked counter-attacked retreated advanced marched clashed skirmished
    defected raged erupted flared returned arrived fled regrouped""".split()
)
_DRIVING = frozenset(
    """clear drive push expel oust evict flush dislodge purge eject rout withdraw pull chase
    remove force""".split()
)
_SECOND = frozenset(
    """seized captured destroyed killed wounded injured detained arrested damaged burned burnt
    recovered confiscated knocked shot wiped blown""".split()
)
_PARTICIPLES = frozenset("taken seen driven beaten given thrown overrun shown".split())
_FATES = frozenset({"kill", "wound", "injure", "hurt", "capture", "arrest", "detain"})


def verb_before_object(verb: Token) -> bool:
    """Whether a past tense was taken to describe what it is done to: "Al-Shabaab regained control"."""
    if verb.tag_ != "VBD" or verb.dep_ != "amod" or verb.i == 0 or verb.head.i < verb.i:
        return False
    doer, thing = verb.nbor(-1), verb.head
    named = doer.pos_ in {"NOUN", "PROPN"} and doer.head == thing and doer.dep_ in _BEFORE
    return named and thing.pos_ in {"NOUN", "PROPN"} and not any(verb.children)


def verb_of_doer(verb: Token) -> None:
    """Make it the verb, what stands before it its subject, the noun its object."""
    doer, thing = verb.nbor(-1), verb.head
    above, role = thing.head, thing.dep_
    for child in [c for c in thing.children if c not in {verb, doer}]:
        if child.i < verb.i:
            child.head = doer
        elif child.dep_ in {"punct", "npadvmod", "advcl", "prep"} and child.lower_ != "of":
            child.head = verb
    verb.head, verb.dep_ = (verb, "ROOT") if above == thing else (above, role)
    verb.pos_ = "VERB"
    doer.head, doer.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "dobj"


def has_it_surrounded(state: Token) -> bool:
    """Whether a place is held in a state: "the RSF has had El Obeid surrounded since May"."""
    have = state.head
    if state.dep_ != "ccomp" or state.lemma_ not in _STATES or have.lemma_ != "have":
        return False
    place = next((c for c in state.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    held = place is not None and have.i < place.i < state.i
    return held and any(c.dep_ == "nsubj" for c in have.children)


def surrounds_it(state: Token) -> None:
    """Make the state the deed of who has it so."""
    have = state.head
    above, role = have.head, have.dep_
    for child in list(state.children):
        if child.dep_ in {"nsubj", "nsubjpass"}:
            child.dep_ = "dobj"
    for child in [c for c in have.children if c != state]:
        child.head = state
    state.head, state.dep_ = (state, "ROOT") if above == have else (above, role)
    state.tag_ = "VBN"
    have.head, have.dep_, have.pos_ = state, "aux", "AUX"


def pits_them(pitting: Token) -> bool:
    """Whether clashes were taken to pit a clause: "clashes pitting A against B broke out"."""
    fight = pitting.nbor(-1) if pitting.i else pitting
    clause = next((c for c in pitting.children if c.dep_ == "ccomp"), None)
    if pitting.lower_ != "pitting" or fight.lemma_.lower() not in _FIGHTS or clause is None:
        return False
    return fight.head == pitting and any(c.dep_ == "nsubj" for c in clause.children)


def fights_between(pitting: Token) -> None:
    """Make the clashes the subject of what they did, and those pitted their sides."""
    fight = pitting.nbor(-1)
    clause = next(c for c in pitting.children if c.dep_ == "ccomp")
    side = next(c for c in clause.children if c.dep_ == "nsubj")
    above, role = pitting.head, pitting.dep_
    for child in [c for c in pitting.children if c not in {fight, clause}]:
        child.head = clause
    clause.head, clause.dep_ = (clause, "ROOT") if above == pitting else (above, role)
    fight.head, fight.dep_ = clause, "nsubj"
    pitting.head, pitting.dep_, pitting.pos_ = fight, "acl", "VERB"
    side.head, side.dep_ = pitting, "dobj"


def pitted(side: Token) -> bool:
    """Whether it is a side of clashes "pitting A against B"."""
    pitting = side.head
    near = side.dep_ == "dobj" and pitting.lower_ == "pitting" and pitting.dep_ == "acl"
    return near and pitting.head.lemma_.lower() in _FIGHTS


def side_of_fight(side: Token) -> None:
    """Let the fighting be between them: the participle works as the preposition that it stands for."""
    pitting = side.head
    fight = pitting.head
    pitting.dep_, pitting.pos_, pitting.tag_ = "prep", "ADP", "IN"
    side.dep_ = "pobj"
    for link in [c for c in (*pitting.children, *side.children) if c.lower_ == "against"]:
        link.head, link.dep_ = fight, "prep"


def deed_in_clause(deed: Token) -> bool:
    """Whether what came of a blow was hung on a clause about whom it hit.

    "Destroyed a column that was driving on the capital, killing 300": the blow killed them.
    """
    clause = deed.head
    if deed.dep_ != "advcl" or deed.tag_ != "VBG" or deed.lemma_ not in _HARMING:
        return False
    hit = clause.head
    set_off = deed.i > 0 and deed.nbor(-1).text == ","
    return (
        set_off
        and clause.dep_ == "relcl"
        and hit.dep_ == "dobj"
        and hit.head.lemma_ in _ENDING
        and any(c.lower_ in {"that", "which", "who"} for c in clause.children)
    )


def deed_of_blow(deed: Token) -> None:
    """Hang it on the blow."""
    deed.head = deed.head.head.head


def first_fate(fate: Token) -> bool:
    """Whether the first of two fates lost its subject: "says 300 rebels killed, 150 captured"."""
    noun = fate.head
    verb = noun.head
    if fate.dep_ != "acl" or fate.lemma_ not in _FATES or noun.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    second = [c for c in verb.children if c.pos_ == "NUM" and fate.i < c.i < verb.i]
    alone = fate.i + 1 < len(fate.doc) and fate.nbor().text == ","
    counted = any(c.dep_ == "nummod" for c in noun.children)
    return bool(second) and alone and counted and verb.lemma_ in _FATES


def each_its_fate(fate: Token) -> None:
    """Give each number its own fate."""
    noun = fate.head
    verb = noun.head
    above, role = verb.head, verb.dep_
    number = next(c for c in verb.children if c.pos_ == "NUM" and fate.i < c.i < verb.i)
    fate.head, fate.dep_ = (fate, "ROOT") if above == verb else (above, role)
    noun.head, noun.dep_ = fate, "nsubjpass"
    verb.head, verb.dep_, verb.tag_, fate.tag_ = fate, "conj", "VBN", "VBN"
    number.dep_ = "nsubjpass"


def object_as_subject(verb: Token) -> bool:
    """Whether a clause's object was taken for the next verb's subject.

    "Two weeks after the troops who had seized it pulled out": the troops did.
    """
    thing = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if (
        verb.tag_ not in {"VBD", "VBZ", "VBP"}
        or thing is None
        or thing.lower_ not in {"it", "them"}
    ):
        return False
    inner = thing.nbor(-1) if thing.i else thing
    beside = thing.i + 1 == verb.i and inner.dep_ == "relcl" and inner.tag_ in {"VBD", "VBN", "VBZ"}
    who = any(c.lower_ in {"who", "which", "that"} and c.i < inner.i for c in inner.children)
    return beside and who and not inner.head.is_ancestor(verb) and inner.head.i < inner.i


def object_of_clause(verb: Token) -> None:
    """Give the pronoun back to the clause, and the verb whom the clause is about."""
    thing = next(c for c in verb.children if c.dep_ == "nsubj")
    inner = thing.nbor(-1)
    noun = inner.head
    thing.head, thing.dep_ = inner, "dobj"
    if noun.dep_ == "pobj" and noun.head.head == verb:
        noun.head.dep_ = "mark"
    noun.head, noun.dep_ = verb, "nsubj"


def second_passive(verb: Token) -> bool:
    """Whether a second passive lost its helper and so its subject: "a platoon was pushed out and nine taken"."""
    first = verb.head
    participle = verb.tag_ == "VBN" or verb.lower_ in _PARTICIPLES
    if not participle or verb.dep_ != "conj" or first.pos_ != "VERB" or verb.i == 0:
        return False
    noun = verb.nbor(-1)
    opens = noun.left_edge.i
    joined = opens > 0 and noun.doc[opens - 1].lower_ == "and"
    passive = any(c.dep_ == "auxpass" for c in first.children)
    own = any(c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for c in verb.children)
    listed = noun.dep_ == "conj" and noun.head.dep_ in {"pobj", "dobj"} and noun.head.i < opens
    return joined and passive and not own and listed and noun.pos_ in {"NOUN", "PROPN"}


def subject_of_passive(verb: Token) -> None:
    """Give it the noun before it."""
    noun = verb.nbor(-1)
    noun.head, noun.dep_ = verb, "nsubjpass"


def clause_after_aside(verb: Token) -> bool:
    """Whether an aside parts a clause's subject from its verb.

    "After its garrison of 2,389 men, among them six generals, surrendered": the garrison did.
    """
    if verb.tag_ != "VBD" or verb.dep_ != "advcl" or verb.i < 3 or verb.nbor(-1).text != ",":
        return False
    bare = not any(c.dep_ in {"nsubj", "nsubjpass", "mark", "auxpass"} for c in verb.children)
    return bare and _link_before(verb) is not None


def _link_before(verb: Token) -> Token | None:
    links = (c for c in verb.head.children if c.lower_ in {"after", "before", "since", "until"})
    held = (c for c in links if c.dep_ == "prep" and c.i < verb.i)
    return next((c for c in held if any(t.dep_ == "pobj" for t in c.children)), None)


def subject_before_aside(verb: Token) -> None:
    """Make the noun under the link its subject, and the link its mark."""
    link = _link_before(verb)
    if link is not None:
        noun = next(t for t in link.children if t.dep_ == "pobj")
        noun.head, noun.dep_ = verb, "nsubj"
        link.head, link.dep_ = verb, "mark"


_CAPTIVE = frozenset({"prisoner", "hostage", "captive"})


def taken_without_helper(verb: Token) -> bool:
    """Whether a passive lacks its helper: "17 posts had been overrun and five trucks seized"."""
    own = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    captive = verb.i + 1 < len(verb.doc) and verb.nbor().lemma_ in _CAPTIVE
    if captive and any(t.dep_ == "auxpass" for t in verb.doc[verb.i + 1 :]):
        return False  # "soldiers taken prisoner were freed"
    done = any(c.dep_ in {"aux", "auxpass", "dobj", "ccomp", "xcomp"} for c in verb.children)
    if any(c.dep_ == "ccomp" for c in verb.children):
        return False  # "soldiers taken prisoner had been released"
    if not own or done or own[0].left_edge.i == 0:
        return verb.lower_ == "taken" and bool(own) and not _helped(verb)
    joined = verb.doc[own[0].left_edge.i - 1].lower_ == "and"
    passive = any(t.lower_ in {"been", "were", "was"} for t in verb.doc[: own[0].left_edge.i])
    listed = verb.lower_ in _SECOND and verb.tag_ in {"VBD", "VBN"} and joined and passive
    return listed or (verb.lower_ == "taken" and not _helped(verb))


def _helped(verb: Token) -> bool:
    return any(c.dep_ in {"aux", "auxpass"} for c in verb.children)


def is_taken(verb: Token) -> None:
    """Make it a passive."""
    verb.tag_ = "VBN"
    for child in verb.children:
        child.dep_ = "nsubjpass" if child.dep_ == "nsubj" else child.dep_


def whence_of_object(link: Token) -> bool:
    """Whether where they were driven from was hung on them: "cleared fighters from the town"."""
    noun = link.head
    driven = noun.dep_ == "dobj" and noun.head.lemma_ in _DRIVING
    return (
        link.lower_ == "from" and link.dep_ == "prep" and driven and noun.head.i < noun.i < link.i
    )


def whence_driven(link: Token) -> None:
    """Hang it on the verb."""
    link.head = link.head.head


def past_of_motion(verb: Token) -> bool:
    """Whether the past of a verb that has no passive was taken for one: "the village passed to them"."""
    alone = not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    done = any(c.dep_ in {"nsubj", "nsubjpass"} and c.i < verb.i for c in verb.children)
    return verb.tag_ == "VBN" and alone and done and verb.lower_ in _NO_PASSIVES


def in_past_tense(verb: Token) -> None:
    """Make it the past tense."""
    verb.tag_, verb.pos_ = "VBD", "VERB"
    for child in verb.children:
        child.dep_ = "nsubj" if child.dep_ == "nsubjpass" else child.dep_


def named_before_comma(name: Token) -> bool:
    """Whether a name was hung on what says more of it: "captured Daraa, cradle of the uprising"."""
    noun = name.head
    near = name.i + 2 <= noun.i and name.nbor().text == ","
    hung = name.dep_ in {"nmod", "compound"} and name.pos_ == "PROPN" and near
    above = noun.dep_ in {"dobj", "pobj"} and noun.head.i < name.i
    return hung and above and noun.pos_ == "NOUN" and noun.left_edge.i <= name.i


def name_itself(name: Token) -> None:
    """Give the name the noun's place, and let the noun say more of it."""
    noun = name.head
    name.head, name.dep_ = noun.head, noun.dep_
    noun.head, noun.dep_ = name, "appos"
    for child in [c for c in noun.children if c.i < name.i]:
        child.head = name


def captive_too(state: Token) -> bool:
    """Whether "captive" was joined to the taking: "took 29 police and soldiers captive"."""
    taking = state.head
    taken = any(c.dep_ == "dobj" and taking.i < c.i < state.i for c in taking.children)
    return (
        state.lower_ in {"captive", "prisoner"}
        and state.dep_ == "conj"
        and (taking.lemma_ == "take" and taken)
    )


def taken_as_captives(state: Token) -> None:
    """Make it the state that they are taken into."""
    state.dep_ = "oprd"


def receiver_before_count(name: Token) -> bool:
    """Whether who receives was made one name with what: "send Kyiv 50 infantry fighting vehicles"."""
    thing = name.head
    verb = thing.head
    near = name.dep_ in {"nmod", "compound"} and name.pos_ == "PROPN" and name.i == verb.i + 1
    counted = name.i + 1 < len(name.doc) and name.nbor().tag_ == "CD"
    return near and thing.dep_ == "dobj" and verb.lemma_ in _SENDING and counted


def receives_it(name: Token) -> None:
    """Make it the receiver, and the number the thing's."""
    thing = name.head
    for child in list(name.children):
        child.head = thing
    name.head, name.dep_ = thing.head, "dative"


def name_as_adverb(name: Token) -> bool:
    """Whether a name right behind a verb was taken for an adverb: "troops have entered Toretsk"."""
    verb = name.head
    named = name.pos_ == "PROPN" or (name.pos_ == "ADV" and name.is_title)
    if not named or name.dep_ not in {"advmod", "npadvmod"}:
        return False
    if verb.pos_ != "VERB" or name.left_edge.i != verb.i + 1:
        return False
    dated = name.ent_type_ in {"DATE", "TIME"} or name.lower_ in _DAYS
    objects = [c for c in verb.children if c.dep_ in {"dobj", "auxpass"}]
    return not dated and all(_names_again(c, name) for c in objects)


def _names_again(thing: Token, name: Token) -> bool:
    """Whether a noun behind a comma says what a name is: "entered Toretsk, a town that …"."""
    opens = thing.left_edge.i
    led = thing.doc[opens].lower_ in {"a", "an", "the"}
    return thing.dep_ == "dobj" and led and opens == name.i + 2 and name.nbor().text == ","


def name_as_object(name: Token) -> None:
    """Make it the verb's object."""
    for thing in [c for c in name.head.children if c.dep_ == "dobj"]:
        thing.head, thing.dep_ = name, "appos"
    name.dep_, name.tag_, name.pos_ = "dobj", "NNP", "PROPN"


def boy_exclaimed(word: Token) -> bool:
    """Whether somebody who opens a headline was taken for an exclamation: "Boy shot sister"."""
    verb = word.head
    called = word.tag_ == "UH" and word.lower_ in {"boy", "man", "girl", "brother"}
    return called and verb.pos_ == "VERB" and not any(c.dep_ == "nsubj" for c in verb.children)


def boy_who_did(word: Token) -> None:
    """Make him who did it."""
    word.tag_, word.pos_, word.dep_ = "NN", "NOUN", "nsubj"
