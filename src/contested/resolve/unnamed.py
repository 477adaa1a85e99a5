"""Whether words leave open whose somebody is: "40 marines", "a column of tanks", "police"."""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from contested.actors import ActorKind
from contested.actors.words import Stand
from contested.language.page import Parsed
from contested.language.sides import side_of
from contested.model.claim import Claim
from contested.model.span import Span
from contested.resolve.actor import head_of, local_party
from contested.resolve.context import Context
from contested.resolve.localities import in_command, official

_BODIES = frozenset({Stand.FORCES, Stand.BODY, Stand.GOVERNMENT})
# What carries soldiers or freight, as it may be.
_AFLOAT = frozenset({"ship", "vessel", "boat", "tanker", "carrier", "freighter"})
_AIMS = frozenset({"target", "position", "hideout", "stronghold", "bunker", "trench", "stockpile"})
_OF_STATE = frozenset({"junta", "regime", "government", "army", "military", "navy", "troops"})
_EMBEDDED = frozenset({"ccomp", "pcomp", "csubj", "xcomp", "acl", "advcl"})
_HAPPENING = frozenset(
    """attack strike airstrike raid bombing bombardment shelling blast explosion massacre ambush
    clash fighting shooting""".split()
)


def unnamed(span: Span, context: Context) -> bool:
    """Whether the words are a noun that no name, owner or pronoun puts on a side."""
    found = _head(span, context)
    if found is None or found[1].pos_ == "PRON":
        return False
    return side_of(context.reading.chains.scene(found[0]), found[1]) is None


def named_side(span: Span, context: Context) -> str | None:
    """The side that the words before or after a noun put it on: "three Russian journalists"."""
    found = _head(span, context)
    return side_of(context.reading.chains.scene(found[0]), found[1]) if found else None


def arms(span: Span, context: Context) -> bool:
    """Whether the words are of what soldiers fight with: "a tank", "rocket launchers"."""
    found = _head(span, context)
    if found is None:
        return False
    known = context.reading.sentences[found[0].sentence.index].classes.labels(found[1])
    ship = found[1].lemma_.lower() in _AFLOAT
    return "equipment" in known and "structure" not in known and not ship


def targets(span: Span, context: Context) -> bool:
    """Whether the words are only of what one aims at in war: "13 targets", "their hideouts"."""
    found = _head(span, context)
    return found is not None and found[1].lemma_.lower() in _AIMS


def theirs(span: Span, context: Context) -> bool:
    """Whether a pronoun says whose somebody is, and not that they are one's own: "its men"."""
    found = _head(span, context)
    before = list(found[1].lefts) if found is not None else []
    return any(t.tag_ == "PRP$" for t in before) and not any(t.lower_ == "own" for t in before)


def in_office(span: Span, context: Context) -> bool:
    """Whether the words are of officials, without a name: "police", "the prosecutor's office"."""
    found = _head(span, context)
    if found is None:
        return False
    return official(found[1], context) or in_command(found[1], context)


def is_body(span: Span, context: Context) -> bool:
    """Whether the words are of an institution or a force, no people: "the ministry", "the army"."""
    found = _head(span, context)
    return found is not None and in_command(found[1], context, _BODIES)


_RULERS = frozenset({"regime", "junta", "government"})  # "regime airstrikes" are its own


def scene_only(claim: Claim, context: Context) -> bool:
    """Whether the doer is a land before a happening that was there: "the Gaza strike".

    A land that has no army, or whose war is fought inside it alone, or in which the blow fell.
    """
    agent = claim.agent
    if agent is None:
        return False
    found = token_of(agent.span, context)
    party = context.directory.party(agent.party or "")
    if found is None or party is None or found.lower_ in _RULERS:
        return False
    said = {agent.span.text.lower(), found.lower_}
    before = found.dep_ in {"compound", "nmod"} and found.head.lemma_.lower() in _HAPPENING
    here = agent.span.text in {p.span.text for p in claim.places} - {party.name}
    if (before and here) or not party.country:
        return before and here  # "the Sanaa strikes"
    common = found.text.islower() or found.lower_ in _OF_STATE
    if common and not said & {a.lower() for a in (party.name, *party.aliases)}:
        return False  # "army raids" are dealt by the army
    if said & {a.lower() for a in party.adjectives}:
        return False  # "Ukrainian shelling"
    if not before:
        return False
    known = context.directory.get(agent.id) if agent.id else None
    if known is not None and known.kind is ActorKind.FORCE:
        return False  # "SAF airstrikes"
    conflict = context.directory.conflict(context.conflict)
    inside = conflict is not None and party.name == conflict.home
    inside = inside or (conflict is not None and conflict.countries == (party.country,))
    fell = {p.country for p in claim.places if not p.span.overlaps(agent.span)}
    return inside or not party.forces or fell == {party.country}


