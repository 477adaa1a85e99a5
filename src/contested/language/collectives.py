"""Bodies and bodies of people: "the defence ministry", "the army", "Ukrainian troops", "rebels"."""

from spacy.tokens import Token

from contested.actors import Actor, ActorKind, PartyKind
from contested.actors.spelling import fold
from contested.actors.words import Link, Stand
from contested.language.antecedents import speaks
from contested.language.armies import (
    counts_them,
    fires,
    force_named,
    has_none,
    hurt_soldiers,
    no_state,
    of_the_world,
    of_unarmed_land,
    ours_of,
    own_state,
    seat_before,
    shoots_down,
)
from contested.language.bare_nouns import UNITS, civic
from contested.language.camps import (
    armed_group,
    enemy_of,
    home,
    insurgents,
    land,
    named_rebels,
    one_of_allies,
    only_army,
)
from contested.language.referents import UNKNOWN, Referent, Sort, of_actor, of_party
from contested.language.scene import Scene, definite, named_apart
from contested.language.side_words import coalition, no_coalition
from contested.language.sides import owner_of
from contested.language.wording import naming_words, words_of

_RECALLED = (Stand.FORCES, Stand.GOVERNMENT, Stand.BODY, Stand.GROUP, Stand.STATE)
_BODIES = frozenset([Stand.BODY, Stand.FORCES, Stand.GOVERNMENT])
_HOME = frozenset([Stand.BODY, Stand.FORCES])
_SAME = frozenset(["same", "own", "local", "country", "latter", "former", "new", "other"])
_OWN_GROUP = frozenset(["group", "movement"])
_RISEN = frozenset(["ethnic", "rebel", "insurgent", "guerrilla", "separatist"])
_ANYBODY = frozenset(
    ["gunman", "militiaman", "bandit", "attacker", "assailant", "bomber", "raider"]
)  # may be whoever carries arms
_ONES = frozenset(["his", "her", "my"])
_ONE = frozenset(["a", "an", "one", "another"])
_WHOLE = (Sort.FORCES, Sort.GOVERNMENT, Sort.GROUP, Sort.BODY, Sort.MEDIA)
_SORTS = {
    Stand.FORCES: Sort.FORCES,
    Stand.GOVERNMENT: Sort.GOVERNMENT,
    Stand.STATE: Sort.STATE,
    Stand.TROOPS: Sort.TROOPS,
    Stand.FIGHTERS: Sort.TROOPS,
    Stand.OFFICIALS: Sort.OFFICIALS,
    Stand.PEOPLE: Sort.PEOPLE,
    Stand.GROUP: Sort.GROUP,
    Stand.BODY: Sort.BODY,
    Stand.ENEMY: Sort.TROOPS,
}


def body_of(scene: Scene, head: Token, party: str | None, stands: frozenset[Stand]) -> Actor | None:
    """The ministry, force or government that the words are, with their party or the home side's."""
    if not _BODIES & stands or (head.tag_ == "NNS" and Stand.FORCES not in stands):
        return None
    if party is None and _of_a_people(scene, head):
        return None
    party = party or _there(scene, head)
    if party is None or party == UNKNOWN:
        return _called_by_one(scene, head, stands) or _unowned(scene, head, stands)
    return _body(scene, head, party, stands)


def _there(scene: Scene, head: Token) -> str | None:
    """Whose ground "the health ministry there" is on: that of the land named right before it."""
    if scene.doc[head.i + 1 : head.i + 2].text.lower() != "there":
        return None
    before = (scene.at.get(i) for i in range(head.i - 1, -1, -1))
    found = next((m for m in before if m is not None and m.party and not m.person), None)
    return scene.directory.side(found.party) if found is not None and found.party else None


