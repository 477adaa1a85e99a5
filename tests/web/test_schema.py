"""Requests of every form that the OpenAPI document allows, and some that it does not."""

from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error

from contested.settings import Settings
from contested.store import Ledger
from contested.web.app import guarded
from contested.web.desk import Desk
from contested.web.guard import Rules
from tests.run.ledgers import sample_ledger

_HOSTS = frozenset({"localhost", "testserver"})
_DESK = Desk(Ledger.open(sample_ledger()), Settings.from_environment())
schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", guarded(_DESK, Rules(_HOSTS)))


@schema.parametrize()
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_no_request_makes_the_server_fail(case: "schemathesis.Case[Any]") -> None:
    """Whatever it asks for."""
    response = case.call()
    assert response.status_code != 421
    case.validate_response(response, checks=[not_a_server_error])
