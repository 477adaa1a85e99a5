"""When it was, where the sentence after tells it: "Two men were shot. It happened late on Monday."

What only says that something took place is of whatever was told right before it.
"""

from spacy.tokens import Token

from contested.extract.accounts import in_saying
from contested.extract.deeds import DEEDS, comes_about
from contested.extract.draft import Dated, Draft
from contested.extract.reading import Reading, SentenceReading
from contested.language.times import Tense, TimeKind

_IT = frozenset({"it", "this", "that"})
_KNOWN = frozenset({"the", "this", "that"})


def told_next(draft: Draft, reading: Reading) -> Dated | None:
    """The day on which the sentence after says that it happened, or None."""
    sentence = reading.sentences.get(draft.reading.index + 1)
    verb = _coming_about(sentence) if sentence else None
    if sentence is None or verb is None:
        return None
    for time in sentence.times:
        point = time.kind is TimeKind.POINT and time.tense is Tense.PAST
        if point and time.attaches == verb.i and not in_saying(time, sentence, reading):
            return Dated(sentence, time)
    return None


def _coming_about(sentence: SentenceReading) -> Token | None:
    """The verb of a sentence that says of what was told before that it was."""
    for verb in sentence.parsed.doc:
        if comes_about(verb) and any(_known(c) for c in verb.children if c.dep_ == "nsubj"):
            return verb
    return None


def _known(subject: Token) -> bool:
    pointed = any(c.dep_ == "det" and c.lower_ in _KNOWN for c in subject.children)
    return subject.lower_ in _IT or (pointed and subject.lemma_.lower() in DEEDS)
