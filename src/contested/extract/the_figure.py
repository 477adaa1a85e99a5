"""A count told before that words take up again: "A raid left 41 dead. The figure rose to 58 on Tuesday."

The words say only that it is the same count; what it counts is told by the claim that stands last
before.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form
from contested.extract.predicates import Hit
from contested.extract.reading import Reading, SentenceReading
from contested.language.arguments import Arguments
from contested.language.measured import AMOUNTING
from contested.language.quantities import Figure, FigureKind
from contested.model.vocabulary import Basis

_COUNTS = frozenset(
    {
        "people.killed", "people.wounded", "people.casualties", "people.missing", "people.displaced",
        "people.captured", "people.detained", "people.rescued",
    }
)  # fmt: skip
_SUMS = frozenset({"figure", "number", "count", "tally", "total"})
_POINTING = frozenset({"the", "that", "this", "its", "their"})
_BACK = 2


def the_figure(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, and one for each number that a count told before is said to have come to."""
    more = [
        _taken_up(count, verb, noun, figure, here)
        for here in reading.sentences.values()
        for noun in filter(_points_back, here.parsed.doc)
        for verb, figure in _come_to(noun, here)
        if not any(d.figure == figure and d.reading is here for d in drafts)
        and (count := _told_last(noun, here, drafts)) is not None
    ]
    return (*drafts, *more)


def _points_back(noun: Token) -> bool:
    """Whether it is a count of which nothing says what it is of: "the figure", "that number"."""
    bare = all(c.lower_ in _POINTING and c.i < noun.i for c in noun.children)
    return noun.lemma_ in _SUMS and noun.dep_ == "nsubj" and bare and noun.i > noun.left_edge.i


def _come_to(noun: Token, here: SentenceReading) -> Iterator[tuple[Token, Figure]]:
    """Each verb of the count with the number that it comes to: "stood at 41 and rose to 58"."""
    verbs = [noun.head, *(t for t in noun.head.conjuncts if t.i > noun.head.i)]
    for verb in (v for v in verbs if v.lemma_ in AMOUNTING):
        for figure in here.figures:
            number = here.parsed.doc[figure.token]
            under = number.head.head if number.dep_ == "pobj" else number.head
            if figure.kind is FigureKind.COUNT and under == verb and number.i > verb.i:
                yield verb, figure
                break


def _told_last(noun: Token, here: SentenceReading, drafts: tuple[Draft, ...]) -> Draft | None:
    """The count that stands last before, in the same sentence or one of the two before."""
    told = [
        d
        for d in drafts
        if d.type in _COUNTS and d.figure is not None and d.part_of is None
        and 0 <= here.index - d.reading.index <= _BACK
        and (d.reading is not here or d.hit.head.i < noun.i)
    ]  # fmt: skip
    return max(told, key=lambda d: d.trigger.start, default=None)


def _taken_up(
    count: Draft, verb: Token, noun: Token, figure: Figure, here: SentenceReading
) -> Draft:
    own = count.figure
    basis = own.basis if own is not None else Basis.COUNT
    number = here.parsed.doc[figure.token]
    return replace(
        count,
        reading=here,
        hit=Hit(verb, (verb,), count.hit.predicate, count.hit.word, Form.VERB),
        trigger=here.span(noun.i, noun.i),
        arguments=Arguments(object=(number,)),
        target=Phrase(here, (number,)) if count.target is not None else None,
        figure=replace(figure, unit=own.unit if own else figure.unit, basis=basis),
        means=None,
    )
