"""Who can be a claim's agent and target: no day of the week, and no target that is only the place.

"Saturday's strikes" have no Saturday as their doer; "strikes on Beirut" name where, not whom; what
is shot down, destroyed or taken is the target where its owner is not named.
"""

import re
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.accounts import BLOWS
from contested.extract.aims import may_be_hit
from contested.extract.bare_ground import is_ground
from contested.extract.binding import counted_from
from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form
from contested.extract.labels import labels
from contested.extract.makers import doer
from contested.extract.no_actors import armed_above, of_armed, only_shots, without_the_struck
from contested.extract.owners import owner, town_before_blow
from contested.extract.place_nouns import DISTANCES
from contested.extract.reading import SentenceReading
from contested.extract.senders import acted_in, dealt_in, sender, sent_by, sent_from, with_arms
from contested.language.subjects import lent

_AIMED = ("strike", "battle.attack")
_RULERS = frozenset({"regime", "junta", "government", "army", "military", "rebel", "coalition"})
_EVENTS = frozenset({"strike_event", "assault"})
_ACTING = frozenset({"person", "military", "actor", "munition", "drone", "fighter"})
_BLOWS = _EVENTS | {"munition", "drone"}
_ALIVE = frozenset({"person", "proper", "actor", "military", "fighter"})
_NUMBERS = frozenset({"number", "figure", "count", "total", "toll"})
_MUTUAL = frozenset({"diplomacy.talks", "diplomacy.agreement", "people.exchanged"})
_HARMS = BLOWS | {"people.missing", "people.abused"}
_BEFORE = frozenset({"compound", "nmod", "amod"})
_WEAPONS = frozenset({"munition", "drone", "equipment", "military_thing"})
_ABLE = _ACTING | {"equipment", "military_thing", "carrier"}
_PARTIES = frozenset({"actor", "place_actor", "authority", "military", "fighter"})
_UNDER_ARMS = frozenset({"fighter", "military", "forces"})
_PAIR = 2
_PLATFORMS = frozenset(
    {"Telegram", "Twitter", "Facebook", "X", "Instagram", "WhatsApp", "YouTube", "TikTok", "Weibo"}
)
_AIR_BLOWS = frozenset({"strike", "airstrike", "raid", "bombing", "bombardment", "shelling"})
_MEASURES = frozenset({"jamming", "interference", "warfare", "countermeasures"})
_BLASTS = frozenset({"blast", "explosion", "detonation", "fighting", "fragment", "splinter"})
_MIRRORS = frozenset({"himself", "herself", "itself", "themselves"})
_LIFELESS = frozenset({"thing", "structure", "civil_thing", "ground", "counted"})
_HELD = frozenset({"territory.control", "battle.fortification"})
_TAKEN = ("strike.intercepted", "materiel.destroyed", "materiel.captured")


def _is_distance(token: Token) -> bool:
    """Whether it only measures how far: "50 yards", no "neighbour's yard"."""
    counted = any(c.like_num or c.dep_ == "quantmod" for c in token.lefts)
    return token.lemma_.lower() in DISTANCES and (counted or token.lemma_ != "yard")


def cast(draft: Draft) -> Draft:
    """The draft with only those for agent and target who can be it."""
    reading = draft.reading
    target = _no_part(_those_counted(_people(draft.target, draft), draft))
    draft = without_the_struck(draft)
    if not draft.type.startswith("people."):  # "killed six people and himself"
        target = _no_mirror(target) or _blown_up_beside(target, draft)
    agent = _no_victim(_doers(_people(draft.agent, draft)), target, draft) or sender(draft)
    if draft.type.startswith("people."):
        target = _no_blow(target)
    if target is not None and all(_is_distance(t) for t in target.heads):
        target = None  # "landed 50 metres from a clinic"
    agent = None if only_shots(agent) and sent_from(draft) is not None else agent
    agent = with_arms(
        armed_above(agent, draft)
        or sent_by(draft)
        or sent_from(draft)
        or dealt_in(draft)
        or acted_in(draft),
        draft,
    )
    ground = target is not None and is_ground(target) and not _beside(target, agent)
    ground = ground or _sent_in_it(target, draft) or (target is not None and target == agent)
    if draft.type in _AIMED and target is not None and (ground or _tools(target)):
        target = None
    if target is None and draft.type in _TAKEN and draft.arguments.object:
        heads = tuple(t for t in draft.arguments.object if not reading.in_time(t))
        taken = agent is not None and {t.i for t in agent.heads} & {t.i for t in heads}
        target = Phrase(reading, heads) if heads and not taken else None
    if draft.type == "diplomacy.talks" and agent is None and draft.agent is not None:
        own = doer(draft.hit.head, draft.arguments, reading)
        agent = Phrase(reading, own[:1]) if own else None
    if draft.type in _MUTUAL:
        agent, target = _two_sides(agent, target, draft)
    return replace(draft, agent=agent, target=target)


