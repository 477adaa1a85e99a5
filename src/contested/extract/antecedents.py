"""Which place named before "the city", "there" and "the plant" stand for.

Each mention before adds to its name's weight, less the further back it stands; the main place of
the page, that of its headline, weighs most. A building is only found again by its own noun.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.actors.names import Form
from contested.extract.accounts import described, in_saying, neighbours
from contested.extract.draft import Draft, Located
from contested.extract.eligible import head_of, preposition_of
from contested.extract.place_nouns import (
    REGIONS,
    SITES,
    TOWNS,
    WATERS,
    WIDE,
    fits,
    is_bare_town,
    lies_in,
)
from contested.extract.pointers import points
from contested.extract.reading import Reading, SentenceReading
from contested.extract.setting import only_dated, scene_opened
from contested.extract.stage import Stage, is_state
from contested.extract.under_heading import heading_place, is_front
from contested.language.place_heads import one_of_several
from contested.language.places import PlaceMention
from contested.model.vocabulary import PlaceRole

_FAR = 4
# Salience: what every mention adds, less the further back; "the city" of a report is its main one.
_FADING = 1.2
_LEAD = 16.0
_DIM = 0.1
_LASTING = 0.4
_BARE = 0.2
_BOUND = 0.3
_NEXT = 3
_SITE = 0.5
_SENDING = frozenset({"send", "dispatch", "come", "bring", "deploy", "fly", "launch", "fire"})
_LEFT = 0.3  # named before the scene changed
_OPENING = 2
_SMALL = frozenset({"village", "hamlet", "suburb", "settlement"})
_LOCATIVE = frozenset(
    {
        "in", "at", "near", "around", "outside", "inside", "to", "into", "from", "toward",
        "towards", "over", "across", "through",
    }
)  # fmt: skip
_SECTIONAL = frozenset({"area", "sector", "direction", "zone", "there"})
_LANDS = frozenset({"enclave", "territory", "strip"})
_REGIONAL = frozenset({"regional", "provincial", "state", "district"})
_HELD = frozenset({"held", "controlled", "ruled", "run", "besieged"})


def antecedent(
    token: Token, stage: Stage, reading: Reading, known: list[Draft]
) -> tuple[Located, ...]:
    """What a word that points back stands for, with what an earlier claim names beside it."""
    noun = token.lower_
    if noun not in TOWNS | REGIONS | SITES | _LANDS:
        return _latest(token, stage, reading, known)
    weights: dict[str, float] = {}
    nearest: dict[str, tuple[SentenceReading, PlaceMention]] = {}
    kinds, opened = _kinds(reading), scene_opened(stage.sentence.index, reading)
    for sentence, mention in _backwards(token, stage, reading):
        called = _described(noun, mention, sentence)
        called = called and not _holds_a_town(noun, mention, sentence)
        if is_state(mention, reading) or not (called or fits(noun, mention, reading)):
            continue
        if noun == "capital" and (_abroad(mention, reading) or _of_land(token, mention, reading)):
            continue
        name, far = mention.name.lower(), 1 + stage.sentence.index - sentence.index
        if name not in nearest or _better(mention, nearest[name][1], noun):
            nearest[name] = (sentence, mention)
        left = opened is not None and sentence.index < opened[0]
        left = left and not _same_scene(noun, mention, opened, reading)
        weight = _salience(noun, mention, sentence, stage)
        weight = min(weight, _LEFT * far**-_FADING) if left else weight
        named_wide = noun in TOWNS and kinds.get(name, frozenset()) & REGIONS
        weight *= _BARE if named_wide else 1.0
        bare = noun in WIDE | _LANDS and not called and is_bare_town(mention, reading)
        weight *= _BARE if bare else 1.0
        weight += far**-_LASTING if called and not left else 0.0
        weights[name] = weights.get(name, 0.0) + weight
    if not weights:
        return _latest(token, stage, reading, known) if noun in SITES - TOWNS else ()
    best = max(weights, key=lambda name: weights[name])
    return _with_company(noun, *nearest[best], known)


def _same_scene(
    noun: str, mention: PlaceMention, opened: tuple[int, PlaceMention] | None, reading: Reading
) -> bool:
    """Whether a place named before is that in which a later sentence opens, or lies in it.

    A region stays the same from one of its towns to the next.
    """
    if opened is None or (noun in WIDE and is_bare_town(opened[1], reading)):
        return True
    scene = opened[1]
    return scene.name == mention.name or lies_in(mention, scene, reading)


def _kinds(reading: Reading) -> dict[str, frozenset[str]]:
    """The nouns that names have on the page: "sagaing" is a "region" there."""
    found: dict[str, frozenset[str]] = {}
    for sentence in reading.sentences.values():
        for mention in sentence.places:
            *name, noun = f"{mention.name} {mention.head}".lower().split() or [""]
            if name and noun in REGIONS | SITES:
                key = " ".join(name)
                found[key] = found.get(key, frozenset()) | {noun}
    return found


def _better(mention: PlaceMention, other: PlaceMention, noun: str) -> bool:
    """Whether a mention further back names the place better: with "region", or without "airport"."""
    if noun in WIDE:
        return not other.head
    return noun in TOWNS and other.head in SITES and mention.head not in SITES


def _salience(noun: str, mention: PlaceMention, sentence: SentenceReading, stage: Stage) -> float:
    """What one mention adds: little where it stands for who rules, speaks or is bound there."""
    reading = stage.reading
    inner = noun not in WIDE and (mention.contains or _holds_a_town(noun, mention, sentence))
    dim = (mention.acting and not _owns_site(mention, sentence)) or inner
    dim = dim or _governs(mention, sentence) or (noun in TOWNS and _at_peace(mention, reading))
    if sentence is stage.sentence:  # "In Geneva, he denied that the city had been taken"
        opens = mention.first <= _OPENING and not stage.spoken(mention.span)
        dim = dim or (opens and stage.of_saying(mention.span, head_of(mention, stage.doc)))
    else:
        dim = dim or in_saying(mention, sentence, reading)
    lead = sentence.index == 0 and not dim and noun not in _SMALL | (SITES - TOWNS)
    bound = mention.role in {PlaceRole.TO, PlaceRole.TOWARD} or _sent_from(mention, sentence)
    far = 1 + stage.sentence.index - sentence.index
    weight: float = (_LEAD if lead else 1.0) * far**-_FADING
    weight *= _DIM if dim else _BOUND if bound else 1.0
    return weight * (_SITE if noun in TOWNS and mention.head in SITES else 1.0)


def _holds_a_town(noun: str, mention: PlaceMention, sentence: SentenceReading) -> bool:
    """Whether it is what a town is one of: "Tora, the capital of Saru", "the main city of Saru"."""
    token = head_of(mention, sentence.parsed.doc)
    of = token.head
    town = of.head if token.dep_ == "pobj" and of.lower_ in {"of", "in"} else None
    if noun not in TOWNS or town is None or town.lower_ not in TOWNS or mention.head:
        return False
    return town.lower_ == "capital" or town.dep_ == "appos" or one_of_several(town)


def _sent_from(mention: PlaceMention, sentence: SentenceReading) -> bool:
    """Whether it is only where somebody or something was sent from: "reinforcements sent from Dori"."""
    token = head_of(mention, sentence.parsed.doc)
    return preposition_of(token) == "from" and token.head.head.lemma_ in _SENDING


def _owns_site(mention: PlaceMention, sentence: SentenceReading) -> bool:
    """Whether a town owns a thing that stands in it: "Avdiivka's coke plant", "Kabul's airport"."""
    doc = sentence.parsed.doc
    if mention.last >= len(doc) or doc[mention.last].tag_ != "POS":
        return False
    owned = doc[mention.last].head.head
    named = any(0 < p.first - mention.last < _NEXT for p in sentence.places)
    return owned.lemma_.lower() in SITES or (named and owned.pos_ == "PROPN")


def _of_land(capital: Token, mention: PlaceMention, reading: Reading) -> bool:
    """Whether a land's own capital is no "regional capital"."""
    regional = any(c.lower_ in _REGIONAL for c in capital.children)
    records = reading.gazetteer.find(mention.name) if reading.gazetteer and regional else ()
    return bool(records) and records[0].feature == "PPLC"


