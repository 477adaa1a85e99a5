"""The compiled place index, opened once for all tests; building it takes half a minute, once."""

from functools import cache

from contested.gazetteer import Gazetteer, open_gazetteer
from contested.settings import Settings


@cache
def index() -> Gazetteer:
    """The index in this machine's cache."""
    return open_gazetteer(Settings.from_environment())
