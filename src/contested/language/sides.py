"""Whose a noun phrase is: the party that its own words name.

"Ukrainian forces", "Kyiv's forces", "forces of Ukraine", "his forces", "pro-Russian separatists",
"fighters loyal to the regime", "officials in Kyiv", "men in Russian uniform".
"""

from spacy.tokens import Token

from contested.actors.names import Form
from contested.actors.spelling import fold
from contested.actors.words import Link, Stand
from contested.language.armies import force_named
from contested.language.backers import (
    backed,
    left_tokens,
    office_side,
    party_of,
    sent_by,
)
from contested.language.camps import (
    armed_group,
    called_by_land,
    enemy_of,
    home,
    insurgents,
    kin_before,
    land,
    named_after,
    rises,
)
from contested.language.peoples import called_after, of_a_people, opposing
from contested.language.referents import UNKNOWN
from contested.language.scene import Scene, definite, stands_of
from contested.language.side_words import (
    against_them,
    allied,
    anothers,
    asked,
    by_guess,
    by_name,
    coalition,
    link_of,
    no_coalition,
    of_a_house,
    of_this_war,
    people,
    qualified,
    shares_owner,
    speaks,
    splinter,
    stance_of,
    stateless,
)

_OWNING = frozenset({"of", "from", "for", "with", "within", "by"})
_LOYAL = frozenset({"to", "with", "by", "from"})
_ATTRIBUTIVE = frozenset(["amod", "compound", "nmod"])
_SIDES = frozenset([Stand.GOVERNMENT, Stand.FORCES, Stand.BODY, Stand.LAND])
_SUPPOSED = frozenset(["believe", "suspect", "think", "know", "presume", "identify"])
_ARMED = frozenset([Stand.FORCES, Stand.TROOPS, Stand.FIGHTERS])
_UNDER_ARMS = frozenset([*_ARMED, Stand.GROUP])
_OTHERS = frozenset(["ally", "partner", "backer", "neighbour", "neighbor", "rival", "enemy", "foe"])
_HOLDING = frozenset(["use", "hold", "run", "man", "own", "operate", "defend", "crew", "control"])
_ONLOOKERS = frozenset(["diplomat", "mediator", "negotiator", "observer"])
_OCCUPYING = frozenset(["occupation", "occupying", "invading", "aggressor"])
_HELPING = frozenset(["back", "support", "help", "assist", "reinforce"])
_ALONGSIDE = frozenset(["alongside", "beside", "for"])
_LATE = frozenset(["prep", "acl"])
_CALLING = frozenset(["know", "call", "name", "dub", "identify", "describe"])
_HOUSING = frozenset(["house", "host", "accommodate", "quarter", "billet"])
_STATE = frozenset(
    "government regime state federal army police military junta loyalist navy".split()
)
_DEPTH = 4


def side_of(scene: Scene, head: Token, depth: int = 0) -> str | None:
    """The party that the modifiers of `head` name, "unknown" where they say so, else None.

    Two different parties beside each other ("Russian and Ukrainian troops") give None.
    """
    if depth > _DEPTH:
        return None
    stance = office_side(scene, head) or stance_of(scene, head)
    if stance is not None:
        return stance
    found, linked = _before(scene, head, depth)
    if not found and shares_owner(head) and (first := side_of(scene, head.head, depth + 1)):
        found = [first]
    if linked:  # "X-backed rebels of Y"
        found = [_after(scene, head, depth) or backed(scene, head, found[0])]
    if found and head.lemma_.lower() in _OTHERS and anothers(scene, head):
        return None
    if head.lemma_.lower() == "counterpart" and not qualified(scene, head):
        return None  # "his counterparts" are of other sides
    stands = stands_of(scene, head)
    against = opposing(head, group=Stand.GROUP in stands) and bool(_UNDER_ARMS & stands)
    risen = rises(head) or against
    if found and found[0] == home(scene) and risen:
        return insurgents(scene, head)
    if found:
        found[0] = called_by_land(scene, head, found[0]) or found[0]
        found[0] = splinter(scene, head, found[0]) or found[0]
        joined = any(t.dep_ == "conj" for t in left_tokens(head))
        if not joined and len(found) > 1:  # "Yemen's Houthi forces"
            return next((p for p in found if armed_group(scene, p)), found[0])
        return found[0] if not joined or allied(scene, found) else None
    supposed = head.dep_ in ("nsubj", "nsubjpass") and head.head.lemma_ in _SUPPOSED
    guessed = by_guess(scene, head.head) if supposed else None
    return (
        splinter(scene, head, _after(scene, head, depth))
        or guessed
        or _modified(scene, head, depth)
    )


