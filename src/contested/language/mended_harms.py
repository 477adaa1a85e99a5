"""Who came to harm, where the parser hung the harm on somebody else; `mending` says when.

"Held over a raid that left another teen hospitalized", "arrested after a six-month-old baby is shot",
"three shot, a fourth wounded", "Woman, 3-year-old boy dead": the words of harm are of whoever stands
right before them, or of all who are listed there.
"""

from spacy.tokens import Token

from contested.language.mended_fates import FATES

_LEFT = FATES | {"hospitalized", "hospitalised", "paralyzed", "paralysed", "unconscious"}
_LINKS = frozenset({"after", "before", "as", "when", "while", "once"})
_ORDINALS = frozenset("second third fourth fifth sixth".split())
_HURTING = frozenset("shoot wound injure kill hurt stab hit".split())
_HARMED_TOO = frozenset({"hurt", "injured", "wounded", "maimed", "displaced"})


def left_behind(fate: Token) -> bool:
    """Whether a fate right behind whom a verb left so was not hung on them."""
    people = fate.doc[fate.i - 1]
    verb = people.head
    left = people.dep_ == "dobj" and verb.lemma_ == "leave" and verb.i < people.i
    return fate.lower_ in _LEFT and fate.tag_ == "VBN" and left and fate.head.i <= verb.i


def of_those_left(fate: Token) -> None:
    """Hang it on them."""
    fate.head, fate.dep_ = fate.doc[fate.i - 1], "acl"


def noun_before_passive(noun: Token) -> bool:
    """Whether whom a passive behind a link harmed was taken for the link's: "held after a boy was shot"."""
    verb = _passive_behind(noun)
    link = noun.head
    own = verb is not None and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return (
        own
        and noun.dep_ == "pobj"
        and link.lower_ in _LINKS
        and link.dep_ == "prep"
        and verb is not None
        and verb.dep_ in {"conj", "advcl", "dep", "ccomp"}
    )


def clause_of_passive(noun: Token) -> None:
    """Make a clause of them under what the link hung on."""
    verb, link = _passive_behind(noun), noun.head
    if verb is not None:
        verb.head, verb.dep_ = link.head, "advcl"
        link.head, link.dep_ = verb, "mark"
        noun.head, noun.dep_ = verb, "nsubjpass"


def _passive_behind(noun: Token) -> Token | None:
    """The passive whose helper stands right behind a noun's phrase."""
    at = noun.right_edge.i + 1
    if at >= len(noun.doc):
        return None
    helper = noun.doc[at]
    verb = helper.head
    return verb if helper.dep_ == "auxpass" and verb.tag_ == "VBN" and verb.i > at else None


def harmed_by_those(noun: Token) -> bool:
    """Whether whom those told of killed was taken for who acts: "the guard who killed Adam fled"."""
    verb = noun.head
    same = noun.dep_ if noun.dep_ in {"nsubj", "nsubjpass"} else ""
    first = next((c for c in verb.children if c.dep_ == same and c.i < noun.i), None)
    return first is not None and _harm_before(noun, first) is not None


def harmed_in_clause(noun: Token) -> None:
    """Make it the object of the harm."""
    first = next(c for c in noun.head.children if c.dep_ == noun.dep_ and c.i < noun.i)
    harm = _harm_before(noun, first)
    if harm is not None:
        noun.head, noun.dep_ = harm, "dobj"


def _harm_before(noun: Token, first: Token) -> Token | None:
    """The verb of a clause on the first noun that stands right before the second, without an object."""
    verb = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
    told = any(t.dep_ == "relcl" and t.head == first for t in (verb, *verb.conjuncts))
    whole = any(c.dep_ in {"dobj", "auxpass"} for c in verb.children)
    return verb if told and verb.lemma_ in _HURTING and not whole else None


def suffering_there(word: Token) -> bool:
    """Whether "suffering" was hung on the place before it: "came to a clinic suffering from burns"."""
    place = word.doc[word.i - 1] if word.i else word
    taken = place.dep_ == "compound" and place.head == word and word.dep_ == "pobj"
    hung = word.dep_ == "acl" and word.head == place and place.dep_ == "pobj"
    hung = hung and place.head.lower_ in {"at", "to", "in", "into"}
    return word.lower_ == "suffering" and (taken or hung) and _deed_above(word) is not None


