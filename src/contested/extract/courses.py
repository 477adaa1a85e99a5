"""What became of a truce, each turn a claim: "a truce took effect at midnight and collapsed at dawn".

A clause on the noun that says who made or kept it, or when and where, is one too: "ending a truce that
both sides had declared in March".
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form
from contested.language.arguments import of_verb

_TURNS = frozenset(
    """take come enter go collapse break hold expire lapse fail last end resume begin start fray
    unravel crumble falter survive founder fall stall""".split()
)
_MAKING = frozenset(
    """renew declare sign agree broker reach announce strike negotiate prolong extend break violate breach
    mediate conclude propose""".split()
)
_ENDING = frozenset("end break violate breach shatter scrap suspend abandon tear rip".split())


def courses(draft: Draft) -> Iterator[Draft]:
    """The claims of the further turns."""
    noun = draft.hit.head
    if draft.type != "diplomacy.agreement" or draft.hit.form is not Form.NOUN:
        return
    for verb in _later_turns(noun):
        yield _told_by(verb, draft)
    if noun.dep_ == "dobj" and noun.head.lemma_ in _ENDING:
        for verb in _made(noun):
            doers = tuple(t for t in of_verb(verb).subject if t.i != noun.i)
            agent = Phrase(draft.reading, doers) if doers else None
            yield replace(_told_by(verb, draft), agent=agent, target=None)


def _told_by(verb: Token, draft: Draft) -> Draft:
    """The draft as this verb tells it."""
    hit = replace(draft.hit, head=verb, tokens=(verb,), form=Form.VERB)
    return replace(draft, hit=hit, trigger=draft.reading.span(verb.i, verb.i))


def _later_turns(noun: Token) -> Iterator[Token]:
    """What is told of a truce behind the first: "expired in May but has largely held"."""
    first = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or first.lemma_ not in _TURNS | _MAKING:
        return
    for verb in first.children:
        own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
        if verb.dep_ == "conj" and verb.lemma_ in _TURNS | _MAKING and not own:
            yield verb


def _made(noun: Token) -> Iterator[Token]:
    """Who made it, or when and where, in a clause on the noun."""
    for verb in noun.children:
        if verb.dep_ in {"relcl", "acl"} and verb.lemma_ in _MAKING:
            named = verb.dep_ == "relcl" and any(c.dep_ == "nsubj" for c in verb.children)
            if named or any(c.dep_ == "prep" and c.lower_ in {"in", "on"} for c in verb.children):
                yield verb
