"""The place that the sentences before are set in, for a happening that names none.

Not where somebody speaks, and not what a sentence tells of how things stand.
"""

from spacy.tokens import Token

from contested.actors.names import Form
from contested.extract.accounts import in_answer, in_saying, neighbours, one_account
from contested.extract.deeds import DEEDS
from contested.extract.draft import Draft, Located
from contested.extract.eligible import head_of, preposition_of
from contested.extract.looking_back import SITTING
from contested.extract.reading import Reading, SentenceReading
from contested.extract.stage import Stage, is_state
from contested.language.calendar import Date, is_far_back
from contested.language.places import PlaceMention
from contested.language.time_kinds import TimeKind
from contested.language.times import TimeMention
from contested.model.vocabulary import PlaceRole

SCENIC = (
    "people.killed", "people.wounded", "people.rescued", "people.missing", "people.captured",
    "people.surrendered", "people.abused", "strike", "infrastructure.", "battle.", "territory.",
)  # fmt: skip
_HEARERS = frozenset({"reporter", "journalist", "correspondent", "conference", "briefing"})
_OCCASIONS = frozenset(
    "rally speech ceremony visit funeral meeting interview parade event gathering summit".split()
)
_WHY = frozenset({"because", "since", "although", "though", "whereas", "unless", "if"})
_SEPARATE = frozenset({"separate", "separately", "elsewhere"})
_FRONTED = frozenset({"in", "at", "near", "outside", "inside"})
_LEAD = 2
_OPENS = 3
_SEATED = frozenset(
    {"in", "at", "near", "around", "outside", "on", "over", "across", "inside", "of", "from"}
)


def own_date(draft: Draft) -> TimeMention | None:
    """The calendar date that a claim's own sentence gives it, or a month or year long past."""
    if draft.time is None or draft.time.reading is not draft.reading:
        return None
    mine = draft.time.mention
    day = mine.kind in {TimeKind.POINT, TimeKind.INTERVAL}
    return mine if day and (isinstance(mine.value, Date) or is_far_back(mine.value)) else None


def scene(draft: Draft, before: list[Draft], reading: Reading) -> tuple[Located, ...]:
    """The place that the sentences before are set in, for a happening that names none.

    Ground is not taken where only somebody was hit.
    """
    if not draft.type.startswith(SCENIC) or own_date(draft):
        return ()
    other = [d for d in before if draft.type.startswith("territory.") and not one_account(draft, d)]
    hit = {p.mention.span for d in other for p in d.places}
    for sentence in neighbours(draft, reading):
        if _tells_what_is(sentence) or sentence.parsed.sentence.text.startswith("By "):
            continue
        found = [p for p in sentence.places if _sets_scene(p, sentence, reading)]
        found = [p for p in found if p.span not in hit]
        if found:  # "at Tora, on the edge of Saru": at Tora
            seated = [p for p in found if p.role is not PlaceRole.NEAR]
            return (Located(sentence, (seated or found)[-1]),)
    return ()


def opened_in(draft: Draft, reading: Reading) -> tuple[Located, ...]:
    """The place that the sentence before opens with: "In Tora, families slept outside. Schools are shut."."""
    if not draft.type.startswith(("civil.", "people.")) or own_date(draft):
        return ()
    sentences = reading.page.sentences
    for sentence in neighbours(draft, reading)[:1]:
        beside = sentences[sentence.index].paragraph == sentences[draft.reading.index].paragraph
        first = sentence.places[:1]
        opens = first and first[0].first <= 1 and sentence.parsed.doc[0].lower_ in {"in", "at"}
        if beside and opens and _sets_scene(first[0], sentence, reading):
            return (Located(sentence, first[0]),)
    return ()


def since_opening(draft: Draft, before: list[Draft], reading: Reading) -> list[Draft]:
    """What was told since the paragraph opened a scene: "In Saru, crowds gathered. Police held 36."."""
    sentences = reading.page.sentences
    paragraph = sentences[draft.reading.index].paragraph
    for sentence in neighbours(draft, reading):
        if sentences[sentence.index].paragraph != paragraph:
            break
        first = sentence.places[:1]
        opens = sentence.parsed.doc[0].lower_ in _FRONTED and first and first[0].first <= _OPENS
        if opens and first[0].name and not first[0].contains:
            return [d for d in before if d.reading.index >= sentence.index]
    return before


def one_scene(stage: Stage, before: list[Draft]) -> bool:
    """Whether a report is of one place so far, that of its lead, and the sentence names no other."""
    reading, here = stage.reading, stage.sentence
    if here.places or any(a.seat or a.form is Form.ADJECTIVE for a in here.actors):
        return False
    names = [{p.mention.name for p in d.places} for d in before if d.places]
    lead = {p.name for s in list(reading.sentences.values())[:_LEAD] for p in s.places if p.name}
    shared = set.intersection(*names) if names else set[str]()
    return bool(shared & lead)


