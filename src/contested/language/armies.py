"""Whose a bare "army", "air force" or "government" is, by what its own sentence and the war say."""

from spacy.tokens import Token

from contested.actors import Actor, PartyKind
from contested.actors.names import Form
from contested.actors.spelling import fold
from contested.actors.words import Stand
from contested.language.actors import ActorMention
from contested.language.camps import armed_group, enemy_of, home, land, one_of_allies, only_army
from contested.language.referents import Referent
from contested.language.scene import Scene, stands_of
from contested.language.wording import naming_words

_FIRING = frozenset(["launch", "fire", "send", "unleash", "attack"])
_STATES_OWN = frozenset(["army", "military", "navy", "government"])
_HURTING = frozenset(["kill", "wound", "injure", "hurt", "capture"])


def seat_before(scene: Scene, head: Token) -> str | None:
    """The side whose seat opens the sentence: "In Torvograd, the foreign ministry denied it".

    Or the army's press wing.
    """
    if head.dep_ in ("poss", "compound", "amod", "nmod") and head.head.dep_ == "nsubj":
        head = head.head
    if head.dep_ != "nsubj":
        return _land_before(scene, head)
    opening = next((t for t in scene.doc if t.is_alpha), None)
    for prep in (*head.head.lefts, *([opening] if opening is not None else [])):
        if prep.dep_ == "prep" and prep.lower_ == "in" and prep.i < head.i:
            for noun in prep.children:
                mention = scene.at.get(noun.i)
                if mention and mention.party and (mention.seat or _state(scene, mention)):
                    return scene.directory.side(mention.party)
    return None


def _land_before(scene: Scene, head: Token) -> str | None:
    """The one state in which the sentence is set: "In Mali, a rights group accused the army"."""
    first = next((t for t in scene.doc if t.dep_ in ("nsubj", "nsubjpass")), None)
    end = min(first.left_edge.i, head.i) if first is not None else 0
    named = {
        scene.directory.side(m.party)
        for m in scene.at.values()
        if m.head < head.i and m.party and _state(scene, m)
    }
    set_in = any(
        t.dep_ == "pobj" and t.head.lower_ == "in" and (m := scene.at.get(t.i)) and _state(scene, m)
        for t in scene.doc[:end]
    )
    return next(iter(named)) if set_in and len(named) == 1 else None


def _state(scene: Scene, mention: ActorMention) -> bool:
    """Whether a state is named that has an army: "In Niger, the defence ministry said"."""
    party = scene.directory.party(mention.party or "")
    state = party is not None and party.kind is PartyKind.STATE and bool(party.forces)
    return state and mention.form is Form.PARTY


def shoots_down(head: Token) -> bool:
    """Whether those who speak, or who are spoken of, stop what was fired: they did not fire it."""
    return any(
        t.lemma_ == "intercept"
        or (t.lemma_ in ("shoot", "bring") and any(c.lower_ == "down" for c in t.children))
        for t in head.doc
    )


def fires(scene: Scene, recalled: Referent) -> bool:
    """Whether those who are spoken of are who fired, in this very sentence."""
    for verb in (t for t in scene.doc if t.lemma_ in _FIRING):
        for subject in (t for t in verb.lefts if t.dep_ == "nsubj"):
            named = (scene.at.get(t.i) for t in subject.subtree)
            sides = {scene.directory.side(m.party) for m in named if m is not None and m.party}
            if recalled.party in sides:
                return True
    return False


def no_state(scene: Scene, recalled: Referent | None, stands: frozenset[Stand]) -> bool:
    """Whether "the army" or "the government" goes back to nobody, or to a group that has none."""
    if not {Stand.FORCES, Stand.GOVERNMENT} & stands:
        return False
    return recalled is None or bool(recalled.party and armed_group(scene, recalled.party))


def _opposed(scene: Scene, own: str, other: str | None) -> bool:
    """Whether two parties are of opposed sides of the war, or one of them is of none."""
    profile = scene.directory.conflict(scene.conflict)
    return other is None or profile is None or other in profile.opponents(own)


def _state_beside(scene: Scene, head: Token) -> str | None:
    """The one state of the war that is named before in the sentence, as a people or adjective."""
    profile = scene.directory.conflict(scene.conflict)
    known = {*profile.parties, *profile.others} if profile else set()
    before = (scene.at.get(t.i) for t in scene.doc[: head.i])
    named = {scene.directory.side(m.party) for m in before if m is not None and m.party} & known
    states = [p for p in named if (r := scene.directory.party(p)) and r.kind is PartyKind.STATE]
    return states[0] if len(named) == 1 and states else None


def counts_them(scene: Scene, head: Token, recalled: Referent) -> bool:
    """Whether an air force tells what a state launched: "Moscow launched 40 drones, …"."""
    force = head.i > 0 and head.lower_ == "force" and head.nbor(-1).lower_ == "air"
    enemy = scene.directory.party(enemy_of(scene, recalled.party) or "")
    state = enemy is not None and enemy.kind is PartyKind.STATE and bool(enemy.forces)
    return force and state and fires(scene, recalled)


