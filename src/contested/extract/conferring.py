"""Who confers with whom, where the talks are only the scene of what is told or decided.

"Lavrov told his counterpart at talks in Antalya that …": the two talk. "In a call with the king, the
president refused": he and the king.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.language.arguments import of_verb

_SCENES = frozenset({"at", "during", "in", "after", "following", "on"})
_TELLING = frozenset("tell inform assure warn urge ask promise brief".split())
_WHO = frozenset({"official", "actor", "place_actor", "envoy", "sides", "authority"})
_HEARERS = _WHO | {"person"}
_ASIDE = frozenset({"journalist", "civilian", "military", "fighter"})


def conferred(draft: Draft) -> Draft:
    """The talks with who holds them, by the verb that they are the scene of."""
    if draft.type != "diplomacy.talks" or draft.agent is not None:
        return draft
    noun = draft.hit.head
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in _SCENES or link.head.pos_ != "VERB":
        return draft
    verb = link.head
    found = of_verb(verb)
    own = _of(found.subject, _WHO, draft)
    told = _of((*found.object, *found.dative), _HEARERS, draft) if verb.lemma_ in _TELLING else ()
    if not own or not (told or draft.target is not None):
        return draft
    target = draft.target or Phrase(draft.reading, told[:1])
    return replace(draft, agent=Phrase(draft.reading, own), target=target)


def _of(tokens: tuple[Token, ...], wanted: frozenset[str], draft: Draft) -> tuple[Token, ...]:
    found = ((t, labels(t, draft.reading)) for t in tokens)
    return tuple(t for t, kinds in found if kinds & wanted and not kinds & _ASIDE)
