"""Noun phrases that name nobody, or a name with words around it: who they refer to.

"the Russian Defence Ministry" is one actor, "Ukrainian officials" a party's people, "the army" the
army that was spoken of, "media reports" the media. Every phrase gets a referent: the words
themselves where nothing is known of them.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.actors import ActorKind, PartyKind
from contested.actors.names import Form
from contested.actors.spelling import alike, fold, pieces
from contested.actors.words import Stand, TitleGroup
from contested.language.actors import ActorMention
from contested.language.camps import beside_land, home, insurgents, kin_at_war, land
from contested.language.collectives import body_of, collective
from contested.language.holders import holder, titled_person
from contested.language.leaders import led_by
from contested.language.peoples import AGAINST
from contested.language.persons import title_of
from contested.language.referents import Referent, Sort, of_actor, of_mention
from contested.language.scene import Scene, definite, stands_of
from contested.language.sides import foe_of, side_of
from contested.language.sources import media_of
from contested.language.statements import makers, passed_on
from contested.language.wording import words_of

_TROOPS = frozenset({Stand.TROOPS, Stand.FORCES})
_STATES_OWN = frozenset({"ministry", "staff", "command", "gendarmerie", "junta", "presidency"})
_PARTITIVE = frozenset(
    [
        *("dozen", "hundred", "thousand", "score", "number", "one", "some", "many", "most", "all"),
        *(
            "half",
            "rest",
            "several",
            "few",
            "none",
            "each",
            "both",
            "column",
            "group",
            "any",
            "convoy",
            "wave",
            "gathering",
            "concentration",
        ),
        *("two", "three", "four", "five", "majority", "part", "handful", "lot", "last", "no"),
    ]
)
# Both sides of a war, which are neither's: "the two sides", "Yemen's warring parties".
_SIDES = frozenset({"sides", "parties", "factions", "camps"})
_OPPOSED = frozenset({"two", "both", "warring", "rival", "opposing"})
_GROUPS = frozenset({ActorKind.ORGANISATION, ActorKind.ARMED_GROUP, ActorKind.AGENCY})
_NAMING = frozenset({"compound", "amod", "nmod"})
_STATESMEN = frozenset(
    {"president", "prime minister", "premier", "defence minister", "defense minister",
     "foreign minister", "interior minister", "army chief"}
)  # fmt: skip
_CALLING = frozenset({"call", "describe", "name", "label", "brand"})
_HEADING = frozenset({"head", "lead", "command", "run", "chair", "represent", "govern"})
_DEPTH = 4


def describe(scene: Scene, head: Token, depth: int = 0) -> Referent:
    """Who the noun phrase that `head` heads refers to."""
    mention = scene.at.get(head.i)
    if mention:
        another = _another_ones(scene, head, mention)
        return _plain(scene, head) if another else _named(scene, mention)
    if head.pos_ == "PRON" or head.tag_ in ("PRP", "PRP$", "WP", "WDT"):
        return scene.antecedent(head) or Referent(head.text, Sort.THING)
    inner = _partitive(head)
    named = _one_named(scene, head) if inner is not None else None
    if named is not None:
        return _named(scene, named)
    if inner is not None and depth < _DEPTH:
        return describe(scene, inner, depth + 1)
    beside = _beside(scene, head)
    if beside:
        return _named(scene, beside)
    return _plain(scene, head)


def _named(scene: Scene, mention: ActorMention) -> Referent:
    words = scene.doc[mention.start : mention.end].text
    referent = of_mention(mention, scene.directory, words)
    if mention.form is Form.PEOPLE and (ground := land(scene)) is not None:
        of = side_of(scene, scene.doc[mention.head])  # "the Armenians of the enclave"
        kin = _ethnic(scene, mention) and beside_land(scene, referent.party)
        return replace(referent, party=ground) if of == ground or kin else referent
    people = mention.form is Form.PEOPLE
    against = _against_state(scene, mention, referent)
    if against is not None or (people and _ethnic(scene, mention)):
        return replace(referent, party=against)  # "ethnic Tigrayans" are a people, on no side
    nation = kin_at_war(scene, words) or _of_a_nation(scene, mention) if people else None
    if nation is not None:
        return replace(referent, party=scene.directory.side(nation))
    if mention.form == "body" and not referent.party:
        head = scene.doc[mention.head]
        party = side_of(scene, head) or _seated(scene, head)
        body = body_of(scene, head, party, stands_of(scene, head))
        if body is None and party:
            body = scene.directory.body(party, words.split())
        return of_actor(body, scene.directory) if body else replace(referent, party=party)
    if not referent.person or referent.party:
        return referent
    led = led_by(scene, scene.doc[mention.head])
    if mention.role_head < 0:
        beside = _beside_name(scene, mention) or _by_clause(scene, mention)
        return replace(referent, party=beside or led)
    head = scene.doc[mention.role_head]
    party = side_of(scene, head) or _beside_name(scene, mention) or led
    if party is None and head.lower_ in _SPOKESMEN:
        party = _spoken_for(scene, head)
    if mention.role:
        held = holder(scene, head, party)
        if held and _same_name(held.name, referent.name):
            return of_actor(held, scene.directory, mention.gender, mention.role)
    party = party or _statesman(scene, head, mention)
    return Referent(
        referent.name, referent.sort, party, None, gender=mention.gender, role=mention.role
    )


def _against_state(scene: Scene, mention: ActorMention, referent: Referent) -> str | None:
    """Who fights the state whose adjective stands before a word for them: "a Sudanese rebel drone"."""
    behind = scene.doc[mention.end : mention.end + 1]
    profile = scene.directory.conflict(scene.conflict)
    if not behind or profile is None or referent.party != profile.home or not profile.rebels:
        return None
    return insurgents(scene, behind[0]) if behind[0].lower_ in AGAINST else None


def _ethnic(scene: Scene, mention: ActorMention) -> bool:
    """Whether it names a people and no state's citizens: "ethnic Armenians"."""
    return mention.start > 0 and scene.doc[mention.start - 1].lower_ == "ethnic"


