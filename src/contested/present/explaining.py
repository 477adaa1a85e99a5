"""Why a claim is in an event, or is not, in words."""

from contested.reconcile.explain import Explanation, Tie
from contested.reconcile.score import Reason

_MOST = 5


def tie_words(tie: Tie) -> str:
    """Why a claim is in its event."""
    if tie.beside is None:
        return "It is the only claim of the event."
    beside = f"Beside {tie.beside[:10]}"
    if tie.said:
        return f"{beside}: {tie.said}"
    telling = [_reason(each) for each in tie.reasons if each.points][:_MOST]
    return f"{beside}, {tie.points:+.1f}: {' '.join(telling)}"


def near_words(tie: Tie, made: Explanation) -> str:
    """Why a claim is not in the event that it comes near to."""
    beside = f"Beside {(tie.beside or '')[:10]}"
    if tie.said:
        return f"{beside}: {tie.said}"
    bars = [each.says for each in tie.reasons if each.points is None]
    if bars:
        return f"{beside}, kept apart: {' '.join(bars)}"
    telling = " ".join(_reason(each) for each in tie.reasons if each.points)
    if tie.points >= made.link:
        return f"{beside}, {tie.points:+.1f}: alike, but less so to the event as a whole. {telling}"
    return f"{beside}, {tie.points:+.1f} of the {made.link:g} that would link them: {telling}"


def _reason(reason: Reason) -> str:
    return f"{reason.says} ({reason.points:+.1f})"
