"""Who is said to have done it, where the word for the deed is no claim of its own.

"The government said the Houthis had fired it. The group said the shell had come from an army post."
Two who each lay one harm at the other's door dispute who did it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from contested.extract.attribution import Attribution
from contested.extract.reading import Reading, SentenceReading
from contested.extract.rivals import ACCUSATION, HARMS, Account, Dispute
from contested.extract.sides import camp, names
from contested.language.subjects import cleft, subject_of
from contested.model.span import Span
from contested.model.vocabulary import DisputedOver, Polarity

_DEEDS = frozenset(
    "fire launch shoot drop plant lay set cause do commit perpetrate stage mine detonate bomb shell"
    " hit strike kill burn torch destroy attack massacre orchestrate carry throw lob blow rig open"
    " explode execute shower start ignite booby-trap sabotage mount conduct order direct trigger".split()
)
_BREACHES = frozenset(
    "violate breach break provoke begin initiate resume escalate instigate".split()
)
_COMING = frozenset("come originate fire launch shoot emanate fly start arrive".split())
_MUTUAL = frozenset({"exchange", "trade", "swap", "clash"})
_GUILTY = frozenset({"responsible", "guilty", "behind", "culpable", "accountable"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_TOLD = frozenset(
    "shell rocket missile round mine bomb attack strike raid shot blast explosion massacre killing"
    " shooting fire shelling drone device ambush mortar projectile munition bombing bombardment"
    " assault atrocity murder execution shrapnel bullet sniper crime incident grenade airstrike"
    " blaze gunfire flame barrage salvo abduction kidnapping burning destruction warhead raider"
    " detonation carnage deed damage".split()
)
_FOES = frozenset(
    "rebel militant terrorist insurgent separatist gunman bandit jihadist extremist guerrilla"
    " infiltrator saboteur gang militia mercenary provocateur attacker".split()
)
_PRONOUNS = frozenset({"it", "this", "that", "them", "they", "which"})
_ASTRAY = frozenset({"misfire", "stray", "fall", "malfunction", "veer", "miss", "go", "explode"})
_NEAR = 3
_BEFORE = 2
_TWO = re.compile(r"\b(?:each|both|either|two|and|sides)\b")
_OTHER = re.compile(r"\b(?:the other|each other|one another|their (?:rivals?|opponents?|foes?))\b")
_GUILT = re.compile(
    r"\b(?:behind|responsib\w+|to blame|guilt\w*|fired|shelled|attacked|started|carried out|bombed"
    r"|launched|did|done|committed|first|shot|staged|finger|blam\w+)\b"
)


@dataclass(frozen=True, slots=True)
class Lay:
    """Somebody lays a deed at a side's door: the teller's names and side, the culprits, the words.

    `points`: whether the words take up what was told before, so that they answer it. `nouns`: those
    of the sentence; `things`: those that the deed is done to as to known ones.
    """

    sentence: int
    paragraph: int
    voices: frozenset[str]
    side: str | None
    culprits: frozenset[str]
    words: Span
    points: bool = False
    nouns: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()


def culprits(told: Sequence[Account], reading: Reading) -> Iterator[Dispute]:
    """What two sides each say that the other did: the deed, its harms and the blame."""
    yield from _each_other(told, reading)
    laid = sorted(_laid(told, reading), key=lambda y: (y.sentence, y.words.start))
    for i, one in enumerate(laid):
        for other in laid[i + 1 :]:
            if other.sentence - one.sentence > _NEAR or not _contradict(one, other):
                continue
            for harm in told:
                if _of_it(harm, one, other):
                    words = one.words if harm.sentence == other.sentence else other.words
                    yield Dispute(harm.index, words, DisputedOver.ACTOR)


def _each_other(told: Sequence[Account], reading: Reading) -> Iterator[Dispute]:
    """What was told before two who name each other: "each said the other was behind the shooting"."""
    for saying in reading.attributions:
        source = " ".join(s.text.lower() for s in saying.source)
        content = " ".join(c.text.lower() for c in saying.content)
        cue = " ".join(c.text.lower() for c in saying.cue)
        if (
            not _TWO.search(source)
            or not _OTHER.search(content)
            or not _GUILT.search(content + cue)
        ):
            continue
        for harm in told:
            real = harm.asserted and harm.draft.polarity is Polarity.POSITIVE
            passing = saying.head is not None and saying.head.is_ancestor(harm.draft.hit.head)
            mutual = bool({harm.draft.hit.head.lemma_, harm.draft.hit.head.head.lemma_} & _MUTUAL)
            one_sided = real and not passing and not mutual
            if harm.draft.type in HARMS and one_sided and _around(harm, saying):
                yield Dispute(harm.index, saying.cue[0], DisputedOver.ACTOR)


def _around(harm: Account, saying: Attribution) -> bool:
    """Whether a harm is told right before, or right after by a side that lays it at another's door."""
    back = saying.sentence - harm.sentence
    own = harm.side is not None and bool(harm.blamed)
    return 0 <= back <= _BEFORE or (own and -_NEAR <= back < 0)