def _unowned(scene: Scene, head: Token, stands: frozenset[Stand]) -> Actor | None:
    """The body of "the army": the one spoken of, unless the war's home side has its own."""
    if not (definite(head) or _telegraphic(head, stands)):
        return None
    if any(t.lower_ in _RISEN for t in head.lefts):
        group = named_rebels(scene)
        return scene.directory.itself(group) if group else None
    told = force_named(scene, head) or seat_before(scene, head)
    told = told or (hurt_soldiers(scene) if Stand.FORCES in stands else None)
    if told is not None:
        return _body(scene, head, told, stands)
    recalled = _recalled(scene, head, stands)
    ours = ours_of(scene, head, recalled, stands)
    fired = recalled is not None and (recalled.sort is Sort.THING or fires(scene, recalled))
    if recalled and fired and (shoots_down(head) or counts_them(scene, head, recalled)):
        ours = enemy_of(scene, recalled.party)
        recalled = None if ours and Stand.FORCES in stands else recalled
    state = recalled is not None and recalled.sort in (Sort.STATE, Sort.GOVERNMENT)
    unit = recalled and recalled.actor and recalled.actor.kind is ActorKind.UNIT
    if recalled and recalled.party and (unit or (state and Stand.FORCES in stands)):
        return _body(scene, head, recalled.party, stands)
    theirs = recalled and recalled.party and Stand.FORCES in stands and ours is None
    if theirs and recalled and armed_group(scene, recalled.party or "") and only_army(scene):
        return _body(scene, head, only_army(scene) or "", stands)
    if (
        recalled
        and recalled.actor
        and (ours is None or recalled.party == ours or Stand.BODY in stands)
    ):
        return recalled.actor
    armed = Stand.FORCES in stands
    party = ours or (recalled.party if recalled else own_state(scene, armed=armed))
    party = party or (_state_heard(scene) if Stand.BODY in stands else None)
    if party:
        return _body(scene, head, party, stands)
    alone = recalled is None and land(scene) and Stand.BODY in stands
    only = only_army(scene) if alone else None
    return of_unarmed_land(scene, head) or (_body(scene, head, only, stands) if only else None)


def _state_heard(scene: Scene) -> str | None:
    """The state at war whose official spoke last: "…, the Moscow-installed governor said. The ministry …"."""
    side = scene.directory.party(scene.account or "")
    return side.name if side is not None and side.kind is PartyKind.STATE and side.forces else None


def _called_by_one(scene: Scene, head: Token, stands: frozenset[Stand]) -> Actor | None:
    """The force that only one side of the war calls so: "the Air Force" of one of two states."""
    if Stand.FORCES not in stands or not definite(head) or seat_before(scene, head):
        return None
    recalled = _recalled(scene, head, stands)
    if recalled is not None and not _other_at_war(scene, recalled):
        return None
    words = naming_words(scene, head)
    profile = scene.directory.conflict(scene.conflict)
    bodies = [scene.directory.body(p, words) for p in (profile.parties if profile else ())]
    said = fold(" ".join(words))
    called = [b for b in bodies if b is not None and said in fold(b.name)]
    return called[0] if len(words) > 1 and len(bodies) > 1 and len(called) == 1 else None


def _other_at_war(scene: Scene, referent: Referent) -> bool:
    """Whether somebody is of a side of the war, and no such force himself: "Russian jets", "Moscow"."""
    profile = scene.directory.conflict(scene.conflict)
    force = referent.actor is not None and referent.sort is Sort.BODY
    return profile is not None and referent.party in profile.parties and not force


def _telegraphic(head: Token, stands: frozenset[Stand]) -> bool:
    """Whether a headline leaves the article out: "as army pulls back", "Regime extends truce"."""
    if Stand.GOVERNMENT in stands and head.dep_ == "nsubj" and head.tag_ in {"NN", "NNP"}:
        return not any(t.dep_ in {"det", "poss"} for t in head.lefts)
    return Stand.FORCES in stands and head.tag_ == "NN" and not any(head.lefts)


def _body(scene: Scene, head: Token, party: str, stands: frozenset[Stand]) -> Actor | None:
    if party == land(scene) and (theirs := of_unarmed_land(scene, head)):
        return theirs
    words = naming_words(scene, head)
    found = scene.directory.body(party, words)
    if found or len(words) > 2:
        return found
    if Stand.GOVERNMENT in stands:
        return scene.directory.government(party)
    return scene.directory.forces(party) if Stand.FORCES in stands else None


def owned(scene: Scene, head: Token) -> str | None:
    """The subject's party for the object of a verb of losing or moving one's own: "lost tanks"."""
    verb = head.head
    if head.dep_ != "dobj" or not scene.directory.words.linked(fold(verb.lemma_), Link.OWN):
        return None
    subject = _doer(verb)
    return owner_of(scene, subject) if subject is not None else None


