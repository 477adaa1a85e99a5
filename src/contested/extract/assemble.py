"""The last step: drafts become claims, with spans on every value and ids that follow from them."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import Reading, SentenceReading
from contested.language.calendar import Window
from contested.model.claim import Claim, Source
from contested.model.span import Span
from contested.model.value import Participant, Place, Quantity, Speaker, Time
from contested.model.vocabulary import Basis, Comparator, Group, Kind, PlaceRole

_THINGS = frozenset({"structure", "thing", "ground", "event", "freight"})
_PEOPLE = frozenset({Kind.MILITARY, Kind.ARMED_GROUP, Kind.CIVILIAN})
# What a day's bulletin counts, front by front: "over the past day … In the south, the foe lost 60 men".
_OF_A_DAY = frozenset({"people.casualties", "materiel.destroyed", "battle.repelled"})
# What happens to people is counted as it happens, in whatever tense it is told: "two are dead".
_PERSON = "person"
# Types whose bare figure counts people: "captured 17 of them".
_OF_PEOPLE = frozenset(
    {
        "people.killed", "people.wounded", "people.casualties", "people.captured",
        "people.surrendered", "people.detained", "people.displaced", "people.exchanged",
        "people.rescued", "people.missing", "people.returned", "civil.need",
    }
)  # fmt: skip
_NEVER_HELD = frozenset({"people.killed", "people.wounded", "people.rescued"})
_WHERE_HURT = frozenset(
    {"people.killed", "people.wounded", "people.casualties", "infrastructure.damaged", "strike"}
)
_BOUND = frozenset({PlaceRole.TO, PlaceRole.TOWARD, PlaceRole.FROM})
_MOVING = frozenset(
    {
        "people.displaced", "people.returned", "people.mobilized", "people.exchanged",
        "territory.withdrawal", "territory.advance", "materiel.supplied", "civil.aid",
        "civil.order", "diplomacy.talks",
    }
)  # fmt: skip
_BESIDE = frozenset({"along", "together"})
_WHEN = frozenset({"earlier", "later"})  # "hours earlier rebels": rebels
_LEFT = frozenset(
    {
        "det",
        "amod",
        "compound",
        "poss",
        "nmod",
        "quantmod",
        "punct",
        "case",
        "nummod",
        "npadvmod",
        "advmod",
    }
)


def claims(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Claim, ...]:
    """The claims of a page in the order of the text; a claim said twice in one place is one."""
    source = Source.of(reading.page.document)
    made = {id(d): _claim(d, source).identified() for d in drafts}
    ids = {d.key: made[id(d)].id for d in drafts}
    found: dict[str, Claim] = {}
    for draft in drafts:
        claim = made[id(draft)]
        if draft.part_of is not None and claim.quantity is not None and draft.part_of.key in ids:
            claim = replace(claim, quantity=replace(claim.quantity, part_of=ids[draft.part_of.key]))
        if draft.reacts_to is not None and draft.reacts_to.key in ids:
            claim = replace(claim, reaction_to=ids[draft.reacts_to.key])
        found.setdefault(claim.id, claim)
    return tuple(sorted(found.values(), key=lambda c: (c.trigger.start, c.type, c.id)))


def _claim(draft: Draft, source: Source) -> Claim:
    sentence = draft.reading.parsed.sentence
    return Claim(
        document=source,
        sentence=Span(sentence.start, sentence.end, sentence.text),
        trigger=draft.trigger,
        type=draft.type,
        polarity=draft.polarity,
        modality=draft.modality,
        agent=_participant(draft.agent),
        target=_participant(draft.target),
        means=draft.means,
        places=_places(draft),
        time=Time(draft.time.mention.span) if draft.time else None,
        quantity=_quantity(draft),
        attribution=_speakers(draft),
        verification=draft.verification,
        confidence=draft.confidence,
    )


def _places(draft: Draft) -> tuple[Place, ...]:
    role = draft.frame.place_role
    found: list[Place] = []
    for located in draft.places:
        own = located.mention.role
        if located.reading is not draft.reading and own in _BOUND and draft.type not in _MOVING:
            own = PlaceRole.AT  # where one account's troops went is where the next goes on
        if own is PlaceRole.TO and draft.type in _WHERE_HURT:
            own = PlaceRole.AT  # "a grenade thrown into a bar in X wounded two"
        if own is PlaceRole.NEAR and draft.hit.head.dep_ in {"amod", "relcl"}:
            own = PlaceRole.AT  # "south of the rebel-held town of X": they hold X
        found.append(Place(located.mention.span, role if role and own is PlaceRole.AT else own))
    return tuple(found)


def _quantity(draft: Draft) -> Quantity | None:
    figure = draft.figure
    if figure is None:
        return None
    basis = figure.basis
    if draft.type in _NEVER_HELD and basis is Basis.STOCK:
        basis = Basis.COUNT
    if basis is Basis.COUNT and draft.type in _OF_A_DAY and draft.time is not None:
        basis = Basis.INCREMENT if isinstance(draft.time.mention.value, Window) else basis
    return Quantity(
        span=figure.span,
        low=figure.low,
        high=figure.high,
        comparator=figure.comparator or Comparator.EXACT,
        unit=draft.frame.unit or figure.unit or (_PERSON if draft.type in _OF_PEOPLE else None),
        object=figure.object.text if figure.object else None,
        basis=basis if basis is not Basis.COUNT or not draft.frame.basis else draft.frame.basis,
    )


def _speakers(draft: Draft) -> tuple[Speaker, ...]:
    found: list[Speaker] = []
    for depth, attribution in enumerate(draft.attribution, 1):
        act = draft.act if depth == 1 and draft.act else attribution.act
        found += [
            Speaker(
                span=span,
                act=act,
                depth=depth,
                channel=attribution.channel.text if attribution.channel else None,
                said=attribution.said.text if attribution.said else None,
            )
            for span in attribution.source
        ]
    return tuple(found)


def _participant(phrase: Phrase | None) -> Participant | None:
    if phrase is None:
        return None
    kind, groups = kind_of_words(phrase.heads, phrase.reading)
    return Participant(_span(phrase.heads, phrase.reading), kind=kind, groups=groups)


def kind_of_words(
    heads: tuple[Token, ...], reading: SentenceReading
) -> tuple[Kind | None, tuple[Group, ...]]:
    """What a phrase's own nouns say of who or what it is; a thing has no kind."""
    heads = (*heads, *_companions(heads))
    classes = [c for h in heads for c in reading.classes.of(h)]
    kinds = {c.kind for h in heads for c in reading.classes.of(h)[:1]}
    groups = tuple(sorted({c.group for c in classes if c.group is not None}, key=str))
    if not classes and all("transport" in labels(h, reading) for h in heads):
        return None, (Group.TRANSPORT,)  # a ship by its name: "the tanker Sol"
    return _kind(kinds, classes != [], heads, reading), groups


