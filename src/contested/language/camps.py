"""The sides of the war that a report is about: whose ground it is, who rebels, who is the enemy."""

from spacy.tokens import Token

from contested.actors import PartyKind
from contested.actors.spelling import fold
from contested.actors.words import Link, Stand, TitleGroup
from contested.language.scene import Scene, named_apart

_NO_REBELS = "Islamic State"
_UNDER_ARMS = frozenset([Stand.FORCES, Stand.TROOPS, Stand.FIGHTERS, Stand.GROUP])
_TRIBES = frozenset({"druze", "bedouin", "tribal", "alawite"})
_CREEDS = frozenset(
    """sunni shiite shia islamist muslim christian islamic jihadist communist maoist marxist leftist
    salafist""".split()
)
_REBELS = frozenset(
    """rebel separatists separatist insurgent secessionist breakaway rebels gang gangster cartel""".split()
)
_BANDS = frozenset({"group", "movement", "militia", "faction", "organisation", "organization"})
_BANDED = frozenset(
    """militant armed rebel islamist islamic shiite shia sunni jihadist insurgent resistance guerrilla
    political paramilitary extremist separatist powerful rival""".split()
)
_ATTACKERS = frozenset({"attacker", "assailant", "raider", "invader", "besieger", "intruder"})


def home(scene: Scene) -> str | None:
    """The one state among a war's sides on whose ground it is fought, where there is one.

    Or the state that the sentence opens in: "In Benin, an assault killed nine soldiers".
    """
    if scene.land is not None:
        return scene.land
    profile = scene.directory.conflict(scene.conflict)
    if profile and profile.home:
        return profile.home
    states = _at_home(scene)
    return states[0] if len(states) == 1 else None


def one_of_allies(scene: Scene) -> str | None:
    """Of several states that fight one insurgency on their ground, the one spoken of last."""
    states = _at_home(scene)
    profile = scene.directory.conflict(scene.conflict)
    if profile is None or any(set(profile.opponents(state)) & set(states) for state in states):
        return None
    return scene.latest(states) if len(states) > 1 else None


def _at_home(scene: Scene) -> list[str]:
    """The states among the sides of a war on whose ground it is fought."""
    profile = scene.directory.conflict(scene.conflict)
    parties = [scene.directory.party(p) for p in profile.parties] if profile else []
    at = profile.countries if profile else ()
    return [p.name for p in parties if p and p.country and p.country in at]


def only_army(scene: Scene) -> str | None:
    """The one side of the war that has a state's army, against armed groups."""
    profile = scene.directory.conflict(scene.conflict)
    parties = [scene.directory.party(p) for p in profile.parties] if profile else []
    armies = [p.name for p in parties if p and p.kind is PartyKind.STATE and p.forces]
    return armies[0] if len(armies) == 1 else None


def land(scene: Scene) -> str | None:
    """Whose land "the territory" or "the enclave" is, in a war over one."""
    profile = scene.directory.conflict(scene.conflict)
    return (profile.land or None) if profile else None


def beside_land(scene: Scene, party: str | None) -> bool:
    """Whether a state stands by the land that a war is over: its kin there are that land's."""
    profile = scene.directory.conflict(scene.conflict)
    camps = profile.camps if profile is not None and profile.land else ()
    return any(profile is not None and {profile.land, party} <= set(c) for c in camps)


def named_after(scene: Scene, token: Token, head: Token) -> str | None:
    """The side of the war with a people's name in its own: "Karen fighters", "Kachin forces"."""
    profile = scene.directory.conflict(scene.conflict)
    words = scene.directory.words
    title = words.titles.get(fold(head.lemma_))
    titled = title is not None and title.group is not TitleGroup.HONORIFIC
    armed = titled or bool(_UNDER_ARMS & words.stands.get(fold(head.lemma_), frozenset()))
    if (
        not profile
        or not armed
        or not token.text[:1].isupper()
        or token.dep_ not in ("amod", "compound")
    ):
        return None
    if (kin := _kin(scene, (fold(token.text),))) is not None:
        return kin
    parties = (*profile.parties, *profile.others)
    found = [p for p in parties if fold(p.split()[0]) == fold(token.text) and _of_people(p)]
    return scene.directory.side(found[0]) if len(found) == 1 else None


