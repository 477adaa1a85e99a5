"""Phrases that the parser hung on the wrong word, put right in the parse; `mending` says when."""

from spacy.tokens import Token

_TOLD = frozenset({"ROOT", "relcl", "ccomp", "conj", "advcl", "xcomp"})
DONE_TO = frozenset(
    """kill wound injure shoot intercept liberate free capture recapture seize destroy damage
    detain abduct kidnap displace arrest sink evacuate repel""".split()
)
_DOWNED = frozenset(
    """drone missile rocket jet plane aircraft warplane helicopter uav balloon bomber fighter shell
    bomb projectile""".split()
)
_SHOOTERS = frozenset(
    """police troop soldier force army gunman guard officer militant fighter rebel sniper deputy
    militia gunmen policeman attacker assailant shooter tank drone who that they he she""".split()
)
BONDS = frozenset({"ally", "rival", "foe", "neighbour", "neighbor", "backer", "patron"})
_KINDS = frozenset({"paramilitary", "militant", "insurgent", "rebel", "jihadist", "Islamist"})
_HEADING = frozenset({"pobj", "nsubj", "nsubjpass", "dobj", "appos", "conj"})
_RAISING = frozenset({"bring", "raise", "take", "push", "lift", "send"})
_PASTS = {"shot": "shoot", "slain": "slay", "held": "hold"}


def past_of_aim(verb: Token) -> bool:
    """Whether what was done was joined to an aim: "did all to destroy them and inflicted losses"."""
    aim = verb.head
    infinitive = aim.tag_ == "VB" and any(c.lower_ == "to" for c in aim.lefts)
    done = verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBN"}
    return done and infinitive and _finite_above(aim) != aim


def to_past(verb: Token) -> None:
    """Join it to the verb in the past that has the aim."""
    verb.head, verb.tag_ = _finite_above(verb.head), "VBD"


def _finite_above(aim: Token) -> Token:
    return next((t for t in aim.ancestors if t.tag_ == "VBD"), aim)


def helped(word: Token) -> bool:
    """Whether a participle taken for a noun's modifier is a verb: "have sustained injuries".

    It has a helping verb, or a subject: "an attack in Goma wounded one man".
    """
    helper = any(
        c.dep_ == "nsubj" or (c.dep_ == "aux" and c.lemma_ == "have") for c in word.children
    )
    return word.dep_ == "amod" and word.tag_ == "VBN" and helper and word.head.i > word.i


def doing(word: Token) -> None:
    """Make it the verb, and the noun its object."""
    noun = word.head
    above, link = noun.head, "ccomp" if noun.dep_ == "dep" else noun.dep_
    word.head, word.dep_, word.pos_ = (word if link == "ROOT" else above), link, "VERB"
    noun.head, noun.dep_ = word, "dobj"


def after_count(verb: Token) -> bool:
    """Whether the parser joined a verb to a count: "injured a dozen and damaged two plants"."""
    number = verb.head
    joined = verb.dep_ == "conj" and verb.tag_ in {"VBN", "VBD"} and number.pos_ in {"NUM", "NOUN"}
    return joined and number.dep_ == "nummod" and number.head.i > verb.i


def beside_count(verb: Token) -> None:
    """Give the count to the verb before, and what follows to this one."""
    number, noun = verb.head, verb.head.head
    first = noun.head
    number.head, number.dep_ = first, "dobj"
    verb.head, verb.dep_, verb.pos_ = first, "conj", "VERB"
    noun.head, noun.dep_ = verb, "dobj"
    before = next((t for t in reversed(verb.doc[: first.i]) if t.dep_ == "relcl"), None)
    if first.dep_ == "dep" and before is not None and before.tag_ == "VBD":
        first.head, first.dep_, first.tag_ = before, "conj", "VBD"  # "… that killed four, injured"


def under_particle(noun: Token) -> bool:
    """Whether the parser hung an object on the verb's particle: "shoots down 34 of 40 drones"."""
    particle = noun.head
    return bool(noun.dep_ == "pobj" and particle.dep_ == "prt" and particle.head.pos_ == "VERB")


