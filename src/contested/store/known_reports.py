"""What grouping needs to know of documents: kept for each version, found out where it is not."""

import json
from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa

from contested.reconcile.report import Report
from contested.reconcile.reports import report_of
from contested.reconcile.rules import Rules
from contested.reconcile.wording import Wording
from contested.store import event_tables as t
from contested.store import loading
from contested.store.chunks import chunks
from contested.store.claim_tables import extraction
from contested.store.filters import Filters, versions
from contested.store.tables import document, version

Known = dict[int, tuple[tuple[str, ...], tuple[int, ...], Wording]]


def reports_of(
    connection: sa.Connection, rules: Rules, filters: Filters, keys: Collection[int] | None = None
) -> dict[str, Report]:
    """What is known of documents, by their ids.

    Args:
        connection: what is found out is kept if its transaction may write.
        rules: of grouping.
        filters: which versions are current.
        keys: of the documents; None: of all.
    """
    if keys is None:
        return _reports(connection, rules, filters, None)
    found = dict[str, Report]()
    for some in chunks(keys):
        found |= _reports(connection, rules, filters, some)
    return found


def _reports(
    connection: sa.Connection, rules: Rules, filters: Filters, keys: Sequence[int] | None
) -> dict[str, Report]:
    e = extraction.c
    conflict = (
        sa.select(sa.func.max(e.conflict))
        .where(e.version == version.c.key, e.in_force)
        .scalar_subquery()
    )
    query = (
        sa.select(version.c.key, document.c.id, conflict.label("conflict"))
        .join(document, document.c.key == version.c.document)
        .where(*versions(filters))
    )
    if keys is not None:
        query = query.where(document.c.key.in_(keys))
    kept, found, missing = _kept(connection, keys), dict[str, Report](), dict[int, str | None]()
    for row in connection.execute(query):
        if row.key in kept:
            found[row.id] = Report(row.id, row.conflict, *kept[row.key])
        else:
            missing[row.key] = row.conflict
    return found | _find_out(connection, rules, missing)


def _kept(connection: sa.Connection, keys: Sequence[int] | None) -> Known:
    query = sa.select(t.report)
    if keys is not None:
        ours = sa.select(version.c.key).where(version.c.document.in_(keys))
        query = query.where(t.report.c.version.in_(ours))
    return {
        row.version: (
            tuple(json.loads(row.agencies)),
            tuple(json.loads(row.sketch)),
            Wording(dict(json.loads(row.wording))),
        )
        for row in connection.execute(query)
    }


def _find_out(
    connection: sa.Connection, rules: Rules, missing: Mapping[int, str | None]
) -> dict[str, Report]:
    found, rows = dict[str, Report](), list[dict[str, object]]()
    for some in chunks(missing):
        for key, read in loading.versions_of(connection, some):
            made = report_of(read, missing[key], rules)
            found[read.id] = made
            rows.append(
                {
                    "version": key,
                    "agencies": json.dumps(made.agencies),
                    "sketch": json.dumps(made.sketch),
                    "wording": json.dumps(sorted(made.wording.weights.items())),
                }
            )
    if rows and connection.get_execution_options().get("writing"):
        connection.execute(t.report.insert(), rows)
    return found
