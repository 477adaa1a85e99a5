"""Another's figure for a toll told before: "the ministry put the figure at 12", "it rose to 15".

The words name only the figure; what is counted, and whom it befell, is the
toll's that stands last before them. Where nothing was counted before, there is no claim.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.counts_given import CHANGING
from contested.extract.draft import Draft
from contested.extract.frames import Form
from contested.extract.predicates import Hit
from contested.extract.reading import Reading, SentenceReading
from contested.language.arguments import Arguments
from contested.language.measured import AMOUNTING
from contested.language.quantities import Figure, FigureKind

_TOLLS = frozenset(
    {"people.killed", "people.wounded", "people.casualties", "people.captured", "people.displaced"}
)
_NAMES = frozenset({"figure", "number", "count", "tally", "toll", "dead", "it", "they"})
_SUMS = frozenset({"figure", "number", "count", "tally", "total"})
_POINTING = frozenset({"the", "that", "this"})
_PUTTING = frozenset({"put", "give", "place"})
_LINKS = frozenset({"at", "as", "above", "over", "past", "under", "below"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_BACK = 2


def retold(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, and one more for each figure that is put against a toll before it."""
    more = [
        _claimed(toll, noun, figure, here)
        for here in reading.sentences.values()
        for noun, figure in (*_put(here), *_come_to(here))
        if not any(d.reading is here and d.figure == figure for d in drafts)
        and (toll := _toll(noun, here, drafts)) is not None
    ]
    return (*drafts, *more)


def _put(here: SentenceReading) -> Iterator[tuple[Token, Figure]]:
    """The words that stand for what is counted, with the figure that a verb puts it at."""
    for noun in here.parsed.doc:
        verb = noun.head
        changed = verb.lemma_ in CHANGING
        if noun.lemma_.lower() not in _NAMES or noun.dep_ not in _OBJECTS:
            continue
        if verb.lemma_ not in _PUTTING and not changed:
            continue
        if any(c.lower_ == "of" for c in noun.children):
            continue  # "put the number of dead at 58" says itself what is counted
        for link in verb.children:
            figures = [here.figure_at(c) for c in link.children if c.dep_ == "pobj"]
            links = {*_LINKS, "to"} if changed else _LINKS
            if link.lower_ in links and figures and figures[0] is not None:
                yield noun, figures[0]


def _come_to(here: SentenceReading) -> Iterator[tuple[Token, Figure]]:
    """The bare counts with the numbers that they come to: "the figure stood at 41 and rose to 58"."""
    for noun in here.parsed.doc:
        bare = all(c.lower_ in _POINTING and c.i < noun.i for c in noun.children)
        if noun.lemma_ not in _SUMS or noun.dep_ != "nsubj" or not (bare and any(noun.children)):
            continue
        for verb in (noun.head, *(t for t in noun.head.conjuncts if t.i > noun.head.i)):
            numbers = [c for c in verb.children if c.i > verb.i]
            numbers += [t for c in numbers if c.dep_ == "prep" for t in c.children]
            figures = (f for t in numbers if (f := here.figure_at(t)) is not None)
            counts = (f for f in figures if f.kind is FigureKind.COUNT)
            if verb.lemma_ in AMOUNTING and (figure := next(counts, None)) is not None:
                yield noun, figure


def _toll(noun: Token, here: SentenceReading, drafts: Sequence[Draft]) -> Draft | None:
    """The toll that stands last before a word, in its sentence or one of those before."""
    told = [
        d
        for d in drafts
        if d.type in _TOLLS
        and d.figure is not None
        and d.part_of is None
        and (noun.lower_ != "dead" or d.type == "people.killed")
        and 0 <= here.index - d.reading.index <= _BACK
        and (d.reading is not here or d.hit.head.i < noun.i)
    ]
    return max(told, key=lambda d: d.trigger.start, default=None)


def _claimed(toll: Draft, noun: Token, figure: Figure, here: SentenceReading) -> Draft:
    hit = Hit(noun, (noun,), toll.hit.predicate, toll.hit.word, Form.NOUN)
    own = toll.figure
    if figure.unit is None and own is not None:
        figure = replace(figure, unit=own.unit, basis=own.basis)
    named = toll.target is not None and toll.target.heads[0].pos_ != "NUM"
    return replace(
        toll,
        reading=here,
        target=toll.target if named else None,
        hit=hit,
        trigger=here.span(noun.i, noun.i),
        arguments=Arguments(),
        figure=figure,
    )