def _contradict(one: Lay, other: Lay) -> bool:
    """Whether two name different culprits, and one of them is a side that speaks."""
    points = other.points or bool(one.nouns & other.things)
    if not points or one.culprits & other.culprits or one.voices & other.voices:
        return False
    if one.side is not None and one.side == other.side:
        return False
    return one.side in other.culprits or other.side in one.culprits


def _of_it(harm: Account, one: Lay, other: Lay) -> bool:
    """Whether a claim tells of the harm that is laid at two doors, or lays it there."""
    draft = harm.draft
    if draft.type not in HARMS | {ACCUSATION} or not harm.asserted:
        return False
    if draft.polarity is not Polarity.POSITIVE or not (
        one.sentence - 1 <= harm.sentence <= other.sentence
    ):
        return False
    if draft.attribution and not harm.voices & (one.voices | other.voices):
        return False  # what a third one counts holds, whoever did it
    if draft.type == ACCUSATION:
        return bool(harm.targets & (one.culprits | other.culprits))
    head = draft.hit.head
    if {head.lemma_, head.head.lemma_} & _MUTUAL:
        return False  # "the two armies exchanged fire", whoever was first
    return not harm.agents or bool(harm.agents & (one.culprits | other.culprits))


def _laid(told: Sequence[Account], reading: Reading) -> Iterator[Lay]:
    for each in told:
        agent = each.draft.agent
        named = each.draft.type == ACCUSATION or (
            agent is not None and agent.reading is each.draft.reading
        )
        blamed = each.blamed or _nameless(each)
        if named and blamed and each.asserted and each.draft.attribution:
            said = each.draft.attribution[0]
            yield Lay(
                each.sentence,
                each.paragraph,
                names(said),
                each.side,
                blamed,
                each.words,
                nouns=frozenset(
                    t.lemma_.lower() for t in each.draft.reading.parsed.doc if _thing(t)
                ),
                things=_known_things(each),
            )
    for saying in reading.attributions:
        here = reading.sentences.get(saying.sentence)
        if here is not None and saying.source and not saying.negated:
            yield from _by_words(saying, here, reading)


def _thing(token: Token) -> bool:
    """Whether it names a thing or somebody."""
    return token.pos_ in {"NOUN", "PROPN"}


def _known_things(told: Account) -> frozenset[str]:
    """What a deed is done to, where it is told of as known: "shelled the compound"."""
    heads = told.draft.target.heads if told.draft.target is not None else ()
    known = (t for t in heads if any(c.lower_ in _POINTING for c in t.children))
    return frozenset(t.lemma_.lower() for t in known)


def _by_words(saying: Attribution, here: SentenceReading, reading: Reading) -> Iterator[Lay]:
    side = camp(saying, reading)
    for token in here.parsed.doc:
        span = here.parsed.span(token)
        if not any(c.covers(span) for c in saying.content):
            continue
        doers = list(_doers(token))
        found = {p for t, _ in doers if (p := _party(t, here, reading, side))}
        if found:
            yield Lay(
                saying.sentence,
                here.parsed.sentence.paragraph,
                names(saying),
                side,
                frozenset(found),
                span,
                any(known for _, known in doers),
            )


