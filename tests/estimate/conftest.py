"""What is compiled once for the tests of estimates."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.estimate.lab import Lab


@pytest.fixture(scope="package")
def lab() -> "Lab":
    """Fits of small wars."""
    pytest.importorskip("contested.estimate.fit")
    from tests.estimate.lab import Lab  # noqa: PLC0415 (needs what an extra brings)

    return Lab()
