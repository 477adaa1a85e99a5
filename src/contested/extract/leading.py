"""Whose the blows of a round-up are: of the side whose strikes its headline or its lead sums up.

"Russian forces shelled towns in the east and south overnight. … In Kherson, a woman was killed by a
drone": by theirs, as long as nobody else has dealt one in between.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from contested.extract.able_doers import can_have, side_of
from contested.extract.accounts import BLOWS, narrower, sums_up
from contested.extract.draft import Draft
from contested.extract.labels import labels
from contested.extract.reading import Reading
from contested.extract.stage import is_state
from contested.model.vocabulary import Modality

_LEAD = 3
_HARMS = frozenset({"people.killed", "people.wounded", "people.casualties"})
_REMOTE = frozenset({"drone", "missile", "shelling", "airstrike"})
_MANY = frozenset("several various multiple numerous overnight dozens".split())


def under_lead(
    draft: Draft, here: Sequence[Draft], told: Sequence[Draft], reading: Reading
) -> Draft:
    """The draft of a blow from afar, dealt by the side whose blows the lead sums up."""
    if draft.agent is not None or draft.type not in _HARMS | {"strike", "infrastructure.damaged"}:
        return draft
    if draft.reading.index < 2 or draft.modality is not Modality.ASSERTED or sums_up(draft):
        return draft
    if any(d.agent is not None and d.type in BLOWS for d in here) or not _from_afar(draft, here):
        return draft
    doers = [d for d in told if d.type in BLOWS and d.agent is not None]
    sides = {side_of(d.agent, reading) for d in doers if d.reading.index < draft.reading.index}
    lead = next((d for d in doers if _sums(d, reading) and narrower(draft, d, reading)), None)
    if lead is None or lead.agent is None or len(sides) != 1 or None in sides:
        return draft
    return replace(draft, agent=lead.agent) if can_have(draft, lead.agent, reading) else draft


def _from_afar(draft: Draft, here: Iterable[Draft]) -> bool:
    """Whether it was done by bombs, drones, shells or missiles."""
    codes = {d.means.code for d in (draft, *here) if d.means is not None}
    return bool({str(c) for c in codes} & _REMOTE)


def _sums(lead: Draft, reading: Reading) -> bool:
    """Whether a headline or a lead tells of blows in many places: "shelled several towns"."""
    if lead.reading.index >= _LEAD or lead.type not in _HARMS | {"strike"}:
        return False
    doc = lead.reading.parsed.doc
    heads = (*(lead.target.heads if lead.target else ()), *lead.arguments.subject, lead.hit.head)
    towns = any(
        t.tag_ == "NNS" and labels(t, lead.reading) & {"settlement", "area", "strike_event"}
        for t in heads
    )
    wide = len(lead.places) > 1 or any(is_state(p.mention, reading) for p in lead.places)
    return bool(lead.places) and (towns or wide or any(t.lower_ in _MANY for t in doc))
