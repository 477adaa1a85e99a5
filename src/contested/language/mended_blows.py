"""Words of a blow that the parser took for another or hung elsewhere; `mending` says when."""

from spacy.tokens import Token

BLOWS = frozenset(
    """strike airstrike raid fire shelling shell gunfire bombardment bombing bomb explosion blast clash
    fighting attack skirmish battle""".split()
)
DEALT = frozenset("bomb shell hit strike target raid attack pound storm take overrun kill".split())
_STOPPED = frozenset({"intercept", "down", "destroy", "repel", "thwart", "foil", "stop"})


_SCENES = frozenset({"in", "by", "from", "during", "after", "under", "through"})


def blow_too(blow: Token) -> None:
    """Join a blow to the one before it, not to its scene: "raids on Idlib and fire on Aleppo"."""
    scene = blow.head
    while scene.dep_ == "pobj" and scene.lemma_ not in BLOWS:
        link = scene.head
        above = next((c for c in link.head.children if c.dep_ == "dobj"), link.head)
        scene = above if above.i < link.i else link.head
    if scene.lemma_ not in BLOWS or scene == blow.head:
        return
    blow.head = scene
    _scene_of(scene)
    after = blow.doc[blow.i + 1] if blow.i + 1 < len(blow.doc) else blow
    if after.dep_ in {"prep", "advmod"} and after.head.i < blow.i:
        after.head = blow


def _scene_of(blow: Token) -> None:
    """Hang where a blow was on the blow, not on the verb of saying: "reported raids in the south"."""
    link = blow.doc[min(blow.i + 1, len(blow.doc) - 1)]
    if link.dep_ == "prep" and link.head == blow.head and link.head.pos_ == "VERB":
        link.head = blow


def deed(word: Token) -> None:
    """Take a gerund that nothing is done to for a noun: "spoke of shelling in El Fasher"."""
    if not any(c.dep_ in {"dobj", "nsubj"} for c in word.children):
        word.tag_, word.pos_, word.lemma_, word.dep_ = "NN", "NOUN", word.lower_, "pobj"


def deed_of(word: Token) -> bool:
    """Whether a gerund behind a people is its deed: "killed in the Ukrainian shelling of X"."""
    before = word.nbor(-1) if word.i > 1 else word
    people = before.ent_type_ == "NORP" or before.tag_ in {"JJ", "NNP"}
    led = any(c.dep_ == "det" for c in before.children) and before.dep_ in {"pobj", "dobj"}
    bare = not any(c.dep_ in {"dobj", "nsubj", "aux"} for c in word.children)
    if word.tag_ == "VBG" and word.dep_ == "advcl":  # "were hurt in Ukrainian shelling of X"
        return bare and before.dep_ == "pobj" and before.ent_type_ in {"NORP", "GPE"}
    return word.tag_ == "VBG" and word.dep_ == "acl" and people and led and bare


def deed_of_people(word: Token) -> None:
    """Put the deed where the people hung, and the people on it."""
    before = word.nbor(-1)
    word.head, word.dep_ = before.head, before.dep_
    for child in [c for c in before.children if c.i != word.i]:
        child.head = word
    before.head, before.dep_ = word, "amod"
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_


def taken_for_scene(word: Token) -> bool:
    """Whether whose deed it is was taken for its scene: "died in army shelling of X"."""
    before = word.nbor(-1) if word.i > 1 else word
    bare = not any(c.dep_ in {"dobj", "nsubj", "aux"} for c in word.children)
    above = before.dep_ == "pobj" and before.head.lower_ in _SCENES and not any(before.lefts)
    return word.tag_ == "VBG" and word.dep_ in {"advcl", "acl", "pcomp"} and bare and (
        above and before.pos_ == "NOUN" and before.tag_ == "NN" and not before.ent_type_
    )  # fmt: skip


def deed_of_army(word: Token) -> None:
    """Put the deed in its place, and them before it."""
    before = word.nbor(-1)
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_
    word.head, word.dep_ = before.head, "pobj"
    before.head, before.dep_ = word, "compound"


def there_is(word: Token) -> bool:
    """Whether it is said to be there: "said that there was fighting in the streets"."""
    return word.tag_ == "VBG" and any(c.dep_ == "expl" for c in word.children)


def happening(word: Token) -> None:
    """Take it for a noun, and "was" for the verb."""
    verb = next((c for c in word.children if c.lemma_ == "be" and c.i < word.i), None)
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_
    if verb is None:
        return
    verb.head, verb.dep_ = (word.head if word.head != word else verb), word.dep_
    for child in [
        c for c in word.children if c.dep_ in {"expl", "mark", "cc", "conj", "aux", "punct"}
    ]:
        if child.i != verb.i:
            child.head = verb
    word.head, word.dep_ = verb, "attr"


def dealt_by(link: Token) -> None:
    """Hang who deals a blow on the blow: "had come under bombardment by the rebels"."""
    under = (c for c in link.head.children if c.lower_ == "under" and c.i < link.i)
    blow = next((t for c in under for t in c.children if t.lemma_.lower() in BLOWS), None)
    if blow is not None:
        link.head = blow


