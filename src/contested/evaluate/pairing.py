"""Which found claim is meant to be which gold claim: one to one, the likeliest pair first."""

from collections import defaultdict
from collections.abc import Sequence

from contested.evaluate.compare import figure, party, place_names
from contested.model.claim import Claim

NEAR = 30
"""Characters that may lie between two triggers of one claim."""


def pairs(gold: Sequence[Claim], found: Sequence[Claim]) -> list[tuple[int, int]]:
    """Pairs of indexes into `gold` and `found`; no claim is in two."""
    by_document = defaultdict[tuple[str, str], list[int]](list)
    for j, claim in enumerate(found):
        by_document[claim.document.id, claim.type].append(j)
    ranked = sorted(
        (-likeness(wanted, found[j]), i, j)
        for i, wanted in enumerate(gold)
        for j in by_document[wanted.document.id, wanted.type]
    )
    taken_gold, taken_found, made = set[int](), set[int](), []
    for worth, i, j in ranked:
        if worth < 0 and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            made.append((i, j))
    return made


def likeness(gold: Claim, found: Claim) -> float:
    """How likely two claims of one document and type mean the same; 0: they do not.

    They may where their triggers overlap, or stand in one sentence and are near each other or
    carry one figure.
    """
    overlap = gold.trigger.overlaps(found.trigger)
    if not overlap and not _near(gold, found):
        return 0.0
    worth = 7.0 if overlap else 4.0
    if figure(gold) == figure(found):
        worth += 1 if figure(gold) is None else 3
    worth += bool(place_names(gold) & place_names(found))
    worth += 0.5 * (party(gold.agent) == party(found.agent))
    worth += 0.5 * (gold.modality == found.modality)
    acts = [claim.speaker.act if claim.speaker else None for claim in (gold, found)]
    return worth + 0.5 * (acts[0] == acts[1])


def _near(gold: Claim, found: Claim) -> bool:
    if not gold.sentence.overlaps(found.sentence):
        return False
    gap = max(gold.trigger.start, found.trigger.start) - min(gold.trigger.end, found.trigger.end)
    return gap <= NEAR or (figure(gold) is not None and figure(gold) == figure(found))
