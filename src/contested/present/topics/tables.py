"""The tables of topic pages, by the name that `data/topics.toml` has for each."""

from collections.abc import Callable

from contested.present.topics.days import days
from contested.present.topics.evidence import Evidence
from contested.present.topics.figures import civilian_harm, figures
from contested.present.topics.ground import contested_places
from contested.present.topics.page import Table
from contested.present.topics.plan import Part
from contested.present.topics.records import records
from contested.present.wording import Wording

Maker = Callable[[Part, Evidence, Wording], Table]
TABLES: dict[str, Maker] = {
    "contested_places": contested_places,
    "figures": figures,
    "civilian_harm": civilian_harm,
    "days": days,
    "records": records,
}
