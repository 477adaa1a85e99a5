"""What a war's or a battle's beginning dates: its toll so far, and what is told right behind it.

"The war broke out on 3 May. It has cost 900 lives": since that day. "It began on Friday. Tanks
opened fire on the village": on that day.
"""

from spacy.tokens import Token

from contested.extract.accounts import BLOWS, sums_up
from contested.extract.binding import has_subject
from contested.extract.draft import Dated, Draft
from contested.extract.reading import Reading, SentenceReading
from contested.extract.stage import Stage
from contested.extract.verb_forms import auxiliaries
from contested.language.calendar import Date
from contested.language.time_kinds import TimeKind
from contested.language.times import TimeMention
from contested.model.vocabulary import Modality

_WARS = frozenset(
    """war conflict fighting violence invasion offensive campaign uprising insurgency rebellion siege
    hostility operation assault crisis escalation bombardment unrest revolt battle""".split()
)
_BEGINNING = frozenset({"begin", "start", "erupt", "break", "flare", "launch", "ignite"})
_TOLLS = ("people.killed", "people.wounded", "people.casualties", "people.displaced")
_TELLING = BLOWS | {"battle.repelled", "territory.advance", "territory.capture"}


def toll_since(stage: Stage, reading: Reading) -> Dated | None:
    """Since when a war's toll has grown, where its beginning is told beside or right before."""
    draft, head = stage.draft, stage.head
    counted = draft.type.startswith(_TOLLS) and draft.figure is not None
    if not counted or draft.modality is not Modality.ASSERTED or not so_far(head):
        return None
    for time in stage.sentence.times:
        verb = _begins_then(time, stage.sentence)
        if verb is not None and verb.dep_ == "relcl" and verb.head == _subject(head):
            return Dated(stage.sentence, time)
    for sentence in reading.before(draft.reading.index)[:2]:
        begun = [t for t in sentence.times if _begins_then(t, sentence) is not None]
        near = sentence.index == draft.reading.index - 1
        if begun and (_of_the_war(head) or (near and _of_people_alone(stage))):
            return Dated(sentence, max(begun, key=_exact))
    return None


def day_of_beginning(draft: Draft, reading: Reading) -> Dated | None:
    """The day of the beginning that the sentence before tells, for what it began with."""
    head = draft.hit.head
    done = draft.type in _TELLING and draft.modality is Modality.ASSERTED and not sums_up(draft)
    if not done or (head.tag_ != "VBD" and "was" not in auxiliaries(head)):
        return None
    index = draft.reading.index - 1
    sentence = reading.sentences.get(index)
    sentences = reading.page.sentences
    if sentence is None or sentences[index].paragraph != sentences[index + 1].paragraph:
        return None
    for time in sentence.times:
        verb = _begins_then(time, sentence, or_it=True)
        if verb is not None and verb.dep_ == "ROOT" and time.kind is TimeKind.POINT:
            dated = time.value
            if not isinstance(dated, Date) or dated.day is not None:
                return Dated(sentence, time)
    return None


def so_far(head: Token) -> bool:
    """Whether it is told as of now: "has killed nine and driven out 90"."""
    verb = head if head.pos_ in {"VERB", "AUX"} else head.head
    first = verb.head if verb.dep_ == "conj" else verb
    has = {"has", "have", "'ve", "’ve"}
    own = auxiliaries(verb)
    goes_on = not own and verb.tag_ in {"VBN", "VBD"} and not has_subject(verb)
    return bool(own & has) or (goes_on and bool(auxiliaries(first) & has))


def begins(verb: Token, *, or_it: bool = False) -> bool:
    """Whether a war or a battle is told to begin: "the war broke out", "which began in May"."""
    if verb.lemma_ not in _BEGINNING or verb.pos_ != "VERB":
        return False
    subject = _subject(verb)
    if subject is None:
        return False
    if verb.dep_ == "relcl" and subject.lower_ in {"which", "that"}:
        subject = verb.head
    if verb.lemma_ == "launch" and subject.dep_ == "nsubj":
        return False
    return is_war(subject) or (or_it and subject.lower_ in {"it", "this"})


def _begins_then(
    time: TimeMention, sentence: SentenceReading, *, or_it: bool = False
) -> Token | None:
    """The verb of beginning that a time is of, or None."""
    if (
        not time.dated
        or time.attaches is None
        or time.kind not in {TimeKind.POINT, TimeKind.INTERVAL}
    ):
        return None
    token = sentence.parsed.doc[time.attaches]
    token = token.head if token.dep_ in {"npadvmod", "pobj", "prep"} else token
    return token if begins(token, or_it=or_it) else None


def _exact(time: TimeMention) -> tuple[bool, bool]:
    """What sets a day above a month, and both above a distance: "a year ago, on 4 November 2020"."""
    day = time.value
    return (isinstance(day, Date) and day.day is not None, isinstance(day, Date))


def _subject(verb: Token) -> Token | None:
    while verb.dep_ == "conj" and not any(c.dep_[:5] == "nsubj" for c in verb.children):
        verb = verb.head
    return next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)


def _of_the_war(head: Token) -> bool:
    """Whether a toll is the war's: "it has cost nine lives", "nine have died in the fighting"."""
    verb = head if head.pos_ in {"VERB", "AUX"} else head.head
    subject = _subject(verb)
    if subject is not None and (subject.lower_ == "it" or _known(subject)):
        return True
    within = (
        c for v in (verb, verb.head) for c in v.children if c.lower_ in {"in", "by", "during"}
    )
    return any(_known(t) for c in within for t in c.children)


def _known(noun: Token) -> bool:
    pointed = any(c.dep_ == "det" and c.lower_ in {"the", "this"} for c in noun.children)
    return pointed and is_war(noun)


def is_war(noun: Token) -> bool:
    """Whether a noun is a war, a battle or their like."""
    return noun.lower_ in _WARS or noun.lemma_.lower() in _WARS


def _of_people_alone(stage: Stage) -> bool:
    """Whether only people are counted, nobody named who did it: "thousands have died"."""
    subject = _subject(stage.head)
    figure = stage.draft.figure
    return (
        subject is not None
        and figure is not None
        and subject.left_edge.i <= figure.token <= subject.right_edge.i
        and not stage.draft.places
    )