def suffers_itself(word: Token) -> None:
    """Give the place its own link, and say the suffering of whoever was found, or came, there."""
    place, verb = word.doc[word.i - 1], _deed_above(word)
    if verb is None:
        return
    if place.head == word:
        for child in [c for c in word.children if c.i < place.i]:
            child.head = place
        place.head, place.dep_ = word.head, "pobj"
    found = next((c for c in verb.children if c.dep_ == "dobj" and c.i < word.i), None)
    word.head, word.dep_ = (found, "acl") if found is not None else (verb, "advcl")
    word.tag_, word.pos_, word.lemma_ = "VBG", "VERB", "suffer"


def _deed_above(word: Token) -> Token | None:
    return next((t for t in word.ancestors if t.pos_ == "VERB"), None)


def many_more_harmed(word: Token) -> bool:
    """Whether those hurt besides were lost: "12 were killed and many more hurt"."""
    more = word.nbor(-1) if word.i else word
    harmed = word.lower_ in _HARMED_TOO and word.dep_ == "conj" and word.head.tag_ == "VBN"
    return harmed and more.lower_ in {"more", "others"} and more.head == word


def others_harmed(word: Token) -> None:
    """Make them the subject of what befell them."""
    more = word.nbor(-1)
    more.dep_, more.pos_ = "nsubjpass", "PRON"
    word.tag_, word.pos_ = "VBN", "VERB"


def one_more_harmed(word: Token) -> bool:
    """Whether a further one who came to harm was taken for a measure: "3 shot, a fourth wounded"."""
    verb = word.head
    harmed = any(c.dep_ == "acl" and c.tag_ == "VBN" and c.i == word.i + 1 for c in word.children)
    counted = word.lower_ in _ORDINALS and word.dep_ == "npadvmod"
    return counted and harmed and verb.lemma_ in _HURTING and verb.i < word.i


def harmed_too(word: Token) -> None:
    """Join the harms, and give the second its own."""
    verb = word.head
    harm = next(c for c in word.children if c.dep_ == "acl")
    harm.head, harm.dep_ = verb, "conj"
    word.head, word.dep_ = harm, "nsubjpass"


def listed_harmed(noun: Token) -> bool:
    """Whether one of those whom a headline lists was taken for another name: "Woman, boy dead in X"."""
    first = noun.head
    opening = first.i == 0 and not any(first.lefts)  # which a line writes large
    row = noun.dep_ == "conj" and not any(c.dep_ == "cc" for c in first.children)
    if not (noun.dep_ == "appos" or row) or noun.pos_ not in {"NOUN", "PRON"}:
        return False
    if first.pos_ != "NOUN" and not (first.pos_ == "PROPN" and opening):
        return False
    bare = not any(c.dep_ == "det" for c in (*first.children, *noun.children))
    joined = noun.left_edge.i > first.i and noun.doc[noun.left_edge.i - 1].text == ","
    ended = noun.doc[-1].text in {".", "!", "?", "”", '"'}
    return bare and joined and not ended and noun.lemma_ != first.lemma_ and _told_of_all(noun)


def _told_of_all(noun: Token) -> bool:
    """Whether a harm stands right behind the last of them, or the one who did it before the first."""
    own = any(c.dep_ in {"amod", "acl"} and c.i == noun.i + 1 for c in noun.children)
    end = noun.i if noun.dep_ == "appos" or own else noun.right_edge.i
    after = noun.doc[end + 1] if end + 1 < len(noun.doc) else noun
    harmed = after.lower_ in FATES or (after.tag_ in {"VBN", "VBD"} and after.lemma_ in _HURTING)
    verb = noun.head
    while verb.dep_ == "appos":
        verb = verb.head
    done = verb.dep_ in {"dobj", "conj"} and verb.head.lemma_ in _HURTING
    return harmed or done


def one_of_list(noun: Token) -> None:
    """Join it to the one before, and hang the harm on the first of them."""
    first = noun.head
    noun.dep_ = "conj"
    for harm in [c for c in noun.children if c.dep_ in {"acl", "amod"} and c.i == noun.i + 1]:
        harm.head = first


def from_where(link: Token) -> bool:
    """Whether whose men they were hangs on what left them dead: "left two men from the militia dead"."""
    verb = link.head
    if link.lower_ not in {"from", "of"} or verb.lemma_ != "leave" or link.dep_ != "prep":
        return False
    state = any(c.dep_ in {"oprd", "acomp", "ccomp"} and c.i > link.i for c in verb.children)
    return state and _left_before(link) is not None


