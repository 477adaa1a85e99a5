"""How and when a thing was said: the channel and the time words that belong to the saying."""

from collections.abc import Iterable

from spacy.tokens import Token

from contested.extract.clauses import Draft, indices
from contested.extract.cues import Cues
from contested.language.times import TimeMention

_PREPOSITIONS = frozenset(
    ["in", "on", "at", "via", "through", "during", "to", "by", "from", "with"]
)
_CUTS = ("relcl", "acl", "advcl")


def times_of_saying(draft: Draft, times: Iterable[TimeMention]) -> TimeMention | None:
    """The time expression that dates the saying; words that the parse put in the content are freed.

    "said Wednesday his forces had advanced": a day right beside the cue is the saying's.
    """
    dated = [t for t in times if t.dated]
    for time in dated:
        if _beside(draft, time):
            draft.content -= set(range(time.first, time.last + 1))
            return time
    verb = draft.verb
    if verb is None:
        inside = [t for t in dated if set(range(t.first, t.last + 1)) <= draft.source]
        return inside[-1] if inside else None
    for time in dated:
        words = set(range(time.first, time.last + 1))
        behind = any(verb.i < i < time.first for i in draft.content)
        if not behind and not words & draft.content and _hangs(time, draft, verb):
            return time
    return None


def _beside(draft: Draft, time: TimeMention) -> bool:
    """Whether the time stands right after the cue, before a content with its own opening."""
    if draft.verb is None or time.first != draft.verb.i + 1:
        return False
    after = {i for i in draft.content if i > time.last}
    return bool(after) or not set(range(time.first, time.last + 1)) & draft.content


def _hangs(time: TimeMention, draft: Draft, verb: Token) -> bool:
    """Whether the time hangs on the cue, on its source, on its channel or on the verb before it."""
    first = verb.doc[time.first]
    owner = first if time.attaches is None else verb.doc[time.attaches]
    if owner.i in draft.cue:
        return True
    if owner.i in draft.source:
        return not any(t.pos_ in ("VERB", "AUX") and t.i in draft.source for t in first.ancestors)
    own = [
        verb,
        *([verb.head] if verb.dep_ == "conj" and time.first < min(draft.source or {0}) else []),
    ]
    for up in (first, *first.ancestors):
        if up in own:
            return True
        if up.i in draft.content or (up.pos_ in ("VERB", "AUX") and up.dep_ not in _CUTS):
            return False
    return False


def channel(draft: Draft, cues: Cues) -> set[int]:
    """The tokens of the channel: "in a video address", "on Telegram", "told AFP"."""
    verb = draft.verb
    if verb is not None:
        for child in verb.children:
            if (
                child.dep_ == "prep"
                and child.lower_ in _PREPOSITIONS
                and child.i not in draft.content
            ):
                found = _named(child, draft, cues)
                if found:
                    return found
        told = _told(verb, draft)
        if told:
            return told
    if draft.head is not None:
        return _source_channel(draft.head, cues)
    return set()


def of_interview(verb: Token) -> set[int]:
    """The words of "said in a phone interview": the interview is the saying itself."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "in" and child.i == verb.i + 1:
            for noun in child.children:
                if noun.lemma_ == "interview":
                    return {child.i, noun.i} | {c.i for c in noun.children if c.i < noun.i}
    return set()


def _named(preposition: Token, draft: Draft, cues: Cues) -> set[int]:
    for noun in preposition.children:
        words = {noun.lemma_.lower(), noun.text, noun.lower_}
        if noun.dep_ == "pobj" and words & cues.channels:
            return _short(noun) - draft.content - draft.source
    return set()


def _told(verb: Token, draft: Draft) -> set[int]:
    if verb.lemma_ != "tell":
        return set()
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and child.i > verb.i:
            press = child.lemma_.lower() in ("press", "reporter", "journalist", "media", "team")
            if child.pos_ == "PROPN" or press:
                return _short(child) - draft.content - draft.source
    return set()


def _source_channel(head: Token, cues: Cues) -> set[int]:
    """A source that is itself a channel: "a Telegram post said", "footage shared on X"."""
    kind = cues.sources.get(head.lemma_.lower())
    if kind != "show" and (kind is not None or head.lemma_.lower() not in cues.channels):
        return set()
    for child in head.children:
        if child.dep_ == "acl":
            for prep in (c for c in child.children if c.dep_ == "prep"):
                noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
                if noun is not None and {noun.text, noun.lemma_.lower()} & cues.channels:
                    return _short(noun)
    return {head.i} | {
        c.i for c in head.children if c.dep_ in ("compound", "amod") and c.i < head.i
    }


def _short(noun: Token) -> set[int]:
    """A noun's phrase without its clauses."""
    found = indices(noun)
    for child in noun.children:
        if child.dep_ in _CUTS and child.i > noun.i:
            found -= indices(child)
    return found
