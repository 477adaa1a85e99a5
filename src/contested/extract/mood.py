"""Modality and polarity: in which world a proposition holds, and whether it is negated.

Modality is what `MoodScope` finds over a predicate, taken as the claim's type takes it: a promise
of force is a threat. What a speaker does ("said", "confirmed") is the attribution's business.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from contested.extract.deadlines import set_a_deadline
from contested.extract.draft import Draft
from contested.extract.mood_scope import MoodScope
from contested.extract.mood_words import MoodWords
from contested.extract.negation import polarity, tried_in_vain
from contested.extract.reading import Reading
from contested.extract.verb_forms import VERBAL, announced, open_ended
from contested.model.vocabulary import Modality

_STRONGEST = (
    Modality.HYPOTHETICAL,
    Modality.THREATENED,
    Modality.DEMANDED,
    Modality.PROMISED,
    Modality.PLANNED,
    Modality.POSSIBLE,
)
_HALTING = frozenset("halt stop suspend cease end pause refrain".split())
_FORCE = frozenset(
    [
        "strike",
        "battle.attack",
        "territory.capture",
        "territory.advance",
        "people.killed",
        "materiel.destroyed",
        "infrastructure.damaged",
    ]
)
# Claims that are themselves the act of threatening or offering.
_ACTS = frozenset(["diplomacy.threat", "diplomacy.offer"])
_BEFALLING = frozenset(["die", "perish", "starve", "lose"])
_GIVEN = frozenset(["materiel.supplied", "civil.aid"])
_SHOWING = frozenset({"show", "depict", "capture"})
_SEEMING = frozenset({"appear", "seem", "purport"})
_AWAITED = frozenset({"expect in", "await in"})
_RENEWING = frozenset("extend prolong renew observe respect honour honor sign resume".split())
_ANNOUNCING = frozenset(["announce", "unveil", "pledge"])


@dataclass(frozen=True, slots=True)
class Mood:
    """The step that sets modality and polarity."""

    words: MoodWords

    def __call__(self, drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
        """Each draft with its modality and polarity."""
        return tuple(replace(d, modality=self.of(d), polarity=polarity(d)) for d in drafts)

    def of(self, draft: Draft) -> Modality:
        """A claim's modality: its predicate's, as its type takes it."""
        head = draft.hit.head
        if draft.type in _ACTS or _charging(draft) or tried_in_vain(head):
            return Modality.ASSERTED
        own = draft.type in {*_GIVEN, "people.mobilized"} and self.words.of("own", head)
        if own or (draft.type in _GIVEN and _offered(head)):
            return Modality.PROMISED
        if draft.hit.word in _AWAITED:
            return Modality.PLANNED
        if draft.type == "diplomacy.agreement" and (pact := _agreed_upon(head)) is not None:
            return self.modality(pact)
        if _seems_shown(head):
            return Modality.POSSIBLE
        if set_a_deadline(head):
            return Modality.DEMANDED
        return _as_typed(self.modality(head), head, draft.type)

    def modality(self, head: Token) -> Modality:
        """The strongest modality that anything above or beside the predicate gives it."""
        scope = MoodScope(self.words)
        found = scope.over(head)
        strongest = next((m for m in _STRONGEST if m in found), None)
        return strongest or (Modality.PLANNED if scope.is_purpose(head) else Modality.ASSERTED)


def _charging(draft: Draft) -> bool:
    """Whether it is charged along with what else is said: "said it would hold on, accusing them"."""
    head = draft.hit.head
    along = head.tag_ == "VBG" and head.dep_ == "advcl"
    return draft.type == "diplomacy.accusation" and along


def _agreed_upon(noun: Token) -> Token | None:
    """Who agrees to prolong or sign a pact has made one: "agreed to extend their ceasefire"."""
    verb = noun.head if noun.dep_ == "dobj" else noun
    agreed = verb.dep_ == "xcomp" and verb.head.lemma_ == "agree" and verb.lemma_ in _RENEWING
    return verb.head if agreed else None


def _seems_shown(head: Token) -> bool:
    """What footage only "appears to show"."""
    shown = (t for t in head.ancestors if t.lemma_ in _SHOWING and t.dep_ == "xcomp")
    return any(t.head.lemma_ in _SEEMING for t in shown)


def _offered(noun: Token) -> bool:
    """ "announced a package": what is announced is promised."""
    return noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.head.lemma_ in _ANNOUNCING


def _ought(deal: Token) -> bool:
    """Whether it is said what a deal should be: "the truce should cover the sea as well"."""
    above = deal.head if deal.dep_ == "nsubj" else deal
    return any(c.dep_ == "aux" and c.lower_ in {"should", "must", "ought"} for c in above.children)


def _as_typed(modality: Modality, head: Token, type_: str) -> Modality:
    """A promise of force is a threat; a deal promised under a condition is no mere hypothesis."""
    verb = head if head.pos_ in VERBAL else head.head
    verb = verb.head if verb.dep_ == "xcomp" and verb.tag_ == "VBG" else verb
    if type_ == "diplomacy.agreement" and modality is Modality.ASSERTED and _ought(head):
        return Modality.DEMANDED
    hypothetical = modality is Modality.HYPOTHETICAL
    promised = modality is Modality.PROMISED
    halted = any(t.lemma_ in _HALTING for t in (verb, verb.head, head.head))
    if type_ in _FORCE and promised and halted:
        return modality  # "offered to stop shelling the port"
    coming = hypothetical and announced(verb) and head.lemma_ not in _BEFALLING
    if type_ in _FORCE and (promised or coming):
        return Modality.THREATENED
    if type_ == "diplomacy.agreement" and hypothetical and open_ended(verb):
        return Modality.PROMISED
    if type_ == "diplomacy.talks" and promised:
        return Modality.PLANNED
    return modality
