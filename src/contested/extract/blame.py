"""The blow that an accusation lays at somebody's door: "they blamed the army", "holds it responsible".

Beside the accusation the accuser claims that the accused did what was told before. That is a claim
of its own, with the place, the time and the victims of what was told, unless the accusation names
another deed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.accounts import BLOWS
from contested.extract.attribution import Attribution
from contested.extract.clauses import phrase
from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import Reading
from contested.language.subjects import subject_of
from contested.model.value import Verification
from contested.model.vocabulary import Act, Modality, Polarity

ACCUSATION = "diplomacy.accusation"
_BLAMING = frozenset({"blame", "accuse", "hold", "lay", "point", "pin", "attribute"})
_LAID = {
    "claim": frozenset({"by"}),
    "blame": frozenset({"on"}),
    "pin": frozenset({"on"}),
    "attribute": frozenset({"to"}),
    "ascribe": frozenset({"to"}),
    "impute": frozenset({"to"}),
}
_DEEDS = ("strike", "battle.attack")
_HARMS = frozenset({"people.killed", "people.wounded", "people.abused", "people.detained"})
_HARMFUL = frozenset({"assault", "strike_event", "combat", "munition", "drone"})
_THROWERS = frozenset({"plane", "equipment", "drone", "airborne", "fighter", "military"})
_LOSSES = frozenset({"death", "killing", "incident", "it", "this", "that", "casualty", "massacre"})


def lay_blame(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """The drafts, and for each bare accusation the blow that it is about."""
    spoken = tuple(_voiced(d) for d in drafts)
    own = [d for d in spoken if _by_the_teller(d, spoken)]
    done = tuple(_done_by_blamed(d, own) for d in spoken)
    others = (d for d in done if not any(d is each for each in own))
    return (*done, *(b for d in others for b in _laid(d, done, reading)))


def _by_the_teller(blame: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether who tells of a blow blames somebody for it in passing: "…, X said, blaming rebels"."""
    if blame.hit.head.dep_ == "relcl" and blame.hit.head.lemma_ in _BLAMING:
        return any(_held_by_teller(d, blame) for d in drafts)
    return (
        _bare(blame)
        and blame.hit.head.tag_ == "VBG"
        and not any(_charges(blame.hit.head))
        and any(_told_of(d, blame) and d.type in _DEEDS for d in drafts)
    )


def _held_by_teller(draft: Draft, blame: Draft) -> bool:
    """Whether a clause on who tells of it says whom they hold responsible: "said X, which blames Y"."""
    clause = blame.hit.head
    if draft.type not in BLOWS or draft.reading is not blame.reading or clause.dep_ != "relcl":
        return False
    teller = blame.reading.span(clause.head.i, clause.head.i)
    return any(s.overlaps(teller) for a in draft.attribution[:1] for s in a.source)


def _told_of(draft: Draft, blame: Draft) -> bool:
    """Whether a blow, or what it did, is told before by the one who blames, in one sentence."""
    return (
        draft.type in BLOWS
        and draft.reading is blame.reading
        and draft.trigger.end <= blame.trigger.start
        and bool(draft.attribution)
        and draft.attribution[0].source == blame.attribution[0].source
    )


def _done_by_blamed(draft: Draft, blames: Sequence[Draft]) -> Draft:
    """The draft with those as its doers whom its teller blames, where its words name nobody."""
    agent = draft.agent
    named = agent is not None and agent.reading is draft.reading
    blame = next((b for b in blames if _told_of(draft, b) or _held_by_teller(draft, b)), None)
    return draft if named or blame is None else replace(draft, agent=blame.target)


def _voiced(blame: Draft) -> Draft:
    """An accusation that no word of saying carries ("point the finger"), with who makes it."""
    if blame.type != ACCUSATION or blame.agent is None or blame.hit.head.lemma_ not in _BLAMING:
        return blame
    if blame.agent.reading is not blame.reading or any(
        a.act is Act.ACCUSE for a in blame.attribution[:1]
    ):
        return blame
    head = blame.agent.heads[0]
    inside = sorted(phrase(head))
    source = blame.reading.span(inside[0], inside[-1])
    if any(s.overlaps(source) for a in blame.attribution[:1] for s in a.source):
        return blame
    said = Attribution((source,), (blame.trigger,), (), blame.reading.index, Act.ACCUSE, head=head)
    return replace(blame, attribution=(said, *blame.attribution))


def answerable(noun: Token) -> Token | None:
    """Who is said to be "behind" a blow, "responsible" or "to blame" for it: the word for them."""
    link = noun.head
    verb = link.head
    if noun.dep_ != "pobj" or link.lower_ not in {"behind", "for"}:
        return None
    if link.lower_ == "for":
        if verb.lemma_ not in {"responsible", "blame"}:
            return None
        verb = verb.head
    if verb.lemma_ != "be":
        return None
    if verb.dep_ == "pcomp" and verb.tag_ == "VBG":  # "accused the rebels of being behind it"
        return next(iter(subject_of(verb)), None)
    return next((c for c in verb.children if c.dep_ == "nsubj"), None)