def _doer(verb: Token) -> Token | None:
    """Who does it: the verb's subject, or whoever is accused of doing it or ordered to."""
    own = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    if own is not None or verb.dep_ not in ("pcomp", "xcomp"):
        return own
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    told = next((t for t in above.children if t.dep_ == "dobj"), None)
    return told or next((t for t in above.lefts if t.dep_ == "nsubj"), None)


def _recalled(scene: Scene, head: Token, stands: frozenset[Stand]) -> Referent | None:
    if head.tag_ == "NNS" and Stand.FIGHTERS in stands:
        return None
    if head.lower_ in _OWN_GROUP and _named_group(scene, head):
        return None
    if Stand.GROUP in stands and named_apart(scene, head):
        return None
    if head.lower_ in UNITS:
        unit = scene.recall(head, Stand.TROOPS)
        return unit if unit is not None and fold(unit.name).endswith(head.lower_) else None
    ours = scene.speaker if not civic(head, scene.directory.words) else None
    if head.lower_ in _OWN_GROUP and ours and armed_group(scene, ours):
        return of_party(ours, scene.directory)
    for stand in _RECALLED:
        if stand in stands:
            found = scene.recall(head, stand)
            if found and (has_none(scene, head, found) or no_coalition(scene, head, found)):
                continue
            if found and head.lower_ == "group" and of_the_world(scene, found):
                group = named_rebels(scene)
                return of_party(group, scene.directory) if group else found
            if found:
                return _another_of(scene, head, found) if stand is Stand.BODY else found
    return None


def _named_group(scene: Scene, head: Token) -> bool:
    """Whether a name stands before the noun: "the Emergency Lawyers group" is no other one."""
    before = [t for t in head.lefts if t.dep_ in ("compound", "nmod") and t.pos_ == "PROPN"]
    return any(t.i in scene.at or t.text[:1].isupper() for t in before)


def _another_of(scene: Scene, head: Token, recalled: Referent) -> Referent:
    """The body that was spoken of, or another of its side: "the health ministry" is no other one."""
    before = [t for t in head.lefts if t.dep_ in ("compound", "amod") and t.i not in scene.at]
    kind = {fold(t.text) for t in before if t.lower_ not in _SAME}
    known = {fold(word) for word in recalled.name.split()}
    if not kind or recalled.actor is None or kind & known or not recalled.party:
        return recalled
    own = scene.directory.body(recalled.party, naming_words(scene, head))
    if own is not None:
        return of_actor(own, scene.directory)
    return Referent(words_of(head, scene.at), Sort.BODY, recalled.party)


def collective(scene: Scene, head: Token, party: str | None, stands: frozenset[Stand]) -> Referent:
    """People, troops or things of a side, or of the side that a bare noun goes back to."""
    sort = next((_SORTS[s] for s in _SORTS if s in stands), Sort.THING)
    if party is None and not {Stand.FIGHTERS, Stand.GROUP} & stands and _of_a_people(scene, head):
        return Referent(words_of(head, scene.at), sort, None, plural=head.tag_ == "NNS")
    if party is None and sort is Sort.STATE and (own := _own_country(scene, head)):
        return of_party(own, scene.directory)
    if party is None and definite(head) and not (sort is Sort.STATE and head.tag_ == "NNS"):
        recalled = _recalled(scene, head, stands)
        ours = home(scene) if {Stand.FORCES, Stand.GOVERNMENT} & stands else None
        if ours is None and no_state(scene, recalled, stands):
            ours = one_of_allies(scene)
        if recalled and ours in (None, recalled.party) and recalled.sort in _WHOLE:
            return recalled
        party = ours or (recalled.party if recalled else None)
        if party is None and Stand.OFFICIALS in stands:
            known = scene.recall(head, Stand.OFFICIALS)
            if known:
                return known
            party = home(scene) if head.lower_ == "authorities" else None
    if sort is Sort.STATE and party and scene.directory.party(party):
        return of_party(party, scene.directory)
    meant = definite(head) and head.tag_ == "NN" and armed_group(scene, party or "")
    if sort is Sort.GROUP and party and (meant or _called(scene, head, party)):
        return of_party(party, scene.directory)
    party = party or _understood(scene, head, stands) or _owner(scene, head)
    party = party or (coalition(scene) if head.lower_ == "coalition" else None)
    if party is None and Stand.OFFICIALS in stands and head.tag_ == "NNS":
        office = scene.recall(head, Stand.OFFICIALS)
        party = office.party if office else None
    if party is None and stands & _HOME and definite(head):
        party = own_state(scene, armed=Stand.FORCES in stands)
    if sort in (Sort.OFFICIALS, Sort.PEOPLE) and _one_who_speaks(scene, head):
        words = words_of(head, scene.at)
        return Referent(words, Sort.PERSON, party, role=words)
    plural = head.tag_ in ("NNS", "NNPS") or sort in (Sort.TROOPS, Sort.OFFICIALS, Sort.PEOPLE)
    return Referent(words_of(head, scene.at), sort, party, plural=plural)