def _abroad(mention: PlaceMention, reading: Reading) -> bool:
    """Whether a capital is that of a land that the war is not in."""
    war = reading.chains.directory.conflict(reading.chains.conflict)
    records = reading.gazetteer.find(mention.name) if reading.gazetteer else ()
    return war is not None and not any(r.country in war.countries for r in records[:1])


def _at_peace(mention: PlaceMention, reading: Reading) -> bool:
    """Whether a town is in a land that no war is in: "a truce agreed in Stockholm"."""
    wars = reading.chains.directory.records.conflicts.values()
    records = reading.gazetteer.find(mention.name) if reading.gazetteer else ()
    return bool(records) and not any(r.country in w.countries for r in records for w in wars)


def _latest(
    token: Token, stage: Stage, reading: Reading, known: list[Draft]
) -> tuple[Located, ...]:
    """What "there" and "the area" stand for: what was just named, or the last claim's ground."""
    if (town := _town_before(token, stage)) is not None:
        return antecedent(town, stage, reading, known)
    for mention in reversed(stage.sentence.places):
        said = not mention.acting or token.lower_ in {"it", "its"}
        if mention.last <= token.i and said and _is_ground(mention, reading):
            if mention.contains and (held := _held(mention, stage.sentence)):
                return held
            return _with_company("", stage.sentence, mention, known)
    above = heading_place(stage.sentence, reading)
    if token.lower_ in _SECTIONAL and above and is_front(above[0]):
        return above
    earlier = [d for d in known if d.reading is not stage.sentence]
    near = {s.index for s in neighbours(stage.draft, reading)}
    listed = reading.page.sentences[stage.sentence.index].text[:2] == "- "
    for index in range(stage.sentence.index - 1, max(stage.sentence.index - _FAR, 0) - 1, -1):
        if listed and index not in near:
            return ()  # an item of a list points to nothing of another
        sentence = reading.sentences.get(index)
        ground = _first_ground(sentence, reading) if sentence else ()
        stood = [d for d in earlier if d.reading.index == index and _stood_at(d)]
        told = [d.places for d in stood if described(d.hit.head) is None]
        told = told or [d.places for d in stood]
        named = [places for places in told if any(p.reading is sentence for p in places)]
        if told := named or ([] if ground else told):
            return max(told, key=lambda places: max(p.mention.span.start for p in places))
        if any(p.mention.role not in {PlaceRole.TO, PlaceRole.TOWARD} for p in ground):
            return ground
    return ()


