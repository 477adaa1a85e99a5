"""Decisions that could not be replayed, as every command that groups anew tells of them."""

from collections.abc import Sequence
from typing import Any

from contested.cli.console import asides, harmless
from contested.cli.lines import SHORT_ID
from contested.reconcile.decided import Unused


def records(unused: Sequence[Unused]) -> list[dict[str, Any]]:
    """Each with why, for programs."""
    return [{"decision": each.decision.id, "why": each.why} for each in unused]


def tell(unused: Sequence[Unused]) -> None:
    """Each in a line on standard error, and what to do; nothing where there is none."""
    if not unused:
        return
    asides().print(
        f"Decisions that could not be applied: {len(unused):,}. Decide anew on the claims as they"
        " are read now, or withdraw these: contested withdraw ID"
    )
    for each in unused:
        made = each.decision
        asides().print(harmless(f"  {made.id[:SHORT_ID]}  {made.verdict} by {made.by}: {each.why}"))
