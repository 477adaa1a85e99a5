"""What speaks for and against two claims telling of one happening.

Each feature is a function of two claims' facts; its docstring is the sentence by which it is
explained to users. A bar holds or does not, and two claims that it holds for are never in one
event. A feature gives a strength from 0 to 1, which is multiplied by its points in
`data/reconcile.toml`.
"""

from collections.abc import Callable

from contested.reconcile.facts import Facts
from contested.reconcile.features.bars import (
    bases_differ,
    beside_and_in,
    changed_hands,
    conflicts_differ,
    counts_of_different_days,
    different_nights,
    increments_of_different_days,
    losses_of_other_side,
    places_disjoint,
    polarities_differ,
    region_and_place,
    shown_undated,
    sum_and_part,
    times_disjoint,
    totals_of_different_days,
    types_differ,
    worlds_differ,
)
from contested.reconcile.features.days import (
    days_apart,
    frame_and_part,
    reported_together,
    same_days,
    stretch_and_day,
    times_overlap,
    told_long_after,
    told_then,
)
from contested.reconcile.features.ground import (
    near_places,
    place_within,
    places_apart,
    region_and_spot,
    same_place,
)
from contested.reconcile.features.issues import same_words
from contested.reconcile.features.numbers import (
    figures_compatible,
    figures_differ,
    same_figure,
)
from contested.reconcile.features.sides import (
    agents_differ,
    fits_outcome,
    means_differ,
    other_side_of_it,
    same_agent,
    same_means,
    same_pair,
    same_taking,
    same_target,
    same_type,
    sorts_differ,
    targets_differ,
    words_of_their_own,
)
from contested.reconcile.features.story import one_story, worded_apart
from contested.reconcile.features.telling import (
    headline,
    one_toll,
    same_passage,
    same_report,
    same_statement,
    same_thread,
)

Bar = Callable[[Facts, Facts], bool]
Feature = Callable[[Facts, Facts], float]

BARS: tuple[Bar, ...] = (
    conflicts_differ,
    types_differ,
    times_disjoint,
    places_disjoint,
    beside_and_in,
    polarities_differ,
    worlds_differ,
    bases_differ,
    increments_of_different_days,
    counts_of_different_days,
    different_nights,
    sum_and_part,
    region_and_place,
    totals_of_different_days,
    changed_hands,
    losses_of_other_side,
    shown_undated,
)
FEATURES: tuple[Feature, ...] = (
    same_type,
    sorts_differ,
    same_place,
    near_places,
    place_within,
    region_and_spot,
    same_days,
    times_overlap,
    told_then,
    told_long_after,
    days_apart,
    reported_together,
    same_agent,
    same_pair,
    fits_outcome,
    same_taking,
    other_side_of_it,
    frame_and_part,
    stretch_and_day,
    agents_differ,
    same_target,
    targets_differ,
    same_figure,
    figures_compatible,
    figures_differ,
    same_statement,
    same_means,
    means_differ,
    same_passage,
    one_toll,
    same_report,
    same_thread,
    headline,
    places_apart,
    words_of_their_own,
    same_words,
    worded_apart,
    one_story,
)
