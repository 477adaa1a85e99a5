"""Where each party stands on an event, and what its status is by that."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from contested.model.event import EventOrigin, EventStatus, Position, Stance
from contested.model.value import Speaker
from contested.model.vocabulary import Act, DisputedOver, VerificationStatus
from contested.reconcile.facts import Facts
from contested.reconcile.rules import Rules

# A claim and one of those who say it; None: the report's own voice.
_Said = tuple[Facts, Speaker | None]
_STANCES = {
    Act.DENY: Stance.DENIES,
    Act.ACKNOWLEDGE: Stance.ACKNOWLEDGES,
    Act.CONFIRM: Stance.CONFIRMS,
    Act.DOUBT: Stance.DOUBTS,
    Act.DECLINE: Stance.DECLINES,
}
_STRENGTH = (
    Stance.DENIES,
    Stance.ACKNOWLEDGES,
    Stance.CONFIRMS,
    Stance.DOUBTS,
    Stance.CLAIMS,
    Stance.DECLINES,
)
AFFIRMING = frozenset({Stance.CLAIMS, Stance.CONFIRMS, Stance.ACKNOWLEDGES})
_DENYING = frozenset({Act.DENY, Act.DOUBT})
_CONFIRMING = frozenset({Act.CONFIRM, Act.ACKNOWLEDGE})
_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
_DISPUTED = frozenset({VerificationStatus.DISPUTED, VerificationStatus.REFUTED})


def positions(members: Sequence[Facts], rules: Rules) -> tuple[Position, ...]:
    """Every party's position: those that were heard by their names, then those that were not."""
    heard = defaultdict[str, list[_Said]](list)
    for each in members:
        for speaker in each.claim.speakers or (None,):
            party = (speaker.party or speaker.name or speaker.span.text) if speaker else ""
            heard[party].append((each, speaker))
    found = [_position(party, heard[party]) for party in sorted(heard)]
    involved = {side for each in members for side in (each.agent, each.target) if side}
    spoken = {rules.side(party) for party in heard}
    war = next((each.conflict for each in members if each.conflict), None)
    silent = sorted(
        side
        for side in involved - spoken
        if any(rules.opposed(side, other, war) for other in involved | spoken)
    )
    return (*found, *(Position(side, Stance.SILENT) for side in silent))


def _position(party: str, given: Sequence[_Said]) -> Position:
    stances = {stance_of(speaker) for _, speaker in given}
    days = sorted(p for each, _ in given if (p := each.claim.document.published))
    names = (s.name or s.span.text for _, s in given if s)
    return Position(
        party=party,
        stance=min(stances, key=_STRENGTH.index),
        speakers=tuple(dict.fromkeys(names)),
        claims=tuple(dict.fromkeys(each.claim.id for each, _ in given)),
        first=days[0][:10] if days else None,
        last=days[-1][:10] if days else None,
    )


def stance(made: Facts) -> Stance:
    """What a claim's speaker does with what it says."""
    return stance_of(made.claim.speaker)


def stance_of(speaker: Speaker | None) -> Stance:
    """What a speaker does with what is said; a report's own voice claims it."""
    return _STANCES.get(speaker.act, Stance.CLAIMS) if speaker else Stance.CLAIMS


def status(
    members: Sequence[Facts],
    taken: Sequence[Position],
    behind: Sequence[EventOrigin],
    rules: Rules,
    *,
    contradicted: bool = False,
) -> EventStatus:
    """What positions and checks add up to, by the first rule that fits.

    `behind` are the independent origins that affirm it. What a report says in its own voice and has
    from a side is no word of a third.

    Disputed: a party denies or doubts it, a report sets a contrary account beside it, or another
    event contradicts it. Confirmed by both: opposed sides affirm it, or one acknowledges it.
    Independently confirmed: a report says that somebody checked it, or it has two origins of
    which at least one is no side. One side only: all that is known comes from one side.
    """
    disputed = any(each.claim.verification.status in _DISPUTED for each in members)
    if contradicted or disputed or any(each.stance in _AGAINST for each in taken):
        return EventStatus.DISPUTED
    if opposed_agree(taken, members, rules):
        return EventStatus.CONFIRMED_BY_BOTH
    if any(checked(each) for each in members):
        return EventStatus.INDEPENDENTLY_CONFIRMED
    speaking = [each for each in taken if each.stance is not Stance.SILENT]
    fighters = _fighters(members, rules)
    theirs = _from(fighters, members, behind, rules)
    neutral = any(
        each.stance in AFFIRMING
        and rules.side(each.party) not in fighters
        and not theirs.issuperset(each.claims)
        for each in taken
    )
    if len(behind) > 1 and neutral:
        return EventStatus.INDEPENDENTLY_CONFIRMED
    if not neutral and speaking:
        return EventStatus.ONE_SIDE_ONLY
    return EventStatus.UNVERIFIED


