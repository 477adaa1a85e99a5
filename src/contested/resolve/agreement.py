"""What a page's claims know of each other's participants, once each of them is resolved.

Those counted as a part are on the side of the whole: "three Lebanese soldiers, including an officer".
A speaker without a record is on one side throughout.
Words that were carried over into a claim stand for whom they stand for in their own sentence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Participant, Speaker
from contested.model.vocabulary import Kind
from contested.resolve.context import Context
from contested.resolve.own_accounts import gone_on_with
from contested.resolve.told_elsewhere import told_elsewhere
from contested.resolve.unnamed import unnamed

_TOLL = frozenset({"people.killed", "people.wounded"})
_BLOWS = frozenset({"strike", "battle.attack"})
_VEHICLES = frozenset({"convoy", "trucks", "ship", "vessel", "tanker", "helicopter"})
_NOUN = 2
_NAMED = 2
# Whose side is not in these words: "the two armies", "he".
_NOT_NAMED = frozenset({"two", "both", "he", "she", "they", "it", "sides", "parties", "factions"})


def agreed(claims: tuple[Claim, ...], context: Context) -> tuple[Claim, ...]:
    """The claims with the sides that others of them settle."""
    first = {c.id: c for c in claims}
    claims = tuple(_as_whole(c, first, context) for c in claims)  # whose they are, before by whom
    at_home = _at_home(claims)
    voices = _voices(claims)
    own = _own_blows(claims)
    known = tuple(_as_voiced(_as_at_home(_as_dealt(c, own), at_home), voices) for c in claims)
    known = gone_on_with(_as_named_before(known, context), context)
    known = told_elsewhere(known, context)
    by_id = {c.id: c for c in known}
    whole = tuple(_as_whole(c, by_id, context) for c in known)
    told = tuple(_as_told(c, {w.id: w for w in whole}) for c in whole)
    answered = {c.reaction_to for c in told}
    return tuple(c for c in told if c.id in answered or not _among_themselves(c))


def _among_themselves(claim: Claim) -> bool:
    """Whether people of one side meet: "the president met his generals" are no talks."""
    one, other = claim.agent, claim.target
    if claim.type != "diplomacy.talks" or one is None or other is None:
        return False
    words = {*one.span.text.lower().split(), *other.span.text.lower().split()}
    told_apart = one.span != other.span and not words & _NOT_NAMED
    return one.party is not None and one.party == other.party and told_apart


def voices_at_home(claims: Iterable[Claim]) -> dict[Span, Speaker]:
    """The speakers whom other claims take for somebody else than those of their own sentence do.

    As these know them: the ministry that tells of what Russia took is still Russia's where it goes
    on to tell of losses.
    """
    home, sides = dict[Span, Speaker](), dict[Span, set[str | None]]()
    for claim in claims:
        spans = [s.span for s in claim.attribution]
        for speaker in (s for s in claim.attribution if spans.count(s.span) == 1):
            sides.setdefault(speaker.span, set()).add(speaker.party)
            if speaker.party and claim.sentence.covers(speaker.span):
                home.setdefault(speaker.span, speaker)
    return {span: known for span, known in home.items() if len(sides[span]) > 1}


def _as_named_before(claims: tuple[Claim, ...], context: Context) -> tuple[Claim, ...]:
    """The claims whose thing "the radar" is, with the side that it had where it was told of first."""
    seen: dict[str, Participant] = {}
    found = [_named_before(claim, seen, context) for claim in sorted(claims, key=_order)]
    kept = {id(old): new for old, new in zip(sorted(claims, key=_order), found, strict=True)}
    return tuple(kept[id(c)] for c in claims)


def _named_before(claim: Claim, seen: dict[str, Participant], context: Context) -> Claim:
    """The claim with its thing's known side; a thing of a side is known from now on."""
    target = claim.target
    words = target.span.text.lower().split() if target is not None else []
    if target is None:
        return claim
    open_ = not target.party or words[-1] in _VEHICLES
    if open_ and words[0] == "the" and len(words) == _NOUN:
        before = seen.get(words[1]) if unnamed(target.span, context) else None
        return _on_side_of(claim, before) if before is not None else claim
    if target.party and (target.kind in {None, Kind.MILITARY} or words[-1] in _VEHICLES):
        seen.update(dict.fromkeys(words[-_NAMED:], target))
    return claim


