"""Speakers and participants of a claim: whose words they are, and whose side."""

import re
from dataclasses import replace

from spacy.tokens import Span as TokenSpan

from contested.language.antecedents import FIRST
from contested.language.mended_phrases import BONDS
from contested.language.page import Parsed
from contested.language.recency import latest_side
from contested.language.referents import UNKNOWN
from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Participant, Speaker
from contested.model.vocabulary import Group, Kind
from contested.resolve.actor import Identity, head_of, identify, local_party
from contested.resolve.context import Context
from contested.resolve.counted import counted, uncounted
from contested.resolve.ground import BLOWS
from contested.resolve.kinds import kind_of
from contested.resolve.localities import local_side
from contested.resolve.ships import navy
from contested.resolve.unnamed import asked_after, named_side

_MUTUAL = frozenset({"people.exchanged", "diplomacy.talks"})
_RULED = frozenset({"civil.order", "diplomacy.threat", "diplomacy.appeal", "diplomacy.accusation"})
_BETWEEN = _MUTUAL | {"diplomacy.agreement", "diplomacy.accusation"}
_TWO = frozenset(
    {
        "the two sides",
        "the two parties",
        "two sides",
        "the warring parties",
        "both countries",
        "the two countries",
    }
)
_BOTH = frozenset(
    {"each", "each side", "both", "both sides", "neither side", "neither country", "both countries",
     "each country", "the two sides", "the two countries", "the warring parties", "neither",
     "two sides", "the warring sides", "the two parties", "both parties"}
)  # fmt: skip
# "Officials in both countries", "statements by the two sides".
_OF_BOTH = re.compile(
    r"(?i)\b(?:in|on|from|of|by) (?:both|the two) (?:countries|sides|capitals|armies|governments)$"
)
# Those on both sides of a war, whosever war it is.
_AT_WAR = re.compile(
    r"(?i)\b(?:warring|rival|opposing)\s+(?:sides|parties|factions|camps)\b|\btwo parties\b"
)
_ARMED = frozenset({Kind.MILITARY, Kind.ARMED_GROUP})
_SETTLERS = frozenset({"settler", "settlers"})
_SETTLED = "Palestine"
# What is agreed or asked for is no party: "an Israeli ceasefire proposal", "a halt to fighting".
_PACTS = frozenset(
    {"ceasefire", "cease-fire", "truce", "peace", "armistice", "fighting", "hostilities"}
)
_BEARINGS = frozenset({"northern", "southern", "eastern", "western", "central", "overnight"})
_REMAINS = frozenset({"body", "bodies", "corpse", "corpses", "remains"})
_POSTS = frozenset({"post", "posts"})
_CALLED_UP = frozenset({Kind.UNSTATED, Kind.CIVILIAN})


def speakers(claim: Claim, context: Context) -> Claim:
    """Give every speaker id, name and party, outermost first, so that "he" can lean on them."""
    known: list[Speaker] = []
    for speaker in sorted(claim.attribution, key=lambda s: -s.depth):
        if _files_from(speaker, context):
            continue
        if (settled := context.settled(speaker)) is not None:
            known.append(settled)
            continue
        both = _both(speaker, context)
        if both:
            known += both
            continue
        found = _identity(speaker.span, context, None)
        known.append(
            replace(speaker, id=found.id, name=found.name, party=found.party) if found else speaker
        )
    known = [s for s in known if not _says_twice(s, known)]
    known = [_nearer(s, known) for s in known if not _ourselves(s, known)]
    return replace(claim, attribution=tuple(sorted(known, key=lambda s: (s.depth, s.span.start))))


def _files_from(speaker: Speaker, context: Context) -> bool:
    """Whether a capital before a colon and a whole sentence is where a report was filed."""
    parsed = context.sentence_of(speaker.span)
    if parsed is None or not parsed.sentence.text.startswith(f"{speaker.span.text}:"):
        return False
    mention = context.reading.chains.mention(parsed, parsed.doc[0])
    if mention is None or parsed.doc[mention.start : mention.end].text != speaker.span.text:
        return False  # "Iran's health ministry: …"
    return mention.seat and parsed.sentence.text.rstrip().endswith(".")


