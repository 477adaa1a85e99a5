"""What "there", "the city" and "the plant" point to: a place that was named before.

The antecedent is looked for in the sentence itself, up to the words, then in those before. A
building is only found again by its own noun ("the plant": "the Azovstal plant").
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from contested.actors.names import Form
from contested.extract.accounts import in_saying, neighbours
from contested.extract.binding import Distance
from contested.extract.draft import Draft, Located
from contested.extract.eligible import head_of, preposition_of
from contested.extract.local_ground import rulers_ground
from contested.extract.place_nouns import REGIONS, SITES, TOWNS, WATERS, WIDE, fits, is_bare_town
from contested.extract.reading import Reading, SentenceReading
from contested.extract.segments import segment_of
from contested.extract.setting import only_dated
from contested.extract.stage import Stage, is_state
from contested.extract.under_heading import heading_place, is_front
from contested.language.places import PlaceMention
from contested.model.vocabulary import PlaceRole

_FAR = 4
# Salience: what every mention adds, less the further back; "the city" of a report is its main one.
_FADING = 1.2
_LEAD = 16.0
_DIM = 0.1
_DESCRIBED = 1.0
_BARE = 0.2
_GROUNDS = frozenset(
    {
        "area",
        "enclave",
        "territory",
        "strip",
        "place",
        "sector",
        "direction",
        "zone",
        "scene",
        "site",
        "spot",
        "compound",
    }
)
_SMALL = frozenset({"village", "hamlet", "suburb", "settlement"})
# Who speaks and acts for the whole of a land: "the enclave's authorities" are nowhere in it.
_OF_ALL = frozenset(
    """authority minister ministry leader president army force government parliament military
    spokesman spokeswoman ombudsman official""".split()
)
_LOCATIVE = frozenset(
    {
        "in", "at", "near", "around", "outside", "inside", "to", "into", "from", "toward",
        "towards", "over", "across", "through",
    }
)  # fmt: skip
# What is done to ground alone: "vowed to retake it".
_TAKING = frozenset({"retake", "recapture", "capture", "liberate", "reoccupy", "occupy", "besiege"})
_TAKEN = frozenset(
    "capture recapture fall liberation reoccupation seizure takeover retaking reconquest".split()
)
_SECTIONAL = frozenset({"area", "sector", "direction", "zone", "there"})
_LANDS = frozenset({"enclave", "territory", "strip"})
_BEARINGS = frozenset(
    """north south east west northeast northwest southeast southwest outside north-east north-west
    south-east south-west""".split()
)
_DEFINITE = frozenset({"the", "this", "that"})


def pointed_to(
    stage: Stage, reading: Reading, before: Iterable[Draft], within: int | None = None
) -> tuple[Located, ...]:
    """The places that words of the claim's clause point back to; () where none do.

    With `within`, only words of clauses no further away than that count.
    """
    known = list(before)
    for far, token in _pointers(stage):
        if within is not None and (far > within or _bearing(token)):
            continue
        found = _antecedent(token, stage, reading, known)
        there = tuple(p for p in found if p.mention.role is not PlaceRole.FROM)
        if found:  # "the area" is not where the rockets came from
            return _ruled(token, found, stage) or there or found
    return ()


def of_a_capital(stage: Stage) -> bool:
    """Whether it is done to a capital that the report does not name: "control most of the capital"."""
    return any(t.lower_ == "capital" and _points(t) for t in stage.head.subtree)


def _ruled(token: Token, found: tuple[Located, ...], stage: Stage) -> tuple[Located, ...]:
    """What "the city" is in the words of who governs one, rather than a town named before."""
    if token.lower_ not in TOWNS | REGIONS or any(p.reading is stage.sentence for p in found):
        return ()
    return tuple(Located(stage.sentence, place) for place in rulers_ground(stage))


def _pointers(stage: Stage) -> Iterator[tuple[int, Token]]:
    """Words like "there" and "the city" with the distance of their clause, the nearest first."""
    ranked: list[tuple[int, int, Token]] = []
    for token in stage.doc:
        if not _points(token, headline=stage.sentence.index == 0):
            continue
        found = stage.distance(token, token)
        if _of_another(token, found, stage):
            continue
        if found is not None or token in stage.head.subtree:
            ranked.append((int(found or 0), abs(token.i - stage.head.i), token))
    yield from ((far, t) for far, _, t in sorted(ranked, key=lambda r: r[:2]))


def _of_another(token: Token, found: Distance | None, stage: Stage) -> bool:
    """Whether a word is of another account: past a semicolon, or beside what somebody said."""
    if found is None or found < Distance.JOINED:
        return False
    first, last = segment_of(stage.doc, stage.head.i)
    if not first <= token.i < last:
        return True
    span = stage.sentence.parsed.span(token)
    return found is Distance.JOINED and stage.of_saying(span, token)


def _bearing(token: Token) -> bool:
    """Whether a word only says where another place lies: "on the Tora front, east of the city"."""
    of = token.head
    return token.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ in _BEARINGS


def _points(token: Token, *, headline: bool = False) -> bool:
    """Whether a word is "there", or a definite noun for a place without name or owner.

    A `headline` leaves the article out.
    """
    if token.lower_ == "there":
        return bool(token.dep_ != "expl")
    if token.lower_ in {"it", "its"}:
        return _ground_itself(token)
    if token.lower_ not in TOWNS | REGIONS | _GROUNDS | SITES:
        return False
    if token.lower_ == "spot" and token.head.lower_ == "on":
        return False  # "killed on the spot": at once
    if token.dep_ == "poss" and token.lower_ not in TOWNS and token.head.lemma_ in _OF_ALL:
        return False
    if any(_names(child, token) for child in token.children):
        return False
    if headline and not any(token.lefts):
        return token.lower_ in TOWNS and token.dep_ == "pobj"  # "redeployed outside city"
    return any(c.lower_ in _DEFINITE for c in token.children)


def _ground_itself(it: Token) -> bool:
    """Whether it is ground by what befalls it: "it fell in May", "vowed to retake it", "its fall"."""
    above = it.head
    if it.lower_ == "its":
        return it.dep_ == "poss" and above.lemma_ in _TAKEN
    if it.dep_ == "nsubj":
        return bool(above.lemma_ == "fall")
    return it.dep_ in {"dobj", "nsubjpass"} and above.lemma_ in _TAKING


def _names(child: Token, noun: Token) -> bool:
    """Whether what hangs on a noun says which one it is: "the Tora bridge", "the road to Tora".

    Not what kind it is: "the border town", "the lakeside city".
    """
    if child.dep_ == "compound" and child.text.islower() and noun.lower_ in TOWNS | SITES:
        return False
    if noun.lower_ == "road" and child.lower_ in {"to", "from", "between"}:
        return True
    return child.dep_ in {"compound", "appos", "nmod", "poss"} or child.lower_ == "of"


def _antecedent(
    token: Token, stage: Stage, reading: Reading, known: list[Draft]
) -> tuple[Located, ...]:
    noun = token.lower_
    if noun not in TOWNS | REGIONS | SITES | _LANDS:
        return _latest(token, stage, reading, known)
    weights: dict[str, float] = {}
    nearest: dict[str, tuple[SentenceReading, PlaceMention]] = {}
    for sentence, mention in _backwards(token, stage, reading):
        described = _described(noun, mention, sentence)
        if is_state(mention, reading) or not (described or fits(noun, mention, reading)):
            continue
        if noun == "capital" and _abroad(mention, reading):
            continue
        name = mention.name.lower()
        if name not in nearest or (noun in WIDE and not nearest[name][1].head):
            nearest[name] = (sentence, mention)
        far = stage.sentence.index - sentence.index
        inner = mention.contains and noun not in WIDE
        dim = mention.acting or inner or _governs(mention, sentence)
        dim = dim or (sentence is not stage.sentence and in_saying(mention, sentence, reading))
        lead = sentence.index == 0 and not dim and noun not in _SMALL
        weight = (_LEAD if lead else 1.0) / (1 + far) ** _FADING
        weight *= _DIM if dim else 1.0
        weight *= _BARE if noun in WIDE and is_bare_town(mention, reading) else 1.0
        weights[name] = weights.get(name, 0.0) + weight + (_DESCRIBED if described else 0.0)
    if not weights:
        return _latest(token, stage, reading, known) if noun in SITES - TOWNS else ()
    best = max(weights, key=lambda name: weights[name])
    return _with_company(noun, *nearest[best], known)


def _abroad(mention: PlaceMention, reading: Reading) -> bool:
    """Whether a capital is that of a land that the war is not in."""
    war = reading.chains.directory.conflict(reading.chains.conflict)
    records = reading.gazetteer.find(mention.name) if reading.gazetteer else ()
    return war is not None and not any(r.country in war.countries for r in records[:1])


def _latest(
    token: Token, stage: Stage, reading: Reading, known: list[Draft]
) -> tuple[Located, ...]:
    """What "there" and "the area" stand for: what was just named, or the last claim's ground."""
    if (town := _town_before(token, stage)) is not None:
        return _antecedent(town, stage, reading, known)
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
        told = [d.places for d in earlier if d.reading.index == index and _stood_at(d)]
        if told:
            return max(told, key=lambda places: max(p.mention.span.start for p in places))
        sentence = reading.sentences.get(index)
        if any(d.places for d in earlier if d.reading.index == index):
            continue
        found = _first_ground(sentence, reading) if sentence else ()
        if found:
            return found
    return ()


def _first_ground(sentence: SentenceReading, reading: Reading) -> tuple[Located, ...]:
    """The first ground that a sentence names, no doer's and none that it only looks back to."""
    for mention in sentence.places:
        aside = mention.acting or mention.contains or only_dated(mention, sentence)
        if not aside and _is_ground(mention, reading):
            return (Located(sentence, mention),)
    return ()


def _stood_at(draft: Draft) -> bool:
    """Whether a claim has a place, and not only one where people are bound."""
    moved = draft.type in {"people.displaced", "people.returned"}
    bound = {PlaceRole.TO, PlaceRole.TOWARD}
    return any(not (moved and p.mention.role in bound) for p in draft.places)


def _town_before(token: Token, stage: Stage) -> Token | None:
    """The town that was just spoken of without its name: "entered the town after they left it there"."""
    if token.lower_ != "there":
        return None
    named = max((p.last for p in stage.sentence.places if p.last <= token.i), default=0)
    said = (t for t in reversed(stage.doc[named : token.i]) if t.lower_ in TOWNS and _points(t))
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
    return any(t.lower_ == noun for t in beside)


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
