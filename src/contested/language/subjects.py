"""Who does what a verb or a noun of action says: its subject, or one that another verb lends it."""

from spacy.tokens import Token

from contested.language.granted import asked_for, given, given_time, kept_from
from contested.language.heads import antecedent, first_of_headline, verb_over
from contested.language.passives import DYING, SUBJECTS, is_passive
from contested.language.told_doers import own_deed, said_of, told_of

_DEEPEST = 5
_PASSIVE = frozenset({"nsubjpass", "csubjpass"})
_VERBAL = frozenset({"VERB", "AUX"})
_SINGULAR = frozenset({"NN", "NNP"})
_CLAUSES = frozenset({"relcl", "acl", "ccomp", "advcl"})
_OBJECT_CONTROL = frozenset(
    """urge order force tell ask call allow enable help want press push lead cause prompt compel
    persuade encourage instruct permit invite let make get see show warn direct require oblige
    drive expect accuse appeal request beg convince advise command send""".split()
)
# Verbs whose object is charged with what follows: "accused the army of opening fire".
_CHARGING = frozenset(
    """accuse suspect blame condemn criticise criticize denounce sanction blacklist penalise penalize
    fine reproach rebuke upbraid fault berate castigate chide scold reprimand expel ban
    jail imprison convict prosecute thank praise punish""".split()
)
# What two sides do to each other: it has no one doer.
COMBAT = frozenset(
    "combat clash fighting battle skirmish firefight fight crossfire gunfight gunbattle shootout shoot-out".split()
)
# What is done to a happening by those who have no part in it: "the talks were derailed by a raid".
_TOUCHING = frozenset(
    """derail disrupt overshadow condemn denounce criticise criticize welcome praise prompt trigger
    cause follow precede delay thwart undermine witness report confirm reveal film""".split()
)
_OWNING_UP = frozenset({"acknowledge", "admit"})
_ENDING = frozenset({"end", "halt", "stop"})
_WILLING = frozenset({"ready", "prepared", "open", "willing"})
_TRAVELLING = frozenset("arrive travel fly head gather come go return leave".split())
# What befalls those who are told of, beside dying: who survives an attack has not made it.
_UNDERGOING = frozenset(
    """fall lose suffer survive live arrive flee escape shelter wait remain stay say tell report
    result end culminate""".split()
)
_LEAVING = frozenset({"pull", "withdraw", "retreat", "leave", "return"})
_BEARING = frozenset("suffer sustain endure experience face withstand".split())
_BLOWS = frozenset(
    """attack strike raid shelling bombardment assault airstrike barrage incursion bombing explosion
    blast offensive onslaught incident""".split()
)
_DEALING = frozenset(
    """carry launch conduct stage mount begin start wage undertake perform execute commit make plant
    lay bury set detonate drop throw lob hurl fire release emplace rig place leave
    impose declare proclaim decree initiate unleash lead mastermind""".split()
)
_TAKING = frozenset(
    """capture seize take kill arrest detain free destroy rescue wound injure shoot recover confiscate
    abduct kidnap retake find lose""".split()
)
# Verbs of answering what has happened: who responds to a killing has not killed, and it was done.
REACTING = frozenset("respond react reply retaliate answer".split())
ANSWERS = frozenset("response retaliation reaction reply answer revenge reprisal vengeance".split())
# Verbs that lend their subject to the noun they govern: "launched an attack", "came under fire".
LIGHT = frozenset(
    """carry launch conduct make stage mount begin start continue open undertake wage perform take
    hold have lead announce step pursue resume halt stop suspend intensify expand press complete
    execute plan prepare repeat do deliver inflict unleash order declare claim
    attempt end pause conclude finish give offer commit deny initiate impose lift accept reject
    refuse propose seek demand be suffer sustain set establish provide issue threaten promise
    include enter join attend host try fail manage acknowledge admit oversee agree back support
    trade exchange score achieve engage participate cause spark trigger ignite unveil
    plant detonate enforce implement introduce decree proclaim resist face endure experience renew direct lay""".split()
)


# Verbs that bring about what their object names, whoever does it: "secured the release of 40 men".
SECURING = frozenset("prioritise prioritize secure ensure expedite facilitate".split())


