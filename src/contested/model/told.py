"""A claim as lists and tables need it: its sentence, whom it counts, and who says so.

It is read from the ledger without the claim's other parts, where thousands are wanted at once.
"""

from dataclasses import dataclass

from contested.model.claim import Claim
from contested.model.span import Span
from contested.model.value import Speaker
from contested.model.vocabulary import Act, Basis, VerificationStatus


@dataclass(frozen=True, slots=True)
class Told:
    """What is told by one claim.

    Attributes:
        id: the claim's.
        text_hash: of the text that its spans stand in.
        side: the party of those whom its figure counts (`whose`).
        basis: what its figure counts; None without one.
        speaker: the innermost; None in the publisher's own voice.
        status: what the report says of its truth.
    """

    id: str
    text_hash: str
    sentence: Span
    type: str
    side: str | None
    basis: Basis | None
    speaker: "Voice | None"
    status: VerificationStatus

    @classmethod
    def of(cls, claim: Claim) -> "Told":
        """The claim without its other parts."""
        who = claim.counted
        return cls(
            claim.id,
            claim.document.text_hash,
            claim.sentence,
            claim.type,
            who.party if who else None,
            claim.quantity.basis if claim.quantity else None,
            Voice.of(claim.speaker) if claim.speaker else None,
            claim.verification.status,
        )


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it: a name or None, the report's words for them, their side, and what they do."""

    name: str | None
    words: Span
    party: str | None
    act: Act

    @classmethod
    def of(cls, speaker: Speaker) -> "Voice":
        """The speaker without what else is known of them."""
        return cls(speaker.name, speaker.span, speaker.party, speaker.act)

    @property
    def shown(self) -> str:
        """The name, or the words where there is none."""
        return self.name or self.words.text
