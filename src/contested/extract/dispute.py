"""Accounts against each other: which claims of a page are disputed, by whose words, over what.

A denial disputes what it answers; so do another side's figure for the same toll, another's claim
to the same ground, opposite accounts of one happening, and blame that goes both ways.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.accounts import sums_up
from contested.extract.charged import charged
from contested.extract.contrary import Contrary
from contested.extract.culprits import culprits
from contested.extract.denial import denials
from contested.extract.draft import Draft
from contested.extract.effects import effects
from contested.extract.ground_claims import fought, grounds
from contested.extract.likeness import CIVIL, apart, returns_fire
from contested.extract.own_version import own_versions
from contested.extract.reading import Reading
from contested.extract.refusals import refusals
from contested.extract.rivals import (
    ACCUSATION,
    HARMS,
    NEAR,
    Account,
    Dispute,
    accounts,
    close,
    pairs,
    rivals,
)
from contested.extract.struck import struck
from contested.extract.tallies import figures, other_things
from contested.model.vocabulary import Act, DisputedOver, Modality, Polarity

_SETTLED = frozenset(
    {"diplomacy.agreement", "territory.withdrawal", "territory.capture", "people.surrendered"}
)
_SPOKEN = frozenset({"diplomacy.appeal", "diplomacy.offer", "diplomacy.threat", "diplomacy.talks"})
_NO_DEEDS = frozenset({"toll", "number", "figure", "tally", "dead", "target"})
_SOME = frozenset(
    "child woman member foreigner national citizen tourist journalist worker staff passenger crew".split()
)
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_BREAKING = frozenset({"break", "breach", "violate", "violation"})
_BLOWS = frozenset({"strike", "battle.attack"})
_AGAINST = re.compile(
    r"\b(?:(?:in|by) contrast|contradict\w*|at odds with|conflicting|however|differing)\b"
)
_TRADED = frozenset({"trade", "trades", "traded", "trading", "swap", "swapped", "swapping"})
_DAMAGE = frozenset({"materiel.destroyed", "infrastructure.damaged"})
_HIT = frozenset({"strike", "infrastructure.damaged"})
_OF_ONE_WORD = ({"strike", "materiel.destroyed"}, {"people.abused", "people.killed"})


def disputes(drafts: Sequence[Draft], reading: Reading, contrary: Contrary) -> dict[int, Dispute]:
    """The disputed drafts; of two disputes over one the first kind found holds."""
    told = accounts(drafts, reading)
    found: dict[int, Dispute] = {}
    for source in (
        denials,
        own_versions,
        _blames,
        _traded,
        figures,
        struck,
        grounds,
        fought,
        _opposites,
        _only,
        _doers,
        _contrasts,
    ):
        for each in source(told):
            found.setdefault(each.index, each)
    for version in (charged, culprits, contrary, refusals):
        for each in version(told, reading):
            found.setdefault(each.index, each)
    for each in list(effects(told, found)):
        found.setdefault(each.index, each)
    for other in told:
        below = next((i for i in sorted(found) if _headed(other, told[i], found[i])), None)
        if below is not None and other.index not in found:
            found[other.index] = replace(found[below], index=other.index)
        at_once = next((i for i, d in found.items() if _of_one_word(told[i], other, d)), None)
        if at_once is not None and other.index not in found and other.asserted:
            found[other.index] = replace(found[at_once], index=other.index)
    return found


def _headed(head: Account, body: Account, dispute: Dispute) -> bool:
    """Whether a headline tells of the ground what the body has disputed: "Troops take Rovnopol"."""
    ground = head.draft.type.startswith("territory.") and head.draft.type == body.draft.type
    title = head.sentence == 0 and head.paragraph == 0 and body.paragraph > 0
    settled = dispute.over in {DisputedOver.HAPPENING, DisputedOver.STATUS} and head.asserted
    same = {p.mention.name.lower() for p in head.draft.places} & {
        p.mention.name.lower() for p in body.draft.places
    }
    sides = not head.agents or not body.agents or bool(head.agents & body.agents)
    return ground and title and settled and bool(same) and sides


def _of_one_word(disputed: Account, other: Account, dispute: Dispute) -> bool:
    """Whether another claim is made by the same word: the strike and the planes that it "struck"."""
    one, two = disputed.draft, other.draft
    if one.type == two.type:  # some of those told of, unless only their number is disputed
        same = one.trigger == two.trigger and dispute.over is not DisputedOver.FIGURE
        return one is not two and same and disputed.asserted
    kinds = any({one.type, two.type} == both for both in _OF_ONE_WORD)
    return one is not two and kinds and one.trigger == two.trigger and disputed.asserted


def _both(one: Account, other: Account, over: DisputedOver) -> Iterator[Dispute]:
    yield Dispute(one.index, other.words, over)
    yield Dispute(other.index, one.words, over)


def _only(told: Sequence[Account]) -> Iterator[Dispute]:
    """A side that says what alone was hit: "… the army insists that only rebel posts were hit".

    The blow that others told of, what it did, and the answer.
    """
    for answer in told:
        if answer.draft.type not in _HIT or answer.side is None or not _alone(answer.draft):
            continue
        for one in told:
            before = 0 <= answer.sentence - one.sentence <= NEAR and one.asserted and one.stands
            apart_from = apart(one.draft, answer.draft) or not rivals(one, answer)
            if before and one is not answer and one.draft.type in HARMS and not apart_from:
                yield from _both(one, answer, DisputedOver.MANNER)


def _alone(draft: Draft) -> bool:
    if draft.hit.head.tag_ in {"VBZ", "VBP", "NNS"}:
        return False  # "strikes only hostile targets": what it always does
    heads = draft.target.heads if draft.target else ()
    beside = (c for t in heads for c in (*t.children, *t.head.children))
    return any(c.lower_ == "only" and c.dep_ == "advmod" for c in beside)


def _opposites(told: Sequence[Account]) -> Iterator[Dispute]:
    """One says that it happened, another that it did not."""
    for one, other in pairs([t for t in told if t.asserted]):
        if _unharmed(one, other):
            yield from _both(one, other, DisputedOver.HAPPENING)
        if one.draft.type != other.draft.type or one.draft.polarity == other.draft.polarity:
            continue
        if (
            one.draft.type in _SPOKEN
            or _some_only(one, other)
            or returns_fire(other.draft.hit.head)
        ):
            continue  # who urges one thing and does not ask for another disputes nothing
        if one.agents and other.agents and one.agents.isdisjoint(other.agents):
            continue
        same = one.draft.hit.predicate == other.draft.hit.predicate and _one_word(one, other)
        same = same and (one.paragraph == other.paragraph or not other_things(one, other))
        settled = one.draft.type in _SETTLED and close(one, other, 1)
        if (same or settled or _no_such_blow(one, other)) and (
            one.draft.figure is None or other.draft.figure is None
        ):
            yield from _both(one, other, DisputedOver.HAPPENING)


def _some_only(one: Account, other: Account) -> bool:
    """Whether only some are said to be spared: "two people were killed; no children were hurt"."""
    denied, told = (one, other) if other.stands else (other, one)
    first, second = (
        {t.lemma_.lower() for t in a.draft.target.heads} if a.draft.target else set()
        for a in (denied, told)
    )
    others = bool(denied.targets) and bool(second & CIVIL)  # "none of its soldiers was hurt"
    return (bool(first & _SOME) and not first & second) or others


def _unharmed(blow: Account, other: Account) -> bool:
    """Whether what was hit is said to be whole: "had struck two jets; the planes were not damaged"."""
    kinds = blow.draft.type == "strike" and other.draft.type in _DAMAGE
    heads = other.draft.target.heads if other.draft.target else ()
    known = any(c.lower_ in _KNOWN for t in heads for c in t.children)
    whole = other.draft.polarity is Polarity.NEGATIVE and blow.stands
    return kinds and known and whole and close(blow, other, 1) and blow.paragraph == other.paragraph


def _no_such_blow(claim: Account, other: Account) -> bool:
    """Whether a blow laid to somebody is said not to have been: "no missile was fired from here"."""
    blow = claim.draft.type in _BLOWS and other.draft.polarity is Polarity.NEGATIVE
    theirs = other.side in claim.agents or other.side is None
    return blow and bool(claim.agents) and theirs and claim.paragraph == other.paragraph


def _one_word(one: Account, other: Account) -> bool:
    """Whether one word is used, or the second stands right behind the first."""
    return close(one, other, 1) or one.draft.hit.head.lemma_ == other.draft.hit.head.lemma_


def _doers(told: Sequence[Account]) -> Iterator[Dispute]:
    """Two that have the same deed done by different ones: "rebels carried out the killings"."""
    for one, other in pairs([t for t in told if t.asserted and t.stands]):
        alike = one.draft.type == other.draft.type or {one.draft.type, other.draft.type} <= _BLOWS
        other_one = one.agents and other.draft.agent and one.agents.isdisjoint(other.agents)
        told_of = one.draft.type in HARMS and _names_known(other) and other.act is not Act.DENY
        if alike and told_of and other_one and one.side not in other.agents:
            yield from _both(one, other, DisputedOver.ACTOR)


def _names_known(account: Account) -> bool:
    """Whether it speaks of a deed as known: "the killings"."""
    head = account.draft.hit.head
    deed = head.pos_ == "NOUN" and head.lemma_ not in _NO_DEEDS
    return deed and any(c.lower_ in _KNOWN for c in head.children)


def _blames(told: Sequence[Account]) -> Iterator[Dispute]:
    """Each lays one strike at the other's door: the blame, the strike and its victims."""
    for one, other in pairs([t for t in told if t.blamed], near=3):
        harms = [t for t in told if t.draft.type in _BLOWS and _harm_between(t, one, other)]
        if harms and _back_and_forth(one, other):
            yield from _both(one, other, DisputedOver.ACTOR)
            for harm in harms:
                yield Dispute(harm.index, other.words, DisputedOver.ACTOR)


