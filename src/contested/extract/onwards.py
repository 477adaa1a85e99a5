"""What goes on from an advance: the next town taken, and what was done to the people in it.

"Rebels overran the village. Homes were burned and nine men shot": by the rebels. "Guerrillas went
from house to house in the town. Two teachers were executed."
"""

from collections.abc import Iterable

from spacy.tokens import Token

from contested.extract.accounts import narrower, same_ground, same_paragraph
from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import Reading
from contested.model.vocabulary import Modality

_TOLD = frozenset({Modality.ASSERTED, Modality.POSSIBLE})
_GROUND = frozenset({"territory.capture", "territory.advance"})
_TAKING = _GROUND | {"battle.attack", "people.captured", "materiel.captured"}
_SUFFERED = frozenset(
    {
        "people.killed", "people.wounded", "people.detained", "people.abused",
        "infrastructure.damaged",
    }
)  # fmt: skip
_LOST = frozenset({"lose", "loss", "fall"})
_ARMED = frozenset({"military", "fighter", "forces"})
_ENTERING = frozenset(
    """go enter move sweep comb burst arrive descend come return rampage search surround storm raid
    cordon round march roll advance cross seize take overrun occupy patrol raze ransack loot clear
    flush chase hunt ambush attack fight assault invade encircle infiltrate liberate""".split()
)
_WEAPONS = frozenset({"munition", "drone", "strike_event"})


def swept(draft: Draft, other: Draft, reading: Reading) -> bool:
    """Whether it is what those did who came into a place right before: burned, shot, taken away."""
    if other.type not in _GROUND or other.agent is None or other.modality not in _TOLD:
        return False
    voices = [{sp.text for a in d.attribution[:1] for sp in a.source} for d in (draft, other)]
    if voices[0] and voices[0] != voices[1]:
        return False  # another tells of it: who did it is left open
    near = draft.reading.index - other.reading.index in {0, 1}
    there = same_ground(draft, other) or narrower(draft, other, reading)
    return near and there and same_paragraph(draft, other, reading) and _undergone(draft)


def _undergone(draft: Draft) -> bool:
    """Whether people or houses suffer it by hands that no word names, nor any weapon."""
    head = draft.hit.head
    helped = {c.dep_ for c in head.children}
    perfect = "aux" in helped and "auxpass" not in helped  # "had lost their legs"
    if draft.type not in _SUFFERED or head.tag_ != "VBN" or perfect:
        return False
    named = (*draft.arguments.subject, *draft.arguments.under("by", "in", "when", "after"))
    return not any(labels(t, draft.reading) & _WEAPONS for t in named)


def main_actor(draft: Draft, reading: Reading) -> Phrase | None:
    """The armed men whose coming the sentence before tells as its own: "troops went from door to door"."""
    index = draft.reading.index - 1
    before = reading.sentences.get(index)
    sentences = reading.page.sentences
    if before is None or not _undergone(draft):
        return None
    if sentences[index].paragraph != sentences[draft.reading.index].paragraph:
        return None
    root = next((t for t in before.parsed.doc if t.dep_ == "ROOT"), None)
    verbs = [root, *root.children] if root is not None else []
    for verb in (v for v in verbs if v.lemma_ in _ENTERING and v.pos_ == "VERB"):
        found = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
        if found is not None and labels(found, before) & _ARMED:
            return Phrase(before, (found,))
    return None


def _undone(draft: Draft, other: Draft) -> bool:
    """Whether what is taken back is what the other took: "villages captured by X have been retaken"."""
    back = draft.hit.head.lemma_.lower()
    again = back.startswith("re") or any(c.lower_ == "back" for c in draft.hit.head.children)
    same = draft.reading is other.reading and other.hit.head.dep_ in {"acl", "relcl"}
    return again and same and other.type == "territory.capture"


def taker_of_ground(draft: Draft, near: Iterable[Draft], reading: Reading) -> Phrase | None:
    """Who takes the next town that "was captured", or the soldiers: those who took the last."""
    head = draft.hit.head
    passive = head.tag_ == "VBN" or head.lemma_.lower() in _LOST
    if draft.type not in {"territory.capture", "people.captured"} or not passive:
        return None
    if any(_by(t) for t in head.children):
        return None
    for other in near:
        if other.reading is draft.reading and other.trigger.start > draft.trigger.start:
            continue
        if _undone(draft, other):
            continue
        if other.type in _TAKING and other.agent is not None and other.modality in _TOLD:
            return other.agent if same_paragraph(draft, other, reading) else None
    return None


def _by(token: Token) -> bool:
    when = any(c.ent_type_ in {"DATE", "TIME"} for c in token.children)
    return bool(token.dep_ == "agent" or (token.lower_ == "by" and not when))
