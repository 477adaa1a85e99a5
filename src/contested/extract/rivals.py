"""The drafts of a page as accounts: who tells each, whom it makes the doer, whom it blames."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contested.extract.draft import Draft, Phrase
from contested.extract.likeness import apart
from contested.extract.reading import Reading
from contested.extract.sides import camp, names, parties, speaker
from contested.model.span import Span
from contested.model.vocabulary import REACTIONS, Act, DisputedOver, Modality, Polarity

_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who", "his", "her", "their", "its"})
_BLAMABLE = frozenset({"strike", "battle.attack", "people.killed", "infrastructure.damaged"})
_SOMEBODY = "somebody"
_BACKED = frozenset("based backed aligned linked supported trained sponsored funded led".split())
_OURS = frozenset({"ours", "mine"})
_OWN = frozenset({"it", "its", "they", "their", "we", "our", "he", "his"})


ACCUSATION = "diplomacy.accusation"
HARMS = frozenset(
    {
        "strike",
        "battle.attack",
        "people.killed",
        "people.wounded",
        "people.casualties",
        "infrastructure.damaged",
    }
)
NEAR = 2


@dataclass(frozen=True, slots=True)
class Dispute:
    """A disputed claim: its position among the drafts, the words against it, and over what."""

    index: int
    words: Span
    over: DisputedOver


@dataclass(frozen=True, slots=True)
class Account:
    """A draft with its teller.

    Attributes:
        index: the draft's position among the page's.
        side: the party that tells it; None for nobody's.
        voices: the names that its teller goes by; a pronoun that stands for nobody known is left.
        agents, targets: the parties of its doer and of whom it is done to.
        backers: those who stand behind whom it names: Pakistan in "Pakistan-based militants".
    """

    draft: Draft
    index: int
    side: str | None
    voices: frozenset[str]
    agents: frozenset[str]
    targets: frozenset[str]
    backers: frozenset[str] = frozenset()

    @property
    def act(self) -> Act | None:
        """What its innermost speaker does."""
        return self.draft.act or (self.draft.attribution[0].act if self.draft.attribution else None)

    @property
    def sentence(self) -> int:
        """Its sentence's position."""
        return self.draft.reading.index

    @property
    def paragraph(self) -> int:
        """Its paragraph's position."""
        return self.draft.reading.parsed.sentence.paragraph

    @property
    def words(self) -> Span:
        """The words by which it stands against another: its own, or a bare position's cue."""
        return self.draft.trigger

    @property
    def asserted(self) -> bool:
        """Whether it is told as a fact, and no position on another's word."""
        return self.draft.modality is Modality.ASSERTED and self.draft.reacts_to is None

    @property
    def holds(self) -> bool:
        """Whether it puts somebody in a named place."""
        return bool(self.draft.places) and self.draft.polarity is Polarity.POSITIVE

    @property
    def stands(self) -> bool:
        """Whether it puts somebody somewhere, be it on ground that is known already."""
        return self.draft.polarity is Polarity.POSITIVE

    @property
    def own_doing(self) -> bool:
        """Whether the teller speaks of itself: "said it had retaken the town"."""
        agent = self.draft.agent
        heads = agent.heads if agent is not None else ()
        mine = any(w.lower_ in _OWN for t in heads for w in (t, *t.children))
        if agent is None and _OURS & set(self.draft.trigger.text.lower().split()):
            return True  # "the town is ours"
        called = {v.rsplit(maxsplit=1)[-1] for v in self.voices if v}
        named = any(t.lower_ in called for t in heads)
        return mine or named or (self.side is not None and self.side in self.agents)

    @property
    def blamed(self) -> frozenset[str]:
        """The parties that it lays a harm at the door of."""
        if self.draft.type == ACCUSATION and self.act is not Act.DENY:
            somebody = frozenset({_SOMEBODY} if self.draft.target else ())
            return (self.targets or somebody) | self.backers
        told = (
            bool(self.draft.attribution)
            and self.side not in self.agents
            and self.act not in REACTIONS  # who concedes what befell it blames nobody
        )
        return self.agents if told and self.draft.type in _BLAMABLE else frozenset()


def accounts(drafts: Sequence[Draft], reading: Reading) -> tuple[Account, ...]:
    """Every draft with the sides that it names."""
    return tuple(_account(d, i, reading) for i, d in enumerate(drafts))


def _account(draft: Draft, index: int, reading: Reading) -> Account:
    side = camp(draft.attribution[0], reading) if draft.attribution else None
    agents, targets = (parties(p, reading, side) for p in (draft.agent, draft.target))
    behind = _backers(draft.target, reading)
    return Account(draft, index, side, _voices(draft, reading), agents, targets, behind)


def _backers(phrase: Phrase | None, reading: Reading) -> frozenset[str]:
    """The sides that arm, host or send whom a phrase names."""
    behind = (
        Phrase(phrase.reading, (name,))
        for head in (phrase.heads if phrase is not None else ())
        for word in head.children
        if phrase is not None and word.lower_ in _BACKED
        for name in word.children
        if name.dep_ != "punct"
    )
    return frozenset(p for each in behind for p in parties(each, reading))


def _voices(draft: Draft, reading: Reading) -> frozenset[str]:
    if not draft.attribution:
        return frozenset()
    said = draft.attribution[0]
    if len(draft.attribution) > 1 and names(said) <= _PRONOUNS:
        said = draft.attribution[1]  # "a source told us that he believed …"
    known = speaker(said, reading)
    words = names(said)
    if known is None or known.name.lower() in _PRONOUNS:
        return words
    return (words - _PRONOUNS) | {known.name.lower()}


def rivals(one: Account, other: Account) -> bool:
    """Whether two drafts are the words of two who may contradict each other."""
    if not one.draft.attribution or not other.draft.attribution:
        return False
    if one.voices & other.voices or (one.side is not None and one.side == other.side):
        return False
    return not (one.voices | other.voices) & _PRONOUNS


def close(one: Account, other: Account, near: int = NEAR) -> bool:
    """Whether two accounts stand within `near` sentences of each other."""
    return abs(one.sentence - other.sentence) <= near


def pairs(told: Sequence[Account], near: int = NEAR) -> Iterator[tuple[Account, Account]]:
    """Pairs of what two voices say close to each other of what may be one happening."""
    ordered = sorted(told, key=lambda t: (t.sentence, t.draft.trigger.start))
    for i, one in enumerate(ordered):
        for j in range(i - 1, -1, -1):
            other = ordered[j]
            if not close(one, other, near):
                break
            if not apart(one.draft, other.draft) and rivals(one, other):
                yield other, one
