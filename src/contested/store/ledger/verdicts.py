"""What people say of claims: decisions, which are withdrawn rather than deleted."""

from dataclasses import replace

from contested.model.decision import Decision, Verdict
from contested.store import custody, decisions, lookup, marks
from contested.store.connection import reading, writing
from contested.store.ledger.opened import Opened


class Verdicts(Opened):
    """What people decide, and what they decided."""

    def decide(
        self,
        verdict: Verdict,
        claim: str,
        *,
        by: str,
        why: str = "",
        other: str | None = None,
        corrections: tuple[tuple[str, str], ...] = (),
    ) -> Decision:
        """Enter what a person says of a claim, or of two; claims by id or its unique beginning.

        Raises:
            LedgerError: there is no such claim, or the verdict does not fit what is given.
        """
        made = Decision(
            id="",
            verdict=verdict,
            claim=self._claim_id(claim),
            other=self._claim_id(other) if other is not None else None,
            by=by,
            why=why,
            at=custody.now(),
            corrections=corrections,
        )
        made = replace(made, id=decisions.identified(made))
        with writing(self.engine) as connection:
            decisions.put(connection, made)
            marks.mark_claims(connection, [c for c in (made.claim, made.other) if c is not None])
        return made

    def withdraw(self, decision: str, *, by: str) -> None:
        """Withdraw a decision; it stays in the ledger, marked.

        Raises:
            LedgerError: there is none with this id that stands.
        """
        with writing(self.engine) as connection:
            of = decisions.withdraw(connection, decision, by, custody.now())
            marks.mark_claims(connection, of)

    def decisions(self, claim: str | None = None, *, withdrawn: bool = False) -> list[Decision]:
        """The decisions that stand, or those on one claim, oldest first."""
        return self._all(lambda c: decisions.load(c, claim, withdrawn=withdrawn))

    def _claim_id(self, begins: str) -> str:
        with reading(self.engine) as connection:
            return lookup.claim(connection, begins).id
