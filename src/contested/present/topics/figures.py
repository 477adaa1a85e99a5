"""Tables of figures: what was lost, held or moved, by side and speaker; civilians by attacker.

Nothing is added up over events: one happening may stand in several, and a running total holds
what a day's count holds. A row has the highest single figure, and how many events gave one.
"""

from contested.model.tally import Quoted, Toll, joined_figures, joined_harm
from contested.model.vocabulary import Basis
from contested.present.days import day_words
from contested.present.event_summary import number_words
from contested.present.topics.evidence import Evidence
from contested.present.topics.page import Cell, Table
from contested.present.topics.plan import Part
from contested.present.wording import Wording

_BASIS = {
    Basis.COUNT: "in one event",
    Basis.INCREMENT: "over a period",
    Basis.CUMULATIVE: "in all so far",
    Basis.STOCK: "held",
}
_NOT_SAID = "not said"


def figures(part: Part, evidence: Evidence, wording: Wording) -> Table:
    """A row for each side, kind of thing, speaker and basis: the last and the highest figure."""
    rows = tuple(
        (
            Cell(each.side or _NOT_SAID),
            Cell(_what(wording.type(each.type).label, each.unit)),
            Cell(each.says or "the reports"),
            Cell(_BASIS[each.basis]),
            Cell(_words(each.last), each.last.number, each.last.event),
            Cell(_words(each.highest), each.highest.number, each.highest.event),
            Cell(day_words(each.last.published) or ""),
            Cell(f"{each.events:,}", each.events),
        )
        for each in joined_figures(evidence.figures(part))
    )
    columns = ("Side", "What", "Says", "Counts", "Last", "Highest", "As of", "Events")
    return Table(columns, rows)


def civilian_harm(part: Part, evidence: Evidence, wording: Wording) -> Table:
    """A row for each side said to have struck: events with civilians hurt, and their tolls' bounds."""
    rows = tuple(
        (
            Cell(each.side or _NOT_SAID),
            Cell(f"{each.events:,}", each.events),
            Cell(f"{each.disputed:,}", each.disputed),
            Cell(_toll(each.worst, wording), each.worst.number, each.worst.event),
        )
        for each in joined_harm(evidence.harm(part))
    )
    return Table(("Said to have struck", "Strikes with people hurt", "Disputed", "Worst"), rows)


def _what(label: str, unit: str) -> str:
    return label if unit in {"", "person"} else f"{label}: {unit}"


def _words(quoted: Quoted) -> str:
    low, high = number_words(quoted.low), number_words(quoted.high)
    if low == high:
        return low
    return f"{low}–{high}" if low and high else f"{low} or more" if low else f"up to {high}"


def _toll(toll: Toll, wording: Wording) -> str:
    low, high = number_words(toll.low), number_words(toll.high)
    span = low if low == high else f"{low or '0'}–{high}" if high else f"{low} or more"
    return f"{span} {wording.type(toll.type).label.lower()}"