def to_verb(noun: Token) -> None:
    """Make it the verb's object; of a share, the share is, as in "34 of 40 drones"."""
    verb, link = noun.head.head, next((c for c in noun.children if c.lower_ == "of"), None)
    share = link.nbor(-1) if link is not None and link.nbor(-1).pos_ == "NUM" else None
    if link is None or share is None:
        noun.head, noun.dep_ = verb, "dobj"
        return
    share.head, share.dep_ = verb, "dobj"
    link.head, link.dep_ = share, "prep"
    noun.head, noun.dep_ = link, "pobj"


def fated(word: Token) -> bool:
    """Whether it says the fate of those whom a number counts: "bodies of 90 killed soldiers"."""
    number = word.nbor(-1) if word.i else word
    counted = number.pos_ == "NUM" and number.dep_ == "pobj" and number.head.lower_ == "of"
    bare = not any(c.dep_ in {"aux", "auxpass", "nsubj"} for c in word.children)
    return word.tag_ == "VBN" and counted and bare and any(c.dep_ == "dobj" for c in word.children)


def of_that_fate(word: Token) -> None:
    """Let the number and the participle stand before the noun that both belong to."""
    number, noun = word.nbor(-1), next(c for c in word.children if c.dep_ == "dobj")
    noun.head, noun.dep_ = number.head, "pobj"
    number.head, number.dep_ = noun, "nummod"
    word.head, word.dep_ = noun, "amod"


def counted_of(number: Token) -> None:
    """Take a share for what is done something to: "shot down 21 of 59 drones"."""
    verb = number.head
    of = any(c.lower_ in {"of", "out"} for c in number.children)
    free = not any(c.dep_ in {"dobj", "ccomp"} for c in verb.children)
    if of and free and verb.pos_ == "VERB" and verb.i < number.i:
        number.dep_ = "dobj"


def called_so(name: Token) -> bool:
    """Whether a name right behind "ally" is who that is: "a raid by key Damascus ally Russia hit"."""
    before = name.doc[name.i - 1] if name.i else name
    behind = name.pos_ == "PROPN" and name.dep_ in {"nsubj", "appos"}
    return behind and before.lemma_ in BONDS and before.dep_ == "pobj"


def name_of(name: Token) -> None:
    """Hang the name on the noun that describes it."""
    name.head, name.dep_ = name.doc[name.i - 1], "appos"


def kind_of_body(word: Token) -> bool:
    """Whether it says of the body named behind it what it is: "the paramilitary Storm Corps"."""
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else word
    named = after.pos_ == "PROPN" and after.i > word.i and after.ent_type_ != "DATE"
    return word.lower_ in _KINDS and named and word.dep_ in _HEADING


def describes_body(word: Token) -> None:
    """Hang what a body is on its name, and the name where the word hung."""
    name = word.doc[word.i + 1]
    while name.dep_ in {"compound", "nmod", "amod"} and name.head.i > name.i:
        name = name.head
    if word == name or name.is_ancestor(word):
        return
    name.head, name.dep_ = word.head, word.dep_
    for child in list(word.children):
        child.head = name
    word.head, word.dep_, word.pos_, word.tag_ = name, "amod", "ADJ", "JJ"


def bare_passive(verb: Token) -> None:
    """Take the verb of a line for passive: "Two drones shot down over Crimea", "Village freed"."""
    doc = verb.doc
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    beside = {"dobj", "ccomp", "xcomp", "dative", "aux", "auxpass", "npadvmod", "oprd"}
    if subject is None or any(c.dep_ in beside for c in verb.children):
        return
    if verb.lemma_ == "shoot":
        down = any(c.lower_ == "down" for c in verb.children)
        fits = subject.lemma_.lower() in _DOWNED if down else _shot_at_no_one(verb, subject)
    else:
        fits = doc[-1].text not in {".", "!", "?"} and verb.dep_ in {
            "ROOT",
            "acl",
            "relcl",
            "ccomp",
        }
    if fits:
        verb.tag_, subject.dep_ = "VBN", "nsubjpass"


