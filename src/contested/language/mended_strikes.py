"""Sentences about fire from a distance that the parser reads along a garden path.

"A bomb dropped by a drone landed on a pitch", "was blown up by retreating soldiers", "under artillery
and mortar fire", "Kharkiv hit by bombs".
"""

from spacy.tokens import Token

_WEAPONS = frozenset(
    """bomb grenade explosive rocket missile shell drone mortar round projectile mine charge device
    munition torpedo uav""".split()
)
_SENT = frozenset(
    "dropped fired launched thrown hurled lobbed sent planted placed shot flown piloted".split()
)
_HITS = frozenset(
    """landed hit struck exploded fell crashed slammed detonated killed wounded injured damaged
    destroyed set tore ripped smashed ploughed plowed kills hits strikes wounds injures damages
    destroys sets lands falls""".split()
)
_LEAVING = frozenset(
    """retreating fleeing departing withdrawing advancing occupying invading rampaging marauding
    defending besieging warring opposing attacking visiting surrounding rival""".split()
)
_ARMS = frozenset("artillery rocket mortar missile drone tank shell air gun sniper".split())
_FIRE = frozenset(
    "fire attack attacks strike strikes shelling bombardment barrage barrages".split()
)
_STRICKEN = frozenset(
    "hit struck shelled bombed attacked rocked pounded targeted bombarded".split()
)
_SLAMMING = frozenset("smash slam crash plough plow tear rip rocket punch".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLOSED = frozenset({",", ";", ":", "—", "–"})

_ACCUSING = {
    "of": frozenset({"accuse", "suspect"}),
    "for": frozenset({"blame", "condemn", "denounce", "castigate", "criticise", "criticize"}),
}
_SEEKING = frozenset("call demand appeal request need hope fight search support".split())


def sent_and_hits(weapon: Token) -> bool:
    """Whether a weapon was read as doing what is only said of it: "a bomb dropped by a drone landed"."""
    return _hit_of(weapon) is not None


def hits(weapon: Token) -> None:
    """Make it the subject of what it does, and a participle of what was done with it."""
    sent, hit = weapon.head, _hit_of(weapon)
    if hit is None:
        return
    outer, top, role = sent.head == sent, sent.head, sent.dep_
    objects = [t for t in hit.doc[hit.i + 1 :] if t.dep_ in {"pobj", "dobj"} and t.head.i < hit.i]
    if hit.pos_ != "VERB":
        hit.tag_, hit.pos_ = "VBZ", "VERB"
        hit.lemma_ = hit.lower_.removesuffix("s")
        thrower = next((c for c in hit.children if c.dep_ == "compound"), None)
        if thrower is not None and hit.dep_ == "pobj":
            thrower.head, thrower.dep_ = hit.head, "pobj"
        for thing in objects[:1]:
            thing.head, thing.dep_ = hit, "dobj"
    for child in [c for c in sent.children if c.dep_ in {"mark", "advmod"} and c.i < weapon.i]:
        child.head = hit
    hit.head, hit.dep_ = (hit, "ROOT") if outer else (top, role)
    weapon.head, weapon.dep_ = hit, "nsubj"
    sent.tag_ = "VBN"
    sent.head, sent.dep_ = weapon, "acl"


def _hit_of(weapon: Token) -> Token | None:
    """The verb behind a weapon and its participle that has no other subject."""
    sent = weapon.head
    if weapon.dep_ not in _SUBJECTS or weapon.lemma_.lower() not in _WEAPONS:
        return None
    if sent.lower_ not in _SENT or sent.i - weapon.i not in {1, 2} or sent.i + 1 >= len(sent.doc):
        return None
    if any(c.dep_ in {"aux", "auxpass", "dobj"} and c.i < sent.i + 3 for c in sent.children):
        return None
    if sent.nbor().lower_ not in {"by", "from", "at", "on", "into", "near", "in"}:
        return None
    for token in sent.doc[sent.i + 1 :]:
        if token.text in _CLOSED or token.lower_ in {"and", "but", "as", "that", "which"}:
            return None
        if token.lower_ in _HITS:
            return None if any(c.dep_ in _SUBJECTS for c in token.children) else token
    return None


def by_leaving(word: Token) -> bool:
    """Whether those who do it were read as what is done: "blown up by retreating soldiers"."""
    return (
        word.lower_ in _LEAVING
        and word.dep_ == "pcomp"
        and word.head.dep_ == "agent"
        and any(c.dep_ == "dobj" and c.i > word.i for c in word.children)
    )


def those_leaving(word: Token) -> None:
    """Make them the doers, whom the word describes."""
    link = word.head
    who = next(c for c in word.children if c.dep_ == "dobj")
    who.head, who.dep_ = link, "pobj"
    word.head, word.dep_, word.tag_, word.pos_ = who, "amod", "VBG", "ADJ"


def two_arms(fire: Token) -> bool:
    """Whether the first of two arms was read as a thing of its own: "under artillery and mortar fire"."""
    first = fire.head
    return (
        fire.dep_ == "conj"
        and fire.lower_ in _FIRE
        and first.lower_ in _ARMS
        and first.dep_ in {"pobj", "dobj", "nsubj", "nsubjpass"}
        and any(c.dep_ == "compound" and c.lower_ in _ARMS for c in fire.children)
    )


def fire_of_both(fire: Token) -> None:
    """Make both arms parts of the fire."""
    first = fire.head
    fire.head, fire.dep_ = first.head, first.dep_
    for child in list(first.children):
        if child.dep_ in {"det", "amod", "poss", "nummod", "compound", "nmod"} or child.i > fire.i:
            child.head = fire
    first.head, first.dep_ = fire, "compound"


def town_stricken(town: Token) -> bool:
    """Whether a headline's first word is a town that was hit: "Kharkiv hit by glide bombs"."""
    behind = town.doc[town.i + 1 : town.i + 3]
    return (
        town.i == 0
        and town.tag_ == "NN"
        and town.text[:1].isupper()
        and len(behind) > 1
        and behind[0].lower_ in _STRICKEN
        and behind[1].lower_ in {"by", "in", "with", "as", "again"}
    )


def name_town(town: Token) -> None:
    """Take it for a name."""
    town.tag_, town.pos_ = "NNP", "PROPN"


def people_of_force(people: Token) -> bool:
    """Whether a people and its forces were read as two: "accused Azerbaijani forces of shelling"."""
    after = people.doc[people.i + 1 : people.i + 2]
    return (
        people.dep_ == "dobj"
        and people.ent_type_ == "NORP"
        and len(after) > 0
        and after[0].dep_ == "dobj"
        and after[0].head == people.head
    )


def force_of_people(people: Token) -> None:
    """Make it the adjective of the forces."""
    people.head, people.dep_ = people.nbor(), "amod"


def of_the_accused(link: Token) -> bool:
    """Whether what somebody is accused of hangs on who is accused, or on who accuses.

    "Accused forces of shelling X", "was accused by a rights group of abducting refugees", "blamed the
    remnants of the regime for the attack".
    """
    return _accusing(link) is not None


def of_accusing(link: Token) -> None:
    """Hang it on the accusing."""
    link.head = _accusing(link) or link.head


def _accusing(link: Token) -> Token | None:
    """The verb of accusing within whose object or doer a charge hangs."""
    verbs = _ACCUSING.get(link.lower_)
    if verbs is None or link.dep_ != "prep" or link.head.lemma_ in _SEEKING:
        return None
    if link.lower_ == "of" and not any(c.dep_ == "pcomp" for c in link.children):
        return None
    for above in (link.head, *link.head.ancestors):
        if above.dep_ in {"dobj", "agent"}:
            verb = above.head
            return verb if verb.lemma_ in verbs and verb.i < link.i else None
        if above.dep_ not in {"pobj", "prep", "conj"}:
            return None
    return None


def slams_into(verb: Token) -> bool:
    """Whether a past tense was read as a participle: "the one that got through smashed into a mill"."""
    after = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    return (
        verb.tag_ == "VBN"
        and verb.lemma_ in _SLAMMING
        and after in {"into", "through", "onto"}
        and any(c.dep_ == "nsubj" for c in verb.children)
        and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    )


def slammed_into(verb: Token) -> None:
    """Make it a past tense."""
    verb.tag_ = "VBD"


def place_for_subject(name: Token) -> bool:
    """Whether a place at the front took the subject's part: "In Tora, a bomb went off"."""
    first = name.left_edge.i - 1
    if name.pos_ != "PROPN" or name.dep_ not in _SUBJECTS or first != 0:
        return False
    link = name.doc[0]
    free = link.lower_ in {"in", "near", "at", "outside"} and not any(True for _ in link.children)
    return free and _apposed(name) is not None


def place_of_deed(name: Token) -> None:
    """Hang it on its preposition, and the noun behind its comma on the verb."""
    who, verb, role = _apposed(name), name.head, name.dep_
    if who is None:
        return
    for child in [c for c in name.children if c.i > name.i and c != who]:
        child.head = verb
    who.head, who.dep_ = verb, role
    name.head, name.dep_ = name.doc[0], "pobj"


def _apposed(name: Token) -> Token | None:
    """The noun behind a comma that the parser took for another name of it."""
    after = name.doc[name.i + 1 : name.i + 2].text
    return next((c for c in name.children if c.dep_ == "appos" and after == ","), None)


_STRIKERS = frozenset(
    """man gunman fighter attacker assailant militant rebel insurgent raider jihadist militiaman
    bandit bomber they group drone missile rocket shell""".split()
)
_WHEN = frozenset({"at", "in", "on", "again", "before", "just", "during", "near", "early", "late"})


def those_struck(verb: Token) -> bool:
    """Whether those who strike were read as struck: "Some 200 men on motorbikes struck at dawn."."""
    if verb.lower_ != "struck" or verb.tag_ != "VBN" or verb.doc[-1].text != ".":
        return False
    parts = {c.dep_ for c in verb.children}
    if parts & {"aux", "auxpass", "agent", "nsubjpass", "dobj"} or verb.dep_ in {"acl", "amod"}:
        return False
    after = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    doers = (c for c in verb.children if c.dep_ == "nsubj")
    return after in _WHEN and any(c.lemma_.lower() in _STRIKERS for c in doers)


def struck_others(verb: Token) -> None:
    """Make it a past tense."""
    verb.tag_ = "VBD"


_BY_CHANCE = frozenset({"mistake", "accident", "error", "chance"})


def by_mistake(link: Token) -> bool:
    """Whether "by mistake" was taken for who did it: "The air force bombed by mistake a village"."""
    verb = link.head
    here = link.lower_ == "by" and link.dep_ in {"agent", "prep"} and verb.pos_ == "VERB"
    after = link.doc[link.i + 1 : link.i + 2]
    helped = any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)
    return here and bool(after) and after[0].lower_ in _BY_CHANCE and not helped