def _own_country(scene: Scene, head: Token) -> str | None:
    """Which country a statesman means: "the prime minister said the country had lost 100 men"."""
    speaker = scene.directory.party(scene.speaker or "")
    plain = head.lower_ in {"country", "nation"} and [t.lower_ for t in head.lefts] == ["the"]
    said = plain and head.dep_ in {"nsubj", "nsubjpass", "poss"} and not any(head.rights)
    own = speaker is not None and speaker.kind is PartyKind.STATE and speaker.country
    return speaker.name if said and own and speaker is not None else None


def _of_a_people(scene: Scene, head: Token) -> bool:
    """Whether a people's name is before it that is no side's: "Kurdish forces" are no other army."""
    before = (t for t in head.lefts if t.dep_ == "amod" and t.i not in scene.at)
    return any(t.ent_type_ == "NORP" and t.text[:1].isupper() for t in before)


def _one_who_speaks(scene: Scene, head: Token) -> bool:
    """Whether one unnamed person speaks, whom "he" can mean: "a military source said"."""
    one = head.tag_ == "NN" and any(t.lower_ in _ONE for t in head.lefts)
    return one and speaks(head, scene.directory.words)


def _called(scene: Scene, head: Token, party: str) -> bool:
    """Whether the noun only says what the name before it is: "the M23 group"."""
    near = (scene.at.get(t.i) for t in head.lefts if t.dep_ in ("compound", "nmod", "amod"))
    return any(m is not None and m.party == party for m in near)


def _understood(scene: Scene, head: Token, stands: frozenset[Stand]) -> str | None:
    """The side of bare "troops", "tanks" or "rebels", from the verb or from what came before."""
    party = owned(scene, head) if {Stand.TROOPS, Stand.HARDWARE} & stands else None
    many = head.tag_ in ("NNS", "NNPS", "NNP")
    if party or not (many or definite(head) or head.dep_ == "amod"):
        return party
    named = any(t.dep_ == "amod" and t.is_title and t.i > head.sent.start for t in head.lefts)
    if Stand.TROOPS in stands and many and not named:
        return _troops(scene, head)
    if Stand.FORCES in stands and head.tag_ == "NNS" and _acting(head) and not any(head.lefts):
        return own_state(scene, armed=True)  # "the chief of staff said forces had pulled back"
    if head.lemma_.lower() in _ANYBODY and not (definite(head) and named_rebels(scene)):
        return None
    if any(t.tag_ == "PRP$" and t.lower_ in _ONES for t in head.lefts):
        return None  # "the tribal leader said his gunmen" are of no band that was named
    return insurgents(scene, head) if Stand.FIGHTERS in stands else None


def _troops(scene: Scene, head: Token) -> str | None:
    """Whose bare "soldiers" are: the speaking state's own where they act, else those named last.

    An armed group has fighters, so that soldiers are not its own.
    """
    own = own_state(scene, armed=True)
    if own and any(t.lower_ == "captured" for t in head.lefts):
        return enemy_of(scene, own)  # "the captured troops", in their captor's words
    if own and _acting(head):
        return own
    if head.dep_ == "dobj" and not definite(head):
        return None
    recalled = scene.recall(head, Stand.TROOPS)
    party = recalled.party if recalled else None
    if party is None and head.lemma_.lower() == "soldier":
        return only_army(scene)
    return home(scene) if party and armed_group(scene, party) else party


def _acting(head: Token) -> bool:
    """Whether the noun is the subject of an active verb."""
    return bool(head.dep_ == "nsubj")


def _owner(scene: Scene, head: Token) -> str | None:
    return owner_of(scene, head) if head.dep_ == "appos" and head.i in scene.at else None
