"""From claims to series: one figure of one speaker over time, checked against itself.

Totals are never added up and an increase is never taken for a total. What comes out is a function
of the claims alone: of no order, no clock and no ledger.
"""

from contested.reconcile.series.build import series
from contested.reconcile.series.keys import Voices
from contested.reconcile.series.rules import SeriesRules

__all__ = ["SeriesRules", "Voices", "series"]
