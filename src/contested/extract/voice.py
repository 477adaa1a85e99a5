"""Who says a claim: the attributions whose scope covers it, innermost first."""

from dataclasses import replace

from contested.extract.attribution import Attribution, layers
from contested.extract.draft import Draft
from contested.extract.reading import Reading


def voice(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give each draft its speakers. Where the trigger is itself a saying ("urged"), its source speaks."""
    return tuple(replace(d, attribution=_speakers(d, reading)) for d in drafts)


def _speakers(draft: Draft, reading: Reading) -> tuple[Attribution, ...]:
    own = tuple(
        a for a in reading.attributions
        if a.source and a.sentence == draft.reading.index and any(c.overlaps(draft.trigger) for c in a.cue)
        and draft.type.startswith("diplomacy.")
    )  # fmt: skip
    around = tuple(a for a in layers(reading.attributions, draft.trigger) if a.source and a.voiced)
    return (*own, *(a for a in around if a not in own))