def head_in(span: Span, context: Context) -> Token | None:
    """The noun that heads a phrase which is no name."""
    found = _head(span, context)
    return found[1] if found is not None else None


def left_it(head: Token) -> bool:
    """Whether somebody is no longer what the noun says: "a former officer"."""
    return any(t.lower_ in {"former", "retired", "ex"} for t in head.lefts)


def role_in(span: Span, context: Context) -> Token | None:
    """The noun that says what a speaker is: a named person's role, else the phrase's own head."""
    parsed, chains = context.sentence_of(span), context.reading.chains
    tokens = _tokens(span, parsed) if parsed is not None else None
    if parsed is None or tokens is None:
        return None
    head = head_of(parsed, tokens, chains)
    mention = chains.mention(parsed, head)
    if mention is None:
        return tokens.root
    if head.dep_ == "appos" and head.head.i < mention.start:
        return head.head  # "The army spokesman, Brigadier X"
    return parsed.doc[mention.role_head] if mention.role_head >= 0 else None


def asked_after(span: Span, context: Context) -> bool:
    """Whether it is asked who it was: "nobody knows who fired", "not clear which side shelled it"."""
    token = token_of(span, context)
    if token is None:
        return False
    if token.lower_ == "whose":
        return True
    asking = token.lower_ == "who" or any(c.lower_ in {"which", "whose"} for c in token.lefts)
    return asking and token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ in _EMBEDDED


def token_of(span: Span, context: Context) -> Token | None:
    """The token that heads a phrase."""
    parsed = context.sentence_of(span)
    tokens = _tokens(span, parsed) if parsed is not None else None
    return tokens.root if tokens is not None else None


def _tokens(span: Span, parsed: Parsed) -> TokenSpan | None:
    start = span.start - parsed.sentence.start
    return parsed.doc.char_span(start, start + len(span.text), alignment_mode="expand")


def born_in(span: Span, context: Context) -> str | None:
    """The side of people who are said to be from a place: "a couple from the Belgorod region"."""
    found = _head(span, context)
    if found is None:
        return None
    parsed, head = found
    for prep in head.children:
        if prep.dep_ != "prep" or prep.lower_ != "from":
            continue
        if any(c.dep_ == "npadvmod" for c in prep.children):
            continue  # "a depot 15 km from the Polish border"
        whole = parsed.span(parsed.doc[prep.i : prep.right_edge.i + 1])
        text = whole.text
        at = [
            p for s, p in context.places.items()
            if whole.covers(s) and not text[s.end - whole.start :].startswith(("-", "–", "‑"))
        ]  # fmt: skip
        country = next((p.country for p in at if p.country), None)
        return local_party(country, context.reading.chains) if country else None
    return None


def _head(span: Span, context: Context) -> tuple[Parsed, Token] | None:
    """The head of a phrase that is no name, in its sentence."""
    parsed = context.sentence_of(span)
    if parsed is None:
        return None
    start = span.start - parsed.sentence.start
    tokens = parsed.doc.char_span(start, start + len(span.text), alignment_mode="expand")
    if tokens is None:
        return None
    chains = context.reading.chains
    head = head_of(parsed, tokens, chains)
    return None if chains.mention(parsed, head) is not None else (parsed, head)


def on_side(claim: Claim, context: Context) -> str | None:
    """The side that a sentence opens with: "On the Israeli side, 90 soldiers were killed"."""
    parsed = context.sentence_of(claim.trigger)
    opening = next((t for t in parsed.doc if t.is_alpha), None) if parsed is not None else None
    if parsed is None or opening is None:
        return None
    if opening.lower_ != "on":
        opening = _behind(claim, parsed) or opening
    side = next((t for t in opening.children if t.lower_ == "side"), None)
    return side_of(context.reading.chains.scene(parsed), side) if side is not None else None


def _behind(claim: Claim, parsed: Parsed) -> Token | None:
    """An "on" with a side right behind what is told: "leaving two dead on the Pakistani side"."""
    end = max(claim.trigger.end, claim.target.span.end if claim.target else 0)
    after = [t for t in parsed.doc if parsed.sentence.start + t.idx >= end][:4]
    return next((t for t in after if t.lower_ == "on" and t.dep_ == "prep"), None)
