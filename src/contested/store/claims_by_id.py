"""Claims by their ids, as views need them: the machine's own before another maker's."""

from collections.abc import Sequence

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.store.among import among
from contested.store.claim_tables import claim
from contested.store.filters import Filters, versions
from contested.store.loading import claims_fulfilling
from contested.store.reading import MACHINE


def claims_by_id(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Claim]:
    """The claims of these ids in current versions, by id and in the order of `ids`."""
    found = dict[str, Claim]()
    for each in claims_fulfilling(connection, among(claim.c.id, ids), *versions(Filters())):
        if each.id not in found or each.maker == MACHINE:
            found[each.id] = each
    return {id_: found[id_] for id_ in ids if id_ in found}