def _no_mirror(target: Phrase | None) -> Phrase | None:
    """Those to whom it is done, unless it is only "himself": "blew himself up in a crowd"."""
    if target is None:
        return None
    kept = tuple(t for t in target.heads if t.lower_ not in _MIRRORS)
    return replace(target, heads=kept) if kept else None


def _blown_up_beside(himself: Phrase | None, draft: Draft) -> Phrase | None:
    """What somebody blows himself up at: "blew himself up in a mosque", "among worshippers"."""
    if himself is None or draft.type != "strike":
        return None
    under = draft.arguments.under("at", "in", "inside", "among", "outside", "near")
    hit = tuple(t for t in under if may_be_hit(t, draft.reading))
    return replace(himself, heads=hit[:1]) if hit else None


def _no_part(target: Phrase | None) -> Phrase | None:
    """Those to whom it is done, without what is only a part of a word: "house-to-house raids"."""
    if target is None:
        return None
    kept = tuple(t for t in target.heads if not _hyphened(t))
    return replace(target, heads=kept) if kept else None


def _hyphened(token: Token) -> bool:
    after = token.doc[token.i + 1 : token.i + 2].text
    return token.dep_ in {"nmod", "compound"} and after == "-" and not token.whitespace_


def _beside(target: Phrase, agent: Phrase | None) -> bool:
    """Whether it is named with the doer: "Iran and Israel traded fire"."""
    doers = agent.heads if agent is not None else ()
    return any(t in doers for h in target.heads for t in h.conjuncts)


def _sent_in_it(target: Phrase | None, draft: Draft) -> bool:
    """Whether what was sent in a blow was taken for what it hit: "an attack of 352 drones"."""
    if target is None or draft.hit.form is not Form.NOUN or target.reading is not draft.reading:
        return False
    tops = [t.head if t.dep_ == "conj" else t for t in target.heads]
    of_it = all(t.head.lower_ == "of" and t.head.head == draft.hit.head for t in tops)
    return of_it and all(labels(t, draft.reading) & {"munition", "drone"} for t in target.heads)


def _tools(target: Phrase) -> bool:
    """Whether it is what they fight with: "clashes with heavy weapons", no foe."""
    return all(
        t.head.lower_ == "with" and labels(t, target.reading) & _WEAPONS
        and not labels(t, target.reading) & _ALIVE
        for t in target.heads
    )  # fmt: skip


def _two_sides(
    agent: Phrase | None, target: Phrase | None, draft: Draft
) -> tuple[Phrase | None, Phrase | None]:
    """The first named as agent, the other as target: "Kyiv and Moscow held talks"."""
    between = draft.arguments.under("between")
    heads = agent.heads if agent is not None and len(agent.heads) > 1 else ()
    inside = _owners_of(agent.heads[0]) if agent is not None and len(agent.heads) == 1 else ()
    both = heads or inside or (between if agent is None else ())
    named = target is not None and any(target.reading.actor_at(t) for t in target.heads)
    if named or len(both) != _PAIR or not all(_party_to(t, draft.reading) for t in both):
        return agent, target
    return Phrase(draft.reading, both[:1]), Phrase(draft.reading, both[1:])


def _party_to(token: Token, reading: SentenceReading) -> bool:
    return reading.actor_at(token) is not None or bool(labels(token, reading) & _PARTIES)