def owner_of(scene: Scene, token: Token, depth: int = 0) -> str | None:
    """The party of a noun or pronoun itself, by its name or its own modifiers."""
    clause = token.head.head
    if token.lower_ == "whose" and clause.dep_ == "relcl" and depth < _DEPTH:
        return owner_of(scene, clause.head, depth + 1)  # "Jordan, whose air force"
    mention = scene.at.get(token.i)
    if mention and (mention.party or mention.form is not Form.BODY):
        return sent_by(scene, mention) or party_of(scene, mention)
    if token.pos_ == "PRON" or token.tag_ == "PRP$":
        referent = scene.antecedent(token)
        return referent.party if referent else None
    stands = stands_of(scene, token)
    side = side_of(scene, token, depth + 1) or force_named(scene, token)
    if Stand.ENEMY in stands:
        return foe_of(scene, token, side)
    states = {Stand.GOVERNMENT, Stand.FORCES, Stand.TROOPS} & stands or token.lower_ == "forces"
    if side is None and states:
        side = home(scene)
    if side is None and Stand.FIGHTERS in stands and definite(token):
        side = insurgents(scene, token)
    side = side or of_this_war(scene, token, stands)
    if side is None and Stand.LAND in stands and (definite(token) or token.dep_ == "poss"):
        side = land(scene)
    some = token.tag_ == "NNS" and Stand.GROUP in stands and not definite(token)
    if side is None and not some:  # "armed groups moved in" are no group that was named
        for stand in (Stand.GROUP, Stand.GOVERNMENT, Stand.STATE, Stand.FORCES, Stand.BODY):
            if stand in stands:
                referent = scene.recall(token, stand)
                if referent is not None and no_coalition(scene, token, referent):
                    return coalition(scene)
                found = referent.party if referent else None
                return None if stateless(scene, token, found) else found
    return side


def foe_of(scene: Scene, head: Token, side: str | None) -> str | None:
    """Whom "the enemy" or "its adversary" is: whose side it names, else who fights its owner.

    Without an owner, who fights those that speak.
    """
    owner = next((t for t in head.lefts if t.dep_ == "poss"), None)
    if owner is None:
        return side or enemy_of(scene, scene.speaker or scene.account)
    whose = owner_of(scene, owner)
    return enemy_of(scene, whose) if whose else None


def _before(scene: Scene, head: Token, depth: int) -> tuple[list[str], bool]:
    """The parties named before the noun: those of its modifiers, else its owner's.

    And whether they only stand behind it: "Rwandan-backed rebels".
    """
    words = scene.directory.words
    if any(words.linked(t.lower_, Link.UNKNOWN) or asked(t) for t in head.lefts):
        return [UNKNOWN], False
    kin = (kin_before(scene, t) for t in head.lefts)
    if (people := next((k for k in kin if k), None)) is not None:
        return [people], False  # "Syrian Kurdish fighters"
    named: list[str] = []
    linked: list[str] = []
    owners: list[str | None] = []
    for token in left_tokens(head):
        mention = scene.at.get(token.i)
        if mention and token.i == mention.end - 1:
            link, party = link_of(scene, mention), party_of(scene, mention)
            if party and (called_after(scene, head, party) or of_a_people(token, head)):
                continue
            if party and link is not Link.NONE:
                (linked if link else named).append(party)
        elif mention is None:
            owners.append(_owning(scene, token, head, depth) or named_after(scene, token, head))
    if named or not linked:
        return named or [o for o in owners if o], False
    return linked, True


