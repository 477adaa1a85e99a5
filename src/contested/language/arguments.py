"""Who does what to whom, whatever the construction: the arguments of a verb or of its noun.

"captured", "the capture of", "was captured by", "having captured", "the captured" and "carried
out the capture of" come out alike: a logical subject, a logical object and the phrases that hang
on prepositions. Each is a list of head tokens, one a conjunct.
"""

from dataclasses import dataclass, field

from spacy.tokens import Token

from contested.language.heads import antecedent, counted, spread

_DEEPEST = 5
_SUBJECTS = frozenset({"nsubj", "csubj"})
_PASSIVE = frozenset({"nsubjpass", "csubjpass"})
_VERBAL = frozenset({"VERB", "AUX"})
# Verbs whose object, not subject, does what the infinitive under them says.
_OBJECT_CONTROL = frozenset(
    """urge order force tell ask call allow enable help want press push lead cause prompt compel
    persuade encourage instruct permit invite let make get see show warn direct require oblige
    drive expect accuse appeal request beg convince advise command send""".split()
)
# Verbs whose object is charged with what follows: "accused the army of opening fire".
_CHARGING = frozenset(
    {"accuse", "suspect", "blame", "condemn", "criticise", "criticize", "denounce"}
)
_GIVING = frozenset("give send offer award grant deny promise pay teach show hand tell".split())
# What is done to people and things; of one that has none the subject is whom it was done to.
_HARMING = frozenset("wound injure hurt kill detain arrest damage displace".split())
_GOING = frozenset("head march arrive advance withdraw retreat stream fall die".split())
# Who dies in a blow has not dealt it, but has taken part in a battle.
_DYING = frozenset("die perish drown succumb disappear".split())
# What two sides do to each other: it has no one doer.
COMBAT = frozenset("combat clash fighting battle skirmish firefight fight crossfire".split())
_OWNING_UP = frozenset({"acknowledge", "admit"})
_ENDING = frozenset({"end", "halt", "stop"})
_WILLING = frozenset({"ready", "prepared", "open", "willing"})
_TRAVELLING = frozenset("arrive travel fly head gather come go return leave".split())
_NEVER_DONE_TO = frozenset({"counterattack", "counter-attack", "retreat"})
_HAPPENING = frozenset("break erupt occur rage start begin continue happen spread".split())
# What befalls those who are told of, beside dying: who survives an attack has not made it.
_UNDERGOING = frozenset(
    """fall lose suffer survive live arrive flee escape shelter wait remain stay say tell report
    result end culminate""".split()
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
    score achieve engage participate cause spark trigger ignite unveil
    enforce implement introduce resist face endure experience renew""".split()
)


_ADVERBS = frozenset({"advmod", "npadvmod"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The logical roles of a predicate; tokens are heads of their phrases, conjuncts spread out."""

    subject: tuple[Token, ...] = ()
    object: tuple[Token, ...] = ()
    dative: tuple[Token, ...] = ()
    obliques: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    passive: bool = False

    def under(self, *prepositions: str) -> tuple[Token, ...]:
        """The phrases under any of the prepositions."""
        return tuple(t for p in prepositions for t in self.obliques.get(p, ()))


def of_verb(verb: Token) -> Arguments:
    """The arguments of a verb or participle, own, shared with a conjunct, or controlled."""
    passive = is_passive(verb)
    grammatical = _subject(verb)
    direct = [c for c in verb.children if c.dep_ in {"dobj", "attr", "oprd"}]
    if not direct:
        counts = [
            c for c in verb.children if c.dep_ == "npadvmod" and counted(c) and c.lemma_ != "time"
        ]
        direct = counts or _after_day(verb) or _name_behind(verb)
    direct += [
        c for c in verb.children if c.dep_ == "conj" and c.pos_ == "NOUN" and direct and counted(c)
    ]
    direct = [antecedent(c) for c in direct]
    if verb.dep_ == "relcl" and not direct and not passive and _gap(verb):
        direct = [verb.head]
    if verb.dep_ == "conj" and not direct and _shares_object(verb):
        direct = [c for c in verb.head.children if c.dep_ == "dobj" and c.i > verb.i]
    obliques = _obliques(verb)
    if passive:
        by = [t for c in verb.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"]
        if not by and obliques.get("by"):
            by = list(obliques["by"])
        by = by or _by_of_second(verb)
        return Arguments(spread(by), spread(grammatical), spread(direct), obliques, True)
    dative = [c for c in verb.children if c.dep_ == "dative"]
    return Arguments(spread(grammatical), spread(direct), spread(dative), obliques, False)


def of_noun(noun: Token, of: str = "object") -> Arguments:
    """The arguments of an event noun.

    Args:
        noun: the head noun ("capture", "attacks", "withdrawal").
        of: the role that its "of" phrase has, "object" ("capture of X") or "subject"
            ("withdrawal of X").
    """
    obliques = _obliques(noun)
    owners = [c for c in noun.children if c.dep_ == "poss"]
    before = (c for c in noun.children if c.dep_ in {"compound", "nmod"} and c.i < noun.i)
    owners += [g for c in before for g in c.children if g.dep_ == "amod" and g.text[0].isupper()]
    owners += [
        c
        for c in noun.children
        if (c.dep_ in {"amod", "compound", "nmod"} and c.text[:1].isupper())
        or people_before(c, noun)
    ]
    subject = [*obliques.get("by", ()), *owners]
    target: list[Token] = []
    if not subject and of != "subject":
        below = (c for t in obliques.get("of", ()) for c in t.children if c.lower_ == "by")
        subject = [t for c in below for t in c.children if t.dep_ == "pobj"]
    if of == "subject":
        subject = [*obliques.get("of", ()), *subject]
    else:
        target = list(obliques.get("of", ()))
    if not subject:
        subject = _lent(noun)
    target = target or _undergoing(noun)
    for preposition, phrases in _light_obliques(noun).items():
        obliques.setdefault(preposition, phrases)
    return Arguments(spread(subject), spread(target), (), obliques, False)


def _by_of_second(verb: Token) -> list[Token]:
    """Who did both: "61 people have been killed and 281 wounded by Israeli strikes"."""
    counted_too = (c for c in verb.children if c.dep_ == "conj" and c.pos_ == "NUM")
    second = [c for n in counted_too for c in n.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    second += [c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBN"]
    doers = [t for v in second for c in v.children if c.dep_ == "agent" for t in c.children]
    return [t for t in doers if t.dep_ == "pobj"]


def _after_day(verb: Token) -> list[Token]:
    """The object that the parser takes into a day's phrase: "launched on Wednesday 117 drones"."""
    return [
        t
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ in {"on", "in"}
        for t in c.children
        if t.dep_ == "pobj" and t.ent_type_ not in {"DATE", "TIME"} and counted(t)
        and any(d.ent_type_ == "DATE" and d.pos_ == "PROPN" for d in t.lefts)
    ]  # fmt: skip


def _name_behind(verb: Token) -> list[Token]:
    """A name right behind the verb that the parser takes for an adverb: "have captured Toretsk"."""
    behind = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    while behind.dep_ in {"compound", "nmod"} and behind.head.i > behind.i:
        behind = behind.head
    named = behind.pos_ == "PROPN" and behind.ent_type_ not in {"DATE", "TIME"}
    return [behind] if named and behind.head == verb and behind.dep_ in _ADVERBS else []


def is_passive(verb: Token) -> bool:
    """Whether a verb form is passive: an auxiliary says so, or it is a bare past participle."""
    if any(c.dep_ in {"nsubjpass", "auxpass", "csubjpass", "agent"} for c in verb.children):
        return verb.lemma_ not in _DYING
    if verb.tag_ != "VBN" or verb.lemma_.lower() in _NEVER_DONE_TO or _elided(verb):
        return _elided(verb)
    if verb.dep_ == "acl" and _finite_after_all(verb):
        return False
    if verb.dep_ in {"acl", "amod", "relcl", "pobj", "nmod", "compound"}:
        return not any(c.dep_ in _SUBJECTS or c.dep_ == "aux" for c in verb.children)
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children):
        return False
    if _headline(verb) and any(c.dep_ == "nsubj" for c in verb.children):
        return verb.tag_ == "VBN" and not any(c.dep_ == "dobj" for c in verb.children)
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return is_passive(verb.head) and not any(c.dep_ in {"nsubj", "dobj"} for c in verb.children)
    # One that has a clause of its own is active: "he alleged that".
    return verb.dep_ in {"ROOT", "advcl", "dep", "ccomp", "acomp"} and not any(
        c.dep_ in {"dobj", "ccomp"} for c in verb.children
    )


def _elided(verb: Token) -> bool:
    """Whether a passive has lost its auxiliary: "one is dead and three hurt", "four found shot".

    In a line without an end mark it was the subject who was shot: "Woman shot at home is named".
    """
    children = {c.dep_ for c in verb.children}
    if verb.tag_ not in {"VBN", "VBD"} or not children & {"nsubj"} or children & {"aux", "dobj"}:
        return False
    if verb.lemma_ == "find":
        return any(
            c.dep_ in {"xcomp", "oprd", "acomp"} and c.tag_ in {"VBN", "JJ"} for c in verb.children
        )
    if verb.lemma_ == "shoot":
        aimed = any(c.dep_ == "prt" or c.lower_ == "at" for c in verb.children)
        return _unended(verb) and not aimed
    return verb.lemma_ in _HARMING and verb.dep_ == "conj"


def _finite_after_all(verb: Token) -> bool:
    """Whether the parser took a past tense for a participle: "families from X headed for Y"."""
    taken = any(c.dep_ == "dobj" for c in verb.children) and verb.lemma_ not in _GIVING
    return taken or verb.lemma_ in _GOING


def _headline(verb: Token) -> bool:
    """Whether the verb stands in a line without an end mark, where auxiliaries are left out."""
    return verb.dep_ == "ROOT" and _unended(verb)


def _unended(verb: Token) -> bool:
    return verb.doc[-1].text not in {".", "!", "?", "”", '"', "'"}


def _subject(verb: Token, depth: int = 0) -> list[Token]:
    own = [c for c in verb.children if c.dep_ in _SUBJECTS | _PASSIVE]
    if own:
        return [antecedent(t) for t in own]
    return _borrowed(verb, depth) if depth <= _DEEPEST else []


def _borrowed(verb: Token, depth: int) -> list[Token]:
    """The subject of a verb that has none of its own, by what the verb hangs on."""
    head = verb.head
    match verb.dep_:
        case "acl":
            nominal = head.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}
            return [head] if nominal and verb.tag_ in {"VBG", "VBN"} else _lent(head)
        case "amod" | "compound" | "nmod":
            return [head]
        case "relcl":
            return [] if _gap(verb) else [head]
        case "conj":
            return _subject(head, depth + 1) if head.pos_ in _VERBAL else []
        case "xcomp" | "ccomp" | "advcl" | "pcomp" | "dep" | "prep" | "oprd" | "acomp":
            return _controlled(verb, depth)
    return []


def _controlled(verb: Token, depth: int) -> list[Token]:
    """The subject of a clause without one: what governs it lends its object or its subject."""
    head = verb.head
    if verb.dep_ == "pcomp":
        head = head.head
    if head.pos_ in {"NOUN", "PROPN"}:
        charged = head.dep_ == "dobj" and head.head.lemma_ in _CHARGING and verb.dep_ == "pcomp"
        return [head] if charged else _lent(head)
    if head.pos_ not in _VERBAL | {"ADJ"}:
        return []
    # "Pushed on, taking two villages" tells of who pushes.
    alongside = verb.dep_ == "advcl" and verb.tag_ == "VBG"
    if (
        head.lemma_ in _OBJECT_CONTROL
        and not alongside
        and verb.dep_ in {"xcomp", "ccomp", "advcl", "pcomp"}
    ):
        objects = [c for c in head.children if c.dep_ in {"dobj", "dative"}]
        objects += [
            t
            for c in head.children
            if c.dep_ == "prep"
            and (c.lower_ == "on" or (head.lemma_, c.lower_) == ("appeal", "to"))
            for t in c.children
        ]
        if objects:
            return objects
    if verb.dep_ == "ccomp" and verb.tag_ not in {"VB", "VBG"}:
        return []
    return _subject(head, depth + 1)


def _lent(noun: Token) -> list[Token]:
    """What the construction round an event noun says of its doer."""
    head = noun.head
    if noun.dep_ in {"dobj", "attr", "oprd"} and head.lemma_ in LIGHT:
        is_one = noun.dep_ == "attr" and head.lemma_ == "be"
        if head.lemma_ in _ENDING and head.tag_ == "VB" and head.dep_ in {"acl", "advcl", "relcl"}:
            return []  # "talks to end the air strikes"
        if head.lemma_ in _OWNING_UP and any(c.lower_ == "the" for c in noun.lefts):
            return []  # "acknowledged the attack": whoever made it
        return _subject(head) if not is_one and not is_passive(head) else []
    if noun.dep_ == "nsubjpass":
        return [t for c in head.children if c.dep_ == "agent" for t in c.children]
    if noun.dep_ == "pobj" and head.dep_ in {"prep", "agent"}:
        return _lent_through(noun, head)
    if noun.dep_ == "conj":
        whose = [c for c in head.children if c.dep_ == "poss"]
        bare = not any(c.dep_ in {"det", "poss"} for c in noun.children)
        if bare and head.pos_ == "NOUN":
            whose += [c for c in head.children if c.dep_ == "amod" and c.text[0].isupper()]
        return whose or _lent(head)
    return []


def _lent_through(noun: Token, link: Token) -> list[Token]:
    """What the word before a preposition lends: "took part in the attack", "his order for the raid"."""
    above = link.head
    if above.lemma_ in _DYING and noun.lemma_ not in COMBAT:
        return [t for c in above.children if c.dep_ == "agent" for t in c.children]
    answers = above.lemma_ in REACTING and link.lower_ != "with"
    if answers or (above.pos_ == "NOUN" and above.lemma_ in ANSWERS):
        return []
    if above.pos_ == "ADJ" and above.lower_ in _WILLING and link.lower_ in {"for", "to"}:
        return _subject(above.head)
    if link.lower_ == "for" and above.lemma_ in _TRAVELLING and noun.dep_ == "pobj":
        return _subject(above)  # "arrived in Cairo for talks"
    if above.pos_ in _VERBAL and link.lower_ in {"in", "with", "on", "to"}:
        undergone = is_passive(above) or above.lemma_ in _UNDERGOING
        return [] if undergone else _subject(above)
    if above.pos_ == "NOUN" and link.lower_ in {"of", "for", "in", "to"}:
        own = [c for c in above.children if c.dep_ == "poss"]
        return own or _lent(above)
    return []


def people_before(token: Token, noun: Token) -> bool:
    """Whether a people stands before a noun that is parsed as a verb: "Ukrainian shelling"."""
    people = token.ent_type_ in {"NORP", "GPE"}
    return bool(token.dep_ == "nsubj" and people and token.i == noun.i - 1)


def _undergoing(noun: Token) -> list[Token]:
    """To whom it is done: "the convoy came under shellfire", "the city is under attack"."""
    verb = noun.head.head
    under = noun.dep_ == "pobj" and noun.head.lower_ == "under" and noun.head.dep_ == "prep"
    return _subject(verb) if under and verb.lemma_ in {"come", "be"} else []


def _light_obliques(noun: Token) -> dict[str, tuple[Token, ...]]:
    """What hangs on the light verb instead of the noun: "launched an attack on X"."""
    if noun.dep_ in {"dobj", "nsubjpass", "attr"} and noun.head.lemma_ in LIGHT:
        return _obliques(noun.head)
    if noun.dep_ == "nsubj" and noun.head.lemma_ in _HAPPENING:
        return _obliques(noun.head)
    return {}


def _obliques(head: Token) -> dict[str, tuple[Token, ...]]:
    found: dict[str, list[Token]] = {}
    for child in head.children:
        if child.dep_ in {"prep", "agent", "dative"} and child.pos_ in {
            "ADP",
            "SCONJ",
            "ADV",
            "VERB",
        }:
            for inner in child.children:
                if inner.dep_ in {"pobj", "pcomp"}:
                    found.setdefault(child.lower_, []).append(antecedent(inner))
                elif inner.dep_ == "prep":
                    key = f"{child.lower_} {inner.lower_}"
                    found.setdefault(key, []).extend(t for t in inner.children if t.dep_ == "pobj")
    return {preposition: spread(tokens) for preposition, tokens in found.items()}


def _gap(verb: Token) -> bool:
    """Whether a relative clause has its own subject, so that its noun fills the object."""
    subjects = [c for c in verb.children if c.dep_ in _SUBJECTS | _PASSIVE]
    return bool(subjects) and all(antecedent(c) is c for c in subjects)


def _shares_object(verb: Token) -> bool:
    return verb.head.pos_ == "VERB" and any(
        c.dep_ == "dobj" and c.i > verb.i for c in verb.head.children
    )
