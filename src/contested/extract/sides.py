"""Which side a speaker or a participant of a draft belongs to, before claims are resolved."""

from spacy.tokens import Token

from contested.extract.attribution import Attribution
from contested.extract.draft import Draft, Phrase
from contested.extract.reading import Reading
from contested.language.referents import Referent, Sort
from contested.model.vocabulary import Act

_VAGUE = frozenset({"unknown", "media", "footage"})
_SEATS = frozenset({"headquarters", "command", "office"})
_MOUTHPIECES = _SEATS | frozenset(
    "radio television tv agency media channel outlet newspaper paper website broadcaster".split()
)
_NO_SIDES = frozenset({Sort.MEDIA, Sort.FOOTAGE, Sort.THING})


def speaker(attribution: Attribution, reading: Reading) -> Referent | None:
    """Who speaks, as the chains of the page know it."""
    head, here = attribution.head, reading.sentences.get(attribution.sentence)
    if head is None or here is None or head.doc is not here.parsed.doc:
        return None
    return reading.chains.describe(here.parsed, head)


def party(attribution: Attribution, reading: Reading) -> str | None:
    """The side that speaks; None for a witness, a monitor, the press or footage."""
    found = speaker(attribution, reading)
    if found is None or found.sort in _NO_SIDES or found.party in _VAGUE:
        return None
    return found.party


def camp(attribution: Attribution, reading: Reading) -> str | None:
    """The side that speaks, or whose mouthpiece does: "the group's radio", "Syrian state media"."""
    side = party(attribution, reading)
    head, here = attribution.head, reading.sentences.get(attribution.sentence)
    if side is not None or head is None or here is None or head.doc is not here.parsed.doc:
        return side
    known = speaker(attribution, reading)
    if known is not None and known.actor is not None and known.actor.state:
        return known.actor.state
    if head.lemma_.lower() not in _MOUTHPIECES:
        return None
    below = [c for c in head.children if c.dep_ in {"poss", "amod", "compound", "nmod"}]
    kept = any(c.dep_ == "poss" or c.lower_ in {"state", "government", "official"} for c in below)
    if not kept and head.lemma_.lower() not in _SEATS:
        return None
    found = (reading.chains.describe(here.parsed, c).party for t in below for c in (t, *t.children))
    return next((p for p in found if p and p not in _VAGUE), None)


def said_by(draft: Draft, reading: Reading) -> str | None:
    """The side whose word a draft is; None for the report's own and for nobody's side."""
    return party(draft.attribution[0], reading) if draft.attribution else None


def parties(phrase: Phrase | None, reading: Reading, spoken: str | None = None) -> frozenset[str]:
    """The sides of a role's fillers; `spoken` is the side that speaks, for "we"."""
    if phrase is None:
        return frozenset()
    found = (_party(t, phrase, reading, spoken) for t in phrase.heads)
    return frozenset(p for p in found if p and p not in _VAGUE)


def _party(token: Token, phrase: Phrase, reading: Reading, spoken: str | None) -> str | None:
    return reading.chains.describe(phrase.reading.parsed, token, spoken).party


def names(attribution: Attribution) -> frozenset[str]:
    """The words of a source, in lower case and without articles."""
    return frozenset(s.text.lower().removeprefix("the ") for s in attribution.source)


def same_voice(draft: Draft, reaction: Attribution, reading: Reading) -> bool:
    """Whether a draft is the word of the one who reacts, or of the same side.

    Nobody denies the word of their own side: there the sides are more likely mistaken.
    """
    if not draft.attribution:
        return False
    if names(draft.attribution[0]) & names(reaction):
        return True
    if reaction.act is Act.DENY:
        return False
    one, other = said_by(draft, reading), party(reaction, reading)
    return one is not None and one == other