def _left_before(link: Token) -> Token | None:
    """The noun right before a link, among those that a verb has left so."""
    noun = link.nbor(-1) if link.i else link
    top = noun
    while top.dep_ == "conj":
        top = top.head
    return noun if top.dep_ in {"dobj", "nsubj"} and noun.pos_ in {"NOUN", "PROPN"} else None


def of_those_before(link: Token) -> None:
    """Hang it on the men."""
    noun = _left_before(link)
    if noun is not None:
        link.head = noun


_HARMING_TOO = frozenset({"kill", "wound", "injure", "hurt", "leave", "destroy", "damage"})


def harmed_as_tellers(people: Token) -> bool:
    """Whether those harmed were read as who tells: "killing 13 people, residents and X said"."""
    deed = people.doc[people.left_edge.i - 1] if people.left_edge.i else people
    told = people.dep_ == "nsubj" and people.head.lemma_ in {"say", "report", "tell", "add"}
    bare = deed.tag_ == "VBG" and deed.lemma_ in _HARMING_TOO
    bare = bare and not any(c.dep_ == "dobj" for c in deed.children)
    counted = any(c.pos_ == "NUM" for c in people.children)
    return told and bare and counted and _teller_beside(people) is not None


def _teller_beside(people: Token) -> Token | None:
    """The next of the row, behind a comma."""
    row = [c for c in people.children if c.dep_ in {"conj", "appos"} and c.i > people.i]
    first = row[0] if row else None
    return first if first is not None and first.left_edge.nbor(-1).text == "," else None


def harmed_and_tellers(people: Token) -> None:
    """Part those harmed from those who tell of it."""
    teller = _teller_beside(people)
    deed = people.doc[people.left_edge.i - 1]
    if teller is not None:
        teller.head, teller.dep_ = people.head, "nsubj"
        people.head, people.dep_ = deed, "dobj"


def shot_by(verb: Token) -> bool:
    """Whether people are reported shot, by whom behind: "reported four men shot dead by rebels"."""
    link = next((c for c in verb.children if c.lower_ == "by" and c.i > verb.i), None)
    told = verb.lower_ == "shot" and verb.dep_ == "ccomp" and verb.head.lemma_ == "report"
    doer = any(c.dep_ == "nsubj" for c in verb.children)
    helped = any(c.dep_ in {"aux", "auxpass", "dobj"} for c in verb.children)
    return told and link is not None and doer and not helped


def shot_by_those(verb: Token) -> None:
    """Make it passive."""
    for child in list(verb.children):
        if child.dep_ == "nsubj":
            child.dep_ = "nsubjpass"
        elif child.lower_ == "by" and child.i > verb.i:
            child.dep_ = "agent"
    verb.tag_ = "VBN"


_STATES = frozenset({"dead", "deceased"})


def shot_dead(state: Token) -> bool:
    """Whether those shot dead were hung on "dead": "shot dead a trader and his son"."""
    verb = state.nbor(-1) if state.i else state
    if state.lower_ != "dead" or verb.lemma_ != "shoot" or verb.pos_ != "VERB":
        return False
    return _dead_beside(state) is not None


def _dead_beside(state: Token) -> Token | None:
    """Whom the parser hung on "dead", or made it describe."""
    below = next((c for c in state.children if c.dep_ == "pobj"), None)
    if state.dep_ == "prep":
        return below
    described = state.dep_ == "amod" and state.head.i > state.i and state.head.dep_ == "dobj"
    return state.head if described else None


def those_shot_dead(state: Token) -> None:
    """Make them whom it was done to."""
    people, verb = _dead_beside(state), state.nbor(-1)
    if people is not None:
        people.head, people.dep_ = verb, "dobj"
        state.head, state.dep_ = verb, "advmod"


def name_found_dead(name: Token) -> bool:
    """Whether a lone name was taken to describe "dead": "relatives found Karimi dead"."""
    if not name.i or name.i + 1 >= len(name.doc) or not name.text[0].isupper():
        return False
    verb, state = name.nbor(-1), name.nbor()
    found = verb.lemma_ == "find" and verb.tag_ in {"VBD", "VBP", "VBZ"}
    return found and state.lower_ in _STATES and name.head == state and state.head == verb


def found_dead(name: Token) -> None:
    """Make it who was found so."""
    verb, state = name.nbor(-1), name.nbor()
    name.head, name.dep_, name.pos_, name.tag_ = verb, "dobj", "PROPN", "NNP"
    name.lemma_ = name.text
    state.head, state.dep_, state.pos_, state.tag_ = verb, "oprd", "ADJ", "JJ"