def _shot_at_no_one(verb: Token, subject: Token) -> bool:
    """Whether a line says of people, none of them armed, that they were shot: "Two shot at market"."""
    doc = verb.doc
    after = doc[verb.i + 1].lower_ if verb.i + 1 < len(doc) else ""
    open_line = doc[-1].text not in {".", "!", "?", "”"} and verb.lower_ == "shot"
    shooting = subject.lemma_.lower() in _SHOOTERS or after in {"up", "back", "off", "past"}
    return open_line and not shooting


def raised_to(link: Token) -> None:
    """Hang "to 66" on the verb that raises a total: "bringing its losses since May to 66"."""
    verb = next((t for t in link.ancestors if t.lemma_ in _RAISING and t.pos_ == "VERB"), None)
    if verb is None or not any(c.dep_ == "pobj" and c.pos_ == "NUM" for c in link.children):
        return
    raised = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if raised is not None and verb.i < raised.i < link.i:
        link.head = verb


def by_wire(noun: Token) -> None:
    """Take "by phone" for how it was said, not for who did it."""
    noun.head.dep_, noun.dep_ = "prep", "npadvmod"


def turned_over(over: Token) -> None:
    """Take "over" for the verb's particle: "handed over 681 detainees"."""
    over.head, over.dep_ = over.nbor(-1), "prt"


def in_exchange(noun: Token) -> None:
    """Hang "in exchange for" and "in return for" on the clause, not on the noun before it."""
    link = noun.head
    if link.dep_ != "prep" or link.lower_ != "in" or link.head.pos_ == "VERB":
        return
    if not any(c.lower_ == "for" for c in noun.children):
        return
    verb = next((t for t in link.ancestors if t.pos_ == "VERB" and t.dep_ in _TOLD), None)
    if verb is not None:
        link.head = verb


def there_are(fate: Token) -> None:
    """Hang a fate on those who share it: "there are 900 soldiers dead and wounded"."""
    verb = fate.head
    if not any(c.dep_ == "expl" for c in verb.children):
        return
    own = (c for c in fate.children if c.dep_ == "nsubj")
    counted = next(own, None) or next((c for c in verb.children if c.dep_ == "attr"), None)
    if counted is not None and verb.i < counted.i < fate.i:
        counted.head, counted.dep_ = verb, "attr"
        fate.head, fate.dep_ = counted, "amod"


def done(word: Token) -> None:
    """Take what a passive's helper stands before for a participle: "the town had been overrun"."""
    word.tag_, word.pos_, word.lemma_ = "VBN", "VERB", _PASTS.get(word.lower_, word.lower_)


def made_to(token: Token) -> bool:
    """Whether people were made to do something: "were beaten and made to work"."""
    bidden = [c for c in token.children if c.dep_ == "xcomp" and c.tag_ == "VB"]
    own = {c.dep_ for c in token.children}
    to = any(c.lower_ == "to" for b in bidden for c in b.children if c.dep_ == "aux")
    return token.lower_ == "made" and token.dep_ == "conj" and to and not own & {"dobj", "nsubj"}


def passive_of_made(token: Token) -> None:
    """Make a past tense the participle that it is."""
    token.tag_ = "VBN"


_UNDER_ARMS = frozenset(
    "militant fighter gunman terrorist soldier operative commander member rebel officer".split()
)
_HARMING = frozenset("kill wound injure arrest detain capture shoot eliminate".split())


def of_what_band(link: Token) -> bool:
    """Whether whose somebody is was hung on what befell him: "killed a militant from X's unit"."""
    verb = link.head
    harm = link.lower_ == "from" and link.dep_ == "prep" and verb.lemma_ in _HARMING
    before = link.nbor(-1) if link.i else None
    done_to = before is not None and before.dep_ == "dobj" and before.head == verb
    return harm and done_to and before is not None and before.lemma_.lower() in _UNDER_ARMS


def on_the_man(link: Token) -> None:
    """Hang it on whoever that is."""
    link.head = link.nbor(-1)