def _order(claim: Claim) -> int:
    return claim.trigger.start


def _on_side_of(claim: Claim, before: Participant) -> Claim:
    target, doer = claim.target, claim.agent.party if claim.agent else None
    if target is None or before.party == doer:
        return claim
    return replace(claim, target=replace(target, party=before.party))


def _own_blows(claims: Iterable[Claim]) -> dict[Span, Participant]:
    """By sentence: the one who tells what they did themselves: "the army said its raid killed 9"."""
    return {
        c.sentence: c.agent
        for c in claims
        if c.type in _TOLL
        and c.agent is not None
        and c.agent.span in {s.span for s in c.attribution}
    }


def _as_dealt(claim: Claim, own: Mapping[Span, Participant]) -> Claim:
    """The blow itself with the doer who tells what it did."""
    doer = own.get(claim.sentence)
    blow = claim.type in _BLOWS and claim.agent is None and doer is not None
    told = blow and doer is not None and doer.span in {s.span for s in claim.attribution}
    return replace(claim, agent=doer) if told else claim


def _at_home(claims: Iterable[Claim]) -> dict[Span, Participant]:
    """For words with one side in the claims of their own sentence: the participant that has it."""
    found = dict[Span, Participant]()
    open_ = set[Span]()
    for claim in claims:
        for value in (claim.agent, claim.target):
            if value is None or not claim.sentence.covers(value.span):
                continue
            if found.setdefault(value.span, value).party != value.party:
                open_.add(value.span)
    return {s: v for s, v in found.items() if v.party and s not in open_}


def _voices(claims: Iterable[Claim]) -> dict[str, str]:
    """The one side that a speaker without a record is on wherever it is known: "he", a governor."""
    found: dict[str, set[str]] = {}
    for speaker in (s for c in claims for s in c.attribution):
        if speaker.id is None and speaker.name and speaker.party:
            found.setdefault(speaker.name, set()).add(speaker.party)
    return {name: next(iter(on)) for name, on in found.items() if len(on) == 1}


def _as_voiced(claim: Claim, voices: Mapping[str, str]) -> Claim:
    """The claim with the sides that its speakers have in others of the page's claims."""
    told = tuple(
        s if s.party or s.id else replace(s, party=voices.get(s.name or ""))
        for s in claim.attribution
    )
    return replace(claim, attribution=told)


def _as_at_home(claim: Claim, known: Mapping[Span, Participant]) -> Claim:
    """The claim with carried words on the side that they have where they stand."""
    agent = claim.agent
    if agent is None or claim.sentence.covers(agent.span):
        return claim
    home = known.get(agent.span)
    other = claim.target.party if claim.target else None
    if home is None or home.party in {agent.party, other}:
        return claim
    return replace(claim, agent=replace(agent, id=home.id, party=home.party))


def _as_told(claim: Claim, by_id: Mapping[str, Claim]) -> Claim:
    """A reaction with the participants of what it reacts to: "my cousins" are the first speaker's."""
    told = by_id.get(claim.reaction_to) if claim.reaction_to else None
    if told is None:
        return claim
    agent, target = claim.agent, claim.target
    if agent is not None and told.agent is not None and agent.span == told.agent.span:
        agent = told.agent
    if target is not None and told.target is not None and target.span == told.target.span:
        target = told.target
    return replace(claim, agent=agent, target=target)


def _as_whole(claim: Claim, by_id: Mapping[str, Claim], context: Context) -> Claim:
    """The claim of a part with its people on the side of the whole."""
    part = claim.quantity.part_of if claim.quantity else None
    whole = by_id.get(part) if part else None
    if whole is None or whole.target is None or claim.target is None:
        return claim
    party, target = whole.target.party, claim.target
    if not party or party == target.party or target.id or not unnamed(target.span, context):
        return claim
    return replace(claim, target=replace(target, party=party))
