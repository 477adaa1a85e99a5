"""A side that denies what it is accused of, be it once or always: the charge and its content.

"It accuses the Emirates of supplying drones. Abu Dhabi has always denied arming either side."
"""

import re
from collections.abc import Iterator, Sequence

from contested.extract.attribution import Attribution
from contested.extract.reading import Reading
from contested.extract.rivals import ACCUSATION, Account, Dispute
from contested.extract.sides import camp
from contested.model.vocabulary import Act, DisputedOver

_NEAR = 2
_BARE = re.compile(
    r"^\W*(?:(?:any|all|the|these|those|such|this|that|it|its|both|of|as|role|involvement|wrongdoing"
    r"|responsibility|\w*)\s+){0,3}(?:it|this|that|them|charges?|accusations?|allegations?|claims?"
    r"|involvement|role|responsibility|wrongdoing|complicity|so)\W*$"
)
_PEOPLE = ("people.killed", "people.wounded", "people.casualties")


def charged(told: Sequence[Account], reading: Reading) -> Iterator[Dispute]:
    """The accusations that the accused deny, with what they are accused of."""
    for saying in reading.attributions:
        if saying.act is not Act.DENY or saying.negated or not saying.cue:
            continue
        side = camp(saying, reading)
        own = [t for t in told if _made_by(t, saying)]
        for charge in told:
            if side is None or not _laid_to(charge, side, saying):
                continue
            inner = [t for t in told if _content(t, charge)]
            alike = {t.draft.type for t in own} & {t.draft.type for t in inner}
            next_to = not own and saying.sentence - charge.sentence <= 1
            if not (_bare(saying) or alike or next_to):
                continue
            for each in (charge, *inner):
                yield Dispute(each.index, saying.cue[0], DisputedOver.HAPPENING)
            for each in own:
                yield Dispute(each.index, charge.words, DisputedOver.HAPPENING)


def _bare(saying: Attribution) -> bool:
    """Whether nothing is named that is denied but the charge: "denies it"."""
    return _BARE.match(" ".join(c.text for c in saying.content).lower()) is not None


def _laid_to(charge: Account, side: str, saying: Attribution) -> bool:
    if charge.draft.type != ACCUSATION or charge.act is Act.DENY or charge.side == side:
        return False
    return (
        side in charge.targets | charge.backers and 0 <= saying.sentence - charge.sentence <= _NEAR
    )


def _content(told: Account, charge: Account) -> bool:
    """Whether it is what somebody is accused of, and no count of the victims."""
    one, two = told.draft, charge.draft
    same = one.reading is two.reading and one.attribution[:1] == two.attribution[:1]
    under = one.hit.head in two.hit.head.subtree or one.trigger == two.trigger
    return same and under and told.asserted and told is not charge and one.type not in _PEOPLE


def _made_by(told: Account, saying: Attribution) -> bool:
    by = told.draft.attribution[:1]
    return told.act is Act.DENY and bool(by) and by[0].cue == saying.cue
