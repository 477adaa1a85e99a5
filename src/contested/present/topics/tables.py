"""The tables of topic pages, by the name that `data/topics.toml` has for each."""

from collections.abc import Callable, Mapping, Sequence

from contested.model.event import Event
from contested.model.told import Told
from contested.present.topics.days import days
from contested.present.topics.figures import civilian_harm, figures
from contested.present.topics.ground import contested_places
from contested.present.topics.page import Table
from contested.present.topics.records import records
from contested.present.wording import Wording

Maker = Callable[[Sequence[Event], frozenset[str], Mapping[str, Told], Wording], Table]
TABLES: dict[str, Maker] = {
    "contested_places": contested_places,
    "figures": figures,
    "civilian_harm": civilian_harm,
    "days": days,
    "records": records,
}
