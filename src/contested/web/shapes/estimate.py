"""An estimate of losses: what `contested estimate` wrote, as the page shows it."""

from contested.web.shapes.base import Count, Shape


class EstimatedDay(Shape):
    """The total up to a day; the day as a date, or as a number where reports have only numbers."""

    day: str
    low: float
    median: float
    high: float


class EstimatedType(Shape):
    """Losses of one category by one side up to the last day, with the 95% credible interval.

    `reports` on it are by `groups` groups of speakers; `days` are some days from first to last.
    """

    side: str
    category: str
    day: str
    mean: float
    median: float
    low: float
    high: float
    reports: int
    groups: int
    days: list[EstimatedDay]


class SpeakerBias(Shape):
    """By which factor a group of speakers states a side's losses: above 1, too many."""

    speaker: str
    side: str
    category: str
    median: float
    low: float
    high: float
    reports: int


class EstimateView(Shape):
    """A run of the model. `faults` say why it has not converged; its figures are then none."""

    method: str
    methods: str
    used: int
    dropped: list[Count]
    faults: list[str]
    types: list[EstimatedType]
    biases: list[SpeakerBias]
