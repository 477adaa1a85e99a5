"""What a harm has from the blow that its own sentence gives as its cause, and the blow from it.

"Two people died when a guided bomb struck a block": whose bomb it was, and on which day, was told
before; the blow takes that up, and they died of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from contested.extract.able_doers import can_have
from contested.extract.accounts import sums_up
from contested.extract.doers import mutual
from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.model.vocabulary import Modality

_HARMS = frozenset({"people.killed", "people.wounded", "people.casualties"})
_BLOWS = frozenset(
    {"strike", "battle.attack", "infrastructure.damaged", "territory.capture", "territory.advance"}
)
_CAUSAL = frozenset({"when", "after", "as", "where"})
_OUTCOMES = frozenset({"conj", "appos", "nsubj", "nsubjpass", "dobj", "attr"})
_TOLD = frozenset({Modality.ASSERTED, Modality.POSSIBLE})


def with_causes(drafts: Sequence[Draft], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, the harms among them with the doer and the day of the blow that they come of."""
    blows: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.type in _BLOWS and draft.modality in _TOLD:
            blows.setdefault(draft.reading.index, []).append(draft)
    caused = [_caused(d, blows.get(d.reading.index, ()), reading) for d in drafts]
    return tuple(_dealing(d, caused) for d in caused)


def _dealing(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A blow with the day of the harm that it is told to have done: "shelling killed nine"."""
    blow = draft.hit.head
    if draft.type not in _BLOWS or draft.time is not None or blow.dep_ not in {"nsubj", "pobj"}:
        return draft
    by = blow.dep_ == "nsubj" or blow.head.dep_ == "agent"
    verb = blow.head if blow.dep_ == "nsubj" else blow.head.head
    harms = (d for d in drafts if d.reading is draft.reading and d.hit.head == verb and by)
    harm = next((d for d in harms if d.type in _HARMS and d.time is not None), None)
    return replace(draft, time=harm.time) if harm is not None else draft


def _caused(draft: Draft, blows: Sequence[Draft], reading: Reading) -> Draft:
    if draft.type not in _HARMS or draft.modality not in _TOLD or sums_up(draft):
        return draft
    if draft.hit.head.pos_ == "NOUN":
        return draft  # "bodies lay in the street after shells had fallen"
    cause = next((b for b in blows if _came_of(draft, b)), None)
    if cause is None or mutual(draft):
        return draft
    doer = cause.agent
    if draft.agent is None and doer is not None and can_have(draft, doer, reading):
        draft = replace(draft, agent=doer)
    return draft if draft.time is not None else replace(draft, time=cause.time)


def _came_of(harm: Draft, blow: Draft) -> bool:
    """Whether a blow stands in a clause of time on the harm: "were hurt when a drone hit the bus"."""
    clause = blow.hit.head
    while clause.dep_ in _OUTCOMES and clause.head != clause:
        clause = clause.head
    marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
    if clause.dep_ != "advcl" or not marks & _CAUSAL:
        return False
    above = harm.hit.head
    if blow.type.startswith("territory.") and above.tag_ != "VBN":
        return False
    return clause.head in {above, above.head, *above.conjuncts} and not clause.is_ancestor(above)