def subject_of(verb: Token, depth: int = 0) -> list[Token]:
    """The heads of a verb's subject, its own or lent by another verb, at most `_DEEPEST` away."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS | _PASSIVE]
    if own and (doer := cleft(verb)) is not None:
        return [doer]
    if own:
        return [each for t in own for each in _both_meant(antecedent(t), t, verb)]
    return _borrowed(verb, depth) if depth <= _DEEPEST else []


def _both_meant(noun: Token, pronoun: Token, verb: Token) -> list[Token]:
    """Both of a pair that a clause in the plural is on: "a teacher and his wife who were killed"."""
    forms = (verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"}))
    plural = any(t.lower_ in {"were", "are", "have"} or t.tag_ == "VBP" for t in forms)
    pair = noun.dep_ == "conj" and noun.tag_ in _SINGULAR and noun.head.pos_ in {"NOUN", "PROPN"}
    joined = any(c.lower_ == "and" for c in noun.head.children)
    return [noun.head, noun] if pair and joined and plural and noun != pronoun else [noun]


def cleft(verb: Token) -> Token | None:
    """Who is meant by an "it" that points ahead: "it was the rebels who fired first"."""
    if verb.lemma_ != "be" or not any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.lefts):
        return None
    for named in (c for c in verb.children if c.dep_ == "attr" and c.pos_ in {"NOUN", "PROPN"}):
        for clause in (c for c in (*named.children, *verb.children) if c.dep_ in _CLAUSES):
            if any(
                c.lower_ in {"who", "that", "which"} and c.dep_ in SUBJECTS for c in clause.lefts
            ):
                return named
    return None


def _borrowed(verb: Token, depth: int) -> list[Token]:
    """The subject of a verb that has none of its own, by what the verb hangs on."""
    head = verb.head
    match verb.dep_:
        case "acl" | "relcl" if verb.tag_ == "VB" and (given := given_time(verb)):
            return given
        case "acl":
            if verb.tag_ == "VB" and (asked := asked_for(verb)):
                return asked
            nominal = head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}
            head = first_of_headline(head) if verb.tag_ == "VBN" else head
            done = verb.tag_ in {"VBG", "VBN"} or any(c.dep_ == "dobj" for c in verb.children)
            return [head] if nominal and done and verb.tag_ != "VB" else lent(head)
        case "amod" | "compound" | "nmod":
            return [head]
        case "relcl":
            return [] if gap(verb) else _ranked(verb) or [head]
        case "conj":
            above = verb_over(verb) if head.pos_ == "NOUN" else head
            return subject_of(above, depth + 1) if above.pos_ in _VERBAL else []
        case "xcomp" | "ccomp" | "advcl" | "pcomp" | "dep" | "prep" | "oprd" | "acomp":
            return _controlled(verb, depth)
    return []


def _ranked(verb: Token) -> list[Token]:
    """What is said to be the first, or one, of its like: "the bridge was the latest to be hit"."""
    one, link = verb.head, verb.head.head
    bare = one.pos_ in {"ADJ", "NUM"} and any(c.lower_ == "the" for c in one.lefts)
    aimed = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    named = bare and aimed and one.dep_ == "attr" and link.lemma_ == "be"
    return subject_of(link) if named else []


# "Pushed to the edge of Homs a day after capturing Hama": who pushes captured it.
_BESIDE_IT = frozenset({"after", "before", "since", "while"})


def _controlled(verb: Token, depth: int) -> list[Token]:
    """The subject of a clause without one: what governs it lends its object or its subject."""
    head = verb.head
    if (meant := said_of(verb)) is not None:
        return [meant]
    if verb.dep_ == "pcomp":
        head = head.head
        if head.dep_ == "npadvmod" and head.head.pos_ in _VERBAL:
            head = head.head  # "a day after walking out of the talks"
        head = told_of(_acting_above(verb, head), verb)
    if head.pos_ in {"NOUN", "PROPN"}:
        charged = head.dep_ == "dobj" and head.head.lemma_ in _CHARGING and verb.dep_ == "pcomp"
        return [head] if charged else lent(head)
    if head.pos_ not in _VERBAL | {"ADJ"}:
        return []
    # "Pushed on, taking two villages" tells of who pushes.
    alongside = verb.dep_ == "advcl" and verb.tag_ == "VBG"
    alongside = alongside or (verb.dep_ == "pcomp" and verb.head.lower_ in _BESIDE_IT)
    if (
        head.lemma_ in _OBJECT_CONTROL | _CHARGING
        and not alongside
        and verb.dep_ in {"xcomp", "ccomp", "advcl", "pcomp"}
    ):
        objects = [c for c in head.children if c.dep_ in {"dobj", "dative"} and c.pos_ != "ADP"]
        objects += [
            t
            for c in head.children
            if c.dep_ == "prep"
            and (c.lower_ == "on" or (head.lemma_, c.lower_) == ("appeal", "to"))
            for t in c.children
        ]
        if objects:
            return [antecedent(t) for t in objects]
    if kept := kept_from(verb) or given(verb):
        return kept
    if verb.dep_ == "ccomp" and verb.tag_ not in {"VB", "VBG"} and not own_deed(verb):
        return []
    return subject_of(head, depth + 1)


def _acting_above(verb: Token, noun: Token) -> Token:
    """The verb over a noun that the parser hung a clause of time on: "took a hill before being routed"."""
    if noun.pos_ not in {"NOUN", "PROPN"} or verb.head.lower_ not in {"before", "after", "without"}:
        return noun
    return next((t for t in noun.ancestors if t.pos_ in _VERBAL), noun)


def lent(noun: Token) -> list[Token]:
    """What the construction round an event noun says of its doer."""
    head = noun.head
    if _borne(noun):
        return []
    waged = head.lemma_ == "fight" and noun.lemma_ in {"war", "battle"}
    light = head.lemma_ in LIGHT or waged
    if noun.dep_ in {"dobj", "attr", "oprd"} and light and not _fended_off(head):
        is_one = noun.dep_ == "attr" and head.lemma_ == "be"
        if head.lemma_ in _ENDING and head.tag_ == "VB" and head.dep_ in {"acl", "advcl", "relcl"}:
            return []  # "talks to end the air strikes"
        if head.lemma_ in _OWNING_UP and any(c.lower_ == "the" for c in noun.lefts):
            return []  # "acknowledged the attack": whoever made it
        return subject_of(head) if not is_one and not is_passive(head) else []
    if noun.dep_ == "nsubjpass" and head.lemma_ not in _TOUCHING:
        return [t for c in head.children if c.dep_ == "agent" for t in c.children]
    if noun.dep_ == "pobj" and head.dep_ in {"prep", "agent"}:
        return _lent_through(noun, head)
    if noun.dep_ == "conj":
        whose = [c for c in head.children if c.dep_ == "poss"]
        bare = not any(c.dep_ in {"det", "poss"} for c in noun.children)
        if bare and head.pos_ == "NOUN":
            whose += [c for c in head.children if c.dep_ == "amod" and c.text[0].isupper()]
        return whose or lent(head)
    return []


def _fended_off(verb: Token) -> bool:
    """Whether it keeps a blow away, and so deals none: "are holding back the offensive"."""
    return any(c.dep_ == "prt" and c.lower_ in {"back", "off"} for c in verb.children)


def _lent_through(noun: Token, link: Token) -> list[Token]:
    """What the word before a preposition lends: "took part in the attack", "his order for the raid"."""
    above, set_out = link.head, _set_out(noun, link)
    if set_out is not None:
        return set_out
    if subjected(noun) and not is_passive(above):
        return subject_of(above)
    if subjected(noun) or above.lemma_ in DYING:
        by = [t for c in above.children if c.dep_ == "agent" for t in c.children]
        return [t for t in by if t != noun]
    answers = above.lemma_ in REACTING and link.lower_ != "with"
    if answers or (above.pos_ == "NOUN" and above.lemma_ in ANSWERS):
        return []
    travels = link.lower_ == "for" and above.lemma_ in _TRAVELLING and noun.dep_ == "pobj"
    takes = link.lower_ == "during" and above.lemma_ in _TAKING and not is_passive(above)
    if travels or takes:
        return subject_of(above)  # "arrived in Cairo for talks", "took 50 men during a raid"
    if above.pos_ in _VERBAL and link.lower_ in {"in", "with", "on", "to"}:
        undergone = is_passive(above) or above.lemma_ in _UNDERGOING | _OWNING_UP
        return [] if undergone else subject_of(above)
    if _passes_on(above, link):
        own = [c for c in above.children if c.dep_ == "poss"]
        return own or lent(above)
    return []


def _passes_on(above: Token, link: Token) -> bool:
    """Whether whose a noun is, is whose is what hangs on it: "his order for the raid".

    So is "one of the heaviest raids", but no war of "the heaviest raid of the war".
    """
    if link.lower_ == "of" and any(c.tag_ == "JJS" for c in above.children):
        return False
    one = above.lower_ == "one" and link.lower_ == "of"
    return one or (above.pos_ == "NOUN" and link.lower_ in {"of", "for", "in", "to"})


def _set_out(noun: Token, link: Token) -> list[Token] | None:
    """Who leaves "after a raid" that was theirs, or "is prepared for" talks; None elsewhere."""
    above = link.head
    if above.pos_ == "ADJ" and above.lower_ in _WILLING and link.lower_ in {"for", "to"}:
        return subject_of(above.head)
    if above.lemma_ == "prepare" and link.lower_ == "for" and is_passive(above):
        return [c for c in above.children if c.dep_ == "nsubjpass"]
    if link.lower_ != "after" or above.lemma_ not in _LEAVING:
        return None
    if noun.lemma_ not in _BLOWS | {"operation"}:
        return None
    one = any(c.lower_ in {"a", "an"} for c in noun.lefts)
    return subject_of(above) if one and not is_passive(above) else []


def dealt_below(noun: Token) -> list[Token]:
    """Who did it by the clause on its noun: "the raid carried out by marines", "that marines launched"."""
    clauses = [c for c in noun.children if c.dep_ in {"acl", "relcl"}]
    borne = {"suffer", "sustain"} if noun.lemma_ in {"casualty", "loss"} else set()
    done = [c for c in clauses if c.lemma_ in _DEALING | borne]
    by = (a for c in done if c.tag_ == "VBN" for a in c.children if a.dep_ == "agent")
    doers = [t for a in by for t in a.children if t.dep_ == "pobj"]
    related = (c for c in done if c.dep_ == "relcl" and gap(c))
    return doers or [t for c in related for t in c.children if t.dep_ == "nsubj"]


def people_before(token: Token, noun: Token) -> bool:
    """Whether a people stands before a noun that is parsed as a verb: "Ukrainian shelling"."""
    people = token.ent_type_ in {"NORP", "GPE", "ORG"}
    return bool(token.dep_ == "nsubj" and people and token.i == noun.i - 1)


def undergoing(noun: Token) -> list[Token]:
    """To whom it is done: "the convoy came under shellfire", "the city was subjected to attacks"."""
    verb = noun.head.head
    under = noun.dep_ == "pobj" and noun.head.lower_ == "under" and noun.head.dep_ == "prep"
    done = (under and verb.lemma_ in {"come", "be"}) or subjected(noun)
    if _borne(noun):
        return subject_of(noun.head)
    if subjected(noun) and not is_passive(verb):
        return [c for c in verb.children if c.dep_ == "dobj"]
    return subject_of(verb) if done else []


def _borne(noun: Token) -> bool:
    """Whether it is a blow that somebody suffers, and so has not dealt: "suffered a raid"."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in _BEARING and noun.lemma_ in _BLOWS


