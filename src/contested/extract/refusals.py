"""What a side says that it did not do: a denial without a word of denying.

"Tbilisi says Russian jets dropped two bombs. In Moscow, the air force said that none of its
aircraft had been in the area." The negation is of the speaker's own doing, and the speaker is the
one to whom the deed is laid.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extract.attribution import Attribution
from contested.extract.likeness import apart, dated_back
from contested.extract.reading import Reading, SentenceReading
from contested.extract.rivals import ACCUSATION, Account, Dispute
from contested.extract.sides import camp
from contested.language.subjects import subject_of
from contested.model.vocabulary import Act, DisputedOver, Polarity

_NOT = frozenset({"no", "none", "nobody", "nothing", "neither", "never", "not", "n't", "n’t"})
_OWN = frozenset({"we", "it", "they", "our", "its", "their", "us"})
_UNREAL = frozenset(
    "will would can could shall should may might must 'll ’ll wo ca going ready want plan intend"
    " comment aware know confirm discuss verify rule".split()
)
_SAID = frozenset({Act.SAY, Act.CLAIM, Act.REPORT, Act.DENY})
_DEEDS = (
    "strike", "battle.attack", "people.killed", "people.wounded", "people.detained",
    "people.abused", "people.displaced", "people.captured", "infrastructure.damaged", "territory.advance",
    "territory.control", "materiel.supplied", "materiel.captured", "materiel.destroyed",
    "territory.capture", "civil.obstruction", ACCUSATION,
)  # fmt: skip
_NEAR, _FAR = 2, 4
_HARMED = frozenset({"strike", "battle.attack", "people.killed", "infrastructure.damaged"})
_PRESENCE = re.compile(
    r"\b(?:in|near|over|at) (?:the|that) (?:area|vicinity|region|town|village|city|place|scene|sky)\b"
    r"|\bset foot\b|\bpresen(?:t|ce)\b|\bthere\b|\b(?:troops|soldiers|forces|men|fighters|planes) in\b"
    r"|\b(?:did|do|have|has|had|was|were|been) (?:\w+ )?(?:it|that|so|this)\b|\binvolved\b|\btook part\b"
    r"|\bairspace\b|\b(?:operat|mission|sorti|flight|flew)\w*"
)
_BLOWS = frozenset(
    "missile drone rocket shell bomb weapon aircraft plane jet strike attack raid civilian".split()
)


def refusals(told: Sequence[Account], reading: Reading) -> Iterator[Dispute]:
    """The deeds laid to a side that says it did no such thing."""
    for saying in reading.attributions:
        side, here = camp(saying, reading), reading.sentences.get(saying.sentence)
        if side is None or here is None or saying.act not in _SAID or saying.negated:
            continue
        word = _refusal(saying, here, side, reading)
        if word is None:
            continue
        laid = [t for t in told if _laid_to(t, side, saying)]
        laid = [t for t in laid if _of_that(t, word, saying, here)]
        own = [t for t in told if _own(t, saying) and laid and not apart(t.draft, laid[-1].draft)]
        for each in laid:
            yield Dispute(each.index, here.parsed.span(word), DisputedOver.HAPPENING)
        for each in own:
            yield Dispute(each.index, laid[-1].words, DisputedOver.HAPPENING)


def _refusal(
    saying: Attribution, here: SentenceReading, side: str, reading: Reading
) -> Token | None:
    """The word by which a speaker negates a doing of its own side's."""
    for token in here.parsed.doc:
        inside = any(c.covers(here.parsed.span(token)) for c in saying.content)
        if not inside or token.lower_ not in _NOT:
            continue
        verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
        if verb is None or not any(c.covers(here.parsed.span(verb)) for c in saying.content):
            continue
        below = {c.lower_ for c in verb.children} | {verb.lemma_.lower()}
        if below & _UNREAL or verb.dep_ in {"advcl", "relcl", "acl"}:
            continue
        if any(_of_side(s, here, side, reading) for s in subject_of(verb)):
            return token
    return None


def _of_side(token: Token, here: SentenceReading, side: str, reading: Reading) -> bool:
    """Whether a doer is the speaker's own: "we", "its aircraft", "none of its men"."""
    if token.lower_ in {"none", "one", "neither"}:
        token = next((p for c in token.children for p in c.children if p.dep_ == "pobj"), token)
    if any(t.lower_ in _OWN for t in (token, *token.children)):
        return True
    return reading.chains.describe(here.parsed, token, side).party == side


def _laid_to(told: Account, side: str, saying: Attribution) -> bool:
    """Whether another lays a deed to the side that speaks, shortly before."""
    draft = told.draft
    if draft.type not in _DEEDS or not told.asserted or told.side == side:
        return False
    if draft.polarity is not Polarity.POSITIVE or told.act is Act.DENY or dated_back(draft):
        return False
    charged = told.targets if draft.type == ACCUSATION else told.agents
    if side not in charged or not draft.attribution:
        return False
    back = saying.sentence - told.sentence
    return 0 <= back <= (_NEAR if told.side is None and draft.type not in _HARMED else _FAR)


def _of_that(told: Account, word: Token, saying: Attribution, here: SentenceReading) -> bool:
    """Whether what was not done is the deed told: by its word, by being there at all, by "it"."""
    inside = [
        t for t in here.parsed.doc if any(c.covers(here.parsed.span(t)) for c in saying.content)
    ]
    text = " ".join(t.lower_ for t in inside)
    if _PRESENCE.search(text) or word.lower_ in {"nobody", "nothing"}:
        return True
    head = told.draft.hit.head
    mine = {t.lemma_.lower() for t in (head, *head.subtree) if t.pos_ in {"NOUN", "VERB"}}
    known = {t.lemma_.lower() for t in inside if t.pos_ in {"NOUN", "VERB"}}
    return head.lemma_.lower() in known or bool(mine & known & _BLOWS)


def _own(told: Account, saying: Attribution) -> bool:
    """Whether it is the claim that the refusal itself makes: "no drone had crossed"."""
    said = told.draft.attribution[:1]
    negative = told.draft.polarity is Polarity.NEGATIVE and told.asserted
    return negative and bool(said) and said[0].source == saying.source