def kin_before(scene: Scene, token: Token) -> str | None:
    """The party whose men a people's name before them makes them: "Kurdish" fighters."""
    armed = _UNDER_ARMS & scene.directory.words.stands.get(fold(token.head.lemma_), frozenset())
    named = token.text[:1].isupper() and token.dep_ in ("amod", "compound", "nmod")
    return _kin(scene, (fold(token.text),)) if armed and named else None


def _kin(scene: Scene, words: tuple[str, ...]) -> str | None:
    """The party whose men go by a word in this war: "Kurdish" forces, "separatists" in Yemen."""
    profile = scene.directory.conflict(scene.conflict)
    known = profile.kin if profile is not None else ()
    parties = next((k.parties for k in known if fold(k.word) in words), ())
    return scene.directory.side(scene.latest(parties) or parties[0]) if parties else None


def _of_people(party: str) -> bool:
    """Whether a party's name begins with its people's: "Karen National Union"."""
    first, *rest = party.split()
    return len(rest) > 1 or (bool(rest) and fold(rest[0]) in _REBELS and bool(first))


def insurgents(scene: Scene, noun: Token) -> str | None:
    """Whom "the rebels" or "terrorists" are: the speaker's enemy, where the word brands one.

    Else the armed group spoken of last, or the war's own rebels.
    """
    if _of_a_people(scene, noun) or _some_local(noun) or named_apart(scene, noun):
        return None
    stands = scene.directory.words.stands
    words = (fold(noun.text), fold(noun.lemma_))
    if (kin := _kin(scene, words)) is not None:
        return kin
    speaker = scene.directory.party(scene.speaker) if scene.speaker else None
    foe = speaker is not None and bool(speaker.country) and noun.lemma_.lower() == "fighter"
    branded = any(Stand.BRANDED in stands.get(w, ()) for w in words)
    if foe or (branded and not _says(scene, noun)):
        enemy = enemy_of(scene)
        if enemy and not _beside_the_war(scene, enemy):
            return enemy
    if noun.lemma_.lower() in _ATTACKERS and scene.speaker and named_rebels(scene) == scene.speaker:
        return enemy_of(scene)  # "the Houthis said the attackers had been thrown back"
    if noun.lemma_.lower() in _ATTACKERS and _only_later(scene):
        return None  # who raided a village is not who raids a base further down
    called = scene.recall(noun, Stand.FIGHTERS) if _pointed(noun) else None
    if called is not None and called.party and armed_group(scene, called.party):
        return called.party
    besides = scene.speaker if _taken_by_it(noun) else None
    named, rising = named_rebels(scene, besides), any(w in _REBELS for w in words)
    umbrella = _umbrella(scene, named)
    if rising and named and not umbrella and (rebels := _own_rebels(scene, named)):
        return rebels  # "the insurgents" are no third force, were it named last
    return umbrella or named or _rebels(scene, rising)


def _pointed(noun: Token) -> bool:
    """Whether they are known already: "the guerrillas"."""
    return any(t.lower_ in {"the", "these", "those"} for t in noun.lefts)


def _some_local(noun: Token) -> bool:
    """Whether they are only some of a place: "local factions" are no group that was named."""
    before = {t.lower_ for t in noun.lefts}
    return "local" in before and not before & {"the", "these", "those", "their", "its"}


def _taken_by_it(noun: Token) -> bool:
    """Whether a group tells of those as taken or hit by itself: "said it had captured 20 rebels"."""
    top = noun.head if noun.dep_ in ("amod", "compound") else noun
    doers = [c for c in top.head.children if c.dep_ == "nsubj"]
    return top.dep_ == "dobj" and any(c.lower_ in ("it", "they", "we") for c in doers)


