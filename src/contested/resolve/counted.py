"""What a bare number counts: "of the drones 17 were shot down", "five children died, nine were hurt".

A number goes back to the nearest noun before it in its sentence that is counted itself.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.assemble import kind_of_words
from contested.extract.reading import SentenceReading
from contested.model.value import Participant
from contested.resolve.context import Context

_COUNTED = frozenset({"person", "drone", "munition", "equipment"})
_ROUND = frozenset({"dozens", "scores", "hundreds", "thousands"})
_SUMS = frozenset({"toll", "number", "death", "fatality", "casualty", "body", "dead", "total"})
_VAGUE = frozenset({"people", "casualty", "body"})
_NUMBERS = frozenset({"NUM"})
_DYING = frozenset({"die", "perish"})
_HARMS = _DYING | frozenset(
    "kill wound injure hurt shoot slay behead martyr murder execute gun maim".split()
)
_CHARGING = frozenset({"accuse", "blame", "suspect", "condemn", "urge", "tell", "order", "ask"})
_HURT = frozenset({"nsubj", "nsubjpass", "dobj"})


def counted(value: Participant, context: Context) -> Participant:
    """The participant whose words say what a bare number counts; the same where they do already."""
    parsed = context.sentence_of(value.span)
    if parsed is None:
        return value
    reading = context.reading.sentences[parsed.sentence.index]
    start = value.span.start - parsed.sentence.start
    tokens = parsed.doc.char_span(start, start + len(value.span.text), alignment_mode="expand")
    if tokens is None or not _bare(tokens.root) or _says(tokens.root, reading):
        return value
    if reading.actor_at(tokens.root) is not None:
        return value  # "the Saudi-led coalition" is no number
    head = _before(tokens.root, reading)
    if head is None and (tokens.root.lower_ == "others" or _adds(tokens.root)):
        return _told_before(value, reading, context)
    if head is None:
        return value
    kind, groups = kind_of_words((head,), reading)
    return replace(value, span=reading.span(head.left_edge.i, head.i), kind=kind, groups=groups)


def _adds(number: Token) -> bool:
    """Whether one who has spoken counts on: "It added that 101 were wounded and 13 captured"."""
    verb = next((t for t in number.ancestors if t.lemma_ in {"add", "continue"}), None)
    subjects = [c for c in verb.children if c.dep_ == "nsubj"] if verb is not None else []
    return any(c.lower_ in {"it", "he", "she", "they"} for c in subjects)


def uncounted(value: Participant, context: Context) -> bool:
    """Whether a bare number counts nobody whom its sentence names: "put the toll at seven dead"."""
    parsed = context.sentence_of(value.span)
    if parsed is None:
        return False
    start = value.span.start - parsed.sentence.start
    tokens = parsed.doc.char_span(start, start + len(value.span.text), alignment_mode="expand")
    if tokens is None or not (tokens.root.tag_ == "CD" or tokens.root.lower_ in _ROUND):
        return False
    reading = context.reading.sentences[parsed.sentence.index]
    number = tokens.root
    near = parsed.doc[number.i + 1 : number.i + 3]
    if reading.actor_at(number) is not None or any(t.lower_ == "of" for t in near):
        return False  # "43 more of its men"
    return not any(_names_them(t, reading) for t in parsed.doc[: number.i])


def _names_them(token: Token, reading: SentenceReading) -> bool:
    """Whether a noun before a number can be of those whom it counts: no "toll", nobody who tells."""
    if token.pos_ in {"PRON", "NUM"} or "person" not in reading.classes.labels(token):
        return False
    if token.lemma_.lower() in _SUMS or token.lower_ in _ROUND:
        return False
    return not (token.dep_ == "nsubj" and any(c.dep_ == "ccomp" for c in token.head.children))


def _bare(root: Token) -> bool:
    """Whether a phrase is a number and no more, one of "others", or a participle counted by one."""
    if root.lower_ == "others":
        return any(c.dep_ == "nummod" for c in root.children)
    if root.lower_ == "another":
        return not any(c.dep_ in {"nummod", "prep"} for c in root.children)
    return root.pos_ in _NUMBERS or (root.pos_ == "VERB" and root.tag_ == "VBN")


def _says(number: Token, reading: SentenceReading) -> bool:
    """Whether the number's own phrase says what it counts: "17 of the drones"."""
    below = (t for c in number.children if c.dep_ == "prep" for t in c.children)
    return any(reading.classes.labels(t) & _COUNTED and t.pos_ != "PRON" for t in below)


def _before(number: Token, reading: SentenceReading) -> Token | None:
    before = list(reversed(list(reading.parsed.doc[: number.i])))
    found = next((t for t in before if _is_counted(t, reading)), None)
    return found or next((t for t in before if _are_hit(t, reading)), None)


def _are_hit(token: Token, reading: SentenceReading) -> bool:
    """Whether troops are told to be hit: "soldiers were shelled; two died"."""
    armed = reading.classes.labels(token) & {"military", "fighter"}
    whole = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token
    undergone = whole.dep_ in {"nsubjpass", "dobj"} and whole.head.lemma_ not in _CHARGING
    return token.tag_ == "NNS" and undergone and bool(armed)


def _is_counted(token: Token, reading: SentenceReading) -> bool:
    labels = reading.classes.labels(token)
    if token.tag_ == "NNPS" and token.ent_type_ == "NORP":
        labels = labels | {"person"}  # "15,000 North Koreans"
    if token.pos_ not in {"NOUN", "PROPN"} or not labels & _COUNTED:
        return False
    if token.dep_ == "nsubj" and any(c.dep_ == "ccomp" for c in token.head.children):
        return False  # "two officers said a shell had killed six"
    if labels & _VAGUE and not any(c.dep_ == "poss" for c in token.children):
        return False
    return any(c.dep_ == "nummod" for c in token.children) or _of_some(token) or _one_hurt(token)


def _one_hurt(token: Token) -> bool:
    """Whether one is told to be hurt: "a soldier died and two others were hurt"."""
    one = any(c.lower_ in {"a", "an"} for c in token.children)
    return one and token.head.lemma_ in _HARMS and token.dep_ in _HURT


def _of_some(token: Token) -> bool:
    """Whether a number of them is told of: "seven of its men"."""
    of = token.head
    return token.dep_ == "pobj" and of.lower_ == "of" and of.head.pos_ in _NUMBERS


def _told_before(value: Participant, reading: SentenceReading, context: Context) -> Participant:
    """Those hurt in the sentence before, of whom "30 others" are more: "Nine soldiers died. 30 …"."""
    earlier = context.reading.sentences.get(reading.parsed.sentence.index - 1)
    if earlier is None:
        return value
    harmed = (
        t for t in earlier.parsed.doc
        if t.head.lemma_ in _HARMS and t.dep_ in {"nsubjpass", "dobj", "nsubj"}
        and (t.dep_ != "nsubj" or t.head.lemma_ in _DYING)
    )  # fmt: skip
    head = next((t for t in harmed if _is_counted(t, earlier)), None)
    if head is None:
        return value
    kind, groups = kind_of_words((head,), earlier)
    return replace(value, span=earlier.span(head.left_edge.i, head.i), kind=kind, groups=groups)