def _sets_scene(place: PlaceMention, sentence: SentenceReading, reading: Reading) -> bool:
    if place.acting or place.contains or not place.name or is_state(place, reading):
        return False
    if only_dated(place, sentence) or _only_seated(place, sentence):
        return False
    preposition = preposition_of(head_of(place, sentence.parsed.doc))
    if place.role not in {PlaceRole.AT, PlaceRole.NEAR} and preposition not in {"in", "at"}:
        return False
    at = head_of(place, sentence.parsed.doc)
    if preposition not in _SEATED or _only_why(at) or in_answer(at):
        return False
    return not in_saying(place, sentence, reading) and not _spoken_at(place, sentence, reading)


def scene_opened(index: int, reading: Reading) -> tuple[int, PlaceMention] | None:
    """The last sentence up to one that opens with a place of its own: "In Saru, a shell fell on …".

    Or tells of it that it is another story: "In a separate raid, gunmen killed nine in Saru".

    Not the first, which the whole report is about.
    """
    for at in range(index, 0, -1):
        sentence = reading.sentences.get(at)
        if sentence is None:
            continue
        for place in sentence.places:
            first = place.first <= _OPENS or sets_apart(sentence)
            head = head_of(place, sentence.parsed.doc)
            actor = sentence.actor_at(head)
            seat = actor is not None and actor.seat  # "In Moscow, deputies called for …"
            if (
                first
                and head.head.i < place.first
                and not seat
                and _sets_scene(place, sentence, reading)
            ):
                return at, place
    return None


def sets_apart(sentence: SentenceReading) -> bool:
    """Whether a sentence sets what it tells apart from what was told before."""
    return any(t.lower_ in _SEPARATE for t in sentence.parsed.doc)


def only_dated(place: PlaceMention, sentence: SentenceReading) -> bool:
    """Whether it is of a dated deed that is only spoken of: "those behind the May 3 raid on Tora"."""
    doc = sentence.parsed.doc
    for noun in head_of(place, doc).ancestors:
        if noun.pos_ in {"VERB", "AUX"}:
            return False
        deed = noun.lemma_.lower() in DEEDS and noun.dep_ == "pobj"
        days = (t for t in sentence.times if isinstance(t.value, Date) and t.last < noun.i)
        if deed and any(noun.left_edge.i <= t.first for t in days):
            return True
    return False


def _only_seated(place: PlaceMention, sentence: SentenceReading) -> bool:
    """Whether it only says where somebody comes from or sits: "peacekeepers, based in Fataki, came"."""
    clause = head_of(place, sentence.parsed.doc).head.head
    return clause.dep_ in {"acl", "relcl", "advcl"} and clause.lemma_ in SITTING


def _only_why(token: Token) -> bool:
    """Whether it stands in what only explains or concedes: "late, because roads in X are cut"."""
    clauses = (t for t in token.ancestors if t.dep_ == "advcl")
    return any(c.dep_ == "mark" and c.lower_ in _WHY for t in clauses for c in t.children)


def _spoken_at(place: PlaceMention, sentence: SentenceReading, reading: Reading) -> bool:
    """Whether it is where somebody speaks: "In Geneva, an envoy said that …".

    Or to whom: "told reporters in Geneva that …".
    """
    verb = head_of(place, sentence.parsed.doc).head.head
    if verb.lemma_ in _OCCASIONS and verb.dep_ == "pobj":  # "said during a rally in Tora"
        verb = verb.head.head
        return _speaks(verb, sentence, reading)
    heard = any(c.lemma_ in _HEARERS for c in verb.children if c.dep_ == "dobj")
    if verb.lemma_ in _HEARERS and verb.head.pos_ == "VERB":
        verb = verb.head
    elif place.first > verb.i and not heard:
        return False
    return _speaks(verb, sentence, reading)


def _speaks(verb: Token, sentence: SentenceReading, reading: Reading) -> bool:
    """Whether a verb is one of saying."""
    cue = sentence.parsed.span(verb)
    return any(
        c.overlaps(cue)
        for found in reading.attributions
        if found.sentence == sentence.index and found.voiced
        for c in found.cue
    )


def _tells_what_is(sentence: SentenceReading) -> bool:
    """Whether a sentence says how things stand, not what happened: "It has 3,000 men in the hills"."""
    roots = [t for t in sentence.parsed.doc if t.dep_ == "ROOT"]
    return any(t.lemma_ in {"have", "be", "number"} and t.tag_ in {"VBZ", "VBP"} for t in roots)
