"""Some of those who were counted before: "A raid left 53 dead. Five children were among them."

So do those whom "the victims" included.

The words name only who they are; what befell them is told by the count that stands last before.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form
from contested.extract.labels import labels
from contested.extract.predicates import Hit
from contested.extract.reading import Reading, SentenceReading
from contested.language.arguments import Arguments
from contested.language.heads import spread

_COUNTS = frozenset(
    {
        "people.killed", "people.wounded", "people.casualties", "people.missing", "people.rescued",
        "people.captured", "people.detained",
    }
)  # fmt: skip
_VICTIMS = frozenset({"victims", "casualties", "fatalities"})
_BACK = 2


def among_them(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, and one for each sort of people that is said to be among those counted before."""
    more = [
        _part(toll, verb, noun, here)
        for here in reading.sentences.values()
        for verb, noun in _named(here)
        if not any(d.reading is here and d.hit.head == verb for d in drafts)
        and (toll := _toll(verb, here, drafts)) is not None
        and not any(d.reading is here and d.type == toll.type and _tells(d, noun) for d in drafts)
    ]
    whole = [d for d in drafts if not _only_whom(d, more)]
    return (*whole, *more, *_among_counted(tuple(whole)))


def _only_whom(draft: Draft, more: list[Draft]) -> bool:
    """Whether it is but the word for those among whom others are named: "among the victims are nine"."""
    link = draft.hit.head.head
    among = draft.type == "people.casualties" and link.lower_ == "among" and draft.figure is None
    return among and any(d.hit.head == link.head for d in more)


def _among_counted(drafts: tuple[Draft, ...]) -> Iterator[Draft]:
    """Those who are said to be among others whose fate is told: "two boys were among the 12 killed"."""
    for whole in drafts:
        if whole.type not in _COUNTS or whole.figure is None or whole.part_of is not None:
            continue
        here, told = whole.reading, whole.hit.head
        for link in here.parsed.doc:
            verb = link.head
            if link.lower_ != "among" or verb.lemma_ != "be" or verb.pos_ not in {"VERB", "AUX"}:
                continue
            those = {t.i for c in link.children for t in c.subtree}
            if whole.figure.token not in those or told.i not in those:
                continue
            who = [c for c in verb.children if c.dep_ in {"nsubj", "attr"} and c.pos_ != "PRON"]
            for noun in spread(who[-1:]):
                if "person" in labels(noun, here) and here.figure_at(noun) != whole.figure:
                    yield _part(whole, verb, noun, here)


def _named(here: SentenceReading) -> Iterator[tuple[Token, Token]]:
    """The "were" of "X were among them" with each X that is people."""
    for verb in here.parsed.doc:
        if verb.lemma_ == "include" and any(
            c.lower_ in _VICTIMS and c.dep_ == "nsubj" for c in verb.children
        ):
            those = [c for c in verb.children if c.dep_ == "dobj"]
            yield from ((verb, noun) for noun in spread(those) if "person" in labels(noun, here))
    for link in here.parsed.doc:
        if link.lower_ != "among" or link.head.lemma_ not in {"be", "include"}:
            continue
        if not any(t.lower_ in _VICTIMS | {"them"} for t in link.children):
            continue
        verb = link.head
        who = [c for c in verb.children if c.dep_ in {"nsubj", "attr"} and c.pos_ != "PRON"]
        for noun in spread(who[-1:]):
            if "person" in labels(noun, here):
                yield verb, noun


def _tells(draft: Draft, noun: Token) -> bool:
    """Whether a clause on those named says itself what befell them: "a nurse, who died when …"."""
    clause = draft.hit.head
    return clause.dep_ == "relcl" and clause.head in {noun, *noun.conjuncts}


def _toll(verb: Token, here: SentenceReading, drafts: tuple[Draft, ...]) -> Draft | None:
    """The count of people that stands last before."""
    told = [
        d
        for d in drafts
        if d.type in _COUNTS and d.figure is not None and d.part_of is None
        and 0 <= here.index - d.reading.index <= _BACK
        and (d.reading is not here or d.hit.head.i < verb.i)
    ]  # fmt: skip
    return max(told, key=lambda d: d.trigger.start, default=None)


def _part(toll: Draft, verb: Token, noun: Token, here: SentenceReading) -> Draft:
    them = (t for c in verb.children if c.lower_ == "among" for t in c.children)
    last = next(them, verb)
    hit = Hit(verb, (verb,), toll.hit.predicate, toll.hit.word, Form.VERB)
    return replace(
        toll,
        reading=here,
        hit=hit,
        trigger=here.span(verb.i, max(last.i, verb.i)),
        arguments=Arguments(object=(noun,)),
        agent=None,
        target=Phrase(here, (noun,)),
        figure=here.figure_at(noun),
        part_of=toll,
        means=None,
    )