def _modified(scene: Scene, head: Token, depth: int) -> str | None:
    """The party of a bare noun before it, where nothing names one: "an army spokesman"."""
    if head.lemma_ == "administration":
        return None  # a "military administration" is a region's, no army's
    for token in left_tokens(head):
        stands = scene.directory.words.stands.get(fold(token.text), frozenset())
        direct = token.head.i == head.i and token.dep_ in _ATTRIBUTIVE and token.i not in scene.at
        spoken = Stand.GROUP in stands and speaks(scene, head)  # "coalition officials"
        found = owner_of(scene, token, depth) if direct and (stands & _SIDES or spoken) else None
        if found:
            return found
    return None


def _owning(scene: Scene, token: Token, head: Token, depth: int) -> str | None:
    """The party of an owner that is no name: "his forces", "enemy tanks"."""
    foe = Stand.ENEMY in scene.directory.words.stands.get(fold(token.text), ())
    if token.lower_ in _OCCUPYING and token.head.i == head.i:
        return enemy_of(scene, scene.speaker or land(scene) or scene.account)
    if foe and token.tag_ != "JJ":  # "rival militias" are nobody's enemies above all
        return enemy_of(scene, scene.speaker or scene.account)
    armed = Stand.FIGHTERS in scene.directory.words.stands.get(fold(token.text), ())
    if armed and against_them(token):
        return home(scene) if Stand.TROOPS in stands_of(scene, head) else None
    if armed and (token.dep_ == "amod" or Stand.HARDWARE not in stands_of(scene, head)):
        return insurgents(scene, token)
    if token.lower_ == "federal" and token.head.i == head.i:
        return home(scene)
    if token.lower_ == "its" and token.head.i == head.i and of_a_house(scene, token, head):
        return None
    if token.head.i == head.i and (token.tag_ == "PRP$" or token.dep_ == "poss"):
        return owner_of(scene, token, depth)
    return None


def _after(scene: Scene, head: Token, depth: int) -> str | None:
    """The party named after the noun: of, from, loyal to, in uniform, which are believed to be."""
    parted = [c.i for c in head.conjuncts if c.i > head.i]
    last = head.dep_ == "conj" and not parted and head.head.i < head.i
    behind = [c for c in head.head.rights if c.dep_ in _LATE and c.i > head.i] if last else []
    for child in (*head.rights, *behind):
        if child.dep_ in _LATE and parted and child.i > parted[-1]:
            continue  # "the army and fighters of the front": the fighters are the front's
        party = None
        person = child.i in scene.at and scene.at[child.i].person and head.tag_ == "NNS"
        if child.dep_ == "appos" and child.i in scene.at and not person:
            party = party_of(scene, scene.at[child.i])
        elif child.dep_ == "prep":
            party = _by_preposition(scene, head, child, depth)
        elif child.dep_ in ("amod", "acl", "advcl") and _loyal(scene, child):
            party = _by_link(scene, child, depth)
        elif child.dep_ in ("acl", "relcl") and child.lemma_ == "fight":
            party = _fought_for(scene, child, depth)
        elif child.dep_ in ("acl", "relcl") and child.lemma_ in _CALLING:
            party = by_name(scene, child) or _by_description(scene, child, depth)
        elif child.dep_ == "relcl" or (child.dep_ == "acl" and child.lemma_ in _HOUSING):
            party = _by_clause(scene, child)
        if party is None and child.dep_ in ("acl", "relcl") and child.lemma_ in _SUPPOSED:
            party = by_guess(scene, child)
        if party:
            return party
    return None