def _owners_of(head: Token) -> tuple[Token, ...]:
    """The two whose people they are: "envoys of Lukava and Ostrov are meeting"."""
    below = [t for c in head.children if c.dep_ == "prep" and c.lower_ in {"of", "from"}
             for t in c.children if t.dep_ == "pobj"]  # fmt: skip
    return tuple(u for t in below for u in (t, *t.conjuncts))


def without_ground(draft: Draft) -> Draft:
    """The draft without a target that is only the ground held or taken: that is its place."""
    if draft.type in _HELD:
        return replace(draft, target=None)
    ground = draft.type.startswith("territory.") and draft.target is not None
    if ground and draft.target and all(draft.reading.place_at(t) for t in draft.target.heads):
        return replace(draft, target=None)
    return draft


def _people(phrase: Phrase | None, draft: Draft) -> Phrase | None:
    """The phrase without those of its heads that are times, or where it was said.

    What a time hangs on is told by its clause: "since rebels took the town in May".
    """
    if phrase is None:
        return None
    told = draft.reading.in_time(counted_from(draft.hit.head) or draft.hit.head)
    doing = {t.i for c in draft.hit.head.children if c.dep_ == "nsubj" for t in c.subtree}
    kept = tuple(
        t
        for t in phrase.heads
        if not _is_time(t, phrase.reading, told or t.i in doing) and not _posted(t)
    )
    return replace(phrase, heads=kept) if kept else None


def _posted(token: Token) -> bool:
    """Whether it is only where something was posted: "confirmed the ambush on Telegram"."""
    return token.text in _PLATFORMS and token.dep_ == "pobj" and token.head.lower_ in {"on", "via"}


def _no_blow(target: Phrase | None) -> Phrase | None:
    """Those to whom harm is done, unless the words are those of what did it: no missile is hurt."""
    if target is None:
        return None
    found = [labels(t, target.reading) for t in target.heads]
    return None if all(f & _BLOWS and not f & _ALIVE for f in found) else target


def _those_counted(target: Phrase | None, draft: Draft) -> Phrase | None:
    """The people for their number: "the number of soldiers killed rose to 302" has soldiers."""
    head = draft.hit.head
    number = target is not None and all(t.pos_ == "NUM" for t in target.heads)
    if not number or head.dep_ != "acl" or head.head.lemma_ in _NUMBERS:
        return target
    if "person" not in labels(head.head, draft.reading):
        return target
    return Phrase(draft.reading, (head.head,))


def _doers(phrase: Phrase | None) -> Phrase | None:
    """The phrase, unless it is a happening: what "the raid" flattened, its doer did.

    Nor does a quality do anything: "heavy" in "Heavy bombing of Homs".
    """
    if phrase is None:
        return None
    kept = tuple(t for t in phrase.heads if not _quality(t, phrase.reading))
    kept = tuple(t for t in kept if not town_before_blow(t, phrase.reading))
    kept = tuple(t for t in kept if not t.text.endswith("-"))  # "US- and Saudi-brokered talks"
    kept = _holders(kept, phrase.reading)
    if not kept or all(_happening(t, phrase.reading) for t in kept):
        owners = tuple(o for t in kept for o in owner(t, phrase.reading))
        return replace(phrase, heads=owners[:1]) if owners else None
    return phrase if kept == phrase.heads else replace(phrase, heads=kept)


def _holders(heads: tuple[Token, ...], reading: SentenceReading) -> tuple[Token, ...]:
    """Those who hold a weapon, without the weapon named beside them: "a Ukrainian HIMARS strike"."""
    before = all(t.dep_ == "compound" for t in heads)
    bare = before and all(_bare_arm(t, reading) for t in heads)
    if bare or (before and all(labels(t, reading) & {"arms", "munition"} for t in heads)):
        named = tuple(c for t in heads for c in t.subtree if reading.actor_at(c) and c not in heads)
        whose = tuple(o for t in heads for o in owner(t.head, reading) if reading.actor_at(o))
        # "carried out 121 MLRS attacks"
        others = tuple(t for h in heads for t in lent(h.head)) if bare else heads
        return named[:1] or whose[:1] or others
    owners = tuple(t for t in heads if "equipment" not in labels(t, reading))
    beside = len(heads) > 1 and all(t.dep_ in {"compound", "amod", "nmod"} for t in heads)
    return owners if beside and owners else heads