def _says_twice(speaker: Speaker, known: list[Speaker]) -> bool:
    """Whether the same actor is the speaker within: "the group said that it had promised"."""
    within = (s for s in known if s.depth == speaker.depth - 1)
    return speaker.id is not None and any(s.id == speaker.id for s in within)


def _ourselves(speaker: Speaker, known: list[Speaker]) -> bool:
    """Whether it is a "we" in the words of who is named beyond: "'We urge calm,' the mayor said"."""
    return speaker.span.text.lower() in FIRST and any(s.depth > speaker.depth for s in known)


def _nearer(speaker: Speaker, known: list[Speaker]) -> Speaker:
    """The speaker as the innermost where only a "we" of its own stood within."""
    within = [s for s in known if s.depth < speaker.depth]
    own = bool(within) and all(_ourselves(s, known) for s in within)
    if not own:
        return speaker
    return replace(speaker, depth=min(s.depth for s in within), act=within[0].act)


def _both(speaker: Speaker, context: Context) -> list[Speaker]:
    """The two sides that "each side" or "neither country" are: those named last, in that order."""
    found = [
        (p, context.directory.itself(p))
        for p in (_two_sides(speaker.span, context) if _means_both(speaker.span) else ())
    ]
    if speaker.span.text.lower() not in _BOTH:  # unnamed people keep their words
        return [replace(speaker, name=speaker.span.text, party=p) for p, _ in found]
    return [
        replace(speaker, id=a.id if a else None, name=a.name if a else p, party=p) for p, a in found
    ]


def _means_both(span: Span) -> bool:
    told_of = "," in span.text  # "the lawyers, who track abuses by both sides, said"
    return span.text.lower() in _BOTH or (not told_of and bool(_OF_BOTH.search(span.text)))


def _two_sides(span: Span, context: Context) -> tuple[str, ...]:
    """The parties of both sides of the war that were named last before it, in their order."""
    conflict, parsed = context.directory.conflict(context.conflict), context.sentence_of(span)
    if conflict is None or parsed is None:
        return ()
    chains = context.reading.chains
    scene = chains.scene(parsed)

    def latest(parties: tuple[str, ...]) -> str | None:
        before = parsed.sentence.index - 1
        named = latest_side(chains.names, before, parties, context.directory, ahead=False)
        return named or scene.latest(parties)

    one = latest(conflict.parties)
    other = latest(conflict.opponents(one)) if one else None
    return (other, one) if one and other else ()


def participants(claim: Claim, context: Context) -> Claim:
    """Give agent and target id and party; "we" and "the enemy" are the innermost speaker's."""
    agent = _participant(claim.agent, claim, context, acts=True)
    target = _participant(claim.target, claim, context, acts=False)
    if agent is not None and claim.type in _BETWEEN and (target is None or target.party is None):
        agent, target = _each_other(agent, target, context)
    return replace(claim, agent=agent, target=target)


def _each_other(
    agent: Participant, target: Participant | None, context: Context
) -> tuple[Participant, Participant | None]:
    """One side and the other, where "the two sides" do it: each is stated by these words."""
    pair = agent.span.text.lower() in _TWO  # "each side" and "both parties" are left together
    sides = _two_sides(agent.span, context) if pair else ()
    if not sides:
        return agent, target
    made = [replace(agent, id=None, party=p) for p in sides]
    return made[0], made[1]


def _participant(
    value: Participant | None, claim: Claim, context: Context, *, acts: bool
) -> Participant | None:
    if value is None:
        return None
    side = claim.speaker.party if claim.speaker else None
    if value.span.text.lower() in (_PACTS if claim.type.startswith("diplomacy.") else _BEARINGS):
        return None
    meant = counted(value, context)
    if not acts and meant is value and claim.type in BLOWS and uncounted(value, context):
        return None
    if not acts and claim.trigger.text.lower() in _REMAINS and _only_remains(value, claim):
        return None
    found = _identity(meant.span, context, side, mutual=claim.type in _MUTUAL)
    if found is None:
        return value
    if acts and found.party is None and asked_after(meant.span, context):
        found = replace(found, id=None, party=UNKNOWN)
    if found.party == "footage" or (acts and found.id and _tells(found, claim)):
        return None  # what shows it, or tells of it, has not done it
    if found.party is None and value.span.text.lower().split()[-1] in _SETTLERS:
        found = replace(found, party=_settlers(context))
    if found.party is None and (acts or claim.type in _RULED):
        found = replace(found, party=_ruled(meant.span, context))
    if _AT_WAR.search(meant.span.text):
        found = replace(found, id=None, party=None)
    if found.party == "media" and found.id is None:
        found = _no_outlet(found, meant, context, acts=acts)
    if (flag := navy(meant.span.text)) is not None:
        kind = Kind.MILITARY if acts else None
        return replace(value, id=None, party=flag, kind=kind, groups=meant.groups)
    kind = _kind(meant, found, claim, context, acts=acts)
    return replace(value, id=found.id, party=found.party, kind=kind, groups=meant.groups)