def _of_a_people(scene: Scene, noun: Token) -> bool:
    """Whether a people stands before it that is on no side here: "80 Rohingya fighters"."""
    before = (t for t in noun.lefts if t.dep_ in ("amod", "compound", "nmod"))
    people = (t for t in before if t.i not in scene.at and (_a_people(t) or t.lower_ in _TRIBES))
    return any(t.lower_ not in _CREEDS for t in people)


def _a_people(word: Token) -> bool:
    return bool(word.ent_type_ == "NORP")


def _beside_the_war(scene: Scene, enemy: str) -> bool:
    """Whether a state is the enemy in a war beside which armed groups fight: they are not its men."""
    profile, record = scene.directory.conflict(scene.conflict), scene.directory.party(enemy)
    if profile is None or record is None or record.kind is not PartyKind.STATE:
        return False
    at_war = any(armed_group(scene, party) for party in profile.parties)
    return not at_war and any(armed_group(scene, party) for party in profile.others)


def _says(scene: Scene, noun: Token) -> bool:
    """Whether they speak themselves, so that the word is the report's: "the militant group said"."""
    top = noun.head if noun.dep_ in ("amod", "compound") else noun
    said = top.dep_ == "nsubj" and scene.directory.words.linked(fold(top.head.lemma_), Link.SAYS)
    return bool(said)


def kin_at_war(scene: Scene, words: str) -> str | None:
    """The side of the war that is of a people: "Serb gunners" in Bosnia are the Bosnian Serbs'."""
    profile = scene.directory.conflict(scene.conflict)
    last = fold(words).split()[-1] if words.strip() else ""
    if profile is None or len(last) < 4:
        return None
    plural = last if last.endswith("s") else f"{last}s"
    kin = [p for p in profile.parties if len(p.split()) > 1 and fold(p.split()[-1]) == plural]
    return kin[0] if len(kin) == 1 else None


def rises(noun: Token) -> bool:
    """Whether a noun says that they rise against their own state: "Syrian insurgents"."""
    return fold(noun.lemma_) in _REBELS


def _own_rebels(scene: Scene, named: str) -> str | None:
    """Who a war's rebels are where a third force was named last: theirs, if the page speaks of them."""
    profile = scene.directory.conflict(scene.conflict)
    if not profile or not profile.rebels:
        return None
    camp = next((c for c in profile.camps if profile.rebels in c), (profile.rebels,))
    spoken = {p for p in (*camp, profile.rebels) if armed_group(scene, p)}
    return profile.rebels if named == _NO_REBELS or scene.latest(spoken) else None


def _umbrella(scene: Scene, named: str | None) -> str | None:
    """The war's rebels, where the group that was named last is one among them."""
    profile = scene.directory.conflict(scene.conflict)
    if not profile or not profile.rebels or named is None:
        return None
    camps = (camp for camp in profile.camps if profile.rebels in camp)
    return profile.rebels if any(named in camp for camp in camps) else None


def _only_later(scene: Scene) -> bool:
    """Whether an armed group of the war is named only further on."""
    profile = scene.directory.conflict(scene.conflict)
    if scene.before is None:
        return False
    parties = (*profile.parties, *profile.others) if profile else scene.directory.records.parties
    return scene.before({p for p in parties if armed_group(scene, p)}) is None


def named_rebels(scene: Scene, besides: str | None = None) -> str | None:
    """The armed group of the war, or a state's rebel side, that was spoken of last, but not one."""
    profile = scene.directory.conflict(scene.conflict)
    parties = (*profile.parties, *profile.others) if profile else scene.directory.records.parties
    loyal = {*_states_camp(scene), besides}
    return scene.latest({p for p in parties if armed_group(scene, p) and p not in loyal})


