"""Where: a claim's place words, as the geocoder resolved them for the whole page."""

from dataclasses import replace

from contested.model.claim import Claim
from contested.resolve.context import Context


def places(claim: Claim, context: Context) -> Claim:
    """Give every place of the claim what the gazetteer knows of it; its role stays the claim's."""
    found = tuple(
        replace(context.places[p.span], role=p.role) if p.span in context.places else p
        for p in claim.places
    )
    return replace(claim, places=found)