def opposed_agree(taken: Sequence[Position], members: Sequence[Facts], rules: Rules) -> bool:
    """Whether two sides that fight each other both affirm it, or one admits what others say."""
    affirming = [each for each in taken if each.stance in AFFIRMING]
    if len(affirming) > 1 and any(each.stance is Stance.ACKNOWLEDGES for each in affirming):
        return True
    war = next((each.conflict for each in members if each.conflict), None)
    sides = [each.party for each in affirming if each.party]
    return any(rules.opposed(one, other, war) for one, other in combinations(sides, 2))


def disputed_over(
    members: Sequence[Facts], taken: Sequence[Position], rules: Rules, *, figures_apart: bool
) -> tuple[DisputedOver, ...]:
    """What of an event is disputed, in the order of the vocabulary."""
    found = {
        each.claim.verification.over
        for each in members
        if each.claim.verification.status in _DISPUTED and each.claim.verification.over
    }
    if any(each.stance in _AGAINST for each in taken) and not _only_how(members):
        found.add(DisputedOver.HAPPENING)
    if _told_otherwise(members, rules):
        found.add(DisputedOver.MANNER)
    if figures_apart:
        found.add(DisputedOver.FIGURE)
    if _blame(members):
        found.add(DisputedOver.ACTOR)
    return tuple(each for each in DisputedOver if each in found)


def _only_how(members: Sequence[Facts]) -> bool:
    """Whether all who deny or doubt it say what they deny of it, and it is not that it happened."""
    against = [
        each for each in members if each.claim.speaker and each.claim.speaker.act in _DENYING
    ]
    return bool(against) and all(
        each.claim.verification.over not in (None, DisputedOver.HAPPENING) for each in against
    )


def _told_otherwise(members: Sequence[Facts], rules: Rules) -> bool:
    """Whether one side calls a withdrawal orderly and another side a flight."""
    calm, flight = set[str](), set[str]()
    for each in members:
        if each.type == "territory.withdrawal" and each.party and not each.negative:
            words = set(each.claim.sentence.text.casefold().split())
            calm |= {each.party} if words & rules.words["orderly"] else set()
            flight |= {each.party} if words & rules.words["routed"] else set()
    return bool(calm) and bool(flight - calm)


def _blame(members: Sequence[Facts]) -> bool:
    """Whether one kind of happening is laid at the door of different sides."""
    one_way = [each for each in members if each.type.startswith(("strike", "people."))]
    blamed = defaultdict[str, set[str]](set)
    for each in one_way:
        if each.agent:
            blamed[each.type].add(each.agent)
    return any(len(sides) > 1 for sides in blamed.values())


def checked(made: Facts) -> bool:
    """Whether somebody checked it; a party that confirms takes a position, and has checked nothing."""
    found, said = made.claim.verification, made.claim.speaker
    taken = said is not None and said.act in _CONFIRMING and found.by is not None
    by = found.by is not None and not taken
    return found.status is VerificationStatus.CONFIRMED and (found.method is not None or by)


def _fighters(members: Sequence[Facts], rules: Rules) -> frozenset[str]:
    """Who fights: the sides of the war, of any where it is not known, and whom the event involves."""
    war = next((each.conflict for each in members if each.conflict), None)
    sides = rules.sides.get(war, ()) if war else {s for all_ in rules.sides.values() for s in all_}
    return frozenset(sides) | {s for each in members for s in (each.agent, each.target) if s}


def _from(
    fighters: frozenset[str], members: Sequence[Facts], behind: Sequence[EventOrigin], rules: Rules
) -> frozenset[str]:
    """The claims whose origin is a voice of those who fight."""
    voices = {each.claim.id for each in members if rules.side(each.party) in fighters}
    return frozenset(c for each in behind if voices & set(each.claims) for c in each.claims)