def _settlers(context: Context) -> str | None:
    """Whose "settlers" are, in a war over a land that is settled: those of the state against it."""
    conflict = context.directory.conflict(context.conflict)
    return conflict.parties[0] if conflict is not None and conflict.land == _SETTLED else None


def _only_remains(value: Participant, claim: Claim) -> bool:
    """Whether it is only the dead by whose bodies they are told of: "170 bodies were recovered"."""
    return value.span.text.lower().split()[-1] == claim.trigger.text.lower()


def _tells(found: Identity, claim: Claim) -> bool:
    """Whether an outlet was taken for who dealt a blow: "AFP could not verify the raid"."""
    return found.party == "media" and claim.type in BLOWS


def _no_outlet(found: Identity, value: Participant, context: Context, *, acts: bool) -> Identity:
    """Those who are no outlet's though one speaks of them: "65 soldiers had defected"."""
    armed = value.kind in _ARMED
    if acts and not armed:
        return found
    if value.span.text.lower().split()[-1] in _POSTS and not armed:
        return replace(found, party=None)
    if not acts and Group.JOURNALIST in value.groups and value.kind is Kind.CIVILIAN:
        return replace(found, party=named_side(value.span, context))  # whom a blow hurt
    return replace(found, party=named_side(value.span, context) or (None if armed else "media"))


def _kind(
    value: Participant, found: Identity, claim: Claim, context: Context, *, acts: bool
) -> Kind | None:
    kind = value.kind
    parsed = context.sentence_of(value.span)
    tokens = _tokens(value.span, parsed) if parsed else None
    if parsed is not None and tokens is not None and found.referent is not None:
        chains, reading = context.reading.chains, context.reading.sentences[parsed.sentence.index]
        head = head_of(parsed, tokens, chains)
        kind = kind_of(kind, found.referent, head, reading, context.directory, acts=acts)
    called_up = claim.type == "people.mobilized" and not acts
    return Kind.MILITARY if called_up and kind in _CALLED_UP else kind


def _identity(
    span: Span, context: Context, side: str | None, *, mutual: bool = False
) -> Identity | None:
    parsed = context.sentence_of(span)
    if parsed is None:
        return None
    tokens = _tokens(span, parsed)
    if tokens is None:
        return None
    chains = context.reading.chains
    found = identify(parsed, tokens, chains, speaker_party=side, first_of_two=mutual)
    head = head_of(parsed, tokens, chains)
    known = found.party is not None or found.id is not None
    if known and head.lemma_ not in BONDS:
        return found  # but "key Damascus ally Russia" is not Damascus
    single = head.tag_ not in ("NNS", "NNPS")  # "11 children, a spokesman said"
    for name in (c for c in head.children if c.dep_ == "appos" and single):
        named = parsed.doc[name.left_edge.i : name.i + 1]  # "his rival, Dagalo"
        other = identify(parsed, named, chains, speaker_party=side, first_of_two=mutual)
        if other.id is not None:
            return other
    return found if known else replace(found, party=local_side(parsed, head, context))


def _ruled(span: Span, context: Context) -> str | None:
    """The side of a place that acts or is told: "Belgorod declared an emergency"."""
    country = next((p.country for s, p in context.places.items() if s.covers(span)), None)
    return local_party(country, context.reading.chains) if country else None


def _tokens(span: Span, parsed: Parsed) -> TokenSpan | None:
    start = span.start - parsed.sentence.start
    return parsed.doc.char_span(start, start + len(span.text), alignment_mode="expand")