def _bare_arm(token: Token, reading: SentenceReading) -> bool:
    """Whether it is only the arm that a blow was dealt with, by nobody that it names."""
    found = labels(token, reading)
    others = {"person", "military", "forces", "actor", "plane", "carrier"}
    arm = "equipment" in found and not found & others
    return arm and _happening(token.head, reading)


def _no_victim(agent: Phrase | None, target: Phrase | None, draft: Draft) -> Phrase | None:
    """The doer of a harm, unless the words are those of whom it is done to, or a bare number."""
    if agent is None or draft.type not in _HARMS:
        return agent
    hurt = {t.i for t in target.heads} if target and target.reading is agent.reading else set()
    kept = tuple(t for t in agent.heads if t.i not in hurt and t.pos_ != "NUM")
    kept = tuple(t for t in kept if not _inert(t, agent.reading) and t.head.lemma_ != "crash")
    kept = tuple(t for t in kept if t.lower_ not in {"them", "him"} or t.head.dep_ == "agent")
    return replace(agent, heads=kept) if kept else None


def _inert(token: Token, reading: SentenceReading) -> bool:
    """Whether a common noun is of nobody: "a baptism", "hospitals", "debris" and "ways" kill no one."""
    if token.lemma_.lower() in _BLASTS or _of_a_model(token, reading):
        return True
    if token.lower_ == "others" and not any(token.children):  # "a missile hit X, and others Y"
        before = (t for t in token.doc[: token.i] if t.dep_ == "nsubj")
        return any(labels(t, reading) & {"munition", "drone"} for t in before)
    if token.pos_ != "NOUN" or token.text[:1].isupper() or reading.actor_at(token) is not None:
        return False
    found = labels(token, reading) - {"any"}
    if not found and of_armed(token, reading):
        return False
    return not found or found <= _LIFELESS or ("structure" in found and not found & _ABLE)


def _of_a_model(token: Token, reading: SentenceReading) -> bool:
    """Whether it is a weapon by its model: "an S-300 salvo", "a Kh-101 strike"."""
    named = reading.actor_at(token) is not None or bool(owner(token, reading))
    return not named and re.fullmatch(r"[A-Z][A-Za-z]{0,3}-\d+\w*", token.text) is not None


def _quality(token: Token, reading: SentenceReading) -> bool:
    """What a noun before or beside a happening says of it without doing it: how, or where.

    An adjective that names nobody, and a town that is not said to strike elsewhere: "the Kharkiv
    bombing", but "the Kyiv attack on Belgorod".
    """
    actor, place = reading.actor_at(token), reading.place_at(token)
    if token.ent_type_ == "NORP" or (actor is not None and not actor.seat):
        return False
    links = (c for c in token.head.children if c.dep_ == "prep" and c.lower_ in {"on", "against"})
    aimed = any(not reading.in_time(t) for c in links for t in c.children)
    town = place is not None and not reading.is_state(place)
    if town and not aimed and token.dep_ in _BEFORE and _happening(token.head, reading):
        return True
    if actor is not None:
        return False
    if token.dep_ == "compound" and token.is_sent_start and place is None:
        known = labels(token, reading) & (_ACTING | {"authority"})
        return not known and token.lower_ not in _RULERS
    if token.dep_ == "amod":
        if token.lower_ == "military" and token.head.lemma_.lower() in _AIR_BLOWS:
            return False  # "a military air strike"
        plain = token.pos_ == "ADJ" and not token.ent_type_ and place is None
        return plain and "fighter" not in labels(token, reading)  # "a rebel attack"
    if token.dep_ not in {"compound", "nmod"} or place is None or place.acting:
        return False
    return not aimed and not reading.is_state(place)


def _happening(token: Token, reading: SentenceReading) -> bool:
    found = labels(token, reading)
    if token.lower_ in _MEASURES:
        return True  # "deflected by jamming"
    return bool(found & _EVENTS) and not found & _ACTING


def _is_time(token: Token, reading: SentenceReading, told: bool) -> bool:
    return (reading.in_time(token) and not told) or (
        token.ent_type_ in {"DATE", "TIME"}
        and token.pos_ in {"PROPN", "NUM", "NOUN"}
        and reading.figure_at(token) is None
    )
