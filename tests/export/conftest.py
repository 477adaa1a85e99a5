"""What the tests of export share with those of the store."""

from tests.store.conftest import empty

__all__ = ["empty"]