def _party(token: Token, here: SentenceReading, reading: Reading, side: str | None) -> str | None:
    """The side of a doer, or of whose ground or weapon it is: "a Congolese position"."""
    found = reading.chains.describe(here.parsed, token, side).party
    own = (c for c in token.children if c.dep_ in {"amod", "compound", "poss", "nmod"})
    more = (reading.chains.describe(here.parsed, c, side).party for c in own)
    named = (found, *more)
    known = next((p for p in named if p and p not in {"unknown", "media", "footage"}), None)
    return known or (f"the {token.lemma_.lower()}" if token.lemma_.lower() in _FOES else None)


def _nameless(told: Account) -> frozenset[str]:
    """Doers of no side that anybody names: "rebels shelled the camp"."""
    agent = told.draft.agent
    if agent is None or told.side is None or told.draft.type not in HARMS or told.agents:
        return frozenset()
    return frozenset(f"the {t.lemma_.lower()}" for t in agent.heads if t.lemma_.lower() in _FOES)


def _doers(verb: Token) -> Iterator[tuple[Token, bool]]:
    """Who did it by a word of doing, of coming from, or of guilt; whether it takes up what was told."""
    if any(c.dep_ == "neg" for c in verb.children):
        return
    subjects = subject_of(verb) if verb.pos_ in {"VERB", "AUX"} else []
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    known = any(_known(s) for s in own)
    if verb.lemma_ in _DEEDS:
        by = (c for c in verb.children if c.dep_ == "agent")
        yield from ((p, known) for b in by for p in b.children if p.dep_ == "pobj")
        first = any(c.lower_ == "first" for c in verb.children)
        if any(_known(o) for o in _objects(verb)) or _selves(verb) or first:
            yield from ((s, True) for s in subjects)
    if verb.lemma_ in _COMING:
        sources = (c for c in verb.children if c.lower_ == "from")
        yield from ((p, known) for f in sources for p in f.children if p.dep_ == "pobj")
    if verb.lemma_ in _ASTRAY and _astray(verb):
        yield from ((s, True) for s in subjects)
    if verb.lemma_ == "be" and any(s.lower_ in _PRONOUNS for s in own):
        told = (c for c in verb.children if c.dep_ in {"acomp", "attr"} and c.text[:1].isupper())
        yield from ((c, True) for c in told if c.ent_type_ == "NORP")  # "it was Russian"
    named = cleft(verb)
    if named is not None and any(t.lemma_ in _DEEDS | _BREACHES for t in named.subtree):
        yield named, True
    if verb.lemma_ == "be" and _guilty(verb):
        yield from ((s, True) for s in subjects)


def _objects(verb: Token) -> Iterator[Token]:
    """What a deed is done to: "fired the shell", "fired rockets at it"."""
    for child in verb.children:
        if child.dep_ == "dobj":
            yield child
        elif child.dep_ == "prep" and child.lower_ in {"at", "on", "into"}:
            yield from (p for p in child.children if p.dep_ == "pobj" and p.pos_ == "PRON")


def _astray(verb: Token) -> bool:
    """ "A rebel rocket had misfired", "… gone astray", "… fallen short"."""
    more = {c.lower_ for c in verb.children}
    return verb.lemma_ in {"misfire", "stray", "malfunction", "veer"} or bool(
        more & {"astray", "short", "prematurely"}
    )


def _guilty(verb: Token) -> bool:
    """ "Was behind it", "was responsible", "was to blame"."""
    words = {c.lower_ for c in verb.children}
    below = {t.lower_ for c in verb.children for t in c.subtree}
    return bool(words & _GUILTY) or "blame" in below or {"at", "fault"} <= below


def _selves(verb: Token) -> bool:
    """ "They did it themselves", "had shelled themselves"."""
    return any(t.lower_ in {"themselves", "itself"} for t in verb.subtree)


def _known(token: Token) -> bool:
    """Whether it is what was told of: "it", "the shell", "those shots"; not "the clinic"."""
    if token.lower_ in _PRONOUNS:
        return True
    return token.lemma_.lower() in _TOLD and any(c.lower_ in _POINTING for c in token.children)