def deed_acting(word: Token) -> None:
    """Take a gerund before a finite verb for that verb's subject: "rebel shelling kills nine"."""
    verb, before = word.nbor(), word.nbor(-1)
    above, role = word.head, word.dep_
    if verb.head == word:
        verb.head, verb.dep_ = (above if above not in {word, before} else verb), role
    for child in [c for c in word.children if c.i > verb.i]:
        child.head = verb
    if before.head == word or above == before:
        outer = before.head if before.head not in {word, verb} else verb
        word.head = outer if outer != before else verb
    word.head, word.dep_ = verb, "nsubj"
    before.head, before.dep_ = word, "compound"
    word.tag_, word.pos_, word.lemma_ = "NN", "NOUN", word.lower_


def claimed_blow(link: Token) -> bool:
    """Whether where or when a blow was hangs on who owned up to it: "claimed by IS on a clinic in X"."""
    claim = link.head
    if claim.lower_ != "claimed" or claim.dep_ != "acl" or link.dep_ != "prep":
        return False
    return any(c.dep_ == "agent" and c.i < link.i for c in claim.children)


def where_it_fell(link: Token) -> None:
    """Hang it on the blow."""
    link.head = link.head.head


def doing_when_hit(verb: Token) -> bool:
    """Whether what is hit or stopped was taken for who does what describes it.

    "Targeted commanders meeting in a house", "intercepts a rocket fired from Gaza".
    """
    deed = verb.head
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if who is None or verb.dep_ not in {"ccomp", "conj"} or deed.lemma_ not in _STOPPED | DEALT:
        return False
    if verb.tag_ != "VBG" and verb.lower_ not in {"fired", "launched", "aimed"}:
        return False
    close = who.left_edge.i == deed.i + 1 and deed.pos_ == "VERB"
    bare = not any(c.dep_ in {"aux", "auxpass", "mark"} for c in verb.children)
    fired = verb.tag_ == "VBG" or not any(c.dep_ == "dobj" for c in verb.children)
    return close and bare and fired and not any(c.dep_ == "dobj" for c in deed.children)


_AIMED_AT = frozenset({"on", "at", "into", "against"})
_RAINED = DEALT | frozenset("drop fire open rain launch lob land fall crash slam throw".split())


def hit_under_link(verb: Token) -> bool:
    """Whether those under fire were taken for who does what describes them: "fell on men waiting"."""
    link = verb.head
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    under = verb.dep_ == "pcomp" and verb.tag_ == "VBG" and link.lower_ in _AIMED_AT
    return under and who is not None and who.left_edge.i == link.i + 1 and _deals(link.head)


def _deals(above: Token) -> bool:
    return above.lemma_ in _RAINED or (above.dep_ == "dobj" and above.head.lemma_ in _RAINED)


def under_link(verb: Token) -> None:
    """Make them what the link governs, and the clause their description."""
    who = next(c for c in verb.children if c.dep_ == "nsubj")
    who.head, who.dep_ = verb.head, "pobj"
    verb.head, verb.dep_ = who, "acl"


_BROUGHT = frozenset({"drive", "ram", "crash", "slam", "smash", "plough", "plow", "steer", "hurl"})


def into_behind_load(link: Token) -> bool:
    """Whether "into" hangs on what a vehicle is packed with: "drove a truck packed with bombs into X"."""
    clause = link.head
    laden = link.lower_ == "into" and clause.dep_ in {"acl", "amod"} and clause.head.dep_ == "dobj"
    return laden and clause.head.head.lemma_ in _BROUGHT


def driven_into(link: Token) -> None:
    """Hang it on the driving."""
    link.head = link.head.head.head


def hit_doing_it(verb: Token) -> None:
    """Make them the object of what is done to them, and the clause their description."""
    who = next(c for c in verb.children if c.dep_ == "nsubj")
    who.head, who.dep_ = verb.head, "dobj"
    verb.head, verb.dep_ = who, "acl"
    verb.tag_ = verb.tag_ if verb.tag_ == "VBG" else "VBN"


def fire_opened(opened: Token) -> bool:
    """Whether a deed was read as what fire it was: "gunmen on a motorcycle opened fire"."""
    fire = opened.head
    if opened.lower_ != "opened" or opened.dep_ != "amod" or fire.lower_ != "fire":
        return False
    on, ridden = fire.head, opened.nbor(-1) if opened.i else opened
    doer = on.head
    people = doer.pos_ in {"NOUN", "PROPN"} and doer.i < on.i and fire.i == opened.i + 1
    return fire.dep_ == "pobj" and people and ridden.pos_ == "NOUN" and ridden.i > on.i


def open_fire(opened: Token) -> None:
    """Make it the verb of those who stand before it, and what they rode on a place of theirs."""
    fire, ridden = opened.head, opened.nbor(-1)
    on, doer = fire.head, fire.head.head
    opened.head = opened if doer.head == doer else doer.head
    opened.dep_, opened.tag_, opened.pos_ = doer.dep_, "VBD", "VERB"
    for word in [c for c in fire.children if c.i < opened.i and c != ridden]:
        word.head = ridden
    ridden.head, ridden.dep_ = on, "pobj"
    fire.head, fire.dep_ = opened, "dobj"
    for rest in [c for c in doer.children if c.i > fire.i or c.dep_ in {"advmod", "mark"}]:
        rest.head = opened
    doer.head, doer.dep_ = opened, "nsubj"
