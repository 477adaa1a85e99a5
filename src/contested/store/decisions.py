"""What people decided: kept beside the claims by their ids, withdrawn but never deleted.

A decision is of a claim's id, not of a row, so that reading a document again loses none.
"""

import json
from collections import defaultdict
from collections.abc import Iterator

import sqlalchemy as sa

from contested.errors import LedgerError
from contested.model.decision import Decision, Verdict
from contested.store import custody
from contested.store.tables import correction, decision

CORRECTABLE = (
    "type polarity modality agent target means places time quantity attribution reaction_to"
    " verification"
)
PAIRS = frozenset({Verdict.SAME, Verdict.DIFFERENT})


def put(connection: sa.Connection, made: Decision) -> None:
    """Enter a decision and log it.

    Raises:
        LedgerError: it lacks its second claim or its corrections, or corrects what is no field.
    """
    _check(made)
    values = {
        "id": made.id,
        "verdict": made.verdict.value,
        "claim": made.claim,
        "other": made.other,
        "decided_by": made.by,
        "why": made.why,
        "decided": made.at,
    }
    key = connection.execute(decision.insert().values(**values)).inserted_primary_key
    assert key is not None
    if made.corrections:
        connection.execute(
            correction.insert(),
            [
                {"decision": key[0], "n": n, "field": field, "value": value}
                for n, (field, value) in enumerate(made.corrections)
            ],
        )
    content = {**values, "corrections": [list(pair) for pair in made.corrections]}
    custody.append(connection, "decision", made.claim, content, made.at)


def withdraw(connection: sa.Connection, id_: str, by: str, at: str) -> list[str]:
    """Mark a decision as withdrawn and log it; the ids of the claims that it was about.

    Raises:
        LedgerError: there is no such decision, or it is withdrawn already.
    """
    c = decision.c
    done = connection.execute(
        decision.update()
        .where(c.id == id_, c.withdrawn.is_(None))
        .values(withdrawn=at, withdrawn_by=by)
    )
    if not done.rowcount:
        raise LedgerError(f"There is no decision {id_!r} that stands.", "List the decisions.")
    custody.append(connection, "withdrawal", id_, {"id": id_, "withdrawn_by": by}, at)
    about = connection.execute(sa.select(c.claim, c.other).where(c.id == id_)).one()
    return [claim for claim in about if claim is not None]


def load(
    connection: sa.Connection, claim: str | None = None, *, withdrawn: bool = False
) -> Iterator[Decision]:
    """The decisions, or those on one claim, in the order in which they were made."""
    query = sa.select(decision).order_by(decision.c.decided, decision.c.id)
    if claim is not None:
        query = query.where(sa.or_(decision.c.claim == claim, decision.c.other == claim))
    if not withdrawn:
        query = query.where(decision.c.withdrawn.is_(None))
    pairs = defaultdict[int, list[tuple[str, str]]](list)
    for row in connection.execute(sa.select(correction).order_by(correction.c.n)):
        pairs[row.decision].append((row.field, row.value))
    for row in connection.execute(query):
        yield Decision(
            row.id,
            Verdict(row.verdict),
            row.claim,
            row.other,
            row.decided_by,
            row.why,
            row.decided,
            tuple(pairs[row.key]),
            row.withdrawn,
            row.withdrawn_by,
        )


def identified(made: Decision) -> str:
    """The id of a decision: a hash of what it says, by whom and when."""
    said = [made.verdict.value, made.claim, made.other, made.by, made.why, made.at]
    return custody.digest([*said, [list(pair) for pair in made.corrections]])


def _check(made: Decision) -> None:
    if (made.verdict in PAIRS) != (made.other is not None) or made.other == made.claim:
        raise LedgerError(
            f"'{made.verdict}' was given {'no' if made.other is None else 'a'} second claim.",
            "'same' and 'different' take two claims, the other verdicts one.",
        )
    if (made.verdict is Verdict.CORRECT) != bool(made.corrections):
        raise LedgerError(
            "Only 'correct' takes corrections, and it takes at least one.",
            "Give the field and its new value.",
        )
    for field, value in made.corrections:
        if field not in CORRECTABLE.split():
            raise LedgerError(f"{field!r} cannot be corrected.", f"Fields are: {CORRECTABLE}.")
        try:
            json.loads(value)
        except ValueError as error:
            raise LedgerError(f"The new {field} is not JSON: {value!r}.") from error
