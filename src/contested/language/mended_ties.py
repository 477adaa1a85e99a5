"""Clauses and nouns that the parser hung on the wrong word, put right; `mending` says when.

"Killing two who were asleep and injuring three others": not they who slept injured them. "While in
the south a strike on a house left nine dead": the strike did. "As 200 troops surrender": they do.
"""

from spacy.tokens import Token

from contested.language.mended_blows import BLOWS
from contested.language.mended_clauses import SAYING

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_HURTING = frozenset({"kill", "injure", "wound", "hurt", "maim"})
_OTHERS = frozenset({"other", "others", "more", "another"})
_POINTS = frozenset("north south east west northeast northwest southeast southwest".split())
_DESCRIBING = frozenset("link tie connect belong hold run back control use own".split())
_FULL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "attr"})
_LINKS = frozenset({"after", "before", "until", "since"})
_DAMAGING = frozenset({"kill", "wound", "injure", "destroy", "damage"})
_MARKS = frozenset({"while", "as", "after", "when", "whereas", "because", "before"})
_FILMS = frozenset({"footage", "video", "image", "photo", "photograph", "picture", "clip", "film"})
_LEFT = frozenset({"dobj", "ccomp", "oprd"})
_HARMING = _HURTING | frozenset(
    "leave destroy damage claim wreck flatten level sink cut cause".split()
)
_TOWNS = frozenset("capital city town village port district province region area camp".split())
_AT = frozenset({"in", "on", "at", "near", "outside"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def second_land(land: Token) -> bool:
    """Whether the second of two lands was taken for a subject: "targets in Iraq and Syria linked to X"."""
    verb, link = land.head, land.nbor(-1) if land.i else land
    first = land.nbor(-2) if land.i > 1 else land
    lands = first.ent_type_ == "GPE" == land.ent_type_ and first.dep_ == "pobj"
    subject = land.dep_ == "nsubj" and link.lower_ == "and" and verb.dep_ == "conj"
    described = verb.i == land.i + 1 and verb.tag_ in {"VBD", "VBN"} and verb.lemma_ in _DESCRIBING
    return lands and subject and described


def both_lands(land: Token) -> None:
    """Join it to the first, and make the verb describe what is there."""
    verb, first, link = land.head, land.nbor(-2), land.nbor(-1)
    land.head, land.dep_ = first, "conj"
    link.head = first
    verb.head, verb.dep_, verb.tag_ = first.head.head, "acl", "VBN"


def compass_behind(noun: Token) -> bool:
    """Whether a compass point was taken for the thing before it: "a factory north of the city"."""
    thing = noun.nbor(-1) if noun.i else noun
    after = noun.doc[noun.i + 1].lower_ if noun.i + 1 < len(noun.doc) else ""
    before = thing.head == noun and thing.dep_ == "compound" and thing.pos_ == "NOUN"
    return noun.lower_ in _POINTS and after == "of" and before and noun.dep_ in _FULL


def where_it_lies(noun: Token) -> None:
    """Make the thing the noun, and the compass point where it lies."""
    thing = noun.nbor(-1)
    for child in [c for c in noun.children if c != thing and c.lower_ != "of"]:
        child.head = thing
    thing.head, thing.dep_ = noun.head, noun.dep_
    noun.head, noun.dep_, noun.tag_, noun.pos_ = thing, "advmod", "RB", "ADV"


def hurt_too(verb: Token) -> bool:
    """Whether a second harm was joined to what describes those who met with the first."""
    if verb.tag_ != "VBG" or verb.dep_ != "conj" or verb.lemma_ not in _HURTING:
        return False
    clause = verb.head
    harm = clause.head.head
    if clause.dep_ != "relcl" or clause.head.dep_ != "dobj" or harm.lemma_ not in _HURTING:
        return False
    hurt = [t for c in verb.children if c.dep_ == "dobj" for t in (c, *c.lefts)]
    return any(t.lower_ in _OTHERS for t in hurt)


def with_first_harm(verb: Token) -> None:
    """Join the two harms."""
    verb.head = verb.head.head.head


def noun_with_mark(participle: Token) -> bool:
    """Whether a noun was taken for the clause of a "while": "while a raid on it left nine dead"."""
    if participle.dep_ != "acl" or participle.tag_ not in {"VBN", "VBD"}:
        return False
    if not any(c.dep_ in _LEFT and c.i > participle.i for c in participle.children):
        return False
    return _marked(participle) is not None


def clause_of_mark(participle: Token) -> None:
    """Make the participle the clause's verb, and the noun what does it."""
    noun = _marked(participle)
    if noun is None:
        return
    top, role = noun.head, noun.dep_
    for child in [c for c in noun.children if c.dep_ == "mark" or _opens(c, noun)]:
        child.head = participle
    participle.head, participle.dep_, participle.tag_ = top, role, "VBD"
    noun.head, noun.dep_ = participle, "nsubj"


def _opens(child: Token, noun: Token) -> bool:
    """Whether a phrase stands before the noun's own, at the front of the clause."""
    own = next((t for t in noun.lefts if t.dep_ == "det"), noun)
    return bool(child.dep_ == "prep" and child.i < own.i)


def _marked(token: Token) -> Token | None:
    """The noun above that a conjunction opens, with no verb in between."""
    for noun in token.ancestors:
        if noun.pos_ in {"VERB", "AUX"}:
            return None
        if any(c.dep_ == "mark" and c.lower_ in _MARKS for c in noun.children):
            return noun if noun.dep_ == "advcl" and noun.pos_ == "NOUN" else None
    return None


def noun_after_link(participle: Token) -> bool:
    """Whether a clause was taken for a noun's: "after an assault on the port killed nine people"."""
    noun = participle.head
    if participle.dep_ != "acl" or participle.tag_ not in {"VBN", "VBD"}:
        return False
    acts = any(c.dep_ == "dobj" and c.i > participle.i for c in participle.children)
    own = any(c.dep_ in _SUBJECTS or c.dep_ == "mark" for c in participle.children)
    linked = noun.dep_ == "pobj" and noun.head.lower_ in _LINKS and noun.head.dep_ == "prep"
    return acts and linked and not own


def clause_of_link(participle: Token) -> None:
    """Make the participle the verb of the clause that the link opens."""
    noun, link = participle.head, participle.head.head
    participle.head, participle.dep_, participle.tag_ = link.head, "advcl", "VBD"
    link.head, link.dep_ = participle, "mark"
    noun.head, noun.dep_ = participle, "nsubj"


def outcome_of_all(participle: Token) -> bool:
    """Whether what a blow did was hung on those whom it hit: "hit people fleeing Nyala, killing 3"."""
    other = participle.head
    if participle.tag_ != "VBG" or participle.dep_ != "conj" or participle.lemma_ not in _DAMAGING:
        return False
    behind = participle.i > 0 and participle.nbor(-1).text == ","
    return behind and other.dep_ == "acl" and other.tag_ == "VBG" and _clause_of(other) is not None


def with_the_blow(participle: Token) -> None:
    """Hang what was done on the clause that tells of the blow."""
    verb = _clause_of(participle.head)
    if verb is not None:
        participle.head, participle.dep_ = verb, "advcl"


def _clause_of(participle: Token) -> Token | None:
    verbs = (t for t in participle.ancestors if t.pos_ == "VERB")
    return next((v for v in verbs if any(c.dep_ == "nsubj" for c in v.children)), None)


def as_they(verb: Token) -> bool:
    """Whether who does it was hung on "as" alone: "takes the base as 200 troops surrender"."""
    people = verb.nbor(-1) if verb.i else verb
    link = people.head
    while people.dep_ == "pobj" and people.head.lower_ == "of":
        people = people.head.head  # "as columns of tanks left"
    link = people.head
    hung = people.dep_ == "pobj" and link.lower_ == "as" and link.dep_ == "prep"
    free = verb.tag_ == "VBP" and verb.dep_ == "dep" and verb.head == link.head
    free = free or (verb.tag_ in {"VBD", "VBP"} and verb.dep_ == "advcl" and not any(verb.lefts))
    return hung and free and people.tag_ in {"NNS", "NNPS"}


def they_do(verb: Token) -> None:
    """Make them its subject, and the clause what goes on beside."""
    people = verb.nbor(-1)
    while people.head.lower_ == "of":
        people = people.head.head
    link = people.head
    people.head, people.dep_ = verb, "nsubj"
    link.head, link.dep_ = verb, "mark"
    verb.dep_ = "advcl"


def filmed(verb: Token) -> bool:
    """Whether it is what a film shows: "released footage of soldiers surrendering"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or any(verb.lefts):
        return False
    return _shown(verb) is not None


def done_by_those(verb: Token) -> None:
    """Hang the deed on those who are shown."""
    shown = _shown(verb)
    if shown is not None:
        verb.head, verb.dep_ = shown, "acl"


def _shown(verb: Token) -> Token | None:
    """Those of whom a film is that stand right before the verb."""
    for film in verb.head.children:
        if film.lemma_ not in _FILMS or film.right_edge.i + 1 != verb.i:
            continue
        for link in (c for c in film.children if c.lower_ == "of" and c.i > film.i):
            return next((t for t in link.children if t.dep_ == "pobj"), None)
    return None


def second_subject(name: Token) -> bool:
    """Whether what a place lies in was taken for who says it: "hit X in Z, Y province, they said"."""
    verb, opens = name.head, name.left_edge.i
    if name.dep_ != "nsubj" or opens < 2 or name.doc[opens - 1].text != ",":
        return False
    other = any(c.dep_ in _SUBJECTS and name.i < c.i < verb.i for c in verb.children)
    return other and _before(name) is not None


def tells_of_blow(clause: Token) -> bool:
    """Whether what a blow did was hung on where it hit: "the attack on Homs, which killed nine"."""
    return _blow_above(clause) is not None


def told_of_blow(clause: Token) -> None:
    """Hang it on the blow."""
    clause.head = _blow_above(clause) or clause.head


def _blow_above(clause: Token) -> Token | None:
    """The blow that stands above where it hit, behind a comma and with a harm told of it."""
    who = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    if clause.dep_ != "relcl" or clause.lemma_ not in _HARMING or who is None:
        return None
    if who.lower_ not in {"which", "that"} or who.i == 0:
        return None
    if who.nbor(-1).text != "," and not _where_it_was(clause.head):
        return None
    for above in clause.head.ancestors:
        if above.pos_ in {"VERB", "AUX"} or above.dep_ == "conj":
            return None
        if above.lemma_.lower() in BLOWS:
            return above
    return None


def _where_it_was(place: Token) -> bool:
    """Whether a clause without a comma stands behind a blow's place: "a raid in X that killed nine"."""
    town = place.lemma_.lower() in _TOWNS or place.ent_type_ in {"GPE", "LOC"}
    beside = place.dep_ == "pobj" and place.head.lower_ in _AT
    return town and beside and place.head.head.lemma_.lower() in BLOWS


def opens_with_place(name: Token) -> bool:
    """Whether a town at the front was taken for a part of the subject: "In Stepanakert sirens went"."""
    noun, link = name.head, name.nbor(-1) if name.i else name
    front = link.i == 0 and link.lower_ in {"in", "near"} and name.tag_ == "NNP"
    taken = name.dep_ == "compound" and noun.i == name.i + 1 and noun.tag_ == "NNS"
    return front and taken and noun.dep_ in _SUBJECTS and not any(True for _ in link.children)


def place_at_front(name: Token) -> None:
    """Hang it on the preposition."""
    name.head, name.dep_ = name.nbor(-1), "pobj"


def subject_after(noun: Token) -> bool:
    """Whether a verb's object was taken for one more subject: "fighters from X killed 30 villagers"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or noun.i < verb.i or verb.tag_ not in _FINITE:
        return False
    roles = [(c.dep_, c.i) for c in verb.children]
    own = any(dep == "nsubj" and i < verb.i for dep, i in roles)
    full = any(dep in {"dobj", "attr", "ccomp"} and i > verb.i for dep, i in roles)
    return own and not full and verb.lemma_ not in SAYING


def object_after(noun: Token) -> None:
    """Make it the verb's object, or what the subject is."""
    noun.dep_ = "attr" if noun.head.lemma_ == "be" else "dobj"


def names_where(name: Token) -> None:
    """Hang it on the noun before the comma."""
    noun = _before(name)
    if noun is None:
        return
    for link in [c for c in name.children if c.dep_ == "prep" and c.i > name.i]:
        link.head = noun.head.head  # "in X, Y province, near the border": it was hit near there
    name.head, name.dep_ = noun, "appos"


def _before(name: Token) -> Token | None:
    noun = name.doc[name.left_edge.i - 2]
    return noun if noun.dep_ == "pobj" and noun.pos_ in {"NOUN", "PROPN"} else None


def behind_place(verb: Token) -> bool:
    """Whether a deed was hung on a preposition that has its place: "near the border, killing two"."""
    link = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or verb.i < 1 or verb.nbor(-1).text != ",":
        return False
    placed = any(c.dep_ == "pobj" and c.i < verb.i for c in link.children)
    return placed and _above(link) is not None


def goes_on_with(verb: Token) -> None:
    """Hang it on the verb whose doer does it."""
    above = _above(verb.head)
    if above is not None:
        verb.head, verb.dep_ = above, "advcl"


def _above(link: Token) -> Token | None:
    return next((t for t in link.ancestors if t.tag_ in _FINITE), None)


def left_of_link(name: Token) -> bool:
    """Whether a place lost its preposition to the verb behind: "a blast in Sira killed nine"."""
    verb, link = name.head, name.doc[name.left_edge.i - 1] if name.left_edge.i else name
    if name.dep_ != "nsubj" or name.pos_ != "PROPN" or link.dep_ != "prep" or verb.i < name.i:
        return False
    other = any(c.dep_ in _SUBJECTS and c.i < name.i for c in verb.children)
    return other and not any(link.children)


def under_link(name: Token) -> None:
    """Hang it on the preposition."""
    name.head, name.dep_ = name.doc[name.left_edge.i - 1], "pobj"


def killed_so_many(number: Token) -> bool:
    """Whether a bare number right behind a harm was taken for a measure: "blast kills 20 as …"."""
    verb = number.head
    harm = verb.lemma_ in _HURTING and verb.pos_ == "VERB" and verb.i + 1 == number.i
    bare = not any(c.dep_ == "dobj" for c in verb.children)
    return harm and bare and number.dep_ == "npadvmod" and number.pos_ == "NUM"


def hurt_many(number: Token) -> None:
    """Make them whom it befell; what goes on "as" they were is the verb's."""
    number.dep_ = "dobj"
    for clause in [c for c in number.children if c.dep_ == "relcl"]:
        if any(c.dep_ == "mark" for c in clause.children):
            clause.head, clause.dep_ = number.head, "advcl"