def _states_camp(scene: Scene) -> tuple[str, ...]:
    """Who stands by the state that a war is in, or by all the states that fight one insurgency."""
    profile = scene.directory.conflict(scene.conflict)
    if profile is None:
        return ()
    states = {profile.home} if profile.home else set(_at_home(scene))
    return next((c for c in profile.camps if states and states <= set(c)), ())


def called_by_land(scene: Scene, head: Token, land_of: str) -> str | None:
    """The armed group that is called by its land: "the Lebanese movement", "the Yemeni group".

    The one named last on the page, else the only one of the war that is of that land.
    """
    record, profile = scene.directory.party(land_of), scene.directory.conflict(scene.conflict)
    if record is None or profile is None or head.lower_ not in _BANDS or not _only_armed(head):
        return None
    alone = profile.countries == (record.country,)
    known = [scene.directory.party(p) for p in (*profile.parties, *profile.others)]
    armed = [p for p in known if p is not None and armed_group(scene, p.name)]
    of_it = [p.name for p in armed if record.country and (p.homeland or "") == record.country]
    of_it = of_it or [p.name for p in armed if alone]
    named = scene.latest(of_it)
    return named or (of_it[0] if len(of_it) == 1 else None)


def _only_armed(head: Token) -> bool:
    """Whether nothing before a definite noun says that it is no band of fighters: "human rights"."""
    before = [t for t in head.lefts if t.dep_ in ("amod", "compound", "nmod", "poss")]
    plain = all(t.lower_ in _BANDED or t.ent_type_ in {"NORP", "GPE"} or t.is_punct for t in before)
    article = any(t.lower_ in {"the", "both"} for t in head.lefts)
    return plain and article and not any(c.lower_ in {"for", "of"} for c in head.rights)


def armed_group(scene: Scene, party: str) -> bool:
    """Whether a party is an armed group that is on no state's side."""
    record, side = scene.directory.party(party), scene.directory.party(scene.directory.side(party))
    armed = record is not None and record.kind is PartyKind.ARMED_GROUP
    return armed and side is not None and side.kind is not PartyKind.STATE


def backed_by(scene: Scene, backer: str) -> str | None:
    """The armed groups' side in a backer's camp: the war's rebels, else the group named last."""
    profile = scene.directory.conflict(scene.conflict)
    camp = next((c for c in profile.camps if backer in c), ()) if profile else ()
    groups = [p for p in camp if armed_group(scene, p)]
    if profile is not None and profile.rebels in groups:
        return profile.rebels
    only = groups[0] if len(groups) == 1 and profile and groups[0] in profile.parties else None
    return only or scene.latest(groups)


def _rebels(scene: Scene, rising: bool) -> str | None:
    """The war's own rebels: whom a proxy fights for only where the words say that they rise."""
    profile = scene.directory.conflict(scene.conflict)
    if not profile:
        return None
    if profile.rebels:
        record = scene.directory.party(profile.rebels)
        return profile.rebels if rising or (record and not record.country) else None
    parties = [scene.directory.party(p) for p in (*profile.parties, *profile.others)]
    proxies = {p.side_of for p in parties if p and p.side_of}
    loyal = next((c for c in profile.camps if profile.home and profile.home in c), ())
    against = {p for p in profile.parties if (r := scene.directory.party(p)) and not r.country}
    against -= set(loyal)
    found = against or (proxies if rising else set())
    return next(iter(found)) if len(found) == 1 else None


def enemy_of(scene: Scene, speaker: str | None = None) -> str | None:
    """The side opposed to the speaker's: the only one, else that which was spoken of last."""
    profile = scene.directory.conflict(scene.conflict)
    speaker = speaker or scene.speaker
    if not profile or not speaker:
        return None
    others = profile.opponents(scene.directory.side(speaker))
    if len(others) < 2:
        return others[0] if others else None
    if profile.rebels in others:
        return scene.latest(others) or profile.rebels
    return scene.latest(others)