def _statesman(scene: Scene, head: Token, mention: ActorMention) -> str | None:
    """The state of a bare "President X": the one that the war is in, whoever he is."""
    if fold(mention.role or "") not in _STATESMEN or any(t.dep_ == "poss" for t in head.lefts):
        return None
    return home(scene)


def _of_a_nation(scene: Scene, mention: ActorMention) -> str | None:
    """The state that sends those of an organisation: "two Uruguayan peacekeepers" are Uruguay's."""
    whose = scene.directory.party(mention.party or "")
    if whose is None or whose.kind is not PartyKind.ORGANISATION:
        return None
    noun = scene.doc[mention.head]
    its = next((c for c in noun.lefts if c.tag_ == "PRP$"), None)
    owner = scene.antecedent(its) if its is not None else None
    party = scene.directory.party(side_of(scene, noun) or (owner.party if owner else "") or "")
    return party.name if party is not None and party.kind is PartyKind.STATE else None


def _another_ones(scene: Scene, head: Token, mention: ActorMention) -> bool:
    """Whether a common word that names somebody is said of another state: "the Chadian junta"."""
    common = mention.end - mention.start == 1 and head.text.islower() and head.pos_ == "NOUN"
    peoples = any(c.dep_ == "amod" and c.ent_type_ == "NORP" for c in head.lefts)
    if not common or not peoples:
        return False
    side = side_of(scene, head)
    return side is not None and side != scene.directory.side(mention.party or "")


def _by_clause(scene: Scene, mention: ActorMention) -> str | None:
    """The party of what a clause says that somebody heads: "X, who leads the group's army"."""
    name = scene.doc[mention.head]
    for clause in (c for c in name.children if c.dep_ == "relcl" and c.lemma_ in _HEADING):
        for body in (c for c in clause.children if c.dep_ == "dobj"):
            found = side_of(scene, body) or _plain(scene, body).party
            if found:
                return found
    for clause in (c for c in name.children if c.dep_ == "relcl" and c.lemma_ in _CALLING):
        for what in (c for c in clause.children if c.dep_ in {"oprd", "attr", "dobj"}):
            if what.tag_ in {"NN", "NNS"} and (found := side_of(scene, what)) is not None:
                return found  # "X, whom the army called a financier of the group"
    return None


def _seated(scene: Scene, head: Token) -> str | None:
    """The party whose seat of government a body is in: "the Defence Ministry in Torvograd"."""
    nouns = (t for c in head.rights if c.lower_ == "in" for t in c.children)
    found = next((m for t in nouns if (m := scene.at.get(t.i)) is not None and m.seat), None)
    return scene.directory.side(found.party) if found is not None and found.party else None


def _same_name(known: str, named: str) -> bool:
    """Whether a last name, or a whole name in another spelling, can be that of a known person."""
    one, other = pieces(known), pieces(named)
    return one[-1] == other[-1] and (len(other) < 2 or alike(one[0], other[0]))


def _beside_name(scene: Scene, mention: ActorMention) -> str | None:
    """The party of a name in the words before a person's: "US adviser X"."""
    for i in range(mention.start - 1, max(-1, mention.start - 6), -1):
        near = scene.at.get(i)
        if near:
            return scene.directory.side(near.party) if near.party else None
        if scene.doc[i].pos_ in ("VERB", "AUX", "ADP", "PUNCT", "DET"):
            return None
    return None


def _one_named(scene: Scene, head: Token) -> ActorMention | None:
    """The person named behind "one of its advisers"."""
    if head.lower_ != "one":
        return None
    named = (scene.at.get(c.i) for c in head.rights if c.dep_ == "appos")
    return next((m for m in named if m is not None and m.person), None)


def _partitive(head: Token) -> Token | None:
    """The noun that is counted: "dozens of fighters", "one of its frigates"."""
    if fold(head.lemma_) not in _PARTITIVE and head.pos_ != "NUM":
        return None
    more = [c for c in head.children if c.lower_ in ("more", "others") and c.i > head.i]
    for child in (*head.rights, *(g for c in more for g in c.rights)):  # "43 more of its men"
        if child.dep_ == "prep" and child.lower_ in ("of", "from"):
            return next((n for n in child.children if n.dep_ == "pobj"), None)
    return None