def hurt_soldiers(scene: Scene) -> str | None:
    """Whose soldiers the sentence says were hit: "A Lebanese soldier was killed, the army said"."""
    for token in scene.doc:
        hit = token.dep_ == "nsubjpass" and token.head.lemma_ in _HURTING
        if hit and {Stand.TROOPS, Stand.FORCES} & stands_of(scene, token):
            named = [scene.at[t.i].party for t in token.lefts if t.i in scene.at]
            party = scene.directory.party(named[0]) if named and named[0] else None
            return party.name if party is not None and party.forces else None
    return None


def ours_of(
    scene: Scene, head: Token, recalled: Referent | None, stands: frozenset[Stand]
) -> str | None:
    """Whose bare "army" is without looking back: the home side's, an allied speaker's, the only one."""
    ours = home(scene)
    if ours is None and Stand.GOVERNMENT in stands and (beside := _state_beside(scene, head)):
        return beside
    if ours is None and no_state(scene, recalled, stands):
        ours = one_of_allies(scene)
    if ours is not None or Stand.FORCES not in stands:
        return ours
    own = own_state(scene)
    named = recalled is not None and recalled.actor is not None
    if own and recalled and not (named and _opposed(scene, own, recalled.party)):
        return own  # "Russian troops fell back; the army pushed on, a Ukrainian general said"
    return only_army(scene) if recalled is None and head.tag_ == "NN" else None


def own_state(scene: Scene, *, armed: bool = False) -> str | None:
    """The state at war whose words are read: its speakers' "the ministry" is its own.

    With `armed`, one that has an army: no troops are the Palestinian Authority's.
    """
    own = scene.directory.party(scene.speaker) if scene.speaker else None
    if armed and own is not None and not own.forces:
        return None
    profile = scene.directory.conflict(scene.conflict)
    return own.name if own and own.country and profile and own.name in profile.parties else None


def of_unarmed_land(scene: Scene, head: Token) -> Actor | None:
    """The ministry of the land that a war is over, where it has no army: Gaza's are so called."""
    of, profile = land(scene), scene.directory.conflict(scene.conflict)
    party = scene.directory.party(of) if of else None
    if party is None or profile is None or party.kind is not PartyKind.STATE or party.forces:
        return None
    words = naming_words(scene, head)
    other = None if _of_territory(head) else _next_land(scene, party.name)
    if other and (body := scene.directory.body(other, words)):
        return body
    named = (scene.directory.body(party.name, (town, *words)) for town in profile.towns)
    of_towns = ((b, t) for b, t in zip(named, profile.towns, strict=True) if b is not None)
    return next((b for b, town in of_towns if fold(town) in fold(b.name).split()), None)


def _of_territory(head: Token) -> bool:
    """Whether it is said to be of the ground itself: "the territory's health ministry"."""
    return any(c.dep_ == "poss" and c.lemma_ in {"territory", "strip"} for c in head.children)


def _next_land(scene: Scene, of: str) -> str | None:
    """Another land that the war is fought in without its army, where it was named after that one.

    "In Lebanon, … The health ministry put the toll at six": Lebanon's, in a war over Gaza too.
    """
    profile = scene.directory.conflict(scene.conflict)
    records = [scene.directory.party(p) for p in profile.others] if profile else []
    others = [p.name for p in records if profile and p and p.country in profile.countries]
    last = scene.latest((of, *others)) if others else None
    return last if last != of else None


def of_the_world(scene: Scene, recalled: Referent) -> bool:
    """Whether it is an office of the United Nations or the like, which is no "group"."""
    party = scene.directory.party(recalled.party or "")
    return party is not None and party.kind is PartyKind.ORGANISATION


def of_the_air(head: Token) -> bool:
    """Whether it is an air force."""
    return bool(head.lower_ == "force" and head.i > 0 and head.nbor(-1).lower_ == "air")


def force_named(scene: Scene, head: Token) -> str | None:
    """The armed group named last before in the sentence, which "the force" is: no army is called so."""
    if head.lower_ != "force" or any(t.dep_ in {"amod", "compound", "poss"} for t in head.lefts):
        return None
    before = [m for i, m in sorted(scene.at.items()) if i < head.i and m.party and not m.seat]
    last = scene.directory.side(before[-1].party or "") if before else None
    return last if last is not None and armed_group(scene, last) else None


def has_none(scene: Scene, head: Token, recalled: Referent) -> bool:
    """Whether it is an armed group, which has no "army" of its own in a state's war."""
    called = recalled.actor is not None and "army" in fold(recalled.actor.name).split()
    named = called and head.lower_ == "army"
    flying = of_the_air(head)
    return (
        (head.lower_ in _STATES_OWN or flying)
        and not named
        and home(scene) != recalled.party
        and armed_group(scene, recalled.party or "")
    )