def _companions(heads: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who is named with them: "40 soldiers along with their families"."""
    around = (
        c for h in heads for c in (*h.children, *(h.head.children if h.dep_ == "dobj" else ()))
    )
    near = [c for c in around if c.dep_ in {"prep", "advmod"} and c.i > heads[-1].i]
    near += [c for p in near for c in p.children if c.dep_ == "prep"]
    beside = [c for c in near if c.lower_ == "with" and c.i and c.nbor(-1).lower_ in _BESIDE]
    joined = [t for h in heads for t in h.conjuncts if t.i > h.i]
    joined = [t for t in joined if t not in heads and t.pos_ == "NOUN"]
    if any(c.dep_ == "nummod" for h in heads for c in h.children):
        joined = [t for t in joined if not any(_counts(c) for c in t.children)]
    return (*(t for c in beside for t in c.children if t.dep_ == "pobj"), *joined)


def _counts(word: Token) -> bool:
    """Whether it says that those are counted apart: "two nurses and a guard"."""
    return word.dep_ == "nummod" or word.lower_ in {"a", "an"}


def _kind(
    kinds: set[Kind | None], known: bool, heads: tuple[Token, ...], reading: SentenceReading
) -> Kind | None:
    if len(kinds & _PEOPLE) > 1:
        return Kind.MIXED
    said = next((k for k in (Kind.MILITARY, Kind.ARMED_GROUP, Kind.CIVILIAN) if k in kinds), None)
    if said is not None:
        return said
    if known and kinds == {None} and all(reading.classes.labels(h) & _THINGS for h in heads):
        return None
    return Kind.UNSTATED


def _span(heads: tuple[Token, ...], reading: SentenceReading) -> Span:
    """The words of a phrase: its heads with what stands left of them."""
    first = min(_left(h) for h in heads)
    last = max(h.i for h in heads)
    if last - first > 25:
        first, last = _left(heads[0]), heads[0].i
    for head in heads:
        named = reading.actor_at(head)
        if named is not None and not named.person:  # "a Saudi-led coalition air strike"
            first, last = min(first, named.start), max(last, named.end - 1)
    return reading.span(first, last)


def _left(head: Token) -> int:
    first = head.i
    for child in reversed(list(head.lefts)):
        if child.dep_ not in _LEFT or child.lower_ in _WHEN:
            break
        if child.dep_ != "punct" or child.text in {"-", "–"}:
            first = min(first, child.left_edge.i)
    while head.doc[first].is_punct and first < head.i:
        first += 1
    return int(first)
