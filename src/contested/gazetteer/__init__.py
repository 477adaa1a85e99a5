"""Places by name: an index compiled once from GeoNames data and the hand-written lists."""

from contested.gazetteer.index import Gazetteer, open_gazetteer
from contested.gazetteer.record import PlaceRecord, kilometres

__all__ = ["Gazetteer", "PlaceRecord", "kilometres", "open_gazetteer"]