def _first_ground(sentence: SentenceReading, reading: Reading) -> tuple[Located, ...]:
    """The first ground that a sentence names, no doer's, none that it only looks back to.

    Nor where those who speak are from, or do so: "said a fighter from Misrata".
    """
    spoken = [s for a in reading.attributions if a.sentence == sentence.index for s in a.source]
    for mention in sentence.places:
        aside = mention.acting or mention.contains or only_dated(mention, sentence)
        aside = aside or any(s.covers(mention.span) for s in spoken)
        if not aside and _is_ground(mention, reading):
            return (Located(sentence, mention),)
    return ()


def _stood_at(draft: Draft) -> bool:
    """Whether a claim has a place, and not only one where people are bound or rockets come from."""
    moved = draft.type in {"people.displaced", "people.returned"}
    away = {PlaceRole.TO, PlaceRole.TOWARD} if moved else set[PlaceRole]()
    away |= {PlaceRole.FROM} if draft.type == "strike" else set()
    return any(p.mention.name and p.mention.role not in away for p in draft.places)


def _town_before(token: Token, stage: Stage) -> Token | None:
    """The town that was just spoken of without its name: "entered the town after they left it there"."""
    if token.lower_ != "there":
        return None
    named = max((p.last for p in stage.sentence.places if p.last <= token.i), default=0)
    said = (t for t in reversed(stage.doc[named : token.i]) if t.lower_ in TOWNS and points(t))
    return next(said, None)


def _held(outer: PlaceMention, sentence: SentenceReading) -> tuple[Located, ...]:
    """The places of a list with what they lie in: "the villages of A and B in the C district"."""
    places = sentence.places[: sentence.places.index(outer)]
    found = [outer]
    for each in reversed(places):
        between = sentence.parsed.doc[each.last : found[0].first]
        listed = all(t.is_punct or t.lower_ in {"and", "or"} for t in between)
        if not (listed or (found[0] is outer and each.within == outer.name)):
            break
        found.insert(0, each)
    return tuple(Located(sentence, p) for p in found) if len(found) > 1 else ()


def _governs(mention: PlaceMention, sentence: SentenceReading) -> bool:
    """Whether a seat of government stands for those who govern: "sanctions on Kigali"."""
    token = head_of(mention, sentence.parsed.doc)
    actor = sentence.actor_at(token)
    seat = actor is not None and actor.form is Form.SEAT and not mention.head
    return seat and preposition_of(token) not in _LOCATIVE


def _is_ground(mention: PlaceMention, reading: Reading) -> bool:
    return bool(mention.name) and mention.head not in WATERS and not is_state(mention, reading)


def _described(noun: str, mention: PlaceMention, sentence: SentenceReading) -> bool:
    """Whether the noun introduced the place: "Saint Luke, the largest clinic", "the town of Tora"."""
    root = sentence.parsed.doc[mention.first : mention.last].root
    beside = [c for c in root.children if c.dep_ == "appos"]
    beside += [root.head] if root.dep_ == "appos" else []
    beside += [root.head.head] if root.dep_ == "pobj" and root.head.lower_ == "of" else []
    return any(t.lower_ == noun for t in beside) or (noun in _LANDS and _is_pocket(root))


def _is_pocket(name: Token) -> bool:
    """Whether it is said who holds a place: "rebel-held Saru"."""
    return any(c.lower_ in _HELD for c in name.children)


def _backwards(
    token: Token, stage: Stage, reading: Reading
) -> Iterator[tuple[SentenceReading, PlaceMention]]:
    """The places named before the words, the nearest first."""
    here = stage.sentence
    for mention in reversed(here.places):
        if mention.last <= token.i:
            yield here, mention
    for index in range(here.index - 1, -1, -1):
        sentence = reading.sentences.get(index)
        if sentence is not None:
            for mention in sentence.places:
                yield sentence, mention


def _with_company(
    noun: str, sentence: SentenceReading, mention: PlaceMention, known: list[Draft]
) -> tuple[Located, ...]:
    """The place with those that an earlier claim names beside it ("the plant in Mariupol")."""
    for draft in known:
        if any(p.reading is sentence and p.mention == mention for p in draft.places):
            wider = noun in REGIONS | TOWNS
            return tuple(p for p in draft.places if not wider or _holds(p.mention, mention))
    return (Located(sentence, mention),)


def _holds(outer: PlaceMention, inner: PlaceMention) -> bool:
    """Whether a place is the other one itself, or said to hold it: "Tora" in "North Darfur"."""
    return outer == inner or (outer.first > inner.first and outer.name == inner.within)
