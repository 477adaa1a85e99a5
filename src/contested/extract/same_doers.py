"""Doers that go on: who shot down the next missile, who gave up, whom an attack was beaten off.

"It downed 25 drones. Four jets had been downed in May": by the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from contested.extract.able_doers import can_have, opposed, side_of
from contested.extract.accounts import same_paragraph
from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form
from contested.extract.onwards import taker_of_ground
from contested.extract.reading import Reading
from contested.extract.sides import said_by
from contested.model.vocabulary import Modality

_TOLD = frozenset({Modality.ASSERTED, Modality.POSSIBLE})
SAME_DOER = frozenset(
    {
        "strike.intercepted", "battle.repelled", "territory.withdrawal", "materiel.destroyed",
        "materiel.captured", "territory.capture", "people.captured", "civil.obstruction",
    }
)  # fmt: skip
_NAMED_AGAIN = frozenset({"territory.withdrawal", "civil.obstruction"})
_TAKING = frozenset({"materiel.captured", "people.captured", "territory.capture"})
_DOWNED = frozenset({"strike.intercepted", "materiel.destroyed"})
_DOWNING = frozenset({"down", "shoot"})
_WORK = frozenset({"battle.repelled", "strike", "materiel.destroyed"})
_WRECKED = frozenset(
    """destroy hit damage knock burn disable neutralise neutralize wreck smash sink eliminate blow
    annihilate incinerate strike""".split()
)
_LONG_AGO = 8


def same_doer(
    draft: Draft, near: Iterable[Draft], told: Sequence[Draft], reading: Reading
) -> Draft:
    """The draft with the doer of the last of its kind: whose air defences, whose "withdrawal".

    Missiles that "were shot down" next are shot down by the same; "the withdrawal" may be told of
    a good while before.
    """
    if draft.type in {"territory.capture", "people.captured"}:
        found = taker_of_ground(draft, near, reading)
        able = found is not None and side_of(found, reading) is not None
        able = able and found is not None and can_have(draft, found, reading)
        return (
            replace(draft, agent=found) if able and not _own_loss(draft, found, reading) else draft
        )
    if draft.type == "materiel.destroyed" and draft.hit.head.lemma_ not in _DOWNING:
        return _of_the_work(draft, near, reading)
    anaphoric = draft.type in _NAMED_AGAIN and draft.hit.form is Form.NOUN
    if draft.type == "territory.withdrawal" and not anaphoric:
        return _of_whose_front(draft, near)
    if draft.type == "civil.obstruction" and not (anaphoric and _known(draft)):
        return draft
    since = draft.reading.index - _LONG_AGO
    before = [d for d in reversed(told) if d.reading.index >= since] if anaphoric else near
    for other in before:
        same = other.type == draft.type or {other.type, draft.type} <= _DOWNED
        same = same or (draft.type == "materiel.captured" and other.type in _TAKING)
        if same and other.agent is not None and other.modality in _TOLD:
            theirs = draft.type == "materiel.captured"  # "their weapons" are the captives'
            able = theirs or can_have(draft, other.agent, reading)
            return replace(draft, agent=other.agent) if able else draft
    return draft


def _known(draft: Draft) -> bool:
    """Whether a noun points at what was told before: "the blockade", "this siege"."""
    return any(c.lower_ in {"the", "this", "that"} for c in draft.hit.head.lefts)


def _of_whose_front(draft: Draft, near: Iterable[Draft]) -> Draft:
    """The draft of a front that gave way with who fell back there: "withdrew after the line collapsed"."""
    if draft.hit.head.lemma_ not in {"collapse", "crumble", "buckle"}:
        return draft
    gone = (d for d in near if d.type == draft.type and d.reading is draft.reading)
    doer = next((d.agent for d in gone if d.agent is not None), None)
    return draft if doer is None else replace(draft, agent=doer)


def _own_loss(draft: Draft, taker: Phrase | None, reading: Reading) -> bool:
    """Whether those who tell that it was lost would have taken it themselves."""
    chains = reading.chains
    for said in draft.attribution[:1]:
        if said.head is not None and said.sentence in reading.sentences:
            where = reading.sentences[said.sentence]
            party = chains.describe(where.parsed, said.head).party
            return party is not None and party == side_of(taker, reading) and _is_loss(draft)
    return False


def _is_loss(draft: Draft) -> bool:
    return draft.hit.head.lemma_.lower() in {"lose", "loss", "fall"}


def _of_the_work(draft: Draft, near: Iterable[Draft], reading: Reading) -> Draft:
    """The draft with whose units fought right before: "repelled two attacks. A tank was destroyed"."""
    head = draft.hit.head
    passive = head.tag_ == "VBN" and head.lemma_ in _WRECKED and bool(draft.arguments.object)
    worked = (d for d in near if d.type in _WORK and d.agent is not None and d.modality in _TOLD)
    last = next((d for d in worked if same_paragraph(draft, d, reading)), None)
    if not passive or last is None or last.agent is None:
        return draft
    told = side_of(last.agent, reading) is not None and can_have(draft, last.agent, reading)
    return replace(draft, agent=last.agent) if told else draft


def taken(draft: Draft, before: Iterable[Draft]) -> Draft:
    """The draft of "they laid down their arms" with those who were said to be captured just before."""
    doer = draft.agent
    if draft.type != "people.surrendered" or doer is None:
        return draft
    if doer.heads[0].lower_ not in {"they", "them"}:
        return draft
    told = (_beaten(d) for d in before)
    return replace(draft, agent=next((t for t in told if t is not None), doer))


def _beaten(draft: Draft) -> Phrase | None:
    """Those who were said to be taken, to be told to give up, or to abandon their ground."""
    if draft.type == "people.captured":
        return draft.target
    who = draft.agent if draft.type in {"people.surrendered", "territory.withdrawal"} else None
    named = who is not None and who.heads[0].pos_ == "NOUN"
    return who if named else None


def sent_by(draft: Draft, before: Iterable[Draft], reading: Reading) -> Draft:
    """The draft of weapons shot down with who sent them: "fired missiles. Some of them were downed"."""
    shot = draft.target
    if draft.type != "strike.intercepted" or shot is None or not _pointed_back(shot):
        return draft
    if side_of(shot, reading) is not None:
        return draft
    blows = (d for d in before if d.type == "strike" and d.modality in _TOLD)
    own = said_by(draft, reading)  # no one shoots down its own missiles
    last = next((d for d in blows if own is None or side_of(d.agent, reading) != own), None)
    known = last is not None and side_of(last.agent, reading) is not None
    apart = last is not None and not opposed_to(draft, last, reading)
    return replace(draft, target=last.agent) if last and known and apart else draft


def opposed_to(draft: Draft, blow: Draft, reading: Reading) -> bool:
    """Whether who shot them down would have sent them."""
    mine = side_of(draft.agent, reading)
    return mine is not None and mine == side_of(blow.agent, reading)


def _pointed_back(phrase: Phrase) -> bool:
    """Whether weapons are said to be known already: "the missiles", "some of them"."""
    head = phrase.heads[0]
    part = head.pos_ in {"NUM", "PRON", "DET"} or head.lower_ in {"some", "most", "all", "part"}
    inner = [t for c in head.children if c.lower_ == "of" for t in c.children if part]
    words = {c.lower_ for t in (head, *inner) for c in (t, *t.lefts)}
    return bool(words & {"the", "those", "these", "them", "which"})


def beaten_off(draft: Draft, before: Iterable[Draft], reading: Reading) -> Draft:
    """The draft of an attack beaten off with those who were said to attack just before."""
    if draft.type != "battle.repelled" or draft.target is not None:
        return draft
    attacks = (d for d in before if d.type == "battle.attack" and d.agent is not None)
    last = next(attacks, None)
    if last is None or last.modality not in _TOLD:
        return draft
    here = last.reading is draft.reading  # "rebels attacked at dawn; the assault was beaten off"
    if not (opposed(draft, last, reading) or (here and draft.agent is None)):
        return draft
    return replace(draft, target=last.agent)