def _loyal(scene: Scene, token: Token) -> bool:
    if token.lower_ == "close":
        return people(scene, token.head)
    if token.tag_ == "VBN" and token.lemma_ in _HOLDING:
        if Stand.PEOPLE in stands_of(scene, token.head):
            return False  # whoever holds captives is not their side
        return any(c.dep_ == "agent" for c in token.children)
    if token.tag_ == "VBN" and any(t.lower_ in _STATE for t in (token.head, *token.head.lefts)):
        return False  # "government troops supported by Russian instructors"
    officers = token.head.lemma_.lower() in {"officer", "policeman", "police"}
    if token.lemma_ in _HELPING and (officers or Stand.TROOPS in stands_of(scene, token.head)):
        return False  # nor whose allies help "soldiers" and "officers"
    return scene.directory.words.linked(token.lower_, Link.SIDE) or token.lower_ == "belonging"


def _by_preposition(scene: Scene, head: Token, prep: Token, depth: int) -> str | None:
    word = prep.lower_
    for noun in prep.children:
        if noun.dep_ != "pobj":
            continue
        mention = scene.at.get(noun.i)
        if word == "of" and mention and mention.seat and not people(scene, head):
            continue
        if word == "from" and any(c.dep_ == "npadvmod" for c in prep.children):
            continue  # "a depot 15 km from the Polish border"
        if word == "by" and Stand.PEOPLE in stands_of(scene, head):
            continue  # "executions of children by the militia"
        if word == "of" or (word in _OWNING and not (mention and mention.seat)):
            return owner_of(scene, noun, depth + 1)
        if word == "to" and speaks(scene, head):
            return owner_of(scene, noun, depth + 1)
        seated = word == "in" and mention is not None and mention.seat
        if seated and {Stand.BODY, Stand.GOVERNMENT} & stands_of(scene, head):
            return owner_of(scene, noun, depth + 1)  # "the defence ministry in Kyiv"
        worn = noun.lemma_ in ("uniform", "fatigues")
        onlooker = head.lemma_.lower() in _ONLOOKERS and mention is not None and mention.seat
        if onlooker and word in ("in", "from", "at"):
            continue  # "two diplomats in Ankara" are whoever's
        if word in ("in", "from", "at", "with") and (worn or speaks(scene, head)):
            return owner_of(scene, noun, depth + 1)
    return None


def _by_description(scene: Scene, clause: Token, depth: int) -> str | None:
    """Whose somebody is said to be: "a man the army identified as a commander of the group"."""
    links = (c for c in clause.children if c.lower_ == "as" and c.dep_ in {"prep", "mark"})
    nouns = (t for c in links for t in c.children if t.dep_ == "pobj")
    return next((p for t in nouns if (p := side_of(scene, t, depth + 1)) is not None), None)


def _fought_for(scene: Scene, clause: Token, depth: int) -> str | None:
    """For whom fighters fight: "militias fighting alongside the rebels", "on the army's side"."""
    links = [c for c in clause.children if c.dep_ == "prep"]
    beside = [t for c in links if c.lower_ in _ALONGSIDE for t in c.children if t.dep_ == "pobj"]
    on = [t for c in links if c.lower_ == "on" for t in c.children if t.lower_ == "side"]
    whose = [
        t for s in on for c in s.children for t in (c, *c.children) if t.dep_ in {"pobj", "poss"}
    ]
    found = (owner_of(scene, t, depth + 1) for t in (*beside, *whose))
    return next((party for party in found if party), None)


def _by_link(scene: Scene, link: Token, depth: int) -> str | None:
    for prep in link.children:
        if prep.dep_ in ("prep", "agent") and prep.lower_ in _LOYAL:
            for noun in prep.children:
                if noun.dep_ == "pobj":
                    return owner_of(scene, noun, depth + 1)
    return None


def _by_clause(scene: Scene, clause: Token) -> str | None:
    """The adjective that a clause predicates: "warplanes, which are believed to be Russian".

    Or whose soldiers it has in it: "a base that houses American troops".
    """
    if clause.lemma_ in _HOUSING:
        guests = (c for c in clause.children if c.dep_ == "dobj")
        return next((p for g in guests if (p := owner_of(scene, g)) is not None), None)
    for token in clause.subtree:
        mention = scene.at.get(token.i)
        if mention and mention.form is Form.ADJECTIVE and token.dep_ in ("acomp", "attr", "oprd"):
            return party_of(scene, mention)
    return None