_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def _beside(scene: Scene, head: Token) -> ActorMention | None:
    """The name in apposition to a common noun, or right after it: "news agency X"."""
    if not (stands_of(scene, head) or title_of(head, scene.directory.words)):
        return None
    if Stand.GROUP in stands_of(scene, head):
        before = (scene.at.get(t.i) for t in head.lefts if t.dep_ in ("compound", "nmod"))
        own = next((m for m in before if m is not None and m.actor and not m.seat), None)
        if own is not None and own.actor is not None and own.actor.kind in _GROUPS:
            return own  # "the White Helmets rescue group"
    behind = scene.at.get(head.i + 2)
    article = head.i + 1 < len(scene.doc) and scene.doc[head.i + 1].lower_ == "the"
    if article and behind and behind.actor and Stand.GROUP in stands_of(scene, head):
        return behind  # "war monitor the Lukavan Observatory reported"
    for child in head.rights:
        mention = scene.at.get(child.i)
        if child.dep_ != "appos" or not mention or mention.form in ("adjective", "people"):
            continue
        if head.i < head.head.i < child.i:
            continue  # "forces arrested a deputy, General X": no other name for the forces
        if mention.person or head.lemma_.lower() not in _SPOKESMEN:
            return mention  # no spokesman is the group: "a spokesman for the rebels, the FLA"
    return None


def _plain(scene: Scene, head: Token) -> Referent:
    stands = stands_of(scene, head)
    said = _said(scene, head, stands)
    if said:
        return said
    if _two_of_war(scene, head):
        return Referent(words_of(head, scene.at), Sort.TROOPS, plural=True)
    party = side_of(scene, head) or (_seated(scene, head) if Stand.BODY in stands else None)
    if _TROOPS & stands or (head.lemma_.lower() in _STATES_OWN and definite(head)):
        party = party or scene.land  # "In Benin, nine soldiers", "the ministry said"
    if Stand.ENEMY in stands:
        one = head.tag_ == "NN" and any(t.dep_ == "poss" for t in head.lefts)
        sort = Sort.FORCES if one else Sort.TROOPS  # "its adversary said it had"
        return Referent(words_of(head, scene.at), sort, foe_of(scene, head, party), plural=not one)
    body = body_of(scene, head, party, stands)
    if body:
        return of_actor(body, scene.directory)
    title = title_of(head, scene.directory.words)
    single = head.tag_ in ("NN", "NNP", "JJ")
    person = single and head.dep_ not in ("npadvmod", "compound")
    if title and person and title.group is not TitleGroup.HONORIFIC:
        if party is None and head.lower_ in _SPOKESMEN:
            party = _spoken_for(scene, head)
        known = titled_person(scene, head, party, title.gender)
        alone = known.party is None and known.actor is None and definite(head)
        states = alone and fold(head.text) in _STATESMEN
        return replace(known, party=home(scene)) if states else known
    return collective(scene, head, party, stands)


def _spoken_for(scene: Scene, head: Token) -> str | None:
    """The group that a bare "a spokesman" speaks for: what his own sentence told of before him."""
    one = any(c.lower_ == "a" for c in head.lefts) and not any(
        c.dep_ == "prep" for c in head.rights
    )
    told = [scene.at[i] for i in sorted(scene.at) if i < head.i and scene.doc[i].dep_ == "nsubj"]
    party = scene.directory.party(told[-1].party or "") if one and told else None
    return scene.directory.side(party.name) if party is not None and party.forces else None


def _two_of_war(scene: Scene, head: Token) -> bool:
    """Whether both sides of a war are meant: "the two camps", but "two RSF camps" are the RSF's."""
    bare = head.lower_ == "parties" and [c.lower_ for c in head.children if c.i < head.i] == ["the"]
    if bare and not any(head.rights):
        return True  # "the parties blame each other"
    if head.lower_ not in _SIDES or not any(c.lower_ in _OPPOSED for c in head.children):
        return False
    tents = head.lower_ == "camps" and any(
        c.dep_ in _NAMING and c.i in scene.at for c in head.lefts
    )
    return not tents


def _said(scene: Scene, head: Token, stands: frozenset[Stand]) -> Referent | None:
    """Who speaks through a statement, a press office or a post, where the phrase is one."""
    if stands & {Stand.VOICE, Stand.STATEMENT, Stand.REPORT}:
        for token in makers(scene, head):
            if token.lower_ == "press":
                continue  # a "press office" is nobody's but its owner's
            found = describe(scene, token)
            if found.party or found.actor:
                return found
    if head.lower_ == "report" and head.dep_ in ("nsubj", "pobj") and definite(head):
        told = scene.recall(head, Stand.STATEMENT)  # "…, the agency said in its report"
        if told is not None and told.actor is not None and told.sort is Sort.BODY:
            return told
    media = None if Stand.VOICE in stands else media_of(scene, head, stands)
    if media or Stand.STATEMENT not in stands or head.dep_ not in ("pobj", "nsubj"):
        return media
    before = definite(head) or passed_on(head)
    return scene.recall(head, Stand.STATEMENT) if before else None
