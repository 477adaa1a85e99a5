"""Whose losses a bare count of dead or wounded is: of the army in "army losses were 55 killed".

"Put Russian losses at 1,520 killed and wounded", "the Armenian side has two fatalities", "the brigade
had 40 killed": the words name those who suffered, away from the number.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import SentenceReading
from contested.language.subjects import subject_of

_COUNTED = frozenset({"people.killed", "people.wounded", "people.casualties"})
_LOSSES = frozenset({"loss", "losses", "casualty", "casualties", "fatality", "fatalities", "toll"})
_STATING = frozenset(
    """be amount put reach total number stand come rise estimate set count say claim include run
    climb bring take push raise lift""".split()
)
_HAVING = frozenset({"have", "suffer", "sustain", "incur", "count", "register", "record", "see"})
_COUNTING = frozenset({"count", "register", "record", "see"})
_WHOSE = frozenset({"military", "fighter", "forces", "sides", "actor", "national", "place_actor"})
_BEFORE = frozenset({"poss", "amod", "compound", "nmod"})


def with_bearers(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, bare counts of harm with those whose losses they are."""
    borne = tuple(_borne(d) for d in drafts)
    return tuple(d for d in borne if not _told_in_parts(d, borne))


def _borne(draft: Draft) -> Draft:
    if draft.type not in _COUNTED or draft.figure is None or draft.part_of is not None:
        return draft
    heads = draft.target.heads if draft.target is not None else ()
    if any(t.pos_ != "NUM" for t in heads):
        return draft
    doc = draft.reading.parsed.doc
    found = _whose(doc[draft.figure.token], draft.reading)
    if found is None or found in heads:
        return draft
    agent = draft.agent
    if agent is not None and agent.reading is draft.reading and found in agent.heads:
        agent = None
    return replace(draft, target=Phrase(draft.reading, (found,)), agent=agent)


def _whose(number: Token, reading: SentenceReading) -> Token | None:
    """The owner of the losses that a number measures, or who has so many dead."""
    for verb in number.ancestors:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        lost = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
        for noun in (t for t in lost if t.lower_ in _LOSSES and t.i < number.i):
            if (found := _first(_owners(noun), reading)) is not None:
                return found
        if verb.lemma_ in _HAVING and verb.i < number.i:
            if verb.lemma_ in _COUNTING:
                return _first((t for t in subject_of(verb) if _under_arms(t, reading)), reading)
            return _first(subject_of(verb), reading)
        if verb.lemma_ not in _STATING and verb.tag_ != "VBN":
            return None
    return None


def _under_arms(token: Token, reading: SentenceReading) -> bool:
    """Whether who counts the dead has them: a brigade, and no monitor or ministry."""
    return bool(labels(token, reading) & {"military", "fighter"})


def _owners(noun: Token) -> Iterable[Token]:
    yield from (c for c in noun.children if c.dep_ in _BEFORE)
    for link in (c for c in noun.children if c.lower_ in {"of", "among", "for"}):
        yield from (t for t in link.children if t.dep_ == "pobj")


def _first(tokens: Iterable[Token], reading: SentenceReading) -> Token | None:
    for token in tokens:
        if reading.actor_at(token) is not None or labels(token, reading) & _WHOSE:
            return token
    return None


def _told_in_parts(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether "losses" without a number are told in their numbers: "put losses at 90 killed"."""
    noun = draft.hit.head
    if draft.type != "people.casualties" or draft.figure is not None:
        return False
    if noun.lower_ not in _LOSSES or noun.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    if any(c.dep_ == "neg" for c in noun.head.children):
        return False  # "does not disclose its losses but says that nine villagers died"
    return any(
        (d.type in _COUNTED and d.figure is not None and d.part_of is None
        and d.reading is draft.reading and d.hit.head.i > noun.i and noun.head.is_ancestor(d.hit.head))
        or (d.type in _COUNTED and d.figure is not None and d.hit.head == noun.head)
        for d in drafts
    )  # fmt: skip
