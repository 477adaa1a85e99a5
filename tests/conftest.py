"""What holds for all tests: how long they may take, what is kept for the next run, in which order."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests import scratch

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

# A drawn example may take as long as it does, on a busy machine too.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")

# To compile a model of losses takes a minute: what was compiled is taken from here.
KEPT = Path(__file__).parent.parent / ".pytest_cache" / "jax"
os.environ.setdefault("JAX_COMPILATION_CACHE_DIR", str(KEPT))


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> "Scheduling | None":
    """See `tests.scheduling`; another way that was asked for stays."""
    if config.getvalue("dist") != "loadfile":
        return None
    from tests.scheduling import scheduler  # noqa: PLC0415 (only where xdist is)

    return scheduler(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """On several cores what takes longest comes first."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        from tests.scheduling import slow_first  # noqa: PLC0415

        slow_first(items)


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    scratch.clear()