def _traded(told: Sequence[Account]) -> Iterator[Dispute]:
    """Blame that goes both ways in one clause: "traded blame", "accused each other of the raid".

    What each side says that the other did may be two things, where no blow was told.
    """
    for blame in told:
        if blame.draft.type != ACCUSATION or not _mutual(blame):
            continue
        harms = [t for t in told if t is not blame and _laid_on_each(t, blame)]
        title = blame.sentence == 0 and any(t.paragraph > blame.paragraph for t in told)
        if harms or not (title or _by_each(blame.draft.hit.head)):
            yield Dispute(blame.index, blame.words, DisputedOver.ACTOR)
        for harm in harms if not title else ():
            yield Dispute(harm.index, blame.words, DisputedOver.ACTOR)


def _laid_on_each(harm: Account, blame: Account) -> bool:
    """Whether it is what two blame each other for: in those words, or the blow told before."""
    said = blame.draft.attribution[:1]
    if said and harm.draft.attribution[:1] == said:
        return harm.draft.type in HARMS or not _by_each(blame.draft.hit.head)
    same = harm.draft.reading is blame.draft.reading
    before = harm.sentence == blame.sentence - 1 and harm.paragraph == blame.paragraph
    before = before and (harm.draft.type in _BLOWS or not harm.draft.attribution)
    charge = {t.lemma_.lower() for t in blame.draft.hit.head.subtree}
    return (same or (before and not charge & _BREAKING)) and _harm_between(harm, blame, blame)


