"""What a person says of a claim or of a grouping: data beside the claims, never an edit of them."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """The kinds of decision."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on one claim (accept, reject, correct) or on a pair (same, different).

    `corrections` are (field, new value as JSON) pairs. A decision is withdrawn, never deleted.
    """

    id: str
    verdict: Verdict
    claim: str
    other: str | None
    by: str
    why: str
    at: str
    corrections: tuple[tuple[str, str], ...] = ()
    withdrawn_at: str | None = None
    withdrawn_by: str | None = None
