"""Do no harm: what of the ledger is shown, and with what in place of what is not.

`Screen` is the one place that knows. Everything that leaves the ledger for people (terminal, page,
search, export, feed, site) passes through it; `export.Shown` is the way through for all of them.
"""

from contested.masking.screen import Screen
from contested.masking.veil import Veil

__all__ = ["Screen", "Veil"]