def without_meaning(link: Token) -> None:
    """Make it a way of doing, what stands behind it the object, and the one before the doer."""
    verb, how = link.head, link.nbor()
    link.dep_ = "prep"
    for noun in [c for c in link.children if c.dep_ == "pobj" and c != how]:
        noun.head, noun.dep_ = verb, "dobj"
    doer = verb.head
    if verb.dep_ == "acl" and doer.i < verb.i and doer.dep_ == "ROOT":
        verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
        doer.head, doer.dep_ = verb, "nsubj"
    elif any(c.dep_ == "nsubj" for c in verb.children):
        verb.tag_ = "VBD"


def killed_after_blow(verb: Token) -> bool:
    """Whether a blow lost its verb to an "after": "hours after shelling by rebels killed nine"."""
    link = next(
        (c for c in verb.children if c.lower_ in {"after", "before"} and c.i < verb.i), None
    )
    if verb.tag_ not in {"VBD", "VBN"} or verb.dep_ != "advcl" or link is None:
        return False
    blow = next((c for c in link.children if c.dep_ in {"pobj", "pcomp"}), None)
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return link.dep_ == "prep" and blow is not None and not own


def blow_kills(verb: Token) -> None:
    """Make the blow the subject, and the link the mark of the clause."""
    link = next(c for c in verb.children if c.lower_ in {"after", "before"} and c.i < verb.i)
    blow = next(c for c in link.children if c.dep_ in {"pobj", "pcomp"})
    blow.head, blow.dep_ = verb, "nsubj"
    link.dep_ = "mark"
    verb.tag_ = "VBD"
