"""Links between imported claims: what one reacts to, and whose figure includes it.

The export names a claim by its id; gold by its sentence and trigger, for a figure its words too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from contested.model.claim import Claim
from contested.model.vocabulary import REACTIONS
from contested.store.locate import FoldedText, fold

Unlinked = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim under import: its line, its id there, and what its record says of other claims."""

    line: int
    claim: Claim
    given_id: str
    reaction_to: Any
    part_of: Any


def linked(
    drafts: Sequence[Draft], there: Sequence[Claim], text: FoldedText
) -> tuple[list[Claim], Unlinked]:
    """The drafts' claims with their links, and the lines whose link leads nowhere.

    `there` are the same maker's claims of this document that came earlier.
    """
    finder = _Finder(drafts, there, text)
    claims, unlinked = [], Unlinked()
    for draft in drafts:
        claim = replace(draft.claim, reaction_to=finder.find(draft, draft.reaction_to))
        if claim.quantity is not None:
            part_of = finder.find(draft, draft.part_of)
            claim = replace(claim, quantity=replace(claim.quantity, part_of=part_of))
            if draft.part_of is not None and part_of is None:
                unlinked.append((draft.line, "the claim that its figure is part of is not there"))
        if draft.reaction_to is not None and claim.reaction_to is None:
            unlinked.append((draft.line, "the claim that it reacts to is not there"))
        claims.append(claim)
    return claims, unlinked


class _Finder:
    """Finds the claim that a link means."""

    def __init__(self, drafts: Sequence[Draft], there: Sequence[Claim], text: FoldedText) -> None:
        self._ids = {draft.given_id: draft.claim.id for draft in drafts if draft.given_id}
        self._claims = [*(draft.claim for draft in drafts), *there]
        self._text = text

    def find(self, draft: Draft, link: object) -> str | None:
        """The id of the claim that `link` means for the draft; None where there is none."""
        if isinstance(link, str):
            return self._ids.get(link, link)
        if not isinstance(link, Mapping):
            return None
        sentence, figure = self._text.first(str(link.get("sentence"))), link.get("figure")
        if sentence is None:
            return None
        trigger = self._text.nearest(str(link.get("trigger")), sentence, sentence)
        meant = [
            claim
            for claim in self._claims
            if claim.sentence == sentence and claim.trigger == trigger
            if claim.id != draft.claim.id and _has_figure(claim, figure)
        ]
        return min(meant, key=lambda claim: _unlikelihood(claim, draft.claim)).id if meant else None


def _has_figure(claim: Claim, figure: object) -> bool:
    if figure is None:
        return True
    return claim.quantity is not None and fold(claim.quantity.span.text) == fold(str(figure))


def _unlikelihood(claim: Claim, reaction: Claim) -> tuple[bool, bool, str]:
    speaker = claim.speaker
    reacts = speaker is not None and speaker.act in REACTIONS
    return claim.type != reaction.type, reacts, claim.id
