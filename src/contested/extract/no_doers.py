"""What cannot be whose a blow was: what is told aside, came before, or is disowned."""

from spacy.tokens import Token

from contested.actors import PartyKind
from contested.extract.able_doers import side_of
from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form
from contested.extract.reading import Reading
from contested.model.vocabulary import Act, MeansCode, Polarity

_LAID = frozenset({MeansCode.MINE_IED, MeansCode.SUICIDE_BOMB})
_SENT = frozenset({MeansCode.AIRSTRIKE, MeansCode.DRONE, MeansCode.MISSILE, MeansCode.SHELLING})
_THEM = frozenset({"them", "whom", "these", "those"})
_ALLEGED = frozenset(
    {"claim", "allegation", "accusation", "charge", "suggestion", "rumour", "rumor"}
)
_SHARES = frozenset({"most", "all", "some", "many", "half", "they", "them"})
_TENDING = frozenset({"treat", "nurse", "tend", "hospitalise", "hospitalize", "house", "care"})
_COMING = frozenset({"come", "follow", "happen", "occur", "begin"})


def from_the_air(draft: Draft) -> bool:
    """Whether its own words tell of an air strike, which no armed group deals."""
    near = (draft.hit.head, *draft.arguments.subject, *draft.arguments.under("in", "by", "during"))
    return any(
        t.lemma_.lower() in {"airstrike", "warplane", "jet", "helicopter"}
        or any(c.lower_ in {"air", "aerial"} for c in t.lefts)
        for t in near
    )


def aside(head: Token, other: Token) -> bool:
    """Whether it only says what something is: "in Zamfara, a centre of attacks by armed groups"."""
    above = (t for t in (head, *head.ancestors) if t.dep_ == "appos")
    counts = (t for t in above if t.pos_ != "NUM" or t.lower_ == "one")
    clause = next(counts, None)  # "nine dead, 20 hurt in raids"
    return clause is not None and clause != other and not clause.is_ancestor(other)


def disowned(other: Draft) -> bool:
    """Whether its doer is only named to say that it was not they."""
    head = other.hit.head
    alleged = any(
        t.dep_ in {"acl", "relcl"} and t.head.lemma_.lower() in _ALLEGED
        for t in (head, *head.ancestors)
    )
    return alleged or (bool(other.attribution) and other.attribution[0].act is Act.DENY)


def alleged(other: Draft, draft: Draft) -> bool:
    """Whether a doer is only one whom others accuse of another blow, in no words of this teller's."""
    accused = bool(other.attribution) and other.attribution[0].act is Act.ACCUSE
    if not accused:
        return False
    named = {s.text for a in draft.attribution for s in a.source}
    apart = not named & {s.text for a in other.attribution for s in a.source}
    before = draft.trigger.end < other.attribution[0].cue[0].start
    if other.reading is draft.reading:
        return apart and before
    return apart and (_new(draft) or _set_elsewhere(draft, other))


def _set_elsewhere(draft: Draft, other: Draft) -> bool:
    """Whether its own sentence sets it somewhere, and the other nowhere: "In Merefa, shells killed 21"."""
    own = any(p.reading is draft.reading for p in draft.places)
    return own and not any(p.reading is other.reading for p in other.places)


def _new(draft: Draft) -> bool:
    """Whether it tells of a weapon of its own: "a mortar fell on the market"."""
    weapons = (t for t in draft.arguments.subject if t.pos_ == "NOUN")
    return any(c.lower_ in {"a", "an"} for t in weapons for c in t.lefts)


def before_it(other: Draft, draft: Draft) -> bool:
    """Whether it is only what came before, and called forth: "the killings came after an ambush"."""
    noun, verb = draft.hit.head, draft.hit.head.head
    if draft.reading is not other.reading or noun.dep_ != "nsubj" or verb.lemma_ not in _COMING:
        return False
    below = {t.i for c in verb.children if c.i > verb.i for t in c.subtree}
    after = any(c.lower_ in {"after", "following"} for c in verb.subtree if c.i > verb.i)
    return after and other.hit.head.i in below


def of_some(draft: Draft) -> bool:
    """Whether it tells of a part of what is counted only: "most of them in Russian airstrikes"."""
    return any(
        c.lower_ == "of" and any(t.lower_ in _THEM for t in c.children)
        for up in draft.hit.head.ancestors
        for c in up.children
        if up.dep_ not in {"ROOT", "ccomp"}
    )


def planted(draft: Draft) -> bool:
    """Whether a blow is that of a mine or a bomb that somebody left there."""
    return draft.means is not None and draft.means.code in _LAID


def flown(draft: Draft) -> bool:
    """Whether a blow came by air or from afar."""
    return draft.means is not None and draft.means.code in _SENT


def prompted(draft: Draft, other: Draft) -> bool:
    """Whether it is what the other came after, elsewhere: "bombs a port after Acre drone attack"."""
    noun, link = draft.hit.head, draft.hit.head.head
    after = noun.dep_ == "pobj" and link.lower_ in {"after", "following"}
    elsewhere = any(draft.reading.place_at(c) is not None for c in noun.lefts)
    return (
        after
        and elsewhere
        and draft.hit.form is Form.NOUN
        and other.hit.head in {link.head, *link.ancestors}
    )


def of_those_told(draft: Draft) -> bool:
    """Whether what was shot down is only some of what was told before: "most were shot down"."""
    shot = (*draft.arguments.object, *draft.arguments.subject)
    return any(t.lower_ in _SHARES for t in shot)


def undone(draft: Draft, other: Draft) -> bool:
    """Whether the other was not done: who has suspended an offensive has killed nobody by that."""
    return other.polarity is Polarity.NEGATIVE and draft.polarity is not Polarity.NEGATIVE


def in_its_land(draft: Draft, other: Draft, reading: Reading) -> bool:
    """Whether the sentence is set in the land of a doer told of before: "In Israel, 1,200 were killed"."""
    doc = draft.reading.parsed.doc
    first = doc[0]
    if first.lower_ != "in" or other.agent is None or other.reading is draft.reading:
        return False
    lands = [a.party for c in first.children if (a := draft.reading.actor_at(c)) is not None]
    return bool(lands) and lands[0] == side_of(other.agent, reading)


def of_a_group(doer: Phrase, reading: Reading) -> bool:
    """Whether the doer is an armed group or its men."""
    party = reading.chains.directory.party(side_of(doer, reading) or "")
    return party is not None and party.kind is PartyKind.ARMED_GROUP


def nobody(doer: Phrase, reading: Reading) -> bool:
    """Whether a doer is only a "one" or a "they" of no side, who can be no other claim's."""
    return doer.heads[0].pos_ in {"PRON", "NUM"} and side_of(doer, reading) is None


def tended(draft: Draft) -> bool:
    """Whether it only says who is cared for, whoever hurt them: "where wounded rebels were treated"."""
    hurt = draft.hit.head
    described = draft.type == "people.wounded" and hurt.dep_ == "amod"
    return described and hurt.head.head.lemma_ in _TENDING
