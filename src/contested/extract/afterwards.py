"""When and where it was, as the sentence after tells it: "Two men were shot. It happened late on Monday."

What only says that something took place is of whatever was told right before it.
"""

from spacy.tokens import Token

from contested.extract.accounts import in_saying
from contested.extract.binding import way
from contested.extract.deeds import DEEDS, comes_about
from contested.extract.draft import Dated, Draft, Located
from contested.extract.eligible import head_of
from contested.extract.reading import Reading, SentenceReading
from contested.language.calendar import Range
from contested.language.places import PlaceMention
from contested.language.time_kinds import TimeKind
from contested.language.times import Tense

_SOON = 3
_IT = frozenset({"it", "this", "that"})
_KNOWN = frozenset({"the", "this", "that"})


def told_next(draft: Draft, reading: Reading) -> Dated | None:
    """The day on which a sentence soon after says that it happened, or None.

    None where another day is named before.
    """
    for index in range(draft.reading.index + 1, draft.reading.index + 1 + _SOON):
        sentence = reading.sentences.get(index)
        if sentence is None:
            return None
        verb = _coming_about(sentence)
        for time in sentence.times if verb is not None else ():
            day = time.kind is TimeKind.POINT or isinstance(time.value, Range)
            point = day and time.tense is Tense.PAST
            own = verb is not None and time.attaches == verb.i
            if point and own and not in_saying(time, sentence, reading):
                return Dated(sentence, time)
        if any(t.dated for t in sentence.times):
            return None
    return None


def set_next(draft: Draft, reading: Reading) -> tuple[Located, ...]:
    """The places where the sentence after says that it happened."""
    sentence = reading.sentences.get(draft.reading.index + 1)
    verb = _coming_about(sentence) if sentence else None
    if sentence is None or verb is None:
        return ()
    return tuple(
        Located(sentence, p)
        for p in sentence.places
        if p.name and not p.acting and not in_saying(p, sentence, reading) and _under(p, verb)
    )


def _under(place: PlaceMention, verb: Token) -> bool:
    """Whether a place stands in the clause that says so, under no noun of another thing."""
    head = head_of(place, verb.doc)
    return (
        head.i > verb.i
        and verb in head.ancestors
        and not any(t.dep_ in {"relcl", "acl", "advcl", "ccomp"} for t in way(head, verb))
    )


def _coming_about(sentence: SentenceReading) -> Token | None:
    """The verb of a sentence that says of what was told before that it was."""
    for verb in sentence.parsed.doc:
        if comes_about(verb) and any(_known(c) for c in verb.children if c.dep_ == "nsubj"):
            return verb
    return None


def _known(subject: Token) -> bool:
    pointed = any(c.dep_ == "det" and c.lower_ in _KNOWN for c in subject.children)
    return subject.lower_ in _IT or (pointed and subject.lemma_.lower() in DEEDS)
