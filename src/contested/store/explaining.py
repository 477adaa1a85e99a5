"""Explaining an event: its claims and those that can be found by them, set side by side."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.model.decision import Decision, Verdict
from contested.model.event import Event
from contested.reconcile.decided import Decided
from contested.reconcile.explain import Explanation, decided_pairs, explain
from contested.reconcile.grouping import Given, known_facts, named
from contested.reconcile.rules import Rules
from contested.store import decisions, loading
from contested.store.among import among
from contested.store.claim_tables import claim as claim_table
from contested.store.filters import Filters
from contested.store.found import found_by
from contested.store.known_reports import reports_of
from contested.store.tables import document


def explanation(
    connection: sa.Connection, event: Event, folders: tuple[Path, ...] = ()
) -> tuple[Explanation, dict[str, Claim]]:
    """Why an event is as it is, and the claims that are named there, by id."""
    decided = Decided(tuple(decisions.load(connection)))
    own = _claims(connection, claim_table.c.id, event.claims)
    known = known_facts(own, given := _given(connection, own, decided, folders))
    inside = sorted(known.values(), key=lambda each: each.order)
    rows = found_by(connection, named(known, given).values())
    others = _claims(connection, claim_table.c.key, {row.claim for row in rows})
    others = [claim for claim in others if claim.id not in set(event.claims)]
    near = known_facts(others, _given(connection, others, decided, folders))
    pairs = [_words(each) for each in decided.decisions if each.other is not None]
    said = decided_pairs(pairs, [*known, *near])
    made = explain(event.id, inside, list(near.values()), given.rules, said)
    return made, {claim.id: claim for claim in decided.apply([*own, *others])}


def _given(
    connection: sa.Connection, claims: Sequence[Claim], decided: Decided, folders: tuple[Path, ...]
) -> Given:
    ids = sorted({claim.document.id for claim in claims})
    query = sa.select(document.c.key).where(among(document.c.id, ids))
    keys = set(connection.execute(query).scalars())
    rules = Rules.load(folders)
    return Given(reports_of(connection, rules, Filters(), keys), rules, decided)


def _claims(
    connection: sa.Connection, column: sa.ColumnElement[int] | sa.ColumnElement[str],
    values: Iterable[Any],
) -> list[Claim]:  # fmt: skip
    wanted = among(column, sorted(values))
    return [kept.claim for kept in loading.kept_claims(connection, wanted)]


def _words(decision: Decision) -> tuple[str, str, str]:
    same = decision.verdict is Verdict.SAME
    why = f": {decision.why}" if decision.why else "."
    words = f"{decision.by} says that they are {'' if same else 'not '}of one event{why}"
    return decision.claim, decision.other or "", words