def _mutual(blame: Account) -> bool:
    verb = blame.draft.hit.head
    objects = [c for c in verb.children if c.dep_ in {"dobj", "dative"}]
    each_other = any({"each", "one"} & {t.lower_ for t in (c, *c.children)} for c in objects)
    each_other = each_other or (_by_each(verb) and any(c.lower_ == "other" for c in objects))
    pointed = verb.lemma_ == "point" and any(t.lower_ in {"other", "another"} for t in verb.subtree)
    told = blame.words.text.lower().split()[0]  # in a headline the parse may miss the verb
    return (
        told in _TRADED
        or pointed
        or verb.lemma_ in {"trade", "swap"}
        or (each_other and verb.lemma_ in {"accuse", "blame"})
    )


def _by_each(verb: Token) -> bool:
    """ "Each side blamed the other"."""
    doers = [c for c in verb.children if c.dep_ == "nsubj"]
    return any("each" in {t.lower_ for t in (c, *c.children)} for c in doers)


def _back_and_forth(one: Account, other: Account) -> bool:
    """Whether two who speak of one thing blame different sides, one of them the other."""
    types = {one.draft.type, other.draft.type}
    if one.blamed & other.blamed:
        return False
    if one.paragraph != other.paragraph and types != {ACCUSATION}:
        return False
    accused = ACCUSATION in types
    same_place = bool(one.draft.places or other.draft.places) and not apart(one.draft, other.draft)
    each_other = one.side in other.blamed or other.side in one.blamed
    told = not any(t.draft.hit.head.lemma_ in _NO_DEEDS for t in (one, other))
    return each_other and (accused or (same_place and told))


def _harm_between(harm: Account, one: Account, other: Account) -> bool:
    draft = harm.draft
    real = draft.modality is Modality.ASSERTED and draft.polarity is Polarity.POSITIVE
    near = one.sentence - 1 <= harm.sentence <= other.sentence
    placed = not apart(draft, one.draft) and not apart(draft, other.draft)
    return draft.type in HARMS and real and near and placed


def _contrasts(told: Sequence[Account]) -> Iterator[Dispute]:
    """What the report itself sets against another's: "the media, in contrast, report a rout"."""
    for one, other in pairs([t for t in told if t.asserted], near=3):
        sentence = other.draft.reading.parsed.sentence.text.lower()
        ground = one.draft.type.startswith("territory.") and other.draft.type.startswith(
            "territory."
        )
        alike = ground or one.draft.type == other.draft.type
        another = not ground and (apart(one.draft, other.draft) or sums_up(one.draft))
        if another:
            continue  # "airstrikes have killed thousands. In Marib, however, a shell killed two."
        if _AGAINST.search(sentence) and "however" in sentence:
            alike = alike and bool(one.draft.places) and one.draft.places == other.draft.places
        if alike and _AGAINST.search(sentence) and one.draft.reading is not other.draft.reading:
            yield from _both(one, other, DisputedOver.MANNER)
