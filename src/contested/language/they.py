"""Who "they" are by what they do: who bombs again, who leaves, who tells of their own deed."""

from collections.abc import Sequence

from spacy.tokens import Token

from contested.language.referents import Referent, Sort
from contested.language.seen import Seen

# What somebody under arms does: "they bombed us again" goes back to no neighbours.
_VIOLENT = frozenset(
    """bomb shell shoot fire attack storm raid ambush kill execute behead burn torch loot rape
    torture abduct kidnap besiege blockade bombard strafe raze ransack overrun conscript""".split()
)
# What is done to an enemy, and what the enemy then does.
DRIVING = frozenset(
    """drive push oust dislodge rout expel chase force surround encircle besiege overrun flush trap
    defeat overpower outflank eject""".split()
)
_LEAVING = frozenset(
    "leave flee withdraw retreat run surrender abandon escape give pull fall lay drop vacate".split()
)
_TAKEN = frozenset({"take", "capture", "imprison", "seize"})
_FREEING = frozenset({"free", "rescue", "release", "liberate", "save"})
_BEFALLING = frozenset(
    """abduct kidnap arrest detain kill wound injure free release execute torture capture behead rescue
    bury treat ambush massacre seize shoot gun hunt""".split()
)


def befallen(token: Token, seen: Sequence[Seen], sentence: int) -> Referent | None:
    """Whom something befell that befalls people, of those told of right before and not as doers.

    "The army announced the release of 14 farmers. They had been abducted in May.": the farmers.
    """
    top = token
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NUM":
        top = token.head.head  # "two of them were shot dead"
    if top.dep_ != "nsubjpass" or top.head.lemma_ not in _BEFALLING:
        return None
    near = [s for s in seen if s.sentence == sentence - 1 and s.referent.plural]
    people = {Sort.PEOPLE, Sort.TROOPS}
    those = [s for s in near if s.referent.sort in people and not (s.subject or s.speaks)]
    return those[-1].referent if those else None


def tells_of_itself(token: Token, seen: Sequence[Seen], sentence: int) -> Referent | None:
    """Who tells of its own deed behind it: "Karenni fighters shot down a jet, they said"."""
    verb = token.head
    if token.lower_ != "they":
        return None
    deeds = (c for c in verb.children if c.dep_ == "ccomp" and c.i < token.i)
    doers = {t.i for c in deeds for t in c.children if t.dep_ == "nsubj"}
    here = [s for s in seen if s.sentence == sentence and s.token in doers]
    return next((s.referent for s in here if s.referent.under_arms), None)


def of_violence(token: Token, seen: Sequence[Seen]) -> list[Seen]:
    """Who can be meant where they use force: those under arms, and states that act.

    "The junta bombed Tora. Villagers fled. They came back at dawn and bombed us again."
    """
    doing = token.dep_ == "nsubj" and token.lower_ == "they"
    if not doing or not any(v.lemma_ in _VIOLENT for v in (token.head, *token.head.conjuncts)):
        return []
    powers = (Sort.STATE, Sort.GOVERNMENT)
    near = [s for s in seen if s.referent.under_arms or (s.referent.sort in powers and s.subject)]
    near = [s for s in near if not s.undergoes]
    if own := [s for s in near if s.speaks and s.token in _tellers(token)][-1:]:
        return own if own[0].sentence == seen[-1].sentence else near
    return [s for s in near if not s.speaks] or near  # who only tells of it has not done it


def _tellers(token: Token) -> set[int]:
    """Who says of itself what it did: "the Houthis say they fired two missiles"."""
    verb = token.head
    above = verb.head if verb.dep_ == "ccomp" else None
    return {c.i for c in above.children if c.dep_ == "nsubj"} if above is not None else set()


def driven_out(token: Token, seen: Sequence[Seen], sentence: int) -> Referent | None:
    """Whom an enemy had driven out: "X drove Y from the gorge. They left without a fight."

    So are those of whom some were taken: "nine of them were captured".
    """
    verb = token.head
    left = token.dep_ == "nsubj" and verb.lemma_ in _LEAVING
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        verb = token.head.head.head
        left = token.head.head.dep_ == "nsubjpass" and verb.lemma_ in _TAKEN
    if not left:
        return None
    near = [s for s in seen if sentence - 3 < s.sentence < sentence and s.undergoes]
    driven = [s for s in near if s.driven and s.referent.under_arms]
    return driven[-1].referent if driven else None


def from_whom(token: Token) -> Token | None:
    """The verb that freed those whom they had held: "soldiers freed 31 people they had held"."""
    held, verb = token.head, token.head.head.head
    clause = token.dep_ == "nsubj" and held.dep_ in {"relcl", "acl", "ccomp"}
    people = held.head if held.dep_ != "ccomp" else None
    freed = clause and people is not None and people.dep_ == "dobj" and verb.lemma_ in _FREEING
    if not freed:
        return None
    while verb.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in verb.children):
        verb = verb.head
    return verb