def subjected(noun: Token) -> bool:
    """Whether it is what something was "subjected to"."""
    to = noun.head
    return bool(noun.dep_ == "pobj" and to.lower_ == "to" and to.head.lemma_ == "subject")


_ROLES = frozenset({"dobj", "nsubj", "nsubjpass"})
_SCENES = frozenset({"in", "during", "at", "on", "after"})


def _filled_by_link(link: Token) -> bool:
    """Whether its noun hangs on a preposition: "a plan under which", "villages they cleared out of"."""
    if link.dep_ not in {"prep", "agent"} or link.lower_ == "of":
        return False
    below = list(link.subtree)
    ahead = link.i < link.head.i and any(t.lower_ in {"which", "whom"} for t in below)
    return ahead or not any(t.dep_ in {"pobj", "pcomp"} for t in below if t.head.dep_ == "prep")


def gap(verb: Token) -> bool:
    """Whether a relative clause has its own subject, so that its noun fills the object.

    Not where it tells what happened there: "the sector, where losses reached 40", "the raid, in which
    a shell fell".
    """
    links = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in _SCENES)
    there = (t for c in links for t in c.children)
    if any(t.tag_ in {"WRB", "WDT"} for t in (*verb.children, *there) if t.dep_ not in _ROLES):
        return False
    subjects = [c for c in verb.children if c.dep_ in SUBJECTS | _PASSIVE]
    if any(_filled_by_link(c) for c in verb.children):
        return False
    return bool(subjects) and all(antecedent(c) is c for c in subjects)
