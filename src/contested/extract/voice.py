"""Who says a claim: the attributions whose scope covers it, innermost first."""

from dataclasses import replace

from contested.extract.attribution import Attribution, layers
from contested.extract.draft import Draft
from contested.extract.reading import Reading


def voice(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give each draft its speakers; where the trigger is a saying ("urged"), its source speaks."""
    return tuple(replace(d, attribution=_speakers(d, reading)) for d in drafts)


def _speakers(draft: Draft, reading: Reading) -> tuple[Attribution, ...]:
    found = layers(reading.attributions, draft.trigger)
    own = tuple(a for a in reading.attributions if a.source and _is_saying(draft, a))
    around = tuple(a for a in found if a.source and a.voiced)
    return (*own, *(a for a in around if a not in own))


def _is_saying(draft: Draft, attribution: Attribution) -> bool:
    """Whether the claim's trigger is the saying itself."""
    here = attribution.sentence == draft.reading.index and draft.type.startswith("diplomacy.")
    return here and any(c.overlaps(draft.trigger) for c in attribution.cue)
