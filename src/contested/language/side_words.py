"""Words that say with whom somebody stands: "anti-government", "believed to be from", "known as".

And how a name is tied to the noun that it stands before: "-backed", "-speaking", "pro-".
"""

from spacy.tokens import Token

from contested.actors.names import Form
from contested.actors.spelling import fold
from contested.actors.words import Link, Stand
from contested.language.actors import ActorMention
from contested.language.backers import left_tokens, party_of, ruling
from contested.language.camps import armed_group, home, insurgents, land
from contested.language.referents import Referent, Sort
from contested.language.scene import Scene, definite, stands_of

_OWNING = frozenset({"of", "from", "for", "with", "within", "by"})
_LOYAL = frozenset({"to", "with", "by", "from"})
_ARMED = frozenset([Stand.FORCES, Stand.TROOPS, Stand.FIGHTERS])
_LOYALISTS = frozenset(["loyalist", "loyalists"])
_IN_A_HOUSE = frozenset(
    """worker employee staff patient student pupil teacher passenger guest tenant customer resident
    inhabitant occupant visitor nurse doctor caretaker watchman inmate""".split()
)
_STATES = frozenset(["army", "military", "navy", "government"])
_ATTRIBUTIVE = frozenset(["amod", "compound", "nmod"])
_UNRECOGNISED = frozenset(
    "unrecognised unrecognized breakaway self-proclaimed self-declared proclaimed separatist".split()
)
_PARTS = frozenset(["faction", "group", "fighter", "unit", "wing", "front", "bloc", "rebel"])
_BROKEN_AWAY = frozenset(["dissident", "splinter", "remnant", "holdout", "renegade"])


def stance_of(scene: Scene, head: Token) -> str | None:
    """Whom troops and fighters stand with, by a word for it: "anti-government", "loyalist"."""
    if not _ARMED & stands_of(scene, head):
        return None
    for token in left_tokens(head):
        after = token.doc[token.i + 2 : token.i + 3]
        if token.lower_ == "anti" and after and ruling(scene, after[0]):
            return insurgents(scene, head)
        if token.lower_ in _LOYALISTS and token.i not in scene.at:
            return home(scene)
        if token.lower_ == "opposition" and token.head.i == head.i and token.i == head.left_edge.i:
            return insurgents(scene, token)  # "opposition gunmen"
    return None


def shares_owner(head: Token) -> bool:
    """Whether a bare noun is the second of two that one word owns: "Russian command posts and depots"."""
    first = head.head
    second = head.dep_ == "conj" and not any(head.lefts) and not any(head.rights)
    alike = second and head.tag_ == first.tag_ == "NNS"
    owned = any(c.dep_ == "poss" or c.tag_ == "JJ" for c in first.lefts)
    return alike and owned and first.nbor().lower_ == "and" and first.i + 2 == head.i


def splinter(scene: Scene, head: Token, party: str | None) -> str | None:
    """Those who broke away from a group, where they are a party: "dissidents of the FARC".

    Or what of it did: "a dissident faction of the FARC".
    """
    before = (t for t in head.lefts if head.lemma_.lower() in _PARTS)
    away = any(t.lemma_.lower() in _BROKEN_AWAY for t in (head, *before))
    if party is None or not away:
        return party
    own = f"{party} dissidents"
    return own if scene.directory.party(own) is not None else party


def by_guess(scene: Scene, clause: Token) -> str | None:
    """Whose they are held to be: "gunmen believed to be from the group", "jets thought to be Russian"."""
    for being in (c for c in clause.children if c.dep_ == "xcomp" and c.lemma_ == "be"):
        for token in being.subtree:
            if token.dep_ in {"acomp", "attr"} and token.head == being and token.i in scene.at:
                return party_of(scene, scene.at[token.i])
            named = token.dep_ == "pobj" and token.head.head.i == being.i and token.i in scene.at
            if named and token.head.lower_ in _OWNING | _LOYAL:
                return party_of(scene, scene.at[token.i])
    return None


def by_name(scene: Scene, clause: Token) -> str | None:
    """The party that they are known as: "clan militias known as Ma'awisley", "a group called Fano"."""
    under = [t for c in clause.children if c.lower_ == "as" for t in c.children]
    own = [c for c in clause.children if c.dep_ in {"oprd", "dobj", "attr"}]
    named = (scene.at.get(t.i) for t in (*under, *own))
    return next((party_of(scene, m) for m in named if m is not None and not m.seat), None)