def _claimed_by(noun: Token) -> Token | None:
    """Who owns up to a blow, or is charged with it: "an attack claimed by the rebels", "blamed on X"."""
    for clause in (c for c in noun.children if c.dep_ in {"acl", "relcl"}):
        links = _LAID.get(clause.lemma_, frozenset())
        under = (c for c in clause.children if c.lower_ in links and c.i > clause.i)
        laid = [t for c in under for t in c.children if t.dep_ == "pobj"]
        if laid and (clause.dep_ == "acl" or clause.lemma_ != "claim"):
            return laid[0]
        owned = clause.dep_ == "relcl" and clause.lemma_ == "claim"
        own = [c for c in clause.children if c.dep_ == "nsubj" and c.tag_ not in {"WDT", "WP"}]
        if owned and own and any(c.tag_ == "WDT" or c.dep_ == "oprd" for c in clause.children):
            return own[0]  # "a raid which the rebels claimed as theirs"
    return None


def credited(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give a blow that somebody is said to be behind that doer."""
    blamed = [d for d in drafts if d.type == ACCUSATION and d.target is not None]
    return tuple(_charged(_credited(d), blamed) for d in drafts)


def _charged(deed: Draft, blamed: Sequence[Draft]) -> Draft:
    """The deed that somebody is blamed for, done by them: "blamed the rebels for the blast"."""
    if deed.type not in _DEEDS or deed.agent is not None:
        return deed
    for blame in blamed:
        charged = blame.reading is deed.reading and blame.hit.head.lemma_ in _BLAMING
        if charged and any(t.i == deed.hit.head.i for t in _charges(blame.hit.head)):
            return replace(deed, agent=blame.target)
    return deed


def _blamed_for(draft: Draft) -> Token | None:
    """What is blamed for a deed, be it no party: "the Houthis blamed jets for that attack"."""
    link = draft.hit.head.head
    if draft.agent is not None or link.lower_ != "for" or link.head.lemma_ != "blame":
        return None
    blamed = (c for c in link.head.children if c.dep_ == "dobj")
    return next((t for t in blamed if labels(t, draft.reading) & _THROWERS), None)


def _credited(draft: Draft) -> Draft:
    named = draft.type in _DEEDS or (draft.type in _HARMS and draft.agent is None)
    who = (answerable(draft.hit.head) or _blamed_for(draft)) if named else None
    if who is None and draft.type in _DEEDS and draft.agent is None:
        who = _claimed_by(draft.hit.head)
    return draft if who is None else replace(draft, agent=Phrase(draft.reading, (who,)))


def _laid(blame: Draft, drafts: Sequence[Draft], reading: Reading) -> Iterator[Draft]:
    if not _bare(blame) or _own_deed(blame, drafts):
        return
    blow = _blow(blame, drafts, reading)
    if blow is not None:
        yield replace(
            blow,
            reading=blame.reading,
            hit=blame.hit,
            trigger=blame.trigger,
            agent=blame.target,
            figure=None,
            part_of=None,
            attribution=blame.attribution,
            act=None,
            modality=blame.modality,
            verification=Verification(),
        )


def _bare(blame: Draft) -> bool:
    """Whether somebody is blamed, for nothing in words of its own or for the losses of a blow."""
    if blame.type != ACCUSATION or blame.target is None or not blame.attribution:
        return False
    if blame.attribution[0].act is not Act.ACCUSE or blame.polarity is Polarity.NEGATIVE:
        return False
    head = blame.hit.head
    if head.lemma_.lower() not in _BLAMING:
        return False
    return all(_harmful(t, blame) for t in _charges(head))


def _charges(verb: Token) -> Iterator[Token]:
    """What the blame is for: "for the deaths", "of lying", "responsible for the blast"."""
    near = [verb, *(c for c in verb.children if c.dep_ in {"dobj", "ccomp", "oprd", "acomp"})]
    near += [c for c in verb.children if c.dep_ == "advcl" and c.lower_ == "responsible"]
    near += [c for n in near[1:] for c in n.conjuncts]
    for governor in (*near, *(c for n in near[1:] for c in n.children if c.dep_ == "acomp")):
        for child in governor.children:
            if child.dep_ in {"prep", "dative"} and child.lower_ in {"for", "of"}:
                yield from (t for t in child.children if t.dep_ in {"pobj", "pcomp"})


def _harmful(charge: Token, blame: Draft) -> bool:
    found = labels(charge, blame.reading)
    return bool(found & _HARMFUL) or charge.lemma_.lower() in _LOSSES


def _own_deed(blame: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the accuser names a deed already: a claim of the accusation's own content."""
    said = blame.attribution[0]
    return any(
        d is not blame
        and d.reading is blame.reading
        and d.hit.head.i > blame.hit.head.i
        and said in d.attribution
        for d in drafts
    )


def _blow(blame: Draft, drafts: Sequence[Draft], reading: Reading) -> Draft | None:
    """The nearest blow told before, of the same sentence or account."""
    order = [blame.reading.index, *(s.index for s in reading.before(blame.reading.index))]
    for index in order:
        told = [d for d in drafts if d.reading.index == index and _told(d, blame)]
        if told:
            return max(told, key=lambda d: (d.type == "strike", d.trigger.start))
    return None


def _told(draft: Draft, blame: Draft) -> bool:
    return (
        draft.type in _DEEDS
        and draft.modality is Modality.ASSERTED
        and draft.polarity is Polarity.POSITIVE
        and draft.trigger.end <= blame.trigger.start
        and draft.reacts_to is None
        and _act(draft) is not Act.DENY
    )


def _act(draft: Draft) -> Act | None:
    return draft.act or (draft.attribution[0].act if draft.attribution else None)