def link_of(scene: Scene, mention: ActorMention) -> Link | None:
    """What a hyphenated word beside a name makes of it: "-backed", "-speaking", "anti-"."""
    doc = scene.doc
    if mention.start > 1 and doc[mention.start - 1].text in "-‑–":
        prefix = doc[mention.start - 2].lower_
        return {"anti": Link.NONE, "pro": Link.SIDE}.get(prefix)
    last = doc[mention.end - 1].lower_
    parted = mention.end + 1 < len(doc) and doc[mention.end].text in "-‑–"
    if parted or "-" in last:  # "U.N.-backed" is one word to the parser
        word = doc[mention.end + 1].lower_ if parted else last.rpartition("-")[2]
        if word == "based" and mention.form is not Form.ADJECTIVE:
            return Link.NONE
        for link in (Link.NONE, Link.SIDE):
            if scene.directory.words.linked(word, link):
                return link
    return None


def no_coalition(scene: Scene, head: Token, recalled: Referent) -> bool:
    """Whether "the coalition" would go back to what is none by its name."""
    names = (recalled.name, recalled.party or "")
    called = ("coalition", "alliance", *(() if coalition(scene) else ("forces",)))
    return head.lower_ == "coalition" and not any(word in fold(n) for n in names for word in called)


def unrecognised(state: Token) -> bool:
    """Whether it is no state that others know: "the self-proclaimed republic"."""
    return any(t.lower_ in _UNRECOGNISED for t in state.lefts)


def coalition(scene: Scene) -> str | None:
    """The one coalition that takes part in the war: whose "coalition jets" are."""
    profile = scene.directory.conflict(scene.conflict)
    parties = (*profile.parties, *profile.others) if profile else ()
    found = [p for p in parties if "coalition" in fold(p)]
    return scene.directory.side(found[0]) if len(found) == 1 else None


def of_a_house(scene: Scene, pronoun: Token, head: Token) -> bool:
    """Whether those whom a house has were taken for an army's: "seven of its workers died"."""
    meant = scene.antecedent(pronoun) if head.lemma_.lower() in _IN_A_HOUSE else None
    return meant is not None and meant.sort in {Sort.FORCES, Sort.TROOPS}


def against_them(word: Token) -> bool:
    """Whether troops are named by whom they fight: "anti-terrorist troops", "counter-insurgent units"."""
    return word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).lower_ in {"anti", "counter"}


def allied(scene: Scene, parties: list[str]) -> bool:
    """Whether no two of the parties are opposed sides of the war."""
    profile = scene.directory.conflict(scene.conflict)
    sides = {scene.directory.side(p) for p in profile.parties} if profile else set()
    return len(set(parties) & sides) <= 1


def asked(word: Token) -> bool:
    """Whether it asks whose it is: "whose drone it was is not clear", not "the man whose drone"."""
    related = any(t.dep_ in {"relcl", "acl"} for t in word.ancestors)
    return word.lower_ == "whose" and not related


def speaks(scene: Scene, head: Token) -> bool:
    """Whether the noun is of people who speak for a side: an adviser, officials, a source."""
    stands = stands_of(scene, head)
    title = scene.directory.words.titles.get(fold(head.text))
    abroad = head.lower_ in ("ambassador", "envoy", "ambassadors", "envoys")
    return not abroad and (Stand.OFFICIALS in stands or bool(title and title.speaks))


def people(scene: Scene, head: Token) -> bool:
    """Whether the noun is of people or a body: a place's hall is nobody's."""
    return bool(stands_of(scene, head)) or fold(head.text) in scene.directory.words.titles


def qualified(scene: Scene, head: Token) -> bool:
    """Whether an adjective names a side: "his French counterpart"."""
    return any(t.dep_ in _ATTRIBUTIVE and t.i in scene.at for t in head.lefts)


def stateless(scene: Scene, token: Token, party: str | None) -> bool:
    """Whether an armed group was spoken of last, whose "army convoy" it is not: that is a state's."""
    return token.lower_ in _STATES and party is not None and armed_group(scene, party)


def of_this_war(scene: Scene, token: Token, stands: frozenset[Stand]) -> str | None:
    """Whose "the defence and interior ministries" or "the unrecognised republic" can only be."""
    if Stand.STATE in stands and unrecognised(token):
        return land(scene)
    return home(scene) if token.lower_ == "ministries" and definite(token) else None


def anothers(scene: Scene, head: Token) -> bool:
    """Whether allies or foes are only owned by a side: "Kyiv's allies", but "their Wagner allies"."""
    named = any(t.dep_ in _ATTRIBUTIVE and t.i in scene.at for t in head.lefts)
    return any(t.dep_ == "poss" for t in head.lefts) and not named
